package plaintext

import (
	"strings"
	"testing"

	"lede/articles"
)

// headless are stories as extractors leave them: without a headline.
var headless = map[string][]string{
	"pier": {
		"The council spent most of Monday night on the old ferry pier at Solvik, which half the town had already given up for lost, and decided in the end to keep it open through the winter.",
		"Its deck has not been renewed since the herring boats left, and the harbour master counted forty loose planks on his last walk out to the light, more than twice as many as a year ago.",
		"Repairs would cost about four million crowns, the engineer said, and nobody in the room could tell where the money was to come from before the new budget is agreed in March.",
		"“It has stood for ninety years,” she said. “It will stand for one more.”",
		"Two fishermen who still land their catch there offered to give a week of work each, as long as the town pays for the timber and lends them the small crane from the boatyard.",
		"The ferry company wants a promise in writing that the berth will carry lorries again by the summer, and has said that it will look at Osk harbour if there is none by then.",
		"Nobody left early.",
	},
	"fähre": {
		"Die Fähre nach Osk fährt wieder, wenn auch nicht nach dem Plan, den der Landrat im Herbst versprochen hat, und nicht mit dem Schiff, das dafür gekauft worden ist.",
		"Seit Montag legt um neun Uhr der alte Kutter ab, auf dem zwölf Leute Platz haben, dazu zwei Fahrräder und ein Hund, sofern er nicht bellt und an der Leine bleibt.",
		"Wer später kommt, wartet bis zum Mittag, denn der Kapitän fährt in der Zwischenzeit zum Fischen hinaus, wie er es seit vierzig Jahren tut, und lässt sich nicht davon abbringen.",
		"Der Landrat will im März noch einmal darüber reden. Bis dahin bleibt es bei dem Kutter, und bei den zwölf Plätzen auf den Bänken unter Deck.",
		"„Mir ist es recht“, sagt der Kapitän.",
	},
	"渡し船": {
		"港の渡し船は月曜日の朝、霧のために一時間遅れて出た。乗客は黙って海を見ていたが、だれも文句を言わなかった。",
		"船長によると、霧は昼前には晴れる見込みで、午後の便は時刻表どおりに出るという。町の人々はそれを信じていない。",
		"渡し船は四十年前から同じ船で、来年の春に新しい船に替わる予定だが、その費用をだれが払うのかはまだ決まっていない。",
		"議会は三月にもう一度話し合う。それまでは古い船が走り続ける。",
	},
}

// above are what may stand over such a story.
var above = map[string]string{
	"nothing":  "",
	"a byline": "By Ann Lee",
	"a name":   "Ann Lee",
	"a date":   "12 March 2024",
	"a menu":   "News | Sport | Culture | Weather",
	"two":      "By Ann Lee\n12 March 2024",
}

func TestATextWithoutAHeadlineKeepsItsStory(t *testing.T) {
	t.Parallel()
	layouts := map[string]func([]string) string{
		"blank lines": func(s []string) string { return strings.Join(s, "\n\n") },
		"tight":       func(s []string) string { return strings.Join(s, "\n") },
		"wrapped":     func(s []string) string { return wrapped(s, 66, "\n\n") },
		"ads":         func(s []string) string { return strings.Join(s, "\n\nAdvertisement\n\n") },
	}
	for story, paragraphs := range headless {
		for top, line := range above {
			for name, layout := range layouts {
				if story == "渡し船" && name == "wrapped" {
					continue
				}
				text := layout(paragraphs)
				if line != "" {
					text = line + "\n\n" + text
				}
				m, d := Parse(text)
				if m.Title.Sure != articles.Guess || m.Title.Value == "" || !strings.HasPrefix(paragraphs[0], strings.TrimSuffix(m.Title.Value, "…")) {
					t.Errorf("%s under %s, %s: the headline is %q", story, top, name, m.Title.Value)
				}
				shown := shownWords(d)
				for _, p := range paragraphs {
					if !strings.Contains(shown, strings.Join(strings.Fields(p), " ")) {
						t.Errorf("%s under %s, %s: lost %q", story, top, name, p)
					}
				}
			}
		}
	}
}

func TestTheSameStoryWithItsHeadlineHasIt(t *testing.T) {
	t.Parallel()
	for story, headline := range map[string]string{"pier": "Solvik keeps its old ferry pier for another winter", "fähre": "Der alte Kutter muss für die neue Fähre einspringen", "渡し船": "港の渡し船、霧で一時間の遅れ"} {
		for _, between := range []string{"\n\n", "\n\nBy Ann Lee\n\n12 March 2024\n\n"} {
			m, d := Parse(headline + between + strings.Join(headless[story], "\n\n"))
			if m.Title.Value != headline || m.Title.Sure < articles.Likely {
				t.Errorf("%s: the headline is %q (%v)", story, m.Title.Value, m.Title.Sure)
			}
			if shown := shownWords(d); strings.Contains(shown, headline) || !strings.Contains(shown, headless[story][0]) {
				t.Errorf("%s: shown is %q", story, shown)
			}
		}
	}
}

func TestAHeadingInTheMiddleIsNoHeadline(t *testing.T) {
	t.Parallel()
	story := headless["pier"]
	text := strings.Join(story[:3], "\n\n") + "\n\nWhat the fishermen want from the town\n\n" + strings.Join(story[3:], "\n\n")
	_, d := Parse(text)
	shown := shownWords(d)
	for _, p := range append(story, "What the fishermen want from the town") {
		if !strings.Contains(shown, p) {
			t.Errorf("lost %q", p)
		}
	}
}

// shownWords is all that a reader sees of d, with single spaces.
func shownWords(d articles.Document) string {
	var b strings.Builder
	for _, x := range d.Blocks {
		if _, hidden := x.(articles.Hidden); !hidden {
			writeBlock(&b, x)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// wrapped is paragraphs broken at width columns, with between between them.
func wrapped(paragraphs []string, width int, between string) string {
	var b strings.Builder
	for i, p := range paragraphs {
		if i > 0 {
			b.WriteString(between)
		}
		at := 0
		for k, word := range strings.Fields(p) {
			n := len([]rune(word))
			switch {
			case k == 0:
			case at+1+n > width:
				b.WriteByte('\n')
				at = 0
			default:
				b.WriteByte(' ')
				at++
			}
			b.WriteString(word)
			at += n
		}
	}
	return b.String()
}
