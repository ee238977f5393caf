package saved

import (
	"encoding/json"
	"strings"
)

// node is a bookmark or a folder, as Chrome (its file Bookmarks) or Firefox (its
// backups) writes it.
type node struct {
	Name      string          `json:"name"`
	Title     string          `json:"title"`
	URL       string          `json:"url"`
	URI       string          `json:"uri"`
	Added     json.RawMessage `json:"date_added"`
	DateAdded json.RawMessage `json:"dateAdded"`
	Tags      string          `json:"tags"`
	Root      string          `json:"root"`
	Children  []node          `json:"children"`
}

// maxDepth is how deep folders may lie in folders.
const maxDepth = 50

func readTree(document json.RawMessage) (from string, items []Link, ok bool) {
	var chrome struct {
		Roots map[string]json.RawMessage `json:"roots"`
	}
	if json.Unmarshal(document, &chrome) == nil && len(chrome.Roots) > 0 {
		for _, name := range []string{"bookmark_bar", "other", "synced"} {
			var root node
			if json.Unmarshal(chrome.Roots[name], &root) == nil {
				items = root.below(items, nil, 0)
			}
		}
		return "Chrome", items, true
	}
	var firefox node
	if json.Unmarshal(document, &firefox) == nil && firefox.Root == "placesRoot" {
		for _, root := range firefox.Children {
			if root.Root != "tagsFolder" {
				items = root.below(items, nil, 0)
			}
		}
		return "Firefox", items, true
	}
	return "", nil, false
}

// below appends what lies in a folder.
func (n node) below(items []Link, folder []string, depth int) []Link {
	if depth > maxDepth {
		return items
	}
	for _, c := range n.Children {
		name, address := c.Name+c.Title, c.URL+c.URI
		if address == "" {
			items = c.below(items, append(folder[:len(folder):len(folder)], name), depth+1)
			continue
		}
		it := Link{Address: address, Title: name, Folder: folder, Saved: instant(unquoted(c.Added, c.DateAdded))}
		if c.Tags != "" {
			it.Tags = strings.Split(c.Tags, ",")
		}
		items = append(items, it)
	}
	return items
}

// unquoted is the first of some numbers, which may stand in quotes.
func unquoted(numbers ...json.RawMessage) string {
	for _, n := range numbers {
		if s := strings.Trim(string(n), `"`); s != "" {
			return s
		}
	}
	return ""
}
