package bundle

import (
	"context"
	"errors"
	"hash/fnv"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/bundle/records"
	"lede/articles/parse"
)

// File is a file that is read. Body stands at its beginning; where it is an
// io.ReaderAt, an archive need not be held in memory, and a story is found again
// without reading what lies before it.
type File struct {
	Name   string // by the ending of which it is told what its bytes do not tell
	Origin string // absolute path, or "-"
	Folder string // as of [articles.Article]
	Body   io.Reader
	Size   int64 // in bytes; -1 where that is not known
	Time   time.Time
}

// Story is a story of a file, or a part of it that can't be read.
type Story struct {
	articles.Article
	At      string // where it lies, for [At]
	Problem string // why it can't be read; empty where it can
}

// The bounds of a file.
const (
	maxDepth   = 3        // of archives in archives
	maxMember  = 20 << 20 // bytes of a member that is a story
	maxHeld    = 64 << 20 // bytes of an archive inside another, which is held
	maxStories = 5_000_000
)

// errStop ends a walk that has found what it looked for.
var errStop = errors.New("stop")

// Read calls found for every story of f, in order, until it returns false. The
// error says in a few words what is wrong with the file; what is whole has been
// found all the same.
func Read(ctx context.Context, f File, by records.Fields, found func(Story) bool) error {
	w := newWalk(ctx, f, by, nil, func(s Story) error {
		if !found(s) {
			return errStop
		}
		return nil
	})
	return w.run(f)
}

// At reads the story that lies at a place which [Read] has told. The body of f
// stands at the beginning of the same file.
func At(ctx context.Context, f File, by records.Fields, at string) (articles.Article, error) {
	var one *Story
	w := newWalk(ctx, f, by, strings.Split(at, step), func(s Story) error {
		if s.At == at {
			one = &s
			return errStop
		}
		return nil
	})
	err := w.run(f)
	switch {
	case one != nil && one.Problem != "":
		return one.Article, errors.New(one.Problem)
	case one != nil:
		return one.Article, nil
	case err != nil:
		return articles.Article{}, err
	}
	return articles.Article{}, errors.New("the story is no longer in it")
}

// step parts the places of a story: the member of an archive, the member of that
// one, the row in it.
const step = "\x00"

// below is the place of a part of what lies at place.
func below(place []string, part string) []string {
	return append(slices.Clone(place), part)
}

// walk is a way through a file.
type walk struct {
	ctx   context.Context
	file  File
	by    records.Fields
	to    []string // the place that is looked for; nil for all
	told  func(Story) error
	count int
	keys  map[uint64]uint64 // hashes of keys that have been found -> of what is said under them
	room  *allowance
}

func newWalk(ctx context.Context, f File, by records.Fields, to []string, told func(Story) error) *walk {
	return &walk{ctx: ctx, file: f, by: by, to: to, told: told, keys: map[uint64]uint64{}, room: newAllowance(f.Size)}
}

func (w *walk) run(f File) error {
	err := w.read(member{name: f.Name, body: f.Body, size: f.Size, time: f.Time}, nil, 0)
	if errors.Is(err, errStop) {
		return nil
	}
	return err
}

// member is a file, or a file inside one.
type member struct {
	name string // with the folders that it lies in
	body io.Reader
	size int64 // -1 where it is not known
	time time.Time
	base string // the address that it came from; empty where none is known
}

// read hands on the stories of m, which lies at place.
func (w *walk) read(m member, place []string, depth int) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	head, body, err := peek(m.body)
	if err != nil {
		return err
	}
	m.body = body
	kind := Sniff(m.name, head)
	if open := opener(kind); open != nil {
		if depth > maxDepth && !kind.packed() {
			return w.fail(m, place, "an archive in more than three others")
		}
		return open(w, m, place, depth)
	}
	return w.leaf(m, place)
}

// leaf hands m on as a story.
func (w *walk) leaf(m member, place []string) error {
	body, err := io.ReadAll(io.LimitReader(m.body, maxMember+1))
	if err != nil {
		return w.fail(m, place, err.Error())
	}
	a := articles.Article{Base: m.base, Body: body, Time: m.time, Folder: w.folderOf(m), Key: m.name}
	if problem := Unreadable(m.name, body); problem != "" {
		return w.fail(m, place, problem)
	}
	a.Format = parse.Sniff(m.name, body)
	a.Origin = w.file.Origin + "#" + m.name
	return w.tell(a, place)
}

// Unreadable says why body, which is called name, is no story.
func Unreadable(name string, body []byte) string {
	kind := parse.Foreign(name, body)
	switch {
	case len(body) == 0:
		return "empty"
	case kind != "":
		return "not a story but " + kind
	case parse.Binary(body):
		return "binary, not text"
	}
	return ""
}

// folderOf is the first folder that m lies in, or the name of the file that
// holds it: a guess at the source.
func (w *walk) folderOf(m member) string {
	if folder, _, below := strings.Cut(strings.TrimPrefix(m.name, "./"), "/"); below && m.name != w.file.Name {
		return folder
	}
	if w.file.Folder != "" {
		return w.file.Folder
	}
	return plainName(w.file.Name)
}

// plainName is a name without its folders and its endings.
func plainName(name string) string {
	name = path.Base(name)
	for range 3 {
		ext := path.Ext(name)
		if ext == "" || ext == name || len(ext) > 8 {
			break
		}
		name = strings.TrimSuffix(name, ext)
	}
	return name
}

// tell hands on a story, unless the very same has been handed on before.
func (w *walk) tell(a articles.Article, place []string) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	if w.count++; w.count > maxStories {
		return errors.New("more than five million stories: the others are left out")
	}
	if w.to == nil && w.repeats(&a) {
		return nil
	}
	return w.told(Story{Article: w.named(a), At: strings.Join(place, step)})
}

// repeats reports whether a was found before. What says something else under the
// same key gets a key of its own.
func (w *walk) repeats(a *articles.Article) bool {
	key, says := hashOf([]byte(a.Key)), hashOf(a.Body, []byte(a.Stated.Title.Value))
	before, known := w.keys[key]
	if !known {
		w.keys[key] = says
		return false
	}
	if before == says {
		return true
	}
	a.Key += "\n" + strconv.FormatUint(says, 36)
	again := hashOf([]byte(a.Key))
	_, known = w.keys[again]
	w.keys[again] = says
	return known
}

func hashOf(parts ...[]byte) uint64 {
	h := fnv.New64a()
	for _, part := range parts {
		_, _ = h.Write(part)
		_, _ = h.Write([]byte{0})
	}
	return h.Sum64()
}

// named gives a its ID, which stays the same while its key does.
func (w *walk) named(a articles.Article) articles.Article {
	if a.Origin == "" {
		a.Origin = w.file.Origin + "#" + a.Key
	}
	if a.Time.IsZero() {
		a.Time = w.file.Time
	}
	if a.Folder == "" {
		a.Folder = w.folderOf(member{name: w.file.Name})
	}
	a.ID = articles.NewID(w.file.Origin + "\n" + a.Key)
	return a
}

// fail hands on that m can't be read.
func (w *walk) fail(m member, place []string, problem string) error {
	a := w.named(articles.Article{Origin: w.file.Origin + "#" + m.name, Key: m.name, Time: m.time})
	return w.told(Story{Article: a, At: strings.Join(place, step), Problem: problem})
}

// wanted reports whether a member is on the way to the place that is looked for.
func (w *walk) wanted(place []string) bool {
	if w.to == nil {
		return true
	}
	last := len(place) - 1
	return last < len(w.to) && w.to[last] == place[last]
}
