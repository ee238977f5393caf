package reader

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/png"
	"slices"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/pictures"
)

// album is pictures by their addresses; asked are those that were wanted.
type album struct {
	pictures map[string][]byte
	asked    []string
}

func (a *album) Near(_, address string) bool { return !strings.HasPrefix(address, "http") }

func (a *album) Picture(ctx context.Context, _, address string) ([]byte, error) {
	a.asked = append(a.asked, address)
	data, ok := a.pictures[address]
	if !ok {
		return nil, errors.New("answered 404")
	}
	return data, ctx.Err()
}

func redPicture(t testing.TB, width, height int) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for i := range m.Pix {
		m.Pix[i] = []uint8{200, 20, 20, 255}[i%4]
	}
	m.Set(0, 0, color.White)
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const inked = "\x1b[48;2;200;20;20m"

// exhibition is a story with pictures, each after some text.
func exhibition(sources ...string) articles.Story {
	s := articles.Story{ID: "show", Origin: "/news/show.html"}
	for i, source := range sources {
		s.Blocks = append(s.Blocks, articles.Paragraph{Text: articles.Plain("Room " + strconv.Itoa(i) + " of the exhibition.")},
			articles.Figure{Source: source, Caption: articles.Plain("Number " + strconv.Itoa(i) + ".")})
	}
	s.Blocks = append(s.Blocks, articles.Paragraph{Text: articles.Plain("The way out.")})
	return s
}

func newGallery(t testing.TB, a *album, show pictures.Show, s articles.Story) *Pane {
	t.Helper()
	p := newPane(t.(*testing.T), shelf{s.ID: s}, 60, 24)
	setting := p.setting
	setting.Pictures, setting.Terminal.Colours, setting.Show = a, pictures.True, show
	p.gallery.show = show
	runAll(p, p.Restyle(p.styles, setting))
	runAll(p, p.Open(s.ID))
	return p
}

// runAll is run for commands that bring several things.
func runAll(p *Pane, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, c := range batch {
			runAll(p, c)
		}
		return
	}
	runAll(p, p.Update(msg))
}

func TestShowsThePicturesThatLieWithAStory(t *testing.T) {
	t.Parallel()
	a := &album{pictures: map[string][]byte{"a.png": redPicture(t, 120, 100)}}
	p := newGallery(t, a, pictures.ShowNear, exhibition("a.png", "https://e.example/b.png", "gone.png"))
	if n := strings.Count(p.View(), inked); n < 6 {
		t.Errorf("%d rows of the picture:\n%s", n, screen(p))
	}
	if strings.Contains(screen(p), "▦ Number 0.") {
		t.Error("the mark stands below the picture")
	}
	shows(t, p, "▦ Number 1.") // as ever: it is not asked for
	shows(t, p, "▦ Number 2.") // and this one is not there
	if slices.Contains(a.asked, "https://e.example/b.png") {
		t.Errorf("asked for %q", a.asked)
	}
}

func TestAKeyShowsThePicturesOfTheWebAndHidesAll(t *testing.T) {
	t.Parallel()
	a := &album{pictures: map[string][]byte{"https://e.example/b.png": redPicture(t, 120, 100)}}
	for _, show := range []pictures.Show{pictures.ShowNone, pictures.ShowNear} {
		a.asked = nil
		p := newGallery(t, a, show, exhibition("https://e.example/b.png"))
		if strings.Contains(p.View(), inked) || a.asked != nil {
			t.Fatalf("%d: asked for %q", show, a.asked)
		}
		runAll(p, p.Update(tea.KeyPressMsg{Code: 'I', Text: "I"}))
		if !strings.Contains(p.View(), inked) {
			t.Errorf("%d: not shown:\n%s", show, screen(p))
		}
		runAll(p, p.Update(tea.KeyPressMsg{Code: 'I', Text: "I"}))
		shows(t, p, "▦ Number 0.")
		if strings.Contains(p.View(), inked) {
			t.Error("not hidden")
		}
	}
}

func TestAsksForPicturesOfTheWebOnlyWhenTheyAreOnTheScreen(t *testing.T) {
	t.Parallel()
	a := &album{pictures: map[string][]byte{}}
	var sources []string
	for i := range 30 {
		source := "https://e.example/" + strconv.Itoa(i)
		sources = append(sources, source)
		a.pictures[source] = redPicture(t, 60, 40)
	}
	p := newGallery(t, a, pictures.ShowAll, exhibition(sources...))
	lines := len(p.page.lines)
	if len(a.asked) > 3 {
		t.Errorf("asked for %d at once", len(a.asked))
	}
	for range 40 {
		runAll(p, p.Update(tea.KeyPressMsg{Code: ' ', Text: " "}))
	}
	if len(a.asked) != 30 || len(p.gallery.drawn) > mostDrawn {
		t.Errorf("asked for %d, kept %d", len(a.asked), len(p.gallery.drawn))
	}
	if len(p.page.lines) != lines {
		t.Error("the text has jumped")
	}
}

func TestAPictureThatCannotBeShownSaysWhyInItsPlace(t *testing.T) {
	t.Parallel()
	a := &album{pictures: map[string][]byte{"https://e.example/page": []byte("<html>")}}
	p := newGallery(t, a, pictures.ShowAll, exhibition("https://e.example/gone\x1b]0;x\x07", "https://e.example/page"))
	shows(t, p, "▦ answered 404")
	runAll(p, p.Update(tea.KeyPressMsg{Code: 'G', Text: "G"}))
	shows(t, p, "▦ the picture is no JPEG")
	shows(t, p, "The way out.")
}

func TestAsksForNoPictureThatOnlyCountsReadersOrIsNotOfTheBody(t *testing.T) {
	t.Parallel()
	a := &album{}
	s := exhibition()
	s.Blocks = append(s.Blocks,
		articles.Figure{Source: "https://e.example/t.gif", Width: 1, Height: 1},
		articles.Figure{Source: "https://e.example/l.gif", Width: 600, Height: 1},
		articles.Figure{Source: "javascript:x"}, articles.Figure{Source: "data:image/png;base64,AAAA"},
		articles.Hidden{Reason: "advertisement", Block: articles.Figure{Source: "https://e.example/ad.png"}},
		articles.Quote{Blocks: []articles.Block{articles.Figure{Source: "https://e.example/q.png"}}})
	a.pictures = map[string][]byte{}
	p := newGallery(t, a, pictures.ShowAll, s)
	press(p, "H")
	for _, asked := range a.asked {
		if strings.HasPrefix(asked, "http") {
			t.Errorf("asked for %s", asked)
		}
	}
}

func TestTheReaderStaysInPlaceWhenPicturesComeAndGo(t *testing.T) {
	t.Parallel()
	a := &album{pictures: map[string][]byte{"a.png": redPicture(t, 400, 300)}}
	s := exhibition("a.png", "a.png", "a.png")
	for i := range 30 {
		s.Blocks = append(s.Blocks, articles.Paragraph{Text: articles.Plain("Shop " + strconv.Itoa(i) + ".")})
	}
	p := newGallery(t, a, pictures.ShowNear, s)
	at := len(s.Blocks) - 20
	p.top = p.page.lineOf(at)
	for range 2 {
		runAll(p, p.Update(tea.KeyPressMsg{Code: 'I', Text: "I"}))
		if got := p.page.blockAt(p.top); got != at {
			t.Errorf("block %d, was %d", got, at)
		}
	}
}

// BenchmarkScrollPictures scrolls a story with 30 pictures by a line.
func BenchmarkScrollPictures(b *testing.B) {
	a := &album{pictures: map[string][]byte{"a.png": redPicture(b, 600, 400)}}
	sources := slices.Repeat([]string{"a.png"}, 30)
	s := exhibition(sources...)
	p := New(context.Background(), shelf{s.ID: s}.read, KeyMap{}, Styles{}, Setting{Measure: 72, Pictures: a, Terminal: pictures.Terminal{Colours: pictures.True}, Show: pictures.ShowNear})
	runAll(p, p.Resize(100, 40))
	runAll(p, p.Open(s.ID))
	for b.Loop() {
		p.scroll(1)
		if p.top+p.rows() >= len(p.page.lines) {
			p.top = 0
		}
		p.draw()
	}
}

// leaving are pictures whose reader goes on while they come.
type leaving struct {
	*album
	leave func()
}

func (l leaving) Picture(ctx context.Context, origin, address string) ([]byte, error) {
	defer l.leave()
	return l.album.Picture(ctx, origin, address)
}

func TestAPictureThatIsNoLongerWantedIsNotDrawn(t *testing.T) {
	t.Parallel()
	a := &album{pictures: map[string][]byte{"a.png": redPicture(t, 400, 300)}}
	s := Setting{Pictures: a, Terminal: pictures.Terminal{Colours: pictures.True}, Turn: pictures.NewTurn()}
	for range 2 { // the turn is given back
		if d, err := s.draw(t.Context(), "", "a.png", pictures.Frame{Columns: 20, Rows: 10}, 1); err != nil || len(d.Rows) == 0 {
			t.Fatalf("%d rows, %v", len(d.Rows), err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	s.Pictures = leaving{a, cancel}
	if d, err := s.draw(ctx, "", "a.png", pictures.Frame{Columns: 20, Rows: 10}, 1); !errors.Is(err, context.Canceled) || d.Rows != nil {
		t.Errorf("%d rows, %v", len(d.Rows), err)
	}
}
