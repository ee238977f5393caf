// Package webarchive reads the pages that Safari and other programs of macOS
// save: a binary property list of the page and what it is drawn with. Its
// functions are pure, and read what is damaged as far as that is safe.
package webarchive

import (
	"bytes"
	"errors"
)

// Page is a page that was saved.
type Page struct {
	Address string
	Media   string // "text/html"
	Charset string // as the browser called it; empty where it did not
	Body    []byte
}

// Is reports whether the beginning of a file is that of a property list, as web
// archives are. Others have no page in them.
func Is(head []byte) bool { return bytes.HasPrefix(head, []byte("bplist00")) }

// Parse returns the page of an archive.
func Parse(body []byte) (Page, error) {
	p, err := openPlist(body)
	if err != nil {
		return Page{}, err
	}
	main, ok := p.get(p.top, "WebMainResource")
	if !ok {
		return Page{}, errors.New("a property list of macOS, and no web archive")
	}
	text := func(name string) string {
		n, ok := p.get(main, name)
		if !ok {
			return ""
		}
		return p.text(n)
	}
	page := Page{Address: text("WebResourceURL"), Media: text("WebResourceMIMEType"), Charset: text("WebResourceTextEncodingName")}
	if n, ok := p.get(main, "WebResourceData"); ok {
		page.Body = p.data(n)
	}
	if len(page.Body) == 0 {
		return page, errors.New("no page in it")
	}
	return page, nil
}
