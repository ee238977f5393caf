package extract

import "strings"

// strangers are the names by which sites know what they put inside of their
// stories that is not the story: go-readability keeps some of it for its
// words. Each is a part of a class or id, where a space is a word's end.
var strangers = []struct{ part, reason string }{
	{"related-stor", "related stories"},
	{"related-article", "related stories"},
	{"related-post", "related stories"},
	{"related-content", "related stories"},
	{"related-link", "related stories"},
	{"relatedposts", "related stories"},
	{"yarpp", "related stories"},
	{"read-more-", "related stories"},
	{"also-read", "related stories"},
	{"recirc", "related stories"},
	{" ad ", "advertisement"},
	{" ads ", "advertisement"},
	{" ad-", "advertisement"},
	{" advert", "advertisement"},
	{"adslot", "advertisement"},
	{"outbrain", "advertisement"},
	{"taboola", "advertisement"},
	{"sponsored-content", "advertisement"},
	{"advertisement", "advertisement"},
	{"newsletter", "newsletter"},
	{"signup-form", "newsletter"},
	{"sign-up-form", "newsletter"},
	{"mc_embed", "newsletter"},
	{"notification-bar", "newsletter"},
	{"social-share", "share bar"},
	{"share-button", "share bar"},
	{"sharing-", "share bar"},
	{"sharedaddy", "share bar"},
	{"addtoany", "share bar"},
	{"share-bar", "share bar"},
	{"breadcrumb", "menu"},
	{"textresize", "text size"},
	{"text-resize", "text size"},
	{"font-resize", "text size"},
	{"text-size", "text size"},
	{"fontsize", "text size"},
	{"slidecount", "gallery counter"},
	{"byline-section", "byline"},
	{"author-bio", "about the author"},
	{"about-author", "about the author"},
	{"author-box", "about the author"},
	{"author-info", "about the author"},
	{"ab-author", "about the author"},
	{"about-the-author", "about the author"},
	{"author-description", "about the author"},
	{"author_bio", "about the author"},
	{"comments-area", "comments"},
	{"comment-list", "comments"},
	{" comments ", "comments"},
	{"disqus_thread", "comments"},
	{" kicker ", "kicker"},
	{"-kicker ", "kicker"},
	{"_kicker ", "kicker"},
	{"-disclaimer", "terms of the page"},
	{" disclaimer", "terms of the page"},
	{" subscribe ", "subscription"},
	{"subscribe-box", "subscription"},
	{"subscribe-form", "subscription"},
	{"-subscribe ", "subscription"},
	{"_subscribe", "subscription"},
	{"cookie-", "cookie notice"},
	{"dialog ", dialog},
	{" modal ", dialog},
	{" popup ", dialog},
}

// dialog is the reason for what a page shows over itself.
const dialog = "dialog"

// roles are the values of ARIA's role attribute that no part of a story has.
var roles = map[string]string{
	"navigation": "menu", "menu": "menu", "menubar": "menu", "search": "form", "dialog": dialog, "alertdialog": dialog, "contentinfo": "page footer",
}

func strangerReason(named string) string {
	for _, s := range strangers {
		if strings.Contains(named, s.part) {
			return s.reason
		}
	}
	return ""
}
