package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/articles/store"
	"lede/feed/readers"
	"lede/feed/saved"
)

// importPages keeps pages that were saved elsewhere.
func (c *console) importPages(ctx context.Context, lib *store.Store, t readers.Taken) error {
	got, err := lib.SavePages(ctx, t.From, t.Pages)
	if err != nil {
		return err
	}
	c.printf("%s\n", importedPages(t, got))
	for _, left := range t.Left {
		_, _ = fmt.Fprintf(c.errOut, "lede: left: %s\n", sanitize.Field(left))
	}
	return nil
}

// importedPages says what came of pages, and what to do next.
func importedPages(t readers.Taken, got articles.SaveReceipt) string {
	line := articles.Counted(got.New, "page", "pages") + " of " + t.From + " saved"
	if there := len(t.Pages) - got.New - got.Left; there > 0 {
		line += ", " + articles.Commas(there) + " there already"
	}
	links := 0
	for i := range t.Pages {
		if len(t.Pages[i].Body) == 0 {
			links++
		}
	}
	if links > 0 {
		line += " - \"lede save\" fetches those without a text"
	}
	return line
}

// readPiped reads what comes on standard input: an export of saved pages, a copy
// or a list. What is longer than any export is a copy.
func readPiped(r io.Reader, o readers.Options) (readers.Taken, error) {
	body, err := io.ReadAll(io.LimitReader(r, saved.MaxBytes+1))
	if err != nil {
		return readers.Taken{}, err
	}
	if len(body) <= saved.MaxBytes {
		if t, err := readers.SavedIn(body); !errors.Is(err, readers.ErrUnknown) {
			return t, err
		}
	}
	return readListOrCopy(io.MultiReader(bytes.NewReader(body), r), o)
}
