package main

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"lede/cmd/lede/config"
	"lede/tui/hyphen"
	"lede/tui/render"
)

// whens are the values of justify and hyphenate.
var whens = map[string]render.When{"never": render.Never, "narrow": render.Narrow, "always": render.Always}

// breaking is how the reader wants prose to be broken into lines.
func (c *console) breaking() render.Breaking {
	conf := c.userConfig()
	return render.Breaking{Justify: whens[conf.Justify], Hyphenate: whens[conf.Hyphenate], Hyphens: hyphen.NewLanguages(c.patterns)}
}

// patternFolders are where files of patterns lie, the reader's own first.
func (c *console) patternFolders() []string {
	return []string{below(c.folders().data, "hyphen"), "/usr/share/hyphen", "/usr/local/share/hyphen"}
}

// patterns reads the patterns of a language: those of its country, of the language,
// or of any country that speaks it. A file that can't be read is as good as none;
// the doctor names it.
func (c *console) patterns(tag string) *hyphen.Patterns {
	language, country, _ := strings.Cut(strings.ReplaceAll(tag, "-", "_"), "_")
	for _, name := range []string{language + "_" + strings.ToUpper(country), language, language + "_" + strings.ToUpper(language), language + "_*"} {
		if strings.ContainsAny(tag, `/\*?[`) {
			return nil
		}
		for _, file := range c.patternFiles("hyph_" + name + ".dic") {
			if p, err := readPatterns(file); err == nil {
				return p
			}
		}
	}
	return nil
}

// patternFiles returns the files whose names match, in order.
func (c *console) patternFiles(match string) []string {
	var files []string
	for _, folder := range c.patternFolders() {
		if folder != "" {
			found, _ := filepath.Glob(filepath.Join(folder, match))
			files = append(files, found...)
		}
	}
	return files
}

func readPatterns(name string) (*hyphen.Patterns, error) {
	file, err := config.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	return hyphen.Parse(file)
}

// checkHyphens looks at what words are broken by.
func (c *console) checkHyphens(context.Context) []finding {
	if c.userConfig().Hyphenate == "never" {
		return []finding{{name: "hyphens", line: "words are not broken, as the config says"}}
	}
	var languages []string
	var found []finding
	for _, file := range c.patternFiles("hyph_*.dic") {
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "hyph_"), ".dic")
		language, _, _ := strings.Cut(name, "_")
		if slices.Contains(languages, language) {
			continue
		}
		if _, err := readPatterns(file); err != nil {
			found = append(found, finding{"hyphens", doubtful, file + ": " + oneLine(err), "take it away, or put patterns of Hunspell's in its place"})
			continue
		}
		languages = append(languages, language)
	}
	if languages == nil {
		return append(found, finding{name: "hyphens", line: "no patterns, words are broken at soft hyphens only (packages hyphen-en-us, hyphen-de …)"})
	}
	slices.Sort(languages)
	return append(found, finding{name: "hyphens", line: strings.Join(languages, " ")})
}
