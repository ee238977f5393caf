package feed

import (
	"testing"
	"time"

	"lede/articles"
)

func TestSaysForHowLongNothingNewComes(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]time.Duration{
		`<ttl> 90 </ttl>`:    90 * time.Minute,
		`<ttl>soon</ttl>`:    0,
		`<ttl>0</ttl>`:       0,
		`<ttl>1000000</ttl>`: 366 * 24 * time.Hour,
		`<ttl>30</ttl><sy:updatePeriod>daily</sy:updatePeriod>`: 30 * time.Minute,
		`<sy:updatePeriod>weekly</sy:updatePeriod>`:             7 * 24 * time.Hour,
		`<sy:updatePeriod>monthly</sy:updatePeriod>`:            30 * 24 * time.Hour,
		`<sy:updatePeriod>yearly</sy:updatePeriod>`:             365 * 24 * time.Hour,
		`<ttl>-5</ttl>`: 0,
		`<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>`: 12 * time.Hour,
		`<sy:updatePeriod>
	hourly	</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>`: time.Hour,
		`<sy:updatePeriod>now and then</sy:updatePeriod>`: 0,
	} {
		f, err := Parse([]byte(`<rss version="2.0"><channel><title>Quay</title>`+markup+`</channel></rss>`), "", "")
		if err != nil || f.Pace.Rest != want {
			t.Errorf("%s: %v, %v; want %v", markup, f.Pace.Rest, err, want)
		}
	}
}

func TestSaysWhenNothingComes(t *testing.T) {
	t.Parallel()
	weekend := uint8(1<<time.Saturday | 1<<time.Sunday)
	for markup, want := range map[string]articles.Pace{
		`<skipHours><hour>0</hour><hour> 5 </hour></skipHours>`:                           {Hours: 1<<0 | 1<<5},
		`<skipHours><hour>24</hour><hour>25</hour><hour>-1</hour><hour/></skipHours>`:     {Hours: 1},
		"<skipDays>\n<day>Saturday</day><day> sunday </day><day>Someday</day></skipDays>": {Days: weekend},
		`<skipDays>Monday</skipDays><skipHours/>`:                                         {},
		`<ttl>60</ttl><skipDays><day>Saturday</day><day>Sunday</day></skipDays>`:          {Rest: time.Hour, Days: weekend},
	} {
		f, err := Parse([]byte(`<rss version="2.0"><channel><title>Quay</title>`+markup+`</channel></rss>`), "", "")
		if err != nil || f.Pace != want {
			t.Errorf("%s: %+v, %v; want %+v", markup, f.Pace, err, want)
		}
	}
}
