package sync

import (
	"context"
	"fmt"
	"net/url"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/feed/server"
)

// sources are the feeds of the server, by their ids there. They are written down
// where something has changed. What the reader has subscribed to again, the server
// is told first.
func (r *run) sources(ctx context.Context) (map[string]articles.Source, error) {
	known, waiting, err := r.knownSources(ctx)
	if err != nil {
		return nil, err
	}
	left := r.subscribe(ctx, waiting)
	feeds, err := r.options.Server.Feeds(ctx)
	if err != nil {
		return nil, err
	}
	wanted, changed := r.wanted(feeds, known)
	lost := lostFeeds(known, wanted)
	some := many(len(lost), len(known), fewFeeds) || len(lost) > 0 && len(wanted) == 0
	switch {
	case some && r.options.Answer == Ask:
		return nil, &QuestionError{fmt.Sprintf("the server has %s of %s feeds", articles.Commas(len(known)-len(lost)), articles.Commas(len(known)))}
	case r.options.Answer == Keep && len(lost) > 0:
		left = append(left, r.subscribe(ctx, lost)...)
		if feeds, err = r.options.Server.Feeds(ctx); err != nil {
			return nil, err
		}
		wanted, changed = r.wanted(feeds, known)
	}
	if !changed && len(waiting) == 0 {
		return known, nil
	}
	kept, err := r.archive.KeepFeeds(ctx, r.account.Name, append(wanted, left...))
	byID := make(map[string]articles.Source, len(kept))
	for _, s := range kept {
		byID[s.Remote] = s
	}
	delete(byID, "")
	r.summary.Feeds = len(kept)
	return byID, err
}

// knownSources are the sources of the account by their ids on the server, and
// those to which the server has still to subscribe.
func (r *run) knownSources(ctx context.Context) (known map[string]articles.Source, waiting []articles.Source, err error) {
	all, err := r.archive.Sources(ctx)
	known = map[string]articles.Source{}
	for _, s := range all {
		switch {
		case s.Kind != articles.ServerSource || s.Account != r.account.Name:
		case s.Remote == "":
			waiting = append(waiting, s)
		default:
			known[s.Remote] = s
		}
	}
	return known, waiting, err
}

// subscribe has the server subscribe to sources. It returns those that it does
// not take, with what is wrong: they stay, and are tried again.
func (r *run) subscribe(ctx context.Context, sources []articles.Source) (left []articles.Source) {
	editor, can := r.options.Server.(server.Editor)
	for _, s := range sources {
		err := server.ErrNotByAPI
		if can {
			err = editor.Subscribe(ctx, s.Address, r.options.There(s.Category))
		}
		if err != nil {
			s.Remote, s.Fetch.Problem = "", problem(err)
			left = append(left, s)
		}
	}
	return left
}

// wanted are the sources that there should be, and whether there are others.
func (r *run) wanted(feeds []server.Feed, known map[string]articles.Source) (all []articles.Source, changed bool) {
	changed = len(feeds) != len(known)
	for _, f := range feeds {
		s, there := known[f.ID]
		was := s
		s.Kind, s.Account, s.Remote = articles.ServerSource, r.account.Name, f.ID
		s.Address, s.Site = address(f.Address), address(f.Site)
		s.Category = r.options.Category(articles.OneCategory(sanitize.Field(f.Category)))
		if !s.Named {
			s.Title = sanitize.Title(f.Title)
		}
		s.Fetch.Checked, s.Fetch.Failures, s.Fetch.Problem = f.Checked.Truncate(1e9), f.Failures, sanitize.HideSecrets(sanitize.Field(f.Problem))
		same := was.Address == s.Address && was.Site == s.Site && was.Category == s.Category && was.Title == s.Title &&
			was.Fetch.Problem == s.Fetch.Problem && was.Fetch.Failures == s.Fetch.Failures
		changed = changed || !there || !same
		all = append(all, s)
	}
	return all, changed
}

// lostFeeds are the known sources that are none of those that there should be. One
// that has another id or another address is still there.
func lostFeeds(known map[string]articles.Source, wanted []articles.Source) (lost []articles.Source) {
	there := map[string]bool{}
	for _, s := range wanted {
		there["id "+s.Remote], there["at "+s.Address] = true, true
	}
	for _, s := range known {
		if !there["id "+s.Remote] && !there["at "+s.Address] {
			lost = append(lost, s)
		}
	}
	return lost
}

// address is a foreign address as it is kept: a line, and without a password.
func address(foreign string) string {
	line := sanitize.Field(foreign)
	u, err := url.Parse(line)
	if err != nil || u.User == nil {
		return line
	}
	u.User = nil
	return u.String()
}
