package saved

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
)

// readTable reads a table with a row of names, one of which is that of the
// address.
func readTable(body []byte) (from string, items []Link, err error) {
	head, _, _ := bytes.Cut(body, []byte{'\n'})
	rows := csv.NewReader(bytes.NewReader(body))
	rows.FieldsPerRecord, rows.LazyQuotes, rows.ReuseRecord = -1, true, false
	rows.Comma = ','
	for _, sign := range ";\t" {
		if bytes.Count(head, []byte(string(sign))) > bytes.Count(head, []byte{byte(rows.Comma)}) {
			rows.Comma = sign
		}
	}
	names, err := rows.Read()
	if err != nil || len(names) < 2 {
		return "", nil, ErrUnknown
	}
	for i := range names {
		names[i] = folded(names[i])
	}
	if !isTable(names) {
		return "", nil, ErrUnknown
	}
	for {
		cells, err := rows.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return from, items, err
		}
		r := record{}
		for i, cell := range cells[:min(len(cells), len(names))] {
			r[names[i]] = value{text: strings.TrimSpace(cell)}
		}
		if from == "" {
			from = r.writer("a table of links")
		}
		items = append(items, r.link())
	}
	return from, items, nil
}

// isTable reports whether columns are those of saved pages and not of feeds or of
// stories: an address, and what only a link that was kept has.
func isTable(names []string) bool {
	has := func(some []string) bool {
		return slices.ContainsFunc(some, func(name string) bool { return slices.Contains(names, name) })
	}
	kept := []string{"tags", "labels", "folder", "timeadded", "documenttags", "savedat", "dateadded", "saveddate", "creationdate", "isarchived", "collection", "adddate"}
	return has(columns.address) && has(columns.title) && has(kept)
}
