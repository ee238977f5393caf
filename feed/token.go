package feed

import (
	"slices"
	"strings"
)

// kind tells the tokens apart.
type kind uint8

const (
	endOfInput kind = iota
	opening
	closing
	characters
	verbatim // text of a CDATA section: its ampersands stand for themselves
)

// token is a piece of markup. Its strings are parts of the source.
type token struct {
	kind  kind
	name  string // as written, with its prefix
	data  string // of text
	attrs []rawAttr
	empty bool // <name/>
}

// rawAttr is an attribute as it is written.
type rawAttr struct{ name, value string }

// tokenizer cuts markup into tokens. It takes any string: what is no markup
// is text.
type tokenizer struct {
	src    string
	pos    int
	html   bool      // read as HTML is: what can't be markup is text
	start  int       // where the last token begins
	attrs  []rawAttr // lent to the token until the next one
	mended int       // places that no XML parser would take

	missing []string // marks that were looked for and do not come any more
	endless bool     // a declaration's brackets did not close
}

// find returns how far ahead mark is, or -1. A mark that was missed once is
// not looked for again, so that no input is read more than a few times over.
func (t *tokenizer) find(mark string) int {
	if slices.Contains(t.missing, mark) {
		return -1
	}
	at := strings.Index(t.src[t.pos:], mark)
	if at < 0 {
		t.missing = append(t.missing, mark)
	}
	return at
}

// next returns the next token. open is the name of the innermost open
// element, which ends a CDATA section that nothing else ends.
func (t *tokenizer) next(open string) token {
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
	return token{}
}

// text reads up to the next "<", which may not be the first byte.
func (t *tokenizer) text() token {
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
	return token{kind: characters, data: t.src[start:t.pos]}
}

func (t *tokenizer) verbatim(open string) token {
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
	return token{kind: verbatim, data: data}
}

func (t *tokenizer) skipComment() {
	if end := t.find("-->"); end >= 0 {
		t.pos += end + len("-->")
		return
	}
	t.mended++
	t.skipPast(">")
}

// skipDeclaration passes over a DOCTYPE with whatever it declares.
func (t *tokenizer) skipDeclaration() {
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
func (t *tokenizer) skipPast(mark string) {
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

func (t *tokenizer) closing() token {
	t.pos += len("</")
	name := t.name()
	t.space()
	if t.pos < len(t.src) && t.src[t.pos] == '>' {
		t.pos++
	} else {
		t.mended++
	}
	return token{kind: closing, name: name}
}

func (t *tokenizer) opening() token {
	t.pos++
	tok := token{kind: opening, name: t.name()}
	t.attrs = t.attrs[:0]
	for {
		t.space()
		if t.pos >= len(t.src) || t.src[t.pos] == '<' {
			t.mended++
			if t.html && len(t.attrs) == 0 {
				return token{kind: characters, data: t.src[t.start:t.pos]}
			}
			break
		}
		if t.src[t.pos] == '>' {
			t.pos++
			break
		}
		if strings.HasPrefix(t.src[t.pos:], "/>") {
			t.pos += 2
			tok.empty = true
			break
		}
		t.attribute()
	}
	tok.attrs = t.attrs
	return tok
}

// attribute reads name="value", or what people write instead.
func (t *tokenizer) attribute() {
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
		t.attrs = append(t.attrs, rawAttr{name, value})
	}
}

func (t *tokenizer) value() string {
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

func (t *tokenizer) name() string {
	start := t.pos
	for t.pos < len(t.src) && named.fits(t.src[t.pos]) {
		t.pos++
	}
	return t.src[start:t.pos]
}

func (t *tokenizer) space() {
	for t.pos < len(t.src) && blank.fits(t.src[t.pos]) {
		t.pos++
	}
}
