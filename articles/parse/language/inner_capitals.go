package language

// InnerCapitals are names with a capital inside a word, in lower case. Where a page
// lost the blanks between its parts, most other such words are two.
var InnerCapitals = []string{
	"alphafold", "alphago", "biontech", "blackberry", "blackrock", "bytedance", "buzzfeed", "chatgpt", "deepmind", "deepseek", "deviantart", "doordash", "dreamworks",
	"duckduckgo", "facetime", "fedex", "flixbus", "geforce", "github", "gitlab", "glaxosmithkline", "harpercollins", "hellofresh", "huffpost", "javascript", "jpmorgan",
	"libreoffice", "linkedin", "livescience", "macbook", "mastercard", "moneygram", "myspace", "mysql", "openai", "openoffice", "openstreetmap", "opensuse", "openssl",
	"paypal", "playstation", "postgresql", "powerpoint", "pricewaterhousecoopers", "prosieben", "soundcloud", "spacex", "techcrunch", "thyssenkrupp", "tiktok",
	"tripadvisor", "typescript", "unicredit", "webassembly", "wechat", "westjet", "wework", "whatsapp", "wikileaks", "wordpress", "youtube",
}
