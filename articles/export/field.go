package export

import (
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
)

// field is one fact about a story under the name that it is printed with.
type field struct {
	name  string
	value string
	articles.Evidence
}

// fields lists what is known of a story in the order in which it is read.
func fields(m articles.Meta) []field {
	all := []field{
		{"title", m.Title.Value, m.Title.Evidence},
		{"section", m.Section.Value, m.Section.Evidence},
		{"dek", m.Dek.Value, m.Dek.Evidence},
		{"byline", credits(m.Byline), m.Byline.Evidence},
		{"dateline", m.Dateline.Value, m.Dateline.Evidence},
		{"published", m.Published.String(), m.Published.Evidence},
		{"updated", m.Updated.String(), m.Updated.Evidence},
		{"source", m.Source.Value, m.Source.Evidence},
		{"link", sanitize.HostAsWritten(m.Link.Value), m.Link.Evidence},
		{"language", m.Language.Value, m.Language.Evidence},
		{"summary", m.Summary.Value, m.Summary.Evidence},
	}
	for _, e := range m.Enclosures {
		all = append(all, field{e.Kind.String(), e.String() + " " + e.URL, articles.Evidence{From: articles.FeedEntry, Detail: "enclosure", Sure: articles.Stated}})
	}
	return all
}

// extent is what says where the story lies in its page.
func extent(s articles.Story) field {
	value := "the part that a rule selects"
	if s.Extent.From == articles.JSONLD {
		value = "from the page's data, which holds more than it shows"
	}
	return field{name: "story", value: value, Evidence: s.Extent}
}

// credits writes the byline with its roles: "Ann Lee (Arts correspondent), Bo Ek".
func credits(b articles.Byline) string {
	names := make([]string, len(b.Authors))
	for i, a := range b.Authors {
		names[i] = a.Name
		if a.Role != "" {
			names[i] += " (" + a.Role + ")"
		}
	}
	return strings.Join(names, ", ")
}

func startsWithFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
