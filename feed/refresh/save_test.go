package refresh_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"testing"
	"time"

	"lede/articles"
	"lede/feed/fetch"
	"lede/feed/refresh"
)

// slowShelf takes its time over the first save, and does not take what comes
// from the source that it dislikes.
type slowShelf struct {
	*shelf
	wait    func()
	once    sync.Once // groups are saved side by side
	dislike articles.SourceID
}

var errDisliked = errors.New("there is no such source")

func (s *slowShelf) Save(ctx context.Context, deliveries []articles.Delivery) ([]articles.Receipt, error) {
	s.once.Do(s.wait)
	for _, d := range deliveries {
		if d.Source == s.dislike {
			return nil, errDisliked
		}
	}
	return s.shelf.Save(ctx, deliveries)
}

func manyHosts(n int) (out []string) {
	for i := range n {
		out = append(out, fmt.Sprintf("http://host%d.example/feed", i))
	}
	return out
}

func TestSavesTogetherWhatCameMeanwhile(t *testing.T) {
	c := newTown(t)
	s := &slowShelf{shelf: newShelf(manyHosts(20)...)}
	s.wait = func() {
		for visited := 0; visited < 20; {
			c.mu.Lock()
			visited = len(c.visits)
			c.mu.Unlock()
			time.Sleep(time.Millisecond)
		}
		time.Sleep(50 * time.Millisecond) // for the last of them to be read
	}
	sum, err := refresh.Run(t.Context(), s, refresh.Options{Client: c.client(t, fetch.Options{})})
	if err != nil || sum.New != 40 {
		t.Fatalf("%+v, %v", sum, err)
	}
	if s.saves > 10 {
		t.Errorf("saved %d times", s.saves)
	}
}

func TestOneSourceThatCannotBeKeptLosesNoOther(t *testing.T) {
	c := newTown(t)
	s := &slowShelf{shelf: newShelf(manyHosts(10)...), dislike: 4}
	s.wait = func() { time.Sleep(50 * time.Millisecond) }
	var failed []string
	sum, err := refresh.Run(t.Context(), s, refresh.Options{Client: c.client(t, fetch.Options{}), Report: func(e refresh.Event) {
		if e.Outcome == refresh.Failed {
			failed = append(failed, e.Source.Address+": "+e.Problem)
		}
	}})
	if !errors.Is(err, errDisliked) || sum.New != 18 || len(failed) != 1 {
		t.Errorf("%+v, %v, failed %q", sum, err, failed)
	}
}

func TestGivingUpIsNoFailureOfTheSources(t *testing.T) {
	c := newTown(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	for i := range 5 {
		c.hosts[fmt.Sprintf("host%d.example", i)] = func(_ int, _ http.ResponseWriter, r *http.Request) {
			cancel()
			<-r.Context().Done()
		}
	}
	s := newShelf(manyHosts(5)...)
	_, err := refresh.Run(ctx, s, refresh.Options{Client: c.client(t, fetch.Options{})})
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	for _, source := range s.sources {
		if source.Fetch.Failures > 0 || source.Fetch.Problem != "" {
			t.Errorf("kept %+v", source.Fetch)
		}
	}
	if s.holder != "" {
		t.Errorf("%q still holds the right to refresh", s.holder)
	}
}

func TestFoldersAndCommandsAreSuppliedFromOutside(t *testing.T) {
	c := newTown(t)
	s := newShelf("/home/ann/stories", "weather", "broken")
	s.sources[0].Kind, s.sources[1].Kind, s.sources[2].Kind = articles.FolderSource, articles.CommandSource, articles.CommandSource
	o := refresh.Options{
		Client: c.client(t, fetch.Options{}), Force: true,
		Folder: func(_ context.Context, s articles.Source) (articles.Delivery, error) {
			return articles.Delivery{Articles: []articles.Article{{Origin: s.Address + "/a.txt", Key: "a", Body: []byte("Fog.")}}}, nil
		},
		Command: func(_ context.Context, name string) ([]byte, error) {
			if name == "broken" {
				return nil, errors.New("exit status 1:\nno such station")
			}
			return []byte(harbour), nil
		},
	}
	sum, err := refresh.Run(t.Context(), s, o)
	if err != nil || sum.New != 3 || sum.Failed != 1 || s.sources[2].Fetch.Problem != "exit status 1: no such station" {
		t.Errorf("%+v, %v, %q", sum, err, s.sources[2].Fetch.Problem)
	}
	o.Folder, o.Command = nil, nil
	if sum, _ := refresh.Run(t.Context(), s, o); sum.Failed != 3 {
		t.Errorf("%+v", sum)
	}
}
