package language

// cookieNotices ask for consent.
var cookieNotices = Boilerplate{
	Reason: "cookie notice",
	Openings: []string{
		"we use cookies", "this site uses cookies", "this website uses cookies", "our site uses cookies", "we and our partners", "by continuing to use", "by continuing to browse", "by using this site", "your privacy", "cookies help us", "we value your privacy", "to help us improve", "please enable javascript", "javascript is", "your browser", "you need to enable javascript", "this content requires", "wir verwenden cookies", "wir nutzen cookies", "diese website verwendet", "diese website nutzt", "diese webseite verwendet", "diese webseite nutzt", "diese seite verwendet", "diese seite nutzt", "unsere website verwendet", "um unsere webseite", "cookies erleichtern", "cookies helfen", "mit der nutzung", "durch die weitere nutzung", "bitte aktivieren sie javascript", "ihr browser", "dieses element beinhaltet", "an dieser stelle finden sie", "ce site utilise", "nous utilisons des cookies", "en poursuivant votre navigation", "utilizamos cookies", "este sitio utiliza", "este sitio web utiliza", "usamos cookies", "este site utiliza", "questo sito utilizza", "questo sito usa", "utilizziamo i cookie", "deze website gebruikt", "wij gebruiken cookies", "ta strona używa", "strona korzysta", "мы используем", "этот сайт использует", "ми використовуємо", "当サイトでは", "本网站使用", "يستخدم هذا الموقع",
	},
}

// terms are the rights, the imprint and the law.
var terms = Boilerplate{
	Reason: "terms of the page",
	Lines: []string{
		"privacy", "privacy policy", "privacy statement", "privacy notice", "cookie policy", "cookie settings", "cookies settings", "cookies", "terms", "terms of use", "terms of service", "terms & conditions", "terms and conditions", "disclaimer", "legal", "legal notice", "copyright", "accessibility", "corrections", "do not sell my personal information", "manage consent", "accept", "accept all", "accept cookies", "i agree", "got it", "ok", "syndication and licensing", "all rights reserved", "powered by", "recaptcha", "creative commons license",
		"datenschutz", "datenschutzerklärung", "datenschutzbestimmungen", "datenschutzhinweise", "agb", "nutzungsbedingungen", "netiquette", "widerrufsbelehrung", "widerruf", "cookie-einstellungen", "cookie-richtlinie", "rechtliches", "rechtliche hinweise", "haftungsausschluss", "alle akzeptieren", "akzeptieren", "ablehnen", "alle rechte vorbehalten", "haftung", "bildnachweis", "creative commons lizenzvertrag", "cookies verwalten",
		"mentions légales", "politique de confidentialité", "conditions générales", "cgu", "cgv", "gestion des cookies", "données personnelles", "accepter", "aviso legal", "política de privacidad", "política de cookies", "términos y condiciones", "términos de uso", "aceptar", "política de privacidade", "termos de uso", "aceitar", "note legali", "informativa privacy", "cookie policy", "accetta", "privacybeleid", "voorwaarden", "polityka prywatności", "regulamin", "политика конфиденциальности", "пользовательское соглашение", "プライバシーポリシー", "利用規約", "個人情報保護方針", "著作権", "隐私政策", "隱私權政策", "سياسة الخصوصية", "شروط الاستخدام",
	},
	Openings: []string{
		"advertising disclosure", "affiliate disclosure", "alle angaben ohne gewähr", "externer inhalt", "dieser artikel enthält affiliate", "dieser beitrag enthält affiliate", "bei den verlinkungen", "the advertising disclaimer",
		"all rights reserved", "copyright ©", "copyright (c", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "todos os direitos", "tutti i diritti", "wszelkie prawa", "все права защищены", "all contents ©", "powered by", "proudly powered by", "erstelle eine kostenlose website", "theme by", "theme:", "developed by", "ipso regulated", "privacy policy", "terms of use", "registered office", "this site is protected by recaptcha", "we may earn", "this post may contain affiliate", "if you buy something", "website by", "site by", "design by", "blog at wordpress",
	},
}

// RightsOpenings begin a notice of rights, RightsReserved stands somewhere in one.
var (
	RightsOpenings = []string{"©", "copyright ", "(c) "}
	RightsReserved = []string{"all rights reserved"}
)
