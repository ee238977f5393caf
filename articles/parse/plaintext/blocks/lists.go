package blocks

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/plaintext/lines"
)

// list reads the list that begins at line i: its block, and how many lines it
// takes; 0 where there is none.
func (p page) list(i int) (articles.List, int) {
	if list, n := p.bulletList(i); n > 0 {
		return list, n
	}
	if list, n := p.numberList(i); n > 0 {
		return list, n
	}
	return p.bareList(i)
}

// bareList reads the items of a list that lost its bullets: short lines below
// one that ends in a colon, none of them a sentence, or a longer run of such
// Lines wherever it stands.
func (p page) bareList(i int) (articles.List, int) {
	n := 0
	if i > 0 && strings.HasSuffix(p.Lines[i-1].Text, ":") && p.Lines[i-1].Kind == lines.Story {
		n = p.itemsFrom(i)
	}
	if n < 2 {
		n = p.runOfItems(i)
	}
	var list articles.List
	for _, l := range p.Lines[i : i+n] {
		list.Items = append(list.Items, plainItem(l.Text))
	}
	return list, n
}

// itemsFrom counts the lines from i on that can be items.
func (p page) itemsFrom(i int) int {
	n := 0
	for i+n < p.To && mayBeItem(&p.Lines[i+n]) {
		n++
	}
	return n
}

// mayBeItem reports whether l has the length and the open end of an item.
func mayBeItem(l *lines.Line) bool {
	return l.Kind == lines.Story && !l.FieldLike && l.Width <= 120 && l.Speaker == 0 && !lines.Ends(l.Text) && !strings.HasSuffix(l.Text, ":")
}

// fewItems is how many lines without a stop make a list that nothing
// announces. Fewer may be headings, or what a picture lost.
const fewItems = 4

// runOfItems counts the items of a list that stands among prose: lines without
// a stop, a sentence among them at times. The last of many is the heading of
// what follows where it is short. Verse has commas at its line ends, and stays.
func (p page) runOfItems(i int) int {
	if i <= p.From || i+fewItems > p.To || !p.opensRun(i) {
		return 0
	}
	n, open := 0, 0
	for j := i; j < p.To && p.Lines[j].Kind == lines.Story && p.Lines[j].Speaker == 0; j++ {
		l := &p.Lines[j]
		if lines.EndsOpen(l.Text) || lines.StartsLow(l.Text) {
			return 0
		}
		if mayBeItem(l) {
			open++
			n = j - i + 1
		} else if j-i+1-open > (n+3)/4 || l.Width > 400 {
			break
		}
	}
	if n > fewItems && i+n < p.To && p.isHeading(i+n-1) && p.Lines[i+n-1].Width < 50 {
		n, open = n-1, open-1
	}
	if open < fewItems || open*4 < n*3 {
		return 0
	}
	return n
}

// opensRun reports whether a run of items can begin at line i: prose or a
// heading stands above it.
func (p page) opensRun(i int) bool {
	l := &p.Lines[i]
	if !mayBeItem(l) || !mayBeItem(&p.Lines[i+1]) {
		return false
	}
	above := &p.Lines[i-1]
	return above.Kind != lines.Story || lines.Ends(above.Text) || strings.HasSuffix(above.Text, ":") || above.Width > 120
}

func (p page) bulletList(i int) (articles.List, int) {
	var list articles.List
	n := 0
	for j := i; j < p.To && p.Lines[j].Kind == lines.Story; j++ {
		rest, ok := lines.CutBullet(p.Lines[j].Text)
		if !ok {
			break
		}
		list.Items = append(list.Items, plainItem(rest))
		n++
	}
	if n == 1 && !sureBullet(p.Lines[i].Text) {
		return articles.List{}, 0
	}
	return list, n
}

// sureBullet reports whether s begins with a mark that only lists have. A
// single dash may go on with a sentence, or open what somebody says.
func sureBullet(s string) bool {
	return strings.ContainsRune("•▪●◦‣■►➤✓✔", lines.First(s))
}

func (p page) numberList(i int) (articles.List, int) {
	list := articles.List{Ordered: true}
	n, want := 0, -1
	for j := i; j < p.To && p.Lines[j].Kind == lines.Story; j++ {
		rest, number := lines.Numbered(p.Lines[j].Text)
		if number < 0 || want >= 0 && number != want {
			break
		}
		if want < 0 {
			list.Start = number
		}
		want = number + 1
		list.Items = append(list.Items, plainItem(rest))
		n++
	}
	if n < 2 {
		return articles.List{}, 0
	}
	return list, n
}

func plainItem(s string) articles.Item {
	return articles.Item{Blocks: []articles.Block{articles.Paragraph{Text: articles.Plain(s)}}}
}
