package render

import "lede/articles"

// wordsAtOnce is about how many words Write holds at a time.
const wordsAtOnce = 50_000

// Write sets s once and gives its lines to write, one after the other, as they
// are ready: a long story takes no more memory than a part of it. It ends with
// the first error of write.
func Write(s articles.Story, o Options, write func(line string) error) error {
	b := newBuilder(s, o)
	b.begin()
	w := writer{set: newSetter(b.p, b.p.how), write: write}
	for i := range s.Blocks {
		b.blockAt(i)
		if err := w.outWhenFull(b.p); err != nil {
			return err
		}
	}
	b.end()
	return w.out(b.p)
}

// writer hands out the lines of what has been prepared so far.
type writer struct {
	set   *setter
	from  int // the first item that is not written yet
	write func(line string) error
}

// outWhenFull is out where enough waits.
func (w *writer) outWhenFull(p *Prepared) error {
	if len(p.words) < wordsAtOnce {
		return nil
	}
	return w.out(p)
}

// out writes the items that wait, and forgets them but for the last: the next
// one stands apart from it.
func (w *writer) out(p *Prepared) error {
	s := w.set
	for _, l := range p.links[len(s.links):] {
		l.Line = -1
		s.links = append(s.links, l)
	}
	units(p.words)
	s.setFrom(w.from)
	for _, line := range s.page().Lines {
		if err := w.write(line); err != nil {
			return err
		}
	}
	s.buf, s.ends, s.marks = s.buf[:0], s.ends[:0], s.marks[:0]
	if n := len(p.items); n > 0 {
		p.items = append(p.items[:0], p.items[n-1])
		w.from = 1
	}
	p.words = p.words[:0]
	return nil
}
