package language

// SignOffs open the line at the end that says who worked on a story.
var SignOffs = []string{
	"reporting by", "additional reporting by", "additional reporting", "writing by", "editing by", "compiled by",
	"with reporting by", "with files from", "mit material von", "avec l'afp", "con información de",
	"with reports from", "with additional reporting", "with inputs from", "with input from", "with agency inputs", "with contributions from", "reporting contributed by", "translated by", "translation by", "translation:", "translated from", "fact-checked by", "fact check:", "story by", "produced by", "this article was translated", "this story was translated",
	"mit informationen von", "mit informationen der", "mit agenturmaterial", "mit agenturen", "unter mitarbeit von", "mitarbeit:", "redaktion:", "faktencheck:", "übersetzung:", "übersetzt von", "aus dem englischen von", "aus dem französischen von", "schlussredaktion:", "bildredaktion:", "sendung:", "produktion:", "dies ist eine maschinelle übersetzung", "dieser artikel ist eine übersetzung", "dieser text ist eine übersetzung",
	"avec afp", "avec agences", "avec reuters", "traduit par", "traduit de", "traduction :", "propos recueillis par", "con informazioni di", "traduzione di", "con informações de", "com informações de", "com agências", "com reuters", "tradução:", "traducción:", "traducido por", "con agencias", "met medewerking van", "vertaling:", "vertaald door", "översättning:", "oversettelse:", "oversat af", "opracowanie:", "tłumaczenie:", "перевод:", "подготовил", "переклад:", "çeviri:", "翻訳：", "翻訳:", "聞き手", "翻译：", "编译：", "编辑：", "责任编辑", "번역:",
}

// FirstPublished open the line that says where a story has appeared before.
var FirstPublished = []string{
	"first published", "originally published", "this article was first published", "this article was originally published", "this article originally appeared", "this article first appeared", "this story was first published", "this story was originally published", "this story originally appeared", "this story first appeared", "this post originally appeared", "this piece originally appeared", "this piece was first published", "a version of this", "republished with permission", "republished from", "this article is republished from",
	"dieser artikel ist zuerst", "dieser artikel erschien zuerst", "dieser artikel ist erstmals", "dieser artikel erschien erstmals", "dieser text erschien zuerst", "dieser text ist zuerst", "dieser beitrag erschien zuerst", "dieser beitrag ist zuerst", "zuerst erschienen", "zuerst veröffentlicht", "erstveröffentlichung", "der artikel erschien zuerst",
	"cet article a été publié", "cet article est paru", "article publié initialement", "publié initialement", "este artículo fue publicado", "este artículo se publicó", "publicado originalmente", "este artigo foi publicado", "articolo pubblicato originariamente", "questo articolo è stato pubblicato", "dit artikel verscheen eerder", "dit artikel is eerder", "den här artikeln publicerades först", "artykuł ukazał się", "впервые опубликовано", "статья впервые опубликована",
}

// SourceLabels open the line that says where a story comes from.
var SourceLabels = []string{
	"source:", "sources:", "quelle:", "quellen:", "fuente:", "fuentes:", "fonte:", "fonti:", "bron:", "bronnen:", "källa:", "kilde:", "kilder:", "lähde:", "źródło:", "zdroj:", "forrás:", "sursa:", "kaynak:", "источник:", "джерело:", "πηγή:", "מקור:", "المصدر:", "sumber:", "出典：", "出典:", "来源：", "来源:", "來源：", "출처:",
}

// SignOffEnds close such a line.
var SignOffEnds = []string{"contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting", "contributed to this post"}

// BioVerbs follow the author's name where a line says who that is.
var BioVerbs = []string{
	"is", "was", "are", "has", "covers", "writes", "reports", "works", "worked", "started", "joined", "studied", "serves", "served", "edits", "lives", "teaches", "holds", "founded", "leads", "spent", "began",
	"ist", "war", "sind", "schreibt", "arbeitet", "berichtet", "verfasst", "studierte", "leitet", "lebt", "lehrt", "hat", "gehört", "betreut", "wirbt", "forscht",
	"est", "écrit", "travaille", "couvre", "a", "es", "fue", "escribe", "trabaja", "ha", "cubre", "é", "escreve", "trabalha", "è", "scrive", "lavora", "schrijft", "werkt", "är", "skriver", "arbetar", "er", "arbejder", "jest", "pisze", "on", "je", "este", "является", "пишет",
}
