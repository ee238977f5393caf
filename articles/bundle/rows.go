package bundle

import (
	"errors"
	"io"
	"strings"

	"lede/articles/bundle/records"
	"lede/articles/parse"
)

// json hands on the records of a JSON file.
func (w *walk) json(m member, place []string, _ int) error {
	m, err := asUTF8(m)
	if err != nil {
		return w.fail(m, place, err.Error())
	}
	if w.to != nil && len(w.to) > len(place) {
		s, err := records.JSONAt(w.ctx, m.body, w.by, w.to[len(place)])
		if err != nil {
			return err
		}
		return w.record(m, s, place)
	}
	return w.rows(m, parse.JSONData, place, func(found func(records.Story) bool) error {
		return records.ReadJSON(w.ctx, m.body, w.by, found)
	})
}

// table hands on the rows of a table.
func (w *walk) table(m member, place []string, _ int) error {
	m, err := asUTF8(m)
	if err != nil {
		return w.fail(m, place, err.Error())
	}
	if src, ok := m.body.(io.ReadSeeker); ok && w.to != nil && len(w.to) > len(place) {
		s, err := records.TableAt(src, w.by, w.to[len(place)])
		if err != nil {
			return err
		}
		return w.record(m, s, place)
	}
	return w.rows(m, parse.CellTable, place, func(found func(records.Story) bool) error {
		return records.ReadTable(w.ctx, m.body, w.by, found)
	})
}

// rows hands on what read finds, and then what was wrong.
func (w *walk) rows(m member, kind string, place []string, read func(found func(records.Story) bool) error) error {
	var stopped error
	err := read(func(s records.Story) bool {
		if stopped = w.record(m, s, place); stopped != nil {
			return false
		}
		return true
	})
	switch {
	case stopped != nil:
		return stopped
	case errors.Is(err, records.ErrNoStories):
		return w.fail(m, place, "not a story but "+kind+", with "+err.Error()+" - --fields title=…,body=… names them")
	case err != nil && w.ctx.Err() == nil:
		return w.fail(m, below(place, "rest"), err.Error())
	}
	return w.ctx.Err()
}

func (w *walk) record(m member, s records.Story, place []string) error {
	a := s.Article
	if a.Time.IsZero() {
		a.Time = m.time
	}
	if m.name != w.file.Name {
		a.Folder = w.folderOf(m)
	}
	a.Origin = w.file.Origin + "#" + strings.ReplaceAll(s.At, " ", "-")
	return w.tell(a, below(place, s.At))
}
