package polish

import (
	"slices"
	"strings"

	"lede/articles"
	"lede/articles/parse/phrases"
)

// discussion opens readers' comments.
var discussion = lazily(`^(?i:(?:\d+|#\d+|no|one|keine?|alle)?\s*(?:comments?|kommentare?|commentaires?|comentarios?|comentários|commenti|reacties|kommentar von .*|комментарии|コメント|评论|تعليقات)(?:\s*\(?\d*\)?|\s+(?:so far|to|zu|on|von) .*)|(?:\d+|no|one) (?:responses?|repl(?:y|ies))\b.*|leave a (?:reply|comment).*|post your comments?.*|join the (?:discussion|conversation).*|schreibe? (?:einen|ein) kommentar.*|kommentare? schreiben.*|deja (?:un|tu) comentario.*|deixe (?:um|seu) comentário.*|laisser un commentaire.*)$`)

// discussionWords are what every such line has of.
var discussionWords = []string{"omment", "oment", "reacti", "respons", "repl", "discussion", "conversation", "коммент", "コメント", "评论", "تعليقات"}

// opensDiscussion looks for the words before it tries the pattern: short lines
// are many.
func opensDiscussion(s string) bool {
	lower := strings.ToLower(s)
	return slices.ContainsFunc(discussionWords, func(word string) bool { return strings.Contains(lower, word) }) && discussion().MatchString(s)
}

// hideEnd keeps aside what follows the story on its page: readers' comments,
// and a word on the author.
func hideEnd(blocks []articles.Block, meta articles.Meta) {
	total, before := 0, 0
	for _, block := range blocks {
		total += weight(block)
	}
	for i, block := range blocks {
		size := weight(block)
		before += size
		t, ok := TextOf(block)
		_, heading := block.(articles.Heading)
		if !ok || i == 0 || !heading && size >= 60 {
			continue
		}
		switch s := t.String(); {
		case len(s) < 60 && before*3 > total && opensDiscussion(s):
			hideFrom(blocks, i, "comments")
			return
		case heading && before*3 > total*2 && isAboutAuthor(s, meta):
			hidePart(blocks, i, "about the author")
		case heading && before*3 > total && phrases.Tail(s):
			hidePart(blocks, i, "related stories")
		}
	}
}

// weight is how much of the story a block is.
func weight(block articles.Block) int {
	t, _ := TextOf(block)
	return bytesIn(t)
}

// bytesIn is the length of t.
func bytesIn(t articles.Text) int {
	size := 0
	for i := range t {
		size += len(t[i].Text)
	}
	return size
}

func hideFrom(blocks []articles.Block, i int, reason string) {
	for ; i < len(blocks); i++ {
		hide(blocks, i, reason)
	}
}

// maxPart is how many blocks a part after the story may have.
const maxPart = 8

// hidePart keeps aside the heading at i and what stands under it.
func hidePart(blocks []articles.Block, i int, reason string) {
	hide(blocks, i, reason)
	for j := i + 1; j < len(blocks) && j < i+maxPart; j++ {
		if _, heading := blocks[j].(articles.Heading); heading {
			return
		}
		hide(blocks, j, reason)
	}
}

// aboutWords open the heading over a word on the author.
var aboutWords = []string{"about the author", "about the authors", "über den autor", "über die autorin", "à propos de l'auteur", "sobre el autor", "sobre la autora", "sobre o autor", "sull'autore", "over de auteur", "об авторе"}

func isAboutAuthor(s string, meta articles.Meta) bool {
	key := phrases.Key(s)
	for _, words := range aboutWords {
		if key == words {
			return true
		}
	}
	about, name, ok := strings.Cut(key, " ")
	if !ok || about != "about" && about != "über" && about != "sobre" && about != "over" {
		return false
	}
	for _, a := range meta.Byline.Authors {
		if strings.HasPrefix(strings.ToLower(a.Name), name) {
			return true
		}
	}
	return false
}
