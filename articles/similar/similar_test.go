package similar

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// score is how well copies were told from what is not one.
type score struct {
	right, wrong, missed int
	texts, alone         int            // stories that have copies; of them, those that none was found of
	kinds                map[string]int // of errors
}

func (s score) precision() float64 { return float64(s.right) / float64(s.right+s.wrong) }
func (s score) recall() float64    { return float64(s.right) / float64(s.right+s.missed) }
func (s score) joined() float64    { return 1 - float64(s.alone)/float64(s.texts) }

func (s *score) plus(o score) {
	s.right, s.wrong, s.missed = s.right+o.right, s.wrong+o.wrong, s.missed+o.missed
	s.texts, s.alone = s.texts+o.texts, s.alone+o.alone
	for kind, n := range o.kinds {
		s.kinds[kind] += n
	}
}

func (s score) String() string {
	return fmt.Sprintf("%d pairs of copies: precision %.4f, recall %.4f, joined %.4f", s.right+s.missed, s.precision(), s.recall(), s.joined())
}

// judge compares all pairs of stories of two sources that share a key.
func judge(texts []labelled) score {
	s := score{kinds: map[string]int{}}
	candidates := find(texts)
	hasCopy, found := map[int]bool{}, map[int]bool{}
	for i := range texts {
		for k := range i {
			if texts[i].source == texts[k].source {
				continue
			}
			similar, same := candidates[[2]int{k, i}], texts[i].story == texts[k].story
			pair := texts[k].kind + " / " + texts[i].kind
			if same {
				hasCopy[i], hasCopy[k] = true, true
			}
			switch {
			case similar && same:
				s.right++
				found[i], found[k] = true, true
			case similar:
				s.wrong++
				s.kinds["not the same: "+pair]++
			case same:
				s.missed++
				s.kinds["missed: "+pair]++
			}
		}
	}
	s.texts, s.alone = len(hasCopy), len(hasCopy)-len(found)
	return s
}

// find returns the copies as a store finds them: by their keys.
func find(texts []labelled) map[[2]int]bool {
	copies, holders := map[[2]int]bool{}, map[uint64][]int{}
	sketches, bySource := make([]Sketch, len(texts)), map[string][]Sketch{}
	for i, text := range texts {
		sketches[i] = Of(text.Story)
		bySource[text.source] = append(bySource[text.source], sketches[i])
	}
	repeated := map[string]Repeated{}
	for source, list := range bySource {
		repeated[source] = RepeatedIn(list)
	}
	for i, text := range texts {
		for _, key := range sketches[i].Keys(repeated[text.source]) {
			for _, k := range holders[key] {
				if texts[k].source != text.source && Copies(sketches[k], sketches[i], repeated[texts[k].source], repeated[text.source]) {
					copies[[2]int{k, i}] = true
				}
			}
			holders[key] = append(holders[key], i)
		}
	}
	return copies
}

// total is the score of some seeds of one half of the words.
func total(t *testing.T, side int, seeds ...uint64) score {
	all := score{kinds: map[string]int{}}
	for _, seed := range seeds {
		all.plus(judge(corpus(t, side, seed)))
	}
	t.Logf("half %d: %s", side, all)
	for _, kind := range slices.SortedFunc(maps.Keys(all.kinds), func(a, b string) int { return all.kinds[b] - all.kinds[a] }) {
		t.Logf("%5d %s", all.kinds[kind], kind)
	}
	return all
}

// The bounds of Copies were chosen by the first half of the words. This one
// has other beats, names, headlines and notes.
func TestTellsCopiesFromWhatIsMuchLikeThem(t *testing.T) {
	t.Parallel()
	total(t, 0, 1, 2, 3)
	all := total(t, 1, 11, 12, 13)
	if all.precision() < 0.999 || all.recall() < 0.92 || all.joined() < 0.98 {
		t.Errorf("%s: %v", all, all.kinds)
	}
}

const tide = `The tide tables of Osk have been wrong since Tuesday, and nobody has
missed a boat. Harbour master Ilse Brandt printed those of 1974 by mistake, 212
copies of them, and sold them all in the course of one morning to people who
said afterwards that the sea has always been late in Osk anyway. The council of
Saltmarsh has offered 31 tables of its own, which are right but for another sea.`

const tideTitle = "Osk sells 212 wrong tide tables"

// at is a story at a link of its own.
func at(title, text string) Sketch {
	return Of(Story{Title: title, Link: "https://paper.example/" + strings.ReplaceAll(title, " ", "-"), Text: text})
}

func TestTakesTheSameWordsUnderTheSameHeadlineForCopies(t *testing.T) {
	t.Parallel()
	one, other := at(tideTitle, tide), at("OSK sells 212 wrong tide-tables", "OSK (NP) – "+strings.ReplaceAll(tide, "\n", " "))
	if !Copies(one, other) || !Copies(other, one) {
		t.Error("they are told apart")
	}
}

func TestTakesTheSameWordsUnderAHeadlineThatTheyTellForCopies(t *testing.T) {
	t.Parallel()
	if !Copies(at(tideTitle, tide), at("Harbour master Ilse Brandt errs", tide)) {
		t.Error("another headline tells them apart")
	}
	const shop = "Our readers have the choice: the paper of Osk and Saltmarsh for 9 crowns 90 a month, the archive since 1874 for 31, or both. "
	wall := shop + "All of it can be cancelled by the end of each month. The first 4 weeks cost nothing. " + note
	if Copies(at("Rowing in winter", wall), at("A clock strikes thirteen", wall)) {
		t.Error("a text of 90 words is a copy under headlines that have nothing to do with it")
	}
}

func TestTellsStoriesApartWhoseTextSaysNothing(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"",
		"[…]",
		"Comments",
		"Photo by Ilse Brandt",
		"A new version has been released. See the full changelog on the project's page.",
		"Story number 7 is for subscribers only. Subscribe today for one euro a month to read on.",
		"本文仅供订阅用户阅读。立即订阅，首月仅需一元，随时可以取消。",
		"この記事は有料会員限定です。登録すると続きをお読みいただけます。いつでも解約できます。",
		strings.Repeat("https://video.example/7 https://photos.example/9\n", 4),
	} {
		if one, other := at("Rust 2.0 is out", text), at("Fonts for the sea", text); Copies(one, other) {
			t.Errorf("%q makes copies of two stories", text)
		}
	}
}

func TestTakesNothingForACopyOfNothing(t *testing.T) {
	t.Parallel()
	if Copies(Sketch{}, Sketch{}) || len(Sketch{}.Keys(nil)) != 0 {
		t.Error("two stories without anything are copies")
	}
}

func TestTakesOnePageUnderOneHeadlineForCopies(t *testing.T) {
	t.Parallel()
	story := func(title, link, text string) Sketch { return Of(Story{title, link, text}) }
	page := story("Rowing in winter", "https://www.boats.example/rowing/?utm_source=rss", "Comments")
	for name, other := range map[string]struct {
		Sketch
		want bool
	}{
		"the same page":            {story("Rowing in Winter", "http://boats.example/rowing", "Discuss"), true},
		"another headline":         {story("How to row", "http://boats.example/rowing", "Comments"), false},
		"another page":             {story("Rowing in winter", "http://boats.example/sailing", "Comments"), false},
		"the front page of a site": {story("Rowing in winter", "http://boats.example/", "Comments"), false},
	} {
		if Copies(page, other.Sketch) != other.want {
			t.Errorf("%s: it is no longer %v", name, other.want)
		}
	}
	if Copies(page, page, nil, Repeated{page.link: true}) {
		t.Error("a link to which several stories of a source lead joins them")
	}
	if Copies(story("Rowing", "https://a.example/x", tide), story("Rowing", "https://a.example/x", strings.Repeat(note+" ", 3))) {
		t.Error("two long texts of nothing in common are copies")
	}
}

const note = `Thank you for listening to the programme. It is made by a team of four in a shed behind the harbour,
and it is paid for by those who hear it. You find the pictures and everything that we promised to link to on our pages.`

func TestTakesOffWhatASourceRepeats(t *testing.T) {
	t.Parallel()
	long := strings.Repeat(note+" ", 1) + tide + strings.ReplaceAll(tide, "Osk", "Falby")
	one, other := at("The song of the kettle", "A kettle sings in Graustad. "+long), at("Ninety ways to fold a map", "Maps, says Signe Quill, fold by themselves. "+long)
	more := at("On knots", "Tormod Vane knots. "+long)
	repeated := RepeatedIn([]Sketch{one, more})
	if Copies(one, other, repeated, nil) || Copies(other, one, nil, repeated) {
		t.Error("what a source writes under all of its stories makes copies of them")
	}
	for _, key := range one.Keys(repeated) {
		if slices.Contains(other.Keys(repeated), key) {
			t.Error("what is repeated is a key")
		}
	}
	if again := RepeatedIn([]Sketch{one, one}); len(again) != 0 {
		t.Error("a story that came twice repeats itself")
	}
	if len(RepeatedIn([]Sketch{one})) != 0 {
		t.Error("a single story repeats itself")
	}
}

func TestTakesALinkToWhichManyHeadlinesLeadForRepeated(t *testing.T) {
	t.Parallel()
	one, other := Of(Story{Title: "Elevated errors", Link: "https://a.example/status"}), Of(Story{Title: "Maintenance", Link: "http://a.example/status/"})
	if !RepeatedIn([]Sketch{one, other})[one.link] {
		t.Error("it is not")
	}
	if RepeatedIn([]Sketch{one, one})[one.link] {
		t.Error("a link is, to which one headline leads twice")
	}
	for _, key := range one.Keys(Repeated{one.link: true}) {
		if key == linkKey(one.link) {
			t.Error("it is a key still")
		}
	}
}

// numbered is a text of n words, the k-th of them 1000+k, so that it has no
// two runs alike.
func numbered(from, n int) string {
	var b strings.Builder
	for k := range n {
		fmt.Fprintf(&b, "w%s ", strings.Repeat(string(rune('a'+(from+k)%26)), 1+(from+k)/26))
	}
	return b.String()
}

func TestAsksForWordsEnough(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name       string
		one, other Story
		want       bool
	}{
		{"few words under one headline", Story{Title: tideTitle, Text: numbered(0, 19)}, Story{Title: tideTitle, Text: numbered(0, 19)}, false},
		{"some words under one headline", Story{Title: tideTitle, Text: numbered(0, 20)}, Story{Title: tideTitle, Text: numbered(0, 20)}, true},
		{"few words that differ", Story{Title: tideTitle, Text: numbered(0, 49)}, Story{Title: tideTitle, Text: numbered(15, 49)}, false},
		{"some words that differ", Story{Title: tideTitle, Text: numbered(0, 50)}, Story{Title: tideTitle, Text: numbered(15, 50)}, true},
		{"too little in common", Story{Title: tideTitle, Text: numbered(0, 100)}, Story{Title: tideTitle, Text: numbered(62, 100)}, false},
		{"enough in common", Story{Title: tideTitle, Text: numbered(0, 100)}, Story{Title: tideTitle, Text: numbered(58, 100)}, true},
		{"long words under two headlines", Story{Title: "Rowing in winter", Text: numbered(0, 150)}, Story{Title: tideTitle, Text: numbered(0, 150)}, true},
		{"not so long ones", Story{Title: "Rowing in winter", Text: numbered(0, 149)}, Story{Title: tideTitle, Text: numbered(0, 149)}, false},
		{"a part of a much longer one", Story{Title: "Rowing in winter", Text: numbered(0, 150)}, Story{Title: tideTitle, Text: numbered(0, 600)}, true},
		{"numbers that differ", Story{Title: tideTitle, Text: numbered(0, 100) + "1 2 3 4 5"}, Story{Title: tideTitle, Text: numbered(0, 100) + "6 7 8 9 10"}, false},
	} {
		one, other := Of(c.one), Of(c.other)
		if Copies(one, other) != c.want || Copies(other, one) != c.want {
			t.Errorf("%s: want %v of %+v", c.name, c.want, compare(one, other, nil))
		}
	}
}

func TestKeepsASketchAsItIs(t *testing.T) {
	t.Parallel()
	for _, l := range corpus(t, 0, 9)[:60] {
		sketch := Of(l.Story)
		data := sketch.Append(nil)
		again, ok := Decode(data)
		if !ok || !cmp.Equal(sketch, again, cmp.AllowUnexported(Sketch{}), cmpopts.EquateEmpty()) {
			t.Fatalf("%v of %d bytes: %s", ok, len(data), cmp.Diff(sketch, again, cmp.AllowUnexported(Sketch{})))
		}
		if len(data) > 800 {
			t.Errorf("a sketch takes %d bytes", len(data))
		}
	}
	good := at(tideTitle, tide).Append(nil)
	for name, bad := range map[string][]byte{
		"nothing": nil, "a head": good[:20], "no whole hash": good[:len(good)-1], "of another making": append([]byte{1}, good[1:]...),
		"more words of a headline than there are": append([]byte{format, 24}, good[2:headSize]...),
		"more runs than are kept":                 append(slices.Clone(good), make([]byte, 4*(kept+maxTitle))...),
	} {
		if _, ok := Decode(bad); ok {
			t.Errorf("%s is a sketch", name)
		}
	}
}

func TestBoundsWhatIsKept(t *testing.T) {
	t.Parallel()
	long := Of(Story{Title: numbered(0, 300), Text: numbered(0, 5000)})
	if len(long.runs) != kept || len(long.title) != maxTitle || long.words != lead || len(long.Keys(nil)) > MaxKeys {
		t.Errorf("%d runs, %d words of the headline, %d words, %d keys", len(long.runs), len(long.title), long.words, len(long.Keys(nil)))
	}
}

func FuzzOf(f *testing.F) {
	for _, l := range corpus(f, 0, 9)[:20] {
		f.Add(l.Title, l.Link, l.Text)
	}
	f.Add("1.\xff,2", "http://[::1", "๒๓ ไทย’s \x00")
	f.Fuzz(func(t *testing.T, title, link, text string) {
		one := Of(Story{title, link, text})
		again, ok := Decode(Of(Story{title, link, text}).Append(nil))
		if !ok || Copies(one, again) != Copies(again, one) {
			t.Fatalf("%v: it is no longer like itself", ok)
		}
		for _, key := range one.Keys(nil) {
			if key>>32 != 0 {
				t.Fatalf("key %x is larger than 32 bits", key)
			}
		}
	})
}

func BenchmarkOf3KB(b *testing.B) {
	var text strings.Builder
	for _, l := range corpus(b, 0, 1) {
		text.WriteString(l.Text + "\n")
	}
	story := Story{"Osk sells 212 wrong tide tables", "https://paper.example/2026/tide?utm_source=rss", text.String()[:3000]}
	b.ReportAllocs()
	b.SetBytes(3000)
	for b.Loop() {
		Of(story)
	}
}

func BenchmarkCopies(b *testing.B) {
	texts := corpus(b, 0, 1)
	one, other := Of(texts[0].Story), Of(texts[1].Story)
	for b.Loop() {
		Copies(one, other)
	}
}

func BenchmarkRepeatedIn50(b *testing.B) {
	var sketches []Sketch
	for _, l := range corpus(b, 0, 1)[:50] {
		sketches = append(sketches, Of(l.Story))
	}
	b.ReportAllocs()
	for b.Loop() {
		RepeatedIn(sketches)
	}
}
