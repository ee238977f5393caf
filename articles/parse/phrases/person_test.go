package phrases

import "testing"

func TestAPersonIsItsNameAlone(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Ann Lee": "Ann Lee", "Profilbild von Ann Lee": "Ann Lee", "Bild av Bo Ek": "Bo Ek", "구현모 기자": "구현모", "山田太郎記者": "山田太郎",
		"Käthe von Brandt": "Käthe von Brandt", "De Vries": "De Vries", "The Associated Press": "The Associated Press",
		"Die Konflikte": "", "May the": "", "The Ferry": "", "Eine Reportage": "", "": "",
	} {
		person, ok := Person(name)
		if ok != (want != "") || ok && person != want {
			t.Errorf("%q is %q, %v", name, person, ok)
		}
	}
}

func TestCutsWhatSomebodyDoesOffTheName(t *testing.T) {
	t.Parallel()
	for s, want := range map[string][2]string{
		"Ann Lee Senior Politics Editor": {"Ann Lee", "Senior Politics Editor"},
		"Ann LeeStaff Writer":            {"Ann Lee", "Staff Writer"},
		"Ann Lee, Reporter":              {"Ann Lee", "Reporter"},
		"Ann McLee":                      {"Ann McLee", ""},
		"Harbour core property author":   {"Harbour core property author", ""},
		"Senior Editor":                  {"Senior Editor", ""},
		"Staff Writer Ann Lee":           {"Staff Writer Ann Lee", ""},
		"":                               {"", ""},
	} {
		if name, role := CutRole(s); name != want[0] || role != want[1] {
			t.Errorf("%q: %q, %q", s, name, role)
		}
	}
}

func TestSaysWhyANameIsNone(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Ann Lee": "", "Jürgen von der Küste": "", "山田太郎": "", "박바다": "", "dpa": "", "lupa_7": "",
		"105092": "a number", "…": "no letters", "All posts →": "the words of a link", "https://quay.example/ann": "an address",
		"Nachrichten": "a section", "Politique": "a section", "スポーツ": "a section", "Nächster Artikel": "related stories", "Subscribe now": "newsletter",
	} {
		if got := NoName(name); got != want {
			t.Errorf("%q is none for %q, want %q", name, got, want)
		}
	}
}

func TestTellsCompaniesFromPeople(t *testing.T) {
	t.Parallel()
	told(t, "company", IsCompany, []string{"Quay Media Inc.", "Hafenbote GmbH", "Segelfreunde e.V.", "Puerto Medios S.A."}, []string{"Ann Lee", "Inc", "", "Ag Lee"})
}

func TestReadsWhatAnAuthorIs(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"Ann Lee, head of the office in Tunis": "head of the office in Tunis", "Ann Lee, leitet das Büro.": "leitet das Büro", "Ann Lee, Bo Ek": "", "Ann, who sails": "", "Ann Lee": "",
	} {
		got := ""
		if list, ok := Described(s); ok {
			got = list[0].Role
		}
		if got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
