package language

// NameJoints stand between two names.
var NameJoints = []string{" and ", " und ", " et ", " y ", " e ", " en ", " & ", " och ", " og ", " i ", " и ", " та ", " ja ", " ve ", " with ", " mit ", "、", "，", " و"}

// Particles are the words in lower case that stand inside names.
var Particles = []string{
	"von", "van", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "les", "el", "al", "bin", "ibn", "zu", "zur", "vom", "ter", "ten", "af", "av", "y", "e", "of", "the", "for", "st", "und", "dem", "i", "ben", "abu", "in",
}

// Roles follow a name after a comma or stand on a line of their own below it.
var Roles = []string{
	"news reporter", "reporter", "staff reporter", "senior reporter", "correspondent", "arts correspondent", "staff writer", "senior writer", "writer", "contributor", "contributing writer", "contributing editor", "editor", "senior editor", "news editor", "deputy editor", "managing editor", "editor-in-chief", "editor in chief", "columnist", "freelance writer", "freelance journalist", "journalist", "author", "political editor", "political reporter", "political correspondent", "business reporter", "business editor", "sports writer", "sports editor", "chief reporter", "digital reporter", "technology reporter", "science editor", "science reporter", "health editor", "health correspondent", "foreign correspondent", "special correspondent", "associated press", "guest contributor", "opinion contributor", "data journalist", "photographer", "senior correspondent", "reporting", "multimedia reporter", "court reporter", "crime reporter", "education correspondent", "environment correspondent", "critic", "film critic", "music critic",
	"redakteur", "redakteurin", "autor", "autorin", "korrespondent", "korrespondentin", "redaktion", "online-redaktion", "chefredakteur", "chefredakteurin", "freie journalistin", "freier journalist", "journalist", "journalistin", "volontär", "volontärin", "reporterin", "kolumnist", "kolumnistin", "freie autorin", "freier autor", "ressortleiter", "ressortleiterin",
	"journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "envoyé spécial", "envoyée spéciale", "rédaction", "periodista", "redactor", "redactora", "corresponsal", "redacción", "enviado especial", "enviada especial", "repórter", "jornalista", "redação", "giornalista", "redazione", "redactie", "redacteur", "verslaggever", "redakcja", "dziennikarz", "dziennikarka", "корреспондент", "журналист", "редактор", "обозреватель", "спецкор", "кореспондент", "журналіст", "記者", "论文", "记者", "編集委員", "論説委員", "مراسل", "صحفي", "محرر",
}

// Bureaus are bylines that are no person's name.
var Bureaus = []string{
	"bureau", "agencies", "agency", "desk", "staff", "newsroom", "correspondent", "reporters", "team", "associated press", "reuters", "afp", "bbc news", "redaktion", "redaction", "redacción", "redazione", "redactie", "редакция", "editorial board", "editors", "press association", "dpa", "epd", "kna", "ap",
}

// Articles stand before the name of a paper, which may also be called without:
// "The Harbour Post".
var Articles = []string{"the", "der", "die", "das", "le", "la", "les", "el", "il", "de", "het", "o", "a"}

// PortraitLabels stand before a name where it is the picture of its bearer.
var PortraitLabels = []string{"photo of", "portrait of", "picture of", "profile picture of", "profilbild von", "porträt von", "bild von", "bild av", "photo de", "foto de", "foto di", "foto van"}

// NameTails stand behind a name and are none of it.
var NameTails = []string{"기자", "記者", "记者"}

// NoNames begin what is no name, however it is written.
var NoNames = []string{"the", "this", "our", "your", "all", "more", "die", "der", "das", "ein", "eine", "mehr", "alle", "les", "une", "los", "las"}

// Companies are the forms at the end of the names of companies and societies.
var Companies = []string{"inc", "ltd", "llc", "plc", "corp", "gmbh", "ag", "kg", "e.v", "ev", "ug", "s.a", "sa", "s.l", "s.p.a", "spa", "s.r.l", "srl", "b.v", "n.v", "ab", "a/s", "oy", "sp.z.o.o", "株式会社"}
