package xmltree

import (
	"strings"

	"lede/feed/markup"
)

// The bounds of one tree. What lies over them is left out, and Tree.Full says so.
const (
	maxElements = 400_000 // elements and runs of text
	maxDepth    = 128     // open elements
	maxBindings = 64      // namespaces in force at once
)

// Tree is what was read of a document.
type Tree struct {
	Root   *Node // holds what stands at the outermost level
	Mended int   // places that no XML parser would take
	Cut    bool  // the source ends within an element
	Full   bool  // something was left out
}

// binding is a prefix that an open element declares.
type binding struct {
	prefix string
	space  Namespace
	depth  int
}

// builder puts tokens together to a tree, whatever is missing.
type builder struct {
	tokens   markup.Tokenizer
	root     *Node
	open     *Node
	depth    int
	count    int
	mended   int
	full     bool // something was left out
	bindings []binding
	slab     []Node
	attrs    []Attr
	lower    map[string]string
}

// Build reads src to its end.
func Build(src string) Tree {
	b := &builder{tokens: markup.NewTokenizer(src), root: &Node{Kind: markup.Opening}, lower: map[string]string{}}
	b.open = b.root
	for {
		t := b.tokens.Next(b.open.Raw)
		switch t.Kind {
		case markup.EndOfInput:
			return Tree{b.root, b.mended + b.tokens.Mended(), b.open != b.root, b.full}
		case markup.Opening:
			b.start(t)
		case markup.Closing:
			b.end(t.Name)
		case markup.Text, markup.Verbatim:
			b.text(t)
		}
	}
}

func (b *builder) start(t markup.Token) {
	if b.depth >= maxDepth || b.count >= maxElements {
		b.full = true
		return
	}
	b.declare(t.Attrs)
	space, local := b.resolve(t.Name)
	if space <= Atom && (local == "item" || local == "entry") {
		b.closeStory(local)
	}
	n := b.append(markup.Opening)
	n.Space, n.Local, n.Raw = space, local, t.Name
	b.attributes(n, t.Attrs)
	b.open = n
	b.depth++
	if t.Empty {
		b.pop()
	}
}

// closeStory ends a story that was not closed before the next one begins.
func (b *builder) closeStory(local string) {
	for n := b.open; n != b.root; n = n.Parent {
		if n.Local == local && n.Space <= Atom {
			b.mended++
			b.popTo(n)
			return
		}
	}
}

// end closes the innermost element of that name, and all within it. A closing
// tag that closes nothing is passed over.
func (b *builder) end(name string) {
	for n := b.open; n != b.root; n = n.Parent {
		if len(n.Raw) == len(name) && n.Raw[0]|0x20 == name[0]|0x20 && strings.EqualFold(n.Raw, name) {
			if n != b.open {
				b.mended++
			}
			b.popTo(n)
			return
		}
	}
	b.mended++
}

func (b *builder) popTo(n *Node) {
	for b.open != n {
		b.pop()
	}
	b.pop()
}

func (b *builder) pop() {
	for len(b.bindings) > 0 && b.bindings[len(b.bindings)-1].depth >= b.depth {
		b.bindings = b.bindings[:len(b.bindings)-1]
	}
	b.open = b.open.Parent
	b.depth--
}

func (b *builder) text(t markup.Token) {
	if t.Kind == markup.Text && b.open.frames() && markup.IsBlank(t.Data) {
		return // as between the lines of most feeds
	}
	if b.count >= maxElements {
		b.full = true
		return
	}
	n := b.append(t.Kind)
	n.Raw = t.Data
}

// append makes a node within the open element. Nodes are cut from slabs.
func (b *builder) append(k markup.Kind) *Node {
	if len(b.slab) == 0 {
		b.slab = make([]Node, min(max(16, b.count), 512))
	}
	n := &b.slab[0]
	b.slab = b.slab[1:]
	b.count++
	n.Kind, n.Parent = k, b.open
	if b.open.Last == nil {
		b.open.First = n
	} else {
		b.open.Last.Next = n
	}
	b.open.Last = n
	return n
}

// declare notes the namespaces that an element about to be opened declares.
func (b *builder) declare(attrs []markup.Attr) {
	for _, a := range attrs {
		prefix, ok := strings.CutPrefix(a.Name, "xmlns")
		if !ok || prefix != "" && prefix[0] != ':' {
			continue
		}
		prefix = strings.TrimPrefix(prefix, ":")
		if len(b.bindings) >= maxBindings {
			return
		}
		s := spaceOf(a.Value)
		if s == Foreign && prefix == "" && b.depth == 0 {
			s = RSS // a feed in a namespace of its own is a feed nevertheless
		}
		b.bindings = append(b.bindings, binding{prefix, s, b.depth + 1})
	}
}

// resolve splits a name into its vocabulary and its local part.
func (b *builder) resolve(name string) (Namespace, string) {
	prefix, local, ok := strings.Cut(name, ":")
	if !ok {
		prefix, local = "", name
	}
	local = b.fold(local)
	for i := len(b.bindings) - 1; i >= 0; i-- {
		if b.bindings[i].prefix == prefix {
			return b.bindings[i].space, local
		}
	}
	if s, ok := prefixes[strings.ToLower(prefix)]; ok {
		return s, local
	}
	return Foreign, local
}

// fold is strings.ToLower that remembers.
func (b *builder) fold(s string) string {
	if strings.ToLower(s) == s {
		return s
	}
	if low, ok := b.lower[s]; ok {
		return low
	}
	low := strings.ToLower(s)
	b.lower[s] = low
	return low
}

func (b *builder) attributes(n *Node, raw []markup.Attr) {
	if len(raw) == 0 {
		return
	}
	if cap(b.attrs)-len(b.attrs) < len(raw) {
		b.attrs = make([]Attr, 0, max(256, len(raw)))
	}
	start := len(b.attrs)
	for _, a := range raw {
		s, local := RSS, a.Name
		if strings.IndexByte(a.Name, ':') >= 0 {
			s, local = b.resolve(a.Name)
		} else {
			local = b.fold(local)
		}
		if s == xmlns || local == "xmlns" {
			continue
		}
		b.attrs = append(b.attrs, Attr{s, local, markup.Unescape(a.Value)})
		if s == XML && local == "base" {
			n.Base = strings.TrimSpace(b.attrs[len(b.attrs)-1].Value)
		}
	}
	n.Attrs = b.attrs[start:len(b.attrs):len(b.attrs)]
}
