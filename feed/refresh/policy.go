package refresh

import (
	"cmp"
	"fmt"
	"time"

	"lede/articles"
)

// When a source is asked again.
const (
	usual    = 30 * time.Minute   // where nobody says anything
	soonest  = 15 * time.Minute   // whatever a server allows
	latest   = 24 * time.Hour     // whatever a server asks for, and after however many failures
	farthest = 7 * 24 * time.Hour // that a Retry-After is believed
)

// passOver says why s is not asked at now; empty where it is. With force it is
// asked before its time, and named asks one that is gone whether it is back.
//
// barred is until when its host wants to be left alone.
func passOver(s articles.Source, barred, now time.Time, force, named bool) string {
	f := s.Fetch
	if f.Barred.After(barred) {
		barred = f.Barred
	}
	switch {
	case f.Gone && !named:
		return "it is gone for good: the server answered 410 - name it to ask again"
	case now.Before(barred) && barred.Sub(now) <= farthest:
		return "its server wants to be left alone for " + until(now, barred)
	case force:
		return ""
	case now.Before(f.Next) && f.Next.Sub(now) <= farthest+latest: // a clock that was wrong then does not silence it for ever
		return "it is asked again in " + until(now, f.Next)
	}
	return ""
}

func until(now, then time.Time) string {
	d := then.Sub(now)
	switch {
	case d < 2*time.Minute:
		return fmt.Sprintf("%d s", int(d/time.Second)+1)
	case d < 2*time.Hour:
		return fmt.Sprintf("%d min", int(d/time.Minute)+1)
	}
	return fmt.Sprintf("%d h", int(d/time.Hour)+1)
}

// answer is what the policy needs to know of an answer.
type answer struct {
	problem    string        // empty where all went well
	gone       bool          // 410
	limited    bool          // its host wants to be left alone: it said so (429), or had said so and was not asked
	retryAfter time.Duration // 0 where none is stated
	fresh      time.Duration // for which the answer is good; 0 where it does not say
	every      time.Duration // the reader's wish; 0 where there is none
	movedTo    string
	private    bool
}

// after returns the new state of a source: f is the state it had, a what it
// answered at now. chance is in [0, 1) and makes waits up to a tenth longer, so
// that sources are not all asked in the same second.
func after(f articles.FetchState, a answer, now time.Time, chance float64) articles.FetchState {
	if a.limited { // that is no failure of the source's
		wait := min(cmp.Or(a.retryAfter, soonest), farthest)
		f.Barred = now.Add(wait)
		f.Next = f.Barred.Add(shortly(wait, chance))
		return f
	}
	f.Checked, f.Problem, f.Gone = now, a.problem, a.gone
	f.Barred = time.Time{}
	if a.retryAfter > 0 {
		f.Barred = now.Add(min(a.retryAfter, farthest))
	}
	wait := interval(max(a.fresh, f.Pace.Rest), a.every)
	if a.problem != "" {
		f.Failures++
		wait = cmp.Or(min(a.retryAfter, farthest), backOff(f.Failures))
	} else {
		f.Failures = 0
		f.Private = a.private
		f.MovedTo, f.Sightings = sight(f, a.movedTo)
	}
	f.Next = afterSilence(f.Pace, now.Add(spread(wait, chance)))
	if f.Next.Before(f.Barred) {
		f.Next = f.Barred.Add(spread(wait, chance) - wait)
	}
	return f
}

// interval is how long a source that answered is left alone. The reader's wish
// holds where the server does not ask for more.
func interval(fresh, every time.Duration) time.Duration {
	switch {
	case every > 0:
		return max(every, min(fresh, latest))
	case fresh <= 0:
		return usual
	}
	return min(max(fresh, soonest), latest)
}

// afterSilence is then, or as many whole hours later as the feed says that
// nothing comes. One that is silent at all times is not believed.
func afterSilence(p articles.Pace, then time.Time) time.Time {
	for hours := range 7 * 24 {
		at := then.Add(time.Duration(hours) * time.Hour)
		if utc := at.UTC(); p.Hours&(1<<utc.Hour()) == 0 && p.Days&(1<<utc.Weekday()) == 0 {
			return at
		}
	}
	return then
}

// backOff doubles with every failure in a row.
func backOff(failures int) time.Duration {
	return min(soonest<<min(max(failures-1, 0), 10), latest)
}

// spread makes d up to a tenth longer.
func spread(d time.Duration, chance float64) time.Duration {
	return d + time.Duration(chance*float64(d)/10)
}

// shortly is a moment more than a server has asked for, by a twentieth at most.
func shortly(wait time.Duration, chance float64) time.Duration {
	return time.Duration(chance * float64(wait) / 20)
}

// sight counts how often in a row a source has said that it lives at movedTo.
func sight(f articles.FetchState, movedTo string) (string, int) {
	switch movedTo {
	case "":
		return "", 0
	case f.MovedTo:
		return movedTo, f.Sightings + 1
	}
	return movedTo, 1
}

// moves is how many equal sightings move a source.
const moves = 2
