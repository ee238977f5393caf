package tui

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"lede/articles"
	"lede/articles/front"
	"lede/tui/pictures"
)

// newIllustratedFront drives a front page whose stories all have a picture.
func newIllustratedFront(t *testing.T, show pictures.Show) *terminal {
	t.Helper()
	library := newLibrary(20)
	for id, story := range library.stories {
		story.Origin = "/news/a.html"
		story.Blocks = append([]articles.Block{articles.Figure{Source: "a.png"}}, story.Blocks...)
		library.stories[id] = story
	}
	d := newTerminal(t, library, 140, 50, Options{Front: true, Pictures: newGreyPictures(t), ShowPictures: show})
	d.send(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	return d
}

func TestTheLeadOfTheFrontPageHasItsPicture(t *testing.T) {
	t.Parallel()
	d := newIllustratedFront(t, pictures.ShowNear)
	spot, ok := d.m.front.Picture()
	if !ok || spot.Width != 300 || spot.Height != 200 {
		t.Fatalf("the room is %+v", spot)
	}
	if n := strings.Count(d.m.View().Content, "\x1b[48;2;0;0;0m"); n != spot.Rows {
		t.Errorf("%d rows are drawn of %d", n, spot.Rows)
	}
	d.fits("blocks")
	d.answer(kittySaysOK, tea.CursorPositionMsg{Y: 1}, tea.CursorPositionMsg{Y: 1})
	if screen := d.m.View().Content; strings.Count(screen, placeholder) == 0 || strings.Contains(screen, "48;2;0;0;0") {
		t.Error("no placeholders")
	}
	d.fits("placeholders")
	if d.m.frontFarewell() == "" {
		t.Error("the picture is not freed at the end")
	}
	first := d.m.front.picture.id
	d.keys("ctrl+l")
	if again := d.m.front.picture.id; again == first || !strings.Contains(strings.Join(d.raw, ""), "a=d,d=I") {
		t.Error("it is not drawn again")
	}
	d.keys("enter", "q")
	if !strings.Contains(d.m.View().Content, placeholder) {
		t.Error("gone after a story")
	}
}

func TestTheFrontPageAsksForNoPictureThatIsNotToBeShown(t *testing.T) {
	t.Parallel()
	d := newIllustratedFront(t, pictures.ShowNone)
	if spot, ok := d.m.front.Picture(); ok {
		t.Errorf("room for %+v", spot)
	}
	page := front.Page{Lead: &front.Ranked{}}
	for _, show := range []pictures.Selection{{}, {From: farPictures{}, Show: pictures.ShowNear}, {From: farPictures{}, Show: pictures.ShowAll, Fetch: true}} {
		page.Lead.Excerpt.Picture = articles.Illustration{Origin: "/news/a.html", Source: "https://a.example/x.png"}
		if LeadPicture(t.Context(), page, show); page.Lead.Excerpt.Picture.Source != "" {
			t.Errorf("%+v: it is to be shown", show)
		}
	}
	page.Lead.Excerpt.Picture.Source = "https://a.example/x.png"
	if LeadPicture(t.Context(), page, pictures.Selection{From: farPictures{}, Show: pictures.ShowAll}); page.Lead.Excerpt.Picture.Source == "" {
		t.Error("a picture of the web is looked at before it is on the screen")
	}
}

// farPictures are on the web, which can't be reached.
type farPictures struct{}

func (farPictures) Near(string, string) bool { return false }

func (farPictures) Picture(context.Context, string, string) ([]byte, error) {
	return nil, errors.New("no network")
}
