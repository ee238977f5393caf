package plaintext

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
)

// whole is a story before a scraper got at it. A link is written [so].
type whole struct {
	section, title, byline, date string
	caption, credit              string
	paragraphs                   []string
	extras                       []extra
}

// extra is a block that is no paragraph, and the lines that it leaves.
type extra struct {
	lines []string
	rows  bool // the lines stand close together in every style
	want  articles.Block
}

var ferry = whole{
	section: "Travel", title: "The last ferry to Sandholm leaves with a band on board",
	byline: "Tove Lind", date: "14 August 2019",
	caption: "The Marta, built in 1931, at the pier on Wednesday morning", credit: "Ole Brandt/Nordic Pictures",
	paragraphs: []string{
		"The ferry that has carried the people of Sandholm since 1931 made its last crossing on Wednesday, with a brass band on the car deck and no cars.",
		"Her captain, Ruth Okonjo, took the wheel at six in the morning and kept to [the old timetable] to the minute, as she had promised.",
		"“I have crossed this water forty thousand times, and I could not draw you a map of it.”",
		"A bridge opens on Friday, and the council expects [four thousand cars] a day, which is more than the island has people.",
		"The Marta will be towed to a yard in the north, where a museum wants [her engine] and nobody wants the rest.",
	},
	extras: []extra{
		{[]string{"SANDHOLM POST: Will you cross the bridge?"}, false, turn("SANDHOLM POST:", " Will you cross the bridge?")},
		{[]string{"RUTH OKONJO: I shall look at it from below, as one looks at a rival."}, false, turn("RUTH OKONJO:", " I shall look at it from below, as one looks at a rival.")},
		{[]string{"SANDHOLM POST: And after that?"}, false, turn("SANDHOLM POST:", " And after that?")},
		{[]string{"RUTH OKONJO: After that I shall learn to swim, which I have always put off."}, false, turn("RUTH OKONJO:", " After that I shall learn to swim, which I have always put off.")},
		{
			[]string{"Year\tCrossings\tCars", "1931\t212\t40", "1975\t8,030\t61,200", "2019\t5,110\t118,400"},
			true,
			articles.Table{Header: row("Year", "Crossings", "Cars"), Rows: [][]articles.Text{row("1931", "212", "40"), row("1975", "8,030", "61,200"), row("2019", "5,110", "118,400")}},
		},
		{
			[]string{"Last boat. I had not known that one can miss a timetable.", "pic.twitter.com/Xy9z8W7v6u", "— Wim Aalto (@wimaalto) August 14, 2019"},
			false,
			articles.Embed{Provider: "X", URL: "https://pic.twitter.com/Xy9z8W7v6u", Text: articles.Plain("Last boat. I had not known that one can miss a timetable. — Wim Aalto (@wimaalto) August 14, 2019")},
		},
		{
			[]string{"Watch on YouTube"}, false, articles.Embed{Provider: "YouTube"},
		},
		{
			[]string{"Correction: An earlier version of this story gave the Marta two funnels. She has one."},
			false,
			articles.Note{Label: "Correction", Text: articles.Plain("An earlier version of this story gave the Marta two funnels. She has one.")},
		},
	},
}

func turn(label, said string) articles.Block {
	return articles.Paragraph{Text: articles.Text{{Text: label, Style: articles.Strong}, {Text: said}}}
}

func row(cells ...string) []articles.Text {
	texts := make([]articles.Text, len(cells))
	for i, cell := range cells {
		texts[i] = articles.Plain(cell)
	}
	return texts
}

// style is how a scraper leaves a page.
type style struct {
	name   string
	gap    string // what stands between paragraphs
	inside bool   // links on lines of their own
	ads    bool
	head   func(w whole) []string
}

var styles = []style{
	{"blank lines and crumbs run together", "\n\n", true, true, func(w whole) []string {
		return []string{"logo\nHome" + w.section, w.title, w.byline + "\n" + w.date}
	}},
	{"no blank lines", "\n", true, true, func(w whole) []string {
		return []string{"TechnologyCelebrityHealthCultureScience", w.section, w.title, "By " + w.byline + " | " + w.date}
	}},
	{"links inside their lines", "\n\n", false, false, func(w whole) []string {
		return []string{"Home > " + w.section, w.title, "By " + w.byline, "Published on " + w.date}
	}},
	{"no blank lines, links inside", "\n", false, true, func(w whole) []string {
		return []string{"Sign in", w.section, w.title, w.date, "by " + w.byline}
	}},
}

// dump writes w as a scraper does.
func (s style) dump(w whole) string {
	parts := s.head(w)
	said := w.caption + " | Source: " + w.credit
	parts = append(parts, said, said)
	for i, text := range w.paragraphs {
		if s.inside {
			text = strings.NewReplacer(" [", s.gap, "] ", s.gap).Replace(text)
		} else {
			text = strings.NewReplacer("[", "", "]", "").Replace(text)
		}
		parts = append(parts, text)
		if s.ads && i%2 == 1 {
			parts = append(parts, "Advertisement")
		}
	}
	for _, x := range w.extras {
		gap := s.gap
		if x.rows {
			gap = "\n"
		}
		parts = append(parts, strings.Join(x.lines, gap))
	}
	parts = append(parts, "Related posts", "Ten bridges that nobody crosses")
	return strings.Join(parts, s.gap)
}

func TestReadsBackWhatWasDumpedInEveryStyle(t *testing.T) {
	for _, s := range styles {
		t.Run(s.name, func(t *testing.T) {
			m, d := Parse(s.dump(ferry))
			expect(t, "title", m.Title.Value, ferry.title)
			expect(t, "byline", m.Byline.String(), ferry.byline)
			expect(t, "published", m.Published.String(), "2019-08-14")
			expect(t, "section", m.Section.Value, ferry.section)
			figures := all[articles.Figure](d)
			if len(figures) != 1 {
				t.Fatalf("%d figures", len(figures))
			}
			expect(t, "caption", figures[0].Caption.String(), ferry.caption)
			expect(t, "credit", figures[0].Credit, ferry.credit)
			expect(t, "body", body(d), strings.NewReplacer("[", "", "]", "").Replace(strings.Join(append(slices.Clone(ferry.paragraphs), ferry.turns()...), "\n")))
		})
	}
}

// turns are the words of the interview, which are paragraphs too.
func (w whole) turns() []string {
	var said []string
	for _, x := range w.extras {
		if p, ok := x.want.(articles.Paragraph); ok {
			said = append(said, p.Text.String())
		}
	}
	return said
}

func TestReadsBackEveryFormInEveryStyle(t *testing.T) {
	for _, s := range styles {
		t.Run(s.name, func(t *testing.T) {
			_, d := Parse(s.dump(ferry))
			for _, x := range ferry.extras {
				found := slices.ContainsFunc(d.Blocks, func(b articles.Block) bool { return cmp.Equal(b, x.want) })
				if !found {
					t.Errorf("no %#v in\n%v", x.want, d.Blocks)
				}
			}
		})
	}
}

// body is the text of the story's paragraphs and quotes.
func body(d articles.Document) string {
	var lines []string
	for _, x := range d.Blocks {
		switch x := x.(type) {
		case articles.Paragraph:
			lines = append(lines, x.Text.String())
		case articles.Dek:
			lines = append(lines, x.Text.String())
		case articles.Heading:
			lines = append(lines, "heading: "+x.Text.String())
		case articles.Quote:
			lines = append(lines, x.Blocks[0].(articles.Paragraph).Text.String())
		}
	}
	return strings.Join(lines, "\n")
}
