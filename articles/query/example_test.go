package query_test

import (
	"fmt"
	"time"

	"lede/articles"
	"lede/articles/query"
)

func ExampleParse() {
	now := time.Date(2026, 11, 25, 9, 30, 0, 0, time.UTC)
	for _, text := range []string{
		`unread section:world "grain harvest" -sport date:yesterday`,
		"unread sectoin:world",
	} {
		e, err := query.Parse(text, now)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(query.Format(e))
	}
	// Output:
	// unread section:world "grain harvest" -sport date:2026-11-24
	// unknown field "sectoin" at column 8 - did you mean section?
}

func ExampleMatcher() {
	now := time.Date(2026, 11, 25, 9, 30, 0, 0, time.UTC)
	e, err := query.Parse("unread (author:lee or elan*)", now)
	if err != nil {
		panic(err)
	}
	matches := query.Matcher(e, now)
	for _, h := range []articles.Headline{
		{Title: "The tide turned", Byline: "Ann Lee"},
		{Title: "Élan vital"},
		{Title: "Élan vital", Read: true},
	} {
		fmt.Println(h.Title, matches(&h))
	}
	// Output:
	// The tide turned true
	// Élan vital true
	// Élan vital false
}
