package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"net/netip"
	"strings"
	"testing"
)

func TestTellsPrivateNetworksFromThePublicInternet(t *testing.T) {
	for address, want := range map[string]bool{
		"127.0.0.1": true, "127.8.9.1": true, "10.1.2.3": true, "172.16.0.1": true, "172.32.0.1": false, "192.168.1.1": true,
		"169.254.169.254": true, "100.64.0.1": true, "0.0.0.0": true, "0.1.2.3": true, "224.0.0.1": true, "255.255.255.255": true,
		"198.18.0.1": true, "240.0.0.1": true, "8.8.8.8": false, "93.184.215.14": false, "100.128.0.1": false,
		"::1": true, "::": true, "fe80::1": true, "fe80::1%eth0": true, "fc00::1": true, "fd12::1": true, "ff02::1": true,
		"::ffff:127.0.0.1": true, "::ffff:8.8.8.8": false, "::127.0.0.1": true, "64:ff9b::10.0.0.1": true, "64:ff9b::8.8.8.8": false,
		"2002:7f00:1::": true, "2001:db8::1": true, "fec0::1": true, "2606:4700::1111": false,
	} {
		if got := private(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: private is %v", address, got)
		}
	}
}

func TestAsksAPrivateAddressOnlyWhereTheReaderGaveIt(t *testing.T) {
	o := newOrigin(t, text("mine"))
	c := newClient(t, Options{})
	resp, err := c.Get(t.Context(), Request{Address: o.URL, Typed: true})
	if err != nil || !resp.Private {
		t.Fatalf("%+v, %v", resp, err)
	}
	for _, address := range []string{o.URL, strings.Replace(o.URL, "127.0.0.1", "localhost", 1), strings.Replace(o.URL, "127.0.0.1", "[::ffff:127.0.0.1]", 1), "http://[fe80::1%25lo]/", "http://[::1%25lo]:80/", "http://LOCALHOST./", "http://feed.localhost/"} {
		_, err = c.Get(t.Context(), Request{Address: address})
		var failure *Error
		if !errors.As(err, &failure) || !failure.Private {
			t.Errorf("%s: %v", address, err)
		}
	}
	for _, host := range []string{"2130706433", "0x7f000001", "0177.0.0.1", "127.1", "127.0.0.1.", "①②⑦.0.0.1"} { // as browsers write it
		if resp, err := c.Get(t.Context(), Request{Address: strings.Replace(o.URL, "127.0.0.1", host, 1)}); err == nil {
			t.Errorf("%s: %+v", host, resp)
		}
	}
	if n := len(o.requests()); n != 1 {
		t.Errorf("asked %d times", n)
	}
}

// What a name leads to is looked at on the connection, when it is made: a
// name that led elsewhere a moment ago gets nowhere.
func TestChecksTheConnectionAndNotTheName(t *testing.T) {
	o := newOrigin(t, text("mine"))
	c := newClient(t, Options{})
	if _, err := c.dialer(false)(t.Context(), "tcp", o.Listener.Addr().String()); !errors.Is(err, errPrivate) {
		t.Errorf("connected: %v", err)
	}
}

func TestFollowsRedirectsWithinTheirBounds(t *testing.T) {
	own := newOrigin(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/to/own" {
			http.Redirect(w, r, "/home", http.StatusFound)
			return
		}
		_, _ = w.Write([]byte("own"))
	})
	public := newOriginAt(t, "127.0.0.2", func(w http.ResponseWriter, r *http.Request) {
		to := map[string]string{
			"/file": "file:///etc/passwd", "/data": "data:text/plain,x", "/script": "javascript:alert(1)", "/ftp": "ftp://127.0.0.1/",
			"/private": own.URL + "/", "/name": strings.Replace(own.URL, "127.0.0.1", "localhost", 1), "/circle": "/circle", "/ping": "/pong", "/pong": "/ping",
			"/nowhere": "http://", "/space": "http://a b/", "/once": "/end",
		}[r.URL.Path]
		if n := 0; strings.HasPrefix(r.URL.Path, "/count/") {
			_, _ = fmt.Sscanf(r.URL.Path, "/count/%d", &n)
			to = fmt.Sprintf("/count/%d", n-1)
			if n == 0 {
				to = "/end"
			}
		}
		if to == "" {
			_, _ = w.Write([]byte("public"))
			return
		}
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusFound)
	})
	c := newClient(t, Options{})
	_, _ = c.Get(t.Context(), Request{Address: own.URL, Typed: true}) // so that a connection to it stands
	for path, want := range map[string]string{
		"/file": "file: address", "/data": "data: address", "/script": "javascript: address", "/ftp": "ftp: address",
		"/private": "private network", "/name": "private network", "/circle": "in a circle", "/ping": "in a circle",
		"/nowhere": "no address", "/count/10": "more than 10", "/space": "no address",
		"/once": "", "/count/9": "",
	} {
		resp, err := c.Get(t.Context(), Request{Address: public.URL + path, Typed: true})
		if want == "" && (err != nil || string(resp.Body) != "public") || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %+v, %v", path, resp, err)
		}
	}
	if resp, err := c.Get(t.Context(), Request{Address: own.URL + "/to/own", Typed: true}); err != nil || string(resp.Body) != "own" {
		t.Errorf("from a private address to its neighbour: %v", err)
	}
	for _, r := range own.requests()[1:] {
		if !strings.HasPrefix(r.URL.Path, "/to/own") && r.URL.Path != "/home" {
			t.Errorf("the private server was asked for %s", r.URL)
		}
	}
}

func TestSaysWhereAFeedHasMovedForGood(t *testing.T) {
	o := newOrigin(t, func(w http.ResponseWriter, r *http.Request) {
		next := map[string]struct {
			status int
			to     string
		}{
			"/301": {301, "/end"}, "/308": {308, "/end#part"}, "/302": {302, "/301"}, "/307": {307, "/end"},
			"/301-301": {301, "/301"}, "/301-302": {301, "/302"}, "/secret": {301, "http://ann:pw@" + r.Host + "/end"},
		}[r.URL.Path]
		if next.to == "" {
			return
		}
		w.Header().Set("Location", next.to)
		w.WriteHeader(next.status)
	})
	c := newClient(t, Options{})
	for path, want := range map[string]string{
		"/end": "", "/301": "/end", "/308": "/end", "/302": "", "/307": "", "/301-301": "/end", "/301-302": "/302", "/secret": "/end",
	} {
		resp, err := c.Get(t.Context(), Request{Address: o.URL + path, Typed: true})
		if want != "" {
			want = o.URL + want
		}
		if err != nil || resp.MovedTo != want || resp.Address != o.URL+"/end" {
			t.Errorf("%s: %+v, %v", path, resp, err)
		}
	}
}

// A feed that has moved from https to http has not moved for good: whoever
// stands in between could say so.
func TestNoRedirectTakesTheSealOffForGood(t *testing.T) {
	plain := newOrigin(t, text("plain"))
	secure := newTLSOrigin(t, http.RedirectHandler(plain.URL, http.StatusMovedPermanently))
	c := newClient(t, Options{})
	c.anywhere.TLSClientConfig = secure.Client().Transport.(*http.Transport).TLSClientConfig.Clone()
	resp, err := c.Get(t.Context(), Request{Address: secure.URL, Typed: true})
	if err != nil || string(resp.Body) != "plain" || resp.MovedTo != "" {
		t.Errorf("%+v, %v", resp, err)
	}
}

func TestTellsNobodyWhereItComesFrom(t *testing.T) {
	other := newOrigin(t, text("other"))
	o := newOrigin(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/a" {
			http.SetCookie(w, &http.Cookie{Name: "who", Value: "ann", Path: "/"})
			http.Redirect(w, r, "/b?who=ann", http.StatusFound)
			return
		}
		http.Redirect(w, r, strings.Replace(other.URL, "127.0.0.1", "localhost", 1), http.StatusFound)
	})
	c := newClient(t, Options{})
	if _, err := c.Get(t.Context(), Request{Address: o.URL + "/a", Typed: true, Cookies: true}); err != nil {
		t.Fatal(err)
	}
	if got := o.requests()[1].Header.Get("Cookie"); got != "who=ann" {
		t.Errorf("its own cookie came back as %q", got)
	}
	for _, r := range append(o.requests(), other.requests()...) {
		if r.Referer() != "" || r.Host != o.Listener.Addr().String() && r.Header.Get("Cookie") != "" {
			t.Errorf("%s was told %v", r.Host, r.Header)
		}
	}
	if len(other.requests()) != 1 {
		t.Error("the other host was not asked")
	}
}

func TestTellsPasswordsToTheirOwnOriginOnly(t *testing.T) {
	other := newOrigin(t, text("other"))
	o := newOrigin(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/away" {
			http.Redirect(w, r, other.URL, http.StatusFound)
		}
		if r.URL.Path == "/gone" {
			w.WriteHeader(http.StatusNotFound)
		}
	})
	kept := func(string) (string, string, bool) { return "netrc", "s3cret", true }
	c := newClient(t, Options{Credentials: kept})
	address := strings.Replace(o.URL, "http://", "http://ann:s3cret@", 1)
	for _, a := range []string{address + "/", address + "/away", o.URL + "/"} {
		resp, err := c.Get(t.Context(), Request{Address: a, Typed: true, Header: http.Header{"X-Token": {"s3cret"}}})
		if err != nil || strings.Contains(resp.Address, "s3cret") {
			t.Fatalf("%+v, %v", resp, err)
		}
	}
	for i, want := range []string{"ann", "ann", "netrc"} {
		if user, password, _ := o.requests()[i].BasicAuth(); user != want || password != "s3cret" {
			t.Errorf("%d: said %q, %q", i, user, password)
		}
	}
	if h := other.requests()[0].Header; h.Get("Authorization")+h.Get("X-Token") != "" {
		t.Errorf("another origin was told %v", h)
	}
	for _, a := range []string{address + "/gone", "http://ann:s3cret@127.0.0.1:1/", "ftp://ann:s3cret@harbour.example/", "http://ann:s3cret@", "http://ann:s3cret@harbour.example:port/"} {
		_, err := c.Get(t.Context(), Request{Address: a, Typed: true})
		if err == nil || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%s: %v", a, err)
		}
	}
}
