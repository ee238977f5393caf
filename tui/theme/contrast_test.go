package theme

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The least contrast of what is read, and of what only parts it (WCAG 2.2, 1.4.3 and
// 1.4.11).
const (
	leastOfText = 4.5
	leastOfRule = 3
)

// scheme is a background and, for a terminal of 16 colours, what those are.
type scheme struct {
	name, background string
	palette          []string
}

func TestEveryColourCanBeRead(t *testing.T) {
	xterm := strings.Fields("000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff")
	console := strings.Fields("000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff")
	campbell := strings.Fields("0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2")
	gruvbox := strings.Fields("282828 cc241d 98971a d79921 458588 b16286 689d6a a89984 928374 fb4934 b8bb26 fabd2f 83a598 d3869b 8ec07c ebdbb2")
	tango := strings.Fields("2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec")
	for theme, schemes := range map[*Theme][]scheme{
		Default(true):  {{"black", "000000", nil}, {"Gruvbox", "282828", nil}, {"Dracula", "282a36", nil}, {"Solarized dark", "002b36", nil}},
		Default(false): {{"white", "ffffff", nil}, {"Gruvbox light", "fbf1c7", nil}, {"Solarized light", "fdf6e3", nil}},
		Sixteen(true):  {{"xterm", "000000", xterm}, {"console", "000000", console}, {"Campbell", "0c0c0c", campbell}, {"Gruvbox", "282828", gruvbox}},
		Sixteen(false): {{"xterm", "ffffff", xterm}, {"console", "ffffff", console}, {"Campbell", "ffffff", campbell}, {"Tango", "ffffff", tango}},
	} {
		for _, s := range schemes {
			for role := range roleCount {
				least := leastOfText
				if role == Rule || role == QuoteBar {
					least = leastOfRule
				}
				for what, params := range map[string]string{"itself": theme.roles[role].params, "a link": theme.link.params, "code": theme.inline[2].params} {
					colour := foreground(t, params, s.palette)
					if colour == "" {
						continue // the ink of the terminal's owner
					}
					if got := contrast(colour, s.background); got < least {
						t.Errorf("%s: role %d, %s: #%s has a contrast of %.2f, not %v", s.name, role, what, colour, got, least)
					}
				}
			}
		}
	}
}

var indexed = regexp.MustCompile(`(?:^|;)38;5;(\d+)(?:;|$)`)

// foreground returns the colour that SGR parameters set, as six digits; empty for
// none.
func foreground(t *testing.T, params string, palette []string) string {
	if m := indexed.FindStringSubmatch(params); m != nil {
		n, _ := strconv.Atoi(m[1])
		if n < 16 {
			t.Fatalf("%q: colour %d is its owner's", params, n)
		}
		return cube(n)
	}
	for param := range strings.SplitSeq(params, ";") {
		n, _ := strconv.Atoi(param)
		switch {
		case n >= 30 && n < 38:
			return palette[n-30]
		case n >= 90 && n < 98:
			return palette[n-90+8]
		}
	}
	return ""
}

// cube is a colour of xterm's 256.
func cube(n int) string {
	if n >= 232 {
		return strings.Repeat(fmt.Sprintf("%02x", 8+(n-232)*10), 3)
	}
	steps := []int{0, 95, 135, 175, 215, 255}
	n -= 16
	return fmt.Sprintf("%02x%02x%02x", steps[n/36], steps[n/6%6], steps[n%6])
}

// contrast is that of two colours by WCAG 2.2.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(colour string) float64 {
	var parts [3]float64
	for i := range parts {
		n, _ := strconv.ParseUint(colour[2*i:2*i+2], 16, 8)
		parts[i] = float64(n) / 255
		if parts[i] <= 0.04045 {
			parts[i] /= 12.92
		} else {
			parts[i] = math.Pow((parts[i]+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*parts[0] + 0.7152*parts[1] + 0.0722*parts[2]
}

func TestTheContrastIsWhatOthersCompute(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{{"000000", "ffffff", 21}, {"777777", "ffffff", 4.48}, {"ff0000", "ffffff", 4}} {
		if got := contrast(c.a, c.b); math.Abs(got-c.want) > 0.01 {
			t.Errorf("%s on %s: %.2f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}
