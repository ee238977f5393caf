package identify

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"lede/articles/similar"
)

// Story is what tells a story from the others of its source.
type Story struct {
	Link      string    // address of its page; empty for none
	Title     string    //
	Published time.Time // as it is stated; zero for none
}

// Texts returns what is compared of the text of an item and of a story.
type Texts func(item, story int) (a, b similar.Sketch)

// Match returns for each item of a delivery the story that it is, or -1. The
// items have keys that no story has; the stories, the newest first, have keys
// that no item has. Page tells which links lead to a single story.
//
// An item is a story that has the same link, and title or date or text agree;
// or the same title and date and most of the text. One of another date whose text
// has nothing of the story's is not it, also under the same title: it is the next
// of a series, such as the reports on a status page. What has no link is the story
// of the same title and date, or of the same title and text: some feeds date all
// they have by the delivery. No story is two items.
func Match(items, stories []Story, page func(link string) bool, texts Texts) []int {
	found := make([]int, len(items))
	for i := range found {
		found[i] = -1
	}
	pairs, asked := candidates(items, stories, page), 0
	for i := range pairs {
		p := &pairs[i]
		compare := func(by func(a, b similar.Sketch) bool) func() bool {
			return func() bool {
				asked++
				return asked <= maxTexts && by(texts(p.item, p.story))
			}
		}
		p.weight = weigh(items[p.item], stories[p.story], p, compare(mostly), compare(repeated), compare(unlike))
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.weight, a.weight) })
	taken := make([]bool, len(stories))
	for _, p := range pairs {
		if p.weight > 0 && found[p.item] < 0 && !taken[p.story] {
			found[p.item], taken[p.story] = p.story, true
		}
	}
	return found
}

// pair is an item and a story that it may be.
type pair struct {
	item, story int
	own         bool // the item has a link that is its own
	link        bool // and the story has the same
	weight      int  // of what speaks for it; 0 is too little
}

const (
	maxPairs = 16   // stories that an item is compared with
	maxTexts = 2000 // texts that are compared for one delivery
)

// candidates are the pairs with the same link or title.
func candidates(items, stories []Story, page func(link string) bool) (pairs []pair) {
	byLink, byTitle := map[string][]int{}, map[string][]int{}
	for i, s := range stories {
		byLink[similar.Link(s.Link)] = append(byLink[similar.Link(s.Link)], i)
		byTitle[plain(s.Title)] = append(byTitle[plain(s.Title)], i)
	}
	for i, item := range items {
		link := similar.Link(item.Link)
		of := byLink[link]
		single := isPage(item.Link) && page(link)
		if !single {
			of = nil
		}
		for _, k := range of[:min(len(of), maxPairs)] {
			pairs = append(pairs, pair{item: i, story: k, own: true, link: true})
		}
		named := byTitle[plain(item.Title)]
		for _, k := range named[:min(len(named), maxPairs)] {
			if !slices.Contains(of, k) {
				pairs = append(pairs, pair{item: i, story: k, own: single})
			}
		}
	}
	return pairs
}

// weigh returns what speaks for it that an item is a story, 0 where it is too
// little.
func weigh(item, story Story, p *pair, text, repeats, other func() bool) int {
	title := plain(item.Title) == plain(story.Title)
	dated := !item.Published.IsZero() && !story.Published.IsZero()
	date := dated && item.Published.Equal(story.Published)
	switch {
	case p.link && title && date:
		return 5
	case p.link && title && dated && item.Published.Sub(story.Published).Abs() >= otherDate && other():
		return 0
	case p.link && title:
		return 4
	case p.link && (date || similar.Titles(item.Title, story.Title) >= nearTitle || text()):
		return 3
	case p.link:
		return 0
	case date && (!isPage(item.Link) && !isPage(story.Link) || text()):
		return 2
	case !dated && (!p.own || !isPage(story.Link)) && text():
		return 1 // without date and link there is nothing else to go by
	case dated && !isPage(item.Link) && !isPage(story.Link) && repeats():
		return 1 // its date is that of the delivery
	}
	return 0
}

const (
	nearTitle = 0.6 // share of the words that two titles of one story have in common
	mostText  = 0.6 // share of the runs of words of the shorter of two texts that are one
)

func mostly(a, b similar.Sketch) bool { return similar.Common(a, b) >= mostText }

// wholeText is the share of two texts in common that are one but for a figure.
const wholeText = 0.9

// repeated reports whether two texts are one, and long enough to tell so.
func repeated(a, b similar.Sketch) bool {
	return min(a.Words(), b.Words()) >= tellingWords && similar.Common(a, b) >= wholeText
}

// unlike reports whether two texts are of two stories. Of short ones the words are
// compared, since in a counter ("153 views, 9 comments") no run of them stays.
func unlike(a, b similar.Sketch) bool {
	switch words := min(a.Words(), b.Words()); {
	case words == 0:
		return false
	case words < fewWords:
		return similar.CommonWords(a, b) < otherTitle
	}
	return similar.Common(a, b) < otherText
}

// fewWords is how long a text is at least of which runs of words are compared.
const fewWords = 8

// isPage reports whether an address is that of a page below a site's front.
func isPage(address string) bool {
	at := strings.TrimSpace(strings.ToLower(address))
	return (strings.HasPrefix(at, "http://") || strings.HasPrefix(at, "https://") || strings.HasPrefix(at, "//")) &&
		!similar.FrontPage(similar.Link(address))
}

// plain is a title without regard to case and spaces.
func plain(title string) string {
	return strings.ToLower(strings.Join(strings.Fields(title), " "))
}

const (
	otherTitle = 0.34      // titles with less in common are of two stories
	otherText  = 0.2       // texts likewise
	otherDate  = time.Hour // dates that are further apart
)

// Replaced reports whether an item is another story than the one that its key
// stands for: nothing of it is as it was. Feeds do so that have one link, or one
// id, for all that they say.
func Replaced(item, story Story, text func() (a, b similar.Sketch)) bool {
	if item.Published.IsZero() || story.Published.IsZero() || item.Published.Sub(story.Published).Abs() < otherDate {
		return false
	}
	pages := isPage(item.Link) || isPage(story.Link)
	if !pages || similar.Link(item.Link) == similar.Link(story.Link) {
		return similar.Titles(item.Title, story.Title) < otherTitle && similar.Common(text()) < otherText
	}
	if !isPage(item.Link) || !isPage(story.Link) || plain(item.Title) == plain(story.Title) {
		return false
	}
	a, b := text()
	return min(a.Words(), b.Words()) < tellingWords || similar.Common(a, b) < mostText
}

// tellingWords is how long a text is at least that tells a story from others.
const tellingWords = 20

// Page names a story by the page that it links to, its title and its date, whatever
// its id; it is empty for one without a page of its own.
func Page(s Story) string {
	if !isPage(s.Link) {
		return ""
	}
	name := "page\n" + similar.Link(s.Link) + "\n" + plain(s.Title)
	if !s.Published.IsZero() {
		name += "\n" + s.Published.UTC().Format(time.RFC3339)
	}
	return name
}
