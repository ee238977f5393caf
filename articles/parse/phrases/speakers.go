package phrases

import "strings"

// turns are the labels that mark the questions and the answers of an
// interview, whoever speaks.
var turns = index([]row{{"turn", []string{
	"q", "a", "question", "answer", "q&a", "interviewer", "interviewee", "reporter", "host", "moderator", "frage", "antwort", "f", "redaktion", "moderation", "r", "réponse", "journaliste", "p", "pregunta", "respuesta", "periodista", "entrevistador", "entrevistadora", "pergunta", "resposta", "repórter", "d", "domanda", "risposta", "giornalista", "v", "vraag", "antwoord", "pytanie", "odpowiedź", "вопрос", "ответ", "корреспондент", "в", "о", "питання", "відповідь", "кореспондент", "問", "答", "記者", "聞き手", "问", "记者", "سؤال", "جواب", "س", "ج", "الصحفي", "fråga", "svar", "spørsmål", "spørgsmål", "kysymys", "vastaus", "soru", "cevap",
}}})

// notSpeakers are labels that look like a speaker's and belong to the page,
// to a picture or to a note.
var notSpeakers = index([]row{{"label", []string{
	"http", "https", "tel", "fax", "e-mail", "email", "web", "www", "note", "update", "tip", "tipp", "fazit", "ps", "p.s", "hinweis", "achtung", "wichtig", "preis", "price", "rating", "website", "address", "phone", "date", "time", "where", "when", "isbn", "iban", "bic", "tags", "exclusive", "breaking", "video", "watch",
}}})

// Turn reports whether label marks a question or an answer: "Q", "Frage".
func Turn(label string) bool {
	_, ok := turns()[Key(label)]
	return ok
}

// maxSpeaker is how many bytes the name of a speaker may have.
const maxSpeaker = 60

// Speaker cuts the label off a line of an interview: "Ann Lee: No." and
// "Q. Why?" give "Ann Lee:" and "Q.". It says that the line may be spoken, not
// that it is: one such line proves nothing.
func Speaker(line string) (label string, ok bool) {
	i := strings.IndexAny(cut(line, maxSpeaker), ":：")
	if i < 0 {
		return abbreviated(line)
	}
	name := line[:i]
	size := 1
	if line[i] != ':' {
		size = len("：")
	} else if i+1 < len(line) && line[i+1] != ' ' && line[i+1] < 0x80 {
		return "", false // an address or a time
	}
	if Turn(name) {
		return line[:i+size], true
	}
	if _, known := notSpeakers()[Key(name)]; known || !NameLike(name) || IsSection(name) {
		return "", false
	}
	if _, _, credit := Credit(line); credit {
		return "", false
	}
	return line[:i+size], true
}

// abbreviated cuts "Q." and "A." off a line.
func abbreviated(line string) (label string, ok bool) {
	if len(line) > 3 && line[1] == '.' && line[2] == ' ' && Turn(line[:1]) {
		return line[:2], true
	}
	return "", false
}
