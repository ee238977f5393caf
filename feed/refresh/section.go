package refresh

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"lede/articles"
	"lede/articles/parse/phrases"
	"lede/feed"
)

// sections are the sections that the items of a feed stand in, each with what
// it rests on. A section is a part of a paper: where the address of a story or
// the title of the feed names one, that is it. A category is one if it is no
// search term and many stories of the feed share it. Stories that are in none
// stand where the reader keeps the feed, or else under the name of the feed.
func sections(f *feed.Feed, category string) []articles.Field {
	labels := labelsOf(f.Items)
	whole := titleSection(f.Title)
	if whole.Value == "" {
		whole = shelf(f, category)
	}
	out := make([]articles.Field, len(f.Items))
	for i := range f.Items {
		it := &f.Items[i]
		out[i] = addressSection(it)
		if out[i].Value == "" && whole.Detail == titleDetail {
			out[i] = whole
		}
		if out[i].Value == "" {
			out[i] = labels.section(it)
		}
		if out[i].Value == "" {
			out[i] = whole
		}
	}
	return out
}

// titleDetail is what a section rests on that the title of the feed names.
const titleDetail = "title of the feed"

// shelf is the section of stories that name none: of several categories in which
// the feed is kept the first.
func shelf(f *feed.Feed, category string) articles.Field {
	if category = articles.Categories(category)[0]; category != "" {
		last := category[strings.LastIndexByte(category, '/')+1:]
		return field(strings.TrimSpace(last), "category in which you keep the feed")
	}
	stands := field(f.Title, "title of the feed, since nothing names a section")
	stands.Sure = articles.Likely
	return stands
}

// addressSection is the first folder of the item's address that is a part of a
// paper: "World" of /world/2026/a-story, "Sport" of sport.paper.example/a-story.
// A region such as /us/ gives way to what follows it.
func addressSection(it *feed.Item) articles.Field {
	u, err := url.Parse(it.Page())
	if err != nil {
		return articles.Field{}
	}
	folders := strings.Split(strings.Trim(u.Path, "/"), "/")
	first, _, _ := strings.Cut(u.Hostname(), ".")
	found := articles.Field{}
	for _, folder := range append(folders[:len(folders)-1:len(folders)-1], first) {
		name, ok := partOfPaper(strings.NewReplacer("-", " ", "_", " ", "+", " ").Replace(folder))
		if !ok || found.Value != "" && (folder == first || len(found.Value) > len("USA")) {
			continue
		}
		found = articles.Field{Value: spelled(name, it.Categories), Evidence: articles.Evidence{
			From: articles.Path, Detail: folder + " in the address", Sure: articles.Likely,
		}}
	}
	return found
}

// titleSection is the part of a paper that the title of a feed names: "World" of
// "World News" and of "The Meridian - World - Asia".
func titleSection(title string) articles.Field {
	parts := strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune("|>»›:·–—/\x00", r) })
	for _, part := range parts {
		for _, name := range strings.Split(part, " - ") {
			if name, ok := partOfPaper(strings.TrimSpace(name)); ok {
				named := field(name, titleDetail)
				named.Sure = articles.Likely
				return named
			}
		}
	}
	return articles.Field{}
}

// partOfPaper returns the name of a section, by which all papers that call it
// about so stand in the same one. What a paper's every story could stand in is
// none.
func partOfPaper(name string) (string, bool) {
	name = strings.ReplaceAll(strings.ToLower(name), " and ", " & ")
	if short := strings.TrimSuffix(name, " news"); phrases.IsSection(short) {
		name = short
	}
	if !phrases.IsSection(name) || phrases.IsCatchall(name) {
		return "", false
	}
	if len(name) <= 3 && isASCII(name) && !slices.Contains([]string{"art", "law", "men"}, name) {
		return strings.ToUpper(name), true // UK, TV, NBA
	}
	first, size := utf8.DecodeRuneInString(name)
	return strings.ToUpper(string(first)) + name[size:], true
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// spelled returns name as a category of the item spells it, if one does.
func spelled(name string, categories []string) string {
	for _, c := range categories {
		if strings.EqualFold(c, name) && c != strings.ToLower(c) {
			return c
		}
	}
	return name
}

// labels are the categories of a feed's items that could be sections.
type labels struct {
	shared map[string]int // by how many items, each name in lower case
	enough int            // that share a label make it a section
	filed  bool           // each item has one category, as a newspaper does it
}

func labelsOf(items []feed.Item) labels {
	l := labels{shared: map[string]int{}, enough: max(3, (len(items)+9)/10)}
	total, labelled := 0, 0
	for i := range items {
		own := headings(&items[i])
		for _, c := range own {
			l.shared[strings.ToLower(c)]++
		}
		total += len(own)
		labelled += min(len(own), 1)
	}
	l.filed = 2*total <= 3*labelled && 4*labelled >= 3*len(items)
	return l
}

// section is the label of an item that the most items share. A part of a paper
// comes first, and needs no other item where it is the one label of this, or the
// feed files as a paper does.
func (l labels) section(it *feed.Item) articles.Field {
	best, most := "", 0
	own := headings(it)
	for _, c := range own {
		n := l.shared[strings.ToLower(c)]
		alone := len(own) == 1 && !inSmallLetters(c)
		if name, ok := partOfPaper(c); ok && (l.filed || alone || n > 1) {
			c, n = spelled(name, it.Categories), n+len(l.shared)+maxLabels
		} else if n < l.enough {
			continue
		}
		if n > most {
			best, most = c, n
		}
	}
	return field(best, "category")
}

// maxLabels is how many categories of an item are looked at, and maxSection
// the length of a section's name, in characters.
const (
	maxLabels  = 50
	maxSection = 40
)

// headings are the categories of an item that can head a section, each once:
// no search terms, and not what a program puts where nobody has chosen.
func headings(it *feed.Item) []string {
	var out []string
	for _, c := range it.Categories[:min(len(it.Categories), maxLabels)] {
		if slices.Contains(it.Keywords, c) || searchTerm(c) {
			continue
		}
		again := func(other string) bool { return strings.EqualFold(c, other) }
		if utf8.RuneCountInString(c) <= maxSection && !meaningless(c) && !slices.ContainsFunc(out, again) {
			out = append(out, c)
		}
	}
	return out
}

// searchTerm reports whether a category has the form of a search term: a slug
// (open-access, machine_learning), a hashtag, a name turned around (Lee, Ann),
// something with a class behind it (Deaths (Obituaries)), or words in small
// letters, unless they are a part of a paper.
func searchTerm(c string) bool {
	if _, ok := partOfPaper(c); ok {
		return false
	}
	slug := !strings.ContainsRune(c, ' ') && strings.ContainsAny(c, "_/")
	return slug || inSmallLetters(c) || strings.ContainsAny(c, "#@,()=")
}

func inSmallLetters(s string) bool { return s == strings.ToLower(s) && s != strings.ToUpper(s) }
