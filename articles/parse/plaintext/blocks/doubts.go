package blocks

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/phrases"
	"lede/articles/parse/plaintext/lines"
)

// sign is something that speaks against a block which the steps have kept.
type sign struct {
	reason string
	holds  func(d *doubts, i int) bool
}

// signs are what most often was not the story in dumps of news pages whose
// Story is known, and yet was its heading, its verse or its caption too often
// To be hidden. The first one that holds is the reason.
var signs = []sign{
	{"begins with a sign", func(d *doubts, i int) bool {
		return d.open[i] && strings.ContainsRune("»›>|·•►▸→+%&~_=*/\\", lines.First(d.said[i]))
	}},
	{"an address", func(d *doubts, i int) bool { return lines.Width(d.said[i]) < 200 && holdsAddress(d.said[i]) }},
	{"reads like a date or a byline", func(d *doubts, i int) bool { return d.page.Lines[d.at[i]].FieldLike }},
	{"stands above the first sentence", func(d *doubts, i int) bool {
		return d.open[i] && i < d.opening && lines.Width(d.said[i]) < 60
	}},
	{"no sentence, beside what is hidden", func(d *doubts, i int) bool {
		_, heading := d.blocks[i].(articles.Heading)
		return d.open[i] && !heading && lines.Width(d.said[i]) < 160 && d.besideHidden(i)
	}},
	{"stands twice", func(d *doubts, i int) bool {
		return d.open[i] && lines.Width(d.said[i]) > 12 && d.times[d.said[i]] > 1
	}},
	{"speaks of the page", func(d *doubts, i int) bool {
		return d.open[i] && lines.Width(d.said[i]) < 200 && phrases.SpeaksOfPage(d.said[i])
	}},
}

// doubts is what the signs are read from.
type doubts struct {
	page    page
	blocks  []articles.Block
	at      []int          // the line that each block begins at
	said    []string       // what each paragraph or heading says; empty for other blocks
	open    []bool         // it says no whole sentence, and announces nothing
	times   map[string]int // how often that is said
	opening int            // the first block that is surely prose
}

// markDoubts marks the blocks that the signs speak against; at holds the line
// that each block begins at.
func (p page) markDoubts(blocks []articles.Block, at []int) {
	d := &doubts{page: p, blocks: blocks, at: at, said: make([]string, len(blocks)), open: make([]bool, len(blocks)), times: map[string]int{}}
	d.opening = -1
	for i := range blocks {
		d.read(i)
	}
	for i := range blocks {
		if d.said[i] == "" {
			continue
		}
		if reason := d.reason(i); reason != "" {
			blocks[i] = articles.Doubted{Reason: reason, Block: blocks[i]}
		}
	}
}

// read notes what block i says.
func (d *doubts) read(i int) {
	switch b := d.blocks[i].(type) {
	case articles.Paragraph:
		d.said[i] = b.Text.String()
	case articles.Heading:
		d.said[i] = b.Text.String()
	case articles.Quote:
		d.begin(i, d.page.Lines[d.at[i]].Text)
	}
	s := d.said[i]
	if s == "" {
		return
	}
	d.begin(i, s)
	d.open[i] = !lines.Ends(s) && !lines.EndsOpen(s) && !strings.HasSuffix(s, ":") && !strings.HasSuffix(s, "：")
	if d.open[i] {
		d.times[s]++
	}
}

func (d *doubts) begin(i int, s string) {
	if d.opening < 0 && lines.Width(s) >= 70 && lines.Ends(s) {
		d.opening = i
	}
}

func (d *doubts) reason(i int) string {
	for k := range signs {
		if signs[k].holds(d, i) {
			return signs[k].reason
		}
	}
	return ""
}

// besideHidden reports whether the page itself speaks right before or after
// block i, advertisements aside.
func (d *doubts) besideHidden(i int) bool {
	return d.hiddenAt(i, -1) || d.hiddenAt(i, 1)
}

func (d *doubts) hiddenAt(i, step int) bool {
	for i += step; i >= 0 && i < len(d.blocks); i += step {
		_, hidden := d.blocks[i].(articles.Hidden)
		if l := &d.page.Lines[d.at[i]]; l.Kind != lines.Ad {
			return hidden && l.Kind == lines.PageOwn
		}
	}
	return false
}

// holdsAddress reports whether s names a place on the net.
func holdsAddress(s string) bool {
	if strings.Contains(s, "://") || strings.Contains(s, "www.") {
		return true
	}
	name, host, ok := strings.Cut(s, "@")
	host, _, _ = strings.Cut(host, " ")
	return ok && name != "" && !strings.HasSuffix(name, " ") && strings.Contains(strings.TrimRight(host, ".,"), ".")
}
