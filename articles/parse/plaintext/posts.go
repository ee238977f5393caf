package plaintext

import (
	"slices"
	"strings"

	"lede/articles"
	"lede/articles/parse/phrases"
)

// A post is short, and close to what says that it is one.
const (
	postWidth = 420 // columns of a post's text
	postReach = 10  // lines from the opening of a post to its end
)

// markPosts makes one line of whatever a page showed from elsewhere: a post
// over its signature, one between "View this post" and "A post shared by", a
// video's address, and the words that stand in the place of a video.
func (p *page) markPosts() {
	found := false
	for i := range p.lines {
		l := &p.lines[i]
		if l.kind == joined || l.kind == post || len(l.text) > 3*postWidth {
			continue
		}
		found = p.signedPost(i) || p.openedPost(i) || standsForPost(l) || found
	}
	if found {
		p.sweep()
	}
}

// signedPost gathers the post that line i signs: "— Ann Lee (@annlee)". Its
// words are the line above, addresses aside.
func (p *page) signedPost(i int) bool {
	provider, _, ok := phrases.PostSignature(p.lines[i].text)
	if !ok {
		return false
	}
	at := []int{i}
	j := p.above(i)
	for j >= 0 && isAddress(p.lines[j].text) {
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
func (p *page) above(i int) int {
	for j := i - 1; j >= max(0, i-postReach); j-- {
		if k := p.lines[j].kind; k != joined && k != ad {
			return j
		}
	}
	return -1
}

// saysPost reports whether line j can be the words of a post.
func (p *page) saysPost(j int) bool {
	l := &p.lines[j]
	return l.kind == story && !l.maybe && l.width <= postWidth && !strings.HasSuffix(l.text, ":")
}

// goesOn reports whether line j breaks off where posts do, and line next goes
// on from there: at a hashtag or a name, which are links.
func (p *page) goesOn(j, next int) bool {
	text, rest := p.lines[j].text, p.lines[next].text
	return isTag(text[strings.LastIndexByte(text, ' ')+1:]) || isTag(rest) || startsLow(rest)
}

// isTag reports whether s begins with a hashtag or the name of an account.
func isTag(s string) bool { return len(s) > 1 && (s[0] == '#' || s[0] == '@') }

// openedPost gathers the lines from "View this post on Instagram" to the line
// that says who shared it; where that is missing, it is the opening alone.
func (p *page) openedPost(i int) bool {
	provider, ok := phrases.PostOpening(p.lines[i].text)
	if !ok {
		if phrases.PostEnd(p.lines[i].text) {
			p.makePost("Instagram", []int{i})
			return true
		}
		return false
	}
	at := []int{i}
	for j := i + 1; j < len(p.lines) && j < i+postReach; j++ {
		l := &p.lines[j]
		if l.kind == ad {
			continue
		}
		if at = append(at, j); phrases.PostEnd(l.text) {
			p.makePost(provider, at)
			return true
		}
	}
	p.makePost(provider, []int{i})
	return true
}

// standsForPost makes an embed of a line that is the address of one, or words
// in its place.
func standsForPost(l *line) bool {
	if l.kind != story && l.kind != pageOwn {
		return false
	}
	if url, provider, ok := phrases.PostAddress(l.text); ok {
		l.kind, l.embed = post, &articles.Embed{Provider: provider, URL: url}
		return true
	}
	provider, ok := phrases.Placeholder(l.text)
	if ok {
		l.kind, l.embed = post, &articles.Embed{Provider: provider}
		if provider == "" || l.parts > 0 {
			l.embed.Text = articles.Plain(l.text)
		}
	}
	return ok
}

// makePost makes one embed of the lines at, in the place of the first.
func (p *page) makePost(provider string, at []int) {
	e := &articles.Embed{Provider: provider}
	var words []string
	for _, k := range at {
		l := &p.lines[k]
		if url, _, ok := phrases.PostAddress(l.text); ok && e.URL == "" {
			e.URL = url
		} else if _, ok := phrases.PostOpening(l.text); !ok || l.parts > 0 {
			words = append(words, withoutAddress(l.text, e))
		}
		if k != at[0] {
			p.join(at[0], k)
		}
	}
	e.Text = articles.Plain(strings.Join(words, " "))
	p.lines[at[0]].kind, p.lines[at[0]].embed = post, e
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
