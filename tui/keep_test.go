package tui

import "testing"

func TestThePageOfALinkOrOfTheStoryIsKept(t *testing.T) {
	d, s, w, _ := newFollower(t)
	d.keys("enter", "1", "B")
	d.says("saved: Tables of the tide")
	delete(w.at, "https://tide.example/0")
	d.keys("B")
	d.says("not kept: tide.example: can't be reached - are you online?")
	d.keys("q")
	h, _ := d.m.actions.current()
	story := s.stories[h.ID]
	story.Meta.Link.Value = ""
	s.stories[h.ID] = story
	d.keys("B")
	d.says("the story has no web address")
	story.Meta.Link.Value = "https://tide.example/1"
	s.stories[h.ID] = story
	d.keys("B")
	d.says("saved: ")
}
