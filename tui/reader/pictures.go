package reader

import (
	"context"
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/articles/sanitize"
	"lede/tui/cells"
	"lede/tui/pictures"
	"lede/tui/render"
)

// Pictures are kept ready that are no more screens away from what is shown, and
// so many at most: each has a number of one byte.
const (
	screensKept = 2
	mostDrawn   = 200
)

// gallery is the pictures of the story on the screen.
type gallery struct {
	show    pictures.Show
	program uint8 // tells the pictures that the terminal keeps from those of others
	drawn   map[pictureKey]drawing
	last    uint8 // number of the last picture
	number  int   // of the page that they are for
	loading bool
	cancel  context.CancelFunc
	free    []pictures.ID // that the terminal need not keep any longer
	over    overlay
}

// pictureKey is the picture of a block at a size. The layouts of a story share them.
type pictureKey struct {
	block int
	pictures.Frame
}

func keyOf(pic render.Picture) pictureKey { return pictureKey{pic.Block, pic.Frame} }

// drawing is a picture that is ready for the screen, or why it can't be.
type drawing struct {
	id pictures.ID
	pictures.Drawing
	pixels *pictures.Pixels // of Dither, once it was asked
	err    error
}

// drawn brings a picture of the page for which a gallery was.
type drawn struct {
	number int
	of     pictureKey
	drawing
}

// pictured brings the story with other pictures shown.
type pictured struct {
	era      int
	prepared *render.Prepared
	page     page
}

// togglePictures shows all pictures of the story, or none. Who presses a key for
// them wants those of the web too.
func (p *Pane) togglePictures() tea.Cmd {
	switch {
	case p.setting.Pictures == nil || !p.setting.Terminal.Shows():
		p.said = "this terminal has too few colours for pictures"
		return nil
	case len(p.page.pictures) > 0:
		p.gallery.show = pictures.ShowNone
	case !pictures.In(p.story):
		p.said = "this story has no picture"
		return nil
	default:
		p.gallery.show = pictures.ShowAll
	}
	return p.prepareAgain()
}

// prepareAgain asks for the story with the pictures that are to be shown now.
func (p *Pane) prepareAgain() tea.Cmd {
	if p.prepared == nil || p.width <= 0 {
		return nil
	}
	show, ctx, story, era, o := p.showing(), p.ctx, p.story, p.era, p.options()
	return func() tea.Msg {
		prepared := render.Prepare(show.Of(ctx, story), o)
		return pictured{era: era, prepared: prepared, page: newPage(prepared.Page(o), o)}
	}
}

// handlePictured takes the story with other pictures, from where it was read.
func (p *Pane) handlePictured(m pictured) tea.Cmd {
	if m.era != p.era {
		return nil
	}
	p.reduce()
	was := stand{p.page, p.top}
	p.prepared, p.page = m.prepared, m.page
	p.changes, p.changed, p.stood, p.labels, p.link = nil, false, nil, nil, -1
	p.top = m.page.sameLine(was.page, was.top)
	p.layout++
	p.keepPictures()
	p.clamp()
	if !m.page.options.Same(p.options()) {
		return p.layOutAgain()
	}
	return p.search()
}

// showing is which pictures a story is to be set with, and who has them.
func (p *Pane) showing() pictures.Selection {
	if p.setting.Pictures == nil || !p.setting.Terminal.Shows() {
		return pictures.Selection{}
	}
	return pictures.Selection{Show: p.gallery.show, From: p.setting.Pictures}
}

// dropPictures forgets what was drawn for a story that is no longer shown.
func (p *Pane) dropPictures() {
	for _, d := range p.gallery.drawn {
		p.gallery.free = append(p.gallery.free, d.id)
	}
	clear(p.gallery.drawn)
	p.keepPictures()
}

// DrawPicturesAgain draws the pictures of the story anew: another program may have
// had the terminal, which kept them.
func (p *Pane) DrawPicturesAgain() tea.Cmd {
	p.gallery.over.reset()
	p.dropPictures()
	p.draw()
	return tea.Batch(p.freePictures(), p.loadPictures())
}

// Farewell has the terminal free all pictures of the story; empty where it keeps
// none.
func (p *Pane) Farewell() string {
	var b strings.Builder
	for _, d := range p.gallery.drawn {
		if d.id != 0 {
			b.WriteString(p.setting.Terminal.Forget(d.id))
		}
	}
	return b.String()
}

// keepPictures forgets what was drawn for another layout of the story than the one
// that is shown now.
func (p *Pane) keepPictures() {
	if p.gallery.cancel != nil {
		p.gallery.cancel()
	}
	p.gallery.number++
	p.gallery.loading, p.gallery.cancel = false, nil
	wanted := map[pictureKey]bool{}
	for _, pic := range p.page.pictures {
		wanted[keyOf(pic)] = true
	}
	for of := range p.gallery.drawn {
		if !wanted[of] {
			p.forget(of)
		}
	}
}

func (p *Pane) forget(of pictureKey) {
	p.gallery.free = append(p.gallery.free, p.gallery.drawn[of].id)
	delete(p.gallery.drawn, of)
}

// freePictures has the terminal free the pictures that are not needed any longer.
func (p *Pane) freePictures() tea.Cmd {
	var b strings.Builder
	for _, id := range p.gallery.free {
		if id != 0 {
			b.WriteString(p.setting.Terminal.Forget(id))
		}
	}
	p.gallery.free = nil
	if b.Len() == 0 {
		return nil
	}
	return tea.Raw(b.String())
}

// loadPictures asks for a picture that is on the screen and not drawn yet. One
// is loaded at a time.
func (p *Pane) loadPictures() tea.Cmd {
	if p.gallery.loading || p.setting.Pictures == nil || p.setting.Asking || len(p.gallery.drawn) >= mostDrawn {
		return nil
	}
	first, end := p.linesShown()
	for _, pic := range p.page.pictures {
		if _, done := p.gallery.drawn[keyOf(pic)]; done || pic.Line >= end || pic.Line+pic.Rows <= first {
			continue
		}
		ctx, cancel := context.WithCancel(p.ctx)
		p.gallery.loading, p.gallery.cancel = true, cancel
		m := drawn{number: p.gallery.number, of: keyOf(pic)}
		m.id = p.gallery.newID()
		return drawPicture(ctx, p.setting, p.story.Origin, pic.Source, m)
	}
	return nil
}

// newID returns an id that no picture has that is drawn, and none had lately: one
// may still be on its way to be freed.
func (g *gallery) newID() pictures.ID {
	taken := [256]bool{0: true}
	for _, d := range g.drawn {
		taken[d.id.Number()] = true
	}
	g.last++
	for taken[g.last] {
		g.last++
	}
	return pictures.NewID(g.program, g.last)
}

func drawPicture(ctx context.Context, s Setting, origin, source string, m drawn) tea.Cmd {
	return func() tea.Msg {
		m.Drawing, m.err = s.draw(ctx, origin, source, m.of.Frame, m.id)
		return m
	}
}

// draw fetches a picture and draws it when it is its turn. One that is no longer
// wanted by then is not.
func (s Setting) draw(ctx context.Context, origin, source string, f pictures.Frame, id pictures.ID) (pictures.Drawing, error) {
	data, err := s.Pictures.Picture(ctx, origin, source)
	if err != nil {
		return pictures.Drawing{}, err
	}
	done, err := s.Turn.Take(ctx)
	if err != nil {
		return pictures.Drawing{}, err
	}
	defer done()
	return s.Terminal.Draw(data, f, id)
}

// pixels is a drawing on its way to the terminal. Bubble Tea prints it, and tells
// the pane of it then: kitty shows nothing in placeholders that were drawn before
// it knows the picture.
type pixels struct{ drawn }

// String is what the terminal is sent.
func (p pixels) String() string { return p.Send }

// handleDrawn shows a picture, or sends the terminal what it is to be shown of.
func (p *Pane) handleDrawn(m drawn) tea.Cmd {
	if m.number != p.gallery.number {
		return nil
	}
	if m.Send != "" {
		return tea.Raw(pixels{m})
	}
	p.gallery.cancel()
	p.gallery.loading = false
	if errors.Is(m.err, context.Canceled) {
		return nil
	}
	if p.gallery.drawn == nil {
		p.gallery.drawn = map[pictureKey]drawing{}
	}
	p.gallery.drawn[m.of] = m.drawing
	return nil
}

// handleSent shows a picture that the terminal knows by now; one that is no longer
// wanted is freed.
func (p *Pane) handleSent(msg tea.RawMsg) tea.Cmd {
	m, ok := msg.Msg.(pixels)
	if !ok {
		return nil
	}
	if m.number != p.gallery.number {
		p.gallery.free = append(p.gallery.free, m.id)
		return nil
	}
	m.Send = ""
	return p.handleDrawn(m.drawn)
}

// forgetFar frees the pictures that are far from the screen.
func (p *Pane) forgetFar() {
	if len(p.gallery.drawn) == 0 || p.large != nil {
		return
	}
	first, end := p.linesShown()
	far := screensKept * (end - first)
	near := map[pictureKey]bool{}
	for _, pic := range p.page.pictures {
		if pic.Line+pic.Rows > first-far && pic.Line < end+far {
			near[keyOf(pic)] = true
		}
	}
	for of := range p.gallery.drawn {
		if !near[of] {
			p.forget(of)
		}
	}
}

// pictureAt returns the picture of the page that a line is kept free for.
func (p page) pictureAt(line int) (render.Picture, bool) {
	at, _ := slices.BinarySearchFunc(p.pictures, line, func(pic render.Picture, line int) int { return pic.Line + pic.Rows - 1 - line })
	if at == len(p.pictures) || p.pictures[at].Line > line {
		return render.Picture{}, false
	}
	return p.pictures[at], true
}

// pictureLine returns what a line shows that is kept free for a picture; ok is
// false where it is not, or not drawn yet.
func (p *Pane) pictureLine(line int) (shown string, ok bool) {
	pic, ok := p.page.pictureAt(line)
	if !ok || pic.Column+pic.Columns > p.width {
		return "", false
	}
	d, row := p.gallery.drawn[keyOf(pic)], line-pic.Line
	switch {
	case d.err != nil && row == 0:
		shown = cells.Paint(p.styles.Quiet, p.setting.Cells.Fit("▦ "+sanitize.Field(d.err.Error()), pic.Columns))
	case row >= len(d.Rows):
		return "", false
	case p.gallery.over.others && d.Others != nil:
		shown = d.Others[row]
	default:
		shown = d.Rows[row]
	}
	return p.markPicture(pic, shown), true
}

// linesShown are the first line of the page on the screen, and the one after
// the last.
func (p *Pane) linesShown() (first, end int) {
	if p.across() == 1 {
		return p.top, p.top + p.rows()
	}
	on := p.made().screen(p.top)
	if len(on) == 0 {
		return 0, 0
	}
	return on[0].from, on[len(on)-1].to
}
