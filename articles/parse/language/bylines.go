package language

// BylineOpenings say that the names of the authors follow. The meaning is the
// role that they stand for; most stand for none.
var BylineOpenings = []Row{
	{"", []string{
		"by", "byby", "by:", "written by", "posted by", "published by", "reported by", "reporting by", "story by", "words by", "words:", "author:", "author", "authors:", "from our correspondent", "a column by", "analysis by", "text by", "text:", "submitted by", "article by",
		"von", "von:", "text von", "ein beitrag von", "beitrag von", "ein artikel von", "eine kolumne von", "ein kommentar von", "ein gastbeitrag von", "gastbeitrag von", "blog beitrag von", "eine reportage von", "eine analyse von", "geschrieben von", "verfasst von", "verfasst von:", "erstellt von", "eingestellt von", "gepostet von", "tipps von", "veröffentlicht von", "autor/in", "autor/in:", "autor*in", "autor*in:", "autor:in:", "autor/-in:", "autor:", "autorin:", "autoren:", "autorinnen:", "autor", "autorin", "redaktion:", "text & fotos:", "text und fotos:",
		"par", "par:", "auteur :", "auteur:", "auteurs :", "propos recueillis par", "publié par", "écrit par", "texte :", "por", "por:", "autor:", "autora:", "escrito por", "publicado por", "texto:", "di", "a cura di", "scritto da", "pubblicato da", "door", "door:", "geschreven door", "auteur:", "autor:", "autorka:", "tekst:", "napisał", "av", "av:", "af", "text:", "tekst:", "av journalist",
		"автор:", "автор", "авторы:", "автори:", "текст:", "автора:", "記者:", "文:", "文=", "取材・文:", "記者", "作者:", "作者：", "记者：", "记者:", "撰文:", "撰文：", "文：", "記者：", "بقلم", "بقلم:", "كتب:", "كتب", "كتبت:", "كتبت", "yazan:", "kirjoittanut", "skrevet av", "skriven av",
	}},
	{"interview", []string{"interview by", "interview:", "ein interview von", "interview von", "das interview führte", "das gespräch führte", "das gespräch führten", "entretien par", "entretien réalisé par", "entrevista de", "entrevista por", "intervista di", "interviewed by"}},
}

// StrongBylines are openings that say "author" or "written", so that they are
// believed wherever they stand; "by" and "von" are the openings of sentences too.
var StrongBylines = []string{
	"written by", "author:", "authors:", "text:", "words:", "story by", "reporting by", "posted by", "published by",
	"autor:", "autorin:", "autoren:", "autorinnen:", "erstellt von", "eingestellt von", "geschrieben von", "verfasst von", "gepostet von", "veröffentlicht von", "ein beitrag von", "redaktion:",
	"auteur :", "auteur:", "publié par", "écrit par", "autora:", "escrito por", "publicado por", "scritto da", "pubblicato da", "a cura di", "geschreven door", "autorka:", "автор:", "авторы:", "作者:", "作者：", "记者：", "文：",
}

// BylineInside are the openings that stand inside a line, after a date or a
// category: "Posted in Tides by Bo Ek on Monday".
var BylineInside = []string{" by ", " von ", " par ", " por ", " door ", "autor: ", "autorin: ", "author: ", "auteur: ", "автор: ", "text: "}

// NameEnds are the words at which the names of a byline are over: a date, a
// category, another role, a button.
var NameEnds = []string{
	" am ", " on ", " at ", " um ", " in ", " le ", " el ", " vom ", " kategorien:", " kategorie:", " category:", " categories:", " tags:", " quelle:", " source:",
	" illustration von ", " fotos von ", " foto von ", " bilder von ", " photos by ", " photographs by ", " illustration by ", " illustrations by ", " fotos:", " foto:", " photos:", " photo:", " bild:",
	" zuletzt ", " last updated", " last modified", " updated", " aktualisiert", " published", " veröffentlicht", " publié", " publicado", " follow", " folgen", " view profile", " @", " days ago", " vor ", " il y a ", " hace ", " for the ", " mit ", " (avec ", " avec ", " email", " e-mail",
}
