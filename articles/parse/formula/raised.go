// Package formula writes in one line what a page sets above, below or across
// it: raised and lowered figures, and the formulas of MathML.
package formula

import (
	"strings"
	"unicode"

	"lede/articles/parse/language"
)

// The characters that Unicode has above and below the line, each after the one
// that it stands for.
const (
	raisedPairs = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ" +
		"AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟθᶿφᵠχᵡ"
	loweredPairs = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ"
)

var raised, lowered = pairs(raisedPairs), pairs(loweredPairs)

func pairs(s string) map[rune]rune {
	table, key := map[rune]rune{}, rune(0)
	for _, r := range s {
		if key == 0 {
			key = r
			continue
		}
		table[key], key = r, 0
	}
	return table
}

// Raised is s as it stands above the line: in Unicode's raised characters where
// it has them, and else as ^(s). What is no figure stays as it is: "™", "[3]",
// the end of an ordinal ("1st", "M^me"), words. attached says that a word ends
// right before it.
func Raised(s string, attached bool) string {
	if attached && isOrdinal(strings.TrimSpace(s)) {
		return strings.TrimSpace(s)
	}
	return shifted(s, attached, raised, "^")
}

// Lowered is s as it stands below the line, like Raised, or else _(s).
func Lowered(s string, attached bool) string { return shifted(s, attached, lowered, "_") }

// maxFigure is the length in characters of the longest figure that is set
// above or below the line; what is longer is small print.
const maxFigure = 16

func shifted(s string, attached bool, table map[rune]rune, sign string) string {
	s = strings.TrimSpace(s)
	out, known := mapped(s, table)
	switch {
	case s == "", s[0] == '[', !attached && onlyLetters(s):
		return s
	case isSmallPrint(s) && attached:
		return " " + s
	case isSmallPrint(s):
		return s
	case known:
		return out
	case strings.ContainsFunc(s, wordly):
		return sign + "(" + s + ")"
	}
	return s
}

// isSmallPrint reports whether s is too long for a figure, or of several words.
func isSmallPrint(s string) bool {
	return len([]rune(s)) > maxFigure || !isNumbers(s) && strings.ContainsFunc(s, unicode.IsSpace)
}

// mapped is s in the characters of table, if it has all of them. The commas and
// dashes of a list of numbers stay.
func mapped(s string, table map[rune]rune) (string, bool) {
	numbers := isNumbers(s)
	ok := true
	out := strings.Map(func(r rune) rune {
		c, known := table[r]
		switch {
		case known && (r != '-' || !numbers):
			return c
		case numbers && r != ' ':
			return r
		case numbers:
			return -1
		}
		ok = false
		return r
	}, s)
	return out, ok
}

// isNumbers reports whether s is a list of numbers: "3,4", "1–3".
func isNumbers(s string) bool {
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9':
		case (r == ',' || r == '–' || r == '-' || r == ' ') && i > 0:
		default:
			return false
		}
	}
	return true
}

func isOrdinal(s string) bool {
	for _, end := range language.OrdinalEnds {
		if s == end {
			return true
		}
	}
	return false
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

func onlyLetters(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
}
