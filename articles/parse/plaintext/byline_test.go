package plaintext

import (
	"strings"
	"testing"

	"lede/articles"
)

// signed is the byline of a page whose headline stands above between, and all else
// of the story below it.
func signed(between ...string) articles.Byline {
	page := "Home | News | Sport\n\nLog in\n\nShare this article\n\nSolvik keeps its old ferry pier for another winter\n\n" + strings.Join(between, "\n\n") + "\n\n" + strings.Join(headless["pier"], "\n\n")
	m, _ := Parse(page)
	return m.Byline
}

func TestABylineMayStandFarBelowTheHeadline(t *testing.T) {
	t.Parallel()
	buttons := []string{"Share", "Print", "Save", "Copy link", "Facebook", "Twitter", "WhatsApp", "LinkedIn", "Pinterest"}
	for _, by := range []string{"By Ann Lee", "Von Ann Lee", "Par Ann Lee", "Por Ann Lee"} {
		expect(t, by, signed(append(buttons, by)...).String(), "Ann Lee")
	}
	expect(t, "a pen name", signed(append(buttons, "By request")...).String(), "")
}

func TestAnAuthorMayBeDescribed(t *testing.T) {
	t.Parallel()
	for line, role := range map[string]string{
		"Autorin: Ann Lee, Leiterin des Büros von Solvik.":          "Leiterin des Büros von Solvik",
		"Author: Ann Lee, who keeps the lighthouse of Osk":          "who keeps the lighthouse of Osk",
		"Autora: Ann Lee, directora de la oficina del puerto viejo": "directora de la oficina del puerto viejo",
	} {
		by := signed(line)
		if by.String() != "Ann Lee" || by.Authors[0].Role != role {
			t.Errorf("%q is by %q, %+v", line, by.String(), by.Authors)
		}
	}
}

func TestAnArrowToTheStoryBeforeIsNoHeadline(t *testing.T) {
	t.Parallel()
	page := "Home | News | Sport\n\nLog in\n\n« Five thoughts on the end of the herring\n\nSolvik keeps its pier\n\n12 March 2024\n\n" + strings.Join(headless["pier"], "\n\n")
	m, _ := Parse(page)
	expect(t, "title", m.Title.Value, "Solvik keeps its pier")
}
