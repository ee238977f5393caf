package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"lede/tui/pictures"
)

func TestTheDoctorSaysHowPicturesAreShownAndWhyNotBetter(t *testing.T) {
	t.Parallel()
	const (
		onDisk  = "; those on your disk, I shows all of a story"
		neither = "blocks, as the terminal says neither kitty's graphics nor sixel"
	)
	cell := pictures.Cell{Width: 10, Height: 20}
	for name, tt := range map[string]struct {
		config  string
		environ []string
		says    graphics
		colours colorprofile.Profile
		want    string
	}{
		"kitty":                       {says: graphics{kitty: true, placeholders: true, cell: cell}, colours: colorprofile.TrueColor, want: "kitty's graphics" + onDisk},
		"an old kitty":                {says: graphics{kitty: true, cell: cell}, colours: colorprofile.TrueColor, want: "blocks, as its kitty's graphics have no placeholders (kitty 0.28 has); lede cat sends pixels" + onDisk},
		"xterm with sixel":            {says: graphics{sixel: true, cell: cell}, colours: colorprofile.ANSI256, want: "sixel, in cells of 10 by 20 pixels, and blocks while they move" + onDisk},
		"sixel in 16 colours":         {says: graphics{sixel: true, cell: cell}, colours: colorprofile.ANSI, want: "sixel, in cells of 10 by 20 pixels, and blocks while they move" + onDisk},
		"sixel in cells of no size":   {says: graphics{sixel: true}, colours: colorprofile.ANSI256, want: "blocks, as the terminal has sixel, and does not tell the size of its cells" + onDisk},
		"neither":                     {colours: colorprofile.ANSI256, want: neither + onDisk},
		"neither, with those of all":  {config: `pictures = "on"`, colours: colorprofile.ANSI256, want: neither + "; those of the web too"},
		"neither, with none":          {config: `pictures = "off"`, colours: colorprofile.ANSI256, want: neither + "; off in the config, I shows those of a story"},
		"neither, in 16 colours":      {colours: colorprofile.ANSI, want: "none, they need 256 colours or sixel"},
		"kitty in 16 colours":         {says: graphics{kitty: true, placeholders: true, cell: cell}, colours: colorprofile.ANSI, want: "none, they need 256 colours or sixel"},
		"without colour":              {environ: []string{"NO_COLOR=1"}, says: graphics{sixel: true, cell: cell}, colours: colorprofile.ASCII, want: "none, as NO_COLOR asks"},
		"without a screen":            {config: "plain = true", says: graphics{sixel: true, cell: cell}, colours: colorprofile.ANSI256, want: "none without a screen, as the config says (plain = true); lede cat shows them"},
		"tmux":                        {environ: []string{"TMUX=/tmp/a"}, says: graphics{sixel: true, cell: cell}, colours: colorprofile.TrueColor, want: "blocks, as tmux passes on no sixel, and kitty's graphics with allow-passthrough alone" + onDisk},
		"tmux in kitty":               {environ: []string{"TMUX=/tmp/a"}, says: graphics{kitty: true, placeholders: true, cell: cell}, colours: colorprofile.TrueColor, want: "kitty's graphics" + onDisk},
		"tmux in what has heard less": {environ: []string{"TMUX=/tmp/a"}, says: graphics{kitty: true}, colours: colorprofile.TrueColor, want: "blocks, as the terminal behind tmux has no placeholders for kitty's graphics" + onDisk},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newConsole(append([]string{"HOME=" + homeWithConfig(t, tt.config)}, tt.environ...), strings.NewReader(""), &strings.Builder{}, &strings.Builder{})
			if got := c.picturesLine(tt.says, c.env["TMUX"] != "", tt.colours); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func homeWithConfig(t *testing.T, text string) string {
	t.Helper()
	home := t.TempDir()
	folder := filepath.Join(home, ".config", "lede")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "config.toml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return home
}

func TestHearsOfPlaceholdersWhereTheCursorStays(t *testing.T) {
	t.Parallel()
	const kitty, here, moved, device = "\x1b_Gi=7936;OK\x1b\\", "\x1b[2;1R", "\x1b[2;6R", "\x1b[?62;c"
	for said, want := range map[string]graphics{
		kitty + here + here + device:                            {kitty: true, placeholders: true},
		here + here + device + kitty:                            {kitty: true, placeholders: true}, // behind tmux
		kitty + here + moved + device:                           {kitty: true},
		kitty + here + device:                                   {kitty: true},
		here + here + "\x1b[?62;4c":                             {sixel: true},
		"\x1b_Gi=7936;EINVAL:what\x1b\\" + here + here + device: {},
		"\x1b_Gi=9;OK\x1b\\" + here + here + device:             {},
	} {
		if got := graphicsOf(said); got != want {
			t.Errorf("%q: %+v", said, got)
		}
	}
}
