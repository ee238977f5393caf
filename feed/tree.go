package feed

import "strings"

// node is an element or, where its kind says so, a run of text.
type node struct {
	kind
	space
	local string // in lower case
	raw   string // the name as written, or the text as written
	attrs []attr
	base  string // xml:base as stated here; resolved along parents

	parent, first, last, next *node
}

// attr is an attribute with its value decoded.
type attr struct {
	space
	local, value string
}

// binding is a prefix that an open element declares.
type binding struct {
	prefix string
	space
	depth int
}

// builder puts tokens together to a tree, whatever is missing.
type builder struct {
	tokens   tokenizer
	root     *node
	open     *node
	depth    int
	count    int
	full     bool // something was left out
	cut      bool // the source ends within an element
	bindings []binding
	slab     []node
	attrs    []attr
	lower    map[string]string
}

// build reads src to its end.
func build(src string) *builder {
	b := &builder{tokens: tokenizer{src: src}, root: &node{kind: opening}, lower: map[string]string{}}
	b.open = b.root
	for {
		t := b.tokens.next(b.open.raw)
		switch t.kind {
		case endOfInput:
			b.cut = b.open != b.root
			return b
		case opening:
			b.start(t)
		case closing:
			b.end(t.name)
		case characters, verbatim:
			b.text(t)
		}
	}
}

func (b *builder) start(t token) {
	if b.depth >= maxDepth || b.count >= maxElements {
		b.full = true
		return
	}
	b.declare(t.attrs)
	space, local := b.resolve(t.name)
	if space <= atom && (local == "item" || local == "entry") {
		b.closeStory(local)
	}
	n := b.append(opening)
	n.space, n.local, n.raw = space, local, t.name
	b.attributes(n, t.attrs)
	b.open = n
	b.depth++
	if t.empty {
		b.pop()
	}
}

// closeStory ends a story that was not closed before the next one begins.
func (b *builder) closeStory(local string) {
	for n := b.open; n != b.root; n = n.parent {
		if n.local == local && n.space <= atom {
			b.tokens.mended++
			b.popTo(n)
			return
		}
	}
}

// end closes the innermost element of that name, and all within it. A closing
// tag that closes nothing is passed over.
func (b *builder) end(name string) {
	for n := b.open; n != b.root; n = n.parent {
		if len(n.raw) == len(name) && n.raw[0]|0x20 == name[0]|0x20 && strings.EqualFold(n.raw, name) {
			if n != b.open {
				b.tokens.mended++
			}
			b.popTo(n)
			return
		}
	}
	b.tokens.mended++
}

func (b *builder) popTo(n *node) {
	for b.open != n {
		b.pop()
	}
	b.pop()
}

func (b *builder) pop() {
	for len(b.bindings) > 0 && b.bindings[len(b.bindings)-1].depth >= b.depth {
		b.bindings = b.bindings[:len(b.bindings)-1]
	}
	b.open = b.open.parent
	b.depth--
}

func (b *builder) text(t token) {
	if t.kind == characters && b.open.frames() && allBlank(t.data) {
		return // as between the lines of most feeds
	}
	if b.count >= maxElements {
		b.full = true
		return
	}
	n := b.append(t.kind)
	n.raw = t.data
}

func allBlank(s string) bool {
	for i := range len(s) {
		if !blank.fits(s[i]) {
			return false
		}
	}
	return true
}

// append makes a node within the open element. Nodes are cut from slabs.
func (b *builder) append(k kind) *node {
	if len(b.slab) == 0 {
		b.slab = make([]node, min(max(16, b.count), 512))
	}
	n := &b.slab[0]
	b.slab = b.slab[1:]
	b.count++
	n.kind, n.parent = k, b.open
	if b.open.last == nil {
		b.open.first = n
	} else {
		b.open.last.next = n
	}
	b.open.last = n
	return n
}

// declare notes the namespaces that an element about to be opened declares.
func (b *builder) declare(attrs []rawAttr) {
	for _, a := range attrs {
		prefix, ok := strings.CutPrefix(a.name, "xmlns")
		if !ok || prefix != "" && prefix[0] != ':' {
			continue
		}
		prefix = strings.TrimPrefix(prefix, ":")
		if len(b.bindings) >= maxBindings {
			return
		}
		s := spaceOf(a.value)
		if s == foreign && prefix == "" && b.depth == 0 {
			s = core // a feed in a namespace of its own is a feed nevertheless
		}
		b.bindings = append(b.bindings, binding{prefix, s, b.depth + 1})
	}
}

// resolve splits a name into its vocabulary and its local part.
func (b *builder) resolve(name string) (space, string) {
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
	return foreign, local
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

func (b *builder) attributes(n *node, raw []rawAttr) {
	if len(raw) == 0 {
		return
	}
	if cap(b.attrs)-len(b.attrs) < len(raw) {
		b.attrs = make([]attr, 0, max(256, len(raw)))
	}
	start := len(b.attrs)
	for _, a := range raw {
		s, local := core, a.name
		if strings.IndexByte(a.name, ':') >= 0 {
			s, local = b.resolve(a.name)
		} else {
			local = b.fold(local)
		}
		if s == xmlns || local == "xmlns" {
			continue
		}
		b.attrs = append(b.attrs, attr{s, local, decode(a.value)})
		if s == xmlSpace && local == "base" {
			n.base = strings.TrimSpace(b.attrs[len(b.attrs)-1].value)
		}
	}
	n.attrs = b.attrs[start:len(b.attrs):len(b.attrs)]
}
