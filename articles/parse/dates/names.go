package dates

import (
	"strings"
	"sync"

	"lede/articles/parse/language"
)

var monthNames = sync.OnceValue(func() map[string]int {
	numbers := map[string]int{}
	for i, names := range language.Months {
		for _, name := range names {
			numbers[name] = i + 1
		}
	}
	return numbers
})

// month returns the number of the month that the folded word w names, or 0.
func month(w string) int { return monthNames()[w] }

// levantMonth returns the month that two folded words name in the Levant, or 0.
func levantMonth(first, second string) int { return language.LevantMonths[[2]string{first, second}] }

// weekday reports whether the folded word w is a day of the week.
func weekday(w string) bool {
	for _, name := range language.WeekdayBeginnings {
		if strings.HasPrefix(w, name) {
			return true
		}
	}
	return weekdays()[w]
}

// The small words of dates, by what they do there.
var (
	weekdays      = set(language.Weekdays)
	ordinals      = set(language.Ordinals)
	ofMonth       = set(language.OfMonth)
	yearWords     = set(language.YearWords)
	weekdayLinks  = set(language.WeekdayLinks)
	hourWords     = set(language.HourWords)
	clockLinks    = set(language.ClockLinks)
	morningBefore = set(language.MorningBefore)
	eveningBefore = set(language.EveningBefore)
	morningAfter  = set(language.MorningAfter)
	eveningAfter  = set(language.EveningAfter)
)

// set makes a lookup of words when it is first asked.
func set(words []string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		found := make(map[string]bool, len(words))
		for _, w := range words {
			found[w] = true
		}
		return found
	})
}
