package language

// ads stand where an advertisement does.
var ads = Boilerplate{
	Reason: Advertisement,
	Lines: []string{
		"ad", "ads", "advert", "advertisement", "advertisements", "advertisement advertisement",
		"advertisement - continue reading below", "advertisement continue reading below",
		"story continues below", "story continues below advertisement", "story continues below this ad",
		"article continues below", "article continues below advertisement", "article continues after advertisement",
		"scroll to continue", "scroll to continue with content", "continue reading below",
		"sponsored", "sponsored content", "sponsored by", "sponsored links", "paid content", "promoted",
		"this advertisement has not loaded yet, but your article continues below",
		"we'll be right back", "skip ad", "close ad", "hide ad", "remove ads", "report this ad",
		"anzeige", "anzeigen", "werbung", "reklame", "artikel wird nach der werbung fortgesetzt",
		"lesen sie nach der anzeige weiter", "advertorial", "gesponsert",
		"publicité", "publicite", "annonce", "la suite après la publicité", "contenu sponsorisé",
		"publicidad", "anuncio", "publicidad publicidad", "la nota continúa debajo de la publicidad",
		"publicidade", "continua após a publicidade", "anúncio",
		"pubblicità", "annuncio", "l'articolo continua dopo la pubblicità",
		"advertentie", "reclame", "reklama", "reklam", "mainos", "annons", "hirdetés", "διαφήμιση",
		"реклама", "إعلان", "اعلان", "פרסומת", "تبلیغات", "विज्ञापन",
		"廣告", "广告", "広告", "광고", "スポンサーリンク", "quảng cáo", "iklan", "sponsrad", "pr",
	},
}
