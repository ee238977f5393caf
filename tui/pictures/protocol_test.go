package pictures

import (
	"bytes"
	"encoding/base64"
	"image/color"
	"image/png"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// noise is a picture that no format makes small.
func noise(t testing.TB, width, height int) []byte {
	t.Helper()
	seed := uint32(1)
	return asPNG(t, painted(width, height, func(int, int) color.Color {
		seed = seed*1664525 + 1013904223
		return color.RGBA{uint8(seed >> 24), uint8(seed >> 16), uint8(seed >> 8), 255}
	}))
}

func TestSendsKittyAPictureOfOurOwnInChunks(t *testing.T) {
	t.Parallel()
	f, sequence, err := Sequence(noise(t, 300, 200), Frame{20, 10}, Cell{8, 16}, Kitty)
	if err != nil || f != (Frame{20, 7}) {
		t.Fatalf("%v, %v", f, err)
	}
	chunks := regexp.MustCompile(`\x1b_G([^;]*);([A-Za-z0-9+/=]*)\x1b\\`).FindAllStringSubmatch(sequence, -1)
	file := ""
	for i, chunk := range chunks {
		file += chunk[2]
		last := i == len(chunks)-1
		if len(chunk[2]) > kittyChunk || strings.HasSuffix(chunk[1], "m=1") == last || strings.Contains(chunk[1], "a=T") != (i == 0) || strings.Contains(chunk[1], "t=f") {
			t.Errorf("chunk %d of %d: %s", i, len(chunks), chunk[1])
		}
	}
	if len(chunks) < 2 || !strings.Contains(chunks[0][1], "c=20,r=7") {
		t.Errorf("%d chunks, %s", len(chunks), chunks[0][1])
	}
	data, err := base64.StdEncoding.DecodeString(file)
	if err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(data))
	if err != nil || m.Bounds().Dx() != 160 || m.Bounds().Dy() != 112 {
		t.Errorf("%v, %v", m.Bounds(), err)
	}
}

func TestSendsITermItsCells(t *testing.T) {
	t.Parallel()
	_, sequence, err := Sequence(noise(t, 300, 200), Frame{20, 10}, Cell{8, 16}, ITerm)
	if err != nil || !strings.HasPrefix(sequence, "\x1b]1337;File=inline=1;size=") || !strings.Contains(sequence, ";width=20;height=7;") || strings.Count(sequence, "\x1b") != 1 || !strings.HasSuffix(sequence, "\x07") {
		t.Errorf("%.80q, %v", sequence, err)
	}
}

// sixelPixels reads the sixels of a sequence back.
func sixelPixels(t *testing.T, sequence string) (width, height int, at map[[2]int]color.RGBA) {
	t.Helper()
	head := regexp.MustCompile(`^\x1bP0;1q"1;1;(\d+);(\d+)`).FindStringSubmatch(sequence)
	if head == nil {
		t.Fatalf("no head: %.40q", sequence)
	}
	width, _ = strconv.Atoi(head[1])
	height, _ = strconv.Atoi(head[2])
	at = map[[2]int]color.RGBA{}
	palette := map[int]color.RGBA{}
	x, y, c := 0, 0, 0
	body := strings.TrimSuffix(sequence[len(head[0]):], "\x1b\\")
	for _, token := range regexp.MustCompile(`#\d+(;2;\d+;\d+;\d+)?|!\d+.|.`).FindAllString(body, -1) {
		n := 1
		switch token[0] {
		case '#':
			var v []int
			for part := range strings.SplitSeq(token[1:], ";") {
				number, _ := strconv.Atoi(part)
				v = append(v, number)
			}
			if c = v[0]; len(v) > 1 {
				palette[c] = color.RGBA{uint8(v[2] * 255 / 100), uint8(v[3] * 255 / 100), uint8(v[4] * 255 / 100), 255}
			}
			continue
		case '$':
			x = 0
			continue
		case '-':
			x, y = 0, y+6
			continue
		case '!':
			n, _ = strconv.Atoi(token[1 : len(token)-1])
			token = token[len(token)-1:]
		}
		for range n {
			for row := range 6 {
				if (token[0]-'?')>>row&1 == 1 {
					at[[2]int{x, y + row}] = palette[c]
				}
			}
			x++
		}
	}
	return width, height, at
}

func TestSixelsShowThePicture(t *testing.T) {
	t.Parallel()
	half := asPNG(t, painted(80, 80, func(x, _ int) color.Color {
		if x < 40 {
			return red
		}
		return white
	}))
	f, sequence, err := Sequence(half, Frame{10, 5}, Cell{8, 16}, Sixel)
	if err != nil {
		t.Fatal(err)
	}
	width, height, at := sixelPixels(t, sequence)
	if width != 8*f.Columns || height != 16*f.Rows || len(at) != width*height {
		t.Errorf("%dx%d, %d pixels in %v", width, height, len(at), f)
	}
	for x, want := range map[int]color.RGBA{10: red, 70: white} {
		if got := at[[2]int{x, 40}]; (tint{int(got.R), int(got.G), int(got.B)}).distance(tint{int(want.R), int(want.G), int(want.B)}) > 100 {
			t.Errorf("at %d: %v, want %v", x, got, want)
		}
	}
	if _, sequence, err = Sequence(noise(t, 160, 160), Frame{20, 10}, Cell{8, 16}, Sixel); err != nil || regexp.MustCompile(`#25[6-9]|#[3-9]\d\d`).MatchString(sequence) {
		t.Errorf("more colours than there are registers: %v", err)
	}
}

// BenchmarkSixel encodes what a page shows of a photograph.
func BenchmarkSixel(b *testing.B) {
	data := noise(b, 640, 480)
	for b.Loop() {
		_, sequence, err := Sequence(data, Frame{72, 27}, Cell{9, 18}, Sixel)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(sequence)), "bytes/picture")
	}
}
