package webpage

import (
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
	return containsAny(strings.ToLower(s), discussionWords...) && discussion().MatchString(s)
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
		t, ok := said(block)
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
	t, _ := said(block)
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

// hideTail goes up from the end and keeps aside lists of other stories,
// notices of rights and what stands between.
func hideTail(blocks []articles.Block) {
	end := len(blocks)
	for end > 0 && tailLike(blocks[end-1]) {
		end--
	}
	for end > 0 && end < len(blocks) && isReferences(blocks[end-1]) {
		end++
	}
	if end < 2 || end*2 < len(blocks) {
		return
	}
	if end < len(blocks) {
		hideOver(blocks, end)
	}
	for i := end; i < len(blocks); i++ {
		if _, isFigure := blocks[i].(articles.Figure); !isFigure {
			hide(blocks, i, tailReason(blocks[i]))
		}
	}
}

// hideOver keeps the heading over the tail that begins at end aside with it,
// since nothing that is shown stands under it; a list's label need be none.
func hideOver(blocks []articles.Block, end int) {
	if h, ok := blocks[end-1].(articles.Heading); ok && tailReason(blocks[end]) != unseen {
		blocks[end-1] = aside(h, tailReason(blocks[end]))
	} else if _, ok := blocks[end].(articles.List); ok {
		hideLabel(blocks, end)
	}
}

// references head the lists of links that are the story's own.
var references = lazily(`^(?i:references?|sources?|further reading|external links|see also|notes|footnotes|bibliography|links|quellen|literatur|einzelnachweise|weblinks|fußnoten|références|notes et références|pour aller plus loin|referencias|fuentes|bibliografía|enlaces externos|referências|fontes|fonti|bibliografia|bronnen|źródła|источники|примечания|литература|参考文献|脚注|出典|参考资料|المراجع|المصادر)(?:\W*(?:edit|bearbeiten|\d+))?\W*$`)

func isReferences(block articles.Block) bool {
	h, ok := block.(articles.Heading)
	return ok && references().MatchString(h.Text.String())
}

func tailLike(block articles.Block) bool {
	switch b := articles.Bare(block).(type) {
	case articles.Hidden, articles.Rule:
		return true
	case articles.Paragraph:
		return onlyLinks(b.Text) || isRights(b.Text.String())
	case articles.Heading:
		return phrases.Tail(b.Text.String()) || onlyLinks(b.Text)
	case articles.List:
		return listOfLinks(b)
	}
	return false
}

func tailReason(block articles.Block) string {
	if h, ok := block.(articles.Hidden); ok {
		return h.Reason
	}
	if p, ok := articles.Bare(block).(articles.Paragraph); ok && isRights(p.Text.String()) {
		return "copyright notice"
	}
	return "related stories"
}

func isRights(s string) bool {
	lower := strings.ToLower(s[:min(len(s), 200)])
	return strings.HasPrefix(lower, "©") || strings.HasPrefix(lower, "copyright ") || strings.HasPrefix(lower, "(c) ") || strings.Contains(lower, "all rights reserved")
}
