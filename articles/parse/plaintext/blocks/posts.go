package blocks

import (
	"slices"
	"strings"

	"lede/articles"
	"lede/articles/parse/phrases"
	"lede/articles/parse/plaintext/lines"
)

// A post is short, and close to what says that it is one.
const (
	postWidth = 420 // columns of a post's text
	postReach = 10  // lines from the opening of a post to its end
)

// MarkPosts makes one line of whatever a page showed from elsewhere: a post
// over its signature, one between "View this post" and "A post shared by", a
// video's address, and the words that stand in the place of a video.
func MarkPosts(text *lines.Page) {
	p := page{text}
	found := false
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Kind == lines.Joined || l.Kind == lines.Post || len(l.Text) > 3*postWidth {
			continue
		}
		found = p.signedPost(i) || p.openedPost(i) || standsForPost(l) || found
	}
	if found {
		p.Sweep()
	}
}

// signedPost gathers the post that line i signs: "— Ann Lee (@annlee)". Its
// Words are the line above, addresses aside.
func (p page) signedPost(i int) bool {
	provider, _, ok := phrases.PostSignature(p.Lines[i].Text)
	if !ok {
		return false
	}
	at := []int{i}
	j := p.above(i)
	for j >= 0 && lines.IsAddress(p.Lines[j].Text) {
		at, j = append(at, j), p.above(j)
	}
	for last := i; j >= 0 && (last == i || p.goesOn(j, last)) && p.saysPost(j); {
		at, last, j = append(at, j), j, p.above(j)
	}
	slices.Reverse(at)
	p.makePost(provider, at)
	return true
}

// above is the line of the story right above line i, ads aside; -1 where
// there is none close by.
func (p page) above(i int) int {
	for j := i - 1; j >= max(0, i-postReach); j-- {
		if k := p.Lines[j].Kind; k != lines.Joined && k != lines.Ad {
			return j
		}
	}
	return -1
}

// saysPost reports whether line j can be the words of a post.
func (p page) saysPost(j int) bool {
	l := &p.Lines[j]
	return l.Kind == lines.Story && !l.FieldLike && l.Width <= postWidth && !strings.HasSuffix(l.Text, ":")
}

// goesOn reports whether line j breaks off where posts do, and line next goes
// on from there: at a hashtag or a name, which are links.
func (p page) goesOn(j, next int) bool {
	text, rest := p.Lines[j].Text, p.Lines[next].Text
	return isTag(text[strings.LastIndexByte(text, ' ')+1:]) || isTag(rest) || lines.StartsLow(rest)
}

// isTag reports whether s begins with a hashtag or the name of an account.
func isTag(s string) bool { return len(s) > 1 && (s[0] == '#' || s[0] == '@') }

// openedPost gathers the lines from "View this post on Instagram" to the line
// that says who shared it; where that is missing, it is the opening alone.
func (p page) openedPost(i int) bool {
	provider, ok := phrases.PostOpening(p.Lines[i].Text)
	if !ok {
		if phrases.PostEnd(p.Lines[i].Text) {
			p.makePost("Instagram", []int{i})
			return true
		}
		return false
	}
	at := []int{i}
	for j := i + 1; j < len(p.Lines) && j < i+postReach; j++ {
		l := &p.Lines[j]
		if l.Kind == lines.Ad {
			continue
		}
		if at = append(at, j); phrases.PostEnd(l.Text) {
			p.makePost(provider, at)
			return true
		}
	}
	p.makePost(provider, []int{i})
	return true
}

// standsForPost makes an embed of a line that is the address of one, or words
// in its place.
func standsForPost(l *lines.Line) bool {
	if l.Kind != lines.Story && l.Kind != lines.PageOwn {
		return false
	}
	if url, provider, ok := phrases.PostAddress(l.Text); ok {
		l.Kind, l.Embed = lines.Post, &articles.Embed{Provider: provider, URL: url}
		return true
	}
	provider, ok := phrases.Placeholder(l.Text)
	if ok {
		l.Kind, l.Embed = lines.Post, &articles.Embed{Provider: provider}
		if provider == "" || l.Parts > 0 {
			l.Embed.Text = articles.Plain(l.Text)
		}
	}
	return ok
}

// makePost makes one embed of the lines at, in the place of the first.
func (p page) makePost(provider string, at []int) {
	e := &articles.Embed{Provider: provider}
	var words []string
	for _, k := range at {
		l := &p.Lines[k]
		if url, _, ok := phrases.PostAddress(l.Text); ok && e.URL == "" {
			e.URL = url
		} else if _, ok := phrases.PostOpening(l.Text); !ok || l.Parts > 0 {
			words = append(words, withoutAddress(l.Text, e))
		}
		if k != at[0] {
			p.Join(at[0], k)
		}
	}
	e.Text = articles.Plain(strings.Join(words, " "))
	p.Lines[at[0]].Kind, p.Lines[at[0]].Embed = lines.Post, e
}

// withoutAddress moves the address at the end of s to e, which has room for one.
func withoutAddress(s string, e *articles.Embed) string {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return s
	}
	url, _, ok := phrases.PostAddress(s[i+1:])
	if !ok || e.URL != "" {
		return s
	}
	e.URL = url
	return strings.TrimSpace(s[:i])
}
