package phrases

import (
	"strings"
	"testing"

	"lede/articles/parse/language"
)

// told checks a question that is asked of a line.
func told(t *testing.T, what string, ask func(string) bool, yes, no []string) {
	t.Helper()
	for _, line := range yes {
		if !ask(line) {
			t.Errorf("%q is no %s", line, what)
		}
	}
	for _, line := range no {
		if ask(line) {
			t.Errorf("%q is a %s", line, what)
		}
	}
}

func TestTellsTheLineOverComments(t *testing.T) {
	t.Parallel()
	told(t, "line over comments", OpensDiscussion,
		[]string{"Comments", "12 comments", "#3 Comment", "No comments", "Comments (4)", "One comment on Fog at last", "2 Kommentare zu Nebel", "3 responses to Fog", "One reply", "Leave a reply to Ann", "Join the conversation below", "Deja un comentario", "Комментарии", "コメント"},
		[]string{"", "Comment is free", "He left no comments on the fog", "The response came late", "Replies came late", "Commentary", "12 boats"})
}

func TestEveryWordOverCommentsHasAStem(t *testing.T) {
	t.Parallel()
	d := language.Discussion
	for _, words := range [][]string{d.Nouns, d.Replies, d.Invitations} {
		for _, w := range words {
			if !containsAny(w, d.Stems) {
				t.Errorf("%q has none of the stems, and is never looked at", w)
			}
		}
	}
}

func TestTellsHowLongAStoryTakes(t *testing.T) {
	t.Parallel()
	told(t, "reading time", ReadingTime,
		[]string{"4 min read", "Reading time: 12 minutes", "Lesezeit: ca. 4 Minuten", "3 min", "Temps de lecture : 5 min", "10 分", "1 minute de lecture"},
		[]string{"", "min", "4 boats", "It took 4 minutes to read", "4000 minutes", "Reading time"})
}

func TestTellsTheCounterOfAGallery(t *testing.T) {
	t.Parallel()
	told(t, "counter", PictureCounter,
		[]string{"3 / 12", "3/12", "Photo 3 of 12", "Bild 3 von 12", "Immagine 100 von 100"},
		[]string{"", "3", "3 of", "Photo 3 of twelve", "3 of 12 boats", "1234/5", "Boats 3 of 12"})
}

func TestTellsTheSourcesOfAStory(t *testing.T) {
	t.Parallel()
	told(t, "heading of sources", References,
		[]string{"References", "Sources:", "Einzelnachweise [Bearbeiten", "Further reading", "Quellen", "参考文献", "Notes 3"},
		[]string{"", "Sources say", "More stories", "A source of fog"})
}

func TestTellsRights(t *testing.T) {
	t.Parallel()
	told(t, "notice of rights", Rights,
		[]string{"© 2024 The Harbour Post", "Copyright The Harbour Post", "(c) Ann Lee", "The Harbour Post. All rights reserved."},
		[]string{"", "The copyright of the fog is nobody's", "Copyrights", strings.Repeat("fog ", 60) + "all rights reserved"})
}

func TestTellsTheHeadingOverAWordOnTheAuthor(t *testing.T) {
	t.Parallel()
	ann := func(line string) bool { return AboutAuthorHeading(line, []string{"Bo Ek", "Ann Lee"}) }
	told(t, "heading over the author", ann,
		[]string{"About the author", "Über die Autorin", "About Ann Lee", "About Ann", "Über Bo Ek"},
		[]string{"", "About", "About fog", "About Lee", "Meet Ann Lee"})
}

func TestEveryPleaHasItsWord(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"Please follow @quay_post on Mastodon": "follow us",
		"Follow all our ferry coverage":        "follow us",
		"Click here to see the quay":           "promotion",
		"We may earn an affiliate commission":  "affiliate notice",
		"This story contains affiliate links":  "affiliate notice",
		"We earn a commission":                 "affiliate notice",
		"We want to hear from you":             "letters to the editor",
		"Posted three hours ago":               "date",
		"The dogs follow the captain":          "",
		"Long ago the fog was posted":          "",
		"We want to hear it":                   "",
	} {
		if reason, ok := plea(strings.ToLower(line)); reason != want || ok != (want != "") {
			t.Errorf("%q asks for %q, want %q", line, reason, want)
		}
	}
	for _, p := range language.Pleas {
		if !strings.Contains(p.Pattern, p.Word) {
			t.Errorf("%q is looked for only beside %q, which it need not hold", p.Pattern, p.Word)
		}
	}
}

func TestTakesTheLabelOfADateOffTheEnd(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"Ann Lee, Published ": "Ann Lee, ", "Ann Lee | Updated on:": "Ann Lee | ", "Ann Lee": "Ann Lee", "published": "", "Ann Sposted": "Ann Sposted", "": "",
	} {
		if got := WithoutStampLabel(s); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}

func TestTellsBoxesThatAskToRegisterOrPay(t *testing.T) {
	t.Parallel()
	told(t, "box that asks to register or pay", func(line string) bool { reason, _ := Junk(line); return reason == "log-in" },
		[]string{
			"To read the rest of this story subscribe to The Quay.", "Subscribe to continue reading", "Dieser Artikel ist nur für Abonnenten.",
			"Cet article est réservé aux abonnés du Quai", "Contenido exclusivo para suscriptores", "Den här artikeln är för dig som är prenumerant", "この記事は会員限定です。",
		},
		[]string{
			"The harbour board asks boats to register by May.", "Only members may vote on the new quay.", "Abonnenten der Fähre zahlen künftig mehr.",
			"Les abonnés du ferry attendent depuis une heure.", "会員は港に集まった。",
		})
}

func TestTellsTheButtonsBesideStories(t *testing.T) {
	t.Parallel()
	told(t, "line of the page", func(line string) bool { _, ok := Junk(line); return ok },
		[]string{"Copy Link Copied", "Box aufklappen Box zuklappen", "Plein écran", "Pantalla completa", "Развернуть на весь экран", "전체화면", "あわせて読みたい：港の霧", "Más información: La niebla del puerto", "이 사이트는 쿠키를 사용합니다."},
		[]string{"The screen was full of herring.", "Die Box ging auf und zu.", "Más información llegó por la tarde.", "На весь экран он не влез, сказал капитан.", "쿠키를 구웠다."})
}
