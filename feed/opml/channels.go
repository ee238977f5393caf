package opml

import (
	"encoding/csv"
	"strings"

	"lede/articles"
	"lede/articles/pattern"
)

// channelRow finds a channel of YouTube's at the beginning of a row.
var channelRow = pattern.Of(`(?m)^"?(UC[\w-]{22})"?,`)

// readChannels reads the subscriptions that YouTube exports as a table (Google
// Takeout, subscriptions.csv): the id of a channel, its address, its title. It
// reports whether text is such a list.
func readChannels(c *collector, text string) bool {
	rows := csv.NewReader(strings.NewReader(text))
	rows.FieldsPerRecord, rows.LazyQuotes = -1, true
	found := false
	for {
		row, err := rows.Read()
		if err != nil {
			return found
		}
		if !channelRow().MatchString(row[0] + ",") {
			continue // the heading, in the reader's own language
		}
		found = true
		s := articles.Source{Address: "https://www.youtube.com/feeds/videos.xml?channel_id=" + row[0]}
		if len(row) > 2 {
			s.Title, s.Named = row[2], row[2] != ""
		}
		if len(row) > 1 {
			s.Site = row[1]
		}
		c.add(s)
	}
}
