package phrases

import (
	"strings"
	"testing"
)

func TestReadsABylineInsideALine(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"Posted in Tides by Bo Ek on Monday":                   "Bo Ek on Monday",
		"3. Mai 2021 von Käthe Brandt":                         "Käthe Brandt",
		"3 mai 2021 par Ann Lee":                               "Ann Lee",
		"12.05.2021 Autor: Bo Ek":                              "Bo Ek",
		"By Ann Lee":                                           "", // CutByline reads these
		"Posted on Monday by ":                                 "",
		"Passersby and bystanders":                             "",
		"It was built by Bo Ek" + strings.Repeat(" ", longest): "",
		"\u0130stanbul by Ann Lee":                             "", // grows in lower case, so that places differ
	} {
		_, rest, ok := CutInside(line)
		if rest != want || ok != (want != "") {
			t.Errorf("CutInside(%q) = %q, %v, want %q", line, rest, ok, want)
		}
	}
}

func TestCutsTheOpeningOfAByline(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ line, role, rest string }{
		{"By Ann Lee", "", "Ann Lee"},
		{"— By Ann Lee", "", "Ann Lee"},
		{"Interview: Ann Lee", "interview", "Ann Lee"},
		{"文=山田太郎", "", "山田太郎"},
		{"記者:山田太郎", "", "山田太郎"},
		{"Byron", "", ""},
		{"By", "", ""},
		{"", "", ""},
		{"By " + strings.Repeat("a", 3*longest), "", ""},
		{"By " + strings.Repeat("a", 3*longest-3), "", strings.Repeat("a", 3*longest-3)},
	} {
		role, rest, ok := CutByline(tt.line)
		if role != tt.role || rest != tt.rest || ok != (tt.rest != "") {
			t.Errorf("CutByline(%.20q) = %q, %.20q, %v", tt.line, role, rest, ok)
		}
	}
}

func TestReadsListsOfNames(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"Ann Lee, Bo Ek and Cy Oh":               "Ann Lee|Bo Ek|Cy Oh",
		"Ann Lee, arts critic; Bo Ek":            "Ann Lee (arts critic)|Bo Ek",
		"Empa (federal laboratory)":              "Empa",
		"(Empa)":                                 "(Empa)",
		"Bo Ek (with Ann Lee) (again)":           "",
		"Ann Lee with Bo Ek":                     "Ann Lee|Bo Ek",
		"Käthe von Brandt und Jonas Weil":        "Käthe von Brandt|Jonas Weil",
		"Ann Lee & Bo Ek":                        "Ann Lee|Bo Ek",
		"critic":                                 "",
		"Ann Lee, who was late":                  "",
		"":                                       "",
		"A B, C D, E F, G H, I J, K L, M N, O P": "A B|C D|E F|G H|I J|K L|M N|O P",
		"A B, C D, E F, G H, I J, K L, M N, O P, Q R": "",
	} {
		authors, ok := Names(line)
		var got []string
		for _, a := range authors {
			if a.Role != "" {
				a.Name += " (" + a.Role + ")"
			}
			got = append(got, a.Name)
		}
		if joined := strings.Join(got, "|"); ok != (want != "") || ok && joined != want {
			t.Errorf("Names(%q) = %q, %v, want %q", line, joined, ok, want)
		}
	}
}

func TestTellsNamesFromOtherWords(t *testing.T) {
	t.Parallel()
	told(t, "name", NameLike,
		[]string{"Ann Lee", "Ann", "Bo van der Ek", "J. R. Oh", "Anne-Marie d'Aoust", "d’Aoust", "M&S Team", "山田太郎", "آن لي", "Reuters2", "One Two Three Four Five Six"},
		[]string{"", "ann lee", "Ann, Lee", "Ann Lee 3", "One Two Three Four Five Six Seven", "the", "of the", "Ann Lee & Sons", "Ann lee walks", "A" + strings.Repeat("n", 80), strings.Repeat("語", 13)})
	told(t, "handle", IsHandle,
		[]string{"reineckefuchs", "det/dpa", "ann_lee", "a1b"},
		[]string{"", "ab", "von", "two words", "1abc", "abc.", strings.Repeat("a", 31)})
	told(t, "role", IsRole,
		[]string{"Reporter", "senior climate correspondent", "Freie Autorin"},
		[]string{"", "captain", "one two three four five six reporter"})
	told(t, "newsroom", IsBureau,
		[]string{"Reuters", "The Harbour Desk", "BBC News"},
		[]string{"", "Ann Lee", "Deskmate", strings.Repeat("a ", 30) + "desk"})
	told(t, "holder of a section", HoldsSection,
		[]string{"World", "Top News"},
		[]string{"", "Ann Lee"})
	told(t, "strong opening of a byline", StrongByline,
		[]string{"Written by Ann Lee", "AUTHOR: Ann"},
		[]string{"", "By Ann Lee", "Written by"})
	told(t, "word that leads on", LeadsOn, []string{"the", "und", "de"}, []string{"", "ferry", "The"})
	told(t, "what is counted", Counted, []string{"comments", "Kommentare"}, []string{"", "ferries"})
	told(t, "opening of other stories", Tail, []string{"Related posts", "Lire aussi :"}, []string{"", "Posts", strings.Repeat("a", longest+1)})
	told(t, "who comments", Commenter, []string{"annlee says:", "Bo schreibt:"}, []string{"", "She says", strings.Repeat("a", 60) + " says:"})
}

func TestReadsTheNameOffAnAuthorsBox(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"View all posts by Ann Lee →":      "Ann Lee",
		"Alle Beiträge von reineckefuchs":  "reineckefuchs",
		"More by Ann Lee":                  "Ann Lee",
		"More by the sea than by the hill": "",
		"View all posts by":                "",
		"View all posts":                   "",
		"":                                 "",
		"More by Ann" + strings.Repeat("n", longest): "",
	} {
		name, ok := AuthorBox(line)
		if ok != (want != "") || ok && name != want {
			t.Errorf("AuthorBox(%q) = %q, %v, want %q", line, name, ok, want)
		}
	}
	told(t, "what stands before the author's name", AboutAuthor, []string{"About", "Über den Autor:"}, []string{"", "Above"})
}

func TestTrimsNamesAtTheFirstWordThatIsNone(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"Ann Lee · 3 min":             "Ann Lee",
		"Ann Lee © Agency":            "Ann Lee",
		"Ann Lee | World":             "Ann Lee",
		"Ann Lee, ":                   "Ann Lee",
		"Ann Lee annlee@quay.example": "Ann Lee",
		"annlee@quay.example":         "annlee@quay.example",
		"Ann Lee Published on Monday": "Ann Lee",
		"on Monday":                   "on Monday",
		"\u0130nci on Monday":         "\u0130nci on Monday",
		"":                            "",
		"Ann Lee on Monday at 3":      "Ann Lee",
		"Loïc Le Goff le 3 mai":       "Loïc Le Goff",
		"Loïc Le Goff":                "Loïc Le Goff",
		"Nadia El Amrani el lunes":    "Nadia El Amrani",
		"LOÏC GOFF LE LUNDI":          "LOÏC GOFF",
	} {
		if got := TrimNames(line); got != want {
			t.Errorf("TrimNames(%q) = %q, want %q", line, got, want)
		}
	}
}

func TestPapersAreCalledWithoutTheirArticleToo(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{"The Harbour Post": "Harbour Post", "Die Zeitung": "Zeitung", "Theatre Weekly": "Theatre Weekly", "The": "The", "": ""} {
		if got := WithoutArticle(name); got != want {
			t.Errorf("%q: %q", name, got)
		}
	}
}
