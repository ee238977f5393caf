package main

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"lede/articles"
	"lede/feed/fetch"
	"lede/tui"
	"lede/tui/pictures"
)

// pictureSource brings the pictures of stories: those that lie with a story from
// its folder, all others by the one client, once. It is the pictures.Source.
type pictureSource struct {
	client *fetch.Client
	cache  pictureCache
	kept   keptPictures
	own    func(ctx context.Context, host string) bool // whether the reader has subscribed to a source there
}

// keptPictures has the pictures that were saved with their pages.
type keptPictures interface {
	HasPicture(ctx context.Context, address string) bool
	Picture(ctx context.Context, address string) ([]byte, error)
}

// shows are the values of pictures in the config.
var shows = map[string]pictures.Show{"off": pictures.ShowNone, "local": pictures.ShowNear, "on": pictures.ShowAll}

func (c *console) pictureSource(own func(context.Context, string) bool) *pictureSource {
	p := &pictureSource{client: c.web(), cache: pictureCache{folder: below(c.folders().cache, "pictures")}, own: own}
	if c.lib != nil {
		p.kept = c.lib
	}
	return p
}

// Near reports whether a picture stands in its page or was saved with it, or lies in the folder
// of the file that its story was read from, or below.
func (p *pictureSource) Near(origin, address string) bool {
	return articles.EmbeddedPicture(address) || p.beside(origin, address) || p.kept != nil && address != "" && p.kept.HasPicture(context.Background(), address)
}

// beside reports whether a picture lies with the file of its story.
func (p *pictureSource) beside(origin, address string) bool {
	return filepath.IsAbs(origin) && address != "" && !strings.HasPrefix(address, "http") && filepath.IsLocal(nameOf(address))
}

// nameOf is the file name that an address beside a story stands for.
func nameOf(address string) string {
	name, _, _ := strings.Cut(address, "?")
	return filepath.FromSlash(strings.TrimPrefix(unescaped(name), "./"))
}

// unescaped takes the %20 out of an address beside a story, as browsers write
// them when they save a page.
func unescaped(name string) string {
	if plain, err := url.PathUnescape(name); err == nil {
		return plain
	}
	return name
}

// Picture returns the bytes of a picture.
func (p *pictureSource) Picture(ctx context.Context, origin, address string) ([]byte, error) {
	if articles.EmbeddedPicture(address) {
		return embedded(address)
	}
	if p.beside(origin, address) {
		return readBeside(origin, nameOf(address))
	}
	if p.kept != nil {
		if data, err := p.kept.Picture(ctx, address); err == nil {
			return data, nil
		}
	}
	if data, ok := p.cache.get(address); ok {
		return data, nil
	}
	answer, err := p.client.Get(ctx, fetch.Request{Address: address, Kind: fetch.Image, Typed: p.own(ctx, hostOf(address)), MaxBytes: pictures.MaxBytes})
	if err != nil {
		return nil, err
	}
	if answer.Cut != "" {
		return nil, pictures.ErrTooLarge
	}
	if _, _, err := pictures.Size(answer.Body); err != nil {
		return nil, err
	}
	p.cache.put(address, answer.Body)
	return answer.Body, nil
}

// embedded returns a picture that stands in its page, as a data: URL.
func embedded(address string) ([]byte, error) {
	_, text, _ := strings.Cut(address, ",")
	if base64.StdEncoding.DecodedLen(len(text)) > pictures.MaxBytes {
		return nil, pictures.ErrTooLarge
	}
	data, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, pictures.ErrFormat
	}
	return data, nil
}

// readBeside reads a file in the folder of a story or below it, and no other:
// no link leads out of it. What is no file is not opened.
func readBeside(origin, name string) ([]byte, error) {
	folder, err := os.OpenRoot(filepath.Dir(origin))
	if err != nil {
		return nil, errors.New("the folder of the story can't be read")
	}
	defer func() { _ = folder.Close() }()
	info, err := folder.Stat(name)
	switch {
	case err != nil:
		return nil, errors.New("the picture is not there")
	case !info.Mode().IsRegular():
		return nil, pictures.ErrFormat
	case info.Size() > pictures.MaxBytes:
		return nil, pictures.ErrTooLarge
	}
	file, err := folder.Open(name)
	if err != nil {
		return nil, errors.New("the picture can't be read")
	}
	defer func() { _ = file.Close() }()
	return io.ReadAll(io.LimitReader(file, pictures.MaxBytes))
}

// openPicture shows a picture of a story outside. One of the web is opened by its
// address; any other is written into the cache under a name of our own, as what it
// is: neither its name nor its ending comes from the story.
func (c *console) openPicture(ctx context.Context, source pictures.Source, origin, address string) (tui.Program, error) {
	if strings.HasPrefix(address, "http") {
		return c.startBrowser(ctx, address)
	}
	data, err := source.Picture(ctx, origin, address)
	if err != nil {
		return nil, err
	}
	format := pictures.Format(data)
	if format == "" {
		return nil, pictures.ErrFormat
	}
	cache := pictureCache{folder: below(c.folders().cache, "pictures")}
	name, err := cache.file(data, format)
	if err != nil {
		return nil, fmt.Errorf("writing the picture for a program to show it: %w", err)
	}
	return c.startProgram(ctx, (&url.URL{Scheme: "file", Path: filepath.ToSlash(name)}).String())
}
