package articles

import (
	"reflect"
	"testing"
)

func TestAChangeIsTakenBackByItsInverse(t *testing.T) {
	t.Parallel()
	for _, c := range []Change{{Kind: MarkRead}, {Kind: Star}, {Kind: AddTag, Tag: "later"}} {
		h := Headline{Tags: []string{"bees", "zinc"}}
		was := h
		if !c.Apply(&h) || reflect.DeepEqual(h, was) {
			t.Errorf("%v changes nothing", c)
		}
		if c.Apply(&h) {
			t.Errorf("%v, done twice, makes a difference twice", c)
		}
		if !c.Inverse().Apply(&h) || !reflect.DeepEqual(h, was) {
			t.Errorf("%v is taken back to %v, want %v", c, h, was)
		}
		if c.Inverse().Inverse() != c {
			t.Errorf("%v is not the inverse of its inverse", c)
		}
	}
}

func TestAChangeOfTagsLeavesCopiesAlone(t *testing.T) {
	t.Parallel()
	tags := []string{"bees", "later", "zinc"}
	h := Headline{Tags: tags}
	Change{Kind: RemoveTag, Tag: "later"}.Apply(&h)
	Change{Kind: AddTag, Tag: "aaa"}.Apply(&h)
	if !reflect.DeepEqual(tags, []string{"bees", "later", "zinc"}) {
		t.Errorf("the copy's tags are %q", tags)
	}
	if !reflect.DeepEqual(h.Tags, []string{"aaa", "bees", "zinc"}) {
		t.Errorf("tags %q", h.Tags)
	}
}

func TestTheNumbersThatLibrariesKeepStay(t *testing.T) {
	t.Parallel()
	kept := []ChangeKind{MarkRead, MarkUnread, Star, Unstar, AddTag, RemoveTag, Unsubscribe, ChangeSource}
	for want, kind := range kept {
		if int(kind) != want {
			t.Errorf("a change that was kept as %d is now %d", want, kind)
		}
	}
}

func TestAChangeOfASourceHasNoInverseAmongTheOthers(t *testing.T) {
	t.Parallel()
	for _, kind := range []ChangeKind{Unsubscribe, ChangeSource} {
		c := Change{Kind: kind, Tag: "The Tide"}
		if c.Inverse() != c || c.Apply(&Headline{}) {
			t.Errorf("%v is taken back by %v", c, c.Inverse())
		}
	}
}

func TestSaysWhatWasDone(t *testing.T) {
	t.Parallel()
	for want, a := range map[string]Action{
		"1 story marked read":             {Change: Change{Kind: MarkRead}, Count: 1},
		"2 stories marked unread":         {Change: Change{Kind: MarkUnread}, Count: 2},
		"2 stories starred":               {Change: Change{Kind: Star}, Count: 2},
		"2 stories no longer starred":     {Change: Change{Kind: Unstar}, Count: 2},
		"2 stories tagged bees":           {Change: Change{Kind: AddTag, Tag: "bees"}, Count: 2},
		"2 stories no longer tagged bees": {Change: Change{Kind: RemoveTag, Tag: "bees"}, Count: 2},
		"no longer subscribed to bees":    {Change: Change{Kind: Unsubscribe, Tag: "bees"}, Count: 2},
		"what was changed of bees":        {Change: Change{Kind: ChangeSource, Tag: "bees"}, Count: 2},
	} {
		if got := a.String(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
