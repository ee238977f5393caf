package bundle

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"path"
	"strings"

	"lede/articles"
	"lede/articles/parse/dates"
)

// epub reads the chapters of a book (EPUB 2 and 3), in the order of its spine.
func (w *walk) epub(m member, place []string, _ int) error {
	archive, err := zipOf(m)
	if err != nil {
		return w.fail(m, place, err.Error())
	}
	return w.book(archive, m, place)
}

// containerName is the member that tells where the package of a book is.
const containerName = "META-INF/container.xml"

// book hands on the chapters of a book.
func (w *walk) book(archive *zip.Reader, m member, place []string) error {
	b, err := bookOf(archive)
	if err != nil {
		return w.fail(m, place, "an EPUB book that can't be read: "+err.Error())
	}
	for i, name := range b.chapters {
		where := below(place, name)
		if !w.wanted(where) {
			continue
		}
		body, err := readMember(archive, name)
		if err != nil {
			if err := w.fail(member{name: name}, where, err.Error()); err != nil {
				return err
			}
			continue
		}
		a := articles.Article{
			Key: m.name + "#" + name, Origin: w.file.Origin + "#" + name, Time: m.time,
			Format: articles.Fragment, Body: body, Stated: b.stated,
			Place: uint16(i + 1), //nolint:gosec // there are maxChapters at most
		}
		if title := b.titles[name]; title != "" {
			a.Stated.Title = articles.Field{Value: title, Evidence: b.evidence("table of contents")}
		} else {
			a.Stated.Title = b.headingOf(body)
		}
		if err := w.tell(a, where); err != nil {
			return err
		}
	}
	return nil
}

// book is what the files of an EPUB say of it.
type book struct {
	stated   articles.Meta
	chapters []string          // members of the archive, in reading order
	titles   map[string]string // of members, by the table of contents
}

func (b *book) evidence(detail string) articles.Evidence {
	return articles.Evidence{From: articles.Record, Detail: detail, Sure: articles.Stated}
}

// opf is a package document, as far as it is read.
type opf struct {
	Titles   []string `xml:"metadata>title"`
	Creators []string `xml:"metadata>creator"`
	Dates    []string `xml:"metadata>date"`
	Language []string `xml:"metadata>language"`
	Items    []struct {
		ID   string `xml:"id,attr"`
		Href string `xml:"href,attr"`
		Type string `xml:"media-type,attr"`
		Is   string `xml:"properties,attr"`
	} `xml:"manifest>item"`
	Spine []struct {
		Ref    string `xml:"idref,attr"`
		Linear string `xml:"linear,attr"`
	} `xml:"spine>itemref"`
}

func bookOf(archive *zip.Reader) (*book, error) {
	var container struct {
		Roots []struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	if err := readXML(archive, containerName, &container); err != nil {
		return nil, err
	}
	if len(container.Roots) == 0 {
		return nil, errors.New("it names no package")
	}
	root := container.Roots[0].Path
	var doc opf
	if err := readXML(archive, root, &doc); err != nil {
		return nil, err
	}
	b := &book{titles: map[string]string{}}
	b.describe(&doc)
	folder := path.Dir(root)
	hrefs := map[string]string{}
	for _, item := range doc.Items {
		name := memberName(folder, item.Href)
		switch {
		case strings.Contains(item.Is, "nav"):
			b.readContents(archive, name)
			continue
		case item.Type == "application/x-dtbncx+xml":
			b.readNCX(archive, name)
		}
		if strings.Contains(item.Type, "html") {
			hrefs[item.ID] = name
		}
	}
	for _, ref := range doc.Spine[:min(len(doc.Spine), maxChapters)] {
		if name, ok := hrefs[ref.Ref]; ok && ref.Linear != "no" {
			b.chapters = append(b.chapters, name)
		}
	}
	if len(b.chapters) == 0 {
		return nil, errors.New("it has no chapters")
	}
	return b, nil
}

// maxChapters is how many chapters of a book are read.
const maxChapters = 10_000

func (b *book) describe(doc *opf) {
	field := func(values []string, detail string) articles.Field {
		for _, v := range values {
			if v = strings.Join(strings.Fields(v), " "); v != "" {
				return articles.Field{Value: v, Evidence: b.evidence(detail)}
			}
		}
		return articles.Field{}
	}
	b.stated.Source = field(doc.Titles, "title of the book")
	b.stated.Language = field(doc.Language, "language of the book")
	b.stated.Direction = articles.DirectionOf(b.stated.Language.Value, b.stated.Source.Value)
	for _, name := range doc.Creators {
		if name = strings.Join(strings.Fields(name), " "); name != "" {
			b.stated.Byline.Authors = append(b.stated.Byline.Authors, articles.Author{Name: name})
			b.stated.Byline.Evidence = b.evidence("creator of the book")
		}
	}
	for _, date := range doc.Dates {
		if d, ok := dates.Parse(strings.TrimSpace(date)); ok && b.stated.Published.IsZero() {
			b.stated.Published = articles.Moment{Date: d, Evidence: b.evidence("date of the book")}
		}
	}
}

// memberName is the name in the archive of what href means in a folder of it.
func memberName(folder, href string) string {
	href, _, _ = strings.Cut(href, "#")
	if plain, err := url.PathUnescape(href); err == nil {
		href = plain
	}
	return path.Join(folder, href)
}

// readNCX reads the table of contents of EPUB 2.
func (b *book) readNCX(archive *zip.Reader, name string) {
	type point struct {
		Label   string `xml:"navLabel>text"`
		Content struct {
			Src string `xml:"src,attr"`
		} `xml:"content"`
		Inside []struct {
			Label   string `xml:"navLabel>text"`
			Content struct {
				Src string `xml:"src,attr"`
			} `xml:"content"`
		} `xml:"navPoint"`
	}
	var contents struct {
		Points []point `xml:"navMap>navPoint"`
	}
	if readXML(archive, name, &contents) != nil {
		return
	}
	for _, p := range contents.Points {
		b.addTitle(memberName(path.Dir(name), p.Content.Src), p.Label)
		for _, inner := range p.Inside {
			b.addTitle(memberName(path.Dir(name), inner.Content.Src), inner.Label)
		}
	}
}

// readContents reads the table of contents of EPUB 3: the links of its page.
func (b *book) readContents(archive *zip.Reader, name string) {
	body, err := readMember(archive, name)
	if err != nil {
		return
	}
	decoder := lenient(strings.NewReader(string(body)))
	var target string
	var words strings.Builder
	for {
		token, err := decoder.Token()
		if err != nil {
			return
		}
		switch t := token.(type) {
		case xml.StartElement:
			if t.Name.Local == "a" {
				target = ""
				words.Reset()
				for _, attr := range t.Attr {
					if attr.Name.Local == "href" {
						target = attr.Value
					}
				}
			}
		case xml.CharData:
			if target != "" {
				words.Write(t)
			}
		case xml.EndElement:
			if t.Name.Local == "a" && target != "" {
				b.addTitle(memberName(path.Dir(name), target), words.String())
				target = ""
			}
		}
	}
}

// addTitle keeps the first title of a member: later ones are of its parts.
func (b *book) addTitle(name, title string) {
	if title = strings.Join(strings.Fields(title), " "); title != "" && b.titles[name] == "" {
		b.titles[name] = title
	}
}

// headingOf is what a chapter says at its head: its title that is not the book's.
func (b *book) headingOf(body []byte) articles.Field {
	var doc struct {
		Title string `xml:"head>title"`
		H1    string `xml:"body>h1"`
	}
	_ = lenient(strings.NewReader(string(body))).Decode(&doc)
	for _, title := range []string{doc.H1, doc.Title} {
		if title = strings.Join(strings.Fields(title), " "); title != "" && title != b.stated.Source.Value {
			return articles.Field{Value: title, Evidence: b.evidence("title of the chapter")}
		}
	}
	return articles.Field{}
}

func readXML(archive *zip.Reader, name string, into any) error {
	body, err := readMember(archive, name)
	if err != nil {
		return err
	}
	return lenient(strings.NewReader(string(body))).Decode(into)
}

// lenient reads XML as books have it, with the entities of HTML.
func lenient(r io.Reader) *xml.Decoder {
	d := xml.NewDecoder(r)
	d.Strict, d.Entity, d.AutoClose = false, xml.HTMLEntity, xml.HTMLAutoClose
	d.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil }
	return d
}

func readMember(archive *zip.Reader, name string) ([]byte, error) {
	f, err := archive.Open(name)
	if err != nil {
		return nil, errors.New(name + " is missing")
	}
	defer func() { _ = f.Close() }()
	return io.ReadAll(io.LimitReader(f, maxMember))
}
