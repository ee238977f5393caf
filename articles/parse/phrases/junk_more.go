package phrases

import "strings"

// Filing is the reason for lines that say under what a story is filed. They
// stand where it ends.
const Filing = "where it is filed"

// filingOpenings open such a line in the blogs of a dozen languages.
var filingOpenings = openings([]row{{Filing, []string{
	"this entry was posted", "this post was posted", "this article was posted", "filed under", "filed in", "posted in", "tagged with", "tagged as", "tagged:", "tagged in", "bookmark the permalink", "post navigation", "post tags:", "post category:", "this post is filed", "categories:", "tags:",
	"dieser beitrag wurde unter", "dieser eintrag wurde", "dieser beitrag wurde am", "dieser artikel wurde am", "der beitrag wurde am", "der eintrag wurde", "veröffentlicht in", "veröffentlicht unter", "getaggt mit", "getagged mit", "verschlagwortet mit", "schlagwörter:", "schlagworte:", "tags", "kategorien:", "kategorie:", "beitragsnavigation", "beitrags-navigation", "artikel-navigation", "abgelegt unter",
	"publié dans", "posté dans", "étiquettes:", "étiquettes :", "mots-clés :", "classé dans", "catégorie :", "catégories :", "navigation de l'article", "publicado en", "archivado en", "etiquetas:", "etiquetado", "categorías:", "navegación de entradas", "publicado em", "arquivado em", "marcadores:", "pubblicato in", "etichette:", "geplaatst in", "getagd", "opublikowano w", "tagi:", "рубрика:", "метки:", "теги:", "опубликовано в", "カテゴリー:", "タグ:", "标签：", "分类：", "publicerat i", "publisert i", "etiketter:",
}}})

// pairs are words that in one short line give away what it is, wherever they
// stand in it: the one names a thing of the page, one of the others what the
// reader should do about it.
var pairs = []struct {
	reason, name string
	acts         []string
}{
	{"newsletter", "newsletter", []string{"sign up", "subscribe", "click here", "receive", "anmelden", "abonnieren", "bestellen", "melden sie sich", "melde dich", "inscri", "abonne", "suscr", "assin", "iscriv", "meld je aan", "zapisz", "подпис"}},
	{"newsletter", "inbox", []string{"receive", "delivered", "straight to your", "get the", "get our", "sign up"}},
	{"newsletter", "postfach", []string{"erhalte", "bekomm", "direkt in", "kostenlos"}},
	{"newsletter", "per e-mail", []string{"anmelden", "benachrichtig", "erhalten sie", "erhalte ", "tipps"}},
	{"terms of the page", "affiliate", []string{"verlinkung", "provision", "commission", "amazon"}},
	{"author's contact", "twitter", []string{"follow him", "follow her", "follow us", "follow me", "reach the report", "or follow"}},
	{"author's contact", "facebook", []string{"follow us", "like us"}},
	{"subscription", "delivered", []string{"through your letterbox", "to your door", "issues for"}},
	{"cookie notice", "inhalt", []string{"klicken sie auf den unteren button", "zu laden. mehr erfahren", "externe inhalte"}},
	{"cookie notice", "datenschutz", []string{"akzeptieren", "einwillig", "mehr erfahren"}},
	{"log-in", "weitere inhalte", []string{"anmelden", "registrier", "konto"}},
}

// widestPair bounds the lines that pairs are looked for in: an advice in a
// story takes more words.
const widestPair = 220

// paired reports whether one of the pairs gives line away.
func paired(line string) (reason string, ok bool) {
	if len(line) > widestPair || len(line) < 12 || !mayPair(line) {
		return "", false
	}
	low := strings.ToLower(line)
	for i := range pairs {
		if !strings.Contains(low, pairs[i].name) {
			continue
		}
		for _, act := range pairs[i].acts {
			if strings.Contains(low, act) {
				return pairs[i].reason, true
			}
		}
	}
	return "", false
}

// mayPair is a cheap test that passes every line that holds the name of a pair.
func mayPair(line string) bool {
	before := byte(' ')
	for i := range len(line) {
		c := line[i] | 0x20
		if c >= 'a' && c <= 'z' && (before < 'a' || before > 'z') {
			for _, name := range pairNames[c-'a'] {
				if len(line)-i >= len(name) && strings.EqualFold(line[i:i+len(name)], name) {
					return true
				}
			}
		}
		before = c
	}
	return false
}

// pairNames holds the names of the pairs by their first letter.
var pairNames = func() (names [26][]string) {
	for _, p := range pairs {
		at := p.name[0] - 'a'
		names[at] = append(names[at], p.name)
	}
	return names
}()

// commentVerbs stand between who comments on a page and what they say.
var commentVerbs = []string{
	" says:", " said:", " wrote:", " writes:", " replied:", " schreibt:", " schrieb:", " sagt:", " sagte:", " meint:", " kommentiert:", " dit :", " a dit :", " dit:", " dice:", " dijo:", " diz:", " disse:", " ha detto:", " scrive:", " zegt:", " schreef:", " pisze:", " mówi:", " пишет:", " говорит:", " säger:", " sier:", " siger:",
}

// Commenter reports whether all of line says who comments: "annlee says:".
// The same stands over speech in a story; a date below it decides.
func Commenter(line string) bool {
	if len(line) > 60 {
		return false
	}
	for _, verb := range commentVerbs {
		if strings.HasSuffix(line, verb) {
			return true
		}
	}
	return false
}
