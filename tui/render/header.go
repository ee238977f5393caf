package render

import (
	"cmp"
	"strings"

	"lede/articles"
	"lede/tui/theme"
)

// header sets what stands above the body.
func (b *builder) header() {
	s := &b.p.story
	if s.Meta.Title.Value != "" {
		b.put(heavy, theme.HeadRule, 0)
	}
	b.field(s.Meta.Section, theme.Kicker, strings.ToUpper)
	if it := b.field(s.Meta.Title, theme.Headline, nil); it != nil {
		it.balanced = true
	}
	b.dek()
	b.facts()
	b.enclosures()
	if s.Notice != "" {
		b.plain(s.Notice, theme.Quiet, 1)
	}
	if len(b.p.items) > 0 && len(s.Blocks) > 0 {
		b.put(ruled, theme.Rule, 0)
	}
}

// field sets a field of the story, a guessed one with a quiet "~".
func (b *builder) field(f articles.Field, role theme.Role, change func(string) string) *item {
	if f.Value == "" {
		return nil
	}
	value := f.Value
	if change != nil {
		value = change(value)
	}
	from := len(b.p.words)
	w := words{list: b.p.words, cells: b.p.how.Cells}
	b.guess(&w, f.Evidence)
	w.add(value, b.look(role, 0, 0))
	return b.flow(&w, from, rightToLeft(articles.Plain(value)), 0)
}

func (b *builder) guess(w *words, e articles.Evidence) {
	if e.From != articles.None && e.Sure == articles.Guess {
		w.addGlued("~", b.look(theme.Quiet, 0, 0))
	}
}

// dek sets the dek of the body, which may have styles, before the one of the
// page's head.
func (b *builder) dek() {
	for i, block := range b.p.story.Blocks {
		if d, ok := block.(articles.Dek); ok {
			b.at = i
			b.text(d.Text, theme.Dek, 1)
			b.at = -1
			return
		}
	}
	if d := b.p.story.Meta.Dek.Value; d != "" {
		b.plain(d, theme.Dek, 1)
	}
}

// names writes a byline: "By Ann Lee, Arts correspondent", "By Ann Lee and Bo
// Ek". Only English takes its "By"; others stand bare.
func names(authors []articles.Author, language string) string {
	var out []string
	for _, a := range authors {
		switch {
		case a.Role == "":
			out = append(out, a.Name)
		case strings.HasSuffix(strings.ToLower(a.Role), " by"):
			out = append(out, a.Role+" "+a.Name)
		case len(authors) == 1:
			out = append(out, a.Name+", "+a.Role)
		default:
			out = append(out, a.Name+" ("+a.Role+")")
		}
	}
	english := language == "" || strings.HasPrefix(strings.ToLower(language), "en")
	if len(out) == 0 || !english {
		return strings.Join(out, ", ")
	}
	line := out[len(out)-1]
	if n := len(out) - 1; n > 0 {
		line = strings.Join(out[:n], ", ") + " and " + line
	}
	if strings.HasPrefix(strings.ToLower(line), "by ") || strings.HasSuffix(strings.ToLower(authors[0].Role), " by") {
		return line
	}
	return "By " + line
}

// facts sets byline, date, source and reading time in one row, which is broken
// between two of them rather than inside one.
func (b *builder) facts() {
	m := &b.p.story.Meta
	row := factRow{b: b, from: len(b.p.words), words: words{list: b.p.words, cells: b.p.how.Cells}}
	row.add(theme.Byline, m.Byline.Evidence, names(m.Byline.Authors, m.Language.Value))
	if !b.opensWith(m.Dateline.Value) {
		row.add(theme.Quiet, m.Dateline.Evidence, m.Dateline.Value)
	}
	row.add(theme.Quiet, m.Published.Evidence, b.date(m.Published.Date))
	if u := m.Updated; !u.IsZero() && !u.Time.Equal(m.Published.Time) {
		row.add(theme.Quiet, u.Evidence, "updated "+b.date(u.Date))
	}
	row.add(theme.Quiet, m.Source.Evidence, m.Source.Value)
	if n := b.p.story.Words(); n > 0 && (len(b.p.items) > 0 || len(row.list) > row.from) {
		row.add(theme.Quiet, articles.Evidence{}, number(articles.ReadingMinutes(n))+" min read")
	}
	if it := b.flow(&row.words, row.from, m.Direction == articles.RightToLeft, 1); it != nil {
		it.way.fields = true
	}
}

// factRow collects what is known of a story, a dot between two facts.
type factRow struct {
	words
	b    *builder
	from int
}

func (r *factRow) add(role theme.Role, e articles.Evidence, value string) {
	if value == "" {
		return
	}
	r.next = dotted
	r.b.guess(&r.words, e)
	r.words.add(value, r.b.look(role, 0, 0))
}

// enclosures sets each recording on a line of its own: "▶ 35 MB audio, 48 min".
// The words are its link.
func (b *builder) enclosures() {
	for _, e := range b.p.story.Meta.Enclosures {
		b.tight = true
		b.text(articles.Text{{Text: "▶ " + e.String(), Link: e.URL}}, theme.Quiet, 1)
	}
}

// opensWith reports whether the body itself shows the dateline.
func (b *builder) opensWith(dateline string) bool {
	for _, block := range b.p.story.Blocks {
		if p, ok := articles.Bare(block).(articles.Paragraph); ok {
			return dateline != "" && strings.Contains(p.Text.String(), dateline)
		}
	}
	return false
}

// date writes d as a person would: "12 November 2019, 11:34".
func (b *builder) date(d articles.Date) string {
	if d.IsZero() {
		return ""
	}
	o := b.p.how
	t := d.Time
	if o.Location != nil {
		t = d.In(o.Location)
	}
	day := o.Locale.Date(t)
	if !o.Now.IsZero() {
		day = cmp.Or(o.Locale.Near(articles.DayOf(t), o.Now.In(t.Location())), day)
	}
	if d.Precision == articles.ToDay {
		return day
	}
	clock := t.Format("15:04")
	if d.Zoned && o.Location == nil {
		clock += " UTC"
		if _, offset := t.Zone(); offset != 0 {
			clock += t.Format("-07:00")
		}
	}
	return day + ", " + clock
}
