package language

// A Hint is words that in one short line give away what it is, wherever they
// stand in it: Name, a thing of the page, and any of Acts, what the reader
// should do about it.
type Hint struct {
	Reason, Name string
	Acts         []string
}

// Hints are such words. A name begins with a letter of ASCII.
var Hints = []Hint{
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

// PageWords are words by which pages speak to their readers, and stories
// seldom: too weak to hide a line for, strong enough to doubt one that says no
// sentence.
var PageWords = []string{
	"subscri", "newsletter", "sign up", "sign-up", "click ", "follow us", "all rights", "trademark", "©", "cookie", "your inbox", "log in", "leave a comment", "disclaimer", "this website", "facebook", "twitter", "instagram", "whatsapp", "download",
	"anmeld", "abonn", "klick", "kommentar", "kostenlos", "e-mail", "suscr", "inscri", "gratis", "assine", "iscriv", "zapisz", "подпис", "комментар", "購読", "登録", "订阅", "اشترك",
}
