//go:build unix

package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// attacks are what files try on terminals: titles, clipboards, answers typed
// into the shell, screens cleared, text that runs backwards.
var attacks = []string{
	"\x1b]0;OWNED\x07", "\x1b]52;c;T1dORUQ=\x07", "\x1b[2J\x1b[H", "\x1b[6n", "\x1bP+q544e\x1b\\",
	"\x1b_Gf=100,t=f;L2V0Yy9wYXNzd2Q=\x1b\\", "\u009b31m", "\u009d0;OWNED\u009c", "\u202egnp.exe\u202c",
	"&#27;]0;OWNED&#7;", "&#x9b;31m", "&lt;&#27;[31m", "\x1b[21t", "\x0f\x0e", "\r\x1b[A", "\x1b]8;;javascript:alert(1)\x1b\\link\x1b]8;;\x1b\\",
}

func hostileFiles() map[string]string {
	all := strings.Join(attacks, " word ")
	files := map[string]string{
		"hostile.txt": "HomeNews" + attacks[0] + "\n\nThe eel " + all + " is back\n\nBy Ann" + all + "\nNov 12, 2019\n\nThe eel " + all + " came up the weir on Monday, and nobody had asked it to.\n",
		"hostile.md": "---\ntitle: \"The otter " + strings.ReplaceAll(attacks[9], `"`, "") + "\"\n---\n\nThe otter " + all +
			"\n\n```sh\n" + all + "\n```\n\n![alt " + all + "](https://a.example/x.png \"" + attacks[0] + "\")\n\n[link](javascript:alert(1)) [b](https://b.example/\x1b]0;OWNED\x07)\n\n| a | b |\n|---|---|\n| " + all + " | c |\n",
		"hostile.html": "<html><head><title>The heron " + all + "</title><meta name=author content=\"" + attacks[0] + "Ann\"></head><body><article><h1>The heron " + all +
			"</h1><p>The heron stood on the weir all day, " + all + ", and nobody dared to move it, not even the keeper of the weir.</p><pre>" + all +
			"</pre><p><a href=\"https://a.example/&#27;]0;OWNED&#7;\">the weir</a></p></article></body></html>",
	}
	for i, attack := range attacks {
		files[fmt.Sprintf("title%02d.md", i)] = "# Row " + attack + " of the list\n\nText " + attack + " of the story.\n"
	}
	return files
}

// sequence is every escape sequence that lede has a reason to send: colours
// and moves, modes and their queries, the keyboard's protocol, the window's
// title, the questions for the background and for pictures, and links to the web.
var sequence = regexp.MustCompile(`^\x1b(?:` + strings.Join([]string{
	`\[[0-9;:]*[mABCDEFGHJKLMPSTXZ@dfrbg]`, // SGR, cursor, erase, scroll
	`\[>[0-9;]*m`,                          // how keys are reported
	`\[\?5W`,                               // tab stops
	`\[2[23];2t`,                           // the title kept and given back
	`\[[?>=<]?[0-9;]*[hlucq]`,              // modes, keyboard, device attributes
	`\[\??[0-9;]*\$p`,                      // is a mode known
	`\[[0-9]* q`,                           // cursor shape
	`\][02];[^\x00-\x1f\x7f-\x9f]*\x07`,    // window title
	`\]1[0-2];\?(?:\x07|\x1b\\)`,           // colours of the terminal, asked for
	`\]11[0-2]?(?:\x07|\x1b\\)`,
	`\]8;[a-z0-9=:]*;(?:(?:https?|mailto):[\x21-\x7e]*)?(?:\x07|\x1b\\)`, // links
	`_G(?:[a-su-zA-Z]=[A-Za-z0-9]+,?|t=d,?)*(?:;[A-Za-z0-9+/=]*)?\x1b\\`, // kitty's graphics, no files among them
	`\[6n|\[16t`,              // where the cursor is, how large a cell
	`P\+q[0-9A-Fa-f;]*\x1b\\`, // what the terminal can do
	`[78=>HM]`,
	`\([0B]`,
}, "|") + `)`)

func TestSendsNothingThatAFileSmuggledIn(t *testing.T) {
	t.Parallel()
	s := startSession(t, newspaper(t, hostileFiles()))
	s.waitFor("heron")
	s.press("j", "j", "\r", " ", "H", "J", " ", "J", "J", "J", "q", "?", "q", "/", "r", "o", "w", "\x1b", "v", "v", "G", "\r", "q", "q", "q", "q")
	s.wait()
	s.restored()
	checkSent(t, string(s.output()))
}

func checkSent(t *testing.T, out string) {
	t.Helper()
	for at := 0; at < len(out); {
		if out[at] == 0x1b {
			match := sequence.FindString(out[at:])
			if match == "" || strings.Contains(match, "OWNED") && strings.Contains(match, "\x1b]0;OWNED") {
				t.Fatalf("sent %q", out[at:min(len(out), at+60)])
			}
			at += len(match)
			continue
		}
		r, size := utf8.DecodeRuneInString(out[at:])
		if !allowed(r, size) {
			t.Fatalf("sent %U in %q", r, out[max(0, at-30):min(len(out), at+30)])
		}
		at += size
	}
}

// allowed reports whether r may be sent as text.
func allowed(r rune, size int) bool {
	switch {
	case r == utf8.RuneError && size == 1:
		return false
	case r == '\r' || r == '\n' || r == '\t' || r == '\b':
		return true
	case r >= 0x202a && r <= 0x202e:
		return false
	}
	return !unicode.IsControl(r)
}

func TestPipesNothingThatAFileSmuggledIn(t *testing.T) {
	t.Parallel()
	folder := newspaper(t, hostileFiles())
	for _, args := range [][]string{
		{"ls", folder},
		{"ls", folder, "--json"},
		{"cat", folder},
		{"cat", folder, "--show-hidden", "--links", "inline"},
		{"cat", folder, "--as", "md"},
		{"cat", folder, "--as", "html"},
		{"cat", folder, "--as", "json"},
	} {
		out, errOut := &lines{}, &lines{}
		run(t.Context(), args, []string{"HOME=" + t.TempDir()}, nil, out, errOut)
		for _, text := range []string{out.text, errOut.text} {
			for i, r := range text {
				if r != '\f' && !allowed(r, 1+utf8.RuneLen(r)) || r == 0x1b {
					t.Fatalf("lede %q prints %U in %q", args, r, text[max(0, i-40):min(len(text), i+20)])
				}
			}
		}
	}
}
