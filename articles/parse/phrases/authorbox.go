package phrases

import "strings"

// boxOpenings stand before an author's name in the box below a story: what
// else is there by the same hand. The name follows.
var boxOpenings = openings([]row{{"author", []string{
	"view all posts by", "view all articles by", "all posts by", "all articles by", "more posts by", "more articles by", "more stories by", "more by", "posts by", "articles by", "see all posts by", "about the author:", "about author:", "this post was written by", "this entry was posted by",
	"alle beiträge von", "alle artikel von", "alle posts von", "alles von", "zeige alle beiträge von", "weitere beiträge von", "weitere artikel von", "mehr beiträge von", "alle beiträge anzeigen von", "über den autor:", "über die autorin:", "alle posts vom autor",
	"voir tous les articles de", "tous les articles de", "ver todas las entradas de", "todos los artículos de", "ver todos os posts de", "vedi tutti gli articoli di", "tutti gli articoli di", "alle berichten van", "alle berichten door", "wszystkie wpisy", "zobacz wszystkie wpisy", "все записи автора", "все статьи автора", "visa alla inlägg av", "alle innlegg av", "vis alle indlæg af",
}}})

// AuthorBox reads the name off a line that offers more by the author of the
// story above it: "View all posts by Ann Lee".
func AuthorBox(line string) (name string, ok bool) {
	if len(line) > longest || !boxOpenings().mayOpen(line) {
		return "", false
	}
	_, n := boxOpenings().match(strings.ToLower(cut(line, 64)))
	if n == 0 || n >= len(line) {
		return "", false
	}
	name = strings.Trim(line[n:], " :→»›>.…")
	return name, name != "" && (NameLike(name) || IsHandle(name))
}

// StrongByline reports whether the opening of a byline says "author" or
// "written", so that it is believed wherever it stands; "by" and "von" are
// the openings of sentences too.
func StrongByline(line string) bool {
	for _, opening := range strongOpenings {
		if len(line) > len(opening) && strings.EqualFold(line[:len(opening)], opening) {
			return true
		}
	}
	return false
}

var strongOpenings = []string{
	"written by", "author:", "authors:", "text:", "words:", "story by", "reporting by", "posted by", "published by",
	"autor:", "autorin:", "autoren:", "autorinnen:", "erstellt von", "eingestellt von", "geschrieben von", "verfasst von", "gepostet von", "veröffentlicht von", "ein beitrag von", "redaktion:",
	"auteur :", "auteur:", "publié par", "écrit par", "autora:", "escrito por", "publicado por", "scritto da", "pubblicato da", "a cura di", "geschreven door", "autorka:", "автор:", "авторы:", "作者:", "作者：", "记者：", "文：",
}

// aboutAuthor are the words before a name over a box that tells of the author.
var aboutAuthor = index([]row{{"author", []string{
	"about", "about the author", "the author", "more about", "more from", "über", "über den autor", "über die autorin", "zur person", "mehr von", "mehr über", "à propos de", "l'auteur", "sobre", "acerca de", "sobre el autor", "sobre la autora", "più su", "over", "o autorze", "об авторе", "om",
}}})

// AboutAuthor reports whether s, which stands before a name, says that what
// follows tells of its bearer.
func AboutAuthor(s string) bool {
	_, ok := aboutAuthor()[Key(s)]
	return ok
}
