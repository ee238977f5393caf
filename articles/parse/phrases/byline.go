package phrases

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles"
)

// bylineOpenings say that the names of the authors follow. The reason is the
// role that they stand for; most stand for none.
var bylineOpenings = openings([]row{
	{"", []string{
		"by", "by:", "written by", "posted by", "published by", "reported by", "reporting by", "story by", "words by", "words:", "author:", "author", "authors:", "from our correspondent", "a column by", "analysis by", "text by", "text:", "submitted by", "article by",
		"von", "von:", "text von", "ein beitrag von", "beitrag von", "ein artikel von", "eine kolumne von", "ein kommentar von", "ein gastbeitrag von", "gastbeitrag von", "blog beitrag von", "eine reportage von", "eine analyse von", "geschrieben von", "verfasst von", "verfasst von:", "erstellt von", "eingestellt von", "gepostet von", "tipps von", "veröffentlicht von", "autor:", "autorin:", "autoren:", "autorinnen:", "autor", "autorin", "redaktion:", "text & fotos:", "text und fotos:",
		"par", "par:", "auteur :", "auteur:", "auteurs :", "propos recueillis par", "publié par", "écrit par", "texte :", "por", "por:", "autor:", "autora:", "escrito por", "publicado por", "texto:", "di", "a cura di", "scritto da", "pubblicato da", "door", "door:", "geschreven door", "auteur:", "autor:", "autorka:", "tekst:", "napisał", "av", "av:", "af", "text:", "tekst:", "av journalist",
		"автор:", "автор", "авторы:", "автори:", "текст:", "автора:", "記者:", "文:", "文=", "取材・文:", "記者", "作者:", "作者：", "记者：", "记者:", "撰文:", "撰文：", "文：", "記者：", "بقلم", "بقلم:", "كتب:", "كتب", "كتبت:", "كتبت", "yazan:", "kirjoittanut", "skrevet av", "skriven av",
	}},
	{"interview", []string{"interview by", "interview:", "ein interview von", "interview von", "das interview führte", "das gespräch führte", "das gespräch führten", "entretien par", "entretien réalisé par", "entrevista de", "entrevista por", "intervista di", "interviewed by"}},
})

// roles follow a name after a comma or stand on a line of their own below it.
var roles = index([]row{{"role", []string{
	"news reporter", "reporter", "staff reporter", "senior reporter", "correspondent", "arts correspondent", "staff writer", "senior writer", "writer", "contributor", "contributing writer", "contributing editor", "editor", "senior editor", "news editor", "deputy editor", "managing editor", "editor-in-chief", "editor in chief", "columnist", "freelance writer", "freelance journalist", "journalist", "author", "political editor", "political reporter", "political correspondent", "business reporter", "business editor", "sports writer", "sports editor", "chief reporter", "digital reporter", "technology reporter", "science editor", "science reporter", "health editor", "health correspondent", "foreign correspondent", "special correspondent", "associated press", "guest contributor", "opinion contributor", "data journalist", "photographer", "senior correspondent", "reporting", "multimedia reporter", "court reporter", "crime reporter", "education correspondent", "environment correspondent", "critic", "film critic", "music critic",
	"redakteur", "redakteurin", "autor", "autorin", "korrespondent", "korrespondentin", "redaktion", "online-redaktion", "chefredakteur", "chefredakteurin", "freie journalistin", "freier journalist", "journalist", "journalistin", "volontär", "volontärin", "reporterin", "kolumnist", "kolumnistin", "freie autorin", "freier autor", "ressortleiter", "ressortleiterin",
	"journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "envoyé spécial", "envoyée spéciale", "rédaction", "periodista", "redactor", "redactora", "corresponsal", "redacción", "enviado especial", "enviada especial", "repórter", "jornalista", "redação", "giornalista", "redazione", "redactie", "redacteur", "verslaggever", "redakcja", "dziennikarz", "dziennikarka", "корреспондент", "журналист", "редактор", "обозреватель", "спецкор", "кореспондент", "журналіст", "記者", "论文", "记者", "編集委員", "論説委員", "مراسل", "صحفي", "محرر",
}}})

// bureaus are bylines that are no person's name.
var bureaus = []string{
	"bureau", "agencies", "agency", "desk", "staff", "newsroom", "correspondent", "reporters", "team", "associated press", "reuters", "afp", "bbc news", "redaktion", "redaction", "redacción", "redazione", "redactie", "редакция", "editorial board", "editors", "press association", "dpa", "epd", "kna", "ap",
}

// joints stand between two names.
var joints = []string{" and ", " und ", " et ", " y ", " e ", " en ", " & ", " och ", " og ", " i ", " и ", " та ", " ja ", " ve ", " with ", " mit ", "、", "，", " و"}

// Byline reads a line that names a story's authors after an opening such as
// "By" or "Von". It is not ok for a line of names without an opening: see
// [Names].
func Byline(line string) ([]articles.Author, bool) {
	role, rest, ok := CutByline(line)
	if !ok {
		return nil, false
	}
	authors, ok := Names(rest)
	if !ok {
		return nil, false
	}
	for i := range authors {
		if authors[i].Role == "" {
			authors[i].Role = role
		}
	}
	return authors, true
}

// CutByline removes the opening of a byline from line.
func CutByline(line string) (role, rest string, ok bool) {
	line = strings.TrimSpace(strings.TrimLeft(line, "—–-•·*>| "))
	if len(line) > 3*longest || !bylineOpenings().mayOpen(line) {
		return "", "", false
	}
	lower := strings.ToLower(cut(line, 64))
	role, n := bylineOpenings().match(lower)
	if n == 0 || n > len(line) {
		return "", "", false
	}
	rest = line[n:]
	trimmed := strings.TrimLeft(rest, " :：\u00a0")
	if trimmed == rest && !strings.HasSuffix(lower[:n], ":") && !strings.HasSuffix(lower[:n], "：") && !strings.HasSuffix(lower[:n], "=") {
		return "", "", false
	}
	return role, trimmed, trimmed != ""
}

// inside are the openings that stand inside a line, after a date or a
// category: "Posted in Tides by Bo Ek on Monday".
var inside = []string{" by ", " von ", " par ", " por ", " door ", "autor: ", "autorin: ", "author: ", "auteur: ", "автор: ", "text: "}

// CutInside finds the names of a byline inside a longer line.
func CutInside(line string) (role, rest string, ok bool) {
	lower := strings.ToLower(line)
	if len(line) > longest || len(lower) != len(line) {
		return "", "", false
	}
	for _, opening := range inside {
		if i := strings.Index(lower, opening); i >= 0 {
			rest = strings.TrimSpace(line[i+len(opening):])
			return "", rest, rest != ""
		}
	}
	return "", "", false
}

// Names reads a list of names with their roles: "Ann Lee and Bo Ek, arts
// correspondent". It is not ok where s reads as anything else.
func Names(s string) ([]articles.Author, bool) {
	s = strings.Trim(withoutAside(s), " \t.,;:|-–—•·/")
	if s == "" || len(s) > longest {
		return nil, false
	}
	var authors []articles.Author
	for _, part := range strings.FieldsFunc(splitJoints(s), func(r rune) bool { return r == ',' || r == ';' || r == '|' || r == '•' }) {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		if IsRole(part) && len(authors) > 0 {
			authors[len(authors)-1].Role = part
			continue
		}
		if !NameLike(part) {
			return nil, false
		}
		authors = append(authors, articles.Author{Name: part})
	}
	return authors, len(authors) > 0 && len(authors) <= 8
}

// withoutAside drops the brackets at the end of a line of names, and what they
// say of the last: "Empa (federal laboratory)", "Bo Ek (with Ann Lee)".
func withoutAside(s string) string {
	trimmed := strings.TrimRight(s, " .")
	i := strings.IndexByte(trimmed, '(')
	if i > 2 && strings.HasSuffix(trimmed, ")") && strings.Count(trimmed, "(") == 1 {
		return trimmed[:i]
	}
	return s
}

// splitJoints puts commas where words join two names.
func splitJoints(s string) string {
	for _, j := range joints {
		if strings.Contains(s, j) {
			s = strings.ReplaceAll(s, j, ", ")
		}
	}
	return s
}

// IsRole reports whether s says what an author is: "arts correspondent".
func IsRole(s string) bool {
	key := Key(s)
	if _, ok := roles()[key]; ok {
		return true
	}
	words := strings.Fields(key)
	if len(words) < 2 || len(words) > 6 {
		return false
	}
	_, ok := roles()[words[len(words)-1]]
	return ok
}

// IsBureau reports whether s names a newsroom rather than a person.
func IsBureau(s string) bool {
	key := Key(s)
	if len(key) > 60 {
		return false
	}
	for _, b := range bureaus {
		if key == b || strings.HasSuffix(key, " "+b) {
			return true
		}
	}
	return false
}

// particles are the words in lower case that stand inside names.
var particles = index([]row{{"particle", []string{
	"von", "van", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "les", "el", "al", "bin", "ibn", "zu", "zur", "vom", "ter", "ten", "af", "av", "y", "e", "of", "the", "for", "st", "und", "dem", "i", "ben", "abu", "in",
}}})

// NameLike reports whether s could be the name of a person or a bureau: one
// to six words that begin in capitals, or a short run of letters in a script
// without them, and no digits or closing stops.
func NameLike(s string) bool {
	if s == "" || len(s) > 80 {
		return false
	}
	words := strings.Fields(s)
	if len(words) > 6 {
		return false
	}
	capitals := 0
	for i, w := range words {
		switch kind := nameWord(w); {
		case kind == capital:
			capitals++
		case kind == small && (i > 0 || len(words) > 1) && particles()[strings.ToLower(w)] != "":
		default:
			return false
		}
	}
	return capitals > 0
}

type wordKind uint8

const (
	other wordKind = iota
	small
	capital
)

// nameWord classifies one word of a supposed name.
func nameWord(w string) wordKind {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\"'“‘"))
	for i, r := range w {
		switch {
		case unicode.IsLetter(r), unicode.IsMark(r), strings.ContainsRune("-'’.‘`·・/&()", r):
		case unicode.IsDigit(r) && i > 0 && len(w) > 3:
		default:
			return other
		}
	}
	switch {
	case unicode.IsUpper(first) || unicode.IsTitle(first):
		return capital
	case unicode.IsLower(first):
		if strings.HasPrefix(w, "d'") || strings.HasPrefix(w, "d’") {
			return capital
		}
		return small
	case unicode.IsLetter(first) && len(w) <= 36:
		return capital
	case first == '&':
		return small
	}
	return other
}
