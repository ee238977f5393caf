package language

// The words of dates are written as package dates folds them: lower case,
// without accents.

// Months are the names of the twelve months, and their abbreviations. No name
// means two months in two languages.
var Months = [12][]string{
	{ // 1
		"january", "jan", "januar", "janner", "jaenner", "janvier", "janv", "enero", "ene", "gennaio", "gen",
		"janeiro", "januari", "styczen", "stycznia", "sty", "leden", "ledna", "led", "tammikuu", "tammikuuta", "tammi",
		"ocak", "oca", "ianuarie", "ian", "januarja", "sijecnja", "gener",
		"января", "январь", "янв", "січня", "січень", "січ", "януари",
		"ιανουαριου", "ιανουαριοσ", "ιαν", "يناير", "جانفي", "ינואר", "בינואר", "जनवरी",
	},
	{ // 2
		"february", "feb", "februar", "feber", "fevrier", "fevr", "fev", "febrero", "febbraio", "fevereiro", "februari",
		"luty", "lutego", "lut", "unor", "unora", "uno", "helmikuu", "helmikuuta", "helmi", "subat", "sub",
		"februarie", "febr", "veljace", "febrer", "pebruari",
		"февраля", "февраль", "фев", "февр", "лютого", "лютий", "лют", "февруари",
		"φεβρουαριου", "φεβρουαριοσ", "φεβ", "فبراير", "فيفري", "شباط", "פברואר", "בפברואר", "फरवरी",
	},
	{ // 3
		"march", "mar", "marz", "maerz", "mrz", "mars", "marzo", "marco", "maart", "mrt", "marzec", "marca",
		"brezen", "brezna", "bre", "marts", "maaliskuu", "maaliskuuta", "maalis", "mart", "martie", "marcius", "marc",
		"ozujka", "maret",
		"марта", "март", "мар", "березня", "березень", "бер",
		"μαρτιου", "μαρτιοσ", "μαρ", "مارس", "اذار", "מרץ", "מרס", "במרץ", "במרס", "मार्च", "मरच",
	},
	{ // 4
		"april", "apr", "avril", "avr", "abril", "abr", "aprile", "kwiecien", "kwietnia", "kwi", "duben", "dubna", "dub",
		"huhtikuu", "huhtikuuta", "huhti", "nisan", "nis", "aprilie", "aprilis", "travnja",
		"апреля", "апрель", "апр", "квітня", "квітень", "кві", "квіт", "април",
		"απριλιου", "απριλιοσ", "απρ", "ابريل", "افريل", "نيسان", "אפריל", "באפריל", "अप्रैल", "अपरल",
	},
	{ // 5
		"may", "mai", "mayo", "maggio", "mag", "maio", "mei", "maj", "maja", "kveten", "kvetna", "kve",
		"toukokuu", "toukokuuta", "touko", "mayis", "majus", "svibnja", "maig",
		"мая", "май", "маи", "травня", "травень", "тра", "трав",
		"μαιου", "μαιοσ", "μαι", "مايو", "ماي", "ايار", "מאי", "במאי", "मई",
	},
	{ // 6
		"june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho", "czerwiec", "czerwca", "cze",
		"cerven", "cervna", "cvn", "kesakuu", "kesakuuta", "kesa", "haziran", "haz", "iunie", "iun", "junius", "lipnja", "juny",
		"июня", "июнь", "июн", "червня", "червень", "чер", "черв", "юни",
		"ιουνιου", "ιουνιοσ", "ιουν", "يونيو", "يونيه", "جوان", "حزيران", "יוני", "ביוני", "जून", "जन",
	},
	{ // 7
		"july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "lipiec", "lipca", "lip",
		"cervenec", "cervence", "cvc", "heinakuu", "heinakuuta", "heina", "temmuz", "tem", "iulie", "iul", "julius", "srpnja", "juliol",
		"июля", "июль", "июл", "липня", "липень", "лип", "юли",
		"ιουλιου", "ιουλιοσ", "ιουλ", "يوليو", "يوليوز", "يوليه", "جويلية", "تموز", "יולי", "ביולי", "जुलाई", "जलई",
	},
	{ // 8
		"august", "aug", "aout", "agosto", "ago", "augustus", "sierpien", "sierpnia", "sie", "srpen", "srpna", "srp",
		"augusti", "elokuu", "elokuuta", "elo", "agustos", "agu", "augusztus", "kolovoza", "agost", "agustus", "ag",
		"августа", "август", "авг", "серпня", "серпень", "сер", "серп",
		"αυγουστου", "αυγουστοσ", "αυγ", "اغسطس", "اوت", "غشت", "اب", "אוגוסט", "באוגוסט", "अगस्त", "अगसत",
	},
	{ // 9
		"september", "sept", "sep", "septembre", "septiembre", "setiembre", "settembre", "set", "setembro",
		"wrzesien", "wrzesnia", "wrz", "zari", "zar", "syyskuu", "syyskuuta", "syys", "eylul", "eyl", "septembrie",
		"szeptember", "szept", "rujna", "setembre",
		"сентября", "сентябрь", "сен", "сент", "вересня", "вересень", "вер", "септември",
		"σεπτεμβριου", "σεπτεμβριοσ", "σεπ", "سبتمبر", "شتنبر", "ايلول", "ספטמבר", "בספטמבר", "सितंबर", "सतबर",
	},
	{ // 10
		"october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out",
		"pazdziernik", "pazdziernika", "paz", "rijen", "rijna", "rij", "lokakuu", "lokakuuta", "loka", "ekim", "eki",
		"octombrie",
		"октября", "октябрь", "окт", "жовтня", "жовтень", "жов", "жовт", "октомври",
		"οκτωβριου", "οκτωβριοσ", "οκτ", "اكتوبر", "אוקטובר", "באוקטובר", "अक्टूबर", "अकटबर",
	},
	{ // 11
		"november", "nov", "novembre", "noviembre", "novembro", "listopad", "listopadu", "listopada", "lis",
		"marraskuu", "marraskuuta", "marras", "kasim", "kas", "noiembrie", "noi", "studenoga", "studenog", "nopember",
		"ноября", "ноябрь", "ноя", "нояб", "листопада", "листопад", "лис", "лист", "ноември",
		"νοεμβριου", "νοεμβριοσ", "νοε", "نوفمبر", "نونبر", "נובמבר", "בנובמבר", "नवंबर", "नवबर",
	},
	{ // 12
		"december", "dec", "dezember", "dez", "decembre", "diciembre", "dic", "dicembre", "dezembro",
		"grudzien", "grudnia", "gru", "prosinec", "prosince", "pro", "desember", "des", "joulukuu", "joulukuuta", "joulu",
		"aralik", "ara", "decembrie", "prosinca", "desembre",
		"декабря", "декабрь", "дек", "грудня", "грудень", "гру", "груд", "декември",
		"δεκεμβριου", "δεκεμβριοσ", "δεκ", "ديسمبر", "دجنبر", "דצמבר", "בדצמבר", "दिसंबर", "दसबर",
	},
}

// LevantMonths are names of two words, as the Levant has them, by their number.
var LevantMonths = map[[2]string]int{
	{"كانون", "الثاني"}: 1,
	{"تشرين", "الاول"}:  10,
	{"تشرين", "الثاني"}: 11,
	{"كانون", "الاول"}:  12,
}

// Weekdays are the days of the week, and their abbreviations.
var Weekdays = []string{
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
	"mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun",
	"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
	"mo", "di", "mi", "do", "fr", "sa", "so",
	"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lun", "mer", "jeu", "ven", "sam", "dim",
	"lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo", "mar", "mie", "jue", "vie", "sab", "dom",
	"lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica", "gio",
	"segunda", "terca", "quarta", "quinta", "sexta", "feira", "seg", "ter", "qua", "qui", "sex",
	"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "ma", "wo", "vr", "za", "zo",
	"poniedzialek", "wtorek", "sroda", "czwartek", "piatek", "sobota", "niedziela",
	"pondeli", "utery", "streda", "ctvrtek", "patek", "nedele",
	"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lordag", "sondag",
	"tisdag", "lorda", "maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai",
	"pazartesi", "sali", "carsamba", "persembe", "cuma", "cumartesi", "pazar",
	"luni", "marti", "miercuri", "joi", "vineri", "sambata", "duminica",
	"hetfo", "kedd", "szerda", "csutortok", "pentek", "szombat", "vasarnap",
	"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu",
	"понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "пн", "вт", "ср", "чт", "пт", "сб", "вс",
	"понеділок", "вівторок", "середа", "четвер", "пятниця", "субота", "неділя",
	"δευτερα", "τριτη", "τεταρτη", "πεμπτη", "παρασκευη", "σαββατο", "κυριακη",
	"الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعة", "السبت", "الاحد",
}

// WeekdayBeginnings are what the names of days begin with in Chinese.
var WeekdayBeginnings = []string{"星期", "周", "週", "礼拜"}

// These are the words that stand in a date and between a date and its
// time.
var (
	Ordinals     = []string{"st", "nd", "rd", "th", "er", "e", "º", "ª", "o", "a"} // behind the day
	OfMonth      = []string{"of", "de", "del", "d", "di", "den", "dne"}            // between day and month
	YearWords    = []string{"г", "года", "р", "року", "год", "m", "r"}             // behind the year
	WeekdayLinks = []string{"the", "der", "den", "le", "el", "il", "d"}            // between weekday and day
	HourWords    = []string{"uhr", "uur", "h", "hs", "hrs", "hours", "ч"}          // behind the time
	ClockLinks   = []string{                                                       // between the date and its time
		"t", "at", "on", "um", "ab", "a", "as", "la", "las", "los", "om", "kl", "klo", "kello", "o", "ob", "v", "alle", "ore",
		"h", "ora", "orele", "saat", "time", "в", "о", "об", "os", "στισ", "الساعة", "vers", "godz", "pukul", "le", "el", "dem", "den",
	}
)

// The words for the halves of a day, beside "am" and "pm" in all their forms.
var (
	MorningBefore = []string{"午前", "上午", "早上", "凌晨", "오전"} // before the hour
	EveningBefore = []string{"午後", "下午", "晚上", "오후"}
	MorningAfter  = []string{"am", "πμ"} // behind it
	EveningAfter  = []string{"pm", "μμ"}
)
