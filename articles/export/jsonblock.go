package export

import (
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
)

// blockOf turns b into its JSON.
func blockOf(b articles.Block) block {
	switch b := b.(type) {
	case articles.Paragraph:
		return prose("paragraph", b.Text)
	case articles.Dek:
		return prose("paragraph", b.Text)
	case articles.Note:
		out := prose("paragraph", labelled(b))
		out.Label = b.Label
		return out
	case articles.Heading:
		out := prose("heading", b.Text)
		out.Level = b.Level
		return out
	case articles.Quote:
		out := joined("quote", b.Blocks)
		out.Cite = b.Cite.String()
		return out
	case articles.Definition:
		out := joined("paragraph", b.Blocks) // as which programs read it that know nothing of terms
		out.Definition = true
		return out
	case articles.PullQuote:
		out := prose("pullquote", b.Text)
		out.Cite = b.Cite.String()
		return out
	case articles.List:
		return listOf(b)
	case articles.Table:
		return tableOf(b)
	case articles.CodeBlock:
		return block{Type: "code", Text: new(b.Text), Language: b.Language}
	case articles.Hidden:
		return blockOf(b.Block)
	case articles.Doubted:
		out := blockOf(b.Block)
		out.Doubt = b.Reason
		return out
	}
	return mediaOf(b)
}

// joined is a block that says what others do.
func joined(kind string, blocks []articles.Block) block {
	out := block{Type: kind, Text: new(strings.Join(lines(blocks), "\n"))}
	for _, inner := range blocks {
		j := blockOf(inner)
		out.Links, out.Struck = append(out.Links, j.Links...), append(out.Struck, j.Struck...)
	}
	return out
}

func mediaOf(b articles.Block) block {
	switch b := b.(type) {
	case articles.Figure:
		return block{
			Type: "image", Src: b.Address(), Alt: b.Alt, Caption: b.Caption.String(), Credit: b.Credit,
			Width: b.Width, Height: b.Height, Gallery: b.Gallery, Links: linksOf(b.Caption),
		}
	case articles.Embed:
		out := prose("embed", b.Text)
		out.Provider, out.URL = b.Provider, b.URL
		return out
	default:
		return block{Type: "rule"}
	}
}

func prose(kind string, t articles.Text) block {
	return block{Type: kind, Text: new(t.String()), Links: linksOf(t), Struck: struckOf(t)}
}

// struckOf are the words of t that are struck out, which plain text does not say.
func struckOf(t articles.Text) []string {
	var out []string
	for i, s := range t {
		switch {
		case s.Style&articles.Strike == 0:
		case i > 0 && t[i-1].Style&articles.Strike != 0:
			out[len(out)-1] += s.Text
		default:
			out = append(out, s.Text)
		}
	}
	return out
}

func linksOf(t articles.Text) []link {
	var out []link
	for _, l := range t.Links() {
		out = append(out, link{Text: l.Text, Href: sanitize.HostAsWritten(l.Href)})
	}
	return out
}

func listOf(l articles.List) block {
	out := block{Type: "list", Ordered: l.Ordered}
	if l.Ordered && l.Start != 1 {
		out.Start = l.Start
	}
	for i, item := range l.Items {
		if l.Ordered && (l.Letters != "" || l.Numbers != nil) {
			out.Markers = append(out.Markers, l.Marker(i))
		}
		out.Items = append(out.Items, strings.Join(lines(item.Blocks), "\n"))
		for _, inner := range item.Blocks {
			j := blockOf(inner)
			out.Links, out.Struck = append(out.Links, j.Links...), append(out.Struck, j.Struck...)
		}
	}
	return out
}

func tableOf(t articles.Table) block {
	out := block{Type: "table", Header: t.Header != nil, Caption: t.Caption.String()}
	rows := t.Rows
	if t.Header != nil {
		rows = append([][]articles.Text{t.Header}, rows...)
	}
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = cell.String()
			out.Links, out.Struck = append(out.Links, linksOf(cell)...), append(out.Struck, struckOf(cell)...)
		}
		out.Rows = append(out.Rows, cells)
	}
	return out
}

// lines returns the words of blocks without their form, a string a block,
// item or row.
func lines(blocks []articles.Block) []string {
	var out []string
	for _, b := range blocks {
		j := blockOf(b)
		switch {
		case j.Text != nil && *j.Text != "":
			out = append(out, *j.Text)
		case j.Caption != "":
			out = append(out, j.Caption)
		}
		out = append(out, j.Items...)
		for _, row := range j.Rows {
			out = append(out, strings.Join(row, "\t"))
		}
	}
	return out
}
