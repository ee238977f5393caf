package articles

import "slices"

// Act is something that a reader does to stories, or to a source.
type Act uint8

// The acts on stories, in pairs that undo each other, and those on a source,
// which a library takes back by what it has written down.
const (
	MarkRead Act = iota
	MarkUnread
	Star
	Unstar
	AddTag
	RemoveTag
	Unsubscribe
	ChangeSource
)

// Change is what is to be done to some stories.
type Change struct {
	Act Act
	Tag string // for AddTag and RemoveTag; the title for the acts on a source
}

// Inverse returns the change that takes c back where c has made a difference
// to stories.
func (c Change) Inverse() Change {
	c.Act ^= 1 // the acts stand in pairs
	return c
}

// Apply makes h what c makes of its story, and reports whether that is a
// difference. Tags are replaced and not written to: copies of h may share them.
func (c Change) Apply(h *Headline) bool {
	at, tagged := slices.BinarySearch(h.Tags, c.Tag)
	was := *h
	switch c.Act {
	case MarkRead, MarkUnread:
		h.Read = c.Act == MarkRead
		return h.Read != was.Read
	case Star, Unstar:
		h.Starred = c.Act == Star
		return h.Starred != was.Starred
	case AddTag:
		if !tagged {
			h.Tags = slices.Insert(slices.Clone(h.Tags), at, c.Tag)
		}
		return !tagged
	case RemoveTag:
		if tagged {
			h.Tags = slices.Delete(slices.Clone(h.Tags), at, at+1)
		}
		return tagged
	}
	return false
}

// Deed is a change that was carried out, or taken back. Every deed can be
// undone, the last one first.
type Deed struct {
	Change
	Count int // stories that it changed: those that were so before do not count
	More  int // stories that were found and not listed, and were left alone; 0 in a deed taken back
}

// String says what was done, for the reader: "3 stories marked read".
func (d Deed) String() string {
	switch d.Act {
	case Unsubscribe:
		return "no longer subscribed to " + d.Tag
	case ChangeSource:
		return "what was changed of " + d.Tag
	}
	stories := Counted(d.Count, "story", "stories")
	switch d.Act {
	case MarkRead:
		return stories + " marked read"
	case MarkUnread:
		return stories + " marked unread"
	case Star:
		return stories + " starred"
	case Unstar:
		return stories + " no longer starred"
	case AddTag:
		return stories + " tagged " + d.Tag
	default:
		return stories + " no longer tagged " + d.Tag
	}
}

// Tally is a part of a library that can be listed by itself: a section, a
// source, a saved search. Filter is what selects it, in the language of
// articles/query.
type Tally struct {
	Group  string // what kind of part it is, as a heading: "Sections"; empty for the fixed ones
	Label  string
	Filter string
	Count  int // -1 where counting would cost too much
	Unread int
}
