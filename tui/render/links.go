package render

import (
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/theme"
)

// mostLinks bounds the links of one story, and with them its looks; what is
// over it stays as text.
const mostLinks = 5_000

// link returns the number of an address, given on first use; 0 for an address
// that nobody can open.
func (b *builder) link(address, text string) int {
	if address == "" || b.p.how.Links == LinksNone || !openable(address) {
		return 0
	}
	if n, ok := b.byURL[address]; ok {
		return n
	}
	n := len(b.p.links) + 1
	if n > mostLinks {
		return 0
	}
	b.byURL[address] = n
	b.p.links = append(b.p.links, Link{Number: n, Text: strings.TrimSpace(clean(text)), URL: address})
	return n
}

// afterLink writes what follows the words of a link.
func (b *builder) afterLink(w *words, n int) {
	quiet := b.look(theme.Quiet, 0, 0)
	switch o := b.p.how; {
	case o.Links == LinksInline:
		w.next = spaced
		w.addGlued("<"+written(b.p.links[n-1].URL)+">", quiet)
	case o.Links == LinksFootnotes, o.Links == LinksOSC8 && o.Numbers:
		w.addGlued("\u00a0["+number(n)+"]", quiet)
	}
}

// footnotes lists the addresses after the story.
func (b *builder) footnotes() {
	if b.p.how.Links != LinksFootnotes || len(b.p.links) == 0 {
		return
	}
	b.put(ruled, theme.Rule, 1)
	digits := len(number(len(b.p.links)))
	for i, l := range b.p.links {
		if i > 0 {
			b.tight = true
		}
		mark := "[" + number(l.Number) + "]"
		b.left = append(b.left, level{
			mark: strings.Repeat(" ", digits+2-len(mark)) + mark,
			look: b.look(theme.Quiet, 0, 0), width: digits + 3, once: true,
		})
		b.text(articles.Plain(written(l.URL)), theme.Body, 1)
		b.left = b.left[:len(b.left)-1]
	}
}

// osc8 returns the sequence that begins a clickable run
// (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda). The id
// joins the lines of a link that is broken over several.
func osc8(l Link) string {
	return "\x1b]8;id=lede" + number(l.Number) + ";" + encode(l.URL) + "\x1b\\"
}

func openable(address string) bool {
	scheme, _, ok := strings.Cut(address, ":")
	if !ok {
		return false
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		return true
	}
	return false
}

// encode percent-encodes every byte that could end or change the sequence
// that an address is written in. What is encoded already stays as it is.
func encode(address string) string {
	const hex = "0123456789ABCDEF"
	safe := func(c byte) bool { return c > ' ' && c < 0x7f && !strings.ContainsRune("\"<>\\^`{|}", rune(c)) }
	i := 0
	for i < len(address) && safe(address[i]) {
		i++
	}
	if i == len(address) {
		return address
	}
	out := []byte(address[:i])
	for ; i < len(address); i++ {
		if c := address[i]; safe(c) {
			out = append(out, c)
		} else {
			out = append(out, '%', hex[c>>4], hex[c&15])
		}
	}
	return string(out)
}

// written is an address as people read it: encoded but for the letters of its
// host, which are those of its owner's language.
func written(address string) string { return sanitize.HostAsWritten(encode(address)) }
