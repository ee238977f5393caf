package sanitize

import (
	"strings"

	"lede/articles"
)

// Story cleans every string of what was recovered, in place: the fields of
// its Meta as single lines, its text as text, its links as addresses. A link
// that URL refuses is dropped and its words stay; a title that can't be seen
// becomes Untitled. Nothing is copied but what has to change.
//
// ID and Origin are left as they are: they name the story and are not text.
func Story(s *articles.Story) {
	cleanMeta(&s.Meta)
	blocks(s.Blocks)
	s.Notice = Field(s.Notice)
	for i, rule := range s.Idle {
		s.Idle[i] = Field(rule)
	}
	s.Extent.Detail = Field(s.Extent.Detail)
}

func cleanMeta(m *articles.Meta) {
	for _, f := range [...]*articles.Field{
		&m.Title, &m.Section, &m.Dek, &m.Summary, &m.Dateline, &m.Source, &m.Link, &m.Language,
	} {
		f.Value = Field(f.Value)
		f.Detail = Field(f.Detail)
	}
	m.Title.Value = Title(m.Title.Value)
	if link, ok := URL(m.Link.Value); ok {
		m.Link.Value = link
	} else {
		m.Link = articles.Field{}
	}
	m.Byline.Authors = authors(m.Byline.Authors)
	m.Byline.Detail = Field(m.Byline.Detail)
	m.Published.Detail = Field(m.Published.Detail)
	m.Updated.Detail = Field(m.Updated.Detail)
	m.Enclosures = enclosures(m.Enclosures)
}

// authors cleans the names and leaves out those of which nothing can be seen.
func authors(all []articles.Author) []articles.Author {
	kept := all[:0]
	for _, a := range all {
		a.Name, a.Role = Field(a.Name), Field(a.Role)
		if Visible(a.Name) {
			kept = append(kept, a)
		}
	}
	return kept
}

// enclosures leaves out those whose addresses nobody should open. It copies:
// what a feed states is read by others meanwhile.
func enclosures(all []articles.Enclosure) (kept []articles.Enclosure) {
	for _, e := range all {
		if link, ok := URL(e.URL); ok {
			e.URL = link
			kept = append(kept, e)
		}
	}
	return kept
}

func blocks(all []articles.Block) {
	for i, b := range all {
		if changed := block(b); changed != nil {
			all[i] = changed
		}
	}
}

// block cleans b. Text is cleaned where it lies; the strings of the block
// itself can't be: it comes back where one of them changed, and else nil.
func block(b articles.Block) articles.Block {
	switch b := b.(type) {
	case articles.Paragraph:
		text(b.Text)
	case articles.Dek:
		text(b.Text)
	case articles.Heading:
		text(b.Text)
	case articles.PullQuote:
		text(b.Text)
		text(b.Cite)
	case articles.Quote:
		blocks(b.Blocks)
		text(b.Cite)
	case articles.Definition:
		blocks(b.Blocks)
	case articles.List:
		for _, item := range b.Items {
			blocks(item.Blocks)
		}
	case articles.Table:
		table(b)
	case articles.Figure:
		return figure(b)
	case articles.CodeBlock:
		return code(b)
	case articles.Embed:
		return embed(b)
	case articles.Note:
		text(b.Text)
		if replace(&b.Label, Field(b.Label)) {
			return b
		}
	case articles.Hidden:
		return hiddenBlock(b)
	case articles.Doubted:
		return doubtedBlock(b)
	}
	return nil
}

func figure(f articles.Figure) articles.Block {
	text(f.Caption)
	changed := replace(&f.Source, picturePath(f.Source))
	changed = replace(&f.Alt, Field(f.Alt)) || changed
	changed = replace(&f.Credit, Field(f.Credit)) || changed
	changed = replace(&f.Gallery, Field(f.Gallery)) || changed
	if changed {
		return f
	}
	return nil
}

func code(c articles.CodeBlock) articles.Block {
	changed := replace(&c.Language, Field(c.Language))
	changed = replace(&c.Text, Body(c.Text)) || changed
	if changed {
		return c
	}
	return nil
}

func embed(e articles.Embed) articles.Block {
	text(e.Text)
	link, _ := URL(e.URL)
	changed := replace(&e.Provider, Field(e.Provider))
	changed = replace(&e.URL, link) || changed
	if changed {
		return e
	}
	return nil
}

func hiddenBlock(h articles.Hidden) articles.Block {
	inner := block(h.Block)
	if inner != nil {
		h.Block = inner
	}
	if replace(&h.Reason, Field(h.Reason)) || inner != nil {
		return h
	}
	return nil
}

func doubtedBlock(d articles.Doubted) articles.Block {
	inner := block(d.Block)
	if inner != nil {
		d.Block = inner
	}
	if replace(&d.Reason, Field(d.Reason)) || inner != nil {
		return d
	}
	return nil
}

// picturePath returns where a picture lies: an address, or a path beside the
// story, or the picture itself. Any other scheme is refused.
func picturePath(s string) string {
	if articles.EmbeddedPicture(s) {
		return s
	}
	if link, ok := URL(s); ok {
		return link
	}
	s = Field(s)
	head, _, _ := strings.Cut(s, "/")
	if strings.Contains(head, ":") || strings.HasPrefix(s, "-") {
		return ""
	}
	return s
}

func table(t articles.Table) {
	texts(t.Header)
	for _, row := range t.Rows {
		texts(row)
	}
	text(t.Caption)
}

func texts(all []articles.Text) {
	for _, t := range all {
		text(t)
	}
}

// text cleans the spans of t in place.
func text(t articles.Text) {
	for i := range t {
		s := &t[i]
		s.Text = Inline(s.Text)
		if s.Link != "" {
			s.Link, _ = URL(s.Link)
		}
	}
}

// replace sets *s and reports whether that changed it.
func replace(s *string, now string) bool {
	changed := *s != now
	*s = now
	return changed
}
