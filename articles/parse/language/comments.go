package language

// commentForms are the fields and buttons of a form for comments.
var commentForms = Boilerplate{
	Reason: "comment form",
	Lines: []string{
		"reply", "comment", "name", "website", "report", "flag", "your name", "responses", "conversation", "antworten", "kommentar", "webseite", "absenden", "répondre", "responder", "rispondi", "ответить",
	},
}

// comments stand over comments and invite them.
var comments = Boilerplate{
	Reason: Comments,
	Lines: []string{
		"leave a reply", "leave a comment", "leave your comment", "post comment", "post a comment", "add a comment", "add comment", "write a comment", "view comments", "show comments", "hide comments", "join the conversation", "join the discussion", "no comments", "no comments yet", "comments are closed", "be the first to comment", "sort by newest", "your email address will not be published. required fields are marked", "cancel reply", "notify me of new posts by email", "load comments",
		"kommentare", "kommentare anzeigen", "kommentar schreiben", "schreibe einen kommentar", "kommentar verfassen", "kommentar hinzufügen", "kommentieren", "antwort abbrechen", "keine kommentare", "schreiben sie einen kommentar", "hinterlasse einen kommentar", "hinterlasse eine antwort", "kommentar abschicken", "verbinde mit %s", "%d bloggern gefällt das", "gib hier deinen kommentar ein", "benachrichtigung bei weiteren kommentaren per e-mail senden", "informiere mich über neue beiträge per e-mail", "liken lade", "name (erforderlich", "e-mail (erforderlich) (adresse wird niemals veröffentlicht", "trage deine daten unten ein oder klicke ein icon um dich einzuloggen", "diskutieren sie mit",
		"commentaires", "laisser un commentaire", "poster un commentaire", "réagir", "annuler la réponse", "comentarios", "deja un comentario", "dejar un comentario", "deja una respuesta", "comentários", "deixe um comentário", "commenti", "lascia un commento", "reacties", "reageer", "geef een reactie", "komentarze", "dodaj komentarz", "skomentuj", "комментарии", "оставить комментарий", "добавить комментарий", "обсудить", "коментарі", "залишити коментар", "コメント", "コメントを書く", "评论", "发表评论", "留言", "التعليقات", "أضف تعليقا", "اترك تعليقا", "kommentarer", "kommentera", "yorumlar", "yorum yap",
	},
	Openings: []string{
		"comments under pseudonym", "comments are moderated", "please keep comments", "say your words", "no response so far",
		"ihre meinung zählt", "die kommentare im forum geben nicht", "bitte achten sie darauf, dass ihre kommentare", "bitte beachten sie unsere netiquette", "bitte beachten sie die netiquette", "gerne als leser*innenkommentar", "vos réactions", "soyez le premier à", "sé el primero en comentar", "seja o primeiro a comentar", "atenção: comentários", "os comentários são de responsabilidade", "los comentarios son responsabilidad", "i commenti sono moderati", "wees de eerste die",
		"responses to", "response to", "thoughts on", "thought on", "comments on", "comments to", "comment on", "antworten zu", "antwort zu", "antworten auf", "gedanken zu", "gedanke zu", "ein gedanke zu", "kommentare zu", "kommentar zu", "réponses à", "commentaires sur", "respuestas a", "comentarios en", "commenti su", "reacties op",
		"we want to hear what you think", "comments under", "kommentieren sie", "verraten sie uns", "schreiben sie uns",
		"leave a reply", "leave a comment", "be the first to", "post comment", "your email address will not be published", "comments are", "please log in to", "you must be logged in", "log in to comment", "join the conversation", "have your say", "view comments", "notify me", "save my name", "deine e-mail-adresse wird nicht", "ihre e-mail-adresse wird nicht", "du kommentierst mit", "benachrichtige mich", "benachrichtigung bei", "kommentare sind", "bitte melden sie sich", "du musst angemeldet sein", "name, e-mail", "meinen namen, e-mail", "schreibe einen kommentar", "schreiben sie einen kommentar", "hinterlasse", "laisser un commentaire", "votre adresse e-mail", "votre adresse de messagerie", "deja un comentario", "tu dirección de correo", "o seu endereço de", "il tuo indirizzo", "je e-mailadres wordt", "twój adres e-mail", "ваш адрес email", "ваш e-mail", "メールアドレスが公開", "您的电子邮箱",
	},
}

// CommentVerbs stand between who comments on a page and what they say.
var CommentVerbs = []string{
	" says:", " said:", " wrote:", " writes:", " replied:", " schreibt:", " schrieb:", " sagt:", " sagte:", " meint:", " kommentiert:", " dit :", " a dit :", " dit:", " dice:", " dijo:", " diz:", " disse:", " ha detto:", " scrive:", " zegt:", " schreef:", " pisze:", " mówi:", " пишет:", " говорит:", " säger:", " sier:", " siger:",
}

// Discussion is what the line over readers' comments is made of: "12 comments",
// "3 responses to …", "Leave a reply". Stems are the parts of which every such
// line has one.
var Discussion = struct{ Counts, Nouns, Links, Replies, Invitations, Stems []string }{
	Counts:  []string{"no", "one", "kein", "keine", "alle"},
	Nouns:   []string{"comment", "comments", "kommentar", "kommentare", "commentaire", "commentaires", "comentario", "comentarios", "comentário", "comentários", "commenti", "reacties", "комментарии", "コメント", "评论", "تعليقات"},
	Links:   []string{"so far", "to", "zu", "on", "von"},
	Replies: []string{"response", "responses", "reply", "replies"},
	Invitations: []string{
		"leave a reply", "leave a comment", "post your comment", "post your comments", "join the discussion", "join the conversation",
		"schreib einen kommentar", "schreib ein kommentar", "schreibe einen kommentar", "schreibe ein kommentar", "kommentar schreiben", "kommentare schreiben",
		"deja un comentario", "deja tu comentario", "deixe um comentário", "deixe seu comentário", "laisser un commentaire",
	},
	Stems: []string{"omment", "oment", "reacti", "respons", "repl", "discussion", "conversation", "коммент", "コメント", "评论", "تعليقات"},
}
