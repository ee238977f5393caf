package reach_test

import (
	"testing"

	"lede/feed/reach"
)

func TestTellsHowFarAnAddressLeads(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]reach.Reach{
		"https://tide.example/feed":                        reach.Public,
		"https://93.184.216.34/":                           reach.Public,
		"https://[2606:2800:220:1::1]/":                    reach.Public,
		"https://0x.example/":                              reach.Public,
		"http://localhost:8080/":                           reach.Local,
		"http://127.0.0.1/":                                reach.Local,
		"http://[::1]:80/":                                 reach.Local,
		"http://192.168.1.10/rss":                          reach.Local,
		"http://10.1.2.3/":                                 reach.Local,
		"http://100.64.1.1/":                               reach.Local,
		"http://[fd12::1]/":                                reach.Local,
		"http://nas.local/feed":                            reach.Local,
		"http://169.254.169.254/":                          reach.Forbidden,
		"http://169.254.169.254.:80/latest/meta-data/":     reach.Forbidden,
		"http://[fe80::1%25eth0]/":                         reach.Forbidden,
		"http://[::ffff:169.254.169.254]/":                 reach.Forbidden,
		"http://[::ffff:a9fe:a9fe]/":                       reach.Forbidden,
		"http://[64:ff9b::a9fe:a9fe]/":                     reach.Forbidden,
		"http://[fd00:ec2::254]/":                          reach.Forbidden,
		"http://[fd00:0ec2:0::0254]/":                      reach.Forbidden,
		"http://METADATA.google.internal/computeMetadata/": reach.Forbidden,
		"http://2852039166/":                               reach.Forbidden,
		"http://0xA9FEA9FE/":                               reach.Forbidden,
		"http://0251.0376.0251.0376/":                      reach.Forbidden,
		"http://169.254.43518/":                            reach.Forbidden,
		"http://0.0.0.0:8080/":                             reach.Forbidden,
		"http://[::]/":                                     reach.Forbidden,
		"http://224.0.0.1/":                                reach.Forbidden,
		"http://255.255.255.255/":                          reach.Forbidden,
		"http://100.100.100.200/":                          reach.Forbidden,
	} {
		if got := reach.Of(address); got != want {
			t.Errorf("%s: %d, want %d", address, got, want)
		}
	}
}
