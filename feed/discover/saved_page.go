package discover

import (
	"strings"

	"lede/articles/pattern"

	"golang.org/x/net/html"
)

// savedFrom is what browsers write above a page that they save:
// <!-- saved from url=(0020)https://news.example -->.
var savedFrom = pattern.Of(`^\s*saved from url=\(\d+\)(\S+)\s*$`)

// statedAddress is where a page says that it is from: its base element, its
// canonical address, og:url, or what the browser wrote that saved it; "" where
// it does not say.
func statedAddress(page Page) string {
	var stated [4]string
	z := html.NewTokenizer(strings.NewReader(textOf(page)))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return firstOf(stated[:])
		case html.CommentToken:
			if m := savedFrom().FindStringSubmatch(string(z.Text())); m != nil {
				stated[3] = webAddress(m[1])
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			if at, address := stating(z.Token()); address != "" && stated[at] == "" {
				stated[at] = address
			}
		}
	}
}

// stating is the address that an element states for its page, and its rank
// among those that do.
func stating(t html.Token) (rank int, address string) {
	attrs := map[string]string{}
	for _, a := range t.Attr {
		attrs[a.Key] = strings.TrimSpace(a.Val)
	}
	switch {
	case t.Data == "base":
		return 0, webAddress(attrs["href"])
	case t.Data == "link" && strings.EqualFold(attrs["rel"], "canonical"):
		return 1, webAddress(attrs["href"])
	case t.Data == "meta" && attrs["property"] == "og:url":
		return 2, webAddress(attrs["content"])
	}
	return 0, ""
}

func firstOf(all []string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}
