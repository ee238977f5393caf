package language

// newsletters offer a newsletter or a subscription.
var newsletters = Boilerplate{
	Reason: "newsletter",
	Lines: []string{
		"newsletter", "newsletters", "subscribe", "subscribe now", "subscribe today", "subscribe to our newsletter", "sign up", "sign up now", "sign up for our newsletter", "sign me up", "email address", "your email", "your email address", "enter your email", "enter your email address", "get the newsletter", "email sign up", "submit", "join now", "invalid email", "thank you for subscribing", "subscribe to our rss feed",
		"abonnieren", "newsletter abonnieren", "newsletter bestellen", "newsletter-anmeldung", "jetzt abonnieren", "jetzt anmelden", "e-mail-adresse", "ihre e-mail-adresse", "s'abonner", "abonnez-vous", "inscrivez-vous", "je m'abonne", "abonnement", "suscríbete", "suscribirse", "suscribite", "boletín", "assine", "assinar", "iscriviti", "abbonati", "nieuwsbrief", "abonneren", "subskrybuj", "zapisz się", "подписаться", "подписка", "підписатися", "メルマガ登録", "会員登録", "订阅", "訂閱", "اشترك", "prenumerera", "tilaa", "abone ol",
	},
	Openings: []string{
		"if you enjoyed", "kostenlos registrieren", "schon registriert", "jetzt registrieren", "jetzt kostenlos", "gib deine e-mail", "geben sie ihre e-mail", "ihr beitrag hilft", "gefällt dir", "gefällt ihnen", "unterstützen sie", "unterstütze uns", "missing out on", "email newsletter", "get the app", "download the app", "download our app", "laden sie die app", "erhalten sie", "suscribite", "je newsletter", "deine e-mail",
		"sign up for", "sign up to", "sign-up for", "subscribe to", "subscribe for", "subscribe now", "subscribe today", "get our newsletter", "get the latest news", "get the day's", "get breaking news", "get the best of", "join our newsletter", "join our mailing", "enter your email", "by signing up", "by subscribing", "by clicking subscribe", "by entering your email", "thank you for subscribing", "receive our", "never miss a", "stay up to date", "stay informed", "want more stories like this", "support our journalism", "become a member", "already a subscriber", "this article is for subscribers", "register now to", "not a subscriber", "subscribe or log in", "you have reached your limit", "unlock this article", "melden sie sich für", "melde dich für", "melden sie sich hier", "jetzt newsletter", "unser newsletter", "abonnieren sie", "abonniere", "newsletter abonnieren", "mit unserem newsletter", "mit meinem kostenlosen newsletter", "inscrivez-vous à", "abonnez-vous à", "recevez", "suscríbete a", "suscríbase", "regístrate para", "recibe", "assine a", "assine o", "inscreva-se", "receba", "iscriviti alla", "ricevi", "schrijf je in", "meld je aan", "zapisz się", "подпишитесь", "подписывайтесь", "підпишіться", "підписуйтесь", "メールマガジン", "اشترك في",
	},
}
