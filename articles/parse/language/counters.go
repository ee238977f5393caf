package language

// Counted are the words that follow the number of a counter: "41 comments".
var Counted = []string{
	"comments", "comment", "kommentare", "kommentar", "commentaires", "commentaire", "comentarios", "comentários", "commenti", "reacties", "komentarze", "комментариев", "shares", "share", "views", "likes", "replies", "responses", "ergänzungen", "photos", "followers", "min read", "minute read", "件",
}

// Durations stand before how long a film or a recording runs: "Duration 1:30".
var Durations = []string{"duration", "dauer", "länge", "durée", "duración", "duração", "durata", "duur", "längd", "varighet", "varighed", "kesto", "süre", "czas trwania", "длительность", "時間", "时长", "المدة"}

// PictureCounters stand before the counter of a gallery, PictureOf inside of it:
// "Photo 3 of 12".
var (
	PictureCounters = []string{"image", "photo", "picture", "slide", "page", "bild", "foto", "seite", "imagen", "página", "immagine"}
	PictureOf       = []string{"of", "/", "von", "de", "di", "sur"}
)
