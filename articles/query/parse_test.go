package query_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
	. "lede/articles/query"
)

var (
	berlin = time.FixedZone("Berlin", 3600)
	now    = time.Date(2026, 11, 25, 9, 30, 0, 0, berlin)
)

func day(month time.Month, day int) time.Time {
	return time.Date(2026, month, day, 0, 0, 0, 0, berlin)
}

var samePattern = cmp.Comparer(func(a, b *regexp.Regexp) bool { return a.String() == b.String() })

func TestReadsEveryKindOfCondition(t *testing.T) {
	t.Parallel()
	today := Dated{From: day(11, 25), To: day(11, 26)}
	tests := map[string]Expr{
		"":                           All{},
		"  ":                         All{},
		"harvest":                    Words{Text: "harvest"},
		"harv*":                      Words{Text: "harv", Begun: true},
		`"grain harvest"`:            Words{Text: "grain harvest"},
		`"grain harv"*`:              Words{Text: "grain harv", Begun: true},
		`"say \"yes\" \\ no"`:        Words{Text: `say "yes" \ no`},
		`"or"`:                       Words{Text: "or"},
		`\or`:                        Words{Text: "or"},
		`don't`:                      Words{Text: "don't"},
		"10:30":                      Words{Text: "10:30"},
		"3":                          Words{Text: "3"},
		"unread":                     Is{Unread},
		"READ":                       Is{Read},
		"is:starred":                 Is{Starred},
		"starred":                    Is{Starred},
		"revised":                    Is{Revised},
		"Tagged":                     Is{Tagged},
		"is:revised":                 Is{Revised},
		"is:tagged":                  Is{Tagged},
		"has:problem":                Is{Problem},
		`"revised"`:                  Words{Text: "revised"},
		`\tagged`:                    Words{Text: "tagged"},
		"revised*":                   Words{Text: "revised", Begun: true},
		"feed:bbc":                   Field{Name: Source, Value: "bbc"},
		"has:tag":                    Is{Tagged},
		"has:full-text":              Is{FullText},
		"has:audio -has:video":       And{[]Expr{Is{HasAudio}, Not{Is{HasVideo}}}},
		"latest":                     Latest{1},
		"latest:20":                  Latest{20},
		"section:world":              Field{Name: Section, Value: "world"},
		"Section:World":              Field{Name: Section, Value: "World"},
		"section:wor*":               Field{Name: Section, Value: "wor", Begun: true},
		`author:"ann lee"`:           Field{Name: Author, Value: "ann lee"},
		`by:lee`:                     Field{Name: Author, Value: "lee"},
		`source:="The Tide"`:         Field{Name: Source, Value: "The Tide", Exact: true},
		`author:""`:                  Field{Name: Author, Exact: true},
		`tag:""`:                     Not{Is{Tagged}},
		"category:News/Europe":       Field{Name: Category, Value: "News/Europe"},
		"lang:de":                    Field{Name: Language, Value: "de"},
		"id:abc":                     Field{Name: ID, Value: "abc"},
		"https://example.org/a":      Field{Name: Link, Value: "https://example.org/a"},
		"link:/news/":                Match{Link, regexp.MustCompile("(?i)news")},
		`title:/a\/b (c)/`:           Match{Title, regexp.MustCompile(`(?i)a\/b (c)`)},
		"date:today":                 today,
		"date:Undated -date:undated": And{[]Expr{Is{Undated}, Not{Is{Undated}}}},
		"date:2026-11-25":            today,
		"date:yesterday":             Dated{From: day(11, 24), To: day(11, 25)},
		"date:2026-11":               Dated{From: day(11, 1), To: day(12, 1)},
		"date:2026":                  Dated{From: day(1, 1), To: day(13, 1)},
		"date:2026-11-01..2026-11":   Dated{From: day(11, 1), To: day(12, 1)},
		"date:2026-11..":             Dated{From: day(11, 1)},
		"date:..2026-11":             Dated{To: day(12, 1)},
		"after:2026-11-01":           Dated{From: day(11, 1)},
		"before:yesterday":           Dated{To: day(11, 24)},
		"after:2026-11-25T07:00:00Z": Dated{From: day(11, 25).Add(8 * time.Hour)},
		"newer:7d":                   Dated{From: now.AddDate(0, 0, -7)},
		"newer:12h":                  Dated{From: now.Add(-12 * time.Hour)},
		"older:1y":                   Dated{To: now.AddDate(-1, 0, 0)},
		"newer:2w":                   Dated{From: now.AddDate(0, 0, -14)},
		"newer:3M":                   Dated{From: now.AddDate(0, -3, 0)},
		"older:1026y":                Dated{To: now.AddDate(-1026, 0, 0)},
		"older:1027y":                Dated{To: time.Date(1000, 1, 1, 0, 0, 0, 0, berlin)}, // no earlier year can be written
		"after:1000":                 Dated{From: time.Date(1000, 1, 1, 0, 0, 0, 0, berlin)},
		"before:9998":                Dated{To: time.Date(9998, 1, 1, 0, 0, 0, 0, berlin)},
		"after:0999-01-01T01:00:00Z": Dated{From: time.Date(999, 1, 1, 1, 0, 0, 0, time.UTC).In(berlin)},
		"after:9999-01-01T01:00:00Z": Dated{From: time.Date(9999, 1, 1, 1, 0, 0, 0, time.UTC).In(berlin)},
		"latest:1000000":             Latest{1_000_000},
		"arrived:last":               Arrived{SinceLast: true},
		"arrived:LAST":               Arrived{SinceLast: true},
		"arrived:2h":                 Arrived{From: now.Add(-2 * time.Hour)},
		"arrived:today":              Arrived{From: day(11, 25), To: day(11, 26)},
		"arrived:2026-11":            Arrived{From: day(11, 1), To: day(12, 1)},
		"arrived:2026-11-20..":       Arrived{From: day(11, 20)},
		"-arrived:..2026-11-20":      Not{Arrived{To: day(11, 21)}},
		":x":                         Words{Text: ":x"},
		"http://example.org":         Field{Name: Link, Value: "http://example.org"},
		`a\`:                         Words{Text: `a\`},
		"a b":                        And{[]Expr{Words{Text: "a"}, Words{Text: "b"}}},
		"a and b":                    And{[]Expr{Words{Text: "a"}, Words{Text: "b"}}},
		"rock & roll":                And{[]Expr{Words{Text: "rock"}, Words{Text: "roll"}}},
		"a - b":                      And{[]Expr{Words{Text: "a"}, Words{Text: "b"}}},
		"a OR b":                     Or{[]Expr{Words{Text: "a"}, Words{Text: "b"}}},
		"-a":                         Not{Words{Text: "a"}},
		"not a":                      Not{Words{Text: "a"}},
		"well-known":                 Words{Text: "well-known"},
		"orbit":                      Words{Text: "orbit"},
		"a or b c": Or{[]Expr{
			Words{Text: "a"}, And{[]Expr{Words{Text: "b"}, Words{Text: "c"}}},
		}},
		"(a or b)-c": And{[]Expr{
			Or{[]Expr{Words{Text: "a"}, Words{Text: "b"}}}, Not{Words{Text: "c"}},
		}},
		"-(a b)":   Not{And{[]Expr{Words{Text: "a"}, Words{Text: "b"}}}},
		"(a b) c":  And{[]Expr{Words{Text: "a"}, Words{Text: "b"}, Words{Text: "c"}}},
		"東京 2026年": And{[]Expr{Words{Text: "東京"}, Words{Text: "2026年"}}},
	}
	for text, want := range tests {
		got, err := Parse(text, now)
		if err != nil {
			t.Errorf("%s: %v", text, err)
		} else if diff := cmp.Diff(want, got, samePattern); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", text, diff)
		}
	}
}

func TestSaysWhatIsWrongAndWhere(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"unread sectoin:world":          `unknown field "sectoin" at column 8 - did you mean section?`,
		"économie sectoin:x":            `unknown field "sectoin" at column 10 - did you mean section?`,
		"re:harvest":                    `unknown field "re" at column 1 - fields are after, arrived, author, before, by,`,
		"section:":                      `section: has no value at column 1 - write one behind the colon`,
		"section:(a or b)":              `section: takes no parentheses at column 9 - write (section:a or section:b)`,
		"is:":                           `is: has no value at column 1`,
		"is:red":                        `unknown state "red" at column 4 - is: takes read, revised, starred, tagged, unread`,
		"arrived:lost":                  `no time of arrival "lost" at column 9 - write arrived:last, 2h, 7d, today, 2026-11-29`,
		"arrived:undated":               `no time of arrival "undated" at column 9`,
		"date:2026-13":                  `no date "2026-13" at column 6 - write today, yesterday, undated, 2026, 2026-11`,
		"date:2026..2025":               `the date "2026..2025" ends before it begins at column 6`,
		"newer:7":                       `no span of time "7" at column 7 - write hours, days, weeks, months or years: 12h,`,
		"latest:0":                      `no count "0" at column 8 - write latest:20`,
		"latest:1000001":                `no count "1000001" at column 8`,
		"date:0999":                     `no date "0999" at column 6`,
		"date:9999":                     `no date "9999" at column 6`,
		"after:0998-12-31T01:00:00Z":    `no date "0998-12-31T01:00:00Z" at column 7`,
		"jazz:x":                        `unknown field "jazz" at column 1`,
		"http:x":                        `unknown field "http" at column 1`,
		"and a":                         `and joins nothing at column 1`,
		"a and":                         `and joins nothing at column 3`,
		"is:" + strings.Repeat("x", 30): `unknown state "` + strings.Repeat("x", 30) + `" at column 4`,
		"is:" + strings.Repeat("x", 31): `unknown state "` + strings.Repeat("x", 30) + `…" at column 4`,
		`"grain`:                        `the quote is not closed at column 1 - write " where it ends`,
		`title:"grain`:                  `the quote is not closed at column 7`,
		"title:/grain":                  `the pattern is not closed at column 7`,
		"title:/(/":                     `the pattern "(" can't be read at column 7 - missing closing )`,
		"title:/a/b/":                   `the pattern has ended at column 10 - write \/`,
		"(a":                            `the ( is not closed at column 1`,
		"a)":                            `there is no ( for the ) at column 2`,
		"a ()":                          `there is nothing in the parentheses at column 3`,
		"a or":                          `or joins nothing at column 3`,
		"or a":                          `or joins nothing at column 1`,
		"and":                           `and joins nothing at column 1`,
		"not":                           `nothing is left out at column 1`,
		"&":                             `nothing in "&" can be looked for at column 1`,
		"-&":                            `nothing in "-&" can be looked for at column 1`,
		"-latest":                       `latest is about all that is selected at column 2`,
		"a or latest":                   `latest is about all that is selected at column 6`,
		"latest latest:3":               `latest is there twice at column 15`,
	}
	for text, want := range tests {
		e, err := Parse(text, now)
		var problem *SyntaxError
		if !errors.As(err, &problem) {
			t.Errorf("%s: no error but %#v", text, e)
		} else if !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s:\n got %v\nwant %s", text, err, want)
		}
	}
}

func TestWhatIsBeingTypedAsksNothingYet(t *testing.T) {
	t.Parallel()
	tests := map[string]Expr{
		"section:":       All{},
		`section:"`:      All{},
		"section:=":      All{},
		"date:":          All{},
		"date:tod":       All{},
		"date:2026-1":    All{},
		"date:2026-11-2": All{},
		"newer:":         All{},
		"newer:7":        All{},
		"is:":            All{},
		"is:unr":         All{},
		"title:/":        All{},
		"title:/gr(":     All{},
		"title:/grain h": Match{Title, regexp.MustCompile("(?i)grain h")},
		"(":              All{},
		"-":              All{},
		"not":            All{},
		"or":             All{},
		"and":            All{},
		"&":              All{},
		"gra":            Words{Text: "gra", Begun: true},
		"grain ":         Words{Text: "grain"},
		`"grain har`:     Words{Text: "grain har", Begun: true},
		`"grain"`:        Words{Text: "grain"},
		"(grain":         Words{Text: "grain", Begun: true},
		"grain or":       Words{Text: "grain"},
		"grain or -":     Words{Text: "grain"},
		"grain and ":     Words{Text: "grain"},
		"section:wor":    Field{Name: Section, Value: "wor", Begun: true},
		"section:wor ":   Field{Name: Section, Value: "wor"},
		"title:gra":      Field{Name: Title, Value: "gra"},
		"tag:later x": And{[]Expr{
			Field{Name: Tag, Value: "later"}, Words{Text: "x", Begun: true},
		}},
	}
	for text, want := range tests {
		got, err := ParseTyped(text, now)
		if err != nil {
			t.Errorf("%s: %v", text, err)
		} else if diff := cmp.Diff(want, got, samePattern); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", text, diff)
		}
	}
}

func TestWhatWasTypedWrongIsAnErrorAtOnce(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"sectoin:w", "date:tomorow", "date:20 grain", "is:red", "newer:x", "a)", "title:/(/"} {
		if e, err := ParseTyped(text, now); err == nil {
			t.Errorf("%s: no error but %#v", text, e)
		}
	}
}

func TestEveryKeyOfAFilterIsReadWithoutAnError(t *testing.T) {
	t.Parallel()
	filter := `unread section:world date:2026-11-09T14:05:00+01:00 is:starred (author:"ann lee" or not title:/gr(ai)n/) -newer:12h "a b"`
	for end := range filter {
		if _, err := ParseTyped(filter[:end], now); err != nil {
			t.Errorf("%s: %v", filter[:end], err)
		}
	}
}

func TestReadsBothConditionsOfAQuery(t *testing.T) {
	t.Parallel()
	part, filter, err := Asked(articles.Query{Part: "starred", Filter: "section:wor", Typed: true}, now)
	want := Field{Name: Section, Value: "wor", Begun: true}
	if err != nil || part != (Is{Starred}) || filter != want {
		t.Errorf("%v, %v, %v", part, filter, err)
	}
	if _, filter, _ = Asked(articles.Query{Filter: "section:wor"}, now); filter != (Field{Name: Section, Value: "wor"}) {
		t.Errorf("what is not typed may go on: %v", filter)
	}
	for _, q := range []articles.Query{{Part: "("}, {Part: "(", Typed: true}, {Filter: "("}, {Filter: "is:red", Typed: true}} {
		if _, _, err := Asked(q, now); err == nil {
			t.Errorf("%+v is read", q)
		}
	}
}

func TestSaysWhatIsUnfinishedWhereSomebodyTypes(t *testing.T) {
	t.Parallel()
	const want = "the ( is not closed at column 1 - write ) where it ends"
	if got := Unfinished(articles.Query{Filter: "(a", Typed: true}, now); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for _, q := range []articles.Query{{Filter: "(a"}, {Filter: "a", Typed: true}} {
		if got := Unfinished(q, now); got != "" {
			t.Errorf("%+v: %q", q, got)
		}
	}
}

func TestBearsWithAsMuchAsSomebodyMayWrite(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		strings.Repeat("a", 4096),
		strings.Repeat("(", 32) + "a" + strings.Repeat(")", 32),
		strings.Repeat("-", 32) + "a",
		strings.Repeat("(a) ", 100),
		strings.Repeat("-a ", 100),
	} {
		if _, err := Parse(text, now); err != nil {
			t.Errorf("%.40s: %v", text, err)
		}
	}
}

func TestRefusesWhatNobodyTypes(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		strings.Repeat("a", 4097),
		strings.Repeat("(", 33) + "a" + strings.Repeat(")", 33),
		strings.Repeat("(", 40) + "a" + strings.Repeat(")", 40),
		strings.Repeat("-", 40) + "a",
		strings.Repeat("not ", 40) + "a",
	} {
		if _, err := Parse(text, now); err == nil {
			t.Errorf("%.40s is read", text)
		}
	}
}

func TestWritesWhatReadsTheSame(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"Unread   SECTION:world":                  "unread section:world",
		"not (a or b) and c":                      "-(a or b) c",
		`"grain" or "or" \and`:                    `grain or "or" "and"`,
		"date:2026-11-25":                         "date:2026-11-25",
		"date:today":                              "date:2026-11-25",
		"date:2026-11-01..2026-11-09":             "date:2026-11-01..2026-11-09",
		"newer:7d":                                "after:2026-11-18T08:30:00Z",
		"date:2026-11-25T09:30..2026-11-25T10:00": "date:2026-11-25T08:30:00Z..2026-11-25T09:01:00Z",
		"date:2026-11-25T08:30:00Z":               "date:2026-11-25T08:30:00Z..2026-11-25T08:30:01Z",
		`title:/a\/b/ title:"/x/"`:                `title:/a\/b/ title:"/x/"`,
		`source:="a b" section:wo*`:               `source:="a b" section:wo*`,
		"has:tag latest:3":                        "tagged latest:3",
		`is:revised "revised" "Tagged" tags`:      `revised "revised" "Tagged" tags`,
		"category:news/europe latest:1":           "category:news/europe latest",
		"latest:1":                                "latest",
		`\-a -"-b" "a\\"`:                         `"-a" -"-b" "a\\"`,
		"before:2026 after:2026-11-25T10:00":      "before:2026-01-01 after:2026-11-25T09:00:00Z",
		"date:2026 date:2026-11":                  "date:2026 date:2026-11",
		"id:=abc lang:de*":                        "id:=abc lang:de*",
		`title:"" author:/^$/`:                    `title:"" author:/^$/`,
		"(a or b) or (c d)":                       "a or b or c d",
		"a (b or c)":                              "a (b or c)",
		"-(a b) -(a or b)":                        "-(a b) -(a or b)",
		"arrived:2026-11-29":                      "arrived:2026-11-29",
		"arrived:2h":                              "arrived:2026-11-25T06:30:00Z..",
		"arrived:last tag:a":                      "arrived:last tag:a",
		`"10:30" "a:b" a\*`:                       `"10:30" "a:b" "a*"`,
		"date:2026-11-25T09:30..2026-11-25":       "date:2026-11-25T08:30:00Z..2026-11-25T23:00:00Z",
	}
	for text, want := range tests {
		e, err := Parse(text, now)
		if err != nil {
			t.Errorf("%s: %v", text, err)
		} else if got := Format(e); got != want {
			t.Errorf("%s is written %s, want %s", text, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{
		`unread section:world "grain harvest" -sport (author:lee or source:bbc) newer:7d`,
		`title:/a\/b/ -(not x) date:2026-11..2026-12 latest:3 id:="" tag:"`, `a\ b\`, "東京*", "\xff\x00:", "arrived:last -arrived:2h or arrived:2026-11..2026-12-01T09:00:00Z",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, parse := range []func(string, time.Time) (Expr, error){Parse, ParseTyped} {
			e, err := parse(text, now)
			if err != nil {
				continue
			}
			written := Format(e)
			again, err := Parse(written, now)
			if len(written) > 4096 {
				continue // quotes may make it longer than what is read
			}
			if err != nil {
				t.Fatalf("%q is written %q: %v", text, written, err)
			}
			if diff := cmp.Diff(e, again, samePattern); diff != "" {
				t.Fatalf("%q is written %q: %s", text, written, diff)
			}
		}
	})
}
