package refresh

import (
	"runtime"
	"time"
)

// limits are how much of a refresh is under way at a time.
type limits struct {
	parsers int
	savers  int // groups that are being saved at a time
	group   int // stories that are saved in one transaction: more would keep the reader's own changes waiting
	// waiting bounds the bytes in memory: those that have come and are not
	// saved yet, and those that are expected of the sources being asked. After
	// patience a source that has not answered no longer counts, so that a slow
	// one does not hold up the others.
	waiting  int
	patience time.Duration
}

func fast() limits {
	return limits{parsers: runtime.NumCPU(), savers: 2, group: 1000, waiting: 8 << 20, patience: 250 * time.Millisecond}
}

// gentle has never more than two or three feeds in hand.
func gentle() limits {
	return limits{parsers: 1, savers: 1, group: 100, waiting: 300 << 10, patience: 100 * time.Millisecond}
}
