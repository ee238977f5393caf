package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// handlePictureKey answers the keys of a picture that is chosen like a link, or has
// the whole pane. Any other key goes back from that to the story.
func (m *Model) handlePictureKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	k := m.keys
	switch {
	case m.screen.focus != onStory || !m.pictureChosen():
		return nil, false
	case !m.story.Enlarged():
		if key.Matches(msg, k.Open) {
			return m.story.Enlarge(), true
		}
		return nil, false
	case key.Matches(msg, k.Browse):
		return nil, false
	case key.Matches(msg, k.story.NextLink), key.Matches(msg, k.story.Down), key.Matches(msg, k.story.PageDown):
		return m.story.StepPicture(1), true
	case key.Matches(msg, k.story.PrevLink), key.Matches(msg, k.story.Up), key.Matches(msg, k.story.PageUp):
		return m.story.StepPicture(-1), true
	}
	return m.story.Reduce(), msg.String() == "esc" || key.Matches(msg, k.Open) || key.Matches(msg, k.Back) || key.Matches(msg, k.Quit)
}

func (m *Model) pictureChosen() bool {
	_, ok := m.story.Picture()
	return ok
}
