package feed

import (
	"cmp"
	"fmt"
	"net/url"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/sanitize"
	"lede/feed/markup"
	"lede/feed/safehtml"
)

// fromJSON fills f with what the members of a JSON Feed say.
func (f *Feed) fromJSON(head jsonHead, items []jsonItem, base string) {
	doc := parseBase(base)
	f.Format = "JSON Feed"
	f.Title = clip(sanitize.Field(string(head.title)))
	f.Description = htmlOfText(string(head.description), false)
	f.Language = clip(sanitize.Field(string(head.language)))
	f.Link = safehtml.Resolve(doc, string(head.homePage))
	f.Self = safehtml.Resolve(doc, string(head.feedURL))
	site := doc
	if f.Link != "" {
		site = parseBase(f.Link)
	}
	authors := jsonAuthors(head.authors, head.author)
	if len(items) > maxItems {
		items = items[:maxItems]
		f.note(fmt.Sprintf("simplified: items beyond the first %d left out", maxItems))
	}
	for _, it := range items {
		f.Items = append(f.Items, it.item(site, authors))
	}
}

func (j jsonItem) item(base *url.URL, authors []articles.Author) Item {
	it := Item{
		ID:      clip(sanitize.Field(string(j.ID))),
		Title:   clip(sanitize.Field(string(j.Title))),
		Link:    cmp.Or(safehtml.Resolve(base, string(j.URL)), safehtml.Resolve(base, string(j.ExternalURL))),
		Authors: jsonAuthors(j.Authors, j.Author),
		Summary: htmlOfText(string(j.Summary), true),
	}
	var frames []string
	it.Content, frames = safehtml.Clean(string(j.ContentHTML), j.textBase(base))
	it.Published, _ = dates.Parse(string(j.DatePublished))
	it.Updated, _ = dates.Parse(string(j.DateModified))
	it.ID = cmp.Or(it.ID, it.Link)
	it.Content = cmp.Or(it.Content, htmlOfText(string(j.ContentText), true))
	it.Content = cmp.Or(it.Content, it.Summary)
	if it.Content == it.Summary {
		it.Summary = ""
	}
	if len(it.Authors) == 0 {
		it.Authors = authors
	}
	for _, tag := range j.Tags {
		if s := clip(sanitize.Field(string(tag))); s != "" {
			it.Categories = append(it.Categories, s)
		}
	}
	it.Enclosures = withFrames(j.enclosures(base), frames)
	if it.Title == "" {
		it.Title = headline(&it)
	}
	return it
}

// enclosures are the files of the item, and the picture that stands for it.
func (j jsonItem) enclosures(base *url.URL) (out []Enclosure) {
	for _, file := range j.Attachments {
		if link := safehtml.Resolve(base, string(file.URL)); link != "" {
			e := Enclosure{
				URL: link, Type: clip(sanitize.Field(string(file.MimeType))), Length: clip(sanitize.Field(string(file.Size))),
				Seconds: seconds(string(file.Duration)),
			}
			e.Caption = titleOf(e, string(file.Title))
			out = append(out, e)
		}
	}
	if link := safehtml.Resolve(base, string(j.Image)); link != "" {
		out = append(out, Enclosure{URL: link, Type: "image", Thumbnail: true})
	}
	return out
}

// textBase is what the addresses in the text resolve against: the item's own
// page, or else the site.
func (j jsonItem) textBase(site *url.URL) safehtml.Base {
	if page := webPage(safehtml.Resolve(site, string(j.URL))); page != nil {
		return safehtml.Base{URL: page}
	}
	return safehtml.Base{URL: site}
}

func jsonAuthors(lists ...list[jsonAuthor]) []articles.Author {
	var out []articles.Author
	for _, l := range lists {
		for _, a := range l {
			out = addAuthor(out, cmp.Or(string(a.Name), string(a.URL)))
		}
	}
	return out
}

// htmlOfText returns plain text as HTML; lines says that its line breaks are
// meant.
func htmlOfText(text string, lines bool) string {
	text = markup.Escape(text)
	if lines {
		text = paragraphs(text, true)
	}
	out, _ := safehtml.Clean(text, safehtml.Base{})
	return out
}
