package readers

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"lede/articles/query"
)

// Filter translates a filter of newsboat's (its manual, "Filter Language") into
// a query of lede's. The tags of stories are flags, as flags names them. The
// error says which part lede has no word for.
func Filter(text string, flags Flags) (query string, err error) {
	p := filterParser{rest: text, flags: flags}
	query, err = p.either()
	if err == nil && strings.TrimSpace(p.rest) != "" {
		err = fmt.Errorf("%q is not understood", strings.TrimSpace(p.rest))
	}
	if err == nil {
		err = readable(query)
	}
	return query, err
}

// readable says why lede does not take a query, if so.
func readable(text string) error {
	_, err := query.Parse(text, time.Unix(0, 0))
	return err
}

// filterParser reads a filter from left to right: and binds more than or.
type filterParser struct {
	rest  string
	flags Flags
	depth int
}

// maxFilterDepth bounds parentheses.
const maxFilterDepth = 50

func (p *filterParser) either() (string, error) {
	return p.joined(" or ", (*filterParser).both, "or", "||")
}

func (p *filterParser) both() (string, error) {
	return p.joined(" ", (*filterParser).one, "and", "&&")
}

func (p *filterParser) joined(by string, part func(*filterParser) (string, error), words ...string) (string, error) {
	first, err := part(p)
	all := []string{first}
	for err == nil && p.word(words...) {
		var next string
		next, err = part(p)
		all = append(all, next)
	}
	if len(all) == 1 {
		return first, err
	}
	return strings.Join(all, by), err
}

// word takes one of some words, if it comes next.
func (p *filterParser) word(words ...string) bool {
	p.rest = strings.TrimLeft(p.rest, " \t\n")
	for _, word := range words {
		if len(p.rest) < len(word) || !strings.EqualFold(p.rest[:len(word)], word) {
			continue
		}
		after := p.rest[len(word):]
		if letter(word[0]) && after != "" && letter(after[0]) {
			continue
		}
		p.rest = after
		return true
	}
	return false
}

func letter(c byte) bool { return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func (p *filterParser) one() (string, error) {
	if p.word("(") {
		if p.depth++; p.depth > maxFilterDepth {
			return "", errors.New("too many parentheses")
		}
		inside, err := p.either()
		p.depth--
		if err == nil && !p.word(")") {
			err = errors.New("a parenthesis is not closed")
		}
		return "(" + inside + ")", err
	}
	return p.condition()
}

var conditionForm = regexp.MustCompile(`^\s*([a-z_]+)\s*(==|=~|!~|!=|<=|>=|=|<|>|!#|#|between\b)\s*("(?:[^"\\]|\\.)*"|[0-9:]+)`)

func (p *filterParser) condition() (string, error) {
	m := conditionForm.FindStringSubmatch(p.rest)
	if m == nil {
		return "", fmt.Errorf("%q is not understood", strings.TrimSpace(p.rest))
	}
	p.rest = p.rest[len(m[0]):]
	value := m[3]
	if strings.HasPrefix(value, `"`) {
		value = strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(value[1 : len(value)-1])
	}
	query, err := p.translate(m[1], m[2], value)
	if err != nil {
		return "", fmt.Errorf("%s: %w", strings.TrimSpace(m[0]), err)
	}
	return query, nil
}

// fields are the attributes of newsboat's that lede has a field for.
var fields = map[string]string{
	"title": "title", "author": "author", "link": "link",
	"feedtitle": "source", "rssurl": "source",
}

func (p *filterParser) translate(attribute, operator, value string) (string, error) {
	not := ""
	switch operator {
	case "!=", "!~", "!#":
		not, operator = "-", map[string]string{"!=": "=", "!~": "=~", "!#": "#"}[operator]
	case "==":
		operator = "="
	}
	field := fields[attribute]
	switch attribute {
	case "unread":
		return unread(not, operator, value)
	case "age":
		return age(not, operator, value)
	case "flags":
		return p.flagged(not, operator, value)
	case "tags":
		return tagged(not, operator, value)
	case "content", "description":
		return said(not, operator, value)
	case "enclosure_url", "enclosure_type":
		return enclosed(not, operator, value)
	}
	if field == "" {
		return "", fmt.Errorf("lede asks for no such thing as %s", attribute)
	}
	switch operator {
	case "=":
		return not + field + ":=" + word(value), nil
	case "=~":
		return matching(not, field, value)
	case "#":
		return not + field + ":" + word(value), nil
	}
	return "", fmt.Errorf("lede does not compare texts with %s", operator)
}

// matching is a field that fits a regular expression. Newsboat's are POSIX
// extended ones, case aside; one without signs is a word that the field holds.
func matching(not, field, pattern string) (string, error) {
	if plain(pattern) {
		return not + field + ":" + word(pattern), nil
	}
	if _, err := regexp.Compile(pattern); err != nil {
		return "", errors.New("the pattern can't be read")
	}
	return not + field + ":/" + strings.ReplaceAll(pattern, "/", `\/`) + "/", nil
}

// plain reports whether a pattern is a text without signs.
func plain(pattern string) bool {
	return pattern != "" && !strings.ContainsAny(pattern, `.^$*+?()[]{}|\`)
}

// word is a value as a query has it, in quotes where it needs them.
func word(value string) string {
	if value != "" && regexp.MustCompile(`^[\p{L}\p{N}_.-]+$`).MatchString(value) {
		return value
	}
	return `"` + strings.ReplaceAll(value, `"`, " ") + `"`
}

func unread(not, operator, value string) (string, error) {
	if operator != "=" && operator != "=~" {
		return "", fmt.Errorf("unread is yes or no, and not compared with %s", operator)
	}
	if (value == "yes") == (not == "") {
		return "unread", nil
	}
	return "read", nil
}

// age is in days since a story was published.
func age(not, operator, value string) (string, error) {
	low, high, _ := strings.Cut(value, ":")
	from, err := strconv.Atoi(low)
	if err != nil || from < 0 {
		return "", errors.New("age is a number of days")
	}
	switch operator {
	case "<":
		return not + fmt.Sprintf("newer:%dd", max(from, 1)), nil
	case "<=":
		return not + fmt.Sprintf("newer:%dd", from+1), nil
	case ">":
		return not + fmt.Sprintf("older:%dd", from+1), nil
	case ">=":
		return not + fmt.Sprintf("older:%dd", max(from, 1)), nil
	case "=":
		return not + between(from, from), nil
	}
	to, err := strconv.Atoi(high)
	if operator != "between" || err != nil || to < from {
		return "", fmt.Errorf("age is not compared with %s", operator)
	}
	return not + between(from, to), nil
}

func between(from, to int) string {
	if from == 0 {
		return fmt.Sprintf("newer:%dd", to+1)
	}
	return fmt.Sprintf("(older:%dd newer:%dd)", from, to+1)
}

// flagged asks for flags, of which each is a letter.
func (p *filterParser) flagged(not, operator, value string) (string, error) {
	if operator != "=" && operator != "=~" && operator != "#" {
		return "", fmt.Errorf("flags are not compared with %s", operator)
	}
	if value == "" {
		return map[string]string{"": "-(tagged or starred)", "-": "(tagged or starred)"}[not], nil
	}
	var all []string
	for _, r := range value {
		if !flagLetter(r) {
			return "", errors.New("a pattern for flags has no translation")
		}
		if tag := p.flags.of(r); tag == Star {
			all = append(all, "starred")
		} else {
			all = append(all, "tag:"+word(tag))
		}
	}
	query := strings.Join(all, " ")
	if not != "" || len(all) > 1 {
		query = not + "(" + query + ")"
	}
	return query, nil
}

func flagLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// tagged asks for the tags of a feed, which are its categories here.
func tagged(not, operator, value string) (string, error) {
	switch {
	case operator == "#" || operator == "=":
		return not + "category:" + word(value), nil
	case operator == "=~" && plain(value):
		return not + "category:/" + value + "/", nil
	case operator == "=~":
		return matching(not, "category", value)
	}
	return "", fmt.Errorf("tags are not compared with %s", operator)
}

// said asks for words of a text, of which lede knows no patterns.
func said(not, operator, value string) (string, error) {
	if operator == "=~" && plain(value) || operator == "#" {
		return not + `"` + strings.ReplaceAll(value, `"`, " ") + `"`, nil
	}
	return "", errors.New("lede looks for words in texts, and not for patterns")
}

func enclosed(not, operator, value string) (string, error) {
	kind := strings.ToLower(value)
	switch {
	case value == "" && operator == "=":
		return map[string]string{"": "-(has:audio or has:video)", "-": "(has:audio or has:video)"}[not], nil
	case operator == "between" || operator == "<" || operator == ">":
		return "", fmt.Errorf("recordings are not compared with %s", operator)
	case strings.Contains(kind, "audio") || strings.Contains(kind, "mp3") || strings.Contains(kind, "ogg"):
		return not + "has:audio", nil
	case strings.Contains(kind, "video") || strings.Contains(kind, "mp4") || strings.Contains(kind, "webm"):
		return not + "has:video", nil
	case operator == "=~" && (kind == "." || kind == ".*" || kind == ".+" || kind == "http"):
		return map[string]string{"": "(has:audio or has:video)", "-": "-(has:audio or has:video)"}[not], nil
	}
	return "", errors.New("lede asks for audio and video only")
}
