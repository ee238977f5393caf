package opml

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/feed/markup"
	"lede/feed/reach"
)

// The bounds of one list.
const (
	maxBytes    = 32 << 20
	maxSources  = 50_000
	maxRefusals = 1000
	maxRemarks  = 200  // kinds of remark
	maxNamed    = 5    // sources that one remark names
	maxDepth    = 64   // folders within folders
	maxTitle    = 1000 // bytes
	maxCategory = 1000 // bytes
	maxShown    = 100  // bytes of a refused address
)

// ErrNotList says that the bytes are no list of feeds.
var ErrNotList = errors.New("not a list of feeds: neither OPML nor newsboat's urls")

// List is what was read of a list of feeds. All its strings are harmless
// lines.
type List struct {
	Sources []articles.Source // in the order of the list, each address once
	Refused []Refusal
	Queries []Query  // newsboat's query feeds, in its own language
	Rules   []string // lines for lede's rules for single sites, which say what FreshRSS did
	Notes   []string // what was mended, left out or could not be taken over
	Cut     string   // where the list breaks off: "behind Tide"; empty where it is whole
}

// Query is a search that newsboat shows as a feed.
type Query struct{ Name, Expr string }

// Refusal is an entry that does not become a source, or a source that does
// not become an entry.
type Refusal struct {
	Name    string // what the list calls it; its address where it has no name
	Address string // without a password, and cut where it is long; may be empty
	Reason  string
}

// String is one line for the reader.
func (r Refusal) String() string {
	if r.Address == "" || r.Name == r.Address {
		return r.Name + ": " + r.Reason
	}
	return r.Name + " (" + r.Address + "): " + r.Reason
}

// Read reads a list of feeds: OPML, or newsboat's urls, which a plain list of
// addresses is as well. It decides by what it finds, not by a name.
//
// The errors are those of r, and [ErrNotList].
func Read(r io.Reader) (List, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return List{}, fmt.Errorf("reading a list of feeds: %w", err)
	}
	c := collector{known: map[string]int{}}
	if len(data) > maxBytes {
		data = data[:maxBytes]
		c.note(fmt.Sprintf("simplified: read the first %d MB only", maxBytes>>20))
	}
	text, notes := markup.DecodeUnlessUTF8(data)
	c.list.Notes = append(c.list.Notes, notes...)
	read := readLines
	switch {
	case strings.HasPrefix(strings.TrimSpace(text), "<"):
		read = readOutlines
	case channelRow().MatchString(text):
		read = readChannels
	}
	if !read(&c, text) {
		return List{}, ErrNotList
	}
	return c.finish(), nil
}

// Of makes a list of sources that another reader's own files name, as [Read]
// would of an OPML: what is no web address is refused, each address once.
func Of(sources []articles.Source) List {
	c := collector{known: map[string]int{}}
	for _, s := range sources {
		s.Category = several(s.Category)
		c.add(s)
	}
	return c.finish()
}

// collector gathers a list, whatever it is written in.
type collector struct {
	list      List
	known     map[string]int // index of the source that has an address
	remarks   []remark
	over      int // sources over the bound
	unlisted  int // refusals over the bound
	unnoticed int // remarks over the bound
}

// remark is something that is true of some of the sources.
type remark struct {
	what  string
	names []string
	more  int
}

func (c *collector) note(s string) { c.list.Notes = append(c.list.Notes, s) }

// remark notes what of the source called name, together with all others of
// which it is true.
func (c *collector) remark(what, name string) {
	for i := range c.remarks {
		r := &c.remarks[i]
		if r.what != what {
			continue
		}
		if len(r.names) < maxNamed {
			r.names = append(r.names, name)
		} else {
			r.more++
		}
		return
	}
	if len(c.remarks) >= maxRemarks {
		c.unnoticed++
		return
	}
	c.remarks = append(c.remarks, remark{what: what, names: []string{name}})
}

// add takes s over, whose Address is as the list has it, or refuses it.
func (c *collector) add(s articles.Source) {
	address, reason := accept(s.Address)
	if reason != "" {
		c.refuse(s.Title, s.Address, reason)
		return
	}
	s.Title = named(s.Title)
	name := cmp.Or(s.Title, shown(address))
	if at, twice := c.known[keyOf(address)]; twice {
		first := &c.list.Sources[at]
		if !alsoIn(first, s.Category) {
			c.refuse(name, address, "stands in the list before, as "+cmp.Or(first.Title, shown(first.Address)))
		}
		return
	}
	if len(c.list.Sources) >= maxSources {
		c.over++
		return
	}
	if hasUserinfo(s.Address) {
		c.remark("name and password in the address left out", name)
	}
	if reach.Of(address) == reach.Local {
		c.remark("on your own network, and asked there", name)
	}
	s.Address = address
	s.Site = webAddress(s.Site)
	s.Language = line(s.Language, 35)
	c.known[keyOf(address)] = len(c.list.Sources)
	c.list.Sources = append(c.list.Sources, s)
}

// alsoIn puts a source into a further category, and reports whether it was in
// another one.
func alsoIn(s *articles.Source, category string) bool {
	all := articles.InCategories(s.Category, category)
	if category == "" || len(all) > maxCategory || all == s.Category && len(articles.Categories(all)) == 1 {
		return false
	}
	s.Category = all
	return true
}

// refuse leaves out the entry called name.
func (c *collector) refuse(name, address, reason string) {
	if len(c.list.Refused) >= maxRefusals {
		c.unlisted++
		return
	}
	address = shown(address)
	name = cmp.Or(named(name), cmp.Or(address, sanitize.Untitled))
	c.list.Refused = append(c.list.Refused, Refusal{name, address, reason})
}

// finish closes the list with its remarks.
func (c *collector) finish() List {
	for _, r := range c.remarks {
		s := r.what + ": " + strings.Join(r.names, ", ")
		if r.more > 0 {
			s += fmt.Sprintf(" and %d more", r.more)
		}
		c.note(sanitize.Field(s))
	}
	for _, left := range []struct {
		count int
		what  string
	}{
		{c.over, fmt.Sprintf("sources beyond the first %d left out", maxSources)},
		{c.unlisted, fmt.Sprintf("refused beside the %d that are named", maxRefusals)},
		{c.unnoticed, "remarks left out"},
	} {
		if left.count > 0 {
			c.note(fmt.Sprintf("simplified: %d %s", left.count, left.what))
		}
	}
	return c.list
}

// named is a title. Some readers put the address there, with its login.
func named(title string) string {
	if strings.Contains(title, "://") && hasUserinfo(title) {
		title = shown(title)
	}
	return line(title, maxTitle)
}

// line is foreign text as one line of at most limit bytes.
func line(s string, limit int) string {
	s = sanitize.Field(s)
	if len(s) > limit {
		s = sanitize.Field(strings.ToValidUTF8(s[:limit-len("…")], "")) + "…"
	}
	return s
}
