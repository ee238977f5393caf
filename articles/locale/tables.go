package locale

import "strings"

// words are what a language says of dates and numbers.
type words struct {
	today, yesterday string
	weekdays         []string // from Sunday on
	months, shorts   []string // as a date has them; shorts in a few letters
	date, short      string   // patterns; see fill
	day, dayAndYear  string
	month            string // pattern; "S Y" where empty
	first            string // what follows the day on the first of a month: French "1er"
	group            string // between thousands
	groupFrom        int    // digits
}

func list(s string) []string { return strings.Split(s, " ") }

var numbered = list("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月")

// tables are the languages, by their BCP 47 code.
var tables = map[string]*words{
	"en": {
		today: "Today", yesterday: "Yesterday", group: ",", groupFrom: 4,
		weekdays: list("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
		months:   list("January February March April May June July August September October November December"),
		shorts:   list("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
		date:     "D M Y", short: "D S", day: "W D M", dayAndYear: "W D M Y",
	},
	"de": {
		today: "Heute", yesterday: "Gestern", group: ".", groupFrom: 4,
		weekdays: list("Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag"),
		months:   list("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
		shorts:   list("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
		date:     "D. M Y", short: "D. S", day: "W, D. M", dayAndYear: "W, D. M Y",
	},
	"fr": {
		today: "Aujourd’hui", yesterday: "Hier", first: "er", group: "\u202f", groupFrom: 4,
		weekdays: list("dimanche lundi mardi mercredi jeudi vendredi samedi"),
		months:   list("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
		shorts:   list("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
		date:     "D M Y", short: "D S", day: "W D M", dayAndYear: "W D M Y",
	},
	"es": {
		today: "Hoy", yesterday: "Ayer", group: ".", groupFrom: 5,
		weekdays: list("domingo lunes martes miércoles jueves viernes sábado"),
		months:   list("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
		shorts:   list("ene feb mar abr may jun jul ago sept oct nov dic"),
		date:     "D de M de Y", short: "D S", day: "W, D de M", dayAndYear: "W, D de M de Y",
	},
	"it": {
		today: "Oggi", yesterday: "Ieri", group: ".", groupFrom: 4,
		weekdays: list("domenica lunedì martedì mercoledì giovedì venerdì sabato"),
		months:   list("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
		shorts:   list("gen feb mar apr mag giu lug ago set ott nov dic"),
		date:     "D M Y", short: "D S", day: "W D M", dayAndYear: "W D M Y",
	},
	"pt": {
		today: "Hoje", yesterday: "Ontem", group: ".", groupFrom: 4,
		weekdays: list("domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado"),
		months:   list("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
		shorts:   list("jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez."),
		date:     "D de M de Y", short: "D S", day: "W, D de M", dayAndYear: "W, D de M de Y",
	},
	"nl": {
		today: "Vandaag", yesterday: "Gisteren", group: ".", groupFrom: 4,
		weekdays: list("zondag maandag dinsdag woensdag donderdag vrijdag zaterdag"),
		months:   list("januari februari maart april mei juni juli augustus september oktober november december"),
		shorts:   list("jan feb mrt apr mei jun jul aug sep okt nov dec"),
		date:     "D M Y", short: "D S", day: "W D M", dayAndYear: "W D M Y",
	},
	"pl": {
		today: "Dzisiaj", yesterday: "Wczoraj", group: "\u00a0", groupFrom: 5,
		weekdays: list("niedziela poniedziałek wtorek środa czwartek piątek sobota"),
		months:   list("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
		shorts:   list("sty lut mar kwi maj cze lip sie wrz paź lis gru"),
		date:     "D M Y", short: "D S", day: "W, D M", dayAndYear: "W, D M Y",
	},
	"ru": {
		today: "Сегодня", yesterday: "Вчера", group: "\u00a0", groupFrom: 4,
		weekdays: list("воскресенье понедельник вторник среда четверг пятница суббота"),
		months:   list("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
		shorts:   list("янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек."),
		date:     "D M Y", short: "D S", day: "W, D M", dayAndYear: "W, D M Y",
	},
	"ja": {
		today: "今日", yesterday: "昨日", group: ",", groupFrom: 4,
		weekdays: list("日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日"), months: numbered, shorts: numbered,
		date: "Y年N月D日", short: "N月D日", day: "N月D日 W", dayAndYear: "Y年N月D日 W", month: "Y年S",
	},
	"zh": {
		today: "今天", yesterday: "昨天", group: ",", groupFrom: 4,
		weekdays: list("星期日 星期一 星期二 星期三 星期四 星期五 星期六"), months: numbered, shorts: numbered,
		date: "Y年N月D日", short: "N月D日", day: "N月D日 W", dayAndYear: "Y年N月D日 W", month: "Y年S",
	},
	"ar": {
		today: "اليوم", yesterday: "أمس", group: ",", groupFrom: 4,
		weekdays: list("الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت"),
		months:   list("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
		shorts:   list("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
		date:     "D M Y", short: "D S", day: "W، D M", dayAndYear: "W، D M Y",
	},
}
