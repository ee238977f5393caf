package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"

	"lede/articles"
	"lede/articles/locale"
	"lede/tui"
	"lede/tui/render"
)

// plainRows is how many headlines are read out at a time.
const plainRows = 15

// plainHelp says what the plain mode takes.
const plainHelp = `A number reads that story. Enter reads out more headlines, l begins again.
n and p read the next and the previous story, s stars it, m marks it unread.
/words lists the stories that have them, u those that are unread, a all.
q quits.`

// plainReader is lede without a screen: one column, nothing drawn twice, every
// change said in words. It is for screen readers, braille lines, slow lines and
// terminals that can do no more.
type plainReader struct {
	c       *console
	library tui.Library
	set     func(articles.Story) error // prints a story
	locale  locale.Locale
	query   articles.Query
	edition articles.Edition
	next    int // the headline that is read out next
	at      int // the story that was read last, -1 for none

	changed chan struct{} // the library has, since the list was read out
	count   int           // of all stories then, as far as was told
}

// readPlain asks for a line at a time and answers it, until its end.
func (c *console) readPlain(ctx context.Context, library tui.Library, in io.Reader, o storyFlags) error {
	p := &plainReader{changed: make(chan struct{}, 1), c: c, library: library, locale: locale.FromEnvironment(c.env), at: -1, set: c.plainWriter(o)}
	p.query = articles.Query{By: articles.ByDate, Copies: !c.userConfig().Collapse}
	progress, err := p.opened(ctx)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	var watching sync.WaitGroup
	defer watching.Wait()
	defer cancel()
	watching.Go(func() { p.watch(ctx, progress) })
	err = p.list(ctx)
	lines := bufio.NewScanner(in)
	for err == nil {
		p.tellNews(ctx)
		c.printf("> ")
		if err = c.out.Flush(); err != nil || !lines.Scan() || ctx.Err() != nil {
			break
		}
		line := strings.TrimSpace(lines.Text())
		if line == "q" {
			break
		}
		if wrong := p.answer(ctx, line); wrong != nil {
			c.printf("%s\n", oneLine(wrong))
		}
	}
	c.printf("\n")
	return err
}

// opened waits until all stories are listed.
func (p *plainReader) opened(ctx context.Context) (progress articles.Progress, err error) {
	for !progress.Done && ctx.Err() == nil && err == nil {
		progress, err = p.library.Wait(ctx, progress)
	}
	return progress, err
}

// watch notes that the library has changed, until ctx ends or no change can come.
func (p *plainReader) watch(ctx context.Context, since articles.Progress) {
	for {
		progress, err := p.library.Wait(ctx, since)
		if err != nil || ctx.Err() != nil || progress.Version == since.Version {
			return
		}
		since = progress
		select {
		case p.changed <- struct{}{}:
		default: // that is known already
		}
	}
}

// tellNews says how many stories have come since that was told last.
func (p *plainReader) tellNews(ctx context.Context) {
	select {
	case <-p.changed:
	default:
		return
	}
	edition, err := p.library.Edition(ctx, articles.Query{By: p.query.By, Copies: p.query.Copies})
	if err != nil {
		return // the next list says why
	}
	count := edition.Outline().Count
	if came := count - p.count; came > 0 {
		p.c.printf("%s came: l reads out the list.\n", articles.Counted(came, "new story", "new stories"))
	}
	p.count = count
}

// sentence is a notice on a line of its own; nothing where there is none.
func sentence(notice string) string {
	if notice == "" {
		return ""
	}
	return notice + "\n"
}

// plainWriter prints stories in one column of plain text.
func (c *console) plainWriter(o storyFlags) func(articles.Story) error {
	options := render.Options{
		Width: max(20, min(c.columns(), maxColumns)), Measure: o.measure, Links: render.LinksFootnotes, Marked: true, Plain: true,
		Now: time.Now(), Location: time.Local, Locale: locale.FromEnvironment(c.env),
	}
	return func(s articles.Story) error {
		page := render.Story(s, options)
		for i := range page.Lines {
			c.printf("%s\n", page.Text(i))
		}
		return nil
	}
}

func (p *plainReader) answer(ctx context.Context, line string) error {
	if n, err := strconv.Atoi(line); err == nil {
		return p.read(ctx, n-1)
	}
	switch {
	case line == "":
		return p.more(ctx)
	case line == "n":
		return p.read(ctx, p.at+1)
	case line == "p":
		return p.read(ctx, p.at-1)
	case line == "s":
		return p.change(ctx, articles.Change{Kind: articles.Star}, "starred")
	case line == "m":
		return p.change(ctx, articles.Change{Kind: articles.MarkUnread}, "marked unread")
	case line == "u":
		p.query.Unread = true
	case line == "a":
		p.query.Unread, p.query.Filter = false, ""
	case strings.HasPrefix(line, "/"):
		p.query.Filter = strings.TrimSpace(line[1:])
	case line != "l":
		p.c.printf("%s\n", plainHelp)
		return nil
	}
	return p.list(ctx)
}

// list begins the list anew.
func (p *plainReader) list(ctx context.Context) error {
	edition, err := p.library.Edition(ctx, p.query)
	if err != nil {
		return err
	}
	p.edition, p.next, p.at = edition, 0, -1
	out := edition.Outline()
	if p.query.Filter == "" && !p.query.Unread {
		p.count = out.Count
	}
	p.c.printf("%s, %s unread. A question mark tells the keys.\n",
		articles.Counted(out.Count, "story", "stories"), p.locale.Number(out.Unread))
	return p.more(ctx)
}

// more reads out the next headlines.
func (p *plainReader) more(ctx context.Context) error {
	count := p.edition.Outline().Count
	rows, err := p.edition.Page(ctx, p.next, plainRows)
	if err != nil {
		return err
	}
	for i, h := range rows {
		p.c.printf("%d. %s\n", p.next+i+1, p.headline(h))
	}
	p.next += len(rows)
	if p.next >= count {
		p.c.printf("End of the list.\n")
	} else {
		p.c.printf("%s more: Enter.\n", p.locale.Number(count-p.next))
	}
	return nil
}

// headline is a row in words.
func (p *plainReader) headline(h articles.Headline) string {
	parts := []string{guessed(h, articles.TitleField, h.Title)}
	for _, part := range []string{guessed(h, articles.SourceField, h.Source), p.locale.Day(articles.DayOf(h.Published.In(time.Local)), time.Now())} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	switch {
	case h.Problem != "":
		parts = append(parts, "can't be read: "+h.Problem)
	case !h.Read:
		parts = append(parts, "unread")
	}
	if h.Starred {
		parts = append(parts, "starred")
	}
	return strings.Join(parts, ", ")
}

// read prints the story with an index, and marks it read.
func (p *plainReader) read(ctx context.Context, index int) error {
	if index < 0 || index >= p.edition.Outline().Count {
		return fmt.Errorf("there is no story %d in the list", index+1)
	}
	rows, err := p.edition.Page(ctx, index, 1)
	if err != nil || len(rows) == 0 {
		return err
	}
	story, err := p.library.Story(ctx, rows[0].ID)
	if err != nil {
		return err
	}
	p.at = index
	if err := p.set(story); err != nil {
		return err
	}
	p.c.printf("End of story %d.\n", index+1)
	return p.change(ctx, articles.Change{Kind: articles.MarkRead}, "marked read")
}

// change makes a change to the story that was read last, and says so.
func (p *plainReader) change(ctx context.Context, change articles.Change, done string) error {
	if p.at < 0 {
		return errors.New("read a story first: type its number")
	}
	rows, err := p.edition.Page(ctx, p.at, 1)
	if err != nil || len(rows) == 0 {
		return err
	}
	if _, err := p.library.Mark(ctx, []articles.ID{rows[0].ID}, change); err != nil {
		return err
	}
	p.c.printf("Story %d is %s.\n", p.at+1, done)
	return nil
}
