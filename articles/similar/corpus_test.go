package similar

import (
	"embed"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
)

//go:embed testdata/*.txt
var testdata embed.FS

// beat is a kind of story: what each of its sentences can be, one way or
// another. A beat with one way for each is a template that is filled anew
// every day.
type beat struct {
	name      string
	sentences [][]string
}

// readBeats reads beats: "# name", then groups of lines.
func readBeats(t testing.TB, name string) []beat {
	t.Helper()
	text, err := testdata.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var beats []beat
	for part := range strings.SplitSeq(string(text), "# ") {
		title, body, ok := strings.Cut(part, "\n")
		if !ok {
			continue
		}
		b := beat{name: title}
		groups := strings.Split(strings.TrimSpace(body), "\n\n")
		if len(groups) == 1 {
			groups = strings.Split(groups[0], "\n")
		}
		for _, group := range groups {
			b.sentences = append(b.sentences, strings.Split(group, "\n"))
		}
		beats = append(beats, b)
	}
	return beats
}

// half of the words is what one half of the test set is made of: bounds are
// fitted on the first, and reported on the second.
func (r *newsroom) half(lines []string) (some []string) {
	for i, line := range lines {
		if len(lines) == 1 || i%2 == r.side {
			some = append(some, line)
		}
	}
	return some
}

// readLines reads what beats.txt has below each name as single lines, with or
// without empty lines between.
func readLines(t testing.TB, name string) map[string][]string {
	t.Helper()
	lines := map[string][]string{}
	for _, b := range readBeats(t, name) {
		for _, group := range b.sentences {
			lines[b.name] = append(lines[b.name], group...)
		}
	}
	return lines
}

// labelled is a story and what it is a copy of: two of one number are copies.
type labelled struct {
	Story
	source string
	story  int
	kind   string // how it was made, for a report of what went wrong
}

// newsroom writes stories and lets outlets edit them.
type newsroom struct {
	*rand.Rand
	side      int // 0 or 1: which half of the words it writes with
	beats     []beat
	headlines map[string][]string
	notes     map[string][]string
	all       []labelled
	last      int
}

// corpus is every story that one seed makes: by agencies, with copies of each,
// and what is much like them but is not the same.
func corpus(t testing.TB, side int, seed uint64) []labelled {
	room := &newsroom{Rand: rand.New(rand.NewPCG(seed, seed)), side: side, headlines: readLines(t, "headlines.txt"), notes: readLines(t, "notes.txt")}
	for i, b := range readBeats(t, "beats.txt") {
		if i%2 == side {
			room.beats = append(room.beats, b)
		}
	}
	for _, b := range room.beats {
		if len(b.sentences[0]) == 1 {
			room.series(b)
			continue
		}
		for day := range 8 {
			room.wire(b, day)
		}
	}
	for _, b := range readBeats(t, "foreign.txt") {
		for day := range 4 {
			room.foreign(b, day)
		}
	}
	room.columns()
	room.briefs()
	room.boilerplate()
	return room.all
}

func (r *newsroom) add(source string, story int, kind, title, text string) {
	r.last++
	link := fmt.Sprintf("https://%s.example/%d/%d", strings.ReplaceAll(source, " ", "-"), story, r.last)
	r.all = append(r.all, labelled{Story{Title: title, Link: link, Text: text}, source, story, kind})
}

func (r *newsroom) story() int {
	r.last++
	return r.last
}

// outlets are n sources, each with a foot that it sets under every story. They
// are others on each day, so that none writes of two events with the same words.
func (r *newsroom) outlets(day, n int) (names []string) {
	for _, at := range r.Perm(12)[:n] {
		names = append(names, fmt.Sprintf("outlet %d on day %d", at, day))
	}
	return names
}

func foot(source string) string {
	return "\n\n" + feet[len(source)*7%len(feet)]
}

// wire writes a story of an agency, five copies by outlets, another outlet's
// own report of the event with one quote in common, and a later story that
// ends with the same background.
func (r *newsroom) wire(b beat, day int) {
	ways, facts, outlets := r.ways(b), r.facts(), r.outlets(day, 8)
	original := write(b, ways, facts)
	story, title := r.story(), r.headline(b, "", facts)
	r.add(outlets[0], story, b.name, title, strings.Join(original, " "))
	for i := range 5 {
		r.add(outlets[1+i], story, b.name+" copy", r.headline(b, title, facts), r.edit(slices.Clone(original))+foot(outlets[1+i]))
	}
	quote := r.IntN(len(ways))
	for i := range ways {
		if i != quote {
			ways[i] = 1 - ways[i]
		}
	}
	r.add(outlets[6], r.story(), b.name+" own report", r.headline(b, "", facts), strings.Join(write(b, ways, facts), " ")+foot(outlets[6]))
	other := r.wires()[r.IntN(len(r.wires()))]
	facts = r.facts()
	later := write(other, r.ways(other), facts)[:7]
	r.add(outlets[7], r.story(), b.name+" background", r.headline(other, "", facts), strings.Join(append(later, original[len(original)-3:]...), " "))
}

// wires are the beats that are no series.
func (r *newsroom) wires() (list []beat) {
	for _, b := range r.beats {
		if len(b.sentences[0]) > 1 {
			list = append(list, b)
		}
	}
	return list
}

// series fills a template every day for a week; two outlets print each.
func (r *newsroom) series(b beat) {
	one, other := "daily "+b.name, "other daily "+b.name
	for range 6 {
		facts := r.facts()
		text := write(b, make([]int, len(b.sentences)), facts)
		story, title := r.story(), facts.Replace(r.headlines[b.name][0])
		r.add(one, story, b.name+" series", title, strings.Join(text, " "))
		r.add(other, story, b.name+" series copy", title, strings.Join(text, " ")+foot(other))
	}
}

func (r *newsroom) foreign(b beat, day int) {
	facts := r.facts()
	original := write(b, r.ways(b), facts)
	sep := " "
	if b.name != "de" {
		sep = ""
	}
	story, title, outlets := r.story(), r.headline(b, "", facts), r.outlets(day, 4)
	r.add(outlets[0], story, b.name, title, strings.Join(original, sep))
	r.add(outlets[1], story, b.name+" cut", r.headline(b, title, facts), strings.Join(original[:len(original)-2], sep))
	r.add(outlets[2], story, b.name+" agency", r.headline(b, title, facts), foreignAgency[b.name]+strings.Join(original, sep))
	extra := slices.Insert(slices.Clone(original), 2, foreignInsert[b.name])
	r.add(outlets[3], story, b.name+" insert", r.headline(b, title, facts), strings.Join(extra, sep))
}

// columns are essays that begin and end alike every week, in papers that share
// a desk.
func (r *newsroom) columns() {
	wires := r.wires()
	for i, c := range columns {
		for week := range 5 {
			one, two := wires[r.IntN(len(wires))], wires[r.IntN(len(wires))]
			text := append([]string{c[0]}, write(one, r.ways(one), r.facts())[2:7]...)
			text = append(text, write(two, r.ways(two), r.facts())[4:8]...)
			source := fmt.Sprintf("desk %d paper %d", i, week%2)
			r.add(source, r.story(), "column", r.headline(one, "", r.facts()), strings.Join(append(text, c[1]), " "))
		}
	}
}

// briefs are a sentence or two. With the same headline they are copies.
func (r *newsroom) briefs() {
	for i, b := range r.wires() {
		facts, outlets := r.facts(), r.outlets(100+i, 3)
		text := write(b, r.ways(b), facts)
		story, title := r.story(), r.headline(b, "", facts)
		r.add(outlets[0], story, "brief", title, text[0]+" "+text[1])
		r.add(outlets[1], story, "brief copy", title, "  "+text[0]+" "+text[1]+"\n")
		other := r.facts()
		r.add(outlets[2], r.story(), "brief of another event", r.headline(b, "", other), write(b, r.ways(b), other)[0])
	}
}

func (r *newsroom) ways(b beat) []int {
	ways := make([]int, len(b.sentences))
	for i := range ways {
		ways[i] = r.IntN(len(b.sentences[i]))
	}
	return ways
}

func write(b beat, ways []int, facts *strings.Replacer) []string {
	text := make([]string, len(ways))
	for i, way := range ways {
		text[i] = facts.Replace(b.sentences[i][way])
	}
	return text
}

// facts are the names and numbers of one event.
func (r *newsroom) facts() *strings.Replacer {
	given, last := r.half(givenNames), r.half(surnames)
	var pairs []string
	for _, slot := range []string{"{P}", "{Q}", "{R}"} {
		pairs = append(pairs, slot, pick(r.Rand, given)+" "+pick(r.Rand, last))
	}
	for _, slot := range []string{"{C}", "{D}", "{E}"} {
		pairs = append(pairs, slot, pick(r.Rand, townBegins)+pick(r.Rand, townEnds))
	}
	for i := range 10 {
		pairs = append(pairs, fmt.Sprintf("{n%d}", i+1), strconv.Itoa(2+r.IntN(60)))
		pairs = append(pairs, fmt.Sprintf("{N%d}", i+1), r.large())
	}
	pairs = append(pairs, "{O}", pick(r.Rand, last)+" "+pick(r.Rand, firms), "{year}", strconv.Itoa(1870+r.IntN(150)))
	pairs = append(pairs, "{day}", pick(r.Rand, days), "{month}", pick(r.Rand, months))
	return strings.NewReplacer(pairs...)
}

func (r *newsroom) large() string {
	if r.IntN(2) == 0 {
		return strconv.Itoa(101 + r.IntN(899))
	}
	return fmt.Sprintf("%d,%03d", 1+r.IntN(80), r.IntN(1000))
}

func pick(r *rand.Rand, from []string) string { return from[r.IntN(len(from))] }
