package phrases

import "testing"

func TestSplitsTheCreditFromWhatStandsUnderAPicture(t *testing.T) {
	t.Parallel()
	for line, want := range map[string][2]string{
		"The quay at nine. © Ann Lee | Coast Press":                         {"The quay at nine.", "Ann Lee | Coast Press"},
		"Der Kai um neun © Hafen/Anna Lee":                                  {"Der Kai um neun", "Hafen/Anna Lee"},
		"The quay at nine (© Ann Lee)":                                      {"The quay at nine", "Ann Lee"},
		"霧の中の桟橋（Ｃ）共同通信社":                                                    {"霧の中の桟橋", "共同通信社"},
		"Should she sail, the dog goes too. | Ann Lee/Coast via Harbour":    {"Should she sail, the dog goes too.", "Ann Lee/Coast via Harbour"},
		"The quay at nine. (Ann Lee/Coast)":                                 {"The quay at nine.", "Ann Lee/Coast"},
		"La niebla en el muelle. Álex Roca / Costa Press":                   {"La niebla en el muelle.", "Álex Roca / Costa Press"},
		"Le quai à neuf heures. Anne de la Tour":                            {"Le quai à neuf heures.", "Anne de la Tour"},
		"안개 낀 부두에서 사람들이 기다리고 있다. 뉴시스":                                       {"안개 낀 부두에서 사람들이 기다리고 있다.", "뉴시스"},
		"안개 낀 부두에서 사람들이 기다리고 있다. 홍길동 기자":                                    {"안개 낀 부두에서 사람들이 기다리고 있다.", "홍길동"},
		"移送のため港を出る船＝13日、港町で（山田太郎撮影）":                                        {"移送のため港を出る船＝13日、港町で", "山田太郎"},
		"The quay at nine. Photo: Ann Lee":                                  {"The quay at nine.", "Ann Lee"},
		"The quay at nine":                                                  {"", ""},
		"The quay at nine (left)":                                           {"", ""},
		"Der Kai um neun (Archivbild)":                                      {"", ""},
		"The fog lifted. Then the ferry sailed":                             {"", ""},
		"The fog lifted. It was nine":                                       {"", ""},
		"The fog lifted at nine. The captain, Jo Bloggs, had said it would": {"", ""},
		"The ferry (Harbour) sails":                                         {"", ""},
		"© 2024 by all who sail on the ferries of the town, on any day":     {"", ""},
		"": {"", ""},
	} {
		caption, credit, _ := CaptionCredit(line)
		if caption != want[0] || credit != want[1] {
			t.Errorf("%q: %q, %q, want %q", line, caption, credit, want)
		}
	}
}

func TestTellsACreditThatStandsApart(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"Getty Images": "Getty Images", "Ann Lee/Coast": "Ann Lee/Coast", "(Ann Lee)": "Ann Lee", "/ Anna de Lee": "Anna de Lee", "© Ann Lee": "Ann Lee", "Foto: Ann Lee": "Ann Lee", "@quay via X / Coast": "@quay via X / Coast", "Reuters": "Reuters", "Анна Ли": "Анна Ли",
		"The quay at nine": "", "Read more about the fog": "", "The fog lifted.": "", "?": "", "12": "",
	} {
		got := ""
		if IsCredit(line) {
			got = BareCredit(line)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}
