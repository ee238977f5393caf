package articles

import (
	"strings"
	"unicode"
)

// Excerpt is what a list or a front page shows of a story beside its headline.
// Its strings are single lines.
type Excerpt struct {
	Dek     string // the line under the headline; empty where the story has none
	Opening string // the first words of the text, without the dek
	Cut     bool   // the text goes on behind the opening
	Words   int    // of the whole text
	Picture Illustration
}

// Illustration is the first picture of a story; the zero Illustration where it has
// none.
type Illustration struct {
	Origin        string // of the story, which a path is beside
	Source        string // address or path
	Width, Height int    // pixels; 0 where they are not stated
}

// openingLength bounds the opening of an excerpt, in bytes; what is longer ends
// with a whole paragraph, or a whole word.
const openingLength = 1200

// Excerpt returns what is shown of s beside its headline.
func (s Story) Excerpt() Excerpt {
	e := Excerpt{Dek: s.Meta.Dek.Value, Words: s.Words()}
	var opening, addresses []string
	length := 0
	for _, block := range s.Blocks {
		switch v := Bare(block).(type) {
		case Dek:
			if e.Dek == "" {
				e.Dek = oneLine(v.Text.String())
			}
		case Figure:
			if e.Picture.Source == "" && v.Source != "" {
				e.Picture = Illustration{s.Origin, v.Source, v.Width, v.Height}
			}
		case Paragraph:
			text := oneLine(v.Text.String())
			switch {
			case text == "" || text == e.Dek:
			case strings.Contains(text, "://") || !strings.ContainsFunc(text, unicode.IsLetter):
				e.Cut = e.Cut || length > 0
				addresses = append(addresses, text)
			case length >= openingLength:
				e.Cut = true
			default:
				opening = append(opening, text)
				length += len(text) + 1
			}
		case Heading, Hidden, Rule:
		default:
			e.Cut = e.Cut || length > 0
		}
	}
	if len(opening) == 0 {
		opening = addresses
	}
	e.Opening = strings.Join(opening, " ")
	if len(e.Opening) > openingLength {
		end := strings.LastIndexByte(e.Opening[:openingLength+1], ' ')
		if end < 0 {
			end = len(strings.ToValidUTF8(e.Opening[:openingLength], ""))
		}
		e.Opening, e.Cut = e.Opening[:end], true
	}
	return e
}

// Line is the dek or, where the story has none, its first words.
func (e Excerpt) Line() string {
	if e.Dek != "" {
		return e.Dek
	}
	return e.Opening
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
