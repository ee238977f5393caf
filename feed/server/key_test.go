package server_test

import (
	"strings"
	"testing"
	"time"

	"lede/feed/server"
)

// TestKeysTellEntriesOfOneLinkApart has a feed whose entries all have the link of
// its page and the time at which it was asked, and one whose links are long.
func TestKeysTellEntriesOfOneLinkApart(t *testing.T) {
	t.Parallel()
	at, long := time.Unix(1795974015, 0), "https://paper.example/"+strings.Repeat("fog/", 1000)
	for _, pair := range [][2]string{
		{server.KeyOf("https://paper.example/", "Fog", at, "1"), server.KeyOf("https://paper.example/", "Ferry", at, "2")},
		{server.KeyOf("https://paper.example/", "Fog", at, "1"), server.KeyOf("https://paper.example/", "Fog", at.Add(time.Hour), "2")},
		{server.KeyOf(long+"1", "Fog", at, "1"), server.KeyOf(long+"2", "Fog", at, "2")},
		{server.KeyOf("", "Fog", at, "1"), server.KeyOf("", "Fog", at, "2")},
	} {
		if pair[0] == pair[1] || len(pair[0]) > 500 {
			t.Errorf("%.80q and %.80q", pair[0], pair[1])
		}
	}
	if server.KeyOf(long, "Fog", at, "1") != server.KeyOf(long, "Fog", at, "7") {
		t.Error("the number of an entry is a part of its key")
	}
}
