package saved

import (
	"strings"
	"time"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/articles/similar"
)

// Link is a link as an export has it, nothing of it checked.
type Link struct {
	Address, Title   string
	Content          string   // of the page, as HTML; empty where the export has none
	Folder           []string // the outermost first
	Tags, Authors    []string
	Saved, Published time.Time // zero where they are not known
	Read, Starred    bool
	Language         string // BCP 47

	slug string // the name of its text in an archive; empty where that is none
}

// page makes a page of it; ok is false for what is no address of the web.
func (it Link) page() (p articles.SavedPage, ok bool) {
	address, ok := sanitize.URL(strings.TrimSpace(it.Address))
	if !ok || !strings.HasPrefix(address, "http") {
		return p, false
	}
	shown := sanitize.ShownAddress(address)
	p.Key, p.Origin, p.Base = similar.Link(shown), shown, shown
	p.Format, p.Body, p.Time = articles.Fragment, []byte(it.Content), it.Saved
	p.Read, p.Starred = it.Read, it.Starred
	p.Stated = it.stated(shown)
	for _, tag := range it.Tags {
		if tag = sanitize.Field(tag); tag != "" {
			p.Tags = append(p.Tags, tag)
		}
	}
	return p, true
}

// stated is what the export says of the page. Where it has no title, the address
// stands for one until the page is fetched.
func (it Link) stated(address string) (m articles.Meta) {
	m.Link = articles.Field{Value: address, Evidence: column("link")}
	m.Title = articles.Field{Value: sanitize.Title(it.Title), Evidence: column("title")}
	if m.Title.Value == "" || m.Title.Value == address || strings.HasPrefix(m.Title.Value, "http") && !strings.Contains(m.Title.Value, " ") {
		_, rest, _ := strings.Cut(address, "://")
		m.Title = articles.Field{Value: sanitize.Title(strings.TrimRight(rest, "/"))}
		m.Title.From, m.Title.Detail = articles.Path, "address"
	}
	if folder := sanitize.Field(strings.Join(it.Folder, "/")); folder != "" {
		m.Section = articles.Field{Value: folder, Evidence: column("folder")}
	}
	if it.Language != "" {
		m.Language = articles.Field{Value: sanitize.Field(it.Language), Evidence: column("language")}
	}
	m.Direction = articles.DirectionOf(m.Language.Value, m.Title.Value)
	for _, name := range it.Authors {
		if name = sanitize.Field(name); name != "" {
			m.Byline.Authors = append(m.Byline.Authors, articles.Author{Name: name})
			m.Byline.Evidence = column("author")
		}
	}
	if !it.Published.IsZero() {
		m.Published = articles.Moment{Date: articles.Date{Time: it.Published, Precision: articles.ToSecond, Zoned: true}, Evidence: column("published")}
	}
	return m
}

func column(detail string) articles.Evidence {
	return articles.Evidence{From: articles.Record, Detail: detail, Sure: articles.Stated}
}
