package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/parse"
	"lede/articles/sanitize"
	"lede/articles/similar"
	"lede/articles/store"
	"lede/feed"
	"lede/feed/fetch"
	"lede/tui/pictures"
)

// saver fetches pages and keeps them with their pictures.
type saver struct {
	client  *fetch.Client
	reader  parse.Reader
	library func(ctx context.Context) (*store.Store, error)
	own     func(ctx context.Context, host string) bool // whether the reader has subscribed to a source there
}

// savedPage is what became of a page.
type savedPage struct {
	articles.SaveReceipt
	title    string
	pictures int
	missing  int // pictures that could not be had
}

// String says it to the reader.
func (s savedPage) String() string {
	line := "saved: " + s.title
	if s.New+s.Revised == 0 {
		line = "saved already: " + s.title
	}
	if s.pictures > 0 {
		line += ", with " + articles.Counted(s.pictures, "picture", "pictures")
	}
	if s.missing > 0 {
		line += " (" + articles.Counted(s.missing, "picture", "pictures") + " could not be had)"
	}
	return line
}

// save keeps the page at an address. page is what is known of it already, such
// as its tags; typed says that the reader gave the address.
func (s *saver) save(ctx context.Context, address string, page articles.SavedPage, typed bool) (done savedPage, err error) {
	lib, err := s.library(ctx)
	if err != nil {
		return done, err
	}
	if err := lib.Unsaved(); err != nil {
		return done, err
	}
	answer, err := s.client.Get(ctx, fetch.Request{Address: address, Kind: fetch.Page, Cookies: true, Typed: typed || s.own(ctx, hostOf(address))})
	if err != nil {
		return done, err
	}
	if err := savable(answer); err != nil {
		return done, fmt.Errorf("%s: %w", sanitize.ShownAddress(address), err)
	}
	page.Article = savedArticle(page.Article, address, answer)
	story := s.reader.Story(page.Article)
	done.title = story.Meta.Title.Value
	page.Pictures, done.missing = s.pictures(ctx, story, hostOf(answer.Address), typed)
	done.pictures = len(page.Pictures)
	if ctx.Err() != nil {
		return done, ctx.Err()
	}
	done.SaveReceipt, err = lib.SavePages(ctx, "", []articles.SavedPage{page})
	return done, err
}

// savable says why an answer is no page that can be kept.
func savable(answer *fetch.Response) error {
	if feed.Sniff(answer.Body) {
		return errors.New("a feed, not a page - \"lede add\" subscribes to it")
	}
	if !readable(answer) {
		media, _, _ := strings.Cut(answer.ContentType, ";")
		return fmt.Errorf("%s, and no page of text", sanitize.Field(media))
	}
	return nil
}

// savedArticle is what is kept of an answer. The page is known by the address
// that was asked for, wherever that leads.
func savedArticle(a articles.Article, address string, answer *fetch.Response) articles.Article {
	shown := sanitize.ShownAddress(answer.Address)
	a.ID, a.Key = articles.NewID("saved "+shown), similar.Link(sanitize.ShownAddress(address))
	a.Origin, a.Base = shown, baseOf(answer.Address)
	a.Format, a.Body = formatOf(answer.ContentType), answer.Body
	if a.Time.IsZero() {
		a.Time = time.Now()
	}
	if a.Stated.Title.Sure == articles.Guess {
		a.Stated.Title = articles.Field{}
	}
	return a
}

// The bounds of the pictures of one page.
const (
	maxSavedPictures = 60
	maxSavedBytes    = 40 << 20
)

// pictures fetches those that the story of a page shows.
func (s *saver) pictures(ctx context.Context, story articles.Story, host string, typed bool) (all []articles.Picture, missing int) {
	seen, size := map[string]bool{}, 0
	for _, block := range story.Blocks {
		f, ok := block.(articles.Figure)
		if !ok || !strings.HasPrefix(f.Source, "http") || seen[f.Source] {
			continue
		}
		seen[f.Source] = true
		if len(all) == maxSavedPictures || size > maxSavedBytes || ctx.Err() != nil {
			missing++
			continue
		}
		own := typed && strings.EqualFold(hostOf(f.Source), host) || s.own(ctx, hostOf(f.Source))
		answer, err := s.client.Get(ctx, fetch.Request{Address: f.Source, Kind: fetch.Image, Typed: own, MaxBytes: pictures.MaxBytes})
		if err != nil || answer.Cut != "" {
			missing++
			continue
		}
		if _, _, err := pictures.Size(answer.Body); err != nil {
			missing++
			continue
		}
		size += len(answer.Body)
		all = append(all, articles.Picture{Address: f.Source, Data: answer.Body})
	}
	return all, missing
}
