package feed

import (
	"encoding/json"
	"errors"
	"strings"

	"lede/articles/sanitize"
)

// loose is a string that may have been written as a number or be missing.
type loose string

// UnmarshalJSON takes any value; what is neither string nor number is empty.
func (l *loose) UnmarshalJSON(data []byte) error {
	var s string
	if json.Unmarshal(data, &s) == nil {
		*l = loose(s)
		return nil
	}
	if len(data) > 0 && (data[0] == '-' || data[0] >= '0' && data[0] <= '9') {
		*l = loose(data)
	}
	return nil
}

// list is an array, a single value that should have been one, or nothing.
type list[T any] []T

// UnmarshalJSON leaves out the members that are no T.
func (l *list[T]) UnmarshalJSON(data []byte) error {
	var parts []json.RawMessage
	if json.Unmarshal(data, &parts) != nil {
		parts = []json.RawMessage{data}
	}
	for _, part := range parts[:min(len(parts), maxList)] {
		var v T
		if json.Unmarshal(part, &v) == nil {
			*l = append(*l, v)
		}
	}
	return nil
}

// jsonAuthor is an author object, or the name alone.
type jsonAuthor struct{ Name, URL loose }

// UnmarshalJSON takes a bare name for an author.
func (a *jsonAuthor) UnmarshalJSON(data []byte) error {
	type object jsonAuthor
	if json.Unmarshal(data, (*object)(a)) != nil {
		return a.Name.UnmarshalJSON(data)
	}
	return nil
}

type jsonFile struct {
	URL      loose `json:"url"`
	Title    loose `json:"title"`
	MimeType loose `json:"mime_type"`
	Size     loose `json:"size_in_bytes"`
	Duration loose `json:"duration_in_seconds"`
}

type jsonItem struct {
	ID            loose            `json:"id"`
	URL           loose            `json:"url"`
	ExternalURL   loose            `json:"external_url"`
	Title         loose            `json:"title"`
	ContentHTML   loose            `json:"content_html"`
	ContentText   loose            `json:"content_text"`
	Summary       loose            `json:"summary"`
	Image         loose            `json:"image"`
	DatePublished loose            `json:"date_published"`
	DateModified  loose            `json:"date_modified"`
	Author        list[jsonAuthor] `json:"author"`
	Authors       list[jsonAuthor] `json:"authors"`
	Tags          list[loose]      `json:"tags"`
	Attachments   list[jsonFile]   `json:"attachments"`
}

type jsonHead struct {
	version, title, homePage, feedURL, description, language loose
	author, authors                                          list[jsonAuthor]
}

// readJSON reads a JSON Feed a member at a time, so that one that is cut off
// gives what came before.
func (f *Feed) readJSON(text, base string) error {
	head, items, err := decodeJSON(text)
	if err != nil {
		if blank := blankControls(text); blank != text {
			again, more, errAgain := decodeJSON(blank)
			if errAgain == nil || len(more) > len(items) {
				f.note("repaired: control characters in JSON")
				head, items, err = again, more, errAgain
			}
		}
	}
	if err != nil {
		f.note("repaired: JSON that breaks off: " + sanitize.Field(err.Error()))
	}
	if !strings.Contains(string(head.version), "jsonfeed") && len(items) == 0 {
		return ErrNotFeed
	}
	f.fromJSON(head, items, base)
	return nil
}

// decodeJSON returns what can be read of text, and what stopped it.
func decodeJSON(text string) (head jsonHead, items []jsonItem, err error) {
	d := json.NewDecoder(strings.NewReader(text))
	err = readMembers(d, func(key string) error { return head.member(d, key, &items) })
	return head, items, err
}

// blankControls makes spaces of raw controls, which JSON forbids in strings
// and does not need elsewhere.
func blankControls(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, text)
}

// readMembers calls read for each member of the object that d stands before.
func readMembers(d *json.Decoder, read func(key string) error) error {
	if _, err := d.Token(); err != nil {
		return err
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		name, _ := key.(string)
		if err := read(name); err != nil {
			return err
		}
	}
	return nil
}

func (h *jsonHead) member(d *json.Decoder, key string, items *[]jsonItem) error {
	switch key {
	case "version":
		return d.Decode(&h.version)
	case "title":
		return d.Decode(&h.title)
	case "home_page_url":
		return d.Decode(&h.homePage)
	case "feed_url":
		return d.Decode(&h.feedURL)
	case "description":
		return d.Decode(&h.description)
	case "language":
		return d.Decode(&h.language)
	case "author":
		return d.Decode(&h.author)
	case "authors":
		return d.Decode(&h.authors)
	case "items":
		return decodeItems(d, items)
	}
	var skipped json.RawMessage
	return d.Decode(&skipped)
}

// errNoList says that the items of a feed are one object.
var errNoList = errors.New("its items are no list")

// decodeItems reads the list that d stands before. An item that is no object
// is left out.
func decodeItems(d *json.Decoder, items *[]jsonItem) error {
	open, err := d.Token()
	switch {
	case err != nil:
		return err
	case open == json.Delim('{'):
		return errNoList
	case open != json.Delim('['):
		return nil
	}
	for d.More() {
		if len(*items) > maxItems { // one more than is kept, which tells that there are more
			var skipped json.RawMessage
			if err := d.Decode(&skipped); err != nil {
				return err
			}
			continue
		}
		var it jsonItem
		err := d.Decode(&it)
		var wrong *json.UnmarshalTypeError
		if err != nil && !errors.As(err, &wrong) {
			return err
		}
		if err == nil {
			*items = append(*items, it)
		}
	}
	_, err = d.Token()
	return err
}
