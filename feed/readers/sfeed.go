package readers

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"lede/articles"
	"lede/feed/opml"
)

// sfeed reads sfeedrc, a script of which only the lines are read that name a
// feed, and which of the stories in feeds/ stand in the list of those read.
func sfeed(folder string) (Taken, error) {
	t := Taken{From: "sfeed"}
	script, err := os.ReadFile(filepath.Join(folder, "sfeedrc"))
	if err != nil {
		return t, fmt.Errorf("sfeedrc: %w", err)
	}
	var sources []articles.Source
	for row := range strings.Lines(string(script)) {
		words := configWords(strings.ReplaceAll(strings.TrimSpace(row), "'", `"`))
		if len(words) < 3 || words[0] != "feed" {
			continue
		}
		s := articles.Source{Title: words[1], Named: true, Address: words[2]}
		if len(words) > 3 {
			s.Site = words[3]
		}
		sources = append(sources, s)
	}
	t.List = opml.Of(sources)
	read, err := linesOf(filepath.Join(folder, "urls"))
	if err != nil || len(read) == 0 {
		t.left("what was read: sfeed keeps a list of it only where SFEED_URL_FILE names one, here urls")
		return t, nil
	}
	for _, s := range sources {
		t.sfeedStories(filepath.Join(folder, "feeds", strings.ReplaceAll(s.Title, "/", "_")), s.Address, read)
	}
	t.became("%s read", articles.Counted(len(t.States), "story", "stories"))
	return t, nil
}

// linesOf are the lines of a file, bounded.
func linesOf(name string) (map[string]bool, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	all := map[string]bool{}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() && len(all) < maxStates {
		all[lines.Text()] = true
	}
	return all, lines.Err()
}

// sfeedStories takes the stories of a feed that were read: their link stands in
// the list, or their id where they have none (sfeed(1), fields 3 and 6).
func (t *Taken) sfeedStories(name, address string, read map[string]bool) {
	file, err := os.Open(name)
	if err != nil {
		return // nothing came of it yet
	}
	defer func() { _ = file.Close() }()
	if known := opml.Address(address); known != "" {
		address = known
	}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() && len(t.States) < maxStates {
		fields := strings.SplitN(lines.Text(), "\t", 7)
		if len(fields) < 6 {
			continue
		}
		link, id := fields[2], fields[5]
		if link != "" && read[link] || link == "" && read[id] {
			t.States = append(t.States, articles.StoryState{Source: address, GUID: id, Link: link, Read: true})
		}
	}
}
