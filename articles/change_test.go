package articles

import (
	"reflect"
	"testing"
)

func TestAChangeIsTakenBackByItsInverse(t *testing.T) {
	t.Parallel()
	for _, c := range []Change{{Act: MarkRead}, {Act: Star}, {Act: AddTag, Tag: "later"}} {
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
	Change{Act: RemoveTag, Tag: "later"}.Apply(&h)
	Change{Act: AddTag, Tag: "aaa"}.Apply(&h)
	if !reflect.DeepEqual(tags, []string{"bees", "later", "zinc"}) {
		t.Errorf("the copy's tags are %q", tags)
	}
	if !reflect.DeepEqual(h.Tags, []string{"aaa", "bees", "zinc"}) {
		t.Errorf("tags %q", h.Tags)
	}
}
