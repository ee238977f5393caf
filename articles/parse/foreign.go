package parse

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"lede/articles/pattern"
)

// Foreign says what a file is that holds no story in a format that lede reads:
// "a PDF document". It is empty for all that may be one. The bytes decide; the
// ending of name counts only for kinds that have no signature.
func Foreign(name string, body []byte) string {
	head := bytes.TrimPrefix(body[:min(len(body), foreignBytes)], []byte("\xef\xbb\xbf"))
	for _, s := range signatures {
		if len(head) >= s.at+len(s.bytes) && string(head[s.at:s.at+len(s.bytes)]) == s.bytes && (!s.binary || bytes.IndexByte(head, 0) >= 0) {
			return s.kind
		}
	}
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return zipped(head)
	}
	text := bytes.TrimLeft(head, " \t\r\n")
	switch {
	case len(text) == 0 || Binary(head):
		return ""
	case subtitleLine().Match(text):
		return "subtitles"
	case text[0] == '<':
		return xmlKind(name, text)
	}
	var kind string
	switch {
	case text[0] == '{' || text[0] == '[':
		kind = jsonKind(text)
	case bytes.HasPrefix(text, []byte("From ")) || bytes.IndexByte(firstLine(text), ':') > 0:
		kind = mailKind(name, text)
	default:
		kind = tableKind(name, head)
	}
	if kind == "" {
		kind = settingsKind(name, head)
	}
	return kind
}

// The kinds of files that hold stories in a form of their own, as [Foreign]
// calls them.
const (
	JSONData   = "JSON data"
	XMLData    = "XML data"
	FeedList   = `a list of feeds (OPML), which "lede import" takes`
	CellTable  = "a table (CSV)"
	OneMail    = "a mail"
	MailFolder = "a mailbox (mbox)"
	PageAsMail = "a saved page in MHTML"
	WARCFile   = "a web archive (WARC)"

	SafariArchive = "a web archive or a property list of macOS"

	EPUBBook   = "an EPUB book"
	ZipArchive = "a ZIP archive"
	TarArchive = "a tar archive"
	GzipFile   = "a gzip archive"
	ZstdFile   = "a zstd archive"
	Bzip2File  = "a bzip2 archive"
)

// foreignBytes is how much of a file is looked at.
const foreignBytes = 16 << 10

// signatures are the bytes at the beginning of a file that say what it is. Where
// they could be words, the file must be binary as well.
var signatures = []struct {
	at     int
	bytes  string
	binary bool
	kind   string
}{
	{0, "%PDF-", false, "a PDF document"},
	{0, "%!PS", false, "a PostScript document"},
	{0, "{\\rtf", false, "an RTF document"},
	{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", false, "an old Office document"},
	{0, "AT&TFORM", false, "a DjVu document"},
	{0, "ITSF", true, "a help file"},
	{60, "BOOKMOBI", false, "a Kindle book"},

	{0, "\x1f\x8b", false, GzipFile},
	{0, "BZh", true, Bzip2File},
	{0, "\xfd7zXZ\x00", false, "an xz archive"},
	{0, "7z\xbc\xaf\x27\x1c", false, "a 7-Zip archive"},
	{0, "Rar!\x1a\x07", false, "a RAR archive"},
	{0, "\x28\xb5\x2f\xfd", false, ZstdFile},
	{0, "\x1f\x9d", false, "a compressed file"},
	{0, "!<arch>\n", false, "an archive"},
	{257, "ustar", false, TarArchive},
	{0, "PK\x05\x06", false, ZipArchive},
	{0, "PK\x07\x08", false, ZipArchive},
	{0, "WARC/", false, WARCFile},
	{0, "filedesc://", false, "a web archive (ARC)"},
	{0, "bplist0", false, SafariArchive},

	{0, "\x89PNG\r\n\x1a\n", false, "a PNG picture"},
	{0, "\xff\xd8\xff", false, "a JPEG picture"},
	{0, "GIF87a", false, "a GIF picture"},
	{0, "GIF89a", false, "a GIF picture"},
	{8, "WEBP", true, "a WebP picture"},
	{0, "II*\x00", false, "a TIFF picture"},
	{0, "MM\x00*", false, "a TIFF picture"},
	{0, "BM", true, "a BMP picture"},
	{0, "8BPS", true, "a Photoshop picture"},
	{0, "\x00\x00\x01\x00", false, "an icon"},
	{4, "ftypavif", false, "an AVIF picture"},
	{4, "ftypheic", false, "a HEIC picture"},
	{4, "ftypM4A", false, "a recording"},
	{4, "ftyp", true, "a video"},
	{0, "\x1aE\xdf\xa3", false, "a video"},
	{8, "AVI ", true, "a video"},
	{0, "ID3", true, "a recording (MP3)"},
	{0, "OggS", true, "a recording (Ogg)"},
	{0, "fLaC", true, "a recording (FLAC)"},
	{8, "WAVE", true, "a recording (WAV)"},
	{0, "wOFF", true, "a font"},
	{0, "wOF2", true, "a font"},
	{0, "OTTO", true, "a font"},

	{0, "\x7fELF", false, "a program"},
	{0, "MZ", true, "a program"},
	{0, "\xcf\xfa\xed\xfe", false, "a program"},
	{0, "\xce\xfa\xed\xfe", false, "a program"},
	{0, "\xca\xfe\xba\xbe", false, "a program"},
	{0, "\x00asm", false, "a program"},
	{0, "#!/", false, "a script"},
	{0, "SQLite format 3\x00", false, "a database"},

	{0, "BEGIN:VCALENDAR", false, "a calendar"},
	{0, "BEGIN:VCARD", false, "an address book"},
	{0, "WEBVTT", false, "subtitles"},
	{0, "-----BEGIN ", false, "a key or a certificate"},
}

// zipped says what is in a ZIP archive: by what its first member says (OCF, ODF),
// or by the names of its members (OOXML, JAR).
func zipped(head []byte) string {
	first := head[min(len(head), 30):] // behind the header of the first member
	switch {
	case bytes.HasPrefix(first, []byte("mimetypeapplication/epub+zip")):
		return EPUBBook
	case bytes.HasPrefix(first, []byte("mimetypeapplication/vnd.oasis.opendocument")):
		return "an OpenDocument file"
	case bytes.HasPrefix(first, []byte("META-INF/MANIFEST.MF")), bytes.HasPrefix(first, []byte("META-INF/\xfe\xca")):
		return "a program"
	case !bytes.Contains(head, []byte("[Content_Types].xml")):
		return ZipArchive
	}
	for _, known := range []struct{ name, kind string }{
		{"word/", "a Word document"},
		{"xl/", "an Excel table"},
		{"ppt/", "a PowerPoint presentation"},
	} {
		if bytes.Contains(head, []byte(known.name)) {
			return known.kind
		}
	}
	return ZipArchive
}

// jsonKind is "JSON data" for what parses as JSON as far as it is seen, and is
// no JSON Feed.
func jsonKind(text []byte) string {
	if IsJSONFeed(text) {
		return ""
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	for n := 0; ; n++ {
		if _, err := decoder.Token(); err != nil {
			if n > 1 && (errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || len(text) > foreignBytes-64 && n > 8) {
				return JSONData
			}
			return ""
		}
	}
}

// IsJSONFeed reports whether JSON that begins with head is a JSON Feed: it names
// its version, its title and its items.
func IsJSONFeed(head []byte) bool {
	has := func(name string) bool { return bytes.Contains(head, []byte(name)) }
	return has("jsonfeed.org/version") || has(`"items"`) && has(`"version"`) && has(`"title"`)
}

// mboxLine begins each message of a mailbox (RFC 4155).
var mboxLine = pattern.Of(`^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} +\d`)

// headerLine is a field of a mail's header (RFC 5322).
var headerLine = pattern.Of(`^([A-Za-z][A-Za-z0-9-]*):(?: |\t|$)`)

// mailFields count for a mail: the first row for much, since nobody writes them
// by hand.
var mailFields = map[string]int{
	"mime-version": 2, "message-id": 2, "received": 2, "return-path": 2, "delivered-to": 2, "dkim-signature": 2, "content-transfer-encoding": 2, "content-type": 2, "snapshot-content-location": 2,
	"from": 1, "to": 1, "subject": 1, "date": 1, "cc": 1, "reply-to": 1, "sender": 1, "x-mailer": 1,
}

// mailKind tells mailboxes, mails and pages saved as mails by their headers.
func mailKind(name string, text []byte) string {
	if mboxLine().Match(text) {
		return MailFolder
	}
	weight := 0
	for line := range bytes.Lines(text) {
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue // folded
		}
		m := headerLine().FindSubmatch(line)
		if m == nil {
			return ""
		}
		weight += mailFields[strings.ToLower(string(m[1]))]
	}
	least := 4
	if ext := strings.ToLower(path.Ext(name)); ext == ".eml" || ext == ".mht" || ext == ".mhtml" || ext == ".mbox" {
		least = 1
	}
	switch {
	case weight < least:
		return ""
	case bytes.Contains(bytes.ToLower(text), []byte("multipart/related")):
		return PageAsMail
	}
	return OneMail
}

// documents are the elements that hold a page, a feed, or a document of prose.
var documents = map[string]bool{
	"html": true, "body": true, "head": true, "article": true, "section": true, "div": true, "main": true, "p": true,
	"rss": true, "feed": true, "rdf:rdf": true, "rdf": true, "channel": true,
	"book": true, "chapter": true, "tei": true, "nitf": true, "newsitem": true, "newsml": true, "news": true, "doc": true, "document": true,
}

// holdsFeed finds a feed behind what servers put before it: a script, a warning.
var holdsFeed = pattern.Of(`(?i)<(?:\w+:)?(?:rss|feed|rdf|channel|item|entry)[\s>]`)

// xmlKind tells drawings, lists of feeds and the like from pages and feeds, which
// may hold drawings, by the element that holds all others. XML of any other kind
// is data unless it has prose.
func xmlKind(name string, text []byte) string {
	root := rootElement(text[:min(len(text), 4096)])
	switch root {
	case "opml":
		return FeedList
	case "svg", "svg:svg":
		return "an SVG picture"
	case "plist":
		return "a property list"
	case "urlset", "sitemapindex":
		return "a map of a site"
	case "gpx", "kml":
		return "a track on a map"
	case "score-partwise", "score-timewise":
		return "a score of music"
	case "xsl:stylesheet", "xs:schema", "xsd:schema":
		return XMLData
	}
	isXML := bytes.HasPrefix(text, []byte("<?xml")) || strings.EqualFold(path.Ext(name), ".xml")
	if isXML && root != "" && !documents[root] && !holdsFeed().Match(text) && bytes.IndexByte(text, 0) < 0 && !isProse(text) {
		return XMLData
	}
	return ""
}

// subtitleLine begins the first caption of a file of subtitles (SubRip, SubStation).
var subtitleLine = pattern.Of(`^(?:1\r?\n\d\d:\d\d:\d\d[,.]\d{3} --> |\[Script Info\])`)

// rootElement is the name of the first element of text, in lower case, if nothing
// but declarations and comments stands before it.
func rootElement(text []byte) string {
	for {
		text = bytes.TrimSpace(text)
		end := ">"
		switch {
		case bytes.HasPrefix(text, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(text, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(text, []byte("<!")):
		case bytes.HasPrefix(text, []byte("<")):
			name := text[1:]
			if n := bytes.IndexAny(name, " \t\r\n/>"); n >= 0 {
				name = name[:n]
			}
			return string(bytes.ToLower(name))
		default:
			return ""
		}
		_, rest, found := bytes.Cut(text, []byte(end))
		if !found {
			return ""
		}
		text = rest
	}
}

// fewRows is how many lines a table needs at least that only its shape tells.
const fewRows = 4

// tableKind tells tables of cells between commas, semicolons or tabs: all lines
// have as many, and no cell is a sentence.
func tableKind(name string, head []byte) string {
	ext := strings.ToLower(path.Ext(name))
	for _, separator := range []byte{',', ';', '\t'} {
		rows, cells := 0, 0
		for line := range bytes.Lines(head) {
			if !bytes.HasSuffix(line, []byte("\n")) && rows > 0 && len(head) >= foreignBytes-3 {
				break // cut off
			}
			n := cellsOf(bytes.TrimRight(line, "\r\n"), separator)
			if n < 2 || rows > 0 && n != cells {
				cells = 0
				break
			}
			rows, cells = rows+1, n
		}
		named := ext == ".csv" || ext == ".tsv" || ext == ".tab"
		if cells > 0 && (named || rows >= fewRows && cells >= 3 && separator != '\t') {
			return CellTable
		}
	}
	if ext == ".csv" || ext == ".tsv" {
		return CellTable
	}
	return ""
}

// longestCell is the length in bytes of the longest cell that is no prose.
const longestCell = 120

// cellsOf counts the cells of line, those in quotes whole; 0 where they read
// like clauses: a blank follows the comma.
func cellsOf(line []byte, separator byte) int {
	n, start, quoted := 1, 0, false
	for i, c := range line {
		switch {
		case c == '"':
			quoted = !quoted
		case c == separator && !quoted:
			if i-start > longestCell || i+1 < len(line) && line[i+1] == ' ' {
				return 0
			}
			n, start = n+1, i+1
		}
	}
	if len(line)-start > longestCell || !utf8.Valid(line) {
		return 0
	}
	return n
}

func firstLine(text []byte) []byte {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	return line[:min(len(line), 80)]
}
