package load

import (
	"encoding/binary"
	"time"

	"lede/articles"
)

// rowWriter appends rows to a part of a listing. Whole numbers are varints, texts
// stand behind their length.
type rowWriter struct{ out []byte }

func (w *rowWriter) number(n int64) { w.out = binary.AppendVarint(w.out, n) }

func (w *rowWriter) text(s string) {
	w.out = binary.AppendUvarint(w.out, uint64(len(s)))
	w.out = append(w.out, s...)
}

// The forms of an instant.
const (
	noTime int64 = iota
	utcTime
	localTime
	zonedTime
)

func (w *rowWriter) time(t time.Time) {
	switch {
	case t.IsZero():
		w.number(noTime)
		return
	case t.Location() == time.UTC:
		w.number(utcTime)
	case t.Location() == time.Local:
		w.number(localTime)
	default:
		name, offset := t.Zone()
		w.number(zonedTime)
		w.text(name)
		w.number(int64(offset))
	}
	w.number(t.Unix())
	w.number(int64(t.Nanosecond()))
}

func (w *rowWriter) date(d articles.Date) {
	w.time(d.Time)
	w.number(int64(d.Precision))
	zoned := int64(0)
	if d.Zoned {
		zoned = 1
	}
	w.number(zoned)
}

// entry writes a file and its row, without what the reader has done to it. The
// row may be of the one story in a file of a form of its own, such as a mail.
func (w *rowWriter) entry(f *file, h *articles.Headline) {
	whole := f.whole()
	w.text(whole.origin)
	w.text(whole.folder)
	w.number(f.version.size)
	w.number(f.version.written)
	w.number(f.flags.code())
	if f.inside == nil {
		w.number(0)
	} else {
		w.number(1)
		w.text(f.origin)
		w.text(f.inside.at)
	}
	w.out = append(w.out, f.content[:]...)
	w.number(f.size)
	for _, s := range [...]string{string(h.ID), h.Title, h.Section, h.Source, h.Byline, h.Link, h.Problem} {
		w.text(s)
	}
	w.date(h.Published)
	w.date(h.Updated)
	w.time(h.Changed)
	for _, n := range [...]int64{int64(h.Words), int64(h.Direction), int64(h.Guessed), int64(h.Enclosed)} {
		w.number(n)
	}
}

// rowReader reads what rowWriter wrote. Its texts are parts of the one that it
// reads: a row costs no memory of its own. What is damaged ends it.
type rowReader struct {
	rest string
	bad  bool
}

func (r *rowReader) number() int64 {
	var n uint64
	for shift := 0; shift < 64; shift += 7 {
		if len(r.rest) == 0 {
			break
		}
		b := r.rest[0]
		r.rest = r.rest[1:]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return int64(n>>1) ^ -int64(n&1)
		}
	}
	r.bad = true
	return 0
}

func (r *rowReader) text() string {
	var n uint64
	for shift := 0; shift < 64; shift += 7 {
		if len(r.rest) == 0 {
			break
		}
		b := r.rest[0]
		r.rest = r.rest[1:]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return r.bytes(n)
		}
	}
	r.bad = true
	return ""
}

func (r *rowReader) bytes(n uint64) string {
	if n > uint64(len(r.rest)) {
		r.bad = true
		return ""
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

func (r *rowReader) time() time.Time {
	form := r.number()
	if form == noTime {
		return time.Time{}
	}
	in := time.UTC
	switch form {
	case localTime:
		in = time.Local
	case zonedTime:
		name := r.text()
		in = time.FixedZone(name, int(r.number()))
	}
	seconds := r.number()
	return time.Unix(seconds, r.number()).In(in)
}

func (r *rowReader) date() articles.Date {
	return articles.Date{Time: r.time(), Precision: articles.Precision(r.number()), Zoned: r.number() == 1}
}

// entry reads a story, the file that it is or lies in, and its row. It returns
// where it lies in that; nil where it is the file. What is damaged is r.bad.
func (r *rowReader) entry(f, whole *file, h *articles.Headline) (in *inside) {
	whole.origin, whole.folder = r.text(), r.text()
	whole.version.size, whole.version.written = r.number(), r.number()
	whole.flags = flagsOf(r.number())
	h.Origin = whole.origin
	if r.number() == 1 {
		f.origin, in = r.text(), &inside{at: r.text()}
		h.Origin = f.origin
	}
	copy(f.content[:], r.bytes(uint64(len(f.content))))
	f.size = r.number()
	h.ID = articles.ID(r.text())
	for _, s := range [...]*string{&h.Title, &h.Section, &h.Source, &h.Byline, &h.Link, &h.Problem} {
		*s = r.text()
	}
	h.Published, h.Updated, h.Changed = r.date(), r.date(), r.time()
	h.Words, h.Direction = int(r.number()), articles.Direction(r.number())
	h.Guessed, h.Enclosed = articles.FieldSet(r.number()), articles.EnclosureSet(r.number())
	return in
}
