package diff

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"lede/articles"
)

// show writes blocks with {+ +} around what was added and [- -] around what
// was removed, a line each.
func show(blocks []articles.Block) string {
	var lines []string
	for _, b := range blocks {
		line := ""
		each(b, func(t articles.Text) {
			for _, s := range t {
				switch {
				case s.Style&articles.Inserted != 0:
					line += "{+" + s.Text + "+}"
				case s.Style&articles.Deleted != 0:
					line += "[-" + s.Text + "-]"
				default:
					line += s.Text
				}
			}
		})
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func paragraphs(s ...string) []articles.Block {
	var blocks []articles.Block
	for _, p := range s {
		blocks = append(blocks, articles.Paragraph{Text: articles.Plain(p)})
	}
	return blocks
}

func TestShowsWhatHasChanged(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name     string
		was, now []string
		want     string
	}{
		{"nothing", []string{"The tide came in."}, []string{"The tide came in."}, "The tide came in."},
		{
			"a word",
			[]string{"Four boats were lost in the storm."},
			[]string{"Five boats were lost in the storm."},
			"[-Four -]{+Five +}boats were lost in the storm.",
		},
		{
			"the end",
			[]string{"The quay is closed."},
			[]string{"The quay is closed. It opens on Monday."},
			"The quay is closed. {+It opens on Monday.+}",
		},
		{"the end gone", []string{"The quay is closed until noon"}, []string{"The quay is closed"}, "The quay is closed [-until noon-]"},
		{
			"a paragraph between",
			[]string{"The tide came in.", "The boats went out."},
			[]string{"The tide came in.", "Nobody was hurt, the pilot said.", "The boats went out."},
			"The tide came in.\n{+Nobody was hurt, the pilot said.+}\nThe boats went out.",
		},
		{
			"a paragraph gone",
			[]string{"The tide came in.", "Nobody was hurt, the pilot said.", "The boats went out."},
			[]string{"The tide came in.", "The boats went out."},
			"The tide came in.\n[-Nobody was hurt, the pilot said.-]\nThe boats went out.",
		},
		{"another text", []string{"Bees like lavender."}, []string{"Trains run late."}, "[-Bees like lavender.-]\n{+Trains run late.+}"},
		{"Japanese", []string{"潮が三時に満ちた。"}, []string{"潮が四時に満ちた。"}, "潮が[-三-]{+四+}時に満ちた。"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := show(Blocks(paragraphs(tt.was...), paragraphs(tt.now...))); got != tt.want {
				t.Errorf("\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestLooksIntoQuotesListsAndCaptions(t *testing.T) {
	t.Parallel()
	was := []articles.Block{
		articles.Quote{Blocks: paragraphs("We lost four boats that night.")},
		articles.List{Items: []articles.Item{{Blocks: paragraphs("rope and tar")}, {Blocks: paragraphs("nails")}}},
		articles.Figure{Source: "https://harbour.example/quay.jpg", Caption: articles.Plain("The quay at noon on Sunday")},
	}
	now := []articles.Block{
		articles.Quote{Blocks: paragraphs("We lost five boats that night.")},
		articles.List{Items: []articles.Item{{Blocks: paragraphs("rope and tar")}, {Blocks: paragraphs("sails")}}},
		articles.Figure{Source: "https://harbour.example/quay.jpg", Caption: articles.Plain("The quay at noon on Monday")},
	}
	want := "We lost [-four -]{+five +}boats that night.\nrope and tar[-nails-]{+sails+}\nThe quay at noon on [-Sunday-] {+Monday+}"
	if got := show(Blocks(was, now)); got != want {
		t.Errorf("\n%s\nwant\n%s", got, want)
	}
}

func TestLeavesOutWhatIsKeptAside(t *testing.T) {
	t.Parallel()
	aside := articles.Hidden{Reason: "advertisement", Block: paragraphs("Buy boots")[0]}
	got := Blocks(append(paragraphs("The tide."), aside), append(paragraphs("The tide."), aside))
	if show(got) != "The tide." {
		t.Errorf("got %q", show(got))
	}
}

// What is not removed must read as the new text does, what is not added as
// the old one.
func TestADoubtIsNoChange(t *testing.T) {
	t.Parallel()
	line := articles.Paragraph{Text: articles.Plain("The boats, by name")}
	for _, block := range Blocks([]articles.Block{articles.Doubted{Reason: "x", Block: line}}, []articles.Block{line}) {
		if Changed(block) {
			t.Errorf("changed: %v", block)
		}
	}
}

func TestBothTextsCanBeReadOffTheDifference(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 5))
	text := func() []string {
		var out []string
		for range random.IntN(6) {
			var words []string
			for range 1 + random.IntN(12) {
				words = append(words, string(rune('a'+random.IntN(5))))
			}
			out = append(out, strings.Join(words, " "))
		}
		return out
	}
	for range 2000 {
		was, now := text(), text()
		all := Blocks(paragraphs(was...), paragraphs(now...))
		if got := without(all, articles.Inserted); got != strings.Join(was, " ") {
			t.Fatalf("was %q, now %q: the old one reads %q", was, now, got)
		}
		if got := without(all, articles.Deleted); got != strings.Join(now, " ") {
			t.Fatalf("was %q, now %q: the new one reads %q", was, now, got)
		}
	}
}

func without(blocks []articles.Block, style articles.Style) string {
	var words []string
	for _, b := range blocks {
		each(b, func(t articles.Text) {
			for _, s := range t {
				if s.Style&style == 0 {
					words = append(words, strings.Fields(s.Text)...)
				}
			}
		})
	}
	return strings.Join(words, " ")
}

func TestALongStoryThatIsWhollyAnotherCostsLittle(t *testing.T) {
	t.Parallel()
	text := func(word string) []articles.Block {
		var out []articles.Block
		for i := range 3000 {
			out = append(out, articles.Paragraph{Text: articles.Plain(strings.Repeat(fmt.Sprint(word, i, " tide "), 60))})
		}
		return out
	}
	c := comparison{left: effort}
	if got := c.blocks(text("a"), text("b")); len(got) < 3000 {
		t.Errorf("%d blocks", len(got))
	}
	if c.left < -effort {
		t.Errorf("%d steps over the bound", -c.left)
	}
}

func BenchmarkALongStoryWithAnotherWordInEachParagraph(b *testing.B) {
	text := func(word string) []articles.Block {
		var out []articles.Block
		for i := range 60 {
			out = append(out, articles.Paragraph{Text: articles.Plain(fmt.Sprint("In ", i, " ", word, " ") + strings.Repeat("the tide came in over the wall ", 12))})
		}
		return out
	}
	was, now := text("hours"), text("days")
	b.ReportAllocs()
	for b.Loop() {
		_ = Blocks(was, now)
	}
}
