package reader

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/tui/cells"
	"lede/tui/render"
)

// page is a page that is ready for the screen and for searching.
type page struct {
	options render.Options // that it was set with
	bytes   int            // of plain
	lines   []string
	plain   []string // the lines without styles, in lower case
	marks   []mark
	links   []link
	heads   []int // lines that belong to the line below them, in order

	pictures []render.Picture
}

// mark is the line that a block of the document begins on.
type mark struct{ block, line int }

// link is a numbered address and where its words stand; or a picture, which is
// chosen like one.
type link struct {
	number  int // 0 for a picture
	address string
	spans   []span // never empty
	picture *render.Picture
}

func newPage(rendered render.Page, o render.Options) page {
	l := page{options: o, lines: rendered.Lines, heads: rendered.Heads, pictures: rendered.Pictures, plain: make([]string, len(rendered.Lines))}
	for i, line := range rendered.Lines {
		l.plain[i] = strings.ToLower(ansi.Strip(line))
		l.bytes += len(l.plain[i])
	}
	for _, m := range rendered.Blocks {
		l.marks = append(l.marks, mark{m.Block, m.First})
	}
	l.links = withPictures(findLinks(rendered, o.Cells), l.pictures)
	return l
}

// headsNext reports whether a line is a heading, or a rule above something, which
// is nothing without the line below it.
func (p page) headsNext(line int) bool {
	_, found := slices.BinarySearch(p.heads, line)
	return found
}

// findLinks returns the page's links that have words on it. The words of link
// 7 stand between a hyperlink sequence with the id lede7 and the next one.
func findLinks(page render.Page, counts cells.Measure) []link {
	spans := map[int][]span{}
	for i, line := range page.Lines {
		column, open := 0, 0
		for {
			text, rest, found := strings.Cut(line, hyperlink)
			width := counts.Width(text)
			if open > 0 && width > 0 {
				spans[open] = append(spans[open], span{line: i, from: column, to: column + width})
			}
			if !found {
				break
			}
			column += width
			head, after, _ := strings.Cut(rest, "\x1b\\")
			open = linkNumber(head)
			line = after
		}
	}
	var links []link
	for _, l := range page.Links {
		if on := spans[l.Number]; len(on) > 0 {
			links = append(links, link{number: l.Number, address: l.URL, spans: on})
		}
	}
	return links
}

const hyperlink = "\x1b]8;"

// linkNumber reads "id=lede7;https://…"; 0 means that a link ends.
func linkNumber(head string) int {
	id, _, _ := strings.Cut(head, ";")
	n, err := strconv.Atoi(strings.TrimPrefix(id, "id=lede"))
	if err != nil {
		return 0
	}
	return n
}

// sameLine returns the line of p that shows what line showed in was: the same
// block, as far into it.
func (p page) sameLine(was page, line int) int {
	if line <= 0 {
		return 0
	}
	i := was.markAt(line)
	if i < 0 {
		return line
	}
	j := sort.Search(len(p.marks), func(j int) bool { return p.marks[j].block > was.marks[i].block }) - 1
	if j < 0 {
		return 0
	}
	from, size := p.block(j)
	if p.marks[j].block != was.marks[i].block {
		return from
	}
	wasFrom, wasSize := was.block(i)
	return from + (line-wasFrom)*size/max(1, wasSize)
}

// markAt returns the index of the last mark at or above line, or -1.
func (p page) markAt(line int) int {
	return sort.Search(len(p.marks), func(i int) bool { return p.marks[i].line > line }) - 1
}

// block returns the first line of a mark's block and its number of lines.
func (p page) block(i int) (line, lines int) {
	end := len(p.lines)
	if i+1 < len(p.marks) {
		end = p.marks[i+1].line
	}
	return p.marks[i].line, end - p.marks[i].line
}
