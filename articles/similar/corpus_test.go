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

// labelled is a text and what it is a copy of: two texts with the same event
// and wording are copies of one story.
type labelled struct {
	text  string
	story int
	kind  string // how it was made, for a report of what went wrong
}

// newsroom writes stories and lets outlets edit them.
type newsroom struct {
	*rand.Rand
	beats []beat
	all   []labelled
	last  int
}

// corpus is every text that one seed makes: about 40 stories by agencies with
// five copies of each, and what is much like them but is not the same.
func corpus(t testing.TB, seed uint64) []labelled {
	room := &newsroom{Rand: rand.New(rand.NewPCG(seed, seed)), beats: readBeats(t, "beats.txt")}
	for _, b := range room.beats {
		if len(b.sentences[0]) == 1 {
			room.series(b)
			continue
		}
		for range 5 {
			room.wire(b)
		}
	}
	for _, b := range readBeats(t, "foreign.txt") {
		for range 2 {
			room.foreign(b)
		}
	}
	room.columns()
	room.briefs()
	return room.all
}

func (r *newsroom) add(story int, kind, text string) {
	r.all = append(r.all, labelled{text, story, kind})
}

func (r *newsroom) story() int {
	r.last++
	return r.last
}

// wire writes a story of an agency, five copies by outlets, another outlet's
// own report of the event with one quote in common, and a later story that
// ends with the same background.
func (r *newsroom) wire(b beat) {
	ways, facts := r.ways(b), r.facts()
	original := write(b, ways, facts)
	story := r.story()
	r.add(story, b.name, strings.Join(original, " "))
	for range 5 {
		r.add(story, b.name+" copy", r.edit(slices.Clone(original)))
	}
	quote := r.IntN(len(ways))
	for i := range ways {
		if i != quote {
			ways[i] = 1 - ways[i]
		}
	}
	r.add(r.story(), b.name+" own report", strings.Join(write(b, ways, facts), " "))
	other := r.beats[r.IntN(8)]
	later := write(other, r.ways(other), r.facts())[:7]
	r.add(r.story(), b.name+" background", strings.Join(append(later, original[len(original)-3:]...), " "))
}

// series fills a template every day for a week; two outlets print each.
func (r *newsroom) series(b beat) {
	for range 6 {
		text := write(b, make([]int, len(b.sentences)), r.facts())
		story := r.story()
		r.add(story, b.name+" series", strings.Join(text, " "))
		r.add(story, b.name+" series copy", strings.Join(text, " ")+" "+pick(r.Rand, boilerplate))
	}
}

func (r *newsroom) foreign(b beat) {
	original := write(b, r.ways(b), r.facts())
	sep := " "
	if b.name != "de" {
		sep = ""
	}
	story := r.story()
	r.add(story, b.name, strings.Join(original, sep))
	r.add(story, b.name+" cut", strings.Join(original[:len(original)-2], sep))
	r.add(story, b.name+" agency", foreignAgency[b.name]+strings.Join(original, sep))
	extra := slices.Insert(slices.Clone(original), 2, foreignInsert[b.name])
	r.add(story, b.name+" insert", strings.Join(extra, sep))
}

// columns are essays that begin and end alike every week.
func (r *newsroom) columns() {
	for _, c := range columns {
		for range 5 {
			one, two := r.beats[r.IntN(8)], r.beats[r.IntN(8)]
			text := append([]string{c[0]}, write(one, r.ways(one), r.facts())[2:7]...)
			text = append(text, write(two, r.ways(two), r.facts())[4:8]...)
			r.add(r.story(), "column", strings.Join(append(text, c[1]), " "))
		}
	}
}

// briefs are too short to be compared but as a whole.
func (r *newsroom) briefs() {
	for i := range 6 {
		text := write(r.beats[i], r.ways(r.beats[i]), r.facts())[0]
		story := r.story()
		r.add(story, "brief", text)
		r.add(story, "brief copy", "  "+text+"\n")
		r.add(r.story(), "brief more", text+" More follows.")
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
	var pairs []string
	for _, slot := range []string{"{P}", "{Q}", "{R}"} {
		pairs = append(pairs, slot, pick(r.Rand, givenNames)+" "+pick(r.Rand, surnames))
	}
	for _, slot := range []string{"{C}", "{D}", "{E}"} {
		pairs = append(pairs, slot, pick(r.Rand, townBegins)+pick(r.Rand, townEnds))
	}
	for i := range 10 {
		pairs = append(pairs, fmt.Sprintf("{n%d}", i+1), strconv.Itoa(2+r.IntN(60)))
		pairs = append(pairs, fmt.Sprintf("{N%d}", i+1), r.large())
	}
	pairs = append(pairs, "{O}", pick(r.Rand, surnames)+" "+pick(r.Rand, firms), "{year}", strconv.Itoa(1870+r.IntN(150)))
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
