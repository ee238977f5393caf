package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
)

// Inspect writes what was recovered of s and what each part rests on, for a
// reader who wonders where a headline or a date came from. Lines are at most
// columns wide, addresses aside; 0 is for a pipe, where nothing is wrapped. A "~"
// stands before a guess, as it does on the screen.
func Inspect(w io.Writer, s articles.Story, columns int) error {
	r := &report{printer: &printer{w: w}, columns: columns}
	r.print(sanitize.ShownAddress(s.Origin), "\n", s.Format.String())
	if s.ID != "" {
		r.print(", ", string(s.ID))
	}
	if s.Meta.Direction == articles.RightToLeft {
		r.print(", right to left")
	}
	r.print("\n\n")
	r.fields(s)
	r.counts(s.Blocks)
	r.doubted(s.Blocks)
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

// doubted lists the blocks that are shown and yet in doubt, with what speaks
// against each.
func (r *report) doubted(blocks []articles.Block) {
	var rows []reasoned
	for _, b := range blocks {
		if d, ok := b.(articles.Doubted); ok {
			rows = append(rows, reasoned{d.Reason, said(d.Block)})
		}
	}
	r.reasons("in doubt", rows)
}

// aside lists the blocks that are kept aside, with the reason for each. What
// was lifted into a field stands above, with its evidence.
func (r *report) aside(blocks []articles.Block) {
	var rows []reasoned
	for _, b := range blocks {
		if h, ok := b.(articles.Hidden); ok && !h.Lifted {
			rows = append(rows, reasoned{h.Reason, said(h.Block)})
		}
	}
	r.reasons("hidden", rows)
}

// reasoned is what a block says, and the reason for what was done with it.
type reasoned struct{ reason, said string }

// reasons writes rows under their number; those in a row that are the same are
// one.
func (r *report) reasons(what string, rows []reasoned) {
	if len(rows) == 0 {
		return
	}
	widest := 0
	for _, row := range rows {
		widest = max(widest, cells(row.reason))
	}
	r.print(fmt.Sprintf("\n%d %s\n", len(rows), what))
	for i := 0; i < len(rows); {
		n := 1
		for i+n < len(rows) && rows[i+n] == rows[i] {
			n++
		}
		r.reason(rows[i], n, min(widest, maxReason))
		i += n
	}
}

// said is what a block says, or its kind where that is nothing.
func said(b articles.Block) string {
	what := strings.Join(lines([]articles.Block{b}), " ")
	if strings.TrimSpace(what) == "" {
		return kindOf(b)
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

// reason writes one block, and how often it stands there in a row: a page may
// say "Advertisement" five times.
func (r *report) reason(row reasoned, times, widest int) {
	what := row.said
	if times > 1 {
		what = fmt.Sprintf("%d × %s", times, what)
	}
	label := "  " + row.reason + strings.Repeat(" ", max(0, widest-cells(row.reason))) + "  "
	if r.columns > 0 && r.columns-widest-4 < minRoom {
		label = "  " + row.reason + ": "
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
	switch articles.Bare(b).(type) {
	case articles.Dek:
		return "dek"
	case articles.Note:
		return "note"
	case articles.PullQuote:
		return "pull quote"
	case articles.CodeBlock:
		return "code block"
	case articles.Definition:
		return "definition"
	case articles.Figure:
		return "figure"
	}
	return blockOf(b).Type
}
