package parse

import (
	"net/url"
	"path"
	"regexp"
	"strings"
	"time"

	"lede/articles"
)

// fillGaps fills the fields that the text left open from what is known of the
// file: its name, folder, address and time.
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

func titleFromName(origin string) articles.Field {
	if origin == "-" {
		return articles.Field{}
	}
	name := path.Base(strings.ReplaceAll(origin, "\\", "/"))
	name = strings.TrimSuffix(strings.TrimPrefix(name, "sample:"), path.Ext(name))
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == ' ' }), " ")
	return articles.Field{Value: name, Evidence: articles.Evidence{From: articles.Path, Detail: "file name", Sure: articles.Guess}}
}

// pathDate finds 2019/11/12, 2019-11-12 and 20191112 in a path.
var pathDate = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)([-/_.]?)(0[1-9]|1[0-2])([-/_.]?)(0[1-9]|[12]\d|3[01])(?:\D|$)`)

func dateFromOrigin(link string, a articles.Article) articles.Moment {
	for _, place := range []string{link, a.Base, a.Origin} {
		m := pathDate.FindStringSubmatch(place)
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
	if a.Time.IsZero() {
		return articles.Moment{}
	}
	return articles.Moment{
		Date:     articles.Date{Time: a.Time.Truncate(time.Second), Precision: articles.ToMinute, Zoned: true},
		Evidence: articles.Evidence{From: articles.FileTime, Detail: "when the file was last changed", Sure: articles.Guess},
	}
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
