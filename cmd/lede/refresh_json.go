package main

import (
	"encoding/json"

	"lede/articles/export"
	"lede/articles/sanitize"
	"lede/feed/refresh"
)

// refreshRow is what became of asking a source, as JSON.
type refreshRow struct {
	V       int      `json:"v"`
	Kind    string   `json:"kind"` // "refresh"
	Title   string   `json:"title"`
	Address string   `json:"address"`
	Outcome string   `json:"outcome"`
	New     int      `json:"new"`
	Changed int      `json:"changed"`
	Left    int      `json:"left,omitempty"` // not stored: muted, or over a bound
	Failed  bool     `json:"failed"`
	Problem string   `json:"problem,omitempty"`
	Notes   []string `json:"notes,omitempty"`
	Next    string   `json:"next,omitempty"` // RFC 3339
}

// outcomes are the words for what became of a source.
var outcomes = map[refresh.Outcome]string{
	refresh.Brought: "answered", refresh.Unchanged: "unchanged", refresh.Failed: "failed",
	refresh.Passed: "not asked", refresh.PutOff: "put off",
}

// reportJSON prints a line for a source that has been asked, or was not.
func (c *console) reportJSON(e refresh.Event, quiet bool) {
	word, told := outcomes[e.Outcome]
	if !told || quiet && e.Outcome != refresh.Failed {
		return
	}
	row := refreshRow{
		V: export.Version, Kind: "refresh", Title: sanitize.Title(e.Source.Title), Address: sanitize.ShownAddress(e.Source.Address), Outcome: word,
		New: e.Receipt.New, Changed: e.Receipt.Revised, Left: e.Receipt.Left, Failed: e.Outcome == refresh.Failed,
		Problem: sanitize.Field(e.Problem), Next: export.Stamp(e.Next),
	}
	if e.Source.Title == "" {
		row.Title = row.Address
	}
	for _, note := range e.Notes {
		row.Notes = append(row.Notes, sanitize.Field(note))
	}
	encoder := json.NewEncoder(c.out)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(row) // the writer keeps its first error for flush to return
	_ = c.flush()           // progress is for now, in a pipe too
}
