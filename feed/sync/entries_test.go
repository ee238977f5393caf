package sync_test

import (
	"strings"
	"testing"
)

// TestTextsThatAreLongAsJSONCome publishes what grows sixfold where it is written
// down, more than a feed may hold.
func TestTextsThatAreLongAsJSONCome(t *testing.T) {
	t.Parallel()
	s := newSides(t, 1)
	s.remote.faults = 0
	for range 3 {
		e := s.remote.publish("1")
		e.Content = "<p>Fog.</p>" + strings.Repeat("<\x01", 3<<20/2)
	}
	s.sync()
	s.wantEqual()
}

// TestEntriesOfAFeedThatIsNotKnownYetComeNextTime publishes an entry of a feed to
// which somebody subscribes while it is asked.
func TestEntriesOfAFeedThatIsNotKnownYetComeNextTime(t *testing.T) {
	t.Parallel()
	s := newSides(t, 1)
	s.remote.faults = 0
	s.remote.publish("9")
	s.sync()
	s.remote.feeds = append(s.remote.feeds, paper(9, "new"))
	s.sync()
	s.wantEqual()
}
