package parse

import (
	"strings"
	"testing"
)

// zipHead stands before the name of a member of a ZIP archive.
const zipHead = "PK\x03\x04\x14\x00" + "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"

func TestWhatIsNoStoryIsNamed(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ file, body, want string }{
		"pdf":             {"a.txt", "%PDF-1.4\n1 0 obj", "a PDF document"},
		"pdf, marked":     {"", "\xef\xbb\xbf%PDF-1.4", "a PDF document"},
		"rtf":             {"", `{\rtf1\ansi Fog}`, "an RTF document"},
		"old word":        {"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "an old Office document"},
		"word":            {"", zipHead + "[Content_Types].xml" + zipHead + "word/document.xml", "a Word document"},
		"epub":            {"", zipHead + "mimetypeapplication/epub+zip", "an EPUB book"},
		"zip of an epub":  {"", zipHead + "a.epub" + zipHead + "mimetypeapplication/epub+zip", "a ZIP archive"},
		"zip of names":    {"", zipHead + "maxl/fog.txt", "a ZIP archive"},
		"zip":             {"", "PK\x03\x04\x14\x00fog.txt", "a ZIP archive"},
		"gzip":            {"", "\x1f\x8b\x08\x00", "a gzip archive"},
		"tar":             {"", strings.Repeat("a\x00", 128) + "\x00ustar", "a tar archive"},
		"png":             {"", "\x89PNG\r\n\x1a\n\x00", "a PNG picture"},
		"jpeg":            {"a.txt", "\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG picture"},
		"webp":            {"", "RIFF\x00\x00\x00\x00WEBP", "a WebP picture"},
		"svg":             {"", "<?xml version='1.0'?>\n<svg xmlns='x'/>", "an SVG picture"},
		"svg in a feed":   {"", "<?xml version='1.0'?>\n<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><content><svg xmlns='x'/></content></entry></feed>", ""},
		"svg, declared":   {"", "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD'>\n<!-- > -->\n<SVG>", "an SVG picture"},
		"sitemap":         {"", "<?xml version='1.0'?>\n<urlset xmlns='x'><url/></urlset>", "a map of a site"},
		"track":           {"a.txt", "<?xml version='1.0'?>\n<gpx version='1.1'>", "a track on a map"},
		"score":           {"", "<?xml version='1.0'?>\n<score-partwise>", "a score of music"},
		"subrip":          {"a.txt", "\xef\xbb\xbf1\r\n00:00:01,000 --> 00:00:02,000\r\nFog", "subtitles"},
		"substation":      {"", "[Script Info]\nTitle: Fog\n", "subtitles"},
		"elf":             {"", "\x7fELF\x02\x01", "a program"},
		"dos":             {"", "MZ\x90\x00\x03", "a program"},
		"script":          {"", "#!/bin/sh\necho fog", "a script"},
		"sqlite":          {"", "SQLite format 3\x00", "a database"},
		"mp4":             {"", "\x00\x00\x00\x20ftypisom\x00", "a video"},
		"warc":            {"", "WARC/1.0\r\nWARC-Type: response\r\n", "a web archive (WARC)"},
		"mbox":            {"", "From ann@quay.example Mon Sep 17 00:00:00 2001\nFrom: a\n\nFog", "a mailbox (mbox)"},
		"mail":            {"", "Return-Path: <ann@quay.example>\r\nReceived: from a\r\n\tby b\r\nSubject: Fog\r\n\r\nIt lifted.", "a mail"},
		"plain mail":      {"", "From: Ann <ann@quay.example>\nTo: Bo\nSubject: Fog\nDate: Mon, 1 Jan 2024\n\nIt lifted.", "a mail"},
		"mail by name":    {"a.EML", "Subject: Fog\n\nIt lifted.", "a mail"},
		"mhtml":           {"", "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\"\n\nFog", "a saved page in MHTML"},
		"json":            {"", "{\"a\": 1, \"b\": [1, 2]}", "JSON data"},
		"json, cut":       {"", "[{\"a\": 1}, {\"b\": \"fo", "JSON data"},
		"json lines":      {"", "{\"a\": 1}\n{\"a\": 2}\n", "JSON data"},
		"long json":       {"", "[" + strings.Repeat("{\"a\": \"fog\"},\n", 4000), "JSON data"},
		"csv":             {"", "day,boats,fog\n1,2,yes\n2,3,no\n3,4,no\n", "a table (CSV)"},
		"csv with quotes": {"", "a;b;c\n\"x; y\";2;3\n\"z\";4;5\n6;7;8\n", "a table (CSV)"},
		"csv by name":     {"a.csv", "a,b\n1,2\n", "a table (CSV)"},
		"tsv by name":     {"a.tsv", "a\tb\n1\t2\n", "a table (CSV)"},
		"opml":            {"a.txt", "<?xml version='1.0'?><opml version='2.0'><body/></opml>", FeedList},
		"xml":             {"", "<?xml version='1.0'?><project xmlns='x'><groupId>a.b</groupId><name>fog horn</name></project>", "XML data"},
		"xml by name":     {"pom.xml", "<project><name>fog horn</name></project>", "XML data"},
		"yaml":            {"a.txt", "# of the server\nserver:\n  host: 0.0.0.0\n  port: 80\nusers:\n  - name: ann\n    role: admin\n  - name: bo\n", Settings},
		"yaml by name":    {"a.yml", "---\non: push\njobs:\n  build:\n    run: |\n      make\n", Settings},
		"toml":            {"Cargo.toml", "[package]\nname = \"fog\"\nkeys = [\n  \"a\",\n]\n\n[dependencies]\n", Settings},
		"ini":             {"a.conf", "; of the server\n[server]\nport=80\n", Settings},
		"variables":       {".env", "HOST=localhost\nUSER=ann\nexport TZ=UTC\n", Settings},
		"calendar":        {"", "BEGIN:VCALENDAR\n", "a calendar"},
		"key":             {"", "-----BEGIN PUBLIC KEY-----\n", "a key or a certificate"},
	} {
		if got := Foreign(tt.file, []byte(tt.body)); got != tt.want {
			t.Errorf("%s is %q, want %q", name, got, tt.want)
		}
	}
}

func TestStoriesAndFeedsAreNotForeign(t *testing.T) {
	t.Parallel()
	for name, body := range map[string]string{
		"empty":                   "",
		"a text":                  "Fog at last\n\nThe ferry was late, as it had been, and nobody minded.\n",
		"verse":                   "Fog, wind, rain\nboats, men, nets\nnight, day, night\nhome, hill, sea\n",
		"a page":                  "<!doctype html><html><body><p>Fog <svg></svg>",
		"a feed with a drawing":   "<?xml version='1.0'?><!-- a note --><rss><channel><item><description><![CDATA[<svg></svg>]]></description></item></channel></rss>",
		"a part of a page":        "<p>Fog <svg></svg></p><plist></plist>",
		"rss":                     "<?xml version='1.0'?><rss><channel/></rss>",
		"a feed behind a warning": "<?xml version='1.0'?><br /><b>Warning</b>: fog<br /><rss version='2.0'><channel>",
		"XML with prose":          "<?xml version='1.0'?><note><to>Ann</to><body>Do not forget the ferry on Monday, which leaves at nine and comes back at five.</body></note>",
		"XML of an article":       "<?xml version='1.0'?><article><title>Fog</title><para>It lifted.</para></article>",
		"a shopping list":         "Fish:\n- two eels\n- a trout\n\nBread:\n- rye\n- oats\n",
		"sums":                    "a = b + c\n\nThat is how the keeper of the light counted his lamps each night of the year.\n",
		"a note in YAML's form":   "Boat: Ann\nCrew: four\nHarbour: Osk\nWeather: fog\n\nThe ferry was late.\n",
		"atom":                    "<?xml version='1.0'?><feed/>",
		"JSON Feed":               "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}",
		"JSON Feed, old":          "{\"version\": 1, \"title\": \"Quay\", \"items\": []}",
		"a remark in brackets":    "[Update] The ferry was late.\n\nIt is here now.\n",
		"a numbered time":         "1\n00:00 The ferry was late.\n",
		"teletype":                "<tt>Fog</tt> at last, and the ferry was late.",
		"a bracketed number":      "[1] The ferry was late.\n",
		"braces":                  "{sic} The ferry was late.\n",
		"front matter":            "---\ntitle: Fog\n---\nIt lifted.\n",
		"fields without fences":   "Title: Fog\nAuthor: Ann Lee\nDate: 2024-01-01\n\nIt lifted.\n",
		"a byline":                "From: our correspondent\nDate: Monday\n\nThe ferry was late.\n",
		"From begins a line":      "From here on Monday it is 10 miles to the quay.\n",
		"MZ begins a name":        "MZ Wallace sells bags.\n",
		"BMX":                     "BMX riders met on the quay.\n",
		"ID3":                     "ID3 and ID4 were sold.\n",
		"a list":                  "one\ntwo\nthree\nfour\n",
		"columns":                 "Boat\tCrew\nAnn\t4\nBo\t5\nCy\t6\n\nThe boats came in.\n",
	} {
		if got := Foreign("", []byte(body)); got != "" {
			t.Errorf("%s is %q", name, got)
		}
	}
}
