package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/reader"
)

// browsing opens addresses in the browser, and copies them.
type browsing struct {
	ctx     context.Context
	open    func(ctx context.Context, address string) (Program, error)        // see Options.OpenURL
	picture func(ctx context.Context, origin, source string) (Program, error) // see Options.OpenPicture
	actions *actions
	story   *reader.Pane
	status  *status
}

// errNoAddress is told where there is nothing to open or to copy.
var errNoAddress = errors.New("the story has no web address")

// errNoRecording is told where there is nothing to play.
var errNoRecording = errors.New("no audio and no video goes with this story")

// addressFound brings an address of a story, and what is to be done with
// it.
type addressFound struct {
	address string
	use     func(address string) tea.Cmd
	err     error
}

// browsed tells that an address was given to the browser, or why not.
type browsed struct {
	inTerminal Program // the browser, where it needs the terminal
	err        error
}

// withAddress does something with the address of the link that is chosen, or
// of the current story. The library is asked for it: whether the story is on
// the screen by now makes no difference.
func (b *browsing) withAddress(use func(address string) tea.Cmd) tea.Cmd {
	if b.actions.screen.focus == onStory {
		if address, ok := b.story.Link(); ok {
			return use(address)
		}
		if page := b.actions.visits.here; page != nil {
			return b.found(addressFound{address: page.Meta.Link.Value, use: use})
		}
	}
	return b.withStory(use, func(m articles.Meta) (string, error) {
		return m.Link.Value, nil
	})
}

// withStory does something with an address of the current story.
func (b *browsing) withStory(use func(address string) tea.Cmd, address func(articles.Meta) (string, error)) tea.Cmd {
	h, ok := b.actions.chosen()
	if !ok {
		return nil
	}
	ctx, library := b.ctx, b.actions.library.Library
	return func() tea.Msg {
		story, err := library.Story(ctx, h.ID)
		found := ""
		if err == nil {
			found, err = address(story.Meta)
		}
		return addressFound{found, use, err}
	}
}

// play opens the recording that goes with the current story: the first, where
// there are several; the others are links of the header.
func (b *browsing) play() tea.Cmd {
	if b.actions.visits.here != nil {
		return b.found(addressFound{err: errNoRecording})
	}
	return b.withStory(b.browseTo, func(m articles.Meta) (string, error) {
		if len(m.Enclosures) == 0 {
			return "", errNoRecording
		}
		return m.Enclosures[0].URL, nil
	})
}

func (b *browsing) found(msg addressFound) tea.Cmd {
	if msg.err == nil && msg.address == "" {
		msg.err = errNoAddress
	}
	if msg.err != nil {
		b.status.report(msg.err)
		return nil
	}
	return msg.use(msg.address)
}

func (b *browsing) browse() tea.Cmd {
	if source, ok := b.story.Picture(); ok && b.actions.screen.focus == onStory {
		return b.browsePicture(source)
	}
	return b.withAddress(b.browseTo)
}

// browsePicture shows a picture of the story outside.
func (b *browsing) browsePicture(source string) tea.Cmd {
	story, ok := b.story.Story()
	if b.picture == nil || !ok {
		b.status.note = "nothing shows pictures here"
		return nil
	}
	b.status.note = "opening the picture"
	ctx, open := b.ctx, b.picture
	return func() tea.Msg {
		inTerminal, err := open(ctx, story.Origin, source)
		return browsed{inTerminal, err}
	}
}

func (b *browsing) browseAndMark() tea.Cmd {
	return tea.Batch(b.browse(), b.actions.change(b.actions.one(), articles.Change{Kind: articles.MarkRead}))
}

func (b *browsing) browseTo(address string) tea.Cmd {
	if b.open == nil {
		b.status.note = "no browser here: " + address
		return nil
	}
	b.status.note = "opening " + address
	ctx, open := b.ctx, b.open
	return func() tea.Msg {
		inTerminal, err := open(ctx, address)
		return browsed{inTerminal, err}
	}
}

// browsed gives the terminal to a browser that needs it.
func (b *browsing) browsed(msg browsed) tea.Cmd {
	b.status.report(msg.err)
	if msg.inTerminal == nil {
		return nil
	}
	b.status.note = ""
	return tea.Exec(msg.inTerminal, func(err error) tea.Msg { return terminalBack{browsed{err: err}} })
}

func (b *browsing) copy() tea.Cmd {
	return b.withAddress(b.copyAddress)
}

func (b *browsing) copyAddress(address string) tea.Cmd {
	b.status.note = "copied " + address
	return tea.SetClipboard(address)
}
