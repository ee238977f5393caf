package language

// CreditLabels open a credit; a colon, "by" or a space follows.
var CreditLabels = []string{
	"photo by", "photos by", "photograph by", "photographs by", "photography by", "picture by", "image by", "illustration by", "graphic by",
	"photo credit", "image credit", "picture credit", "image source", "photo source", "photo courtesy of", "image courtesy of", "courtesy of",
	"photo illustration", "file photo", "handout photo", "photo", "photos", "photograph", "photography", "photographer", "picture", "pictures", "pic", "image", "images", "illustration", "graphic", "video", "screenshot", "source", "credit", "credits", "cover image",
	"foto von", "fotos von", "bild von", "foto", "fotos", "bild", "bilder", "bildquelle", "bildrechte", "bildnachweis", "quelle", "grafik", "archivfoto", "symbolbild", "symbolfoto", "fotocredit", "fotografie", "collage", "infografik", "zeichnung", "titelbild", "copyright", "illustration",
	"crédit photo", "crédits photo", "crédit", "crédits", "photo d'illustration", "dessin", "image d'illustration",
	"fotografía", "fotografía de", "foto de", "fuente", "imagen", "crédito", "créditos", "cortesía", "cortesía de", "ilustración",
	"crédito da foto", "divulgação", "imagem", "reprodução", "fonte", "fotografia", "fotografo", "immagine", "credito", "beeld", "afbeelding", "bron", "fot", "zdjęcie", "źródło", "rys",
	"фото", "изображение", "источник", "фотография", "иллюстрация", "зображення", "джерело",
	"写真", "画像", "撮影", "提供", "出典", "图片来源", "图片", "图", "图源", "圖片來源", "圖片", "圖", "照片", "来源", "摄影", "사진", "사진 출처", "사진출처", "사진 제공", "사진제공",
	"صورة", "الصورة", "المصدر", "تصوير", "تصویر", "עיצוב", "צילום", "kuva", "bilde", "fotograf", "fotoğraf", "φωτογραφία",
}

// Agencies are whom a credit names without any label.
var Agencies = []string{
	"getty images", "getty", "shutterstock", "istock", "istockphoto", "adobe stock", "alamy", "afp", "afp photo", "ap", "ap photo", "ap images", "associated press", "the associated press", "reuters", "epa", "epa-efe", "efe", "dpa", "pa", "pa media", "pa images", "pa wire", "press association", "imago", "imago images", "picture alliance", "picture-alliance", "keystone", "apa", "ansa", "lusa", "tass", "тасс", "риа новости", "ria novosti", "xinhua", "新华社", "kyodo", "共同", "jiji", "時事", "yonhap", "pti", "ani", "cp", "the canadian press", "canadian press", "bloomberg", "bloomberg news", "upi", "zuma", "zuma press", "rex", "rex features", "splash news", "wireimage", "filmmagic", "magnum", "vcg", "sipa", "sipa usa", "abaca", "nurphoto", "unsplash", "pixabay", "pexels", "flickr", "wikimedia", "wikimedia commons", "wikipedia", "creative commons", "public domain", "nasa", "esa", "instagram", "facebook", "twitter", "youtube", "courtesy", "handout", "supplied", "file", "facebook screenshot", "screenshot", "google maps", "depositphotos", "123rf", "fotolia", "global images ukraine", "getty images/ global images ukraine", "ritzau scanpix", "scanpix", "ntb", "tt", "anp", "belga", "pap", "agencja gazeta", "east news", "forum", "europa press", "notimex", "cuartoscuro", "pixsell", "ddp", "epd", "kna", "sda", "keystone-sda", "ots", "sid", "aap", "adnkronos", "ritzau",
	"연합뉴스", "뉴시스", "뉴스1", "로이터", "로이터연합뉴스", "ap연합뉴스", "afp연합뉴스", "게티이미지", "게티이미지뱅크", "共同通信", "共同通信社", "共同社", "時事通信", "時事通信社", "ロイター", "アフロ", "ゲッティ", "中新社", "法新社", "路透社", "路透", "美联社", "中央社", "رويترز", "أ ف ب", "getty images/istockphoto", "ap/dpa", "dpa/afp", "mti", "čtk", "ctk", "tasr", "agerpres", "cnw group", "magnific", "freepik", "123rf.com", "contributed",
}

// CopyrightSigns stand before whose a picture is, behind what is said of it.
var CopyrightSigns = []string{"©", "ⓒ", "(c)", "(C)", "（c）", "（C）", "（Ｃ）", "Ⓒ"}

// CreditEndings close a credit in the scripts without capitals.
var CreditEndings = []string{"撮影", "提供", "写真", "記者", "기자", "제공", "摄", "攝", "供图", "记者"}

// PictureWords open lines that say of themselves that they are a caption or a
// credit, without a colon.
var PictureWords = []Row{
	{"caption", []string{"image caption", "media caption", "photo caption", "video caption", "bildunterschrift", "légende"}},
	{"credit", []string{"image copyright", "image source", "media playback", "bildrechte", "photo courtesy"}},
}

// CreditJoints end a label after which a name may follow without a colon:
// "photo by".
var CreditJoints = []string{" by", " von", " of"}

// CreditWords are labels that stand without a colon behind the last sentence of a
// caption.
var CreditWords = []string{"Credit "}

// CreditSigns are parts of lines that hold a credit without any sign around it.
// They are looked for as they are written, in every line of a dump.
var (
	CreditSigns        = []string{"hoto by", "raph by", "Credit ", "mage by"}
	CreditSignOpenings = []string{"Image ", "Media "}
)

// AgencyOpenings begin a credit that names an agency and more: "AP Photo/Ann
// Lee". AgencyInside may stand anywhere in one, and AgencyVia before a name.
var (
	AgencyOpenings = []string{"ap photo", "afp photo"}
	AgencyInside   = "getty images"
	AgencyVia      = "via "
)
