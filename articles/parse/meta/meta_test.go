package meta

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"lede/articles"
)

// prose is a paragraph of a story, n times.
func prose(n int) string {
	return strings.Repeat("<p>The fog lifted before noon, as the captain had said it would, and the quay filled with people, dogs, and bicycles.</p>\n", n)
}

func survey(t *testing.T, page, base string) *Page {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return Survey(root, base)
}

// read is what a page at https://www.quay.example/coasts/fog says of its story.
func read(t *testing.T, page string) articles.Meta {
	t.Helper()
	return survey(t, page, "https://www.quay.example/coasts/fog").Meta()
}

// jsonLD is a script that says of a story what fields say.
func jsonLD(fields string) string {
	return `<script type="application/ld+json">{"@type":"NewsArticle",` + fields + `}</script>`
}

// field checks a field of each page: its value, and what it rests on.
func field(t *testing.T, of func(articles.Meta) articles.Field, pages map[string][2]string) {
	t.Helper()
	for page, want := range pages {
		got := of(read(t, page))
		if got.Value != want[0] || got.Value != "" && got.From.String()+": "+got.Detail != want[1] {
			t.Errorf("%s\n says %q (%s: %s), want %q (%s)", page, got.Value, got.From, got.Detail, want[0], want[1])
		}
	}
}

func TestFindsTheTitle(t *testing.T) {
	t.Parallel()
	field(t, func(m articles.Meta) articles.Field { return m.Title }, map[string][2]string{
		jsonLD(`"headline":"Fog at last","name":"Fog"`) + `<title>x</title>`:                                                                                                               {"Fog at last", "JSON-LD: headline"},
		jsonLD(`"headline":"Fog at last","name":"Fog on the quay"`) + `<title>Fog on the quay</title>`:                                                                                     {"Fog on the quay", "JSON-LD: name"},
		jsonLD(`"name":"Fog on the quay"`):                                                                                                                                                 {"Fog on the quay", "JSON-LD: name"},
		`<meta property="og:title" content="Fog at last | The Quay"><meta property="og:site_name" content="The Quay">`:                                                                     {"Fog at last", "meta: og:title"},
		`<meta property="og:title" content="The Quay - Fog at last"><meta property="og:site_name" content="The Quay">`:                                                                     {"Fog at last", "meta: og:title"},
		`<meta property="og:title" content="Fog at last - quay.example">`:                                                                                                                  {"Fog at last", "meta: og:title"},
		jsonLD(`"headline":"Why fog is late this year"`) + `<meta property="og:title" content="Fog at last"><h1>Fog at last</h1>`:                                                          {"Fog at last", "markup: h1, og:title"},
		`<meta property="og:title" content="Fog at last over"><h1>Fog at last over the quay</h1>`:                                                                                          {"Fog at last over the quay", "markup: h1"},
		`<title>Fog at last on the quay | Notes from the coast</title>`:                                                                                                                    {"Fog at last on the quay", "meta: title"},
		`<title>Fog at last on the quay | Notes from the coast of the old harbour</title>`:                                                                                                 {"Fog at last on the quay | Notes from the coast of the old harbour", "meta: title"},
		`<title>Fog at last on the quay | Notes</title><h1>Fog at last on the quay</h1>`:                                                                                                   {"Fog at last on the quay", "markup: h1"},
		`<title>Notes | Fog at last on the quay</title><h1>Fog at last on the quay</h1>`:                                                                                                   {"Fog at last on the quay", "markup: h1"},
		`<title>Fog</title><h1>The fog came at last</h1>`:                                                                                                                                  {"The fog came at last", "markup: h1"},
		`<title>The Quay</title><meta property="og:site_name" content="The Quay"><h1>The Quay</h1><h1>Fog at last</h1>`:                                                                    {"Fog at last", "markup: h1"},
		`<h1 itemprop="headline">Fog at last</h1><title>Else</title>`:                                                                                                                      {"Fog at last", "markup: itemprop=headline"},
		`<h2 itemprop="headline" content="Fog at last">Fog</h2><title>Fog at last</title>`:                                                                                                 {"Fog at last", "markup: itemprop=headline"},
		`<meta property="og:title" content="Sea: Fog at last on the quay"><h1>Fog at last on the quay</h1>`:                                                                                {"Fog at last on the quay", "markup: h1"},
		`<meta property="og:title" content="Sea: Fog at last on the quay"><h1>Fog at last on the quay</h1><h1>Dogs</h1>`:                                                                   {"Sea: Fog at last on the quay", "meta: og:title"},
		`<meta property="og:title" content="Sea and Fog at last on the quay"><h1>Fog at last on the quay</h1>`:                                                                             {"Sea and Fog at last on the quay", "meta: og:title"},
		`<meta property="og:title" content="Fog at last on the quay | TQ | 23.05.2011">`:                                                                                                   {"Fog at last on the quay | TQ", "meta: og:title"},
		`<meta property="og:title" content="Fog at last on the quay (Published 2018)">`:                                                                                                    {"Fog at last on the quay", "meta: og:title"},
		`<meta property="og:title" content="The fog of 2018">`:                                                                                                                             {"The fog of 2018", "meta: og:title"},
		`<meta property="og:title" content="Fog at last on the quay: 31.10.2023, 10.19 Uhr">`:                                                                                              {"Fog at last on the quay", "meta: og:title"},
		`<meta property="og:title" content="Fog at last (The Quay)"><meta property="og:site_name" content="The Quay">`:                                                                     {"Fog at last", "meta: og:title"},
		`<meta property="og:title" content="Fog at last (on the quay)"><meta property="og:site_name" content="The Post">`:                                                                  {"Fog at last (on the quay)", "meta: og:title"},
		`<meta property="og:title" content="Fog at last | quay.example | Your own paper by the sea">`:                                                                                      {"Fog at last", "meta: og:title"},
		`<meta property="og:title" content="Fog at last | Dogs | Your own paper by the sea">`:                                                                                              {"Fog at last | Dogs | Your own paper by the sea", "meta: og:title"},
		`<title>Fog: what the harbour does | The Quay</title><meta property="og:title" content="A day without boats"><h1>Fog: what the harbour does</h1>`:                                  {"Fog: what the harbour does", "markup: h1"},
		`<title>Nebel legt den Hafen lahm</title><meta property="og:title" content="Nebel legt Hafen lahm"><h1>Dichter Nebel legt den Hafen zum dritten Mal lahm</h1>`:                     {"Dichter Nebel legt den Hafen zum dritten Mal lahm", "markup: h1"},
		`<title>Nebel legt den Hafen lahm</title><meta property="og:title" content="Nebel legt den Hafen lahm"><h1>Alle Meldungen aus der ganzen Region</h1>`:                              {"Nebel legt den Hafen lahm", "meta: og:title"},
		`<title>Nebel legt den Hafen lahm</title><meta property="og:title" content="Nebel legt den Hafen lahm"><h1>Wetter: Nebel legt den Hafen lahm</h1>`:                                 {"Nebel legt den Hafen lahm", "meta: og:title"},
		jsonLD(`"headline":"Le brouillard paralyse le port"`) + `<title>Port fermé</title><meta property="og:title" content="Port fermé ce matin"><h1>Le brouillard paralyse le port</h1>`: {"Le brouillard paralyse le port", "JSON-LD: headline"},
		`<meta property="og:title" content="Nebel legt den Hafen lahm | Küstenbote"><h1>Nebel legt den Hafen lahm</h1><h1 class="print">Nebel legt den Hafen lahm</h1>`:                    {"Nebel legt den Hafen lahm", "markup: h1"},
		`<meta property="og:title" content="Fog at last on the quay | TQ Weather"><meta property="og:site_name" content="TQ">`:                                                             {"Fog at last on the quay", "meta: og:title"},
		`<meta property="og:title" content="Fog at last on the quay | Local News - The Quay"><meta property="og:site_name" content="The Quay">`:                                            {"Fog at last on the quay", "meta: og:title"},
		`<meta property="og:title" content="Fog at last - Dogs - The Quay"><meta property="og:site_name" content="The Quay">`:                                                              {"Fog at last - Dogs", "meta: og:title"},
		`<meta property="og:title" content="항구에 안개가 걷혔다-사회ㅣ바다신문"><meta property="og:site_name" content="바다신문">`:                                                                            {"항구에 안개가 걷혔다", "meta: og:title"},
		`<meta property="og:title" content="港の霧がようやく晴れた：みなと新報"><meta property="og:site_name" content="みなと新報">`:                                                                             {"港の霧がようやく晴れた", "meta: og:title"},
		`<title>The Grey Quay: Fog at last on the coast</title><h1><a href="/">The Grey Quay</a></h1><h1>Fog at last on the coast</h1>`:                                                    {"Fog at last on the coast", "markup: h1"},
		`<title>Graue Küste » Blog » Der Nebel hebt sich doch noch</title><h1><a href="https://www.quay.example">Graue Küste</a></h1><h2>Der Nebel hebt sich doch noch</h2>`:               {"Der Nebel hebt sich doch noch", "markup: h2"},
		`<title>The Grey Quay</title><h1><a href="/">The Grey Quay</a></h1>`:                                                                                                               {"The Grey Quay", "markup: h1"},
		`<title>What &lt;b&gt; is for</title>`:                          {"What <b> is for", "meta: title"},
		`<title>A ferry | and its dog | and the captain of old</title>`: {"A ferry | and its dog | and the captain of old", "meta: title"},
		`<svg><title>Menu</title></svg><p>x`:                            {"", ""},
	})
}

func TestFindsWhatStandsInForAHeadline(t *testing.T) {
	t.Parallel()
	field(t, func(m articles.Meta) articles.Field { return m.Title }, map[string][2]string{
		`<title>Notes &raquo; Fog at last on the quay</title><h2>Fog at last on the quay</h2>` + prose(2):   {"Fog at last on the quay", "markup: h2"},
		`<title>Notes</title><div class="post-title">Fog at last on the quay</div>` + prose(2):              {"Fog at last on the quay", "markup: div"},
		`<title>quay.example</title><h3>Menu</h3><p>Home</p><h4>Fog at last</h4>` + prose(6):                {"Fog at last", "markup: h4"},
		`<title>quay.example</title><h3>Menu</h3><p>Home</p>`:                                               {"quay.example", "meta: title"},
		`<title>The slow ferry sails</title><h2>What the dogs said</h2>` + prose(6):                         {"The slow ferry sails", "meta: title"},
		`<title>Fog at last on the quay</title><div class="comment"><h2>Fog at last on the quay</h2></div>`: {"Fog at last on the quay", "meta: title"},
	})
}

func TestFindsTheByline(t *testing.T) {
	t.Parallel()
	for page, want := range map[string]string{
		jsonLD(`"author":{"name":"Ann Lee"}`):                              "Ann Lee (JSON-LD: author)",
		jsonLD(`"author":[{"name":"Ann Lee"},"Bo Ek",{"name":"Ann Lee"}]`): "Ann Lee, Bo Ek (JSON-LD: author)",
		jsonLD(`"creator":"Ann Lee"`):                                      "Ann Lee (JSON-LD: author)",
		jsonLD(`"author":{"@id":"#a"}`) + `<script type="application/ld+json">{"@id":"#a","name":"Ann Lee"}</script>`:                            "Ann Lee (JSON-LD: author @id)",
		jsonLD(`"author":{"@id":"#a"}`) + `<script type="application/ld+json">{"@id":"#a","name":"Desk"}</script><p class="byline">By Bo Ek</p>`: "Bo Ek (markup: class byline)",
		jsonLD(`"author":{"name":"The Quay"},"publisher":{"name":"The Quay"}`) + `<p class="byline">By Bo Ek</p>`:                                "Bo Ek (markup: class byline)",
		jsonLD(`"author":{"name":"The Quay"},"publisher":{"name":"The Quay"}`):                                                                   "The Quay (JSON-LD: author)",
		`<meta name="author" content="Ann Lee and Bo Ek">`:                                                                                       "Ann Lee, Bo Ek (meta: author)",
		`<meta name="author" content="admin"><a rel="author" href="/a">Ann Lee</a>`:                                                              "Ann Lee (markup: rel=author)",
		`<meta name="author" content="https://quay.example/ann">`:                                                                                " ()",
		`<meta name="author" content="@annlee">`:                                                                                                 " ()",
		`<meta name="author" content="a.lee@quay.example"><p class="byline">By Ann Lee</p>`:                                                      "Ann Lee (markup: class byline)",
		`<meta name="author" content="Owner of Papers"><p class="byline">By Ann Lee</p>`:                                                         "Ann Lee (markup: class byline)",
		`<meta name="author" content="Owner of Papers"><p class="byline">ann</p>`:                                                                "Owner of Papers (meta: author)",
		`<meta name="author" content="The Quay Staff"><p class="byline">By Ann Lee</p>`:                                                          "The Quay Staff (meta: author)",
		`<meta name="author" content="Bo Ek"><p class="byline">By Ann Lee</p><p class="author">Bo Ek</p>`:                                        "Bo Ek (meta: author)",
		`<p class="byline">By Ann LeeStaff Writer</p>`:                                                                                           "Ann Lee (markup: class byline)",
		`<meta name="author" content="By Ann Lee">`:                                                                                              "Ann Lee (meta: author)",
		`<span itemprop="author">Ann Lee, 8 March 2024</span>`:                                                                                   "Ann Lee (markup: itemprop=author)",
		`<span itemprop="author"><b itemprop="name">Ann Lee</b> writes of fog</span>`:                                                            "Ann Lee (markup: itemprop=author)",
		`<span itemprop="author"><b itemprop="name" content="Ann Lee">A. L.</b></span>`:                                                          "Ann Lee (markup: itemprop=author)",
		`<p><a rel="author" href="/a">Ann Lee</a>, <a rel="author" href="/b">Bo Ek</a></p><div><a rel="author" href="/c">Cam Roe</a></div>`:      "Ann Lee, Bo Ek (markup: rel=author)",
		`<div class="comment"><a rel="author" href="/c">Cam Roe</a></div>`:                                                                       " ()",
		`<p class="byline">Ann Lee</p>`:                                                                                                          "Ann Lee (markup: class byline)",
		`<div class="author"><p>Our man at sea</p><p>By Ann Lee</p><p>By Bo Ek</p></div>`:                                                        "Ann Lee, Bo Ek (markup: class author)",
		`<p class="author vcard"><a class="url fn n" href="/author/ann">ann</a>, published 8 March 2024</p>`:                                     "ann (markup: class author vcard)",
		`<div class="byline"><span class="p-name">Ann Lee</span> and <span class="p-name">Bo Ek</span></div>`:                                    "Ann Lee, Bo Ek (markup: class byline)",
		`<p class="author"><a href="/user,30,lars.html">lars</a></p>`:                                                                            "lars (markup: class author)",
		`<p class="author"><a href="/sea">sea</a></p>`:                                                                                           " ()",
		`<p class="author">Ann Lee, published on 8 March 2024</p>`:                                                                               "Ann Lee (markup: class author)",
		`<meta property="og:site_name" content="The Quay"><meta name="author" content="Ann Lee, The Quay">`:                                      "Ann Lee (meta: author)",
		`<a href="/author/all">Ann Lee →</a>`:                                                                                                    " ()",
		`<div class="with-sidebar"><h1>Fog</h1><p class="byline">By Ann Lee</p></div>`:                                                           "Ann Lee (markup: class byline)",
		`<h1>Fog</h1><div class="sidebar"><p class="byline">By Ann Lee</p></div>`:                                                                " ()",
		`<h1>Fog</h1><p>By Ann Lee</p>`:                                                                                                          "Ann Lee (text pattern: under the headline)",
		`<h1>Fog</h1><div>By <b>Ann Lee</b> | 8 March 2024</div>`:                                                                                "Ann Lee (text pattern: under the headline)",
		`<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee">`:                                         "Ann Lee (meta: twitter:data1)",
		`<meta name="twitter:label2" content="Written by"><meta name="twitter:data2" content="Ann Lee">`:                                         "Ann Lee (meta: twitter:data2)",
		`<meta name="author" content="annlee"><a href="/author/ann">Ann Lee</a>`:                                                                 `Ann Lee (meta: author)`,
		jsonLD(`"author":{"name":"Ann"}`) + `<p>Eine Kolumne von Ann Lee</p>`:                                                                    "Ann Lee (JSON-LD: author)",
		jsonLD(`"author":{"name":"AFP"}`) + `<p>By Afp Lee</p>`:                                                                                  "AFP (JSON-LD: author)",
		jsonLD(`"author":{"name":"Ann Lee"}`) + `<meta name="author" content="Ann Lee, Bo Ek">`:                                                  "Ann Lee, Bo Ek (meta: author)",
		jsonLD(`"author":{"name":"Ann Lee"}`) + `<meta name="author" content="Cam Roe, Bo Ek">`:                                                  "Ann Lee (JSON-LD: author)",
		`<meta name="author" content="Lee, Ann">`:                                                                                                "Ann Lee (meta: author)",
		`<meta property="og:site_name" content="Quay Post"><meta name="author" content="Ann Lee Quay Post">`:                                     "Ann Lee (meta: author)",
		`<meta name="author" content="Hafenbote GmbH"><p class="byline">Von Ann Lee</p>`:                                                         "Ann Lee (markup: class byline)",
		`<meta name="author" content="Hafenbote GmbH">`:                                                                                          "Hafenbote GmbH (meta: author)",
		`<meta name="author" content="Nachrichten"><p class="byline">Von Ann Lee</p>`:                                                            "Ann Lee (markup: class byline)",
		`<p class="author">Ann Lee Senior Politics Editor</p>`:                                                                                   "Ann Lee (markup: class author)",
		`<div class="post-footer"><span class="post-author">Posted by Ann Lee</span></div>`:                                                      "Ann Lee (markup: class post-author)",
		`<title>Fog</title>` + prose(2) + `<p>Par Ann Lee</p>`:                                                                                   "Ann Lee (text pattern: a paragraph of its own)",
		`<h1>Fog</h1>` + prose(2) + `<p>By noon the fog had gone</p>`:                                                                            " ()",
		`<small>4.2.2022 | 13:10 | Ann Lee</small><h1>Fog</h1>`:                                                                                  "Ann Lee (text pattern: beside the headline)",
		`<h1>Fog</h1><span>25 October 2022 - Ann Lee</span>`:                                                                                     "Ann Lee (text pattern: beside the headline)",
		`<h1>Fog</h1><span>25 October 2022 - Harbour Board - from the hall</span>`:                                                               " ()",
		`<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="4 minutes">`:                                     " ()",
		`<p class="date">8 March 2024 · 3 min · Ann Lee</p>`:                                                                                     "Ann Lee (text pattern: class date)",
		`<p class="date">8 March 2024 · Ann Lee · Bo Ek</p>`:                                                                                     " ()",
		`<a href="/author/ann">Ann Lee</a>`:                                                                                                      "Ann Lee (markup: link to the author)",
		`<a href="/author/ann">More</a>`:                                                                                                         " ()",
		`<meta name="author" content="Ann Lee (with Bo Ek)">`:                                                                                    "Ann Lee (with Bo Ek) (meta: author)",
	} {
		b := read(t, page).Byline
		source := ""
		if b.From != articles.None {
			source = b.From.String() + ": " + b.Detail
		}
		if got := b.String() + " (" + source + ")"; got != want {
			t.Errorf("%s\n is by %q, want %q", page, got, want)
		}
	}
}

func TestFindsTheDates(t *testing.T) {
	t.Parallel()
	for page, want := range map[string]string{
		jsonLD(`"datePublished":"2024-03-08T07:15:00Z","dateModified":"2024-03-09"`):                                               "2024-03-08T07:15:00Z (JSON-LD: datePublished); 2024-03-09 (JSON-LD: dateModified)",
		jsonLD(`"dateCreated":"2024-03-08"`):                                                                                       "2024-03-08 (JSON-LD: datePublished); ",
		`<meta property="article:published_time" content="2024-03-08"><meta name="date" content="2020-01-01">`:                     "2024-03-08 (meta: article:published_time); ",
		`<meta name="DC.date.issued" content="2024-03-08">`:                                                                        "2024-03-08 (meta: dc:date:issued); ",
		`<script type="application/ld+json">{"@type":"WebPage","datePublished":"2024-03-08","dateModified":"2024-03-09"}</script>`: "2024-03-08 (JSON-LD: WebPage datePublished); 2024-03-09 (JSON-LD: WebPage dateModified)",
		`<span itemprop="datePublished" content="2024-03-08">8.3.</span>`:                                                          "2024-03-08 (markup: itemprop=datePublished); ",
		`<time datetime="2024-03-01" class="updated">x</time><time datetime="2024-03-08">8 March</time>`:                           "2024-03-08 (markup: time); ",
		`<time datetime="2024-03-01">x</time><time pubdate datetime="2024-03-08">y</time>`:                                         "2024-03-08 (markup: time); ",
		`<div class="comment"><time datetime="2024-03-01">x</time></div>`:                                                          "; ",
		`<p class="post-date">Published 8 March 2024</p>`:                                                                          "2024-03-08 (markup: class post-date); ",
		`<p class="post-date">Updated 8 March 2024</p>`:                                                                            "; ",
		`<link rel="canonical" href="/2024/03/08/fog">`:                                                                            "2024-03-08 (path: address); ",
		`<h1>Fog</h1><p>8 March 2024</p>`:                                                                                          "2024-03-08 (text pattern: under the headline); ",
		`<div><p>8 March 2024</p><h1>Fog</h1></div>`:                                                                               "2024-03-08 (text pattern: above the headline); ",
		`<section><div><p>8 March 2024</p></div></section><div><h1>Fog</h1></div>`:                                                 "; ",
		`<div>8 March 2024<h1>Fog</h1></div>`:                                                                                      "2024-03-08 (text pattern: above the headline); ",
		`<h1>Fog</h1><p>Received 8 March 2024. Accepted 9 May 2024.</p>`:                                                           "; ",
		`<h1>Fog</h1><p>Eingegangen: 8. März 2024</p>`:                                                                             "; ",
		`<h1>Fog</h1><p>The pier burnt down on 8 March 1924.</p>`:                                                                  "; ",
		`<h1>Fog</h1><p>Osk, 8 March 2024.</p>`:                                                                                    "2024-03-08 (text pattern: under the headline); ",
		`<h1>Fog</h1><script>var d = "8 March 2024"</script>`:                                                                      "; ",
		jsonLD(`"dateModified":"2024-03-09"`):                                                                                      "2024-03-09 (JSON-LD: dateModified); 2024-03-09 (JSON-LD: dateModified)",
	} {
		m := read(t, page)
		got := ""
		for _, moment := range []articles.Moment{m.Published, m.Updated} {
			if !moment.IsZero() {
				got += moment.String() + " (" + moment.From.String() + ": " + moment.Detail + ")"
			}
			got += "; "
		}
		if got = strings.TrimSuffix(got, "; "); got != want && got+" " != want {
			t.Errorf("%s\n got %q\nwant %q", page, got, want)
		}
	}
	if m := read(t, jsonLD(`"dateModified":"2024-03-09"`)); m.Published.Sure != articles.Guess || m.Updated.Sure != articles.Stated {
		t.Errorf("published %v, updated %v", m.Published.Sure, m.Updated.Sure)
	}
}

func TestFindsTheSection(t *testing.T) {
	t.Parallel()
	crumbs := func(names ...string) string {
		return `<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"item":{"name":"` + strings.Join(names, `"}},{"item":{"name":"`) + `"}}]}</script>`
	}
	field(t, func(m articles.Meta) articles.Field { return m.Section }, map[string][2]string{
		`<meta property="article:section" content="Weather">` + jsonLD(`"articleSection":"Sea"`):    {"Weather", "meta: article:section"},
		jsonLD(`"articleSection":["Sea","Sky"]`):                                                    {"Sea", "JSON-LD: articleSection"},
		crumbs("Home", "Sea", "Fog at last") + `<title>Fog at last</title>`:                         {"Sea", "JSON-LD: BreadcrumbList"},
		crumbs("Zebras") + `<title>Fog at last</title>`:                                             {"", ""},
		crumbs("Sport") + `<title>Fog at last</title>`:                                              {"Sport", "JSON-LD: BreadcrumbList"},
		`<span itemprop="articleSection">Sea</span>`:                                                {"Sea", "markup: itemprop=articleSection"},
		`<meta property="article:section" content="Ports, fog, dogs">`:                              {"Ports", "meta: article:section"},
		`<meta property="article:section" content="Häfen, Boote & Hunde">`:                          {"Häfen, Boote & Hunde", "meta: article:section"},
		`<p class="commentmeta"><a rel="category tag" href="/sea">Sea</a></p>`:                      {"Sea", "markup: rel=category"},
		`<meta name="category" content="Sea">`:                                                      {"Sea", "meta: category"},
		`<ul class="breadcrumb"><li><a href=/>Home</a> <li><a href=/sea>Sea</a> <li>Fog</ul>`:       {"Sea", "markup: breadcrumb"},
		`<a rel="category tag" href="/sea">Sea</a>`:                                                 {"Sea", "markup: rel=category"},
		`<div><p class="kicker">Sea</p><h1>Fog</h1></div>`:                                          {"Sea", "markup: class kicker"},
		`<div><p class="kicker">Sea</p></div><div><h1>Fog</h1></div><p>x`:                           {"", ""},
		`<title>Fog at last on the quay | Sport | The Quay</title><h1>Fog at last on the quay</h1>`: {"Sport", "meta: title"},
		`<nav><a href="/coasts/">The Coast</a></nav>`:                                               {"The Coast", "path: address"},
		`<nav><a href="https://other.example/coasts/">The Coast</a></nav>`:                          {"", ""},
	})
	if got := survey(t, "<p>x", "https://quay.example/sport/fog").Meta().Section; got.Value != "Sport" || got.Sure != articles.Guess {
		t.Errorf("a folder that is called as sections are is %q", got.Value)
	}
	if got := survey(t, "<p>x", "https://quay.example/sport").Meta().Section; got.Value != "" {
		t.Errorf("the story is its own section %q", got.Value)
	}
}

func TestFindsTheSource(t *testing.T) {
	t.Parallel()
	field(t, func(m articles.Meta) articles.Field { return m.Source }, map[string][2]string{
		jsonLD(`"publisher":{"name":"The Quay"}`) + `<meta property="og:site_name" content="Else">`: {"The Quay", "JSON-LD: publisher"},
		`<meta property="og:site_name" content="The Quay">`:                                         {"The Quay", "meta: og:site_name"},
		`<p itemprop="publisher">The Quay</p>`:                                                      {"The Quay", "markup: itemprop=publisher"},
		`<p itemprop="publisher">` + strings.Repeat("The Quay ", 9) + `</p>`:                        {"", ""},
		`<meta name="application-name" content="The Quay">`:                                         {"The Quay", "meta: application-name"},
		`<title>Fog at last on the quay | Sport | The Quay</title><h1>Fog at last on the quay</h1>`: {"The Quay", "meta: title"},
	})
}

func TestFindsTheLanguage(t *testing.T) {
	t.Parallel()
	field(t, func(m articles.Meta) articles.Field { return m.Language }, map[string][2]string{
		`<html lang="EN_us">`: {"en-US", "meta: html lang"}, `<html xml:lang="de">`: {"de", "meta: html lang"}, `<html lang="zh-Hans">`: {"zh-Hans", "meta: html lang"},
		`<meta http-equiv="content-language" content="fr, en">`:    {"fr", "meta: content-language"},
		`<meta name="language" content="a language of the coast">`: {"", ""},
		jsonLD(`"inLanguage":"nn"`):                                {"nn", "JSON-LD: inLanguage"},
		`<meta property="og:locale" content="pt_BR">`:              {"pt-BR", "meta: og:locale"},
	})
}

func TestFindsTheDirection(t *testing.T) {
	t.Parallel()
	for page, want := range map[string]articles.Direction{
		`<html dir="rtl">`: articles.RightToLeft, `<html lang="ar" dir="ltr">`: articles.LeftToRight, `<html lang="he">`: articles.RightToLeft, `<body dir="RTL">`: articles.RightToLeft,
		`<div dir="rtl">` + prose(2) + `</div>`:            articles.RightToLeft,
		`<div dir="rtl">` + prose(1) + `</div>` + prose(2): articles.LeftToRight,
		`<p dir="rtl">x</p>`:                               articles.LeftToRight,
		`<title>الضباب أخيرا</title>`:                      articles.RightToLeft,
	} {
		if got := read(t, page).Direction; got != want {
			t.Errorf("%.60s runs %s", page, got)
		}
	}
}

func TestFindsTheDek(t *testing.T) {
	t.Parallel()
	const dek = "Nobody had asked for it, and it stayed until the evening."
	field(t, func(m articles.Meta) articles.Field { return m.Dek }, map[string][2]string{
		`<h1>Fog</h1><p class="standfirst">` + dek + `</p>`:                                                                                            {dek, "markup: class standfirst"},
		`<p class="standfirst">` + dek + `</p><h1>Fog</h1>`:                                                                                            {"", ""},
		`<h1>Fog</h1>` + prose(5) + `<p class="standfirst">` + dek + `</p>`:                                                                            {"", ""},
		`<h1>Fog</h1><p class="standfirst">Soon.</p>`:                                                                                                  {"", ""},
		`<h1>Fog</h1><a class="standfirst" href=/>` + dek + `</a>`:                                                                                     {"", ""},
		`<h1>Fog</h1><a href=/><p class="standfirst">` + dek + `</p></a>`:                                                                              {"", ""},
		`<h1>` + dek + `</h1><p class="standfirst">` + dek + `</p>`:                                                                                    {"", ""},
		`<meta name="description" content="` + dek + `"><h1>Fog</h1><h2>` + dek + `</h2>`:                                                              {dek, "markup: line that the description repeats"},
		`<meta name="description" content="` + dek + `"><h1>Fog</h1><p>` + dek + `</p>`:                                                                {"", ""},
		`<meta name="description" content="` + dek + `"><h1>Fog</h1><p class="intro">` + dek + `</p>`:                                                  {dek, "markup: line that the description repeats"},
		`<meta name="description" content="` + dek + `"><h1>Fog</h1><figure><img src=a.jpg><figcaption><span>` + dek + `</span></figcaption></figure>`: {"", ""},
	})
}

func TestTakesAHeadingThatIsASentenceForTheDek(t *testing.T) {
	t.Parallel()
	const dek = "The ferry that half the town had given up will sail again on Monday, its captain said."
	const source = "markup: h2, a sentence below the headline"
	field(t, func(m articles.Meta) articles.Field { return m.Dek }, map[string][2]string{
		`<h1>Fog</h1><p>By Ann Lee</p><h2>` + dek + `</h2>` + prose(2):                                                 {dek, source},
		`<header><h1>Fog</h1></header><div><h2>“` + dek + `”</h2>` + prose(2) + `</div>`:                               {"“" + dek + "”", source},
		`<h1>霧</h1><h2>町の半分があきらめていたフェリーは、月曜日から再び運航すると船長が話した。</h2>`:                                                     {"町の半分があきらめていたフェリーは、月曜日から再び運航すると船長が話した。", source},
		`<h1>Fog</h1><h2>Who pays for the petrol when everybody rides</h2>` + prose(2):                                 {"", ""},
		`<h1>Fog</h1><h2>Who pays for the petrol when everybody rides in the boats of the town all day</h2>`:           {"", ""},
		`<h1>Fog</h1><h2>How do I learn when the ferry sails if the fog has not lifted by the morning?</h2>`:           {"", ""},
		`<h1>Fog</h1><h2>The ferry sails.</h2>` + prose(2):                                                             {"", ""},
		`<h1>Fog</h1>` + prose(3) + `<h2>` + dek + `</h2>`:                                                             {"", ""},
		`<h1>Fog</h1><h2>Part one</h2><h2>` + dek + `</h2>`:                                                            {"", ""},
		`<h1>Fog</h1><h2>` + dek + `</h2>` + prose(1) + `<h2>And the dog was the first to go on board of it.</h2>`:     {"", ""},
		`<h1>Fog</h1><h2><a href=/ferry>` + dek + `</a></h2>`:                                                          {"", ""},
		`<h1>Fog</h1><h2>The <a href=/ferry>ferry</a> that half the town had given up will sail again on Monday.</h2>`: {"The ferry that half the town had given up will sail again on Monday.", source},
		`<h1>Fog</h1><div class="comments"><h2>` + dek + `</h2></div>`:                                                 {"", ""},
		`<h1>` + dek + `</h1><h2>` + dek + `</h2>`:                                                                     {"", ""},
	})
}

func TestFindsTheDateline(t *testing.T) {
	t.Parallel()
	rest := ", where nobody had expected it, the fog came at last, and with it the ferry."
	field(t, func(m articles.Meta) articles.Field { return m.Dateline }, map[string][2]string{
		`<p>OSK (Quay News) — In the harbour` + rest:                           {"OSK (Quay News)", "text pattern: opening of a paragraph"},
		`<p>PORT OSK, Fen. – In the harbour` + rest:                            {"PORT OSK, Fen.", "text pattern: opening of a paragraph"},
		`<p>Osk — In the harbour` + rest:                                       {"", ""},
		`<p>OSK — soon`:                                                        {"", ""},
		strings.Repeat("<p>x", maxOpenings) + `<p>OSK — In the harbour` + rest: {"", ""},
	})
}

func TestFindsSummaryAndLink(t *testing.T) {
	t.Parallel()
	field(t, func(m articles.Meta) articles.Field { return m.Summary }, map[string][2]string{
		jsonLD(`"description":"A"`) + `<meta name="description" content="B">`:                {"A", "JSON-LD: description"},
		`<meta name="twitter:description" content="C"><meta name="description" content="B">`: {"B", "meta: description"},
		`<meta name="description" content="A &amp;amp; <b>B</b>">`:                           {"A & B", "meta: description"},
	})
	field(t, func(m articles.Meta) articles.Field { return m.Link }, map[string][2]string{
		`<link rel="Canonical" href="/fog"><link rel="canonical" href="/b">`: {"https://www.quay.example/fog", "meta: link canonical"},
		`<meta property="og:url" content="https://quay.example/fog">`:        {"https://quay.example/fog", "meta: og:url"},
		jsonLD(`"url":"/fog"`):                       {"https://www.quay.example/fog", "JSON-LD: url"},
		`<link rel="canonical" href="javascript:x">`: {"", ""},
		`<base href="https://b.example/c/"><base href="https://d.example/"><link rel="canonical" href="fog">`: {"https://b.example/c/fog", "meta: link canonical"},
	})
}

func TestOfSeveralStoriesThePagesOwnCounts(t *testing.T) {
	t.Parallel()
	two := `<script type="application/ld+json">[{"@type":"NewsArticle","headline":"The mill turns again"},{"@graph":[{"@type":["Thing","Report"],"headline":"Fog at last","articleBody":"It came."}]}]</script>`
	p := survey(t, `<title>Fog at last | The Quay</title>`+two, "")
	if m := p.Meta(); m.Title.Value != "Fog at last" || p.LinkedBody != "It came." {
		t.Errorf("%q, %q", m.Title.Value, p.LinkedBody)
	}
	for page, want := range map[string]string{
		two: "The mill turns again",
		`<script type="application/ld+json">{"mainEntity":{"@type":"Recipe","headline":"Soup"}}</script>`:                     "Soup",
		`<script type="application/ld+json"><![CDATA[{"@type":"Report","headline":"Soup"}]]></script>`:                        "Soup",
		"<script type='application/ld+json'>{\"@type\":\"Report\",\"headline\":\"So\nup\"}</script>":                          "So up",
		`<script type="application/ld+json">{"@type":"Product","headline":"Soup"}</script>`:                                   "",
		`<script type="application/json">{"@type":"Report","headline":"Soup"}</script>`:                                       "",
		`<script type="application/ld+json">[[[[[{"@type":"Report","headline":"Soup"}]]]]]</script>`:                          "",
		`<script type="application/ld+json">[[[[{"@type":"Report","headline":"Soup"}]]]]</script>`:                            "Soup",
		`<script type="application/ld+json">{"@type":"Report","headline":"` + strings.Repeat("x", maxScripts) + `"}</script>`: "",
	} {
		if got := read(t, page).Title.Value; got != want {
			t.Errorf("%.100s is %q, want %q", page, got, want)
		}
	}
	if !IsStoryType("https://schema.org/NewsArticle") || IsStoryType("ArticleList") {
		t.Error("a type of a story ends as one")
	}
}

func TestCountsTheWordsOfParagraphs(t *testing.T) {
	t.Parallel()
	if p := survey(t, "<h1>a b</h1><p>one two</p><div>three</div><p>four</p>", ""); p.Words != 3 || len(p.Headlines) != 1 {
		t.Errorf("%d words, %d headlines", p.Words, len(p.Headlines))
	}
}
