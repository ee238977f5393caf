package render

import (
	"strings"
	"time"

	"lede/articles"
)

// tide is a story with every kind of block.
func tide() articles.Story {
	stated := articles.Evidence{From: articles.Markup, Sure: articles.Stated}
	return articles.Story{
		Meta: articles.Meta{
			Title:     articles.Field{Value: "The harbour that learned to wait for the moon, and for the people who live by it", Evidence: stated},
			Section:   articles.Field{Value: "Coast", Evidence: stated},
			Dek:       articles.Field{Value: "Twice a day the town of Sel empties into the sea. Its clocks keep another time.", Evidence: stated},
			Byline:    articles.Byline{Authors: []articles.Author{{Name: "Ann Lee", Role: "Arts correspondent"}}, Evidence: stated},
			Published: articles.Moment{Date: articles.Date{Time: time.Date(2019, 11, 12, 11, 34, 0, 0, time.UTC), Precision: articles.ToMinute}, Evidence: stated},
			Source:    articles.Field{Value: "The Sel Courier", Evidence: articles.Evidence{From: articles.Path, Sure: articles.Guess}},
		},
		Document: articles.Document{Blocks: []articles.Block{
			articles.Paragraph{Text: articles.Text{{Text: "Before the first boat goes out, "}, {Text: "somebody", Style: articles.Emphasis}, {Text: " has to look at the "}, {Text: "tide tables", Link: "https://example.org/tides"}, {Text: ", and for forty years that has been Maren Holt. She reads them aloud on the quay; nobody has ever asked her to stop."}}},
			articles.Figure{Source: "https://example.org/a.jpg", Alt: "A woman reads from a small book on a quay", Caption: articles.Plain("Maren Holt reads the tables at five in the morning, before the boats leave."), Credit: "Jo Ek/Courier Pictures", Gallery: "1 of 2"},
			articles.Heading{Level: 2, Text: articles.Plain("What the mud keeps")},
			articles.Paragraph{Text: articles.Plain("At low water the mud gives things back: a wheel, a bell, once a piano. “It is not a museum,” says Holt — “it is a neighbour.”")},
			articles.Quote{Blocks: []articles.Block{articles.Paragraph{Text: articles.Plain("You can argue with a minister. You cannot argue with a spring tide, and that is why I prefer the tide.")}, articles.Paragraph{Text: articles.Plain("It has never once been late.")}}, Cite: articles.Plain("Maren Holt")},
			articles.PullQuote{Text: articles.Plain("It is not a museum, it is a neighbour")},
			articles.Heading{Level: 3, Text: articles.Plain("How to read a table")},
			articles.List{Ordered: true, Start: 9, Items: []articles.Item{
				{Blocks: []articles.Block{articles.Paragraph{Text: articles.Plain("Find the day, and the two high waters of it; the second is the later one by about twelve hours.")}}},
				{Blocks: []articles.Block{articles.Paragraph{Text: articles.Plain("Subtract the height of the bar.")}, articles.List{Items: []articles.Item{{Blocks: []articles.Block{articles.Paragraph{Text: articles.Plain("in feet")}}}, {Blocks: []articles.Block{articles.Paragraph{Text: articles.Plain("or in metres")}}}}}}},
			}},
			articles.Table{Header: []articles.Text{articles.Plain("Day"), articles.Plain("High"), articles.Plain("Low")}, Rows: [][]articles.Text{{articles.Plain("Monday"), articles.Plain("4.2 m"), articles.Plain("0.8 m")}, {articles.Plain("Tuesday"), articles.Plain("4.4 | 5 m"), articles.Plain("&lt;0.6 m")}}, Caption: articles.Plain("Tides at Sel")},
			articles.CodeBlock{Language: "go", Text: "func high(t Tide) bool {\n\treturn t.Height > 4 // metres\n}"},
			articles.Rule{},
			articles.Embed{Provider: "YouTube", Text: articles.Plain("The quay, live"), URL: "https://example.org/watch?v=\x1b1"},
			articles.Note{Label: "Correction", Text: articles.Plain("An earlier version gave the height of the bar in fathoms.")},
			articles.Hidden{Reason: "advertisement", Block: articles.Paragraph{Text: articles.Plain("Buy a boat today")}},
			articles.Paragraph{Text: articles.Plain("潮の満ち引きは、一日に二度、町を海へと空にする。「それは隣人だ」と彼女は言う。港の時計は別の時を刻んでいる、と人々は笑った。")},
			articles.Paragraph{Text: articles.Plain("مرتين في اليوم تفرغ البلدة في البحر، وساعاتها تحفظ وقتا آخر.")},
		}},
	}
}

// long is a story of about n bytes of plain prose.
func long(n int) articles.Story {
	sentence := "The tide came in over the flats as it had every day, and the well-known bells of the town said nothing at all about it. "
	paragraph := strings.Repeat(sentence, 5)
	s := tide()
	s.Blocks = nil
	for size := 0; size < n; size += len(paragraph) {
		s.Blocks = append(s.Blocks, articles.Paragraph{Text: articles.Plain(paragraph)})
	}
	return s
}
