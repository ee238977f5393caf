package similar

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// score is how well copies were told from what is not one.
type score struct {
	right, wrong, missed int
	texts, alone         int            // texts that have copies; of them, those that none was found of
	kinds                map[string]int // of errors
}

func (s score) precision() float64 { return float64(s.right) / float64(s.right+s.wrong) }
func (s score) recall() float64    { return float64(s.right) / float64(s.right+s.missed) }
func (s score) joined() float64    { return 1 - float64(s.alone)/float64(s.texts) }

// judge compares all pairs of texts that share a key.
func judge(texts []labelled) score {
	s := score{kinds: map[string]int{}}
	candidates := find(texts)
	hasCopy, found := map[int]bool{}, map[int]bool{}
	for i := range texts {
		for k := range i {
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

// find returns the similar pairs as a store finds them: by their keys.
func find(texts []labelled) map[[2]int]bool {
	similar, holders := map[[2]int]bool{}, map[uint64][]int{}
	signatures := make([]Signature, len(texts))
	for i, text := range texts {
		var keys []uint64
		signatures[i], keys = Of(text.text)
		for _, key := range keys {
			for _, k := range holders[key] {
				if Similar(signatures[k], signatures[i]) {
					similar[[2]int{k, i}] = true
				}
			}
			holders[key] = append(holders[key], i)
		}
	}
	return similar
}

func TestTellsCopiesFromWhatIsMuchLikeThem(t *testing.T) {
	var all score
	kinds := map[string]int{}
	for seed := range uint64(5) {
		texts := corpus(t, seed)
		s := judge(texts)
		t.Logf("seed %d: %d texts, %d pairs of copies: precision %.4f, recall %.4f, joined %.4f",
			seed, len(texts), s.right+s.missed, s.precision(), s.recall(), s.joined())
		all.right, all.wrong, all.missed = all.right+s.right, all.wrong+s.wrong, all.missed+s.missed
		all.texts, all.alone = all.texts+s.texts, all.alone+s.alone
		maps.Copy(kinds, s.kinds)
	}
	t.Logf("all: precision %.4f, recall %.4f, joined %.4f", all.precision(), all.recall(), all.joined())
	if all.precision() < 0.99 || all.recall() < 0.92 || all.joined() < 0.98 {
		t.Errorf("precision %.3f, recall %.3f: %v", all.precision(), all.recall(), kinds)
	}
}

const tide = `The tide tables of Osk have been wrong since Tuesday, and nobody has
missed a boat. Harbour master Ilse Brandt printed those of 1974 by mistake, 212
copies of them, and sold them all in the course of one morning to people who
said afterwards that the sea has always been late in Osk anyway.`

func TestComparesWithoutRegardToCaseAndPunctuation(t *testing.T) {
	want, keys := Of(tide)
	got, others := Of(strings.NewReplacer("\n", " ", ",", " –", "The tide", "  «The tide").Replace(tide))
	if got != want || !slices.Equal(keys, others) {
		t.Errorf("signatures differ: %x, %x", want, got)
	}
}

func TestTakesShortTextsForCopiesOnlyWhenTheyAreTheSame(t *testing.T) {
	for _, text := range []string{
		"A ferry ran aground off Osk in thick fog early on Tuesday, and seven people were taken to hospital, the coastguard said.",
		"奥斯克市政府宣布关闭七座旧码头，并在三年内修复沿海堤坝。",
	} {
		one, keys := Of(text)
		same, _ := Of(" " + strings.ToUpper(text))
		more, _ := Of(text + " 更 More")
		if len(keys) != 1 || !Similar(one, same) || Similar(one, more) {
			t.Errorf("%q: %d keys, same %v, more %v", text, len(keys), Similar(one, same), Similar(one, more))
		}
	}
}

func TestTakesTextsWithoutWordsForNothing(t *testing.T) {
	one, keys := Of(" … \n—")
	if Similar(one, one) || len(keys) != 0 || one != (Signature{}) {
		t.Errorf("signature %x with keys %v", one, keys)
	}
}

func FuzzOf(f *testing.F) {
	for _, l := range corpus(f, 9)[:20] {
		f.Add(l.text)
	}
	f.Add("1.\xff,2 ๒๓ ไทย’s \x00")
	f.Fuzz(func(t *testing.T, text string) {
		one, keys := Of(text)
		again, _ := Of(text)
		if one != again || len(keys) > 8 {
			t.Fatalf("%x, then %x with keys %v", one, again, keys)
		}
		if Similar(one, again) != (len(keys) > 0) {
			t.Fatalf("is like itself: %v, with keys %v", Similar(one, again), keys)
		}
		for _, key := range keys {
			if key>>32 != 0 {
				t.Fatalf("key %x is larger than 32 bits", key)
			}
		}
	})
}

func BenchmarkOf3KB(b *testing.B) {
	var text strings.Builder
	for _, l := range corpus(b, 1) {
		text.WriteString(l.text + "\n")
	}
	b.ReportAllocs()
	b.SetBytes(3000)
	for b.Loop() {
		Of(text.String()[:3000])
	}
}

func BenchmarkSimilar(b *testing.B) {
	texts := corpus(b, 1)
	one, _ := Of(texts[0].text)
	other, _ := Of(texts[1].text)
	for b.Loop() {
		Similar(one, other)
	}
}
