package database

import (
	"database/sql"
	"encoding/binary"
	"fmt"
	"time"

	"lede/articles"
)

// metaFields are the one-line fields of m, in the order in which they are
// written. Only ever add at the end.
func metaFields(m *articles.Meta) []*articles.Field {
	return []*articles.Field{
		&m.Title, &m.Section, &m.Dek, &m.Summary, &m.Dateline, &m.Source, &m.Link, &m.Language,
	}
}

// appendMeta writes m in as few bytes as it has words: most fields of what a
// feed states are empty.
func appendMeta(to []byte, m articles.Meta) []byte {
	fields := append(metaFields(&m), enclosureFields(m.Enclosures)...)
	to = binary.AppendVarint(to, int64(len(fields)))
	for _, f := range fields {
		to = appendText(to, f.Value)
		to = appendEvidence(to, f.Evidence)
	}
	to = binary.AppendVarint(to, int64(len(m.Byline.Authors)))
	for _, a := range m.Byline.Authors {
		to = appendText(appendText(to, a.Name), a.Role)
	}
	to = appendEvidence(to, m.Byline.Evidence)
	for _, d := range []articles.Moment{m.Published, m.Updated} {
		to = appendDate(to, d.Date)
		to = appendEvidence(to, d.Evidence)
	}
	return append(to, byte(m.Direction))
}

func (in *input) meta() (m articles.Meta) {
	fields := metaFields(&m)
	written := in.number()
	for i := int64(0); i < written && !in.bad; i++ {
		f := articles.Field{Value: in.text(), Evidence: in.evidence()}
		if i < int64(len(fields)) {
			*fields[i] = f
		} else if e, ok := enclosureOf(f); ok {
			m.Enclosures = append(m.Enclosures, e)
		}
	}
	authors := in.number()
	for i := int64(0); i < authors && !in.bad; i++ {
		m.Byline.Authors = append(m.Byline.Authors, articles.Author{Name: in.text(), Role: in.text()})
	}
	m.Byline.Evidence = in.evidence()
	for _, d := range []*articles.Moment{&m.Published, &m.Updated} {
		*d = articles.Moment{Date: in.date(), Evidence: in.evidence()}
	}
	m.Direction = articles.Direction(in.byte())
	return m
}

// Recordings are written behind the fields, each as one more of them: a lede
// that does not know them skips them.

func enclosureFields(all []articles.Enclosure) []*articles.Field {
	fields := make([]*articles.Field, len(all))
	for i, e := range all {
		facts := fmt.Sprintf("%d %d %d", e.Kind, e.Bytes, int64(e.Length/time.Second))
		fields[i] = &articles.Field{Value: e.URL, Evidence: articles.Evidence{From: articles.FeedEntry, Detail: facts}}
	}
	return fields
}

func enclosureOf(f articles.Field) (e articles.Enclosure, ok bool) {
	var seconds int64
	n, _ := fmt.Sscanf(f.Detail, "%d %d %d", &e.Kind, &e.Bytes, &seconds)
	e.URL, e.Length = f.Value, time.Duration(seconds)*time.Second
	return e, n == 3 && e.URL != ""
}

func appendEvidence(to []byte, e articles.Evidence) []byte {
	to = append(to, byte(e.From)<<2|byte(e.Sure))
	return appendText(to, e.Detail)
}

func (in *input) evidence() articles.Evidence {
	kind := in.byte()
	return articles.Evidence{
		From: articles.EvidenceKind(kind >> 2), Sure: articles.Sureness(kind & 3), Detail: in.text(),
	}
}

// appendDate writes the wall clock of d, its precision, and the zone.
func appendDate(to []byte, d articles.Date) []byte {
	if d.IsZero() {
		return append(to, 0)
	}
	_, offset := d.Time.Zone()
	to = append(to, 1|dateForm(d)<<1)
	to = binary.AppendVarint(to, d.Time.Unix())
	return binary.AppendVarint(to, int64(offset))
}

func (in *input) date() articles.Date {
	form := in.byte()
	if form&1 == 0 {
		return articles.Date{}
	}
	at, offset := in.number(), in.number()
	return dateFrom(at, int(offset), form>>1)
}

// dateForm is how a date is stated, in three bits.
func dateForm(d articles.Date) byte {
	form := byte(d.Precision)
	if d.Zoned {
		form |= 4
	}
	return form
}

func dateFrom(at int64, offset int, form byte) articles.Date {
	zone := time.UTC
	if offset != 0 {
		zone = time.FixedZone("", offset)
	}
	return articles.Date{Time: time.Unix(at, 0).In(zone), Precision: articles.Precision(form & 3), Zoned: form&4 != 0}
}

// DateColumns writes the date of h, and with it in one number what else is
// small: bits 0-2 the form of the date, 3 the direction, 4-8 the fields that
// are guesses, 9-10 the kinds of recordings, 11 whether it states when it was
// updated, and from 16 on the zone in minutes.
func DateColumns(h articles.Headline) (published sql.NullInt64, stated int64) {
	stated = int64(dateForm(h.Published)) | int64(h.Direction)<<3 | int64(h.Guessed)<<4 | BodyBits(h)
	if h.Published.IsZero() {
		return published, stated
	}
	_, offset := h.Published.Time.Zone()
	return sql.NullInt64{Int64: h.Published.Time.Unix(), Valid: true}, stated | int64(offset/60)<<16
}

// enclosedShift is where in the column the kinds of recordings stand.
const enclosedShift = 9

// updatedBit says that the story's source states when it was updated.
const updatedBit = 1 << 11

// MoreInBody are the bits of [DateColumns] that say that the text's blob holds
// what no column does: recordings, and when the story was updated.
const MoreInBody = 3<<enclosedShift | updatedBit

// EnclosedBits are kinds of recordings as [DateColumns] writes them among what
// is stated.
func EnclosedBits(kinds articles.EnclosureSet) int64 { return int64(kinds&3) << enclosedShift }

// BodyBits are those of [MoreInBody] that hold for h.
func BodyBits(h articles.Headline) int64 {
	bits := EnclosedBits(h.Enclosed)
	if !h.Updated.IsZero() {
		bits |= updatedBit
	}
	return bits
}

// FromDateColumns sets the fields of h that [DateColumns] wrote.
func FromDateColumns(h *articles.Headline, published sql.NullInt64, stated int64) {
	h.Direction = articles.Direction(stated >> 3 & 1)
	h.Guessed = articles.FieldSet(stated >> 4 & 0x1f)
	h.Enclosed = articles.EnclosureSet(stated >> enclosedShift & 3)
	if published.Valid {
		h.Published = dateFrom(published.Int64, int(stated>>16)*60, byte(stated&7))
	}
}

// Seconds writes an instant as a column has it: 0 for none.
func Seconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

// Instant reads what [Seconds] wrote.
func Instant(seconds int64) time.Time {
	if seconds == 0 {
		return time.Time{}
	}
	return time.Unix(seconds, 0)
}
