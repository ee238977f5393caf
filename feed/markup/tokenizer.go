package markup

import (
	"slices"
	"strings"
)

// Kind tells the tokens apart.
type Kind uint8

// The kinds of token.
const (
	EndOfInput Kind = iota
	Opening
	Closing
	Text
	Verbatim // text of a CDATA section: its ampersands stand for themselves
)

// Token is a piece of markup. Its strings are parts of the source.
type Token struct {
	Kind
	Name  string // as written, with its prefix
	Data  string // of text
	Attrs []Attr
	Empty bool // <name/>
}

// Attr is an attribute as it is written.
type Attr struct{ Name, Value string }

// maxAttributes is how many attributes of one element are read.
const maxAttributes = 64

// Tokenizer cuts markup into tokens. It takes any string: what is no markup
// is text.
type Tokenizer struct {
	src    string
	pos    int
	html   bool   // read as HTML is: what can't be markup is text
	start  int    // where the last token begins
	attrs  []Attr // lent to the token until the next one
	mended int    // places that no XML parser would take

	missing []string // marks that were looked for and do not come any more
	endless bool     // a declaration's brackets did not close
}

// NewTokenizer returns a tokenizer of XML.
func NewTokenizer(src string) Tokenizer { return Tokenizer{src: src} }

// NewHTMLTokenizer returns a tokenizer of HTML, where what can't be markup is
// text.
func NewHTMLTokenizer(src string) Tokenizer { return Tokenizer{src: src, html: true} }

// Raw is the last token as it stands in the source.
func (t *Tokenizer) Raw() string { return t.src[t.start:t.pos] }

// Mended counts the places so far that no XML parser would take.
func (t *Tokenizer) Mended() int { return t.mended }

// find returns how far ahead mark is, or -1. A mark that was missed once is
// not looked for again, so that no input is read more than a few times over.
func (t *Tokenizer) find(mark string) int {
	if slices.Contains(t.missing, mark) {
		return -1
	}
	at := strings.Index(t.src[t.pos:], mark)
	if at < 0 {
		t.missing = append(t.missing, mark)
	}
	return at
}

// Next returns the next token. open is the name of the innermost open
// element, which ends a CDATA section that nothing else ends.
func (t *Tokenizer) Next(open string) Token {
	for t.pos < len(t.src) {
		t.start = t.pos
		rest := t.src[t.pos:]
		switch {
		case rest[0] != '<' || len(rest) < 2:
			return t.text()
		case begins.fits(rest[1]):
			return t.opening()
		case rest[1] == '/' && len(rest) > 2 && begins.fits(rest[2]):
			return t.closing()
		case strings.HasPrefix(rest, "<![CDATA["):
			return t.verbatim(open)
		case strings.HasPrefix(rest, "<!--"):
			t.skipComment()
		case rest[1] == '!' && len(rest) > 2 && begins.fits(rest[2]) && t.find(">") > 0:
			t.skipDeclaration()
		case rest[1] == '?':
			t.skipPast("?>")
		default:
			return t.text()
		}
	}
	return Token{}
}

// text reads up to the next "<", which may not be the first byte.
func (t *Tokenizer) text() Token {
	start := t.pos
	if t.src[start] == '<' {
		t.mended++
	}
	end := strings.IndexByte(t.src[start+1:], '<')
	if end < 0 {
		t.pos = len(t.src)
	} else {
		t.pos = start + 1 + end
	}
	return Token{Kind: Text, Data: t.src[start:t.pos]}
}

func (t *Tokenizer) verbatim(open string) Token {
	t.pos += len("<![CDATA[")
	end, skip := t.find("]]>"), len("]]>")
	if end < 0 {
		t.mended++
		end, skip = strings.Index(t.src[t.pos:], "</"+open), 0
	}
	if end < 0 {
		end = len(t.src) - t.pos
	}
	data := t.src[t.pos : t.pos+end]
	t.pos += end + skip
	return Token{Kind: Verbatim, Data: data}
}

func (t *Tokenizer) skipComment() {
	if end := t.find("-->"); end >= 0 {
		t.pos += end + len("-->")
		return
	}
	t.mended++
	t.skipPast(">")
}

// skipDeclaration passes over a DOCTYPE with whatever it declares.
func (t *Tokenizer) skipDeclaration() {
	depth := 0
	for i := t.pos; i < len(t.src) && !t.endless; i++ {
		switch c := t.src[i]; {
		case c == '[':
			depth++
		case c == ']':
			depth--
		case (c == '"' || c == '\'') && depth > 0:
			if end := strings.IndexByte(t.src[i+1:], c); end >= 0 {
				i += end + 1
			}
		case c == '>' && depth <= 0:
			t.pos = i + 1
			return
		}
	}
	t.mended++
	t.endless = true
	t.skipPast(">")
}

// skipPast moves behind mark or, where there is none, behind the next ">".
func (t *Tokenizer) skipPast(mark string) {
	end := t.find(mark)
	if end < 0 && mark != ">" {
		t.mended++
		t.skipPast(">")
		return
	}
	if end < 0 {
		t.pos = len(t.src)
		return
	}
	t.pos += end + len(mark)
}

func (t *Tokenizer) closing() Token {
	t.pos += len("</")
	name := t.name()
	t.space()
	if t.pos < len(t.src) && t.src[t.pos] == '>' {
		t.pos++
	} else {
		t.mended++
	}
	return Token{Kind: Closing, Name: name}
}

func (t *Tokenizer) opening() Token {
	t.pos++
	tok := Token{Kind: Opening, Name: t.name()}
	t.attrs = t.attrs[:0]
	for {
		t.space()
		if t.pos >= len(t.src) || t.src[t.pos] == '<' {
			t.mended++
			if t.html && len(t.attrs) == 0 {
				return Token{Kind: Text, Data: t.src[t.start:t.pos]}
			}
			break
		}
		if t.src[t.pos] == '>' {
			t.pos++
			break
		}
		if strings.HasPrefix(t.src[t.pos:], "/>") {
			t.pos += 2
			tok.Empty = true
			break
		}
		t.attribute()
	}
	tok.Attrs = t.attrs
	return tok
}

// attribute reads name="value", or what people write instead.
func (t *Tokenizer) attribute() {
	name := t.name()
	if name == "" {
		t.pos++
		t.mended++
		return
	}
	t.space()
	value := ""
	if t.pos < len(t.src) && t.src[t.pos] == '=' {
		t.pos++
		t.space()
		value = t.value()
	}
	if len(t.attrs) < maxAttributes {
		t.attrs = append(t.attrs, Attr{name, value})
	}
}

func (t *Tokenizer) value() string {
	if t.pos >= len(t.src) {
		return ""
	}
	if quote := t.src[t.pos : t.pos+1]; quote == `"` || quote == "'" {
		t.pos++
		if end := t.find(quote); end >= 0 {
			value := t.src[t.pos : t.pos+end]
			t.pos += end + 1
			return value
		}
	}
	t.mended++
	start := t.pos
	for t.pos < len(t.src) && !blank.fits(t.src[t.pos]) && t.src[t.pos] != '>' && t.src[t.pos] != '<' {
		t.pos++
	}
	return t.src[start:t.pos]
}

func (t *Tokenizer) name() string {
	start := t.pos
	for t.pos < len(t.src) && named.fits(t.src[t.pos]) {
		t.pos++
	}
	return t.src[start:t.pos]
}

func (t *Tokenizer) space() {
	for t.pos < len(t.src) && blank.fits(t.src[t.pos]) {
		t.pos++
	}
}
