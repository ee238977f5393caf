package render

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/cells"
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

// linkEnd says behind which byte of a text the number of a link stands.
type linkEnd struct{ at, link int }

// numbers returns where the numbers of the links of t stand: at the last word of
// each, and never inside of one that the link is only a part of.
func (b *builder) numbers(t articles.Text) []linkEnd {
	var ends []linkEnd
	at := 0
	for i := range t {
		link := b.link(t[i].Link, t[i].Text)
		if link > 0 && (i+1 == len(t) || t[i+1].Link != t[i].Link) {
			ends = append(ends, linkEnd{at + len(strings.TrimRight(t[i].Text, " \n")), link})
		}
		at += len(t[i].Text)
	}
	if len(ends) == 0 {
		return nil
	}
	whole := t.String()
	for i := range ends {
		ends[i].at = endOfWord(whole, ends[i].at)
	}
	return ends
}

// endOfWord returns where the word ends that at stands in; at itself where it
// stands in none.
func endOfWord(s string, at int) int {
	if last, _ := utf8.DecodeLastRuneInString(s[:at]); !inWord(last) {
		return at
	}
	for n, r := range s[at:] {
		if !inWord(r) {
			return at + n
		}
	}
	return len(s)
}

// inWord reports whether r is of a word of a script that parts its words.
func inWord(r rune) bool {
	switch {
	case cells.Ideograph(r), r >= 0xe00 && r < 0xf00, r >= 0x1000 && r < 0x10a0, r >= 0x1780 && r < 0x1800:
		return false // Thai, Lao, Burmese and Khmer write on without spaces, too
	case r == '\'' || r == '’' || r == softHyphen:
		return true
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// afterLink writes what follows the words of a link.
func (b *builder) afterLink(w *words, n int) {
	quiet := b.look(theme.Quiet, 0, 0)
	switch o := b.p.how; {
	case o.Links == LinksInline:
		w.next = spaced
		w.addGlued("<"+written(b.p.links[n-1].URL)+">", quiet)
	case o.Links == LinksFootnotes, o.Links == LinksOSC8 && o.Numbers:
		w.addGlued("\u00a0"+b.linkMark(n), quiet)
	}
}

// linkMark is the number of a link as it is shown: "[1]", or "‹1›" where the story
// itself has notes in brackets.
func (b *builder) linkMark(n int) string {
	if b.noted {
		return "‹" + number(n) + "›"
	}
	return "[" + number(n) + "]"
}

// bracketed is the mark of a note, as a story writes it.
var bracketed = regexp.MustCompile(`\[\d{1,3}\]`)

// hasNotes reports whether the text of blocks has notes in brackets.
func hasNotes(blocks []articles.Block) bool {
	return slices.ContainsFunc(blocks, func(block articles.Block) bool {
		switch v := articles.Bare(block).(type) {
		case articles.Paragraph:
			return notedText(v.Text)
		case articles.Heading:
			return notedText(v.Text)
		case articles.PullQuote:
			return notedText(v.Text)
		case articles.Figure:
			return notedText(v.Caption)
		case articles.Note:
			return notedText(v.Text)
		case articles.Quote:
			return hasNotes(v.Blocks)
		case articles.List:
			return slices.ContainsFunc(v.Items, func(it articles.Item) bool { return hasNotes(it.Blocks) })
		case articles.Hidden:
			return hasNotes([]articles.Block{v.Block})
		}
		return false
	})
}

func notedText(t articles.Text) bool {
	whole := t.String()
	return strings.IndexByte(whole, '[') >= 0 && bracketed.MatchString(whole)
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
		mark := b.linkMark(l.Number)
		b.left = append(b.left, level{
			mark: strings.Repeat(" ", digits-len(number(l.Number))) + mark,
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
