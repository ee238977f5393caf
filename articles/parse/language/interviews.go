package language

// Turns are the labels that mark the questions and the answers of an
// interview, whoever speaks.
var Turns = []string{
	"q", "a", "question", "answer", "q&a", "interviewer", "interviewee", "reporter", "host", "moderator", "frage", "antwort", "f", "redaktion", "moderation", "r", "réponse", "journaliste", "p", "pregunta", "respuesta", "periodista", "entrevistador", "entrevistadora", "pergunta", "resposta", "repórter", "d", "domanda", "risposta", "giornalista", "v", "vraag", "antwoord", "pytanie", "odpowiedź", "вопрос", "ответ", "корреспондент", "в", "о", "питання", "відповідь", "кореспондент", "問", "答", "記者", "聞き手", "问", "记者", "سؤال", "جواب", "س", "ج", "الصحفي", "fråga", "svar", "spørsmål", "spørgsmål", "kysymys", "vastaus", "soru", "cevap",
}

// NoSpeakers are labels that look like a speaker's and belong to the page, to a
// picture or to a note.
var NoSpeakers = []string{
	"http", "https", "tel", "fax", "e-mail", "email", "web", "www", "note", "update", "tip", "tipp", "fazit", "ps", "p.s", "hinweis", "achtung", "wichtig", "preis", "price", "rating", "website", "address", "phone", "date", "time", "where", "when", "isbn", "iban", "bic", "tags", "exclusive", "breaking", "video", "watch",
}
