package language

// menus are the items of menus and the buttons beside them.
var menus = Boilerplate{
	Reason: "menu",
	Lines: []string{
		"addthis sharing buttons", "view all", "view gallery", "jump to recipe", "print recipe", "back to gallery", "inhalt laden", "video laden", "karte laden", "this post has", "drucken etc", "rate me", "link zur diskussion", "zu favoriten hinzufügen", "link zum artikel", "pinnen", "weitersagen", "vorlesen", "artikel anhören", "merkliste",
		"logo", "menu", "read later", "copied", "copy", "view pdf", "print mode", "view pdf/print mode", "order reprints", "introduzca el texto aquí", "toggle share menu", "reader comments", "get more info", "more info", "sharing is caring", "main menu", "navigation", "main navigation", "skip to content", "skip to main content", "skip to navigation", "skip to footer", "skip links", "toggle navigation", "toggle menu", "open menu", "close menu", "search", "search for", "search this site", "go", "back", "back to top", "top", "close", "next", "previous", "prev", "read more", "show more", "view all", "see all", "load more", "more", "continue reading", "sitemap", "site map", "about", "about us", "contact", "contact us", "archives", "archive", "categories", "topics", "tags", "filed under", "you are at", "you are here", "rss", "rss feed", "faq", "help", "jump to", "back to gallery", "view gallery", "expand", "collapse", "edition", "change", "my account", "account", "live tv", "e-paper", "epaper", "newspaper", "all", "advertise", "advertise with us", "affiliate advertising", "advertising", "feedback", "staff", "our team", "press", "partners", "puzzles", "crosswords", "horoscopes", "specials", "apps", "widgets", "blogroll", "meta", "pages", "print", "print this page", "caption", "caption close", "hide caption", "toggle caption", "enlarge this image", "enlarge image", "image", "photos", "photo gallery", "embed", "transcript", "download", "listen", "listen to this article", "play", "pause", "mute", "loading", "thumbnail", "playlist",
		"menü", "hauptmenü", "suche", "suchen", "suche nach", "startseite", "nach oben", "zum seitenanfang", "seitenanfang", "zum inhalt springen", "zum inhalt", "direkt zum inhalt", "zur navigation", "zur startseite", "zurück", "weiter", "weiterlesen", "mehr", "mehr erfahren", "mehr anzeigen", "alle anzeigen", "schließen", "schliessen", "kontakt", "über uns", "wir über uns", "über mich", "impressum", "presse", "mediadaten", "archiv", "themen", "kategorien", "kategorie", "rubriken", "service", "hilfe", "inhalt", "inhaltsverzeichnis", "übersicht", "zurück zur übersicht", "sie sind hier", "sie befinden sich hier", "du bist hier", "drucken", "seite drucken", "artikel drucken", "termine", "veranstaltungen", "stellenangebote", "team", "redaktion kontaktieren", "seiten", "links", "kalender", "downloads", "shop", "bildergalerien", "feed der einträge", "kommentare-feed", "wordpress.org", "rss-feed", "e-paper", "abo", "abo-service", "mediathek", "barrierefreiheit", "leichte sprache", "gebärdensprache", "navigation überspringen", "bildrechte", "artikel anhören", "vorlesen",
		"rechercher", "recherche", "fermer", "retour", "suivant", "précédent", "haut de page", "retour en haut", "contactez-nous", "qui sommes-nous", "à propos", "plan du site", "rubriques", "lire la suite", "en savoir plus", "voir plus", "imprimer", "aller au contenu", "boutique", "archives", "vous êtes ici", "navigation principale",
		"menú", "buscar", "cerrar", "volver", "siguiente", "anterior", "inicio", "quiénes somos", "contacto", "archivo", "leer más", "ver más", "imprimir", "saltar al contenido", "ir al contenido", "temas", "secciones", "hemeroteca", "edición impresa",
		"pesquisar", "buscar", "fechar", "voltar", "ler mais", "sobre nós", "contato", "contacto", "imprimir", "ir para o conteúdo", "seções",
		"cerca", "chiudi", "indietro", "chi siamo", "contatti", "leggi tutto", "leggi di più", "vai al contenuto", "stampa", "sezioni",
		"zoeken", "sluiten", "terug", "over ons", "meer lezen", "naar inhoud", "ga naar de inhoud", "szukaj", "zamknij", "o nas", "wróć", "czytaj więcej", "więcej", "drukuj", "przejdź do treści",
		"поиск", "меню", "закрыть", "назад", "о нас", "контакты", "подробнее", "еще", "читать далее", "наверх", "архив", "рубрики", "о проекте", "редакция", "печать", "вверх",
		"пошук", "закрити", "про нас", "контакти", "детальніше",
		"検索", "メニュー", "閉じる", "戻る", "もっと見る", "続きを読む", "お問い合わせ", "会社概要", "トップページ", "ページトップへ", "印刷", "一覧", "次へ", "前へ", "サイトマップ", "トップへ戻る",
		"搜索", "菜单", "关闭", "返回", "更多", "关于我们", "联系我们", "打印", "返回顶部", "搜尋", "選單", "關閉", "關於我們", "聯絡我們", "网站地图",
		"بحث", "القائمة", "إغلاق", "عودة", "من نحن", "اتصل بنا", "طباعة", "أرشيف",
		"sök", "stäng", "om oss", "søk", "lukk", "hae", "sulje", "søg", "luk", "hledat", "ara", "kapat", "keresés",
		"deutsch", "english", "français", "español", "italiano", "português", "polski", "русский", "türkçe", "nederlands", "en", "fr", "es",
	},
	Openings: []string{
		"view all",
	},
}
