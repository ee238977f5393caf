package parse

import (
	"net/url"
	"path"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/pattern"
	"lede/articles/sanitize"
)

// fillGaps fills the fields that the text left open from what is known of the
// file: its name, folder and address. When it was last changed is no date of the
// story.
func fillGaps(m *articles.Meta, a articles.Article) {
	if m.Title.Value == "" {
		m.Title = titleFromName(a.Origin)
	}
	if m.Published.IsZero() {
		m.Published = dateFromOrigin(m.Link.Value, a)
	}
	if m.Source.Value == "" {
		m.Source = sourceFromOrigin(m.Link.Value, a)
	}
}

// dekFromSummary sets the description of the page's head under the headline
// where the story has no dek of its own: the opening paragraph that says the
// very same, or else a whole sentence that the story does not begin with.
func dekFromSummary(s *articles.Story) {
	summary := s.Meta.Summary.Value
	if s.Meta.Dek.Value != "" || len(summary) < 20 {
		return
	}
	for i, block := range s.Blocks[:min(len(s.Blocks), 8)] {
		p, ok := articles.Bare(block).(articles.Paragraph)
		if !ok {
			continue
		}
		text := p.Text.String()
		if text == summary && i < 3 {
			s.Blocks[i] = articles.Dek(p)
			s.Meta.Dek = s.Meta.Summary
			return
		}
		if strings.HasPrefix(text, opening(summary)) {
			return
		}
	}
	cut := strings.HasSuffix(summary, "…") || strings.HasSuffix(summary, "...")
	if len(summary) <= 280 && !cut {
		s.Meta.Dek = s.Meta.Summary
	}
}

// opening is as much of s as tells whether a text begins the same way.
func opening(s string) string {
	runes := []rune(s)
	return string(runes[:min(len(runes), 40)])
}

func titleFromName(origin string) articles.Field {
	if origin == "-" {
		return articles.Field{}
	}
	if scheme, rest, ok := strings.Cut(origin, "://"); ok {
		rest, _, _ = strings.Cut(rest, "#")
		rest, _, _ = strings.Cut(rest, "?")
		origin = sanitize.ShownAddress(scheme + "://" + rest)
	}
	name := path.Base(strings.ReplaceAll(origin, "\\", "/"))
	name = strings.TrimSuffix(strings.TrimPrefix(name, "sample:"), path.Ext(name))
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == ' ' }), " ")
	return articles.Field{Value: name, Evidence: articles.Evidence{From: articles.Path, Detail: "file name", Sure: articles.Guess}}
}

// pathDate finds 2019/11/12, 2019-11-12 and 20191112 in a path.
var pathDate = pattern.Of(`(?:^|\D)((?:19|20)\d\d)([-/_.]?)(0[1-9]|1[0-2])([-/_.]?)(0[1-9]|[12]\d|3[01])(?:\D|$)`)

func dateFromOrigin(link string, a articles.Article) articles.Moment {
	for _, place := range []string{link, a.Base, a.Origin} {
		m := pathDate().FindStringSubmatch(place)
		if m == nil || m[2] != m[4] {
			continue
		}
		t, err := time.Parse("20060102", m[1]+m[3]+m[5])
		if err != nil {
			continue
		}
		return articles.Moment{
			Date:     articles.Date{Time: t, Precision: articles.ToDay},
			Evidence: articles.Evidence{From: articles.Path, Detail: "date in the path", Sure: articles.Guess},
		}
	}
	return articles.Moment{}
}

func sourceFromOrigin(link string, a articles.Article) articles.Field {
	for _, place := range []string{link, a.Base, a.Origin} {
		u, err := url.Parse(place)
		if err != nil || u.Hostname() == "" {
			continue
		}
		return articles.Field{
			Value:    strings.TrimPrefix(u.Hostname(), "www."),
			Evidence: articles.Evidence{From: articles.Path, Detail: "host of the address", Sure: articles.Guess},
		}
	}
	if a.Folder == "" {
		return articles.Field{}
	}
	return articles.Field{Value: a.Folder, Evidence: articles.Evidence{From: articles.Path, Detail: "folder", Sure: articles.Guess}}
}
