package tui

import (
	"context"
	"encoding/xml"
	"fmt"
	"image/color"
	"os"
	"strings"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/samples"
)

const (
	pictureFile = "../docs/picture.svg"

	// The size of a cell of the picture, and of its letters.
	cellWidth, cellHeight, letterSize = 8.4, 19.0, 14

	paperColour, inkColour = "#14161b", "#d6d3cb"
)

// TestThePictureOfTheReadmeIsCurrent draws what the sample edition looks like
// today. .ci/papers writes the picture of the README so, and .ci/run compares the
// two: whoever works on the look draws once, at the end.
func TestThePictureOfTheReadmeIsCurrent(t *testing.T) {
	d := newTerminal(t, listed{load.OpenFS(t.Context(), samples.FS(), "sample", load.Options{})}, 128, 30, Options{})
	d.m.options.Location = time.UTC
	d.keys("j", "j", "j", "j", "j", "j")
	picture := svg(d.m.View().Content, d.m.screen.width, d.m.screen.height)
	switch os.Getenv("LEDE_PAPERS") {
	case "write":
		if err := os.WriteFile(pictureFile, []byte(picture), 0o644); err != nil { //nolint:gosec // everybody may read it
			t.Fatal(err)
		}
	case "check":
		if kept, err := os.ReadFile(pictureFile); err != nil || string(kept) != picture {
			t.Errorf("%s is not what the sample edition looks like (%v): .ci/papers draws it anew", pictureFile, err)
		}
	}
	if err := xml.Unmarshal([]byte(picture), new(struct{})); err != nil || !strings.Contains(picture, "Lighthouse") {
		t.Errorf("that is no picture of it (%v):\n%s", err, picture)
	}
}

// listed is a library of files that have all been found.
type listed struct{ *load.Library }

// Wait returns the state of the whole.
func (l listed) Wait(ctx context.Context, _ articles.Progress) (articles.Progress, error) {
	return l.WaitAll(ctx)
}

// svg is a screen as a picture: a text for every run of cells that look alike,
// stretched to the columns that it takes, whatever font there is.
func svg(content string, width, height int) string {
	screen := uv.NewScreenBuffer(width, height)
	uv.NewStyledString(content).Draw(screen, screen.Bounds())
	var b strings.Builder
	w, h := float64(width+2)*cellWidth, float64(height+1)*cellHeight
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.1f %.1f" role="img" aria-label="The sample edition in lede: the list on the left, a story on the right">`+"\n", w, h)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", paperColour)
	fmt.Fprintf(&b, `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="%d" fill="%s" xml:space="preserve">`+"\n", letterSize, inkColour)
	for y := range height {
		for x := 0; x < width; {
			x += drawRun(&b, screen, x, y)
		}
	}
	b.WriteString("</g>\n</svg>\n")
	return b.String()
}

// drawRun draws the cells from x on that look like the first, and returns how
// many columns they take.
func drawRun(b *strings.Builder, screen uv.ScreenBuffer, x, y int) int {
	first, text, columns := screen.CellAt(x, y), "", 0
	for x+columns < screen.Width() {
		cell := screen.CellAt(x+columns, y)
		if !cell.Style.Equal(&first.Style) {
			break
		}
		text += cell.Content
		columns += max(1, cell.Width)
	}
	style := first.Style
	left, top := float64(x+1)*cellWidth, (float64(y)+0.5)*cellHeight
	ink, paper := style.Fg, style.Bg
	if style.Attrs&uv.AttrReverse != 0 {
		ink, paper = paper, ink
	}
	if paper != nil {
		fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", left, top, float64(columns)*cellWidth, cellHeight, hex(paper))
	}
	if strings.TrimSpace(text) == "" {
		return columns
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%.1f" textLength="%.1f"%s>`, left, top+0.74*cellHeight, float64(columns)*cellWidth, attributes(style, ink))
	_ = xml.EscapeText(b, []byte(text))
	b.WriteString("</text>\n")
	return columns
}

// attributes are what a run's letters look like.
func attributes(style uv.Style, ink color.Color) string {
	var b strings.Builder
	if ink != nil {
		fmt.Fprintf(&b, ` fill="%s"`, hex(ink))
	}
	if style.Attrs&uv.AttrBold != 0 {
		b.WriteString(` font-weight="bold"`)
	}
	if style.Attrs&uv.AttrItalic != 0 {
		b.WriteString(` font-style="italic"`)
	}
	if style.Attrs&uv.AttrFaint != 0 {
		b.WriteString(` opacity="0.7"`)
	}
	if style.Underline != uv.UnderlineNone {
		b.WriteString(` text-decoration="underline"`)
	}
	return b.String()
}

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
