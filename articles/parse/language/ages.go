package language

// Age is how a language says how long ago something was: "24 minutes ago",
// "vor 24 Minuten". Ones are its words for one, Units and the rest are written
// as they stand in a line, in lower case, and "." may follow a unit.
type Age struct{ Before, Ones, Units, After []string }

// Ages are the rows that lines with labels of dates are read by.
var Ages = []Age{
	{nil, []string{"a", "an", "one"}, []string{"seconds", "second", "secs", "sec", "minutes", "minute", "mins", "min", "hours", "hour", "hrs", "hr", "days", "day", "weeks", "week", "months", "month", "years", "year", "m", "h", "d"}, []string{"ago"}},
	{[]string{"vor"}, []string{"einer", "einem"}, []string{"sekunden", "sekunde", "sek", "minuten", "minute", "min", "stunden", "stunde", "std", "tagen", "tag", "wochen", "woche", "monaten", "monat", "jahren", "jahr"}, nil},
	{[]string{"il y a"}, []string{"une", "un"}, []string{"secondes", "seconde", "minutes", "minute", "min", "heures", "heure", "h", "jours", "jour", "semaines", "semaine", "mois", "ans", "an"}, nil},
	{[]string{"hace"}, []string{"una", "un"}, []string{"segundos", "segundo", "minutos", "minuto", "min", "horas", "hora", "h", "días", "día", "semanas", "semana", "meses", "mes", "años", "año"}, nil},
	{[]string{"há", "ha", "fa"}, []string{"uma", "um", "una", "un"}, []string{"segundos", "segundo", "minutos", "minuto", "minuts", "minut", "min", "horas", "hora", "hores", "h", "dias", "dia", "dies", "semanas", "semana", "meses", "mês", "anos", "ano"}, nil},
	{nil, []string{"um", "uma"}, []string{"minutos", "minuto", "min", "horas", "hora", "h", "dias", "dia", "semanas", "semana", "meses", "mês"}, []string{"atrás"}},
	{nil, []string{"un'", "una", "un"}, []string{"secondi", "minuti", "minuto", "min", "ore", "ora", "giorni", "giorno", "settimane", "settimana", "mesi", "mese", "anni", "anno"}, []string{"fa"}},
	{nil, []string{"een"}, []string{"seconden", "minuten", "minuut", "min", "uur", "uren", "dagen", "dag", "weken", "week", "maanden", "maand", "jaar"}, []string{"geleden"}},
	{[]string{"för"}, []string{"en", "ett"}, []string{"sekunder", "minuter", "minut", "min", "timmar", "timme", "dagar", "dag", "veckor", "vecka", "månader", "månad", "år"}, []string{"sedan"}},
	{[]string{"for"}, []string{"en", "et", "ett"}, []string{"sekunder", "minutter", "minutt", "minut", "min", "timer", "time", "dager", "dage", "dag", "uker", "uke", "uger", "uge", "måneder", "måned", "år"}, []string{"siden"}},
	{nil, nil, []string{"sekuntia", "minuuttia", "minuutti", "min", "tuntia", "tunti", "päivää", "päivä", "viikkoa", "viikko", "kuukautta", "kuukausi", "vuotta", "vuosi"}, []string{"sitten"}},
	{nil, []string{"bir"}, []string{"saniye", "dakika", "dk", "saat", "gün", "hafta", "ay", "yıl"}, []string{"önce"}},
	{nil, nil, []string{"sekund", "minuty", "minutę", "minut", "min", "godziny", "godzinę", "godzin", "godz", "dni", "dzień", "tygodnie", "tydzień", "miesiące", "miesiąc", "lata", "rok"}, []string{"temu"}},
	{[]string{"před"}, nil, []string{"sekundami", "minutami", "minutou", "min", "hodinami", "hodinou", "hod", "dny", "dnem", "týdny", "týdnem", "měsíci", "měsícem", "lety"}, nil},
	{[]string{"acum"}, []string{"un", "o"}, []string{"secunde", "minute", "minut", "min", "ore", "oră", "zile", "zi", "săptămâni", "săptămână", "luni", "lună", "ani"}, nil},
	{nil, nil, []string{"másodperce", "perce", "órája", "napja", "hete", "hónapja", "éve"}, nil},
	{nil, nil, []string{"секунд", "секунды", "минуты", "минуту", "минут", "мин", "часов", "часа", "час", "дней", "дня", "день", "недели", "неделю", "недель", "месяцев", "месяца", "месяц"}, []string{"назад"}},
	{nil, nil, []string{"секунд", "хвилини", "хвилину", "хвилин", "хв", "години", "годину", "годин", "год", "днів", "дні", "день", "тижні", "тиждень", "тижнів"}, []string{"тому"}},
	{[]string{"преди"}, nil, []string{"минути", "минута", "мин", "часа", "час", "дни", "ден"}, nil},
	{[]string{"πριν από", "πριν"}, []string{"μία", "μια", "ένα"}, []string{"δευτερόλεπτα", "λεπτά", "λεπτό", "ώρες", "ώρα", "ημέρες", "ημέρα", "μέρες", "εβδομάδες", "μήνες"}, nil},
	{[]string{"منذ", "قبل"}, nil, []string{"ثانية", "دقائق", "دقيقة", "ساعات", "ساعة", "أيام", "يوم", "يوما", "أسابيع"}, nil},
	{[]string{"לפני"}, nil, []string{"שניות", "דקות", "שעות", "ימים", "שבועות", "חודשים"}, nil},
	{nil, nil, []string{"सेकंड", "मिनट", "घंटे", "घंटा", "दिन", "सप्ताह", "महीने"}, []string{"पहले"}},
	{nil, nil, []string{"秒", "分钟", "分鐘", "分", "小时", "小時", "時間", "天", "日", "週間", "周", "か月", "个月", "個月", "年"}, []string{"前"}},
	{nil, nil, []string{"초", "분", "시간", "일", "주", "개월", "년"}, []string{"전"}},
	{nil, []string{"se"}, []string{"detik", "menit", "jam", "hari", "minggu", "bulan"}, []string{"yang lalu", "lalu"}},
}

// Days are the days that lines name by how near they are, and Clocks what may
// stand between one and a time of day.
var (
	Days   = []string{"today", "yesterday", "heute", "gestern", "aujourd'hui", "aujourd’hui", "hier", "hoy", "ayer", "hoje", "ontem", "oggi", "ieri", "vandaag", "gisteren", "idag", "i dag", "igår", "i går", "tänään", "eilen", "bugün", "dün", "dziś", "dzisiaj", "wczoraj", "dnes", "včera", "сегодня", "вчера", "сьогодні", "вчора", "σήμερα", "χθες", "اليوم", "أمس", "היום", "אתמול", "今日", "昨日", "今天", "昨天", "오늘", "어제"}
	Clocks = []string{"at", "um", "à", "a las", "às", "alle", "alle ore", "ore", "om", "kl", "klo", "o", "v", "в", "о", "saat", "στις", "الساعة", "בשעה"}
)
