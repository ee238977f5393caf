package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"lede/articles"
)

// Inspect writes what was recovered of s and what each part rests on, for a
// reader who wonders where a headline or a date came from. Lines are at most
// columns wide, addresses aside; 0 is for a pipe, where nothing is wrapped. A "~"
// stands before a guess, as it does on the screen.
func Inspect(w io.Writer, s articles.Story, columns int) error {
	r := &report{printer: &printer{w: w}, columns: columns}
	r.print(s.Origin, "\n", s.Format.String())
	if s.ID != "" {
		r.print(", ", string(s.ID))
	}
	if s.Meta.Direction == articles.RightToLeft {
		r.print(", right to left")
	}
	r.print("\n\n")
	r.fields(s)
	r.counts(s.Blocks)
	r.aside(s.Blocks)
	r.idle(s.Idle)
	if s.Notice != "" {
		r.print("\n")
		r.hang("", "Note: "+s.Notice, 0)
	}
	return r.err
}

// report is an inspection that is being written.
type report struct {
	*printer
	columns int
}

// labelColumns is how many columns the names of the fields take.
const labelColumns = 13

// fields writes each field that was found, then the names of the others.
func (r *report) fields(s articles.Story) {
	var missing []string
	all := fields(s.Meta)
	if s.Extent.From != articles.None {
		all = append(all, extent(s))
	}
	for _, f := range all {
		if f.value == "" {
			missing = append(missing, f.name)
			continue
		}
		r.field(f)
	}
	if len(missing) > 0 {
		r.hang("  not found  ", strings.Join(missing, ", "), labelColumns)
	}
}

func (r *report) field(f field) {
	mark := " "
	if f.From != articles.None && f.Sure == articles.Guess {
		mark = "~"
	}
	r.hang(fmt.Sprintf("%s %-10s ", mark, f.name), f.value, labelColumns)
	if f.From == articles.None {
		return
	}
	from := f.Sure.String() + ": " + f.From.String()
	if f.Detail != "" {
		from += ", " + f.Detail
	}
	r.hang(strings.Repeat(" ", labelColumns), from, labelColumns)
}

// hang writes text behind label, its further lines indented.
func (r *report) hang(label, text string, indent int) {
	room := 0
	if r.columns > 0 {
		room = max(8, r.columns-indent)
	}
	for i, line := range fold(text, room) {
		if i > 0 {
			label = strings.Repeat(" ", indent)
		}
		r.print(label, line, "\n")
	}
}

// counts says how many blocks of which kind the story has.
func (r *report) counts(blocks []articles.Block) {
	counts := map[string]int{}
	words, kept := 0, 0
	for _, b := range blocks {
		if _, ok := b.(articles.Hidden); ok {
			continue
		}
		kept++
		counts[kindOf(b)]++
		for _, line := range lines([]articles.Block{b}) {
			words += articles.CountWords(line)
		}
	}
	r.print(fmt.Sprintf("\n%d blocks, %d words\n", kept, words))
	kinds := make([]string, 0, len(counts))
	for kind := range counts {
		kinds = append(kinds, kind)
	}
	slices.SortFunc(kinds, func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a, b)
	})
	for i, kind := range kinds {
		kinds[i] = fmt.Sprintf("%d %s", counts[kind], kind)
		if counts[kind] > 1 {
			kinds[i] += "s"
		}
	}
	if len(kinds) > 0 {
		r.hang("  ", strings.Join(kinds, ", "), 2)
	}
}

// aside lists the blocks that are kept aside, with the reason for each. What
// was lifted into a field stands above, with its evidence.
func (r *report) aside(blocks []articles.Block) {
	var rows []articles.Hidden
	widest := 0
	for _, b := range blocks {
		if h, ok := b.(articles.Hidden); ok && !h.Lifted {
			rows = append(rows, h)
			widest = max(widest, cells(h.Reason))
		}
	}
	if len(rows) == 0 {
		return
	}
	r.print(fmt.Sprintf("\n%d hidden\n", len(rows)))
	for i := 0; i < len(rows); {
		n := 1
		for i+n < len(rows) && rows[i+n].Reason == rows[i].Reason && said(rows[i+n]) == said(rows[i]) {
			n++
		}
		r.hiddenRow(rows[i], n, min(widest, maxReason))
		i += n
	}
}

// said is what a block that is kept aside says, or its kind.
func said(h articles.Hidden) string {
	what := strings.Join(lines([]articles.Block{h.Block}), " ")
	if strings.TrimSpace(what) == "" {
		return kindOf(h.Block)
	}
	return what
}

// A reason takes at most maxReason columns before what it is given for; where
// less than minRoom would be left, the two are not set in columns. maxRoom is
// for a pipe.
const (
	maxReason = 28
	minRoom   = 30
	maxRoom   = 72
)

// hiddenRow writes one block that is kept aside, and how often it stands there
// in a row: a page may say "Advertisement" five times.
func (r *report) hiddenRow(h articles.Hidden, times, widest int) {
	what := said(h)
	if times > 1 {
		what = fmt.Sprintf("%d × %s", times, what)
	}
	label := "  " + h.Reason + strings.Repeat(" ", max(0, widest-cells(h.Reason))) + "  "
	if r.columns > 0 && r.columns-widest-4 < minRoom {
		label = "  " + h.Reason + ": "
	}
	room := maxRoom
	if r.columns > 0 {
		room = r.columns - cells(label)
	}
	r.print(label, clip(what, max(8, room)), "\n")
}

// idle lists the rules that the user wrote for the story's site in vain.
func (r *report) idle(rules []string) {
	if len(rules) == 0 {
		return
	}
	r.print("\nrules that found nothing\n")
	for _, rule := range rules {
		r.hang("  ", rule, 4)
	}
}

func kindOf(b articles.Block) string {
	switch b.(type) {
	case articles.Dek:
		return "dek"
	case articles.Note:
		return "note"
	case articles.PullQuote:
		return "pull quote"
	case articles.CodeBlock:
		return "code block"
	case articles.Figure:
		return "figure"
	}
	return blockOf(b).Type
}
