package opml

import (
	"cmp"
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
)

// readLines reads newsboat's urls: an address a line and, behind it, tags of
// which "~…" is a title and "!…" hides the feed. It reports whether text is
// such a list.
func readLines(c *collector, text string) bool {
	found := false
	for row := range strings.SplitSeq(text, "\n") {
		words := split(row)
		if len(words) == 0 {
			continue
		}
		found = found || scheme().MatchString(words[0]) || bareHost().MatchString(words[0]) || words[0][0] == '|'
		if host, ok := partedLogin(words); ok {
			c.refuse("", host, "a space in its password: write it as %20, or the address in quotes")
			continue
		}
		if name, expr, ok := savedQuery(words[0]); ok {
			if len(c.list.Queries) < maxRemarks {
				c.list.Queries = append(c.list.Queries, Query{name, expr})
			}
			continue
		}
		c.tagged(words[0], words[1:])
	}
	return found
}

// partedLogin tells an address whose login a space parts, and returns what stands
// behind the login.
func partedLogin(words []string) (rest string, ok bool) {
	name, _, _ := strings.Cut(words[0], ":")
	if len(words) < 2 || strings.ContainsAny(words[0], "@|") || name == "query" || schemes[name] != "" {
		return "", false
	}
	address := strings.Join(words, " ")
	start, end := authority(address)
	if start == 0 {
		end = strings.IndexAny(address+"/", "/?#")
	}
	login, host, ok := strings.Cut(address[start:end], "@")
	if _, _, both := strings.Cut(login, ":"); !ok || !both || !strings.Contains(login, " ") {
		return "", false
	}
	return address[:start] + host + address[end:], true
}

// savedQuery reads "query:Name:expression".
func savedQuery(word string) (name, expr string, ok bool) {
	rest, ok := strings.CutPrefix(word, "query:")
	name, expr, _ = strings.Cut(rest, ":")
	return sanitize.Title(name), line(expr, maxTitle), ok
}

// tagged takes over a source with its tags, which are its categories.
func (c *collector) tagged(address string, tags []string) {
	s := articles.Source{Address: address}
	hidden := false
	for _, tag := range tags {
		switch title, named := strings.CutPrefix(tag, "~"); {
		case named:
			s.Title = line(title, maxTitle)
			s.Named = s.Title != ""
		case strings.HasPrefix(tag, "!"):
			hidden = true
		default:
			if all := articles.InCategories(s.Category, category(tag)); len(all) <= maxCategory {
				s.Category = all
			}
		}
	}
	before := len(c.list.Sources)
	c.add(s)
	if len(c.list.Sources) == before {
		return
	}
	name := cmp.Or(s.Title, shown(c.list.Sources[before].Address))
	if hidden {
		c.remark("hidden in newsboat, shown here", name)
	}
}

// split cuts a line into words as newsboat does: at white space, but not
// within double quotes, where a backslash takes the next character as it is.
// A "#" before a word begins a comment.
func split(row string) []string {
	var words []string
	for {
		row = strings.TrimLeft(row, " \t\r")
		if row == "" || row[0] == '#' {
			return words
		}
		var word string
		if row[0] == '"' {
			word, row = quoted(row[1:])
		} else {
			word, row = bare(row)
		}
		if word != "" {
			words = append(words, word)
		}
	}
}

// bare reads up to white space.
func bare(row string) (word, rest string) {
	end := strings.IndexAny(row, " \t\r")
	if end < 0 {
		return row, ""
	}
	return row[:end], row[end:]
}

// quoted reads up to the closing quote, or to the end where there is none.
func quoted(row string) (word, rest string) {
	var b strings.Builder
	for i := 0; i < len(row); i++ {
		switch c := row[i]; {
		case c == '"':
			return b.String(), row[i+1:]
		case c == '\\' && i+1 < len(row):
			i++
			b.WriteByte(row[i])
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), ""
}
