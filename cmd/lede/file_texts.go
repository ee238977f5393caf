package main

import (
	"context"
	"sync"

	"lede/articles/query"
	"lede/articles/texts"
)

// fileTexts is the index of what stories in files say. It is opened when it is
// first asked; where it can't be kept, it lasts as long as the program.
type fileTexts struct {
	folder string // where it is kept; empty where nothing tells
	mu     sync.Mutex
	index  *texts.Index
}

func (f *fileTexts) open(ctx context.Context) (*texts.Index, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.index != nil {
		return f.index, nil
	}
	var err error
	if f.folder != "" {
		f.index, err = texts.Open(ctx, f.folder)
	}
	if f.index == nil || err != nil {
		f.index, err = texts.OpenInMemory(ctx)
	}
	return f.index, err
}

// Missing returns those of contents that are not in the index.
func (f *fileTexts) Missing(ctx context.Context, contents []texts.Content) ([]texts.Content, error) {
	index, err := f.open(ctx)
	if err != nil {
		return nil, err
	}
	return index.Missing(ctx, contents)
}

// Add takes in the words of stories.
func (f *fileTexts) Add(ctx context.Context, some []texts.Text) error {
	index, err := f.open(ctx)
	if err != nil {
		return err
	}
	return index.Add(ctx, some)
}

// Find returns the stories that have the words.
func (f *fileTexts) Find(ctx context.Context, w query.Words) (map[texts.Content]bool, error) {
	index, err := f.open(ctx)
	if err != nil {
		return nil, err
	}
	return index.Find(ctx, w)
}

func (f *fileTexts) close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.index == nil {
		return nil
	}
	return f.index.Close()
}
