package load

import (
	"context"
	"strings"
	"sync"

	"lede/articles"
)

// remote is what an address answers. It is asked once.
type remote struct {
	fetch func(ctx context.Context, address string) (articles.Article, error)
	mu    sync.Mutex
	done  bool
	got   articles.Article
	err   error
}

// get asks the address, if that has not been done. A question that was taken
// back is asked again.
func (r *remote) get(ctx context.Context, address string) (articles.Article, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.done {
		r.got, r.err = r.fetch(ctx, address)
		r.done = ctx.Err() == nil
	}
	return r.got, r.err
}

func (r *remote) read(ctx context.Context, address string) (a articles.Article, problem string) {
	a, err := r.get(ctx, address)
	if err != nil {
		return articles.Article{ID: articles.NewID(address), Origin: address}, err.Error()
	}
	return a, unreadable(address, a.Body)
}

// IsAddress reports whether path is an address of the web rather than a name
// on the disk.
func IsAddress(path string) bool {
	scheme, rest, ok := strings.Cut(path, "://")
	return ok && rest != "" && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}
