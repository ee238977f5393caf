package feed

import (
	"testing"
	"time"
)

func TestSaysForHowLongNothingNewComes(t *testing.T) {
	for markup, want := range map[string]time.Duration{
		`<ttl> 90 </ttl>`: 90 * time.Minute,
		`<ttl>soon</ttl>`: 0,
		`<ttl>-5</ttl>`:   0,
		`<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>`: 12 * time.Hour,
		`<sy:updatePeriod>
	hourly	</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>`: time.Hour,
		`<sy:updatePeriod>now and then</sy:updatePeriod>`: 0,
	} {
		f, err := Parse([]byte(`<rss version="2.0"><channel><title>Quay</title>`+markup+`</channel></rss>`), "")
		if err != nil || f.TTL != want {
			t.Errorf("%s: %v, %v; want %v", markup, f.TTL, err, want)
		}
	}
}
