package sync

import (
	"context"
	"slices"

	"lede/articles"
)

// batch is how many entries are marked by one request: some servers drop what is
// more, and say OK.
const batch = 250

// send tells the server what the reader has marked, and reads back whether it
// stands like that. It returns a glance from before that, and the entries that
// are still to be fetched.
func (r *run) send(ctx context.Context, outbox []articles.EntryMark) (glance string, missing []string, err error) {
	for _, on := range []bool{false, true} {
		for _, field := range []articles.EntryField{articles.ReadField, articles.StarField} {
			for ids := range slices.Chunk(idsOf(outbox, field, on), batch) {
				if err := r.options.Server.Mark(ctx, ids, field, on); err != nil {
					return "", nil, err
				}
			}
		}
	}
	if glance, err = r.options.Server.Glance(ctx); err != nil {
		return "", nil, err
	}
	if missing, err = r.takeOver(ctx, outbox); err != nil {
		return "", nil, err
	}
	left, err := r.archive.Outbox(ctx, r.account.Name)
	if err != nil {
		return "", nil, err
	}
	refused := shared(left, outbox)
	if refused > 0 {
		r.options.Log("the server has not taken marks: they are sent again", "account", r.account.Name, "marks", refused)
		glance = ""
	}
	r.summary.Sent += len(outbox) - refused
	r.summary.Refused += refused
	return glance, missing, nil
}

// shared is how many marks are in both lists.
func shared(some, others []articles.EntryMark) (n int) {
	in := make(map[articles.EntryMark]bool, len(others))
	for _, m := range others {
		in[m] = true
	}
	for _, m := range some {
		if in[m] {
			n++
		}
	}
	return n
}

func idsOf(marks []articles.EntryMark, field articles.EntryField, on bool) (ids []string) {
	for _, m := range marks {
		if m.Field == field && m.On == on {
			ids = append(ids, m.ID)
		}
	}
	return ids
}
