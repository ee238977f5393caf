package export

import (
	"io"

	"lede/articles"
	"lede/articles/sanitize"
)

// waiting is what is known of a story that has not come.
type waiting struct {
	V             int      `json:"v"`
	Kind          string   `json:"kind"` // "state"
	SourceAddress string   `json:"source_address"`
	Key           string   `json:"key,omitempty"`
	LinkKey       string   `json:"link_key,omitempty"`
	Read          bool     `json:"read"`
	Starred       bool     `json:"starred"`
	Muted         bool     `json:"muted,omitempty"`
	Tags          []string `json:"tags,omitempty"`
	Stop          int      `json:"stop,omitempty"`
}

// StateJSON writes what is known of a story that has not come as one line of JSON.
func StateJSON(w io.Writer, s articles.StoryState) error {
	return encode(w, waiting{
		V: Version, Kind: "state", SourceAddress: sanitize.ShownAddress(s.Source), Key: s.Key, LinkKey: s.LinkKey,
		Read: s.Read, Starred: s.Starred, Muted: s.Muted, Tags: s.Tags, Stop: s.Stop,
	})
}
