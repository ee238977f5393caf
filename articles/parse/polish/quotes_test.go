package polish

import (
	"strings"
	"testing"

	"lede/articles"
)

func TestHoldsWhatItContains(t *testing.T) {
	key := strings.Repeat("lantern", 6)
	for _, text := range []string{"", key, "a" + key, key[:40], key[:41] + key, strings.Repeat("lantern", 5) + "lanter" + key, strings.Repeat("lantern", 5)} {
		story := newHaystack(text)
		for _, k := range []string{key, "n" + key[:20], "lantern", "l"} {
			if got, want := story.holds(k), strings.Contains(text, k); got != want {
				t.Errorf("%q holds %q: %t, want %t", text, k, got, want)
			}
		}
	}
}

func TestAParagraphThatIsOneQuotationIsAQuote(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]bool{
		"“It was late, and nobody at the quay thought much of it.”":   true,
		"„Es war spät, und niemand am Kai dachte sich etwas dabei.“":  true,
		"«Il était tard, et personne au quai n’y pensait beaucoup.»":  true,
		"\"It was late, and nobody at the quay thought much of it\".": true,
		"「それは遅かった、そして埠頭では誰もあまり気にしなかった」":                               true,
		"“It was late,” she said, “and nobody thought much of it.”":   false,
		"“It was late.”": false,
		"‘It was late, and nobody at the quay thought much of it.’":     false,
		"It was late, and nobody at the quay thought much of “it.”":     false,
		"“It was late, and nobody at the quay thought much of it, she":  false,
		"«Il était tard», dit-elle, et personne n’y pensait «beaucoup»": false,
	} {
		_, ok := Item([]articles.Block{paragraph(words)}, articles.Meta{})[0].(articles.Quote)
		if ok != want {
			t.Errorf("%q is a quote: %t", words, ok)
		}
	}
}

func quote(s string) articles.Block {
	return articles.Quote{Blocks: []articles.Block{paragraph(s)}, Cite: articles.Plain("Ann")}
}

func TestAQuoteThatTheStorySaysIsAPullQuote(t *testing.T) {
	t.Parallel()
	check(t, Page(inStory(1, []articles.Block{quote("the quay filled with people, dogs, and bicycles")}, 2), articles.Meta{}), "…", "pull: the quay filled with people, dogs, and bicycles | Ann", "…", "…")
	check(t, Page(inStory(1, []articles.Block{quote("The quay was empty, but for a dog")}, 2), articles.Meta{}), "…", "quote: The quay was empty, but for a dog", "…", "…")
	check(t, Page(inStory(1, []articles.Block{quote("people, dogs")}, 2), articles.Meta{}), "…", "quote: people, dogs", "…", "…")
	long := strings.Repeat("people dogs and bicycles ", 20)
	check(t, Page(inStory(1, []articles.Block{paragraph(long), quote(long)}, 2), articles.Meta{}), "…", long, "quote: "+long, "…", "…")
	two := articles.Quote{Blocks: []articles.Block{paragraph("the quay filled with people"), paragraph("dogs, and bicycles")}}
	check(t, Page(inStory(1, []articles.Block{two}, 2), articles.Meta{}), "…", "quote: the quay filled with people / dogs, and bicycles", "…", "…")
}

func TestAListOfQuotesIsLookedAtNoFurther(t *testing.T) {
	t.Parallel()
	blocks := story(1)
	for range maxPullQuotes + 1 {
		blocks = append(blocks, quote("the quay filled with people, dogs, and bicycles"))
	}
	markQuotes(blocks)
	if _, ok := blocks[maxPullQuotes].(articles.PullQuote); !ok {
		t.Error("the last of those that are looked at is no pull quote")
	}
	if _, ok := blocks[maxPullQuotes+1].(articles.Quote); !ok {
		t.Error("one more is a pull quote")
	}
}

func TestCorrectionsAreNotes(t *testing.T) {
	t.Parallel()
	check(t, Page(inStory(2, []articles.Block{paragraph("Correction: An earlier version named the wrong dog.")}, 1), articles.Meta{}), "…", "…", "note: Correction | An earlier version named the wrong dog.", "…")
	check(t, Page(inStory(2, []articles.Block{heading("Correction: An earlier version named the wrong dog.")}, 1), articles.Meta{}), "…", "…", "# Correction: An earlier version named the wrong dog.", "…")
	text := articles.Text{{Text: "Correction:", Style: articles.Strong}, {Text: " An earlier "}, {Text: "version", Link: "https://quay.example/1"}, {Text: " named the wrong dog."}}
	n, ok := Item([]articles.Block{articles.Paragraph{Text: text}}, articles.Meta{})[0].(articles.Note)
	if !ok || n.Label != "Correction" || len(n.Text) != 3 || n.Text.String() != "An earlier version named the wrong dog." || n.Text[1].Link == "" {
		t.Errorf("%+v", n)
	}
}
