package bundle

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"lede/articles"
	"lede/articles/parse"
)

// page is a saved page of our own.
const page = `<html><head><title>Fog</title></head><body><article><h1>Fog</h1><p>It lifted at noon, and all the boats that had waited went out.</p><p>Nobody minded, said the keeper of the light, who had seen it come.</p></article></body></html>`

const lines = `{"title":"Tide","text":"It rose.","url":"https://quay.example/tide"}` + "\n" + `{"title":"Ebb","text":"It fell."}` + "\n"

type named struct{ name, body string }

func zipped(t *testing.T, members ...named) string {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, m := range members {
		f, err := w.CreateHeader(&zip.FileHeader{Name: m.name, Method: zip.Store, Modified: time.Date(2024, 2, 3, 0, 0, 0, 0, time.UTC)})
		if err == nil {
			_, err = io.WriteString(f, m.body)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func tarred(t *testing.T, members ...named) string {
	t.Helper()
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	for _, m := range members {
		err := w.WriteHeader(&tar.Header{Name: m.name, Size: int64(len(m.body)), Mode: 0o600, Typeflag: tar.TypeReg})
		if err == nil {
			_, err = io.WriteString(w, m.body)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func gzipped(t *testing.T, parts ...string) string {
	t.Helper()
	var out bytes.Buffer
	for _, part := range parts {
		w := gzip.NewWriter(&out)
		if _, err := io.WriteString(w, part); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

func zstandard(t *testing.T, body string) string {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(w.EncodeAll([]byte(body), nil))
}

// warcRecord is a record of a web archive.
func warcRecord(kind, address, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-02-03T10:00:00Z\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, address, len(block), block)
}

func warcParts(t *testing.T) []string {
	t.Helper()
	head := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
	half := len(page) / 2
	inParts := fmt.Sprintf("%x\r\n%s\r\n%x;a=b\r\n%s\r\n0\r\n\r\n", half, page[:half], len(page)-half, page[half:])
	return []string{
		"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\na:b\r\n\r\n",
		warcRecord("request", "https://quay.example/1", "GET / HTTP/1.1\r\n\r\n"),
		warcRecord("response", "https://quay.example/1", head+"\r\n"+page),
		warcRecord("response", "https://quay.example/2", head+"Content-Encoding: gzip\r\n\r\n"+gzipped(t, page)),
		warcRecord("response", "https://quay.example/3", head+"Transfer-Encoding: chunked\r\n\r\n"+inParts),
		warcRecord("response", "https://quay.example/4", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nnothing here"),
		warcRecord("response", "https://quay.example/5", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
		// What an archive has unpacked, and kept the header of.
		warcRecord("response", "https://quay.example/6", head+"Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n\r\n"+page),
	}
}

func epubOf(t *testing.T) string {
	t.Helper()
	return zipped(t,
		named{"mimetype", "application/epub+zip"},
		named{"META-INF/container.xml", `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/c.opf"/></rootfiles></container>`},
		named{"OEBPS/c.opf", `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The Tide Book</dc:title><dc:creator>Ann Lee</dc:creator><dc:date>2020-01-02</dc:date></metadata><manifest><item id="b" href="two%20b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="one.xhtml" media-type="application/xhtml+xml"/><item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`},
		named{"OEBPS/one.xhtml", `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>One</h1><p>It rose.</p></body></html>`},
		named{"OEBPS/two b.xhtml", `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Two</title></head><body><p>It fell&nbsp;again.</p></body></html>`},
		named{"OEBPS/nav.xhtml", `<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol><li><a href="one.xhtml">The <i>first</i> tide</a></li></ol></nav></body></html>`},
	)
}

// titlesOf reads a file, and finds each of its stories again by its place, with
// and without the help of seeking.
func titlesOf(t *testing.T, name, body string) string {
	t.Helper()
	file := func(r io.Reader) File { return File{Name: name, Origin: "/" + name, Body: r, Size: int64(len(body))} }
	var titles []string
	var stories []Story
	if err := Read(t.Context(), file(strings.NewReader(body)), nil, func(s Story) bool {
		stories = append(stories, s)
		return true
	}); err != nil {
		titles = append(titles, "error: "+err.Error())
	}
	ids := map[articles.ID]bool{}
	for _, s := range stories {
		if s.Problem != "" {
			titles = append(titles, "× "+s.Problem)
			continue
		}
		title := parse.Story(s.Article).Meta.Title.Value
		titles = append(titles, title)
		if ids[s.ID] {
			t.Errorf("%s: two stories have the id of %q", name, title)
		}
		ids[s.ID] = true
		again, err := At(t.Context(), file(strings.NewReader(body)), nil, s.At)
		if err != nil || string(again.Body) != string(s.Body) {
			t.Errorf("%s: %q is not found again at %q: %v", name, title, s.At, err)
		}
	}
	return strings.Join(titles, ", ")
}

func TestReadsFilesOfManyStories(t *testing.T) {
	t.Parallel()
	mail := "From: Ann <ann@quay.example>\r\nTo: b@quay.example\r\nSubject: Letter\r\nDate: Thu, 01 Feb 2024 10:00:00 +0100\r\nMessage-ID: <1@q>\r\nMIME-Version: 1.0\r\n\r\nIt lifted.\r\n"
	saved := "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://quay.example/fog\r\nSubject: Saved\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n--a\r\nContent-Type: text/html\r\nContent-Location: https://quay.example/fog\r\n\r\n" + page + "\r\n--a--\r\n"
	lampe, err := os.ReadFile("webarchive/testdata/lampe.webarchive")
	if err != nil {
		t.Fatal(err)
	}
	warc := warcParts(t)
	four := "Fog, Fog, Fog, Fog"
	for _, tt := range []struct{ name, body, want string }{
		{"a.jsonl", lines, "Tide, Ebb"},
		{"a.jsonl.gz", gzipped(t, lines), "Tide, Ebb"},
		{"a.jsonl.zst", zstandard(t, lines), "Tide, Ebb"},
		{"a.csv", "title,text\nTide,It rose.\nEbb,It fell.\n", "Tide, Ebb"},
		{"a.eml", mail, "Letter"},
		{"a.mbox", "From a@b Mon Sep 17 00:00:00 2001\n" + mail + "\nFrom a@b Mon Sep 17 00:00:00 2001\n" + strings.Replace(mail, "<1@q>", "<2@q>", 1), "Letter, Letter"},
		{"a.mhtml", saved, "Fog"},
		{"a.webarchive", string(lampe), "Die Lampe"},
		{"b.zip", zipped(t, named{"lampe.webarchive", string(lampe)}), "Die Lampe"},
		{"a.warc", strings.Join(warc, ""), four},
		{"a.warc.gz", gzipped(t, warc...), four},
		{"a.epub", epubOf(t), "The first tide, Two"},
		{"a.zip", zipped(t, named{"fog.html", page}, named{"a/tide.jsonl", lines}, named{"a/style.css", "p {}"}, named{"__MACOSX/fog.html", "x"}, named{"a.epub", epubOf(t)}), "Fog, Tide, Ebb, The first tide, Two"},
		{"a.tar.gz", gzipped(t, tarred(t, named{"fog.html", page}, named{"b/a.zip", zipped(t, named{"tide.jsonl", lines})})), "Fog, Tide, Ebb"},
		{"a.tgz", gzipped(t, tarred(t, named{"fog.html", page})), "Fog"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := titlesOf(t, tt.name, tt.body); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
			if Sniff(tt.name, []byte(tt.body[:min(len(tt.body), headBytes)])) == None {
				t.Error("it passes for a single story")
			}
		})
	}
}

func TestAChapterKnowsItsPlaceInTheBook(t *testing.T) {
	t.Parallel()
	body := epubOf(t)
	var got []string
	err := Read(t.Context(), File{Name: "a.epub", Body: strings.NewReader(body), Size: int64(len(body))}, nil, func(s Story) bool {
		got = append(got, fmt.Sprint(s.Stated.Title.Value, " ", s.Place))
		return true
	})
	if want := "The first tide 1, Two 2"; err != nil || strings.Join(got, ", ") != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
}

func TestWhatIsOneStoryIsNoBundle(t *testing.T) {
	t.Parallel()
	for name, body := range map[string]string{
		"a.html": page, "a.txt": "Fog at last\n\nIt lifted, at noon.\n", "a.md": "# Fog\n\nIt lifted.",
		"feed.json": `{"version":"https://jsonfeed.org/version/1.1","title":"Quay","items":[]}`, "-": "title, then text\nand more\n",
	} {
		if kind := Sniff(name, []byte(body)); kind != None {
			t.Errorf("%s is taken for kind %d", name, kind)
		}
	}
}

func TestRowsInOtherCharsetsAreRead(t *testing.T) {
	t.Parallel()
	encode := func(e encoding.Encoding, text string) string {
		t.Helper()
		out, err := e.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	const russian, german = "title;text\nТуман над рекой;Он поднялся в полдень, и лодки вышли в море.\n", `{"title":"Über Straßen","text":"Es war schön, und später kühl."}`
	wide := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	late := strings.Repeat(`{"title":"Fog","text":"It lifted."}`+"\n", 1000)
	for _, tt := range []struct{ name, body, want string }{
		{"a.csv", encode(charmap.Windows1251, russian), "Туман над рекой"},
		{"a.csv", encode(charmap.KOI8R, russian), "Туман над рекой"},
		{"a.tsv", encode(wide, strings.ReplaceAll(russian, ";", "\t")), "Туман над рекой"},
		{"a.jsonl", encode(charmap.Windows1252, german), "Über Straßen"},
		{"a.json", encode(wide, "["+german+"]"), "Über Straßen"},
		{"a.jsonl", late + encode(charmap.Windows1252, german), "Fog, Über Straßen"},
		{"a.csv", "title,text\n" + strings.Repeat("Fog,It lifted.\n", 2000) + encode(charmap.Windows1252, "Über Straßen,\"Es war schön, und später kühl.\"\n"), "Fog, Über Straßen"},
		{"a.csv", "title,text\n" + strings.Repeat("ü", headBytes) + ",It lifted.\n", strings.Repeat("ü", headBytes)},
	} {
		if got := titlesOf(t, tt.name, tt.body); got != tt.want && !strings.HasPrefix(tt.want, strings.TrimSuffix(got, "…")) {
			t.Errorf("%s: got %.80s, want %.80s", tt.name, got, tt.want)
		}
	}
}

func TestTheSameStoryTwiceIsOneAndOthersAreNeverLost(t *testing.T) {
	t.Parallel()
	body := `{"id":1,"title":"Tide","text":"It rose."}` + "\n" + `{"id":1,"title":"Tide","text":"It rose."}` + "\n" + `{"id":1,"title":"Other","text":"It fell."}`
	if got := titlesOf(t, "a.jsonl", body); got != "Tide, Other" {
		t.Errorf("got %s", got)
	}
}

func TestWhatBreaksOffSaysSoAndKeepsTheRest(t *testing.T) {
	t.Parallel()
	whole := tarred(t, named{"fog.html", page}, named{"tide.html", strings.ReplaceAll(page, "Fog", "Tide")})
	if got := titlesOf(t, "a.tar", whole[:2200]); !strings.HasPrefix(got, "Fog, ") || !strings.Contains(got, "×") {
		t.Errorf("got %s", got)
	}
	packed := gzipped(t, strings.Repeat(lines, 200))
	if got := titlesOf(t, "a.jsonl.gz", packed[:len(packed)-20]); !strings.HasPrefix(got, "Tide, Ebb") {
		t.Errorf("got %s", got)
	}
}

func TestNothingUnfoldsWithoutAnEnd(t *testing.T) {
	t.Parallel()
	inner := named{"fog.html", page}
	for range 6 {
		inner = named{"a.zip", zipped(t, inner)}
	}
	if got := titlesOf(t, "a.zip", inner.body); !strings.Contains(got, "× an archive in more than three others") {
		t.Errorf("got %s", got)
	}
	room := &allowance{left: 10}
	if n, err := io.Copy(io.Discard, room.of(strings.NewReader(strings.Repeat("a", 1<<20)))); err == nil || n > 64<<10 {
		t.Errorf("%d bytes, %v", n, err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a.jsonl", []byte(lines))
	f.Add("a.warc", []byte(warcRecord("response", "https://quay.example/1", "HTTP/1.1 200 OK\r\n\r\n"+page)))
	f.Add("a.zip", []byte("PK\x03\x04"))
	f.Add("a.epub", []byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, name string, body []byte) {
		count := 0
		_ = Read(t.Context(), File{Name: name, Origin: "/a", Body: bytes.NewReader(body), Size: int64(len(body))}, nil, func(s Story) bool {
			if s.Problem == "" {
				_, _ = At(t.Context(), File{Name: name, Origin: "/a", Body: bytes.NewReader(body), Size: int64(len(body))}, nil, s.At)
			}
			count++
			return count < 20
		})
	})
}
