package reader

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Use is what is done with a link that is chosen by its letters.
type Use uint8

// What is done with it: it is followed, opened in the browser, or copied.
const (
	Follow Use = iota
	InBrowser
	ToClipboard
)

// String says it for the foot.
func (u Use) String() string {
	return [...]string{"follow", "open in the browser", "copy"}[min(u, ToClipboard)]
}

// LinkChosenFor tells that a link was chosen by its letters, and what for.
type LinkChosenFor struct {
	Address string
	Use     Use
}

// labels are the letters on the links of the screen while one is chosen by
// them.
type labels struct {
	on    map[int][]label // by the line they stand on
	of    map[string]int  // the index of a link by its letters
	typed string
	use   Use
}

// label is letters and the columns of the words that they stand on.
type label struct {
	letters string
	span    span
}

// letters are what labels are made of, the nearest to the fingers first.
const letters = "asdfghjklqwertyuiopzxcvbnm"

// Labels returns n labels, none of which begins another.
func Labels(n int) []string {
	length, room := 1, len(letters)
	for room < n {
		length, room = length+1, room*len(letters)
	}
	all := make([]string, n)
	name := make([]byte, length)
	for i := range all {
		for at, rest := length-1, i; at >= 0; at-- {
			name[at] = letters[rest%len(letters)]
			rest /= len(letters)
		}
		all[i] = string(name)
	}
	return all
}

// label puts letters on every link of the screen; ok is false where there is
// none.
func (p *Pane) label() (ok bool) {
	var shown []int
	for i, l := range p.page.links {
		if l.picture != nil {
			continue
		}
		for _, s := range l.spans {
			if s.line >= p.top && s.line < p.top+p.rows() {
				shown = append(shown, i)
				break
			}
		}
	}
	if len(shown) == 0 {
		return false
	}
	l := &labels{on: map[int][]label{}, of: map[string]int{}}
	for n, name := range Labels(len(shown)) {
		l.of[name] = shown[n]
		for _, s := range p.page.links[shown[n]].spans {
			l.on[s.line] = append(l.on[s.line], label{name, s})
		}
	}
	p.labels, p.link, p.digits = l, -1, ""
	return true
}

// Labelling says what the letters on the links are for; it is empty where there
// are none.
func (p *Pane) Labelling() string {
	if p.labels == nil {
		return ""
	}
	words := p.labels.use.String() + ": the letters of a link"
	if p.labels.typed != "" {
		words = p.labels.use.String() + ": " + p.labels.typed
	}
	return words
}

// Letters returns the letters that stand on a link; empty where none do.
func (p *Pane) Letters(address string) string {
	if p.labels != nil {
		for name, at := range p.labels.of {
			if p.page.links[at].address == address {
				return name
			}
		}
	}
	return ""
}

// typeLabel takes a letter of a label; tab changes what the link is for, and
// any other key ends the choice.
func (p *Pane) typeLabel(msg tea.KeyPressMsg) tea.Cmd {
	l := p.labels
	switch pressed := msg.String(); {
	case pressed == "tab":
		l.use = (l.use + 1) % (ToClipboard + 1)
		return nil
	case pressed == "backspace" && l.typed != "":
		l.typed = l.typed[:len(l.typed)-1]
		return nil
	case len(pressed) != 1 || !strings.Contains(letters, strings.ToLower(pressed)):
		p.labels = nil
		return nil
	default:
		l.typed += strings.ToLower(pressed)
		if strings.ToLower(pressed) != pressed {
			l.use = InBrowser
		}
	}
	if at, whole := l.of[l.typed]; whole {
		p.labels, p.link = nil, at
		chosen := LinkChosenFor{p.page.links[at].address, l.use}
		return func() tea.Msg { return chosen }
	}
	for name := range l.of {
		if strings.HasPrefix(name, l.typed) {
			return nil
		}
	}
	p.labels, p.said = nil, "no link has the letters "+l.typed
	return nil
}

// labelsOn returns the stretches of the labels on a line: those that what was
// typed begins, over the first columns of their words.
func (p *Pane) labelsOn(line int) []stretch {
	if p.labels == nil {
		return nil
	}
	var found []stretch
	at := 0
	for _, l := range p.labels.on[line] {
		if !strings.HasPrefix(l.letters, p.labels.typed) {
			continue
		}
		from := max(at, min(l.span.from, p.width-len(l.letters)))
		at = from + len(l.letters)
		found = append(found, stretch{from: from, to: at, style: p.styles.Chosen, text: l.letters})
	}
	return found
}
