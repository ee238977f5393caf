package opml

import (
	"cmp"
	"net/url"
	"strings"

	"lede/articles"
	"lede/feed/markup"
)

// FreshRSS writes what it knows of a feed beside OPML's own attributes, under
// frss: (https://freshrss.github.io/FreshRSS/en/developers/OPML.html).

// cut refuses a page of which FreshRSS makes a feed by itself, and says what it
// would take to read its stories.
func (o *outliner) cut(t markup.Tag, address string) {
	name, _, _ := strings.Cut(t.Attr("type"), "+")
	reason := "a page (" + strings.ToUpper(name) + ") that FreshRSS makes a feed of, and no feed: \"lede add\" looks whether the site has one"
	if item := line(t.Attr("frss:xPathItem"), maxShown); item != "" {
		reason += "; it took its stories by " + item
	}
	o.refuse(nameOf(t), cmp.Or(address, t.Attr("htmlUrl")), reason)
	o.siteRules(t, cmp.Or(t.Attr("htmlUrl"), t.Attr("xmlUrl")))
}

// rules takes over what FreshRSS does to a feed's stories: where it fetches
// their pages, so does lede.
func (o *outliner) rules(t markup.Tag, s *articles.Source) {
	if t.Attr("frss:cssFullContent") != "" {
		s.FullText = true
	}
	o.siteRules(t, cmp.Or(s.Site, s.Address))
	name := cmp.Or(s.Title, shown(s.Address))
	for attribute, what := range map[string]string{
		"frss:filtersActionRead": "marked some stories read by a filter in FreshRSS, here the config mutes",
		"frss:CURLOPT_COOKIE":    "sent a cookie in FreshRSS, which lede does not take from a list",
	} {
		if t.Attr(attribute) != "" {
			o.remark(what, name)
		}
	}
}

// siteRules offers rules for what FreshRSS selects of pages and leaves out.
func (o *outliner) siteRules(t markup.Tag, address string) {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" || len(o.list.Rules) >= maxRefusals {
		return
	}
	var rules []string
	for _, rule := range [][2]string{{"select", "frss:cssFullContent"}, {"strip", "frss:cssContentFilter"}} {
		if css := line(t.Attr(rule[1]), maxTitle); css != "" {
			rules = append(rules, "  "+rule[0]+" "+css)
		}
	}
	if len(rules) > 0 {
		o.list.Rules = append(append(o.list.Rules, "site "+u.Hostname()), rules...)
	}
}
