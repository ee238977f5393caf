package reader

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/pictures"
)

// illustrated is a story with a link, two pictures and a link after them.
func illustrated() articles.Story {
	link := func(address string) articles.Paragraph {
		return articles.Paragraph{Text: articles.Text{{Text: "More of it", Link: address}, {Text: " stands elsewhere."}}}
	}
	s := articles.Story{ID: "show", Origin: "/news/show.html"}
	s.Blocks = []articles.Block{
		link("https://a.example/"),
		articles.Figure{Source: "a.png", Caption: articles.Plain("The quay at night."), Credit: "Ann Ox"},
		articles.Figure{Source: "b.png"},
		link("https://b.example/"),
	}
	return s
}

func newIllustrated(t *testing.T) *Pane {
	t.Helper()
	a := &album{pictures: map[string][]byte{"a.png": redPicture(t, 1200, 900), "b.png": redPicture(t, 60, 40)}}
	return newGallery(t, a, pictures.ShowNear, illustrated())
}

func tab(p *Pane, shift bool) {
	msg := tea.KeyPressMsg{Code: tea.KeyTab}
	if shift {
		msg.Mod = tea.ModShift
	}
	runAll(p, p.Update(msg))
}

func TestChoosesPicturesLikeLinks(t *testing.T) {
	t.Parallel()
	p := newIllustrated(t)
	var came []string
	for range 5 {
		tab(p, false)
		source, isPicture := p.Picture()
		address, isLink := p.Link()
		if isPicture == isLink {
			t.Errorf("%q and %q", source, address)
		}
		came = append(came, source+address)
	}
	if got := strings.Join(came, " "); got != "https://a.example/ a.png b.png https://b.example/ https://a.example/" {
		t.Errorf("came to %s", got)
	}
	tab(p, false)
	if shown := p.View(); !strings.Contains(shown, pictureMark) || p.Status(80) != "picture 1 of 2" {
		t.Errorf("%q:\n%s", p.Status(80), screen(p))
	}
	if links := p.Links(); len(links) != 2 {
		t.Errorf("a list of links: %v", links)
	}
	p.Clear()
	if strings.Contains(p.View(), pictureMark) {
		t.Error("the mark stays")
	}
}

func TestChoosesThePictureThatIsClicked(t *testing.T) {
	t.Parallel()
	p := newIllustrated(t)
	pic := p.page.pictures[0]
	_, y, _ := p.placeOf(pic.Line + 1)
	runAll(p, p.Update(tea.MouseClickMsg{X: pic.Column + 1, Y: y, Button: tea.MouseLeft}))
	if source, ok := p.Picture(); !ok || source != "a.png" {
		t.Errorf("chose %q", source)
	}
	runAll(p, p.Update(tea.MouseClickMsg{X: pic.Column - 1, Y: y, Button: tea.MouseLeft}))
	if _, ok := p.Picture(); ok {
		t.Error("a click beside it chooses it")
	}
}

func TestEnlargesThePictureThatIsChosen(t *testing.T) {
	t.Parallel()
	p := newIllustrated(t)
	before := screen(p)
	tab(p, false)
	tab(p, false)
	top := p.top
	small := p.page.pictures[0].Rows
	runAll(p, p.Enlarge())
	if rows := strings.Count(p.View(), inked); rows <= small || rows > p.height {
		t.Errorf("%d rows, of %d in the story:\n%s", rows, small, screen(p))
	}
	shows(t, p, "The quay at night.")
	shows(t, p, "Ann Ox")
	if strings.Contains(screen(p), "More of it") || p.Status(80) != "picture 1 of 2" {
		t.Errorf("%s\n%s", p.Status(80), screen(p))
	}
	runAll(p, p.StepPicture(1))
	if source, _ := p.Picture(); source != "b.png" || !p.Enlarged() {
		t.Errorf("the next one is %q", source)
	}
	runAll(p, p.StepPicture(1))
	if source, _ := p.Picture(); source != "b.png" {
		t.Errorf("after the last one comes %q", source)
	}
	runAll(p, p.StepPicture(-1))
	runAll(p, p.Reduce())
	if source, _ := p.Picture(); source != "a.png" || p.top != top {
		t.Errorf("back at %q, line %d, was %d", source, p.top, top)
	}
	if p.Clear(); screen(p) != before {
		t.Errorf("the story is another:\n%s\nwas\n%s", screen(p), before)
	}
}

// TestAnEnlargedPictureStepsAside holds that whatever brings another page is not
// taken for a page of the picture.
func TestAnEnlargedPictureStepsAside(t *testing.T) {
	t.Parallel()
	for what, happens := range map[string]func(p *Pane) tea.Cmd{
		"resize": func(p *Pane) tea.Cmd { return p.Resize(90, 30) },
		"style":  func(p *Pane) tea.Cmd { return p.Restyle(p.styles, p.setting) },
		"reread": func(p *Pane) tea.Cmd { return p.Reread() },
		"place":  func(p *Pane) tea.Cmd { p.Place(); return nil },
		"hidden": func(p *Pane) tea.Cmd { return p.Update(tea.KeyPressMsg{Code: 'I', Text: "I"}) },
		"escape": func(p *Pane) tea.Cmd { p.Clear(); return nil },
	} {
		p := newIllustrated(t)
		tab(p, false)
		tab(p, false)
		runAll(p, p.Enlarge())
		runAll(p, happens(p))
		if p.Enlarged() || !strings.Contains(screen(p), "More of it") {
			t.Errorf("%s:\n%s", what, screen(p))
		}
	}
}
