package storetest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"lede/articles"
)

// Writer writes what a feed of a newspaper brings, as much as is wanted: stories
// of about 3 KB of HTML, most of it words. They are as frequent as words are,
// come after each other as words do, and come again in the story that they are
// the subject of. Names and numbers are new ones with every story. What it
// prints depends on the seed alone.
type Writer struct {
	*rand.Rand
	voices []*vocabulary // by tongue
	total  int           // of shares
}

// vocabulary is the words of one tongue.
type vocabulary struct {
	*tongue
	words []string // the most frequent first
	drawn []uint16 // a word for each part of a whole
}

// known is how many words a tongue has, and usual how many of them are so
// frequent that they are no story's subject.
const (
	known = 50_000
	usual = 300
	parts = 1 << 17
)

// NewWriter returns a writer whose stories depend on the seed.
func NewWriter(seed uint64) *Writer {
	p := &Writer{Rand: rand.New(rand.NewPCG(seed, seed))}
	for _, t := range tongues {
		p.voices = append(p.voices, newVocabulary(&t))
		p.total += t.share
	}
	return p
}

func newVocabulary(t *tongue) *vocabulary {
	v := &vocabulary{tongue: t, words: t.common(), drawn: make([]uint16, 0, parts)}
	r := rand.New(rand.NewPCG(uint64(t.share), 7))
	taken := map[string]bool{}
	for len(v.words) < known {
		word := t.coin(r, len(v.words))
		if !taken[word] {
			taken[word] = true
			v.words = append(v.words, word)
		}
	}
	frequency := func(rank int) float64 { return math.Pow(float64(rank)+1.6, -1.03) }
	sum := 0.
	for rank := range v.words {
		sum += frequency(rank)
	}
	upTo := 0.
	for rank := range v.words {
		upTo += frequency(rank)
		for len(v.drawn) < int(upTo/sum*parts) {
			v.drawn = append(v.drawn, uint16(rank))
		}
	}
	return v
}

// draw returns a word as often as it is used, or one of the rare ones.
func (v *vocabulary) draw(r *rand.Rand) int {
	if r.IntN(100) == 0 {
		return r.IntN(known)
	}
	return int(v.drawn[r.IntN(len(v.drawn))])
}

// seldom returns a word that a story can be about.
func (v *vocabulary) seldom(r *rand.Rand) int {
	for {
		if word := v.draw(r); word >= usual {
			return word
		}
	}
}

// after returns one of the few words that like to follow another.
func (v *vocabulary) after(word int, r *rand.Rand) int {
	return int(v.drawn[(uint64(word)*2654435761+uint64(r.IntN(8))*40503)%uint64(len(v.drawn))])
}

// storyWriter writes one story.
type storyWriter struct {
	*Writer
	*vocabulary
	strings.Builder
	subject []int    // words that come again
	people  []string // names that do
	last    int
	link    string
	style   int
}

// article is the n-th story of a source, of the time at.
func (p *Writer) article(source, n int, at time.Time) articles.Article {
	d := &storyWriter{Writer: p, vocabulary: p.voices[p.tongueOf(source)], style: source % 5}
	for range 24 {
		d.subject = append(d.subject, d.seldom(p.Rand))
	}
	for range 4 {
		d.people = append(d.people, d.person())
	}
	key := strconv.Itoa(source) + "-" + strconv.Itoa(n)
	title := d.headline()
	d.link = fmt.Sprintf("https://paper%d.example/%s/%08x-%s", source, at.Format("2006/01/02"), p.Uint32(), strings.ReplaceAll(strings.ToLower(title), " ", "-"))
	a := Story(key, title, sections[(source+p.IntN(6)*7)%len(sections)], 0, "")
	a.Origin, a.Base, a.Key = d.link, d.link, "https://paper"+strconv.Itoa(source)+".example/?p="+key
	stated := a.Stated.Title.Evidence
	a.Stated.Link = articles.Field{Value: d.link, Evidence: stated}
	a.Stated.Byline = articles.Byline{Authors: []articles.Author{{Name: d.people[0]}}, Evidence: stated}
	a.Stated.Published.Time = at
	a.Stated.Language = articles.Field{Value: d.code, Evidence: stated}
	a.Body = d.body(1600 + p.IntN(2400))
	return a
}

// copyOf is an article as another paper prints it: cut, and with a line of its
// own at the end.
func (p *Writer) copyOf(a articles.Article, source, n int) articles.Article {
	own := p.article(source, n, a.Stated.Published.Time.Add(time.Duration(p.IntN(600))*time.Minute))
	text := string(a.Body)
	if end := strings.LastIndex(text[:len(text)*(70+p.IntN(30))/100], "</p>"); end > 0 {
		text = text[:end+4]
	}
	own.Body = append([]byte(text), "\n<p><em>Printed by arrangement with the agency.</em></p>"...)
	own.Stated.Title, own.Stated.Language = a.Stated.Title, a.Stated.Language
	return own
}

// tongueOf is the tongue of a source: each has one.
func (p *Writer) tongueOf(source int) int {
	at := source * 37 % p.total
	for i, v := range p.voices {
		if at -= v.share; at < 0 {
			return i
		}
	}
	return 0
}

func (d *storyWriter) body(size int) []byte {
	if d.style != 1 && d.IntN(3) > 0 {
		d.figure()
	}
	for d.Len() < size {
		switch d.IntN(14) {
		case 0:
			d.WriteString("<h2>" + d.headline() + "</h2>\n")
		case 1:
			d.WriteString("<blockquote><p>")
			d.sentence()
			d.WriteString("</p></blockquote>\n")
		case 2:
			d.list()
		default:
			d.paragraph()
		}
	}
	d.foot()
	return []byte(d.String())
}

func (d *storyWriter) figure() {
	_, _ = fmt.Fprintf(d, `<figure class="wp-block-image size-large"><img width="1024" height="%d" src="https://cdn.paper.example/%x/%d.jpg?quality=75" alt="`, 500+d.IntN(400), d.Uint64(), d.IntN(1e6))
	d.sentence()
	d.WriteString(`" loading="lazy" /><figcaption>`)
	d.sentence()
	d.WriteString("</figcaption></figure>\n")
}

func (d *storyWriter) list() {
	d.WriteString("<ul>")
	for range 2 + d.IntN(3) {
		d.WriteString("<li>")
		d.sentence()
		d.WriteString("</li>")
	}
	d.WriteString("</ul>\n")
}

// opens is how a paragraph begins, by the style of the source.
var opens = [...]string{"<p>", "<p>", `<p class="story-body__text">`, `<p dir="ltr" style="text-align: left;">`, "<p>"}

func (d *storyWriter) paragraph() {
	d.WriteString(opens[d.style])
	for range 1 + d.IntN(4) {
		d.sentence()
		d.WriteString(d.gap)
	}
	d.WriteString("</p>\n")
}

// sentence writes 6 to 28 words, now and then with a link or emphasis.
func (d *storyWriter) sentence() {
	length := 6 + d.IntN(23)
	marked, tag := -1, ""
	if d.IntN(6) == 0 {
		marked = d.IntN(length)
	}
	for i := range length {
		word := d.word()
		if i == 0 && d.gap != "" {
			word = capital(word)
		}
		if i > 0 {
			d.WriteString(d.gap)
		}
		if i == marked {
			tag = d.open()
		}
		d.WriteString(word)
		if tag != "" && i >= marked+2 {
			d.WriteString(tag)
			tag = ""
		}
		if i < length-1 && d.IntN(12) == 0 {
			d.WriteString(d.comma)
		}
	}
	d.WriteString(tag + d.stop)
}

func (d *storyWriter) open() (end string) {
	if d.IntN(3) == 0 {
		d.WriteString("<em>")
		return "</em>"
	}
	_, _ = fmt.Fprintf(d, `<a href="https://paper%d.example/topic/%s-%d?utm_source=rss">`, d.IntN(300), d.words[d.subject[0]], d.IntN(1e5))
	return "</a>"
}

// word is the next word: of the usual run of words, of the subject, a name, a
// number.
func (d *storyWriter) word() string {
	switch chance := d.IntN(100); {
	case chance < 3:
		return d.people[d.IntN(len(d.people))]
	case chance < 5:
		return d.number()
	case chance < 16:
		d.last = d.subject[d.IntN(len(d.subject))]
	case chance < 50:
		d.last = d.after(d.last, d.Rand)
	default:
		d.last = d.draw(d.Rand)
	}
	return d.words[d.last]
}

func (d *storyWriter) number() string {
	switch d.IntN(4) {
	case 0:
		return strconv.Itoa(1950 + d.IntN(80))
	case 1:
		return fmt.Sprintf("%d,%03d", 1+d.IntN(99), d.IntN(1000))
	case 2:
		return fmt.Sprintf("%d.%d", d.IntN(100), d.IntN(10))
	}
	return strconv.Itoa(1 + d.IntN(60))
}

// person is a name; there are many of them.
func (d *storyWriter) person() string {
	if d.gap == "" {
		return d.words[usual+d.IntN(2000)]
	}
	return capital(d.words[usual+d.IntN(400)]) + " " + capital(d.coin(d.Rand, 1000+d.IntN(1e6)))
}

func capital(word string) string {
	r := []rune(word)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

func (d *storyWriter) headline() string {
	var words []string
	for range 5 + d.IntN(6) {
		words = append(words, d.word())
	}
	words[0] = d.words[d.subject[0]]
	return strings.Join(words, d.gap)
}

// foot is what feeds put below their stories.
func (d *storyWriter) foot() {
	switch d.style {
	case 0:
		_, _ = fmt.Fprintf(d, `<p>The post <a rel="nofollow" href="%s">%s</a> appeared first on <a rel="nofollow" href="https://paper.example">The Paper</a>.</p>`, d.link, d.words[d.subject[0]])
	case 2:
		_, _ = fmt.Fprintf(d, `<p><a href="%s#comments">Read more</a></p><img src="https://count.paper.example/hit?id=%x" width="1" height="1" alt="" />`, d.link, d.Uint64())
	}
}

// Printed are stories of sources as they come, the oldest first: a thirtieth
// of them are copies of one that another source had shortly before.
func (p *Writer) Printed(from, n, sources int, start time.Time, apart time.Duration) map[int][]articles.Article {
	bySource := map[int][]articles.Article{}
	var last articles.Article
	for i := from; i < from+n; i++ {
		source := p.IntN(sources)
		var a articles.Article
		if p.IntN(30) == 0 && last.Key != "" {
			a = p.copyOf(last, source, i)
		} else {
			a = p.article(source, i, start.Add(time.Duration(i)*apart))
			last = a
		}
		bySource[source] = append(bySource[source], a)
	}
	return bySource
}

// Issue is n stories of a source, an hour apart, the newest first.
func (p *Writer) Issue(source, n int) []articles.Article {
	list := make([]articles.Article, n)
	for i := range list {
		list[i] = p.article(source, p.IntN(1e9), Noon.Add(-time.Duration(i)*time.Hour))
	}
	return list
}

// Words are those of the language that most sources write in, the most frequent
// first.
func (p *Writer) Words() []string { return p.voices[0].words }
