package xmltree

import "strings"

// Namespace is a vocabulary that feeds mix in, told by its address or, where
// none is declared, by its customary prefix.
type Namespace uint8

// The vocabularies. Those up to Atom are the ones that items and entries are
// written in.
const (
	RSS Namespace = iota // or none
	Atom
	DublinCore
	DCTerms
	Content
	Media
	ITunes
	RDF
	XHTML
	xmlns
	XML
	FeedBurner
	GooglePlay
	Syndication
	Foreign
)

// spaces are the namespaces by a part of their address that none shares.
// The older the feed, the freer it is with the rest.
var spaces = []struct {
	part string
	Namespace
}{
	{"purl.org/rss/1.0/modules/content", Content},
	{"purl.org/rss/1.0/modules/syndication", Syndication},
	{"purl.org/rss/1.0/modules/", Foreign},
	{"purl.org/dc/terms", DCTerms},
	{"purl.org/dc/elements", DublinCore},
	{"www.w3.org/2005/atom", Atom},
	{"purl.org/atom/", Atom},
	{"search.yahoo.com/mrss", Media},
	{"search.yahoo.com/rss", Media},
	{"www.itunes.com/dtds", ITunes},
	{"www.w3.org/1999/02/22-rdf-syntax-ns", RDF},
	{"www.w3.org/1999/xhtml", XHTML},
	{"www.w3.org/xml/1998/namespace", XML},
	{"feedburner", FeedBurner},
	{"google.com/schemas/play-podcasts", GooglePlay},
	{"purl.org/rss/", RSS},
	{"purl.org/net/rss", RSS},
	{"netscape.com/", RSS},
	{"backend.userland.com", RSS},
	{"blogs.law.harvard.edu", RSS},
	{"cyber.law.harvard.edu", RSS},
	{"channel.netscape.com", RSS},
}

// prefixes are what the namespaces are called when nobody declares them.
var prefixes = map[string]Namespace{
	"": RSS, "rss": RSS, "atom": Atom, "atom10": Atom, "atom03": Atom, "a": Atom, "a10": Atom, "dc": DublinCore, "dcterms": DCTerms,
	"content": Content, "media": Media, "itunes": ITunes, "rdf": RDF, "xhtml": XHTML, "xmlns": xmlns,
	"xml": XML, "feedburner": FeedBurner, "googleplay": GooglePlay, "sy": Syndication,
}

// spaceOf is the vocabulary that the namespace uri names.
func spaceOf(uri string) Namespace {
	uri = strings.ToLower(strings.TrimSpace(uri))
	if uri == "" {
		return RSS
	}
	for _, s := range spaces {
		if strings.Contains(uri, s.part) {
			return s.Namespace
		}
	}
	return Foreign
}
