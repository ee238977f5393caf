package sync

import (
	"fmt"
	"slices"

	"lede/articles"
)

// What turns without the reader being asked: a tenth of what there is, or a few
// where there is little.
const (
	share    = 10
	fewReads = 20
	fewStars = 5
	fewFeeds = 3
)

// question asks the reader whether to take over what a server says: so many
// marks have turned at once that the server may have lost them. What the reader
// has done himself, and what of it may have been sent, turns nothing here and does
// not count, nor do entries of feeds whose subscriptions have ended, or
// of which nothing is kept. It is empty where nothing is to be asked.
func question(held []articles.EntryState, d difference, own []articles.EntryMark) string {
	type field struct {
		entry string
		field articles.EntryField
	}
	acted := make(map[field]bool, len(own))
	for _, m := range own {
		acted[field{m.ID, m.Field}] = true
	}
	var stars, read, unread, starred, unstarred int
	for _, e := range held {
		if e.Starred {
			stars++
		}
	}
	for _, m := range d.marks {
		switch {
		case acted[field{m.ID, m.Field}]:
		case m.Field == articles.StarField && m.On:
			starred++
		case m.Field == articles.StarField:
			unstarred++
		case m.On:
			read++
		default:
			unread++
		}
	}
	all, gone := len(held), 0
	for _, e := range held {
		if _, is := slices.BinarySearch(d.gone, e.ID); is && e.Kept && !e.Ended {
			gone++
		}
	}
	switch {
	case many(unstarred, stars, fewStars):
		return ask(unstarred, stars, "stars are gone")
	case many(unread, all, fewReads):
		return ask(unread, all, "stories are unread again")
	case many(read, all, fewReads):
		return ask(read, all, "stories are read")
	case many(starred, all, fewReads):
		return ask(starred, all, "stories are starred")
	case many(gone, all, fewReads), gone > 0 && gone == all:
		return ask(gone, all, "stories are no longer there")
	}
	return ""
}

func many(n, of, few int) bool { return n > few && share*n > of }

func ask(n, of int, what string) string {
	return fmt.Sprintf("the server says that %s of %s %s", articles.Commas(n), articles.Commas(of), what)
}
