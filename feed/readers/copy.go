package readers

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"lede/articles"
)

// copied is a line of "lede export --stories" or of another list of lede's as
// JSON, as far as it says what was done to a story.
type copied struct {
	V             int      `json:"v"`
	SourceAddress string   `json:"source_address"`
	Key           string   `json:"key"`
	Link          string   `json:"link"`
	LinkKey       string   `json:"link_key"`
	Read          bool     `json:"read"`
	Starred       bool     `json:"starred"`
	Muted         bool     `json:"muted"`
	Tags          []string `json:"tags"`
	Stop          int      `json:"stop"`
}

// maxLine bounds a line of a copy, in bytes: a story's text stands in it.
const maxLine = 64 << 20

// Copy reads what lede has exported, a story a line.
func Copy(r io.Reader) (Taken, error) {
	t := Taken{From: "a copy"}
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 64<<10), maxLine)
	stories, foreign := 0, 0
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var line copied
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			return t, fmt.Errorf("line %d is no story as lede exports it", n)
		}
		if line.V > 1 {
			return t, fmt.Errorf("line %d is of a newer lede (version %d of its JSON)", n, line.V)
		}
		if line.SourceAddress == "" || line.Key == "" && line.Link == "" && line.LinkKey == "" {
			foreign++
			continue
		}
		if stories++; stories > maxStates {
			return t, fmt.Errorf("over %s stories", articles.Commas(maxStates))
		}
		t.States = append(t.States, articles.StoryState{
			Source: line.SourceAddress, Key: line.Key, Link: line.Link, LinkKey: line.LinkKey,
			Read: line.Read, Starred: line.Starred, Muted: line.Muted, Tags: line.Tags, Stop: line.Stop,
		})
	}
	if foreign > 0 {
		t.left("%s of no source: files that were read, or a copy of an older lede", articles.Counted(foreign, "story", "stories"))
	}
	if err := lines.Err(); err != nil {
		return t, fmt.Errorf("reading the copy: %w", err)
	}
	return t, nil
}
