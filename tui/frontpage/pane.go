package frontpage

import (
	"strings"

	"lede/articles"
	"lede/articles/front"
	"lede/tui/scroll"
)

// State tells how a story of the edition stands now, at its index; ok is false
// where that is not known.
type State func(index int) (h articles.Headline, ok bool)

// Pane is a front page on the screen, with the story that keys speak of. Its
// methods are called from one goroutine.
type Pane struct {
	setting Setting
	styles  Styles
	state   State
	page    front.Page
	stories []*front.Ranked // of the places
	parts   []int           // of the page that the places are of: 0 the lead, then the sections, then the briefs
	sheet   *Sheet
	picture []string // its rows; nil until it is drawn
	height  int
	chosen  int  // place
	top     int  // line of the sheet at the top of the screen
	touched bool // the reader has moved: from then on the chosen story stays so
	focused bool
	view    string
}

// New returns a pane without a page.
func New(state State, styles Styles) *Pane {
	return &Pane{state: state, styles: styles, sheet: &Sheet{}, focused: true}
}

// Show takes a new page. The story that was chosen stays so where it has a place;
// else the lead is.
func (p *Pane) Show(page front.Page) {
	was, had := p.Selected()
	p.page = page
	p.lay()
	p.chosen, p.top = 0, 0
	if had && p.touched {
		p.touched = p.choose(func(place Place) bool { return place.ID == was.ID })
	}
	p.follow()
	p.draw()
}

// Resize gives the pane its place, and says what time it is there.
func (p *Pane) Resize(o Setting, height int) {
	if o.Width == p.setting.Width && o.Cells == p.setting.Cells && o.Cell == p.setting.Cell && height == p.height {
		p.setting.Now = o.Now
		return
	}
	p.setting, p.height = o, height
	was, had := p.Selected()
	p.lay()
	if had {
		p.choose(func(place Place) bool { return place.ID == was.ID })
	}
	p.follow()
	p.draw()
}

func (p *Pane) lay() {
	if p.setting.Width <= 0 {
		p.sheet = &Sheet{}
		return
	}
	p.sheet = Lay(p.page, p.setting)
	byIndex, partOf := map[int]*front.Ranked{}, map[int]int{}
	for _, r := range p.page.Placed() {
		byIndex[r.Index], partOf[r.Index] = r, len(p.page.Sections)+1
	}
	if p.page.Lead != nil {
		partOf[p.page.Lead.Index] = 0
	}
	for i, section := range p.page.Sections {
		for _, r := range section.Stories {
			partOf[r.Index] = i + 1
		}
	}
	p.stories, p.parts = p.stories[:0], p.parts[:0]
	for _, place := range p.sheet.places {
		p.stories = append(p.stories, byIndex[place.Index])
		p.parts = append(p.parts, partOf[place.Index])
	}
}

// Picture returns the room for the picture of the lead; ok is false where it has
// none, or none of it is on the screen.
func (p *Pane) Picture() (spot Spot, ok bool) {
	spot, ok = p.sheet.Picture()
	return spot, ok && spot.Top+spot.Rows > p.top
}

// SetPicture sets the rows of that picture; nil shows none.
func (p *Pane) SetPicture(rows []string) {
	p.picture = rows
	p.draw()
}

// Restyle sets the styles.
func (p *Pane) Restyle(s Styles) {
	p.styles = s
	p.draw()
}

// Focus tells whether keys come here.
func (p *Pane) Focus(on bool) {
	p.focused = on
	p.draw()
}

// Refresh draws the page anew: something has become of its stories.
func (p *Pane) Refresh() { p.draw() }

// View returns the lines of the screen.
func (p *Pane) View() string { return p.view }

// Empty reports whether there is no story on the page.
func (p *Pane) Empty() bool { return len(p.sheet.places) == 0 }

// Selected returns the place of the chosen story.
func (p *Pane) Selected() (Place, bool) {
	if p.chosen >= len(p.sheet.places) {
		return Place{}, false
	}
	return p.sheet.places[p.chosen], true
}

// Places returns where the stories stand, in the order in which they are read. It
// must not be changed.
func (p *Pane) Places() []Place { return p.sheet.places }

// Position returns which story of the page is chosen, from 1, and how many there are.
func (p *Pane) Position() (at, count int) {
	return min(p.chosen+1, len(p.sheet.places)), len(p.sheet.places)
}

// Select chooses the story with an index of the edition, and reports whether it
// has a place.
func (p *Pane) Select(index int) bool {
	ok := p.choose(func(place Place) bool { return place.Index == index })
	p.follow()
	p.draw()
	return ok
}

func (p *Pane) choose(is func(Place) bool) bool {
	for i, place := range p.sheet.places {
		if is(place) {
			p.chosen = i
			return true
		}
	}
	p.chosen = max(0, min(p.chosen, len(p.sheet.places)-1))
	return false
}

// Step goes on (+1) or back (-1) in the order of the page.
func (p *Pane) Step(by int) { p.stepTo(p.chosen + by) }

// StepUnread goes to the next (+1) or previous (-1) unread story of the page, and
// reports whether there is one.
func (p *Pane) StepUnread(by int) bool {
	for i := p.chosen + by; i >= 0 && i < len(p.sheet.places); i += by {
		if !p.now(i).Read {
			p.stepTo(i)
			return true
		}
	}
	return false
}

func (p *Pane) stepTo(place int) {
	p.chosen = max(0, min(place, len(p.sheet.places)-1))
	p.touched = true
	p.follow()
	p.draw()
}

// StepPart goes to the first story of the next (+1) part of the page, or of this one
// and then of the previous (-1): the lead, the sections, the briefs.
func (p *Pane) StepPart(by int) {
	at := p.chosen
	begins := func(i int) bool { return i == 0 || p.parts[i] != p.parts[i-1] }
	for i := at + by; i >= 0 && i < len(p.parts); i += by {
		if begins(i) {
			p.stepTo(i)
			return
		}
	}
}

// now is how the story of a place stands.
func (p *Pane) now(place int) articles.Headline {
	r := p.stories[place]
	if r == nil {
		return articles.Headline{}
	}
	if h, ok := p.state(r.Index); ok && h.ID == r.ID {
		return h
	}
	return r.Headline
}

// Across goes to the story at the right (+1) or the left (-1) whose lines are the
// nearest, as the eye does.
func (p *Pane) Across(by int) {
	from, ok := p.Selected()
	if !ok {
		return
	}
	best, nearest := -1, 0
	for i, to := range p.sheet.places {
		beside := to.X >= from.X+from.Width
		if by < 0 {
			beside = to.X+to.Width <= from.X
		}
		if !beside {
			continue
		}
		far := 4*sideways(from, to) + apart(from.Top, to)
		if best < 0 || far < nearest {
			best, nearest = i, far
		}
	}
	if best >= 0 {
		p.stepTo(best)
	}
}

// Along goes to the story below (+1) or above (-1), in its column where there is
// one.
func (p *Pane) Along(by int) {
	from, ok := p.Selected()
	if !ok {
		return
	}
	best, nearest := -1, 0
	for i, to := range p.sheet.places {
		far := (to.Top - from.Top) * by
		if far <= 0 || i == p.chosen {
			continue
		}
		if to.X >= from.X+from.Width || to.X+to.Width <= from.X { // in another column
			continue
		}
		far = 64*far + abs(to.X-from.X)
		if best < 0 || far < nearest {
			best, nearest = i, far
		}
	}
	if best >= 0 {
		p.stepTo(best)
	}
}

// sideways is how many cells lie between two places that stand beside each other.
func sideways(a, b Place) int { return max(b.X-a.X-a.Width, a.X-b.X-b.Width, 0) }

// apart is how many lines a line is away from a place.
func apart(line int, to Place) int { return max(to.Top-line, line-to.Top-to.Lines+1, 0) }

func abs(n int) int { return max(n, -n) }

// Scroll moves the page by lines; what is chosen stays on the screen.
func (p *Pane) Scroll(lines int) {
	p.top = p.window().Clamp(p.top + lines)
	at, ok := p.Selected()
	if ok && (at.Top >= p.top+p.height || at.Top < p.top) {
		edge := p.top
		if lines < 0 {
			edge = p.top + p.height - 1
		}
		p.nearestTo(edge, at.X)
	}
	p.draw()
}

// nearestTo chooses the story that begins the nearest to a line on the screen.
func (p *Pane) nearestTo(line, x int) {
	best, nearest := p.chosen, -1
	for i, to := range p.sheet.places {
		if to.Top < p.top || to.Top >= p.top+p.height {
			continue
		}
		if far := 64*abs(to.Top-line) + abs(to.X-x); nearest < 0 || far < nearest {
			best, nearest = i, far
		}
	}
	p.chosen, p.touched = best, true
}

// Ends goes to the first story or the last.
func (p *Pane) Ends(last bool) {
	if last {
		p.stepTo(len(p.sheet.places) - 1)
		return
	}
	p.stepTo(0)
	p.top = 0
	p.draw()
}

// At chooses the story at a place of the screen, and reports whether there is
// one.
func (p *Pane) At(x, y int) bool {
	line := p.top + y
	for i, place := range p.sheet.places {
		if x >= place.X && x < place.X+place.Width && line >= place.Top && line < place.Top+place.Lines {
			p.chosen, p.touched = i, true
			p.draw()
			return true
		}
	}
	return false
}

func (p *Pane) window() scroll.Window {
	return scroll.Window{Height: p.height, Total: p.sheet.Height(), Margin: 1, Leap: p.height / 3}
}

func (p *Pane) follow() {
	at, ok := p.Selected()
	if !ok {
		p.top = 0
		return
	}
	p.top = p.window().Follow(p.top, at.Top, at.Top+min(at.Lines, p.height))
}

// draw makes the view ready, of the lines on the screen alone.
func (p *Pane) draw() {
	band := p.styles.Resting
	if p.focused {
		band = p.styles.Chosen
	}
	lines := make([]string, max(0, p.height))
	for y := range lines {
		if at := p.top + y; at < p.sheet.Height() {
			lines[y] = p.sheet.line(p.setting.Cells, p.styles, at, p.chosen, band, p.now, p.picture)
		}
	}
	p.view = strings.Join(lines, "\n")
}
