package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"syscall"
	"testing"
)

func TestAddingToAFullDiskSaysThatTheSubscriptionIsKept(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	if os.Geteuid() != 0 || syscall.Mount("tmpfs", home, "tmpfs", 0, "size=2m") != nil {
		t.Skip("no small disk to be had")
	}
	t.Cleanup(func() { syscall.Unmount(home, syscall.MNT_DETACH) })
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<rss version="2.0"><channel><title>The Long Paper</title>`)
		for i := range 400 {
			fmt.Fprintf(w, "<item><guid>%d</guid><title>Story %d</title><description>", i, i)
			for j := range 600 {
				fmt.Fprintf(w, "%x ", uint32(i+1)*uint32(j+7)*2654435761)
			}
			fmt.Fprint(w, "</description></item>")
		}
		fmt.Fprint(w, "</channel></rss>")
	}))
	defer site.Close()
	lede := func(args ...string) (said string, code int) {
		out, errOut := &lines{}, &lines{}
		code = run(context.Background(), args, []string{"HOME=" + home, "COLUMNS=100"}, nil, out, errOut)
		return out.text + errOut.text, code
	}
	said, code := lede("add", site.URL)
	if code == exitDone || !strings.Contains(said, "no room") || !strings.Contains(said, "subscription is kept") {
		t.Errorf("adding says %d, %s", code, said)
	}
	if said, _ := lede("feeds"); !strings.Contains(said, "The Long Paper") && !strings.Contains(said, site.URL) {
		t.Errorf("the feeds are %s", said)
	}
}
