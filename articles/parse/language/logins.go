package language

// logIns ask the reader to log in.
var logIns = Boilerplate{
	Reason: "log-in",
	Lines: []string{
		"sign in", "log in", "login", "log out", "logout", "register", "sign in register", "create account", "create an account", "forgot password", "forgot your password", "forgot your password? get help", "password", "username", "remember me", "my profile", "anmelden", "abmelden", "registrieren", "einloggen", "passwort", "passwort vergessen", "passwort zurücksetzen", "angemeldet bleiben", "mein konto", "ihr passwort", "ihr benutzername", "benutzername", "mitglied werden", "se connecter", "connexion", "s'inscrire", "mot de passe", "iniciar sesión", "regístrate", "ingresar", "registrarse", "entrar", "cadastre-se", "accedi", "registrati", "inloggen", "aanmelden", "zaloguj", "zaloguj się", "войти", "вход", "регистрация", "увійти", "ログイン", "新規登録", "登录", "注册", "登入", "註冊", "تسجيل الدخول", "logga in", "logg inn", "kirjaudu", "log ind", "로그인", "회원가입",
	},
	Openings: []string{
		"to read the rest of this story", "to continue reading this article, subscribe", "to continue reading, subscribe", "subscribe to continue reading", "register to continue reading", "sign in to continue reading", "log in to continue reading", "this content is for subscribers", "this article is for subscribers", "this story is for subscribers", "only subscribers can read", "create a free account to", "would you like to comment on this article",
		"jetzt abonnieren und", "dieser artikel ist nur für abonnenten", "dieser artikel ist abonnenten vorbehalten", "dieser inhalt ist nur für", "nur für abonnenten", "um weiterzulesen", "weiterlesen mit", "registrieren sie sich, um", "melden sie sich an, um", "mehr lesekomfort", "nein danke. weiter in",
		"cet article est réservé aux abonnés", "article réservé aux abonnés", "réservé aux abonnés", "la suite est réservée", "contenido exclusivo para suscriptores", "este contenido es exclusivo para", "solo para suscriptores", "esta funcionalidad es sólo para", "esta funcionalidad es solo para", "conteúdo exclusivo para assinantes", "conteúdo restrito a assinantes", "exclusivo para assinantes", "contenuto riservato agli abbonati", "articolo riservato agli abbonati", "riservato agli abbonati",
		"alleen voor abonnees", "als abonnee lees je", "dit artikel is exclusief voor", "dalsza część artykułu dostępna", "czytaj dalej. subskrybuj", "materiał dostępny tylko dla", "статья доступна только подписчикам", "материал доступен только подписчикам", "endast för prenumeranter", "bara för prenumeranter", "den här artikeln är för dig som är prenumerant", "denne artikel er for abonnenter", "kun for abonnenter", "kun for abonnementer", "vain tilaajille", "bu içerik yalnızca abonelere", "この記事は会員限定です", "この記事は有料会員限定です", "有料会員になると", "記事に『リアクション』ができます", "カテゴリーをフォロー』すると", "本文为付费内容", "이 기사는 유료", "로그인 후 이용",
	},
}
