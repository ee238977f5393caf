package plaintext

import (
	"strings"
	"testing"

	"lede/articles"
)

// paragraphsOf are the texts of d's paragraphs that are shown.
func paragraphsOf(d articles.Document) map[string]bool {
	shown := map[string]bool{}
	for _, x := range d.Blocks {
		if p, ok := x.(articles.Paragraph); ok {
			shown[p.Text.String()] = true
		}
	}
	return shown
}

func TestALongLineDoesNotHideThatATextIsWrapped(t *testing.T) {
	t.Parallel()
	for _, stray := range []string{
		"We and our partners use cookies and similar techniques on your device to measure how this page is read.",
		"The old ferry pier at Solvik on the morning after the storm, seen from the boatyard, with the light behind.",
	} {
		for story, paragraphs := range headless {
			if story == "渡し船" {
				continue
			}
			for _, between := range []string{"\n\n", "\n\n" + stray + "\n\n"} {
				text := strings.Replace(wrapped(paragraphs, 62, "\n\n"), "\n\n", between, 1)
				_, d := Parse(text)
				shown := paragraphsOf(d)
				for _, p := range paragraphs {
					if len(p) > 62 && !shown[p] {
						t.Errorf("%s with %.20q: no paragraph %q", story, between, p)
					}
				}
			}
		}
	}
}

func TestAWrappedHeadlineIsWhole(t *testing.T) {
	t.Parallel()
	const headline = "Solvik keeps its old ferry pier for one more winter although nobody can say who will pay"
	text := wrapped([]string{headline}, 62, "") + "\n\n" + wrapped(headless["pier"], 62, "\n\n") + "\n\nThis site uses cookies. By going on you agree to how they are used here."
	if m, _ := Parse(text); m.Title.Value != headline {
		t.Errorf("the headline is %q", m.Title.Value)
	}
}

func TestABlankLineEndsAParagraphOfAWrappedText(t *testing.T) {
	t.Parallel()
	const headline = "Solvik. The old ferry pier is to stay for another winter"
	text := headline + "\n\n" + wrapped(headless["pier"], 66, "\n\n")
	m, d := Parse(text)
	if m.Title.Value != headline {
		t.Errorf("the headline is %q", m.Title.Value)
	}
	if !paragraphsOf(d)[headless["pier"][0]] {
		t.Errorf("the first paragraph is not whole: %q", shownWords(d))
	}
}

func TestAdsAndLinksOfAWrappedTextAreNotJoinedToItsParagraphs(t *testing.T) {
	t.Parallel()
	for _, own := range []string{"Story continues below advertisement", "Read more: The herring boats of Osk are sold to the mainland"} {
		_, d := Parse(wrapped(headless["pier"], 62, "\n"+own+"\n"))
		if shown := shownWords(d); strings.Contains(shown, own) {
			t.Errorf("%q stands in the text: %q", own, shown)
		}
	}
}
