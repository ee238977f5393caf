package language

// CloseSeparators part the headline from the name of the site in titles without
// spaces between them, as they are written in scripts without spaces.
var CloseSeparators = []string{"：", "ㅣ", "│", "｜", "|", "-", "–", "_", "・"}

// HostLetters are pairs: a letter, and how hosts spell it, which long had only the
// letters of ASCII: boersen-zeitung.example.
var HostLetters = []string{
	"ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "å", "aa", "ø", "oe", "æ", "ae",
	"é", "e", "è", "e", "ê", "e", "á", "a", "à", "a", "í", "i", "ó", "o", "ú", "u", "ñ", "n", "ç", "c", "ã", "a", "õ", "o",
	"ğ", "g", "ş", "s", "ı", "i", "ą", "a", "ć", "c", "ę", "e", "ł", "l", "ń", "n", "ś", "s", "ź", "z", "ż", "z", "č", "c", "ř", "r", "š", "s", "ž", "z", "ý", "y", "ě", "e",
}
