package feed

import "strings"

// space is a vocabulary that feeds mix in, told by its namespace or, where
// that is not declared, by its customary prefix.
type space uint8

const (
	core space = iota // no namespace, or one of RSS
	atom
	dublin
	terms
	content
	media
	itunes
	rdf
	xhtml
	xmlns
	xmlSpace
	burner
	play
	syndication
	foreign
)

// spaces are the namespaces by a part of their address that none shares.
// The older the feed, the freer it is with the rest.
var spaces = []struct {
	part string
	space
}{
	{"purl.org/rss/1.0/modules/content", content},
	{"purl.org/rss/1.0/modules/syndication", syndication},
	{"purl.org/rss/1.0/modules/", foreign},
	{"purl.org/dc/terms", terms},
	{"purl.org/dc/elements", dublin},
	{"www.w3.org/2005/atom", atom},
	{"purl.org/atom/", atom},
	{"search.yahoo.com/mrss", media},
	{"search.yahoo.com/rss", media},
	{"www.itunes.com/dtds", itunes},
	{"www.w3.org/1999/02/22-rdf-syntax-ns", rdf},
	{"www.w3.org/1999/xhtml", xhtml},
	{"www.w3.org/xml/1998/namespace", xmlSpace},
	{"feedburner", burner},
	{"google.com/schemas/play-podcasts", play},
	{"purl.org/rss/", core},
	{"purl.org/net/rss", core},
	{"netscape.com/", core},
	{"backend.userland.com", core},
	{"blogs.law.harvard.edu", core},
	{"cyber.law.harvard.edu", core},
	{"channel.netscape.com", core},
}

// prefixes are what the namespaces are called when nobody declares them.
var prefixes = map[string]space{
	"": core, "rss": core, "atom": atom, "atom10": atom, "atom03": atom, "a": atom, "a10": atom, "dc": dublin, "dcterms": terms,
	"content": content, "media": media, "itunes": itunes, "rdf": rdf, "xhtml": xhtml, "xmlns": xmlns,
	"xml": xmlSpace, "feedburner": burner, "googleplay": play, "sy": syndication,
}

// spaceOf is the vocabulary that the namespace uri names.
func spaceOf(uri string) space {
	uri = strings.ToLower(strings.TrimSpace(uri))
	if uri == "" {
		return core
	}
	for _, s := range spaces {
		if strings.Contains(uri, s.part) {
			return s.space
		}
	}
	return foreign
}
