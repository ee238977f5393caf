package opml

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"io"
	"slices"
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
)

// Write writes the feeds among sources as OPML 2.0, in folders by category,
// under a title that may be empty. What OPML has no attribute for stands in
// lede's own namespace, which other readers pass over.
//
// Sources that are of this computer only, and addresses that hold something
// that looks secret ([sanitize.HasSecret]), are not written: they come back,
// each with the reason.
func Write(w io.Writer, title string, sources []articles.Source) ([]Refusal, error) {
	return write(w, title, sources, false)
}

// WriteWhole writes what [Write] does, and the addresses that look secret as
// well: a copy for the reader's own keeping.
func WriteWhole(w io.Writer, title string, sources []articles.Source) ([]Refusal, error) {
	return write(w, title, sources, true)
}

func write(w io.Writer, title string, sources []articles.Source, whole bool) ([]Refusal, error) {
	var left []Refusal
	fit := make([]articles.Source, 0, len(sources))
	for _, s := range sources {
		if reason := unfit(s, whole); reason != "" {
			left = append(left, Refusal{cmp.Or(s.Title, shown(s.Address)), shown(s.Address), reason})
			continue
		}
		if !whole && sanitize.HasSecret(s.Site) {
			s.Site = ""
		}
		s.Address = webAddress(s.Address)
		fit = append(fit, s)
	}
	top := arrange(fit)
	p := printer{bufio.NewWriter(w)}
	p.raw(xml.Header + `<opml version="2.0" xmlns:lede="urn:lede:opml">` + "\n  <head>\n    <title>")
	p.text(title)
	p.raw("</title>\n  </head>\n  <body>\n")
	p.folder(top, "    ")
	p.raw("  </body>\n</opml>\n")
	return left, p.Flush()
}

// unfit says why s can't stand in a list that others may read.
func unfit(s articles.Source, whole bool) string {
	switch {
	case s.Kind == articles.FolderSource:
		return "a folder of this computer"
	case s.Kind == articles.SavedSource:
		return "pages that are saved"
	case s.Kind == articles.FileSource:
		return "a file of this computer"
	case s.Kind == articles.CommandSource:
		return "a command of this computer"
	case webAddress(s.Address) == "":
		return "no valid web address"
	case !whole && sanitize.HasSecret(webAddress(s.Address)):
		return "its address holds what looks like a secret"
	}
	return ""
}

// folder is a level of categories, in the order in which they first come.
type folder struct {
	name    string
	folders []*folder
	byName  map[string]*folder
	sources []articles.Source
}

// settling is how often sources are put into the order in which a list names them.
const settling = 8

// arrange puts sources into folders. One in several folders comes first where the
// first of them is, so that a list that was read is written in the same order.
func arrange(sources []articles.Source) *folder {
	top := inFolders(sources)
	for range settling {
		order := top.order(nil, map[string]bool{})
		if len(order) != len(sources) || slices.EqualFunc(order, sources, func(a, b articles.Source) bool { return a.Address == b.Address }) {
			break
		}
		sources, top = order, inFolders(order)
	}
	return top
}

func inFolders(sources []articles.Source) *folder {
	top := &folder{}
	for _, s := range sources {
		for _, name := range articles.Categories(s.Category) {
			at := top.folder(category(name))
			at.sources = append(at.sources, s)
		}
	}
	return top
}

// order appends the sources of f and what is below it to all, each once.
func (f *folder) order(all []articles.Source, seen map[string]bool) []articles.Source {
	for _, s := range f.sources {
		if !seen[s.Address] {
			seen[s.Address] = true
			all = append(all, s)
		}
	}
	for _, below := range f.folders {
		all = below.order(all, seen)
	}
	return all
}

// folder returns the folder that path leads to from f.
func (f *folder) folder(path string) *folder {
	if path == "" {
		return f
	}
	name, rest, _ := strings.Cut(path, "/")
	below := f.byName[name]
	if below == nil {
		below = &folder{name: name}
		if f.byName == nil {
			f.byName = map[string]*folder{}
		}
		f.byName[name] = below
		f.folders = append(f.folders, below)
	}
	return below.folder(rest)
}

// printer writes XML. The first error of the writer stays until Flush.
type printer struct{ *bufio.Writer }

func (p printer) raw(s string) { _, _ = p.WriteString(s) }

func (p printer) text(s string) { _ = xml.EscapeText(p, []byte(s)) }

// attr writes an attribute, unless it is empty.
func (p printer) attr(name, value string) {
	if value == "" {
		return
	}
	p.raw(" " + name + `="`)
	p.text(value)
	p.raw(`"`)
}

func (p printer) folder(f *folder, indent string) {
	for _, s := range f.sources {
		p.source(s, indent)
	}
	for _, below := range f.folders {
		p.raw(indent + "<outline")
		p.attr("text", below.name)
		p.raw(">\n")
		p.folder(below, indent+"  ")
		p.raw(indent + "</outline>\n")
	}
}

func (p printer) source(s articles.Source, indent string) {
	p.raw(indent + `<outline type="rss"`)
	p.attr("text", cmp.Or(s.Title, s.Address))
	p.attr("title", s.Title)
	p.attr("xmlUrl", s.Address)
	p.attr("htmlUrl", webAddress(s.Site))
	p.attr("language", s.Language)
	if len(articles.Categories(s.Category)) > 1 {
		p.attr("lede:category", s.Category) // the folders do not tell which one comes first
	}
	if s.FullText {
		p.attr("lede:fullText", "true")
	}
	if s.Title != "" && !s.Named {
		p.attr("lede:named", "false")
	}
	p.raw("/>\n")
}
