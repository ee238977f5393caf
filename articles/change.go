package articles

import "slices"

// ChangeKind is something that a reader does to stories, or to a source.
type ChangeKind uint8

// The kinds of change: those of stories, and those of sources, which a library
// takes back by what it has written down. Libraries keep the numbers: none may
// ever mean something else.
const (
	MarkRead     ChangeKind = 0
	MarkUnread   ChangeKind = 1
	Star         ChangeKind = 2
	Unstar       ChangeKind = 3
	AddTag       ChangeKind = 4
	RemoveTag    ChangeKind = 5
	Unsubscribe  ChangeKind = 6
	ChangeSource ChangeKind = 7
	ImportStates ChangeKind = 8
	SavePages    ChangeKind = 9
)

// Change is what is to be done to some stories.
type Change struct {
	Kind ChangeKind
	Tag  string // for AddTag and RemoveTag; the title for the changes of a source
}

// Inverse returns the change that takes c back where c has made a difference
// to stories. The changes of a source make none, and come back as they are.
func (c Change) Inverse() Change {
	switch c.Kind {
	case MarkRead:
		c.Kind = MarkUnread
	case MarkUnread:
		c.Kind = MarkRead
	case Star:
		c.Kind = Unstar
	case Unstar:
		c.Kind = Star
	case AddTag:
		c.Kind = RemoveTag
	case RemoveTag:
		c.Kind = AddTag
	}
	return c
}

// Apply makes h what c makes of its story, and reports whether that is a
// difference. Tags are replaced and not written to: copies of h may share them.
func (c Change) Apply(h *Headline) bool {
	at, tagged := slices.BinarySearch(h.Tags, c.Tag)
	was := *h
	switch c.Kind {
	case MarkRead, MarkUnread:
		h.Read = c.Kind == MarkRead
		return h.Read != was.Read
	case Star, Unstar:
		h.Starred = c.Kind == Star
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

// Action is a change that was carried out, or taken back. Every action can be
// undone, the last one first.
type Action struct {
	Change
	Count int // stories that it changed: those that were so before do not count
	More  int // stories that were found and not listed, and were left alone; 0 in an action taken back
}

// String says what was done, for the reader: "3 stories marked read".
func (d Action) String() string {
	switch d.Kind {
	case Unsubscribe:
		return "no longer subscribed to " + d.Tag
	case ChangeSource:
		return "what was changed of " + d.Tag
	case ImportStates:
		return "the import from " + d.Tag
	case SavePages:
		return Counted(d.Count, "page", "pages") + " saved"
	}
	stories := Counted(d.Count, "story", "stories")
	switch d.Kind {
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
