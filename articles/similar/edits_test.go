package similar

import (
	"strings"
)

// edit is what an outlet makes of an agency's sentences: two or three of what
// outlets do.
func (r *newsroom) edit(text []string) string {
	if r.IntN(2) == 0 {
		text = text[:max(4, len(text)*(40+r.IntN(60))/100)]
	}
	if r.IntN(2) == 0 {
		text = r.insert(text, 1+r.IntN(2))
	}
	if r.IntN(2) == 0 {
		text = append([]string{pick(r.Rand, deks)}, text...)
	}
	joined := strings.Join(text, []string{" ", "\n\n"}[r.IntN(2)])
	if r.IntN(3) > 0 {
		joined = pick(r.Rand, agencies) + joined
	}
	if r.IntN(2) == 0 {
		joined = houseStyle.Replace(joined)
	}
	if r.IntN(2) == 0 {
		joined = r.reword(joined, 3+r.IntN(5))
	}
	if r.IntN(4) == 0 {
		joined = corrected.Replace(joined)
	}
	return joined
}

// headline is one of those that a beat has, in the manner of an outlet; the
// same one as the agency's or another.
func (r *newsroom) headline(b beat, as string, facts *strings.Replacer) string {
	title := as
	if title == "" || r.IntN(2) == 0 {
		title = facts.Replace(pick(r.Rand, r.headlines[b.name]))
	}
	switch r.IntN(6) {
	case 0:
		title += " – " + pick(r.Rand, surnames) + " Post"
	case 1:
		title = strings.ToUpper(title)
	case 2:
		title = strings.NewReplacer(" for ", " over ", ":", " –", "s ", "s, ").Replace(title)
	}
	return title
}

// corrected is a story in which the night desk has found mistakes.
var corrected = strings.NewReplacer(" two ", " three ", " midnight", " eleven", " five ", " four ", " March", " April", " who ", " that ")

// insert puts n sentences of the outlet's own between the agency's.
func (r *newsroom) insert(text []string, n int) []string {
	for range n {
		at := 1 + r.IntN(len(text))
		text = append(text[:at:at], append([]string{pick(r.Rand, inserts)}, text[at:]...)...)
	}
	return text
}

// reword drops, doubles or changes percent of the words.
func (r *newsroom) reword(text string, percent int) string {
	words := strings.Split(text, " ")
	var out []string
	for _, word := range words {
		switch {
		case r.IntN(100) >= percent:
			out = append(out, word)
		case r.IntN(3) == 0: // dropped
		case r.IntN(2) == 0:
			out = append(out, pick(r.Rand, fillers), word)
		default:
			out = append(out, pick(r.Rand, fillers))
		}
	}
	return strings.Join(out, " ")
}

// houseStyle is the spelling and typography of one outlet.
var houseStyle = strings.NewReplacer(
	`"`, "”", "'", "’", " percent", " per cent", " said", " told reporters", "kilometres", "km",
	" metres", " meters", " harbour", " harbor", " people", " persons", " about ", " around ",
	" who has ", " who had ", " million", "m", "autumn", "fall", ";", ".", " which ", " that ",
)

var (
	fillers  = []string{"now", "also", "reportedly", "nearly", "on", "however", "meanwhile", "the", "later", "already", "still", "a", "indeed", "roughly"}
	agencies = []string{"OSK (Northern Press) - ", "(NP) — ", "By our correspondent and agencies\n", "SALTMARSH, Nov 9 (Meridian Wire) - ", "Meridian Wire: "}
	deks     = []string{
		"What we know so far, and what happens next.",
		"The decision has been expected for weeks, but few had thought that it would come to this.",
		"Officials spoke of a difficult day; those concerned used shorter words.",
		"Our correspondent was there when it happened. A report from the scene.",
	}
	inserts = []string{
		"As this newspaper reported in its Saturday edition, the matter had been discussed behind closed doors since the summer.",
		"A spokesman could not be reached for comment by the time of going to press.",
		"Readers in the region have sent us their own accounts, some of which we print on page four.",
		"(A crown is worth about eleven cents.)",
		"The story has been followed closely abroad, where comparable cases are rare.",
		"See also our long read on the subject, which won a regional prize last year.",
	}
	feet = []string{
		"Copyright Northern Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.",
		"Subscribe to our newsletter and get the five stories that matter, every morning at seven. You can cancel at any time. More on this subject: Harbour; Town Hall; People; Weather.",
		"(Reporting by the Meridian Wire newsroom; editing by the night desk)",
		"This article was produced by an agency and has not been edited by our staff. Do you have a tip? Write to the desk in confidence. Follow us for more.",
	}
	columns = [][2]string{
		{
			"Every Sunday our columnist sits down at the same corner table of the same café, orders what is left, and writes about what the week has brought to the door. Names have been changed where their owners asked for it, and in one case where they did not.",
			"That is all from the corner table. Letters are welcome, corrections more so, and cake most of all; the column is back next week unless the café closes.",
		},
		{
			"Good morning, and welcome to the Briefing, the letter in which we sort the news so that you need not. It takes four minutes to read, five with the crossword. Here is what you should know before the first cup.",
			"Thank you for reading the Briefing. If somebody has sent it on to you, you can have it each morning by asking for it. We wish you a good day.",
		},
		{
			"In this series we ask people whose work is seldom seen what they do all day, what they earn by it, and what they would rather be doing. Today's answer has been shortened and lightly edited for clarity, and was read again by the person who gave it.",
			"Do you have work that nobody sees? Tell us about it in a few lines, and we may come and look. Earlier parts of the series are collected on our pages for work and life.",
		},
	}
	givenNames    = []string{"Beatrix", "Tormod", "Ilse", "Anselm", "Ruta", "Casimir", "Odile", "Matteo", "Signe", "Jorun", "Perpetua", "Emeka", "Halina", "Lucian", "Noor", "Wendel", "Yusra", "Aurel", "Katrin", "Dov", "Femke", "Tibor", "Amparo", "Leif"}
	surnames      = []string{"Holloway", "Vane", "Marchetti", "Okonjo", "Lindqvist", "Szabo", "Brandt", "Ferreira", "Quill", "Haddad", "Novotny", "Aalto", "Crane", "Dufresne", "Pereira", "Kowal", "Thorne", "Yilmaz", "Ashby", "Moreau", "Rask", "Petrov", "Winter", "Sandoval"}
	townBegins    = []string{"Os", "Salt", "Grau", "Nor", "Wester", "Hel", "Mir", "Tarn", "Ulm", "Kirk", "Bran", "Lun", "Stav", "Quar", "Ed", "Fal"}
	townEnds      = []string{"kirk", "marsh", "haven", "stad", "mouth", "ford", "holm", "by", "wick", "minster", "berg", "ness"}
	firms         = []string{"Holding", "Institute", "and Sons", "Maritime", "Foundation", "Works", "Group", "Trust"}
	days          = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	months        = []string{"January", "February", "April", "May", "June", "July", "August", "September", "October", "December"}
	foreignAgency = map[string]string{"zh": "北方社奥斯克十一月九日电 ", "ja": "【オスク共同電】", "de": "OSK (NP) – "}
	foreignInsert = map[string]string{
		"zh": "本报记者此前曾多次报道过这一问题，读者来信也很多。",
		"ja": "本紙が先に伝えたとおり、この問題は夏から議論されてきた。",
		"de": "Wie diese Zeitung berichtete, war darüber schon im Sommer gestritten worden.",
	}
)
