package phrases

import (
	"strings"
	"testing"

	"lede/articles/parse/language"
)

func TestKnowsAdsInManyLanguages(t *testing.T) {
	for _, line := range []string{
		"Advertisement", "ADVERTISEMENT", " - Advertisement - ", "Advertisement - Continue Reading Below", "Story continues below advertisement",
		"Ad", "Anzeige", "Publicité", "Publicidad", "Pubblicità", "Реклама", "إعلان", "広告", "廣告",
	} {
		if !IsAd(line) {
			t.Errorf("%q is no ad", line)
		}
	}
	for _, line := range []string{"", "The advertisement was banned.", "Ads are everywhere in the town"} {
		if IsAd(line) {
			t.Errorf("%q is an ad", line)
		}
	}
}

func TestSaysWhyALineIsJunk(t *testing.T) {
	tests := map[string]string{
		"Share on Facebook":                     "share bar",
		"Sign up for our weekly letter":         "newsletter",
		"Sign in":                               "log-in",
		"Related Posts:":                        RelatedStories,
		"Das könnte Sie auch interessieren":     RelatedStories,
		"READ MORE: Gull steals a chip":         OtherStory,
		"Wir verwenden Cookies, damit es läuft": "cookie notice",
		"Schreibe einen Kommentar":              Comments,
		"© 2024 The Courier":                    "terms of the page",
		"Anzeige":                               Advertisement,
	}
	for line, want := range tests {
		if got, _ := Junk(line); got != want {
			t.Errorf("Junk(%q) = %q, want %q", line, got, want)
		}
	}
	for _, line := range []string{"The harbour was empty on Sunday.", "World", "She told them to share the bread"} {
		if reason, ok := Junk(line); ok {
			t.Errorf("%q is junk: %s", line, reason)
		}
	}
}

func TestSplitsCaptionsFromCredits(t *testing.T) {
	tests := []struct{ line, caption, credit string }{
		{"Getty Images", "", "Getty Images"},
		{"Photo: AFP", "", "AFP"},
		{"(Image: GETTY )", "", "GETTY"},
		{"A heron on the pier | Source: Olga Stefans/Nordic Pictures", "A heron on the pier", "Olga Stefans/Nordic Pictures"},
		{"A heron on the pier (Photo: Olga Stefans)", "A heron on the pier", "Olga Stefans"},
		{"A heron on the pier. Photograph: Lena Ortiz for the Courier", "A heron on the pier.", "Lena Ortiz for the Courier"},
		{"A heron on the pier. Credit Lena Ortiz/Agence", "A heron on the pier.", "Lena Ortiz/Agence"},
		{"Ein Reiher am Steg. Foto: Mira Holt/dpa", "Ein Reiher am Steg.", "Mira Holt/dpa"},
		{"Цапля на пирсе | Фото: Павел Громов", "Цапля на пирсе", "Павел Громов"},
		{"Image caption A heron on the pier", "A heron on the pier", ""},
		{"© Lucy Nicholson", "", "Lucy Nicholson"},
		{"Image: The mayor opens the bridge over the river at last", "The mayor opens the bridge over the river at last", ""},
	}
	for _, tt := range tests {
		caption, credit, ok := Credit(tt.line)
		if !ok || caption != tt.caption || credit != tt.credit {
			t.Errorf("Credit(%q) = %q, %q, %v", tt.line, caption, credit, ok)
		}
	}
	for _, line := range []string{"", "The mayor said that the bridge was open.", "He asked: why not?", "Sources: the mayor and her clerk said so on Sunday."} {
		if caption, credit, ok := Credit(line); ok {
			t.Errorf("Credit(%q) = %q, %q", line, caption, credit)
		}
	}
}

func TestReadsBylines(t *testing.T) {
	tests := []struct{ line, names, role string }{
		{"By Ann Lee", "Ann Lee", ""},
		{"By Ann Lee and Bo Ek", "Ann Lee|Bo Ek", ""},
		{"By Ann Lee, environment correspondent", "Ann Lee", "environment correspondent"},
		{"Von Käthe Brandt und Jonas Weil", "Käthe Brandt|Jonas Weil", ""},
		{"Interview by Thomas Egerton", "Thomas Egerton", "interview"},
		{"Автор: Ирина Лебедева", "Ирина Лебедева", ""},
		{"Por María de la Cruz", "María de la Cruz", ""},
		{"By JOE HILDE", "JOE HILDE", ""},
		{"文：山田太郎", "山田太郎", ""},
		{"Text:Ann Lee", "Ann Lee", ""},
	}
	for _, tt := range tests {
		authors, ok := Byline(tt.line)
		if !ok {
			t.Errorf("%q is no byline", tt.line)
			continue
		}
		var names []string
		for _, a := range authors {
			names = append(names, a.Name)
		}
		if got := strings.Join(names, "|"); got != tt.names || authors[0].Role != tt.role {
			t.Errorf("%q: %q, %q", tt.line, got, authors[0].Role)
		}
	}
	for _, line := range []string{"By the sea, nobody sleeps.", "By 2019 it was over", "Byron was late", "Von hier aus sieht man das Meer."} {
		if authors, ok := Byline(line); ok {
			t.Errorf("%q is a byline of %v", line, authors)
		}
	}
}

func TestTrimsWhatFollowsAName(t *testing.T) {
	tests := map[string]string{
		"Bo Ek 5 Comments":                         "Bo Ek",
		"Bo Ek on Monday":                          "Bo Ek",
		"Bo Ek bo@example.com":                     "Bo Ek",
		"Käthe Brandt Zuletzt geändert am":         "Käthe Brandt",
		"Christian Weil Illustration von Mara Ost": "Christian Weil",
		"Bo Ek": "Bo Ek",
	}
	for line, want := range tests {
		if got := TrimNames(line); got != want {
			t.Errorf("TrimNames(%q) = %q, want %q", line, got, want)
		}
	}
}

func TestTellsPublishedFromUpdated(t *testing.T) {
	tests := map[string]string{
		"Updated 3 May": "updated", "Last updated on": "updated", "Zuletzt aktualisiert": "updated", "Обновлено 12:00": "updated",
		"Published: 3 May": "published", "Veröffentlicht am": "published", "Publié le 3 mai": "published", "The 3rd of May": "",
	}
	for line, want := range tests {
		if got, _ := Stamp(line); got != want {
			t.Errorf("Stamp(%q) = %q, want %q", line, got, want)
		}
	}
}

func TestWholeLinesAreWrittenAsKeysAre(t *testing.T) {
	t.Parallel()
	tables := map[string][]string{
		"sections": language.Sections, "catchalls": language.Catchalls, "homes": language.Homes, "roles": language.Roles, "agencies": language.Agencies,
		"about authors": language.AboutAuthor, "turns": language.Turns, "no speakers": language.NoSpeakers, "counted": language.Counted,
		"posts": phrasesOf(language.PostOpenings), "placeholders": phrasesOf(language.Placeholders),
	}
	for _, b := range language.AllBoilerplate() {
		tables[b.Reason] = append(tables[b.Reason], b.Lines...)
	}
	for name, lines := range tables {
		for _, line := range lines {
			if key := Key(line); key != line || len(line) > longest {
				t.Errorf("%s: %q can never match; its key is %q", name, line, key)
			}
		}
	}
}

func phrasesOf(rows []language.Row) (all []string) {
	for _, r := range rows {
		all = append(all, r.Phrases...)
	}
	return all
}

func TestOpeningsAreWrittenAsKeysBegin(t *testing.T) {
	t.Parallel()
	tables := map[string][]string{
		"bylines": phrasesOf(language.BylineOpenings), "stamps": phrasesOf(language.StampLabels), "pictures": phrasesOf(language.PictureWords),
		"notes": phrasesOf(language.NoteLabels), "post ends": phrasesOf(language.PostEnds), "labels": language.CreditLabels,
		"note openings": language.NoteOpenings, "author boxes": language.AuthorBoxOpenings, "sign-offs": language.SignOffs,
	}
	for _, b := range language.AllBoilerplate() {
		tables[b.Reason] = append(tables[b.Reason], b.Openings...)
	}
	for name, openings := range tables {
		for _, o := range openings {
			if strings.ToLower(o) != o || strings.TrimLeftFunc(o, edge) != o {
				t.Errorf("%s: %q can never match", name, o)
			}
		}
	}
}

func TestHintsAreNamedByAWordOfASCII(t *testing.T) {
	t.Parallel()
	names := []string{}
	for _, h := range language.Hints {
		names = append(names, h.Name)
	}
	for _, p := range language.Pleas {
		names = append(names, p.Word)
	}
	for _, name := range names {
		if name[0] < 'a' || name[0] > 'z' || !mayHint("So they say: "+name+" it is") {
			t.Errorf("%q is never looked for", name)
		}
	}
}

func FuzzReadsAnyLine(f *testing.F) {
	for _, line := range []string{"By Ann Lee", "Photo: AFP", "caption (AP)", "Home > News", "©", "|", "Fot. x", "\u0130By", "ẞ von ẞ am"} {
		f.Add(line)
	}
	f.Fuzz(func(_ *testing.T, line string) {
		IsAd(line)
		Junk(line)
		Credit(line)
		Byline(line)
		Names(line)
		TrimNames(line)
		CutInside(line)
		Stamp(line)
		IsSection(line)
		Note(line)
		NoteLabel(line, true)
		Speaker(line)
		PostSignature(line)
		PostAddress(line)
		PostEnd(line)
	})
}

func TestReadsNotesToTheReader(t *testing.T) {
	tests := []struct{ line, label, text string }{
		{"Correction: The mayor is 61, not 16.", "Correction", "The mayor is 61, not 16."},
		{"Editor’s note: This story was written before the flood.", "Editor’s note", "This story was written before the flood."},
		{"(Anm. d. Red.: Der Turm wurde 1611 gebaut.)", "Anm. d. Red.", "Der Turm wurde 1611 gebaut."},
		{"Correction, 5 March 2020: The bridge has two piers.", "Correction, 5 March 2020", "The bridge has two piers."},
		{"Update: The council said on Friday that it would look into the matter of the bell again.", "Update", "The council said on Friday that it would look into the matter of the bell again."},
		{"訂正：本文中の年号に誤りがありました。", "訂正", "本文中の年号に誤りがありました。"},
		{"An earlier version of this article misstated the age of the bell.", "", "An earlier version of this article misstated the age of the bell."},
		{"In einer früheren Version dieses Artikels stand ein falsches Jahr.", "", "In einer früheren Version dieses Artikels stand ein falsches Jahr."},
	}
	for _, tt := range tests {
		label, text, ok := Note(tt.line)
		if !ok || label != tt.label || text != tt.text {
			t.Errorf("Note(%q) = %q, %q, %v", tt.line, label, text, ok)
		}
	}
	for _, line := range []string{"Correction is a kindness: it takes time.", "Update: new phones", "The correction came late.", "Corrections"} {
		if label, text, ok := Note(line); ok {
			t.Errorf("%q is a note: %q, %q", line, label, text)
		}
	}
}

func TestKnowsPostsFromElsewhere(t *testing.T) {
	for line, want := range map[string]string{
		"— Ann Lee (@annlee) March 3, 2021":   "X",
		"— Ann Lee (@annlee.example)":         "Bluesky",
		"— Ann Lee (@annlee@harbour.example)": "Mastodon",
	} {
		if got, _, ok := PostSignature(line); !ok || got != want {
			t.Errorf("%q: %q, %v", line, got, ok)
		}
	}
	for line, want := range map[string]string{
		"https://www.youtube.com/watch?v=1": "YouTube", "pic.twitter.com/abc": "X", "https://x.com/a/status/1": "X",
		"https://twitter.com/annlee": "", "https://news.example/a": "", "youtube.com": "",
	} {
		if _, got, _ := PostAddress(line); got != want {
			t.Errorf("%q: %q", line, got)
		}
	}
	for _, line := range []string{"— Ann Lee, mayor (since 2019)", "She wrote (@annlee) that", "— (@)"} {
		if _, _, ok := PostSignature(line); ok {
			t.Errorf("%q signs a post", line)
		}
	}
}

func TestTellsWhoMaySpeak(t *testing.T) {
	for line, want := range map[string]string{
		"Q: Why?": "Q:", "A. Because.": "A.", "Frage: Warum?": "Frage:", "ANN LEE: No.": "ANN LEE:", "記者：なぜ": "記者：",
		"http://a": "", "Photo: AFP": "", "Update: no": "", "He said: no": "", "12:30 was late": "", "Sport: all results": "",
	} {
		if got, _ := Speaker(line); got != want {
			t.Errorf("Speaker(%q) = %q, want %q", line, got, want)
		}
	}
}
