package sync

import (
	"errors"
	"time"

	"lede/articles/sanitize"
	"lede/feed/fetch"
)

// The back-off after failures.
const (
	soonest = time.Minute
	latest  = 6 * time.Hour
)

// note writes down how it went.
func (r *run) note(err error) {
	a := &r.account
	a.Checked, a.Problem, a.Question = r.options.Now(), "", ""
	var asked *QuestionError
	switch {
	case err == nil:
		a.Failures, a.Next = 0, time.Time{}
	case errors.As(err, &asked):
		a.Failures, a.Next, a.Question = 0, a.Checked.Add(latest), asked.Error()
	default:
		a.Failures++
		a.Next = a.Checked.Add(min(soonest<<min(a.Failures-1, 10), latest))
		a.Problem = problem(err)
	}
}

// problem is err in one line for the reader.
func problem(err error) string {
	var known *fetch.Error
	if errors.As(err, &known) && known.Status == 0 {
		return known.Reason()
	}
	return sanitize.HideSecrets(sanitize.Field(err.Error()))
}
