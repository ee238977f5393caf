package phrases

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/language"
)

var labelIndex = openings(plain(language.CreditLabels))

var agencyIndex = set(language.Agencies)

// Credit splits what is said of a picture into its caption and whom it is
// credited to. It is ok only where a credit can be told: after a bar, in
// brackets at the end, after a label, or as an agency's name alone. The label
// ("Photo:") is dropped from the credit; either half may be empty.
func Credit(s string) (caption, credit string, ok bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 3000 {
		return "", "", false
	}
	if credit, ok = Agency(s); ok {
		return "", credit, true
	}
	for _, split := range []func(string) (string, string, bool){leadingWord, leadingLabel, afterBar, inBrackets, inlineLabel, afterSlash, afterStop, leadingSign} {
		if caption, credit, ok = split(s); ok {
			return strings.TrimSpace(caption), strings.TrimSpace(credit), true
		}
	}
	return "", "", false
}

// Agency reports whether all of s names picture agencies: "Getty Images",
// "AFP/Getty Images", "(Image: GETTY)". credit is s without label and brackets.
func Agency(s string) (credit string, ok bool) {
	if len(s) > longest {
		return "", false
	}
	credit = strings.Trim(s, " \t()[]|*")
	bare, labelled := unlabel(credit)
	if labelled {
		credit = bare
	}
	key := Key(credit)
	if agencyIndex()[key] {
		return credit, true
	}
	if !labelled && !strings.ContainsAny(key, "/,|") && !strings.HasPrefix(key, "getty") {
		return credit, false
	}
	cuts := strings.FieldsFunc(key, func(r rune) bool { return r == '/' || r == ',' || r == '|' })
	known := 0
	for _, part := range cuts {
		part = strings.TrimPrefix(Key(part), language.AgencyVia)
		if agencyIndex()[part] {
			known++
		}
	}
	if known > 0 && strings.HasPrefix(key, language.AgencyInside) && len(key) < 60 {
		return credit, true
	}
	ok = known > 0 && (known == len(cuts) || labelled && len(cuts) <= 3)
	return credit, ok
}

// KnowsAgency reports whether s is an agency's name and nothing else.
func KnowsAgency(s string) bool {
	return agencyIndex()[Key(s)]
}

// unlabel removes a label that opens s.
func unlabel(s string) (rest string, ok bool) {
	if !labelIndex().mayOpen(s) {
		return s, false
	}
	lower := strings.ToLower(cut(s, 48))
	_, n := labelIndex().match(lower)
	if n == 0 || n >= len(s) {
		return s, false
	}
	rest = s[n:]
	by := slices.ContainsFunc(language.CreditJoints, func(joint string) bool { return strings.HasSuffix(lower[:n], joint) })
	trimmed := strings.TrimLeft(rest, " ")
	r, size := utf8.DecodeRuneInString(trimmed)
	switch {
	case r == ':' || r == '：' || r == '=' && !by:
		return strings.TrimSpace(trimmed[size:]), true
	case (r == '©' || r == '|') && trimmed != "":
		return strings.TrimSpace(trimmed[size:]), true
	case r == '.' && lower[:n] == "fot":
		return strings.TrimSpace(trimmed[size:]), true
	case by && unicode.IsUpper(r):
		return trimmed, true
	}
	return s, false
}

// leadingLabel splits "Photo: Jo Bloggs / Agency". A long remainder that ends
// as a sentence is a caption, as with "Image: The mayor opens the bridge".
func leadingLabel(s string) (caption, credit string, ok bool) {
	rest, ok := unlabel(s)
	if !ok || rest == "" {
		return "", "", false
	}
	if nameLike(rest) {
		return "", rest, true
	}
	if c, cr, both := inBrackets(rest); both {
		return c, cr, true
	}
	return rest, "", true
}

var pictureWords = openings(language.PictureWords)

// leadingWord splits "Image caption The mayor opens the bridge".
func leadingWord(s string) (caption, credit string, ok bool) {
	if !pictureWords().mayOpen(s) {
		return "", "", false
	}
	kind, n := pictureWords().match(strings.ToLower(cut(s, 48)))
	if n == 0 || n >= len(s) {
		return "", "", false
	}
	rest := strings.TrimLeft(s[n:], " :")
	if kind == "caption" {
		return rest, "", true
	}
	return "", rest, true
}

// nameLike reports whether s reads as who made a picture and not as what is
// on it: short, and without words in lower case that make a clause.
func nameLike(s string) bool {
	words := strings.Fields(s)
	if len(words) > 12 || len(s) > 110 {
		return false
	}
	low := 0
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && len(w) > 3 {
			low++
		}
	}
	return low <= 1 || low*4 <= len(words)
}

// afterBar splits "caption | Source: Jo Bloggs".
func afterBar(s string) (caption, credit string, ok bool) {
	i := strings.LastIndexAny(s, "|•")
	if i < 0 {
		return "", "", false
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	tail := strings.TrimSpace(s[i+size:])
	if rest, labelled := unlabel(tail); labelled && nameLike(rest) {
		return s[:i], rest, true
	}
	if credit, ok = Agency(tail); ok {
		return s[:i], credit, true
	}
	return "", "", false
}

// inBrackets splits "caption (Photo: Jo Bloggs)" and "caption (AP)".
func inBrackets(s string) (caption, credit string, ok bool) {
	end := strings.TrimRight(s, " .")
	if !strings.HasSuffix(end, ")") && !strings.HasSuffix(end, "]") {
		return "", "", false
	}
	i := strings.LastIndexAny(end, "([")
	if i < 0 {
		return "", "", false
	}
	inner := strings.TrimSpace(end[i+1 : len(end)-1])
	if rest, labelled := unlabel(inner); labelled && len(rest) < longest {
		return s[:i], rest, true
	}
	if credit, ok = Agency(inner); ok {
		return s[:i], credit, true
	}
	if k := Key(inner); opensWith(k, language.AgencyOpenings) || strings.Contains(k, language.AgencyInside) && len(k) < 90 {
		return s[:i], inner, true
	}
	return "", "", false
}

// inlineLabel splits "caption. Photograph: Lena Ortiz for the Courier".
func inlineLabel(s string) (caption, credit string, ok bool) {
	from := 0
	for {
		i := strings.IndexFunc(s[from:], creditEdge)
		if i < 0 {
			return "", "", false
		}
		from += i
		_, size := utf8.DecodeRuneInString(s[from:])
		mark := s[from : from+size]
		from += size
		tail := strings.TrimLeft(s[from:], " )”\"-–　")
		if len(tail) > longest || tail == "" {
			continue
		}
		r, _ := utf8.DecodeRuneInString(tail)
		if !unicode.IsUpper(r) && !unicode.Is(unicode.Lo, r) {
			continue
		}
		if rest, labelled := unlabel(tail); labelled && rest != "" && nameLike(rest) {
			return strings.TrimRight(s[:from], " -–　"), rest, true
		}
		if rest, ok := creditWord(tail); ok && mark == "." {
			return s[:from], rest, true
		}
	}
}

// creditEdge reports whether a credit may follow r.
func creditEdge(r rune) bool {
	switch r {
	case '.', '!', '?', ')', ' ', '"', '-', '。', '\u3000', '”', '–':
		return true
	}
	return false
}

// creditWord cuts the label off "Credit Jo Bloggs/Agency": it has no colon,
// which is safe at a sentence's end only.
func creditWord(s string) (rest string, ok bool) {
	for _, word := range language.CreditWords {
		if rest, ok = strings.CutPrefix(s, word); ok {
			return rest, nameLike(rest) && len(rest) < 90
		}
	}
	return "", false
}

// SignsCredit is a cheap test for lines that hold a credit without a colon or a
// bar.
func SignsCredit(line string) bool {
	return opensWith(line, language.CreditSignOpenings) || containsAny(line, language.CreditSigns)
}

func opensWith(s string, openings []string) bool {
	for _, opening := range openings {
		if strings.HasPrefix(s, opening) {
			return true
		}
	}
	return false
}

// afterSlash splits "caption. Jaafar ASHTIYEH / AFP": a name, a stroke and an
// agency after the last full stop.
func afterSlash(s string) (caption, credit string, ok bool) {
	i := strings.LastIndexByte(s, '/')
	if i < 0 {
		return "", "", false
	}
	last := Key(s[i+1:])
	if !agencyIndex()[last] {
		return "", "", false
	}
	dot := strings.LastIndex(s[:i], ". ")
	if dot < 0 {
		if nameLike(s) && len(s) < 70 {
			return "", s, true
		}
		return "", "", false
	}
	return s[:dot+1], s[dot+2:], nameLike(s[dot+2:])
}

// afterStop splits "The mayor opens the bridge. Reuters": an agency's name
// alone after the last full stop.
func afterStop(s string) (caption, credit string, ok bool) {
	i := strings.LastIndex(s, ". ")
	if i < 20 || len(s)-i > 40 || !unicode.IsUpper(first(s[i+2:])) {
		return "", "", false
	}
	credit = strings.TrimRight(s[i+2:], ". ")
	return s[:i+1], credit, KnowsAgency(credit)
}

// leadingSign splits "© Lucy Nicholson". What follows may hold the caption
// too, and then nothing tells the two apart.
func leadingSign(s string) (caption, credit string, ok bool) {
	rest, ok := strings.CutPrefix(s, "©")
	if !ok {
		return "", "", false
	}
	rest = strings.TrimSpace(rest)
	if len(rest) > 60 || !nameLike(rest) || containsAny(strings.ToLower(rest), language.RightsReserved) {
		return "", "", false
	}
	return "", rest, true
}
