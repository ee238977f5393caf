package plaintext

import (
	"strings"
	"testing"
)

// behind is what pages put below a story: teasers with their dates, links and forms.
var behind = []string{
	"Feedback",
	"Share this article",
	"19:00",
	"The boatyard at Osk builds its last herring boat",
	"The yard has built forty of them since the war, and the order books are empty from May on.",
	"18:52",
	"Why the lamp in the harbour light went out on Friday, and who lit it again.",
	"15:15",
	"Three sisters open a bakery in the old customs house",
	"They bake from four in the morning, and by nine o'clock there is nothing left on the shelves.",
	"14:00",
	"Premium",
	"Storm tears the roof off the fish hall at Solvik, and nobody was in it.",
	"10 March 2024",
	"Newsletter",
	"12:30",
	"The ferry to Osk sails again from Monday on",
	"Twelve passengers have a seat on it, and who comes later waits on the pier until noon.",
	"9 March 2024",
	"Log in",
	"Subscribe now",
	"A summer without herring",
	"8 March 2024",
	"Contact us",
}

func TestWhatPagesPutBehindAStoryIsNoneOfIt(t *testing.T) {
	t.Parallel()
	const headline = "Solvik keeps its old ferry pier for another winter"
	page := "Home | News | Sport\n\n" + headline + "\n\nBy Ann Lee\n\n12 March 2024\n\n" + strings.Join(headless["pier"], "\n\n")
	_, d := Parse(page + "\n\n" + strings.Join(behind, "\n\n"))
	shown := shownWords(d)
	for _, p := range headless["pier"] {
		if !strings.Contains(shown, p) {
			t.Errorf("lost %q", p)
		}
	}
	for _, line := range []string{behind[3], behind[4], behind[9], behind[16]} {
		if strings.Contains(shown, line) {
			t.Errorf("shown is %q", line)
		}
	}
}

func TestAStoryWithNothingBehindItKeepsItsShortLines(t *testing.T) {
	t.Parallel()
	const headline = "Solvik keeps its old ferry pier for another winter"
	costs := []string{"What it costs", "Timber: 2.1 million", "Nails: 90,000", "Work: given", "What comes next"}
	story := append(append(headless["pier"][:3:3], costs...), headless["pier"][3:]...)
	page := "Home | News | Sport\n\nLog in\n\nShare this article\n\n" + headline + "\n\nBy Ann Lee\n\n12 March 2024\n\n" + strings.Join(story, "\n\n")
	_, d := Parse(page)
	shown := shownWords(d)
	for _, p := range story {
		if !strings.Contains(shown, p) {
			t.Errorf("lost %q", p)
		}
	}
}

func TestAListOfOtherStoriesEndsTheStory(t *testing.T) {
	t.Parallel()
	for _, list := range []string{"More stories", "Das könnte Sie auch interessieren", "Lire aussi :"} {
		page := "Home | News | Sport\n\nSolvik keeps its old ferry pier for another winter\n\nBy Ann Lee\n\n12 March 2024\n\n" + strings.Join(headless["pier"], "\n\n")
		_, d := Parse(page + "\n\n" + list + "\n\n" + strings.Join(behind[2:], "\n\n"))
		shown := shownWords(d)
		if strings.Contains(shown, behind[4]) || strings.Contains(shown, behind[9]) {
			t.Errorf("shown below %q: %q", list, behind[4])
		}
		if !strings.Contains(shown, headless["pier"][len(headless["pier"])-1]) {
			t.Errorf("lost the last paragraph above %q", list)
		}
	}
}
