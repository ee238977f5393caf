package pictures

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi/kitty"
)

// kittyTerminal is as much of kitty as placeholders need: what it was sent, and
// what it shows in cells.
type kittyTerminal struct {
	pictures map[int]image.Rectangle // in pixels
	cells    map[int]Frame
}

var graphicsCommand = regexp.MustCompile(`\x1b_G([^;\x1b]*)(?:;([^\x1b]*))?\x1b\\`)

func (k *kittyTerminal) read(t testing.TB, sent string) {
	t.Helper()
	if k.pictures == nil {
		k.pictures, k.cells = map[int]image.Rectangle{}, map[int]Frame{}
	}
	payload, id := "", 0
	for _, command := range graphicsCommand.FindAllStringSubmatch(sent, -1) {
		options := map[string]string{}
		for _, option := range strings.Split(command[1], ",") {
			key, value, _ := strings.Cut(option, "=")
			options[key] = value
		}
		number := func(key string) int { n, _ := strconv.Atoi(options[key]); return n }
		switch {
		case options["a"] == "d":
			delete(k.pictures, number("i"))
			continue
		case options["a"] == "T" && options["U"] == "1":
			id, payload = number("i"), ""
			k.cells[id] = Frame{number("c"), number("r")}
		}
		if len(command[2]) > 4096 || options["q"] != "2" {
			t.Errorf("%d bytes in a command %q", len(command[2]), command[1])
		}
		if payload += command[2]; options["m"] == "0" {
			data, err := base64.StdEncoding.DecodeString(payload)
			if err != nil {
				t.Fatal(err)
			}
			m, err := png.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			k.pictures[id] = m.Bounds()
		}
	}
	if rest := graphicsCommand.ReplaceAllString(sent, ""); rest != "" {
		t.Errorf("%q reaches the screen", rest)
	}
}

// shows returns the picture, the row and the columns of a row of placeholders.
func (k *kittyTerminal) shows(t testing.TB, row string) (id, nth, columns int) {
	t.Helper()
	found := regexp.MustCompile(`^\x1b\[38;5;(\d+)m(.*)\x1b\[m$`).FindStringSubmatch(row)
	if found == nil {
		t.Fatalf("no row of placeholders: %q", row)
	}
	id, _ = strconv.Atoi(found[1])
	var marks []int
	for i, r := range found[2] {
		switch at := diacritic(r); {
		case r == kitty.Placeholder:
			columns++
		case at < 0 || columns != 1:
			t.Fatalf("%q at %d", r, i)
		default:
			marks = append(marks, at)
		}
	}
	if len(marks) != 3 || marks[1] != 0 {
		t.Fatalf("marks %v", marks)
	}
	return marks[2]<<24 | id, marks[0], columns
}

func diacritic(r rune) int {
	for i := range 256 {
		if kitty.Diacritic(i) == r {
			return i
		}
	}
	return -1
}

func TestLaysPlaceholdersForAPictureThatKittyKeeps(t *testing.T) {
	t.Parallel()
	terminal := Terminal{Colours: Indexed, Protocol: Kitty, Cell: Cell{9, 18}}
	for _, id := range []ID{NewID(0, 1), NewID(200, 255), NewID(255, 7)} {
		drawn, err := terminal.Draw(noise(t, 400, 300), Frame{30, 20}, id)
		if err != nil {
			t.Fatal(err)
		}
		var k kittyTerminal
		k.read(t, drawn.Send)
		frame := k.cells[int(id)]
		if frame.Columns != 30 || frame.Rows != len(drawn.Rows) || k.pictures[int(id)] != image.Rect(0, 0, 30*9, frame.Rows*18) {
			t.Errorf("%x: %v cells, %v pixels, %d rows", id, frame, k.pictures[int(id)], len(drawn.Rows))
		}
		for y, row := range drawn.Rows {
			if of, nth, columns := k.shows(t, row); of != int(id) || nth != y || columns != frame.Columns {
				t.Errorf("row %d shows row %d of %x in %d columns", y, nth, of, columns)
			}
		}
		if k.read(t, terminal.Forget(id)); len(k.pictures) != 0 {
			t.Errorf("kitty keeps %v", k.pictures)
		}
	}
}

// TestRowsOfPlaceholdersDifferInTheirFirstCell holds what scrolling them costs.
func TestRowsOfPlaceholdersDifferInTheirFirstCell(t *testing.T) {
	t.Parallel()
	rows := placeholders(Frame{40, 12}, NewID(9, 3))
	tail := func(row string) string {
		return strings.SplitN(row, string(kitty.Placeholder), 3)[2]
	}
	for _, row := range rows {
		if tail(row) != tail(rows[0]) || !utf8.ValidString(row) {
			t.Errorf("got %q", row)
		}
	}
}

func TestWrapsEverySequenceForTmux(t *testing.T) {
	t.Parallel()
	terminal := Terminal{Colours: True, Protocol: Kitty, Tmux: true}
	drawn, err := terminal.Draw(noise(t, 300, 200), Frame{20, 10}, 5)
	if err != nil {
		t.Fatal(err)
	}
	wrapped := regexp.MustCompile(`\x1bPtmux;\x1b\x1b_G([^\x1b]*)\x1b\x1b\\\x1b\\`)
	for _, sent := range []string{drawn.Send, terminal.Forget(5)} {
		if rest := wrapped.ReplaceAllString(sent, ""); rest != "" {
			t.Errorf("%.80q is not wrapped", rest)
		}
	}
	var k kittyTerminal
	if k.read(t, wrapped.ReplaceAllString(drawn.Send, "\x1b_G$1\x1b\\")); len(k.pictures) != 1 {
		t.Errorf("kitty keeps %v", k.pictures)
	}
}
