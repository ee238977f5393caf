package language

// LetterWords are common words of the languages whose letters are not those of
// Western Europe, with such a letter in each: where a text has them, its bytes are
// in a charset that has the letters.
var LetterWords = []Words{
	{"pl", "się są że był była było też także już może będzie które który która można więcej gdyż między ją tę"},
	{"cs", "že však již ještě může při více než před také řekl které který která kteří několik městě včera část čas země větší předtím přes řekla účet děti až jež vůbec ně měl"},
	{"sk", "že však už môže ďalej ktorý ktorá ktoré tiež než pričom keď prečo čo ešte"},
	{"hu", "ő ők első idő időben nő belül között kettő jövő erről ebből arról szerűen egyszerű főleg előtt után később hétfőn jövőre tőle belőle erő fő nők gyűlés"},
	{"ro", "să că şi după fără această până când iar însă dacă fiindcă ţară în către"},
	{"hr", "će što još već više može čak rješenje između kuće ništa nešto"},
	{"sl", "še že več če tudi čeprav kaj številne med"},
	{"tr", "değil olduğunu yıl artık başkanı açıkladı şu şey aynı bazı karşı dışında sırasında olduğu yaptığı kişi şimdi ığı şimdiye altında günü"},
	{"lt", "į už iš dėl tačiau šį kurių metų taip jų kurį šios žmonių būti"},
	{"lv", "arī kā tā vēl pēc šo par viņš viņa tādēļ šī gadā"},
}
