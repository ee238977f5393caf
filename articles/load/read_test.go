package load

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"lede/articles"
)

func TestReadsToTheEndWhateverTheSizeSaid(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("The tide turned. ", 200)
	for _, size := range []int64{0, 10, int64(len(text)), 10 * int64(len(text))} {
		body, err := readUpTo(iotest.OneByteReader(strings.NewReader(text)), size)
		if err != nil || string(body) != text {
			t.Errorf("size %d: %d bytes, %v; want %d", size, len(body), err, len(text))
		}
	}
	broken := errors.New("the disk is broken")
	if _, err := readUpTo(iotest.ErrReader(broken), 0); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}

// spaces is a reader that never ends.
type spaces struct{ read int }

func (s *spaces) Read(p []byte) (int, error) {
	s.read += len(p)
	return len(p), nil
}

func TestReadsNoMoreOfStandardInputThanOfAFile(t *testing.T) {
	t.Parallel()
	s, err := startAt(t.Context(), "-", Options{Stdin: &spaces{}})
	if err != nil || len(s.body) != MaxBytes {
		t.Errorf("%d bytes, %v; want %d", len(s.body), err, MaxBytes)
	}
}

func TestWaitingForStandardInputEndsWithTheContext(t *testing.T) {
	t.Parallel()
	silent, writer := io.Pipe()
	defer func() { _ = writer.Close() }()
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(10*time.Millisecond, cancel)
	if _, err := Article(ctx, "-", Options{Stdin: silent}); !errors.Is(err, context.Canceled) {
		t.Errorf("reading: %v", err)
	}
	if _, err := Open(ctx, []string{"-"}, Options{Stdin: silent}); !errors.Is(err, context.Canceled) {
		t.Errorf("opening: %v", err)
	}
}

func TestStandardInputThatIsEmptyOrClosedIsSaid(t *testing.T) {
	t.Parallel()
	if _, err := Article(t.Context(), "-", Options{Stdin: strings.NewReader("")}); err == nil || err.Error() != "-: empty" {
		t.Errorf("empty: %v", err)
	}
	if _, err := Article(t.Context(), "-", Options{}); err == nil || err.Error() != "-: standard input is closed" {
		t.Errorf("closed: %v", err)
	}
}

func TestTellsNoSecretOfAnAddressThatCannotBeRead(t *testing.T) {
	t.Parallel()
	const address = "https://ann:hunter2@tide.example/feed?token=hush"
	o := Options{Fetch: func(context.Context, string) (articles.Article, error) {
		return articles.Article{ID: articles.NewID(address), Origin: address, Body: []byte("\x7fELF\x00\x01")}, nil
	}}
	l, err := Open(t.Context(), []string{address}, o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.WaitAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	row := l.Headlines()[0]
	if row.Problem == "" || strings.Contains(row.Title+row.Problem, "hush") || strings.Contains(row.Title, "hunter2") {
		t.Errorf("row %+v", row)
	}
	if _, err := l.Story(t.Context(), row.ID); err == nil || strings.Contains(err.Error(), "hunter2") || strings.Contains(err.Error(), "hush") {
		t.Errorf("error %v", err)
	}
}
