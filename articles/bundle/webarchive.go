package bundle

import (
	"io"
	"strings"

	"lede/articles"
	"lede/articles/bundle/webarchive"
	"lede/articles/parse/charset"
)

// webarchive reads the page of a web archive of Safari's.
func (w *walk) webarchive(m member, place []string, _ int) error {
	body, err := io.ReadAll(io.LimitReader(m.body, maxHeld))
	if err != nil {
		return w.fail(m, place, err.Error())
	}
	page, err := webarchive.Parse(body)
	if err != nil {
		return w.fail(m, place, "not to be read: "+err.Error())
	}
	if page.Media != "" && !strings.HasPrefix(page.Media, "text/") && page.Media != "application/xhtml+xml" {
		return w.fail(m, place, "not a story but "+page.Media)
	}
	text, _ := charset.Decode(page.Body[:min(len(page.Body), maxMember)], page.Charset)
	a := articles.Article{Key: m.name, Base: page.Address, Time: m.time, Folder: w.folderOf(m), Format: articles.HTML, Body: []byte(text)}
	if page.Media == "text/plain" {
		a.Format = articles.PlainText
	}
	a.Origin = w.file.Origin + "#" + m.name
	return w.tell(a, place)
}
