package records

import (
	"crypto/sha256"
	"encoding/hex"
	"html"
	"net/url"
	"strings"
	"unicode"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/prose"
	"lede/articles/pattern"
)

// row is a record of a file: cells, and what the columns are called.
type row struct {
	names []string // paths: "title", "data.article.title"
	cells []value
	columns
}

// text is the cell at a place as one text. It is read once.
func (r *row) text(at int) string {
	if cell := &r.cells[at]; !cell.read {
		cell.text, cell.read = cell.String(), true
	}
	return r.cells[at].text
}

// first is the first of the columns of r that holds something, and its name.
func (r *row) first(what role) (v value, name string) {
	for _, at := range r.of[what] {
		if at < len(r.cells) && (r.text(at) != "" || (what == body || what == markup) && r.cells[at].nested()) {
			return r.cells[at], r.names[at]
		}
	}
	return value{}, ""
}

// hasText reports whether a column for the text holds something.
func (r *row) hasText() bool {
	_, name := r.first(body)
	return name != ""
}

// article makes an article of the row: a text is set as the story and nothing
// else, a page is left to be recovered. It is not ok where the row has neither
// a headline nor a text.
func (r *row) article() (a articles.Article, ok bool) {
	a.Stated = r.stated()
	content, from := r.content()
	a.Body, a.Format = []byte(content), articles.Fragment
	if isPage(content) {
		a.Format = articles.HTML
	}
	if a.Format == articles.Fragment {
		a.Body = append([]byte(r.picture(content)), a.Body...)
		a.Stated.Summary = r.description(from)
	}
	if a.Stated.Title.Value == "" {
		a.Stated.Title = guessedTitle(content)
	}
	a.Base = a.Stated.Link.Value
	a.Key = r.key()
	return a, content != "" || a.Stated.Title.Value != ""
}

func (r *row) stated() articles.Meta {
	m := articles.Meta{
		Title: r.field(title), Section: r.field(section), Dek: r.field(dek),
		Source: r.outlet(), Language: r.field(language), Link: r.link(),
		Published: r.moment(published), Updated: r.moment(updated),
	}
	m.Title.Value = withoutMarkup(m.Title.Value)
	m.Dek.Value = withoutMarkup(m.Dek.Value)
	if strings.ContainsAny(m.Language.Value, " .") || len(m.Language.Value) > 12 {
		m.Language = articles.Field{}
	}
	m.Direction = articles.DirectionOf(m.Language.Value, m.Title.Value)
	if v, name := r.first(author); name != "" {
		m.Byline = articles.Byline{Authors: authorsOf(v), Evidence: stated(name)}
	}
	return m
}

// stated is the evidence of what a column says.
func stated(column string) articles.Evidence {
	return articles.Evidence{From: articles.Record, Detail: "column " + column, Sure: articles.Stated}
}

func (r *row) field(what role) articles.Field {
	v, name := r.first(what)
	if name == "" {
		return articles.Field{}
	}
	return articles.Field{Value: unescaped(v.String()), Evidence: stated(name)}
}

// link is the address of the story: a column of another kind that is called so
// is none.
func (r *row) link() articles.Field {
	for _, at := range r.of[link] {
		if at < len(r.cells) {
			if s := r.text(at); isAddress(s) {
				return articles.Field{Value: s, Evidence: stated(r.names[at])}
			}
		}
	}
	if v, name := r.first(key); name != "" && isAddress(v.String()) {
		return articles.Field{Value: v.String(), Evidence: stated(name)}
	}
	for _, at := range r.of[source] {
		if at < len(r.cells) && isPageAddress(r.text(at)) {
			return articles.Field{Value: r.text(at), Evidence: stated(r.names[at])}
		}
	}
	return articles.Field{}
}

// outlet is what brought the story: a name, or the host of an address where no
// column has one. Some extractors call the address of the page its source.
func (r *row) outlet() articles.Field {
	var host articles.Field
	for _, at := range r.of[source] {
		if at >= len(r.cells) || r.text(at) == "" {
			continue
		}
		name := unescaped(r.text(at))
		if !isAddress(name) {
			return articles.Field{Value: name, Evidence: stated(r.names[at])}
		}
		if u, err := url.Parse(name); err == nil && host.Value == "" {
			host = articles.Field{Value: strings.TrimPrefix(u.Hostname(), "www."), Evidence: stated(r.names[at])}
		}
	}
	return host
}

// isPageAddress reports whether s is the address of one page of a site, and not
// of the site.
func isPageAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && isAddress(s) && (strings.Trim(u.Path, "/") != "" || u.RawQuery != "")
}

func isAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// moment is the first date that can be read among the columns of a role.
func (r *row) moment(what role) articles.Moment {
	for _, at := range r.of[what] {
		if at >= len(r.cells) {
			continue
		}
		if d, ok := dates.Parse(seconds(r.text(at))); ok {
			return articles.Moment{Date: d, Evidence: stated(r.names[at])}
		}
	}
	return articles.Moment{}
}

// count fits a count of seconds or milliseconds as programs for numbers print
// it: 1573558445.0, 1.573558445e+09.
var count = pattern.Of(`^(\d{9,13})\.\d+$`)

func seconds(s string) string {
	if m := count().FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return s
}

// content is the story as HTML, and the column that it is from: what is plain
// text comes first, then HTML, then the page, then a description.
func (r *row) content() (story, from string) {
	for _, what := range [...]role{body, markup, page, summary} {
		if v, name := r.first(what); name != "" {
			if s := markupOf(v); s != "" {
				return s, name
			}
		}
	}
	return "", ""
}

// description is the column of that role, where the story itself is not from it.
func (r *row) description(from string) articles.Field {
	f := r.field(summary)
	if f.Detail == "column "+from {
		return articles.Field{}
	}
	f.Value = withoutMarkup(f.Value)
	return f
}

// picture is the picture of the story as HTML, where the text does not hold it.
func (r *row) picture(content string) string {
	v, name := r.first(image)
	address := v.String()
	if name == "" || !isAddress(address) || strings.Contains(content, html.EscapeString(address)) {
		return ""
	}
	words, _ := r.first(caption)
	said := ""
	if s := words.String(); s != "" && !isMarkup(s) {
		said = "<figcaption>" + html.EscapeString(s) + "</figcaption>"
	}
	return `<figure><img src="` + html.EscapeString(address) + `">` + said + "</figure>\n"
}

// key tells the row from others: its id, its address, or what it says.
func (r *row) key() string {
	if v, name := r.first(key); name != "" && !counted(name) {
		return v.String()
	}
	if l := r.link().Value; l != "" {
		return l
	}
	return r.digest()
}

// digest names what a row says: 128 bits of its SHA-256.
func (r *row) digest() string {
	hash := sha256.New()
	for _, cell := range r.cells {
		if cell.raw == nil {
			_, _ = hash.Write([]byte(cell.text))
		}
		_, _ = hash.Write(cell.raw)
		_, _ = hash.Write([]byte{0})
	}
	return "content:" + hex.EncodeToString(hash.Sum(nil)[:16])
}

// counted reports whether a column of that name counts rows, which says nothing
// once a row is added or sorted.
func counted(name string) bool { return plainName(name) == "idx" }

// tag fits an element in what is one line.
var tag = pattern.Of(`</?[a-zA-Z][^<>]*>`)

func withoutMarkup(s string) string {
	if isMarkup(s) {
		s = html.UnescapeString(tag().ReplaceAllString(s, ""))
	}
	return strings.Join(strings.Fields(s), " ")
}

// entity fits a character that was written as HTML.
var entity = pattern.Of(`&(?:amp|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip|#\d{2,6}|#x[0-9a-fA-F]{2,5});`)

// unescaped is s with its characters, where a scraper left them as HTML.
func unescaped(s string) string {
	if entity().MatchString(s) {
		return html.UnescapeString(s)
	}
	return s
}

// guessedTitle gives a text without a headline its first words for one.
func guessedTitle(story string) articles.Field {
	text := strings.TrimSpace(html.UnescapeString(tag().ReplaceAllString(firstLine(story), "")))
	if text == "" {
		return articles.Field{}
	}
	return articles.Field{
		Value:    prose.FirstWords(text),
		Evidence: articles.Evidence{From: articles.TextPattern, Detail: prose.Headline, Sure: articles.Guess},
	}
}

// firstLine is the first line of a story that has words.
func firstLine(story string) string {
	for line := range strings.Lines(story[:min(len(story), 8192)]) {
		if strings.ContainsFunc(tag().ReplaceAllString(line, ""), unicode.IsLetter) {
			return line
		}
	}
	return ""
}
