package language

// Homes are the crumbs that stand for the front page.
var Homes = []string{
	"home", "homepage", "home page", "startseite", "start", "accueil", "inicio", "início", "portada", "hjem", "hem",
	"voorpagina", "strona główna", "главная", "головна", "الرئيسية", "首页", "首頁", "ホーム", "トップ", "홈", "etusivu", "forsiden",
}

// Sections are the names under which publications file stories.
var Sections = []string{
	"news", "latest", "top stories", "world", "world news", "uk", "uk news", "us", "us news", "u.s", "usa", "local", "local news", "national", "nation",
	"international", "politics", "business", "business news", "economy", "money", "markets", "finance", "personal finance",
	"technology", "tech", "science", "sci-tech", "science & tech", "space", "environment", "climate", "energy", "health", "wellness", "coronavirus",
	"education", "opinion", "comment", "editorial", "editorials", "columns", "columnists", "letters", "analysis", "features", "long reads",
	"culture", "arts", "arts & culture", "arts & life", "books", "film", "movies", "music", "tv", "tv & radio", "television", "theatre", "theater", "stage", "art", "art & design", "architecture",
	"entertainment", "celebrity", "celebrities", "celebrity news", "showbiz", "showbusiness", "people", "royals", "royal", "fashion", "style", "beauty",
	"life", "life & style", "lifestyle", "living", "family", "parenting", "relationships", "food", "food & drink", "recipes", "drinks", "travel", "home & garden", "gardening", "real estate", "property", "homes",
	"sport", "sports", "football", "soccer", "rugby", "cricket", "tennis", "golf", "racing", "f1", "formula 1", "nfl", "nba", "mlb", "nhl", "hockey", "basketball", "baseball", "boxing", "mma", "wwe", "olympics", "cycling", "athletics",
	"cars", "motoring", "autos", "games", "gaming", "video games", "reviews", "review", "interviews", "history", "religion", "faith", "crime", "courts", "law", "media", "obituaries", "weather", "transport", "jobs", "careers", "investing", "startups", "start-ups", "gear", "mobile", "apple", "phones", "security", "ai", "internet", "software", "hardware", "africa", "asia", "europe", "middle east", "americas", "australia", "china", "india", "blog", "podcasts", "podcast", "video", "videos", "photos", "pictures", "gallery", "live", "magazine", "women", "men", "front page", "events", "deals", "shopping", "awards", "nature", "animals", "city", "region", "community", "military", "immigration", "society",
	"politik", "wirtschaft", "kultur", "sport", "wissen", "wissenschaft", "gesellschaft", "panorama", "nachrichten", "aktuelles", "aktuell", "gesundheit", "technik", "digital", "netzwelt", "reise", "reisen", "auto", "auto & motor", "meinung", "kommentar", "feuilleton", "leben", "stil", "medien", "geschichte", "bildung", "karriere", "finanzen", "börse", "inland", "ausland", "welt", "deutschland", "österreich", "schweiz", "europa", "regional", "lokales", "region", "ratgeber", "musik", "literatur", "bücher", "kino", "film", "fernsehen", "essen", "familie", "umwelt", "klima", "natur", "recht", "religion", "reportage", "interview", "kolumne", "hintergrund", "verkehr", "stadt", "chronik", "vermischtes", "promis", "unterhaltung", "mode", "garten", "internet", "mobilität", "energie", "magazin", "allgemein",
	"actualité", "actualités", "politique", "économie", "monde", "international", "société", "santé", "sciences", "technologies", "environnement", "planète", "sports", "cinéma", "livres", "musique", "médias", "débats", "idées", "opinions", "voyage", "cuisine", "mode", "éducation", "justice", "régions", "afrique", "europe", "tribune", "reportage",
	"actualidad", "noticias", "política", "economía", "mundo", "internacional", "nacional", "sociedad", "cultura", "deportes", "deporte", "ciencia", "tecnología", "salud", "educación", "opinión", "espectáculos", "entretenimiento", "cine", "música", "libros", "viajes", "gastronomía", "negocios", "sucesos", "local", "medio ambiente", "estilo", "gente", "vida", "justicia", "judicial", "el país", "reportajes",
	"notícias", "economia", "esportes", "desporto", "ciência", "saúde", "tecnologia", "educação", "brasil", "sociedade", "viagem", "opinião",
	"cronaca", "esteri", "interni", "politica", "economia", "scienza", "scienze", "salute", "spettacoli", "società", "viaggi", "libri", "cinema", "musica", "tecnologia", "ambiente", "mondo", "notizie",
	"nieuws", "binnenland", "buitenland", "economie", "cultuur", "wetenschap", "tech", "gezondheid", "opinie", "reizen", "koken", "muziek", "boeken", "regio", "sport en spel",
	"wiadomości", "polityka", "gospodarka", "świat", "kraj", "polska", "kultura", "nauka", "zdrowie", "technologia", "opinie", "sport", "podróże",
	"новости", "политика", "экономика", "общество", "культура", "спорт", "наука", "технологии", "мир", "в мире", "россия", "происшествия", "здоровье", "мнения", "бизнес", "интернет и сми", "путешествия", "стиль",
	"новини", "політика", "економіка", "суспільство", "світ", "україна", "наука", "здоров'я",
	"정치", "경제", "사회", "국제", "세계", "문화", "스포츠", "연예", "오피니언", "사설", "칼럼", "북한", "과학", "건강", "교육", "환경", "생활", "산업", "금융", "부동산", "지역", "전국",
	"gündem", "siyaset", "ekonomi", "dünya", "spor", "kültür", "sanat", "kültür-sanat", "teknoloji", "sağlık", "yaşam", "eğitim", "bilim", "türkiye",
	"nasional", "politik", "olahraga", "hiburan", "teknologi", "kesehatan", "gaya hidup", "hukum", "internasional", "pendidikan",
	"社会", "政治", "経済", "国際", "地域", "文化", "科学", "スポーツ", "芸能", "エンタメ", "暮らし", "教育", "環境", "医療", "健康", "話題", "ライフ", "コラム", "社説", "オピニオン", "テクノロジー", "ビジネス", "ニュース",
	"新闻", "国内", "要闻", "财经", "经济", "体育", "娱乐", "科技", "军事", "社會", "國際", "財經", "體育", "娛樂", "生活", "評論", "评论",
	"أخبار", "سياسة", "اقتصاد", "رياضة", "ثقافة", "صحة", "علوم", "تكنولوجيا", "مجتمع", "العالم", "منوعات", "فنون", "رأي", "محليات", "ثقافة وفنون",
	"nyheter", "kultur", "ekonomi", "världen", "opinion", "vetenskap", "kotimaa", "ulkomaat", "talous", "kulttuuri", "urheilu", "tiede", "nyheder", "indland", "udland", "økonomi",
}

// Catchalls are sections that any story of a publication could stand in, and
// the kinds of page that it could be.
var Catchalls = []string{
	"news", "latest", "top stories", "local news", "features", "reviews", "review", "interviews", "blog", "podcasts", "podcast", "video", "videos",
	"photos", "pictures", "gallery", "live", "magazine", "front page", "events", "long reads", "community", "internet", "mobile", "home", "people", "jobs", "columns",
	"nachrichten", "aktuelles", "aktuell", "allgemein", "magazin", "reportage", "interview", "hintergrund", "vermischtes", "ratgeber",
	"actualité", "actualités", "actualidad", "noticias", "reportajes", "notícias", "notizie", "nieuws", "wiadomości", "новости", "новини",
	"ニュース", "話題", "新闻", "要闻", "أخبار", "منوعات", "nyheter", "nyheder",
}
