package language

// AuthorBoxOpenings stand before an author's name in the box below a story: what
// else is there by the same hand. The name follows.
var AuthorBoxOpenings = []string{
	"view all posts by", "view all articles by", "all posts by", "all articles by", "more posts by", "more articles by", "more stories by", "more by", "posts by", "articles by", "see all posts by", "about the author:", "about author:", "this post was written by", "this entry was posted by",
	"alle beiträge von", "alle artikel von", "alle posts von", "alles von", "zeige alle beiträge von", "weitere beiträge von", "weitere artikel von", "mehr beiträge von", "alle beiträge anzeigen von", "über den autor:", "über die autorin:", "alle posts vom autor",
	"voir tous les articles de", "tous les articles de", "ver todas las entradas de", "todos los artículos de", "ver todos os posts de", "vedi tutti gli articoli di", "tutti gli articoli di", "alle berichten van", "alle berichten door", "wszystkie wpisy", "zobacz wszystkie wpisy", "все записи автора", "все статьи автора", "visa alla inlägg av", "alle innlegg av", "vis alle indlæg af",
}

// AboutAuthor are the words before a name over a box that tells of the author.
var AboutAuthor = []string{
	"about", "about the author", "the author", "more about", "more from", "über", "über den autor", "über die autorin", "zur person", "mehr von", "mehr über", "à propos de", "l'auteur", "sobre", "acerca de", "sobre el autor", "sobre la autora", "più su", "over", "o autorze", "об авторе", "om",
}

// AboutAuthorHeadings stand over a word on the author, whose name need not follow.
var AboutAuthorHeadings = []string{
	"about the author", "about the authors", "über den autor", "über die autorin", "à propos de l'auteur", "sobre el autor", "sobre la autora", "sobre o autor", "sull'autore", "over de auteur", "об авторе",
	"die autorin", "der autor", "die autoren", "zum autor", "zur autorin", "zur person", "l'autrice", "l'autore", "el autor", "la autora", "o autor", "a autora", "meet the author", "author bio", "about the writer", "about the reporter",
}

// AboutWords stand before the author's name in such a heading.
var AboutWords = []string{"about", "über", "sobre", "over"}
