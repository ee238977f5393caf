package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/export"
	"lede/articles/sanitize"
)

func newFeeds(c *console) *cobra.Command {
	var asJSON bool
	var fullText string
	cmd := &cobra.Command{
		Use:   "feeds [FEED…]",
		Short: "List the sources with their state",
		Long: `List all sources, or those named by title, address, category or number: what is
unread, when each was asked and will be again, and what went wrong. --full-text
says whether the pages that a feed's stories link to are fetched: of new stories
as they come, of those that are there when they are opened.`,
		Example: "  lede feeds\n  lede feeds tide --full-text on",
		Args:    cobra.ArbitraryArgs,

		ValidArgsFunction: c.completeSources,
		RunE: func(cmd *cobra.Command, args []string) error {
			if fullText != "" {
				if err := c.wantPages(cmd.Context(), args, fullText); err != nil {
					return err
				}
			}
			return c.listSources(cmd.Context(), args, asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line")
	cmd.Flags().StringVar(&fullText, "full-text", "", "fetch the pages of these feeds' stories: on, off")
	completeWith(cmd, "full-text", []string{"on", "off"})
	return cmd
}

// wantPages says whether the pages of sources are fetched.
func (c *console) wantPages(ctx context.Context, names []string, word string) error {
	switch {
	case word != "on" && word != "off":
		return usageError{fmt.Errorf("--full-text %s: takes on or off", word)}
	case len(names) == 0:
		return usageError{errors.New("--full-text: of which feeds? - name them, or their numbers")}
	}
	chosen, err := c.namedSources(ctx, names)
	if err != nil {
		return err
	}
	subs := c.newSubscriptions(ctx, c.lib)
	for _, s := range chosen {
		if err := subs.WantPages(ctx, s.ID, word == "on"); err != nil {
			return fmt.Errorf("%s: %w", sourceTitle(s), err)
		}
	}
	return nil
}

// listSources prints the sources that are named, or all.
func (c *console) listSources(ctx context.Context, names []string, asJSON bool) error {
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	sources, err := lib.Sources(ctx)
	if err != nil {
		return err
	}
	numbers := make(map[articles.SourceID]int, len(sources))
	for i, s := range sources {
		numbers[s.ID] = i + 1
	}
	if len(names) > 0 {
		if sources, err = c.namedSources(ctx, names); err != nil {
			return err
		}
	}
	switch {
	case asJSON:
		return c.printSourcesJSON(sources)
	case len(sources) == 0:
		return errors.New("no sources yet - \"lede add ADDRESS\" subscribes to a feed")
	}
	c.printSources(sources, numbers, time.Now())
	return nil
}

// printSources prints a line a source: its number, what is unread, its title,
// when it was asked and will be asked again, and what went wrong.
func (c *console) printSources(sources []articles.Source, numbers map[articles.SourceID]int, now time.Time) {
	titles := min(48, max(16, c.columns()-48))
	for _, s := range sources {
		title := ansi.Truncate(sourceTitle(s), titles, "…")
		pad := strings.Repeat(" ", max(0, titles-ansi.StringWidth(title)))
		line := fmt.Sprintf("%3d %6d unread  %s%s  %s", numbers[s.ID], s.Unread, title, pad, stateOf(s, now))
		c.printf("%s\n", strings.TrimRight(line, " "))
	}
}

// stateOf says when a source was asked last and will be next, and what is
// wrong with it.
func stateOf(s articles.Source, now time.Time) string {
	f := s.Fetch
	switch {
	case s.Kind == articles.SavedSource:
		return "pages that you saved"
	case f.Gone:
		return "gone: the server says that it will not come back"
	case f.Checked.IsZero():
		return "never asked"
	}
	line := "just now"
	if ago := now.Sub(f.Checked); ago >= time.Minute {
		line = span(ago) + " ago"
	}
	if s.FullText {
		line = "pages fetched, " + line
	}
	if f.Next.After(now) {
		line += ", next in " + span(f.Next.Sub(now))
	}
	if f.Problem != "" {
		line += ": " + sanitize.Field(f.Problem)
	}
	return line
}

// span is a duration as people say it, in its largest unit.
func span(d time.Duration) string {
	switch {
	case d < time.Minute:
		return "1 min"
	case d < time.Hour:
		return fmt.Sprintf("%d min", d/time.Minute)
	case d < 48*time.Hour:
		return fmt.Sprintf("%d h", d/time.Hour)
	}
	return fmt.Sprintf("%d days", d/(24*time.Hour))
}

// sourceRow is a source as JSON. Times are RFC 3339, and absent where there
// is none.
type sourceRow struct {
	V        int    `json:"v"`
	Kind     string `json:"kind"`
	Address  string `json:"address"`
	Title    string `json:"title"`
	Site     string `json:"site,omitempty"`
	Category string `json:"category,omitempty"`
	Count    int    `json:"count"`
	Unread   int    `json:"unread"`
	FullText bool   `json:"full_text,omitempty"`
	Checked  string `json:"checked,omitempty"`
	Next     string `json:"next,omitempty"`
	Failures int    `json:"failures,omitempty"`
	Problem  string `json:"problem,omitempty"`
	Gone     bool   `json:"gone,omitempty"`
}

func (c *console) printSourcesJSON(sources []articles.Source) error {
	encoder := json.NewEncoder(c.out)
	encoder.SetEscapeHTML(false)
	for _, s := range sources {
		f := s.Fetch
		err := encoder.Encode(sourceRow{
			V:    export.Version,
			Kind: s.Kind.String(), Address: sanitize.ShownAddress(s.Address), Title: s.Title, Site: sanitize.ShownAddress(s.Site), Category: s.Category,
			Count: s.Count, Unread: s.Unread, FullText: s.FullText, Checked: export.Stamp(f.Checked), Next: export.Stamp(f.Next),
			Failures: f.Failures, Problem: f.Problem, Gone: f.Gone,
		})
		if err != nil {
			return err
		}
	}
	return nil
}
