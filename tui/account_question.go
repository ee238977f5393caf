package tui

import (
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/chooser"
	"lede/tui/keys"
)

// askAboutAccount asks the reader what to do where a server has so much otherwise
// that nothing was taken over. The first row leaves it: who was about to open a
// story decides nothing. A question that was left is asked again when the reader
// refreshes.
func (m *Model) askAboutAccount(asks articles.AccountQuestion) {
	if asks == (articles.AccountQuestion{}) || asks == m.refreshing.left {
		return
	}
	title := sanitize.Field(asks.Account) + ": " + sanitize.Field(asks.Text)
	if m.choosing != nil || m.status.question != nil || m.help.open || m.welcoming() {
		m.status.note = title + " - refresh to decide"
		return
	}
	m.refreshing.left = asks
	rows := []chooser.Row{
		{Text: "change nothing, and ask again later"},
		{Text: "take over what the server says"},
		{Text: "tell the server what stands here"},
	}
	const keeps = 2
	m.openChooser(title, rows, 0, choosing{
		choose: func(at int) tea.Cmd {
			if at == 0 {
				m.status.note = "nothing was changed"
				return nil
			}
			return tea.Batch(m.refreshing.answer(asks.Account, at == keeps), m.awaitRefresh())
		},
		hints: []keys.Hinted{{Key: m.keys.Open, Does: "decide"}},
	})
}

// answer tells what is to be done about an account.
func (r *refreshing) answer(account string, keep bool) tea.Cmd {
	ctx, subscriptions := r.ctx, r.subscriptions
	r.left = articles.AccountQuestion{} // one that remains is a new one
	return func() tea.Msg { return refreshBegun{subscriptions.Answer(ctx, account, keep)} }
}
