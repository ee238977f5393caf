package render

import (
	"slices"
	"strconv"

	"github.com/clipperhouse/displaywidth"

	"lede/articles"
	"lede/tui/theme"
)

// builder turns a story into items.
type builder struct {
	p     *Prepared
	t     *theme.Theme
	at    int // block that is being prepared
	left  []level
	last  []level // what stood left of the item before
	aside bool    // inside a hidden block: one look for all
	tight bool    // no blank line before the next item
	extra bool    // one more blank line before it
	heads bool    // the next item is a heading
	noted bool    // the story has notes in brackets: numbers of links look otherwise
	looks map[lookKey]uint16
	byURL map[string]int
	ids   int
}

type lookKey struct {
	role  theme.Role
	style articles.Style
	link  int
}

func newBuilder(s articles.Story, o Options) *builder {
	if o.Theme == nil {
		o.Theme = theme.Default(true)
	}
	return &builder{
		p:  &Prepared{story: s, how: o, words: make([]word, 0, 1024), items: make([]item, 0, 2*len(s.Blocks)+8)},
		t:  o.Theme,
		at: -1, looks: map[lookKey]uint16{}, byURL: map[string]int{},
	}
}

// look returns the number of a look, made on first use.
func (b *builder) look(role theme.Role, style articles.Style, link int) uint16 {
	if b.aside && role != theme.QuoteBar {
		role, style = theme.Aside, style&articles.Emphasis
	}
	key := lookKey{role, style, link}
	if n, ok := b.looks[key]; ok {
		return n
	}
	l := look{open: b.t.Open(role, style, link > 0 && !b.aside), num: link}
	if link > 0 && b.p.how.Links == LinksOSC8 {
		l.link = osc8(b.p.links[link-1])
	}
	n := uint16(len(b.p.looks))
	b.p.looks = append(b.p.looks, l)
	b.looks[key] = n
	return n
}

// put adds an item that has no words.
func (b *builder) put(k kind, role theme.Role, above int) *item {
	if b.p.how.Plain && (k == ruled || k == heavy || k == short) {
		return nil
	}
	return b.add(item{kind: k, look: b.look(role, 0, 0), way: way{rightToLeft: b.p.story.Meta.Direction == articles.RightToLeft, fields: k == table}}, above)
}

func (b *builder) add(it item, above int) *item {
	if b.extra && above > 0 {
		above = max(above, 2)
	}
	if b.tight || it.kind == text && !b.heads && b.underHeading() {
		above = 0
	}
	b.tight, b.extra = false, false
	it.block, it.above, it.heading = b.at, above, b.heads
	it.left = slices.Clone(b.left)
	it.bars = b.shared()
	b.last = it.left
	for i := range b.left {
		if b.left[i].once {
			b.left[i].mark = ""
		}
	}
	b.p.items = append(b.p.items, it)
	return &b.p.items[len(b.p.items)-1]
}

// underHeading reports whether the last item is a heading, which the text below
// it follows at once.
func (b *builder) underHeading() bool {
	n := len(b.p.items)
	return n > 0 && b.p.items[n-1].heading
}

// text adds a paragraph; nil if it says nothing.
func (b *builder) text(t articles.Text, role theme.Role, above int) *item {
	from := len(b.p.words)
	w := words{list: b.p.words, cells: b.p.how.Cells, soft: b.p.soft}
	b.spans(&w, t, role)
	it := b.flow(&w, from, rightToLeft(t), above)
	if it != nil {
		it.prose = role == theme.Body || role == theme.Quote || role == theme.Caption
	}
	return it
}

// plain adds a paragraph of words of our own or of a field.
func (b *builder) plain(s string, role theme.Role, above int) {
	b.text(articles.Plain(s), role, above)
}

// flow adds the words that were collected since from as an item.
func (b *builder) flow(w *words, from int, rtl bool, above int) *item {
	if len(w.list) == from {
		return nil
	}
	w.list[from].gap = spaced
	bindMarks(w.list[from:])
	b.p.words = w.list
	for i := from; i < len(w.list); i++ {
		b.p.size += len(w.list[i].text) + 1
	}
	return b.add(item{words: [2]int{from, len(w.list)}, way: way{rightToLeft: rtl}}, above)
}

func (b *builder) spans(w *words, t articles.Text, role theme.Role) {
	due, at := b.numbers(t), 0
	for i := range t {
		s := &t[i]
		l := b.look(role, s.Style, b.link(s.Link, s.Text))
		rest := s.Text
		for len(due) > 0 && due[0].at <= at+len(rest) {
			n := due[0].at - at
			b.span(w, rest[:n], s.Style, l)
			b.afterLink(w, due[0].link)
			rest, at, due = rest[n:], due[0].at, due[1:]
		}
		b.span(w, rest, s.Style, l)
		at += len(rest)
	}
}

// span adds words of one style, between the marks that it has where attributes
// can't say it.
func (b *builder) span(w *words, s string, style articles.Style, l uint16) {
	if before, after := b.marks(style); style == 0 || before == "" && after == "" {
		w.add(s, l)
	} else {
		w.addMarked(s, before, after, l)
	}
}

// marks are what stands around a span of one style where attributes can't say it.
func (b *builder) marks(s articles.Style) (before, after string) {
	before, after = b.t.Marks(s)
	if b.p.how.Marked && before == "" && s&articles.Strike != 0 {
		return "~~", "~~"
	}
	return before, after
}

// deepest is how many levels are shown; what lies deeper stands at the last.
const deepest = 24

// indented runs f with another level at the left.
func (b *builder) indented(l level, f func()) {
	n := len(b.left)
	if n == deepest {
		f()
		return
	}
	b.ids++
	l.id = b.ids
	b.left = append(b.left, l)
	f()
	b.left = b.left[:n]
}

// bar is a level whose mark shows on every line.
func (b *builder) bar(mark string, role theme.Role) level {
	return level{mark: mark, look: b.look(role, 0, 0), width: displaywidth.String(mark) + 1}
}

// space is a level of empty columns.
func space(width int) level { return level{width: width} }

func number(n int) string { return strconv.Itoa(n) }

// shared returns how many levels of marks go on over the blank lines between
// the last item and the next: a bar does inside its quote, not before it.
func (b *builder) shared() int {
	n := 0
	for i := range min(len(b.left), len(b.last)) {
		if b.left[i].id != b.last[i].id {
			break
		}
		if b.left[i].mark != "" && !b.left[i].once {
			n = i + 1
		}
	}
	return n
}
