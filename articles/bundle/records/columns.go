package records

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// role is what a column says of a story.
type role uint8

const (
	title   role = iota
	body         // the text, plain or as HTML
	markup       // the text as HTML, where no column has it plain
	page         // the page that the story was on
	dek          // the line under the headline
	summary      // a description, which the text may repeat
	author
	published
	updated
	link
	section
	image
	caption
	source
	language
	key // what tells the story from others
	roles
)

// roleNames are the roles as the reader spells them: "title=hed,body=txt".
var roleNames = [roles]string{
	"title", "body", "html", "page", "dek", "summary", "author", "published", "updated",
	"link", "section", "image", "caption", "source", "language", "id",
}

// usual are the names that scrapers, extractors and data sets give to columns,
// the plainest first, without case, blanks and strokes. A name of two words
// stands where one alone would say too little.
var usual = [roles]string{
	title:     "title headline head hed heading articletitle newstitle posttitle pagetitle storytitle headlinetext mainheadline headlinemain ogtitle subject titel überschrift titre titulo título titolo tytuł заголовок 标题 標題 タイトル name",
	body:      "text body content maintext fulltext articlebody articletext bodytext contenttext article story plaintext rawtext cleantext cleanedtext processedtext textcontent maincontent fullcontent newstext newscontent newsbody storytext posttext posttextcontent paragraphs contents texto texte inhalt contenu contenido conteúdo testo tekst treść текст 正文 内容 內容 本文 selftext",
	markup:    "contenthtml articlehtml htmlcontent bodyhtml htmlbody articlebodyhtml contentrendered texthtml cleanhtml summaryhtml",
	page:      "html rawhtml pagehtml pagesource htmlsource fullhtml sourcehtml",
	dek:       "dek deck subtitle subheadline subheading subhead subhed standfirst articlesubtitle strapline untertitel soustitre subtítulo subtitulo sottotitolo 副标题",
	summary:   "description summary abstract excerpt lead lede leadparagraph teaser snippet metadescription shortdescription newsdesc articlesummary articledescription ogdescription intro trailtext",
	author:    "authors author byline bylineoriginal creator writer writers journalist journalists reporter reporters authorname authornames articleauthor creators autor autoren auteur auteurs autores autore autori автор 作者 by", //nolint:misspell // words of many languages
	published: "published datepublished publisheddate publishdate publishingdate publicationdate datepublish pubdate publishedat publishedtime publisheddatetime publishedon datetimepublished dateofpublication publishedutc publishtime firstpublished firstpublicationdate webpublicationdate articledate newsdate postdate dateposted postedat publish publication_time pubtime issued date datetime datetimeutc createdat created createdutc timestamp time datum fecha data publishedtimestamp dateutc day дата 日期 发布时间",
	updated:   "updated modified datemodified dateupdated modifieddate updateddate updatedat modifiedat datemodify lastmodified lastupdated lastmod lastupdate updatedtime modifiedtime",
	link:      "url link canonicalurl canonicallink canonical permalink articleurl newsurl storyurl pageurl weburl fullurl originalurl sourcelink articlelink href uri webpage addressurl finalurl requestedurl",
	section:   "section category sectionname articlesection newsdesk desk rubric rubrik rubrique sezione seccion sección channel categories categoryname sections topic topics theme newscategory pillarname label kategorie catégorie categoria kategoria 分类 栏目",
	image:     "image topimage imageurl topimg mainimage leadimage leadimageurl imageurls topimageurl featuredimage heroimage urltoimage thumbnail thumbnailurl picture pictureurl photo photourl img imgurl images ogimage coverimage cover",
	caption:   "imagecaption caption imagedescription photocaption topimagecaption imagealt picturecaption",
	source:    "source outlet publication publisher sitename site sourcename sourcehostname newspaper newssource outletname publishername newsoutlet medium media website ogsitename metasitename sourcedomain sitedomain hostname domain netloc host provider agency quelle fonte fuente журнал 来源",
	language:  "language lang langcode languagecode sprache langue locale",
	key:       "id guid uuid articleid docid documentid newsid storyid postid uid itemid recordid idx",
}

// knownNames says for a name which role it has, and how plain it is: 0 is plainest.
var knownNames = sync.OnceValue(func() map[string]rank {
	names := map[string]rank{}
	for r, list := range usual {
		for i, name := range strings.Fields(list) {
			name = plainName(name)
			if _, twice := names[name]; !twice {
				names[name] = rank{role(r), i}
			}
		}
	}
	return names
})

type rank struct {
	role  role
	order int
}

// plainName is a name without case, blanks and strokes: "Date_Publish" and
// "datePublish" are one.
func plainName(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

// Fields are the columns that the reader names by hand: role -> column.
type Fields map[string]string

// ParseFields reads "title=hed,body=txt". The error names the fields that there
// are.
func ParseFields(s string) (Fields, error) {
	fields := Fields{}
	for part := range strings.SplitSeq(s, ",") {
		name, column, ok := strings.Cut(strings.TrimSpace(part), "=")
		name, column = strings.TrimSpace(name), strings.TrimSpace(column)
		if !ok || column == "" {
			return nil, fmt.Errorf("%q: write what a column is, and its name, such as title=hed", part)
		}
		if !slices.Contains(roleNames[:], name) {
			return nil, fmt.Errorf("%q: a story has no such field - there are %s", name, strings.Join(roleNames[:], ", "))
		}
		fields[name] = column
	}
	return fields, nil
}

// columns are the places of a row that have a role, the plainest first.
type columns struct {
	of     [roles][]int
	unused []int
}

// columnsOf finds the roles of columns called names, which may be paths such as
// "data.article.title": the last part counts.
func columnsOf(names []string, by Fields) columns {
	var c columns
	byHand := c.takeByHand(names, by)
	table := knownNames()
	type found struct{ at, order, depth int }
	var ranked [roles][]found
	for i, name := range names {
		if byHand[i] {
			continue
		}
		depth := strings.Count(name, ".")
		r, ok := table[plainName(name)]
		if !ok {
			_, last := cutPath(name)
			r, ok = table[plainName(last)]
		}
		if !ok {
			c.unused = append(c.unused, i)
			continue
		}
		ranked[r.role] = append(ranked[r.role], found{i, r.order, depth})
	}
	if len(ranked[body])+len(ranked[markup])+len(c.of[body]) == 0 {
		// A name alone is what all things have.
		ranked[title] = slices.DeleteFunc(ranked[title], func(f found) bool { return f.order == table["name"].order })
	}
	for r := range ranked {
		slices.SortStableFunc(ranked[r], func(a, b found) int {
			if a.depth != b.depth {
				return a.depth - b.depth
			}
			return a.order - b.order
		})
		for _, f := range ranked[r] {
			c.of[r] = append(c.of[r], f.at)
		}
	}
	return c
}

// siblings reports whether the columns are of several stories, which lie side by
// side in one object: "a1.title" and "a2.title".
func (c *columns) siblings(names []string) bool {
	twice := func(r role) bool {
		if len(c.of[r]) < 2 {
			return false
		}
		folder, name := cutPath(names[c.of[r][0]])
		other, same := cutPath(names[c.of[r][1]])
		return name == same && folder != other && strings.Count(folder, ".") == strings.Count(other, ".")
	}
	return twice(title) && (twice(body) || twice(link) || twice(published) || twice(summary))
}

// cutPath parts the last name of a path from what stands before it.
func cutPath(path string) (folder, name string) {
	at := strings.LastIndexByte(path, '.') + 1
	return path[:at], path[at:]
}

// takeByHand puts the columns that the reader named first.
func (c *columns) takeByHand(names []string, by Fields) map[int]bool {
	taken := map[int]bool{}
	for _, name := range slices.Sorted(maps.Keys(by)) {
		at := slices.Index(names, by[name])
		if at < 0 {
			at = slices.IndexFunc(names, func(n string) bool { return strings.HasSuffix(n, "."+by[name]) })
		}
		if at >= 0 {
			r := slices.Index(roleNames[:], name)
			c.of[r] = append(c.of[r], at)
			taken[at] = true
		}
	}
	return taken
}

// tells reports whether rows with these columns can be stories: they have a
// text, or a headline and something beside it.
func (c *columns) tells() bool {
	has := func(r role) bool { return len(c.of[r]) > 0 }
	if has(body) || has(markup) || has(page) {
		return true
	}
	return has(title) && (has(summary) || has(dek) || has(link) || has(published))
}
