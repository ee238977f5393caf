package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles"
)

// bullets open an item of a list.
const bullets = "•*▪●◦‣■–-·►➤✓✔"

// bulleted reports whether s is an item of a list.
func bulleted(s string) bool {
	_, ok := item(s)
	return ok
}

// item cuts the bullet from an item of a list.
func item(s string) (rest string, ok bool) {
	r, size := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune(bullets, r) || size >= len(s) {
		return "", false
	}
	rest = strings.TrimLeft(s[size:], " \t\u00a0")
	spaced := len(rest) < len(s)-size
	if r == '•' || r == '▪' || r == '●' || r == '■' || r == '‣' {
		return rest, rest != ""
	}
	return rest, spaced && rest != "" && unicode.IsUpper(first(rest)) || spaced && (r == '*' || r == '-') && rest != ""
}

// numbered cuts the number from "3. Third"; n is -1 where there is none.
func numbered(s string) (rest string, n int) {
	i := 0
	for i < len(s) && i < 3 && s[i] >= '0' && s[i] <= '9' {
		n = n*10 + int(s[i]-'0')
		i++
	}
	if i == 0 || i+1 >= len(s) || s[i] != '.' && s[i] != ')' || s[i+1] != ' ' {
		return "", -1
	}
	return strings.TrimSpace(s[i+1:]), n
}

// list reads the list that begins at line i: its block, and how many lines it
// takes; 0 where there is none.
func (p *page) list(i int) (articles.List, int) {
	if list, n := p.bulletList(i); n > 0 {
		return list, n
	}
	if list, n := p.numberList(i); n > 0 {
		return list, n
	}
	return p.bareList(i)
}

// bareList reads the items of a list that lost its bullets: short lines below
// one that ends in a colon, none of them a sentence.
func (p *page) bareList(i int) (articles.List, int) {
	var list articles.List
	if i == 0 || !strings.HasSuffix(p.lines[i-1].text, ":") || p.lines[i-1].kind != story {
		return list, 0
	}
	n := 0
	for j := i; j < p.to; j++ {
		l := &p.lines[j]
		if l.kind != story || l.width > 120 || ends(l.text) || strings.HasSuffix(l.text, ":") {
			break
		}
		list.Items = append(list.Items, plainItem(l.text))
		n++
	}
	if n < 2 {
		return articles.List{}, 0
	}
	return list, n
}

func (p *page) bulletList(i int) (articles.List, int) {
	var list articles.List
	n := 0
	for j := i; j < p.to && p.lines[j].kind == story; j++ {
		rest, ok := item(p.lines[j].text)
		if !ok {
			break
		}
		list.Items = append(list.Items, plainItem(rest))
		n++
	}
	return list, n
}

func (p *page) numberList(i int) (articles.List, int) {
	list := articles.List{Ordered: true}
	n, want := 0, -1
	for j := i; j < p.to && p.lines[j].kind == story; j++ {
		rest, number := numbered(p.lines[j].text)
		if number < 0 || want >= 0 && number != want {
			break
		}
		if want < 0 {
			list.Start = number
		}
		want = number + 1
		list.Items = append(list.Items, plainItem(rest))
		n++
	}
	if n < 2 {
		return articles.List{}, 0
	}
	return list, n
}

func plainItem(s string) articles.Item {
	return articles.Item{Blocks: []articles.Block{articles.Paragraph{Text: articles.Plain(s)}}}
}
