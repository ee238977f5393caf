package language

// logIns ask the reader to log in.
var logIns = Boilerplate{
	Reason: "log-in",
	Lines: []string{
		"sign in", "log in", "login", "log out", "logout", "register", "sign in register", "create account", "create an account", "forgot password", "forgot your password", "forgot your password? get help", "password", "username", "remember me", "my profile", "anmelden", "abmelden", "registrieren", "einloggen", "passwort", "passwort vergessen", "passwort zurücksetzen", "angemeldet bleiben", "mein konto", "ihr passwort", "ihr benutzername", "benutzername", "mitglied werden", "se connecter", "connexion", "s'inscrire", "mot de passe", "iniciar sesión", "regístrate", "ingresar", "registrarse", "entrar", "cadastre-se", "accedi", "registrati", "inloggen", "aanmelden", "zaloguj", "zaloguj się", "войти", "вход", "регистрация", "увійти", "ログイン", "新規登録", "登录", "注册", "登入", "註冊", "تسجيل الدخول", "logga in", "logg inn", "kirjaudu", "log ind", "로그인", "회원가입",
	},
}
