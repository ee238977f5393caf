package records

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"lede/articles"
	"lede/articles/parse/charset"
	"lede/articles/pattern"
)

// Bounds of what is read of a file.
const (
	maxRow    = 20 << 20 // bytes of one row
	maxFields = 4096     // of one row
	maxDepth  = 6        // of lists in objects in lists
)

// ErrNoStories says that a file has rows, and that none of them is a story.
var ErrNoStories = errors.New("nothing in it that is called like a headline or a text")

// Story is a story of a file.
type Story struct {
	articles.Article        // without an ID
	At               string // where it lies in the file, for [JSONAt] and [TableAt]
}

// ReadJSON calls found for every story in a file of JSON, in order, until it
// returns false: the elements of a list, wherever it lies, one object, objects
// one after the other or a line each, or a table. A row has at most 20 MB. The
// error is [ErrNoStories], or it says what is broken; what is whole has been
// found all the same.
func ReadJSON(ctx context.Context, src io.Reader, by Fields, found func(Story) bool) error {
	w := &jsonWalk{ctx: ctx, shapes: newShapes(by), split: newSplitter(src, 0), found: found}
	err := w.stream(0)
	switch {
	case w.ended:
		return nil
	case err != nil && !errors.Is(err, io.EOF):
		return fmt.Errorf("row %d: %w", w.count+1, err)
	case w.split.broken+w.invalid > 0:
		return fmt.Errorf("left out for broken JSON: %d of its rows", w.split.broken+w.invalid)
	case w.count == 0:
		return ErrNoStories
	}
	return nil
}

// JSONAt reads the story that lies at a place which [ReadJSON] has told. src is
// at the beginning of the file; it is moved on by seeking where it can.
func JSONAt(ctx context.Context, src io.Reader, by Fields, at string) (s Story, err error) {
	err = io.ErrUnexpectedEOF
	take := func(one Story) bool {
		if one.At == at {
			s, err = one, nil
		}
		return err != nil
	}
	place, _, _ := strings.Cut(at, ":")
	offset, numberErr := strconv.ParseInt(place, 10, 64)
	if numberErr != nil { // a row of a table, whose head comes first
		_ = ReadJSON(ctx, src, by, take)
		return s, err
	}
	if err := moveTo(src, offset); err != nil {
		return s, err
	}
	w := &jsonWalk{ctx: ctx, shapes: newShapes(by), split: newSplitter(src, offset), found: take}
	raw, nextErr := w.split.next()
	if nextErr != nil {
		return s, nextErr
	}
	w.element(raw, offset)
	return s, err
}

// moveTo moves src on to an offset from its beginning.
func moveTo(src io.Reader, offset int64) error {
	if seeker, ok := src.(io.Seeker); ok {
		_, err := seeker.Seek(offset, io.SeekStart)
		return err
	}
	_, err := io.CopyN(io.Discard, src, offset)
	return err
}

// jsonWalk is a way through a file of JSON.
type jsonWalk struct {
	ctx     context.Context
	shapes  *shapes
	split   *splitter
	found   func(Story) bool
	head    []string // of the list of lists that is being read
	at      string   // where the element lies that is being read
	inside  int      // stories found in that element
	count   int      // stories found
	invalid int      // elements that are no JSON
	ended   bool     // found wants no more
}

// stream reads the values that come, one after the other, and those of the lists
// that they are, until one ends that is around them.
func (w *jsonWalk) stream(depth int) error {
	for !w.ended {
		if err := w.ctx.Err(); err != nil {
			return err
		}
		next, err := w.split.peek()
		if err != nil {
			return err
		}
		switch {
		case next == ']' || next == '}':
			w.split.skip()
			return nil
		case next == '[' && depth == 0 && w.head == nil:
			w.split.skip()
			err = w.stream(depth + 1)
		default:
			err = w.one(depth)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// one reads one value. An object that is too long to be held is entered.
func (w *jsonWalk) one(depth int) error {
	start := w.split.at
	raw, err := w.split.next()
	switch {
	case errors.Is(err, errBroken):
		return nil
	case errors.Is(err, errTooLong) && depth < maxDepth:
		return w.enter(start, depth)
	case err != nil:
		return err
	}
	w.element(raw, start)
	return nil
}

// enter reads on inside a value of which the beginning was read: the lists in an
// object, the values in a list.
func (w *jsonWalk) enter(start int64, depth int) error {
	begun := bytes.Clone(w.split.value)
	inside := newSplitter(io.MultiReader(bytes.NewReader(begun[1:]), w.split.r), start+1)
	outer := w.split
	w.split = inside
	err := w.insideOf(begun[0], depth+1)
	inside.broken += outer.broken
	return err
}

func (w *jsonWalk) insideOf(opening byte, depth int) error {
	if opening == '[' {
		return w.stream(depth)
	}
	for !w.ended {
		next, err := w.split.peek()
		if err != nil {
			return err
		}
		switch next {
		case '}':
			w.split.skip()
			return nil
		case '[':
			w.split.skip()
			err = w.stream(depth)
		case '{':
			err = w.one(depth)
		default: // a name, or a value that is no list
			_, err = w.split.next()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// element finds the stories of a value that was read whole.
func (w *jsonWalk) element(raw []byte, at int64) {
	if raw[0] != '{' && raw[0] != '[' {
		return
	}
	if !utf8.Valid(raw) { // the rest of the file is, as far as it was looked at
		text, _ := charset.Decode(raw, "")
		raw = []byte(text)
	}
	if !json.Valid(raw) {
		if raw = withoutNaN(raw); !json.Valid(raw) {
			w.invalid++
			return
		}
	}
	w.at, w.inside = strconv.FormatInt(at, 10), 0
	w.whole(raw, 0)
}

// notNumbers fits what Python writes for numbers that are none, in the place of
// a value.
var notNumbers = pattern.Of(`([:,\[]\s*)(?:NaN|-?Infinity)(\s*[,}\]])`)

func withoutNaN(raw []byte) []byte {
	for range 2 { // those side by side share a comma
		raw = notNumbers().ReplaceAll(raw, []byte("${1}null${2}"))
	}
	return raw
}

// whole finds the stories of a value: it is one, or has them in it.
func (w *jsonWalk) whole(raw json.RawMessage, depth int) {
	if depth > maxDepth || w.ended || len(raw) == 0 {
		return
	}
	switch raw[0] {
	case '{':
		if !w.table(raw) && !w.story(raw) {
			_ = flatten("", raw, maxNames, func(_ string, v json.RawMessage) bool {
				w.whole(bytes.TrimSpace(v), depth+1)
				return !w.ended
			})
		}
	case '[':
		if w.rowOfTable(raw) {
			return
		}
		var elements []json.RawMessage
		_ = json.Unmarshal(raw, &elements)
		for _, one := range elements {
			w.whole(bytes.TrimSpace(one), depth+1)
		}
	}
}

// story hands an object on where it is a story, and not a list of stories with
// a name.
func (w *jsonWalk) story(raw json.RawMessage) bool {
	r, ok := w.shapes.object(raw)
	if !ok || !r.tells() || r.siblings(r.names) {
		return false
	}
	if !r.hasText() || listsStories(r.cells[r.of[body][0]].raw) {
		for _, cell := range r.cells {
			if listsStories(cell.raw) {
				return false
			}
		}
	}
	return w.tell(r)
}

// tell hands a row on, if it is a story.
func (w *jsonWalk) tell(r *row) bool {
	a, ok := r.article()
	if !ok {
		return false
	}
	at := w.at
	if w.inside++; w.inside > 1 {
		at += ":" + strconv.Itoa(w.inside)
	}
	w.count++
	w.ended = !w.found(Story{Article: a, At: at})
	return true
}

// listsStories reports whether raw is a list of objects that have headlines.
func listsStories(raw json.RawMessage) bool {
	if raw = bytes.TrimSpace(raw); len(raw) == 0 || raw[0] != '[' {
		return false
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	if _, err := decoder.Token(); err != nil || !decoder.More() {
		return false
	}
	var first json.RawMessage
	return decoder.Decode(&first) == nil && len(first) > 0 && first[0] == '{' && holdsTitle(first)
}
