package feed_test

import (
	"testing"

	"lede/feed"
)

func TestTellsHowFarAnAddressLeads(t *testing.T) {
	for address, want := range map[string]feed.Reach{
		"https://tide.example/feed":                        feed.Public,
		"https://93.184.216.34/":                           feed.Public,
		"https://[2606:2800:220:1::1]/":                    feed.Public,
		"https://0x.example/":                              feed.Public,
		"http://localhost:8080/":                           feed.Local,
		"http://127.0.0.1/":                                feed.Local,
		"http://[::1]:80/":                                 feed.Local,
		"http://192.168.1.10/rss":                          feed.Local,
		"http://10.1.2.3/":                                 feed.Local,
		"http://100.64.1.1/":                               feed.Local,
		"http://[fd12::1]/":                                feed.Local,
		"http://nas.local/feed":                            feed.Local,
		"http://169.254.169.254/":                          feed.Forbidden,
		"http://169.254.169.254.:80/latest/meta-data/":     feed.Forbidden,
		"http://[fe80::1%25eth0]/":                         feed.Forbidden,
		"http://[::ffff:169.254.169.254]/":                 feed.Forbidden,
		"http://[::ffff:a9fe:a9fe]/":                       feed.Forbidden,
		"http://[64:ff9b::a9fe:a9fe]/":                     feed.Forbidden,
		"http://[fd00:ec2::254]/":                          feed.Forbidden,
		"http://[fd00:0ec2:0::0254]/":                      feed.Forbidden,
		"http://METADATA.google.internal/computeMetadata/": feed.Forbidden,
		"http://2852039166/":                               feed.Forbidden,
		"http://0xA9FEA9FE/":                               feed.Forbidden,
		"http://0251.0376.0251.0376/":                      feed.Forbidden,
		"http://169.254.43518/":                            feed.Forbidden,
		"http://0.0.0.0:8080/":                             feed.Forbidden,
		"http://[::]/":                                     feed.Forbidden,
		"http://224.0.0.1/":                                feed.Forbidden,
		"http://255.255.255.255/":                          feed.Forbidden,
		"http://100.100.100.200/":                          feed.Forbidden,
	} {
		if got := feed.ReachOf(address); got != want {
			t.Errorf("%s: %d, want %d", address, got, want)
		}
	}
}
