package load

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"lede/articles"
	"lede/articles/listings"
)

// BenchmarkSecondStart opens a folder of 50,000 files that was listed before: until
// it is listed, until its list is made, and until the disk has been compared.
func BenchmarkSecondStart(b *testing.B) {
	home := b.TempDir()
	folder := filepath.Join(home, "news")
	for i := range 50_000 {
		name := filepath.Join(folder, strconv.Itoa(i%50), fmt.Sprintf("%05d.txt", i))
		if i < 50 {
			if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
				b.Fatal(err)
			}
		}
		text := fmt.Sprintf("The lamp of %d nights\n\nBy Ann Lee\nMarch %d, 20%02d\n\nNobody lit it for a whole winter, and nobody in the town asked why.\n", i, i%28+1, i%25)
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			b.Fatal(err)
		}
		age(b, name, 1)
	}
	open := func() (*Library, func()) {
		cache, err := listings.Open(b.Context(), filepath.Join(home, "cache"), "1")
		if err != nil {
			b.Fatal(err)
		}
		l, err := Open(b.Context(), []string{folder}, Options{Listings: cache})
		if err != nil {
			b.Fatal(err)
		}
		return l, func() { _ = cache.Close() }
	}
	wait := func(l *Library) {
		if state, err := l.WaitAll(b.Context()); err != nil || state.Listed != 50_000 {
			b.Fatal(state, err)
		}
	}
	l, done := open()
	wait(l)
	done()
	for name, until := range map[string]func(ctx context.Context, l *Library){
		"listed": func(ctx context.Context, l *Library) { _, _ = l.Wait(ctx, articles.Progress{}) },
		"made": func(ctx context.Context, l *Library) {
			_, _ = l.Wait(ctx, articles.Progress{})
			if e, err := l.Edition(ctx, articles.Query{}); err != nil || e.Outline().Count != 50_000 {
				b.Fatal(e.Outline().Count, err)
			}
		},
		"compared": func(context.Context, *Library) {},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				l, done := open()
				until(b.Context(), l)
				if name != "compared" {
					b.StopTimer()
				}
				wait(l)
				done()
				b.StartTimer()
			}
		})
	}
}
