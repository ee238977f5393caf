package load

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// both runs a test with what the system tells, and without.
func both(t *testing.T, test func(t *testing.T, p pace)) {
	t.Helper()
	ms := time.Millisecond
	t.Run("events", func(t *testing.T) {
		t.Parallel()
		test(t, pace{quiet: 30 * ms, longest: time.Second, polling: time.Hour, notified: time.Hour})
	})
	t.Run("polling", func(t *testing.T) {
		t.Parallel()
		test(t, pace{quiet: 30 * ms, longest: time.Second, polling: 50 * ms, notified: time.Hour, polled: true})
	})
}

// watched starts to watch folder and returns a function that waits until all
// of want was told, in whatever batches.
func watched(t *testing.T, folder string, p pace) func(want ...string) {
	t.Helper()
	batches, err := watch(t.Context(), folder, p)
	if err != nil {
		t.Fatal(err)
	}
	return func(want ...string) {
		t.Helper()
		var got []string
		timeout := time.After(20 * time.Second)
		for len(got) < len(want) {
			select {
			case b := <-batches:
				got = append(got, said(folder, b)...)
			case <-timeout:
				t.Fatalf("told %q, want %q", got, want)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("told %q, want %q", got, want)
		}
	}
}

// said writes a batch in words.
func said(folder string, b Batch) (words []string) {
	name := func(origin string) string { return strings.TrimPrefix(origin, folder+"/") }
	for _, a := range b.Changed {
		words = append(words, "changed "+name(a.Origin))
	}
	for _, r := range b.Renamed {
		words = append(words, "renamed "+name(r.From)+" "+name(r.To))
	}
	for _, origin := range b.Removed {
		words = append(words, "removed "+name(origin))
	}
	for _, problem := range b.Problems {
		words = append(words, "problem "+name(problem.Error()))
	}
	return words
}

func TestWatchTellsWhatChanges(t *testing.T) {
	t.Parallel()
	both(t, func(t *testing.T, p pace) {
		folder := t.TempDir()
		write(t, folder, map[string]string{"old.txt": story, "gone.txt": "Gone\n\nSoon.\n", "stays.txt": "Stays\n\nHere.\n"})
		wait := watched(t, folder, p)
		write(t, folder, map[string]string{"new.txt": "New\n\nStory.\n", "stays.txt": "Stays\n\nHere, and grows.\n"})
		wait("changed new.txt", "changed stays.txt")
		os.Remove(filepath.Join(folder, "gone.txt"))
		os.Rename(filepath.Join(folder, "old.txt"), filepath.Join(folder, "renamed.txt"))
		wait("removed gone.txt", "renamed old.txt renamed.txt")
		write(t, folder, map[string]string{"bad.txt": "\x7fELF\x00", "page.css": "p{}", ".swp": "x"})
		wait("problem bad.txt: not a story but a program")
	})
}

func TestWatchLooksIntoFoldersThatAreNew(t *testing.T) {
	t.Parallel()
	both(t, func(t *testing.T, p pace) {
		folder := t.TempDir()
		wait := watched(t, folder, p)
		write(t, folder, map[string]string{"world/asia/a.txt": story})
		wait("changed world/asia/a.txt")
		write(t, folder, map[string]string{"world/asia/b.txt": "B\n\nNews.\n"})
		wait("changed world/asia/b.txt")
		os.Rename(filepath.Join(folder, "world"), filepath.Join(folder, "earth"))
		wait("renamed world/asia/a.txt earth/asia/a.txt", "renamed world/asia/b.txt earth/asia/b.txt")
		write(t, folder, map[string]string{"earth/asia/c.txt": "C\n\nNews.\n"})
		wait("changed earth/asia/c.txt")
	})
}

func TestWatchTellsMuchInSeveralBatches(t *testing.T) {
	t.Parallel()
	both(t, func(t *testing.T, p pace) {
		folder := t.TempDir()
		wait := watched(t, folder, p)
		files, want := map[string]string{}, []string{}
		for i := range 2*batchFiles + 10 {
			name := fmt.Sprintf("%04d.txt", i)
			files[name] = fmt.Sprintf("Story %d\n\nIt is told.\n", i)
			want = append(want, "changed "+name)
		}
		aside := t.TempDir()
		write(t, aside, files)
		os.Rename(aside, filepath.Join(folder, "many"))
		for i := range want {
			want[i] = strings.Replace(want[i], "changed ", "changed many/", 1)
		}
		wait(want...)
	})
}

func TestWatchTellsNoHalfStories(t *testing.T) {
	t.Parallel()
	both(t, func(t *testing.T, p pace) {
		folder := t.TempDir()
		p.quiet = 400 * time.Millisecond
		wait := watched(t, folder, p)
		f, err := os.Create(filepath.Join(folder, "slow.txt"))
		if err != nil {
			t.Fatal(err)
		}
		for range 8 {
			f.WriteString("It goes on.\n")
			time.Sleep(50 * time.Millisecond)
		}
		f.Close()
		write(t, folder, map[string]string{"last.txt": story})
		wait("changed last.txt", "changed slow.txt")
	})
}

func TestWatchRemovesNothingWhileTheFolderIsAway(t *testing.T) {
	t.Parallel()
	both(t, func(t *testing.T, p pace) {
		folder := filepath.Join(t.TempDir(), "disk")
		write(t, folder, map[string]string{"a.txt": story, "b.txt": "B\n\nNews.\n"})
		p.notified = 50 * time.Millisecond // nothing tells that the folder is back
		wait := watched(t, folder, p)
		os.Rename(folder, folder+".away")
		time.Sleep(200 * time.Millisecond)
		write(t, folder+".away", map[string]string{"c.txt": "C\n\nNews.\n"})
		os.Rename(folder+".away", folder)
		wait("changed c.txt")
	})
}

func TestWatchEndsWithItsContext(t *testing.T) {
	t.Parallel()
	both(t, func(t *testing.T, p pace) {
		folder := t.TempDir()
		ctx, cancel := context.WithCancel(t.Context())
		batches, err := watch(ctx, folder, p)
		if err != nil {
			t.Fatal(err)
		}
		write(t, folder, map[string]string{"a.txt": story}) // nobody takes the batch
		time.Sleep(100 * time.Millisecond)
		cancel()
		timeout := time.After(20 * time.Second)
		for open := true; open; {
			select {
			case _, open = <-batches:
			case <-timeout:
				t.Fatal("it goes on")
			}
		}
		if _, err := Watch(ctx, folder); !errors.Is(err, context.Canceled) {
			t.Errorf("watching after the end: %v", err)
		}
	})
}
