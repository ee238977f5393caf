package pictures

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// painted is a picture whose pixels f says.
func painted(width, height int, f func(x, y int) color.Color) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			m.Set(x, y, f(x, y))
		}
	}
	return m
}

func plain(c color.Color) func(x, y int) color.Color { return func(int, int) color.Color { return c } }

var (
	red   = color.RGBA{200, 20, 20, 255}
	white = color.RGBA{255, 255, 255, 255}
	black = color.RGBA{0, 0, 0, 255}
)

func asPNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asJPEG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pngHead is the head of a PNG that states a size and has no pixel.
func pngHead(width, height uint32, depth, model byte) []byte {
	chunk := binary.BigEndian.AppendUint32([]byte("IHDR"), width)
	chunk = append(binary.BigEndian.AppendUint32(chunk, height), depth, model, 0, 0, 0)
	out := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), chunk...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(chunk))
}

func TestTakesTheFirstFrameOfAGIF(t *testing.T) {
	t.Parallel()
	frame := func(c color.Color) *image.Paletted {
		m := image.NewPaletted(image.Rect(0, 0, 8, 8), color.Palette{c})
		return m
	}
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, &gif.GIF{Image: []*image.Paletted{frame(red), frame(white)}, Delay: []int{0, 0}}); err != nil {
		t.Fatal(err)
	}
	m, err := Decode(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if got := Scale(m, 1, 1).RGBAAt(0, 0); got != red {
		t.Errorf("got %v", got)
	}
}

func TestRefusesWhatUnfoldsBeyondTheBounds(t *testing.T) {
	t.Parallel()
	progressive := asJPEG(t, painted(16, 16, plain(red)))
	at := bytes.Index(progressive, []byte{0xff, 0xc0})
	progressive[at+1] = 0xc2
	binary.BigEndian.PutUint16(progressive[at+5:], 4000)
	binary.BigEndian.PutUint16(progressive[at+7:], 4000)
	for name, data := range map[string][]byte{
		"a billion pixels":          pngHead(1<<15, 1<<15, 8, 6),
		"26 megapixels":             pngHead(6500, 4000, 8, 2),
		"16 deep megapixels":        pngHead(4000, 4000, 16, 6),
		"16 progressive megapixels": progressive,
		"more than 10 MB":           make([]byte, MaxBytes+1),
	} {
		if _, err := Decode(data); !errors.Is(err, ErrTooLarge) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, data := range map[string][]byte{
		"nothing": nil, "SVG": []byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`), "a page": []byte("<html>"),
		"no pixel": pngHead(0, 10, 8, 6), "AVIF": []byte("\x00\x00\x00\x20ftypavif"),
	} {
		if _, err := Decode(data); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: %v", name, err)
		}
	}
	whole := asPNG(t, painted(60, 60, func(x, y int) color.Color { return color.RGBA{uint8(x * y), uint8(x), uint8(y), 255} }))
	if m, err := Decode(whole[:len(whole)/2]); err == nil || m != nil {
		t.Error("a file that breaks off is shown")
	}
}

func TestTakesWhatUnfoldsWithinTheBounds(t *testing.T) {
	t.Parallel()
	progressive := asJPEG(t, painted(16, 16, plain(red)))
	at := bytes.Index(progressive, []byte{0xff, 0xc0})
	progressive[at+1] = 0xc2
	binary.BigEndian.PutUint16(progressive[at+5:], 3250)
	binary.BigEndian.PutUint16(progressive[at+7:], 4000)
	for name, data := range map[string][]byte{
		"25 megapixels":             pngHead(6250, 4000, 8, 2),
		"16 deep 13 megapixels":     pngHead(4000, 3250, 16, 6),
		"13 progressive megapixels": progressive,
	} {
		if _, _, err := Size(data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestScalesAPatternWithoutMoire(t *testing.T) {
	t.Parallel()
	checks := painted(400, 300, func(x, y int) color.Color {
		if (x+y)%2 == 0 {
			return white
		}
		return black
	})
	m := Scale(checks, 37, 29)
	for i := 0; i < len(m.Pix); i += 4 {
		if grey := int(m.Pix[i]); grey < 115 || grey > 140 {
			t.Fatalf("pixel %d is %d", i/4, grey)
		}
	}
	if got := Scale(image.NewNRGBA(image.Rect(0, 0, 9, 9)), 4, 4).RGBAAt(1, 1); got != white {
		t.Errorf("what is transparent stands on %v", got)
	}
	if got := Scale(painted(2, 2, plain(red)), 9, 7).RGBAAt(8, 6); got != red {
		t.Errorf("enlarged to %v", got)
	}
}

func TestFitsAPictureIntoItsFrame(t *testing.T) {
	t.Parallel()
	whole := Frame{72, 24}
	for _, tt := range []struct {
		width, height int
		want          Frame
	}{
		{1200, 800, Frame{72, 24}},
		{1200, 600, Frame{72, 18}},
		{600, 1200, Frame{24, 24}},
		{160, 160, Frame{20, 10}}, // never enlarged
		{0, 0, Frame{72, 24}},
		{20, 200, Frame{}},
		{1000, 3, Frame{}},
		{25_000_000, 1, Frame{}},
		{1, 25_000_000, Frame{}},
	} {
		if got := whole.Fit(tt.width, tt.height, UsualCell); got != tt.want {
			t.Errorf("%dx%d: %v, want %v", tt.width, tt.height, got, tt.want)
		}
	}
}

func TestDrawsEdgesWithTheQuartersOfCells(t *testing.T) {
	t.Parallel()
	corner := painted(8, 4, func(x, y int) color.Color {
		if x < 5 && y < 3 {
			return white
		}
		return black
	})
	var got []string
	for _, row := range Blocks(corner, Frame{4, 2}, True) {
		got = append(got, ansi.Strip(row))
	}
	if want := "  ▌ |▀▀▘ "; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "|"), want)
	}
}

func TestRowsAreAsWideAsTheFrameAndEndInTheTerminalsColours(t *testing.T) {
	t.Parallel()
	m := painted(100, 60, func(x, y int) color.Color { return color.RGBA{uint8(2 * x), uint8(4 * y), uint8(x * y), 255} })
	for _, colours := range []Colours{Indexed, True} {
		rows := Blocks(m, Frame{31, 11}, colours)
		if len(rows) != 11 {
			t.Fatalf("%d rows", len(rows))
		}
		for _, row := range rows {
			if ansi.StringWidth(row) != 31 || !strings.HasSuffix(row, "\x1b[m") || !strings.HasPrefix(row, "\x1b[") {
				t.Errorf("got %q", row)
			}
			if strings.Contains(row, ";2;") != (colours == True) {
				t.Errorf("wrong colours: %q", row)
			}
		}
	}
	if Blocks(m, Frame{31, 11}, Few) != nil {
		t.Error("drawn without colours")
	}
}

func TestDithersSoThatColoursAreRightOnTheWhole(t *testing.T) {
	t.Parallel()
	const sky = 112 // between two steps of the cube
	d := drawer{colours: Indexed, errors: [2][]tint{make([]tint, 42), make([]tint, 42)}}
	m := painted(80, 40, plain(color.RGBA{60, sky, 160, 255}))
	kinds := map[string]bool{}
	for y := range 20 {
		for part := range strings.SplitSeq(d.row(m, y, 40), "\x1b[") {
			kinds[part] = true
		}
	}
	if len(kinds) < 3 {
		t.Errorf("one colour for all: %v", kinds)
	}
	for _, c := range []tint{{0, 0, 0}, {255, 255, 255}, {255, 0, 0}, {128, 128, 128}, {95, 135, 175}, {47, 114, 115}} {
		if _, shown := indexed(c); shown.distance(c) > 10*60*60 {
			t.Errorf("%v is shown as %v", c, shown)
		}
	}
	if n, _ := indexed(tint{95, 135, 175}); n != 16+36+12+3 {
		t.Errorf("a colour of the cube is %d", n)
	}
}

func TestDrawShowsNothingOfACounter(t *testing.T) {
	t.Parallel()
	terminal := Terminal{Colours: True}
	if _, err := terminal.Draw(asPNG(t, painted(1, 1, plain(red))), Frame{20, 10}, 1); !errors.Is(err, ErrNothing) {
		t.Errorf("got %v", err)
	}
	narrow, err := terminal.Draw(asPNG(t, painted(16, 300, plain(red))), Frame{20, 10}, 1)
	if err != nil || len(narrow.Rows) == 0 {
		t.Errorf("a narrow picture: %d rows, %v", len(narrow.Rows), err)
	}
}

func FuzzDraw(f *testing.F) {
	f.Add(asPNG(f, painted(20, 10, plain(red))))
	f.Add(asJPEG(f, painted(20, 10, plain(red))))
	f.Add([]byte("GIF89a\x01\x00\x01\x00\x80\x01\x00\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"))
	f.Add([]byte("RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00/\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if width, height, err := Size(data); err != nil || width*height > 1<<20 {
			return // as a test, too slow
		}
		drawn, err := Terminal{Colours: Indexed}.Draw(data, Frame{20, 10}, 1)
		if err == nil && (len(drawn.Rows) == 0 || len(drawn.Rows) > 10) {
			t.Errorf("%d rows", len(drawn.Rows))
		}
		for _, row := range drawn.Rows {
			if ansi.StringWidth(row) > 20 || strings.ContainsAny(strings.ReplaceAll(row, "\x1b[", ""), "\x1b\n\x07") {
				t.Errorf("got %q", row)
			}
		}
	})
}

// BenchmarkDraw draws a photograph of 4,000 x 3,000 pixels.
func BenchmarkDraw(b *testing.B) {
	data := asJPEG(b, painted(4000, 3000, func(x, y int) color.Color {
		return color.RGBA{uint8(x*x/4096 + y), uint8(x ^ y), uint8(x + y*y/4096), 255}
	}))
	for name, terminal := range map[string]Terminal{"blocks": {Colours: True}, "kitty": {Colours: True, Protocol: Kitty}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				drawn, err := terminal.Draw(data, Frame{72, 27}, 1)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(strings.Join(drawn.Rows, ""))), "bytes/picture")
				b.ReportMetric(float64(len(drawn.Send)), "bytes/sent")
			}
		})
	}
}
