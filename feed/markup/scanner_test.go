package markup

import (
	"slices"
	"testing"
)

func TestScansTheTagsOfAnyDocument(t *testing.T) {
	t.Parallel()
	s := Scan("junk <?xml?><!-- <no> --><x:List a='1 &amp; 2'>text<![CDATA[<no>]]><Item B=2\x01 x:b=3 /></x:list><cut c=\"")
	var got []string
	for {
		tag, ok := s.Next()
		if !ok {
			break
		}
		mark := map[bool]string{tag.Closing: "/", tag.Empty: "."}[true]
		got = append(got, mark+tag.Name+" "+tag.Attr("A")+tag.Attr("b")+tag.Attr("X:b"))
	}
	if want := []string{"list 1 & 2", ".item 2\x013", "/list ", "cut "}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(s.Notes()) == 0 {
		t.Error("does not say that it is no XML")
	}
}

func TestLeavesUTF8AsItIs(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"\ufeffS\u00c3\u00a9e": "S\u00c3\u00a9e", // looks encoded twice, and may be meant
		"Caf\u00c3\u00a9, d\u00c3\u00a9j\u00c3\u00a0 vu, \u00c3\u00bcber": "Caf\u00c3\u00a9, d\u00c3\u00a9j\u00c3\u00a0 vu, \u00c3\u00bcber",
		"na\xefve \xfcber":   "naïve über",
		"\xff\xfea\x00b\x00": "ab",
		"a\x00b":             "ab",
	} {
		got, notes := DecodeUnlessUTF8([]byte(in))
		if got != want || (len(notes) > 0) != (in[0] == 'n' || in[0] == 0xff) {
			t.Errorf("DecodeUnlessUTF8(%q) = %q, %q", in, got, notes)
		}
	}
}
