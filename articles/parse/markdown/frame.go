package markdown

import (
	"net/url"
	"strconv"
	"strings"

	"lede/articles"
	"lede/articles/parse/polish"
)

// frame is an element of HTML that is open, and the blocks that it has so far.
type frame struct {
	tag
	ink
	blocks  []articles.Block
	cells   []polish.Cell // of a table's row
	grid    polish.Grid   // of a table
	header  bool
	rows    [][]articles.Text
	items   []articles.Item
	values  []string      // the numbers that items state, "" for none
	caption articles.Text // figcaption, or details' summary
}

// push opens an element.
func (r *reader) push(name string) { r.frames = append(r.frames, &frame{tag: tag{name: name}}) }

// unwind closes all that is open and returns the blocks.
func (r *reader) unwind() []articles.Block {
	for len(r.frames) > 1 {
		r.pop()
	}
	r.frames[0].flush()
	return r.frames[0].blocks
}

// flush makes a paragraph of the loose text.
func (f *frame) flush() {
	if t := f.take(); len(t) > 0 {
		f.blocks = append(f.blocks, articles.Paragraph{Text: t})
	}
}

// pop closes the innermost element and puts what it comes to in its parent.
func (r *reader) pop() {
	f := r.frames[len(r.frames)-1]
	r.frames = r.frames[:len(r.frames)-1]
	parent := r.frames[len(r.frames)-1]
	switch f.name {
	case "figcaption", "caption", "summary":
		f.flush()
		parent.caption = firstText(f.blocks)
		return
	case "td", "th":
		f.flush()
		cell, rest := cellText(f.blocks)
		parent.cells = append(parent.cells, polish.Cell{Text: cell, Width: f.attr("colspan"), Height: f.attr("rowspan")})
		parent.blocks = append(parent.blocks, rest...)
		parent.header = parent.header || f.name == "th"
		return
	case "tr":
		f.flush()
		parent.blocks = append(parent.blocks, f.blocks...)
		if f.header && len(parent.rows) == 0 {
			parent.header = true
		}
		parent.rows = append(parent.rows, parent.grid.Row(f.cells))
		return
	case "li":
		f.flush()
		parent.items = append(parent.items, articles.Item{Blocks: f.blocks})
		parent.values = append(parent.values, f.attr("value"))
		return
	case "h1", "h2", "h3", "h4", "h5", "h6":
		if t := f.take(); len(t) > 0 {
			parent.blocks = append(parent.blocks, articles.Heading{Level: int(f.name[1] - '0'), Text: t})
		}
		parent.blocks = append(parent.blocks, f.blocks...)
		return
	case "pre":
		if code := strings.Trim(f.spans.String(), "\n"); code != "" {
			parent.blocks = append(parent.blocks, articles.CodeBlock{Text: code})
		}
		parent.blocks = append(parent.blocks, f.blocks...)
		return
	}
	f.flush()
	parent.blocks = append(parent.blocks, r.close(f)...)
}

// close returns the blocks that the element f comes to.
func (r *reader) close(f *frame) []articles.Block {
	switch f.name {
	case "blockquote":
		if blocks, cite := attribution(f.blocks); len(blocks) > 0 {
			return []articles.Block{articles.Quote{Blocks: blocks, Cite: cite}}
		}
		return nil
	case "aside":
		return aside(f)
	case "details":
		return details(f)
	case "figure":
		return r.figure(f)
	case "table":
		t := articles.Table{Rows: f.rows, Caption: f.caption}
		if f.header && len(t.Rows) > 0 {
			t.Header, t.Rows = t.Rows[0], t.Rows[1:]
		}
		return append(f.blocks, t)
	case "ul", "ol":
		return []articles.Block{f.list()}
	}
	return f.blocks
}

func firstText(blocks []articles.Block) articles.Text {
	var texts []articles.Text
	for _, b := range blocks {
		if p, ok := b.(articles.Paragraph); ok {
			texts = append(texts, p.Text)
		}
	}
	return join(texts)
}

// cellText is what the blocks of a cell say, which has room for one text, and
// the blocks that say nothing in it: pictures, and tables of their own.
func cellText(blocks []articles.Block) (articles.Text, []articles.Block) {
	var texts []articles.Text
	var rest []articles.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case articles.Paragraph:
			texts = append(texts, b.Text)
		case articles.Heading:
			texts = append(texts, b.Text)
		case articles.CodeBlock:
			texts = append(texts, articles.Plain(oneLine(b.Text)))
		case articles.List:
			for _, item := range b.Items {
				text, more := cellText(item.Blocks)
				texts, rest = append(texts, text), append(rest, more...)
			}
		default:
			rest = append(rest, b)
		}
	}
	return join(texts), rest
}

func aside(f *frame) []articles.Block {
	switch class := f.attr("class"); {
	case strings.Contains(class, "pull"):
		blocks, cite := attribution(f.blocks)
		return []articles.Block{articles.PullQuote{Text: firstText(blocks), Cite: cite}}
	case class == "doubt":
		return doubted(f.blocks, f.attr("title"))
	}
	return f.blocks
}

// details are shown open, under their summary.
func details(f *frame) []articles.Block {
	if f.attr("class") == "hidden" {
		var out []articles.Block
		for _, b := range f.blocks {
			out = append(out, articles.Hidden{Reason: f.caption.String(), Block: b})
		}
		return out
	}
	if len(f.caption) == 0 {
		return f.blocks
	}
	return append([]articles.Block{articles.Heading{Level: 3, Text: f.caption}}, f.blocks...)
}

// doubted marks the blocks of an element that says why they are in doubt.
func doubted(blocks []articles.Block, reason string) []articles.Block {
	for i, b := range blocks {
		switch b.(type) {
		case articles.Hidden, articles.Doubted:
		default:
			blocks[i] = articles.Doubted{Reason: reason, Block: b}
		}
	}
	return blocks
}

// figure gives the caption to the last picture of the figure. A figure that
// only links to its content is an embed.
func (r *reader) figure(f *frame) []articles.Block {
	for i := len(f.blocks) - 1; i >= 0; i-- {
		switch b := f.blocks[i].(type) {
		case articles.Figure:
			if len(f.caption) > 0 {
				b.Caption, b.Credit = polish.SplitCredit(f.caption)
			}
			f.blocks[i] = b
			return f.blocks
		case articles.Paragraph:
			if links := b.Text.Links(); len(f.blocks) == 1 && len(links) == 1 && links[0].Text == b.Text.String() {
				return []articles.Block{articles.Embed{Provider: f.attr("data-provider"), Text: articles.Plain(links[0].Text), URL: links[0].Href}}
			}
		}
	}
	if len(f.caption) > 0 {
		return append(f.blocks, articles.Paragraph{Text: f.caption})
	}
	return f.blocks
}

// image is the figure that <img> stands for.
func (r resolver) image(t tag) articles.Figure {
	f := articles.Figure{Source: r.resolve(t.attr("src")), Alt: t.attr("alt")}
	f.Width, _ = strconv.Atoi(t.attr("width"))
	f.Height, _ = strconv.Atoi(t.attr("height"))
	f.Width, f.Height = max(f.Width, 0), max(f.Height, 0)
	return f
}

// embed names what an <iframe> shows.
func (r resolver) embed(t tag) articles.Embed {
	address := r.link(t.attr("src"))
	e := articles.Embed{Text: articles.Plain(t.attr("title")), URL: address}
	if u, err := url.Parse(address); err == nil {
		e.Provider = strings.TrimPrefix(u.Hostname(), "www.")
	}
	return e
}
