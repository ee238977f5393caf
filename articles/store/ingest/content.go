package ingest

import (
	"bytes"

	"lede/articles"
)

// contentOf is a hash of what a reader would read of a story: the words of
// title and body. Markup, spacing, and what stands behind the question mark of
// an address do not count, since feeds change them with every delivery.
func contentOf(title string, a articles.Article) int64 {
	h := fnvStart
	h.words([]byte(title))
	h.byte('\n')
	body := a.Body
	if a.Format != articles.HTML && a.Format != articles.Fragment {
		h.words(body)
		return int64(h)
	}
	for len(body) > 0 {
		text, rest, _ := bytes.Cut(body, []byte{'<'})
		h.words(text)
		_, body, _ = bytes.Cut(rest, []byte{'>'})
	}
	return int64(h)
}

// fnv is the hash FNV-1a of 64 bits.
type fnv uint64

const (
	fnvStart fnv = 14695981039346656037
	fnvPrime fnv = 1099511628211
)

func (h *fnv) byte(b byte) { *h = (*h ^ fnv(b)) * fnvPrime }

// words adds text without its spaces and without the queries of addresses.
func (h *fnv) words(text []byte) {
	sum := *h
	inAddress := false
	for i := 0; i < len(text); i++ {
		b := text[i]
		switch {
		case b <= ' ':
			inAddress = false
			continue
		case b == ':' && i+2 < len(text) && text[i+1] == '/' && text[i+2] == '/':
			inAddress = true
		case b == '?' && inAddress:
			for i+1 < len(text) && !bytes.ContainsAny(text[i+1:i+2], " \t\r\n)\"'<>]") {
				i++
			}
			inAddress = false
			continue
		}
		sum = (sum ^ fnv(b)) * fnvPrime
	}
	*h = sum
}
