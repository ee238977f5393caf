package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"lede/cmd/lede/config"
	"lede/tui/pictures"
)

func somePicture(t *testing.T, size int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewRGBA(image.Rect(0, 0, size, size))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func newPictureSource(t *testing.T, own bool) *pictureSource {
	t.Helper()
	c := newConsole([]string{"HOME=" + t.TempDir()}, nil, io.Discard, io.Discard)
	return c.pictureSource(func(context.Context, string) bool { return own })
}

func TestReadsPicturesInTheFolderOfAStoryAndNoOthers(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	page := filepath.Join(folder, "news", "page.html")
	write := func(name string, data []byte) {
		t.Helper()
		name = filepath.Join(folder, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o700), os.WriteFile(name, data, 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	data := somePicture(t, 8)
	write("news/page_files/a b.png", data)
	write("secret.png", data)
	write("news/huge.png", make([]byte, pictures.MaxBytes+1))
	if err := os.Symlink(filepath.Join(folder, "secret.png"), filepath.Join(folder, "news", "link.png")); err != nil {
		t.Fatal(err)
	}
	p := newPictureSource(t, false)
	for _, address := range []string{"page_files/a%20b.png", "./page_files/a b.png", "page_files/a%20b.png?v=2"} {
		if got, err := p.Picture(t.Context(), page, address); err != nil || !bytes.Equal(got, data) {
			t.Errorf("%s: %d bytes, %v", address, len(got), err)
		}
	}
	for _, address := range []string{"../secret.png", "%2e%2e/secret.png", "link.png", folder + "/secret.png", "page_files", "huge.png", "gone.png", "file:///etc/passwd", ""} {
		if got, err := p.Picture(t.Context(), page, address); err == nil {
			t.Errorf("%s: %d bytes", address, len(got))
		}
	}
	for _, origin := range []string{"https://a.example/page.html", "page.html", ""} {
		if p.Near(origin, "a.png") {
			t.Errorf("a.png lies with %q", origin)
		}
	}
}

func TestFetchesAPictureOfTheWebOnce(t *testing.T) {
	t.Parallel()
	data := somePicture(t, 8)
	var asked atomic.Int32
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		switch r.URL.Path {
		case "/a.png":
			_, _ = w.Write(data)
		case "/huge.png":
			_, _ = w.Write(append(data, make([]byte, pictures.MaxBytes)...))
		default:
			_, _ = fmt.Fprint(w, "<html>")
		}
	}))
	p := newPictureSource(t, true)
	for range 2 {
		if got, err := p.Picture(t.Context(), "https://e.example/story", site.URL+"/a.png"); err != nil || !bytes.Equal(got, data) {
			t.Errorf("%d bytes, %v", len(got), err)
		}
	}
	if asked.Load() != 1 {
		t.Errorf("asked %d times", asked.Load())
	}
	if _, err := p.Picture(t.Context(), "", site.URL+"/huge.png"); !errors.Is(err, pictures.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
	if _, err := p.Picture(t.Context(), "", site.URL+"/page"); !errors.Is(err, pictures.ErrFormat) {
		t.Errorf("got %v", err)
	}
	site.Close()
	if _, err := p.Picture(t.Context(), "", site.URL+"/a.png"); err != nil {
		t.Errorf("not there without a network: %v", err)
	}
	p.own = func(context.Context, string) bool { return false }
	if _, err := p.Picture(t.Context(), "https://e.example/story", "http://127.0.0.1:1/b.png"); err == nil {
		t.Error("a story leads into the private network")
	}
}

func TestKeepsThePicturesThatWereLookedAtLast(t *testing.T) {
	t.Parallel()
	cache := pictureCache{folder: t.TempDir(), most: 1000}
	for i := range 5 {
		cache.put(strconv.Itoa(i), make([]byte, 300))
		at := time.Now().Add(time.Duration(i-10) * time.Hour)
		_ = os.Chtimes(cache.name(strconv.Itoa(i)), at, at)
		if _, ok := cache.get("0"); !ok {
			t.Errorf("what was just looked at is gone after %d", i)
		}
	}
	if _, ok := cache.get("1"); ok {
		t.Error("the oldest is kept")
	}
	if _, ok := cache.get("4"); !ok {
		t.Error("the newest is gone")
	}
	entries, err := os.ReadDir(cache.folder)
	if err != nil || len(entries) != 3 {
		t.Errorf("%d files, %v", len(entries), err)
	}
}

func TestShowsThePicturesThatStandInAPageItself(t *testing.T) {
	t.Parallel()
	source := newPictureSource(t, false)
	data := somePicture(t, 8)
	address := "data:image/png;base64," + base64.StdEncoding.EncodeToString(data)
	if !source.Near("https://a.example/feed", address) {
		t.Error("somebody would learn of it")
	}
	if got, err := source.Picture(t.Context(), "", address); err != nil || !bytes.Equal(got, data) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	for _, address := range []string{"data:image/png;base64,iVBO=Rw", "data:image/png;base64," + strings.Repeat("A", pictures.MaxBytes*4/3+8)} {
		if _, err := source.Picture(t.Context(), "", address); err == nil {
			t.Errorf("%.40q is a picture", address)
		}
	}
}

// TestTheConfigAndThePapersSayWhatPicturesMayTake holds their figures to the bounds.
func TestTheConfigAndThePapersSayWhatPicturesMayTake(t *testing.T) {
	t.Parallel()
	comments := strings.ReplaceAll(config.Default(), "\n#", "")
	look := strings.ReplaceAll(readPaper(t, "docs/look.md"), "\n", " ")
	bounds := fmt.Sprintf("up to %d MB and %d megapixels", pictures.MaxBytes>>20, pictures.MaxPixels/1_000_000)
	for name, text := range map[string]string{"the config": comments, "docs/look.md": look} {
		for _, want := range []string{bounds, fmt.Sprintf("%d MB of ", mostPictures>>20)} {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %q", name, want)
			}
		}
	}
	for show := range shows {
		if !strings.Contains(comments, " "+show+" (") {
			t.Errorf("the config does not say what %q is", show)
		}
	}
}
