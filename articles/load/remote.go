package load

import (
	"context"
	"strings"
	"sync"

	"lede/articles"
	"lede/articles/sanitize"
)

// remote is what an address answers. It is asked once.
type remote struct {
	address string
	fetch   func(ctx context.Context, address string) (articles.Article, error)
	mu      sync.Mutex
	done    bool
	got     articles.Article
	err     error
}

// get asks the address, if that has not been done. A question that was taken
// back is asked again.
func (r *remote) get(ctx context.Context) (articles.Article, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.done {
		r.got, r.err = r.fetch(ctx, r.address)
		r.done = ctx.Err() == nil
	}
	return r.got, r.err
}

func (r *remote) read(ctx context.Context) (a articles.Article, problem string) {
	a, err := r.get(ctx)
	if err != nil {
		return articles.Article{ID: articles.NewID(r.origin()), Origin: r.origin()}, err.Error()
	}
	return a, unreadable(r.origin(), a.Body)
}

// origin is the address as it may be printed and kept.
func (r *remote) origin() string { return sanitize.ShownAddress(r.address) }

// IsAddress reports whether path is an address of the web rather than a name
// on the disk.
func IsAddress(path string) bool {
	scheme, rest, ok := strings.Cut(path, "://")
	return ok && rest != "" && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}
