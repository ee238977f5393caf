package dates

import "strings"

// month returns the number of the month that the folded word w names, or 0.
// The languages stand in one table: no name means two months in them.
func month(w string) int {
	switch w {
	case "january", "jan", "januar", "janner", "jaenner", "janvier", "janv", "enero", "ene", "gennaio", "gen",
		"janeiro", "januari", "styczen", "stycznia", "sty", "leden", "ledna", "led", "tammikuu", "tammikuuta", "tammi",
		"ocak", "oca", "ianuarie", "ian", "januarja", "sijecnja", "gener",
		"января", "январь", "янв", "січня", "січень", "січ", "януари",
		"ιανουαριου", "ιανουαριοσ", "ιαν", "يناير", "جانفي", "ינואר", "בינואר", "जनवरी":
		return 1
	case "february", "feb", "februar", "feber", "fevrier", "fevr", "fev", "febrero", "febbraio", "fevereiro", "februari",
		"luty", "lutego", "lut", "unor", "unora", "uno", "helmikuu", "helmikuuta", "helmi", "subat", "sub",
		"februarie", "febr", "veljace", "febrer", "pebruari",
		"февраля", "февраль", "фев", "февр", "лютого", "лютий", "лют", "февруари",
		"φεβρουαριου", "φεβρουαριοσ", "φεβ", "فبراير", "فيفري", "شباط", "פברואר", "בפברואר", "फरवरी":
		return 2
	case "march", "mar", "marz", "maerz", "mrz", "mars", "marzo", "marco", "maart", "mrt", "marzec", "marca",
		"brezen", "brezna", "bre", "marts", "maaliskuu", "maaliskuuta", "maalis", "mart", "martie", "marcius", "marc",
		"ozujka", "maret",
		"марта", "март", "мар", "березня", "березень", "бер",
		"μαρτιου", "μαρτιοσ", "μαρ", "مارس", "اذار", "מרץ", "מרס", "במרץ", "במרס", "मार्च", "मरच":
		return 3
	case "april", "apr", "avril", "avr", "abril", "abr", "aprile", "kwiecien", "kwietnia", "kwi", "duben", "dubna", "dub",
		"huhtikuu", "huhtikuuta", "huhti", "nisan", "nis", "aprilie", "aprilis", "travnja",
		"апреля", "апрель", "апр", "квітня", "квітень", "кві", "квіт", "април",
		"απριλιου", "απριλιοσ", "απρ", "ابريل", "افريل", "نيسان", "אפריל", "באפריל", "अप्रैल", "अपरल":
		return 4
	case "may", "mai", "mayo", "maggio", "mag", "maio", "mei", "maj", "maja", "kveten", "kvetna", "kve",
		"toukokuu", "toukokuuta", "touko", "mayis", "majus", "svibnja", "maig",
		"мая", "май", "маи", "травня", "травень", "тра", "трав",
		"μαιου", "μαιοσ", "μαι", "مايو", "ماي", "ايار", "מאי", "במאי", "मई":
		return 5
	case "june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho", "czerwiec", "czerwca", "cze",
		"cerven", "cervna", "cvn", "kesakuu", "kesakuuta", "kesa", "haziran", "haz", "iunie", "iun", "junius", "lipnja", "juny",
		"июня", "июнь", "июн", "червня", "червень", "чер", "черв", "юни",
		"ιουνιου", "ιουνιοσ", "ιουν", "يونيو", "يونيه", "جوان", "حزيران", "יוני", "ביוני", "जून", "जन":
		return 6
	case "july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "lipiec", "lipca", "lip",
		"cervenec", "cervence", "cvc", "heinakuu", "heinakuuta", "heina", "temmuz", "tem", "iulie", "iul", "julius", "srpnja", "juliol",
		"июля", "июль", "июл", "липня", "липень", "лип", "юли",
		"ιουλιου", "ιουλιοσ", "ιουλ", "يوليو", "يوليوز", "يوليه", "جويلية", "تموز", "יולי", "ביולי", "जुलाई", "जलई":
		return 7
	case "august", "aug", "aout", "agosto", "ago", "augustus", "sierpien", "sierpnia", "sie", "srpen", "srpna", "srp",
		"augusti", "elokuu", "elokuuta", "elo", "agustos", "agu", "augusztus", "kolovoza", "agost", "agustus", "ag",
		"августа", "август", "авг", "серпня", "серпень", "сер", "серп",
		"αυγουστου", "αυγουστοσ", "αυγ", "اغسطس", "اوت", "غشت", "اب", "אוגוסט", "באוגוסט", "अगस्त", "अगसत":
		return 8
	case "september", "sept", "sep", "septembre", "septiembre", "setiembre", "settembre", "set", "setembro",
		"wrzesien", "wrzesnia", "wrz", "zari", "zar", "syyskuu", "syyskuuta", "syys", "eylul", "eyl", "septembrie",
		"szeptember", "szept", "rujna", "setembre",
		"сентября", "сентябрь", "сен", "сент", "вересня", "вересень", "вер", "септември",
		"σεπτεμβριου", "σεπτεμβριοσ", "σεπ", "سبتمبر", "شتنبر", "ايلول", "ספטמבר", "בספטמבר", "सितंबर", "सतबर":
		return 9
	case "october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out",
		"pazdziernik", "pazdziernika", "paz", "rijen", "rijna", "rij", "lokakuu", "lokakuuta", "loka", "ekim", "eki",
		"octombrie",
		"октября", "октябрь", "окт", "жовтня", "жовтень", "жов", "жовт", "октомври",
		"οκτωβριου", "οκτωβριοσ", "οκτ", "اكتوبر", "אוקטובר", "באוקטובר", "अक्टूबर", "अकटबर":
		return 10
	case "november", "nov", "novembre", "noviembre", "novembro", "listopad", "listopadu", "listopada", "lis",
		"marraskuu", "marraskuuta", "marras", "kasim", "kas", "noiembrie", "noi", "studenoga", "studenog", "nopember",
		"ноября", "ноябрь", "ноя", "нояб", "листопада", "листопад", "лис", "лист", "ноември",
		"νοεμβριου", "νοεμβριοσ", "νοε", "نوفمبر", "نونبر", "נובמבר", "בנובמבר", "नवंबर", "नवबर":
		return 11
	case "december", "dec", "dezember", "dez", "decembre", "diciembre", "dic", "dicembre", "dezembro",
		"grudzien", "grudnia", "gru", "prosinec", "prosince", "pro", "desember", "des", "joulukuu", "joulukuuta", "joulu",
		"aralik", "ara", "decembrie", "prosinca", "desembre",
		"декабря", "декабрь", "дек", "грудня", "грудень", "гру", "груд", "декември",
		"δεκεμβριου", "δεκεμβριοσ", "δεκ", "ديسمبر", "دجنبر", "דצמבר", "בדצמבר", "दिसंबर", "दसबर":
		return 12
	}
	return 0
}

// levantMonth returns the month that two folded words name in the Levant, or 0.
func levantMonth(first, second string) int {
	later := second == "الثاني"
	if !later && second != "الاول" {
		return 0
	}
	switch first {
	case "كانون":
		if later {
			return 1
		}
		return 12
	case "تشرين":
		if later {
			return 11
		}
		return 10
	}
	return 0
}

// weekday reports whether the folded word w is a day of the week.
func weekday(w string) bool {
	for _, name := range []string{"星期", "周", "週", "礼拜"} {
		if strings.HasPrefix(w, name) {
			return true
		}
	}
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
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
		"الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعة", "السبت", "الاحد":
		return true
	}
	return false
}
