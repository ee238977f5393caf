package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/front"
	"lede/articles/locale"
	"lede/tui"
)

func newFront(c *console) *cobra.Command {
	var o storyFlags
	var why bool
	cmd := &cobra.Command{
		Use:         "front [PATH…|QUERY]",
		Annotations: queryWords,
		Short:       "Print the day as a front page",
		Long: `Print the newest day of the library, or of what lies at some paths, as a front
page: what leads, the sections with their first stories, briefs, and what else
there is. A query makes the page of what it selects. --why says how every story
came to its place; nothing is asked of the network for that.`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			o = o.settle(cmd, c.userConfig())
			if err := o.check(); err != nil {
				return err
			}
			return c.front(cmd.Context(), args, o, why)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.style, "style", "", "Glamour style or JSON file (else config, $GLAMOUR_STYLE)")
	f.IntVar(&o.width, "width", -1, "columns to set for (default the terminal's, or 80)")
	f.StringVar(&o.color, "color", "auto", "colour: auto, always, never")
	f.StringVar(&o.bidi, "bidi", tui.BidiTerminal, bidiPrinted)
	f.StringVar(&o.pictures, "pictures", "auto", "the lead's picture: auto (on a terminal, as the config allows), kitty, iterm, sixel, blocks, none")
	f.BoolVar(&why, "why", false, "print why each story stands where it does")
	completeWith(cmd, "color", forms["color"])
	completeWith(cmd, "bidi", forms["bidi"])
	completeWith(cmd, "pictures", forms["pictures"])
	return cmd
}

// front prints the front page of what args name.
func (c *console) front(ctx context.Context, args []string, o storyFlags, why bool) error {
	list, err := c.listing(ctx, args)
	if err != nil {
		return err
	}
	edition, err := list.from.Edition(ctx, list.query)
	switch {
	case err != nil:
		return err
	case edition.Outline().Count == 0 && list.query.Part != "":
		return fmt.Errorf("%s: no story matches", list.query.Part)
	case edition.Outline().Count == 0:
		return errNoStories
	}
	page, err := frontPage(ctx, list.from, edition)
	if err != nil {
		return err
	}
	if why {
		c.printReasons(page)
		return c.partly(nil, list.lost)
	}
	profile := c.pageProfile(o)
	look, err := c.theme(o.style, c.darkTerminal(profile), profile)
	if err != nil {
		return err
	}
	shown, err := c.pagePictures(o, profile)
	if err != nil {
		return err
	}
	err = shown.writeFront(ctx, page, tui.FrontOptions{
		Edition: c.frontName(list), Width: max(20, c.width(o)), Theme: look,
		Now: time.Now(), Location: time.Local, Locale: locale.FromEnvironment(c.env),
		Count: edition.Outline().Count, Unread: edition.Outline().Unread,
	}, func(line string) string { return c.ordered(o, line) }, &colorprofile.Writer{Forward: c.out, Profile: profile}, c.out)
	if err != nil {
		return err
	}
	return c.partly(nil, list.lost)
}

// frontPage makes the front page of an edition.
func frontPage(ctx context.Context, from collection, edition articles.Edition) (front.Page, error) {
	return front.Make(ctx, edition, func(ctx context.Context, id articles.ID) (articles.Excerpt, error) {
		story, err := from.Story(ctx, id)
		return story.Excerpt(), err
	}, time.Now())
}

// frontName is what stands at the head of the page.
func (c *console) frontName(list listing) string {
	switch {
	case list.query.Part != "":
		return "“" + list.query.Part + "”"
	case list.samples:
		return "Sample edition"
	}
	return editionName(list.paths)
}

// printReasons prints the stories of a page, each with what it earned and for
// what.
func (c *console) printReasons(page front.Page) {
	heading := func(name string) { c.printf("%s\n", name) }
	story := func(r *front.Ranked) {
		c.printf("%5d  %s  %s\n       %s\n", r.Score(), r.ID, r.Title, reasonsOf(r))
	}
	if page.Lead != nil {
		heading("Lead")
		story(page.Lead)
	}
	for _, section := range page.Sections {
		heading(section.Name)
		for i := range section.Stories {
			story(&section.Stories[i])
		}
	}
	if len(page.Briefs) > 0 {
		heading("Briefs")
	}
	for i := range page.Briefs {
		story(&page.Briefs[i])
	}
}

// reasonsOf says what a story has earned its place with.
func reasonsOf(r *front.Ranked) string {
	reasons := make([]string, len(r.Reasons))
	for i, reason := range r.Reasons {
		reasons[i] = fmt.Sprintf("%s %+d", reason.Says, reason.Points)
	}
	return strings.Join(reasons, ", ")
}
