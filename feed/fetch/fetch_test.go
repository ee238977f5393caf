package fetch

import (
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestEchoesValidatorsByteForByte(t *testing.T) {
	for _, etag := range []string{
		`"plain"`, `W/"weak"`, `unquoted`, `"a "quote" within"`, `""`, `'single'`, "\"caf\xe9\"", `W/unquoted,"two"`, `"gzip-suffix--gzip"`, `  "spaces around"  `,
	} {
		o := newOrigin(t, func(w http.ResponseWriter, r *http.Request) {
			w.Header()["Etag"] = []string{etag}
			w.Header()["Last-Modified"] = []string{"Yesterday, at noon"}
			if r.Header.Get("If-None-Match") == strings.TrimSpace(etag) {
				w.WriteHeader(http.StatusNotModified)
			}
		})
		c := newClient(t, Options{})
		first, err := c.Get(t.Context(), Request{Address: o.URL, Typed: true})
		if err != nil {
			t.Fatalf("%q: %v", etag, err)
		}
		second, err := c.Get(t.Context(), Request{Address: o.URL, Typed: true, ETag: first.ETag, LastModified: first.LastModified})
		if err != nil || !second.NotModified || second.ETag != first.ETag {
			t.Errorf("%q: then %+v, %v", etag, second, err)
		}
		asked := o.requests()[1].Header
		if got := asked["If-Modified-Since"]; len(got) != 1 || got[0] != "Yesterday, at noon" {
			t.Errorf("If-Modified-Since: %q", got)
		}
	}
}

func TestLeavesOutAValidatorThatNoHeaderCanHold(t *testing.T) {
	o := newOrigin(t, text("all"))
	resp, err := newClient(t, Options{}).Get(t.Context(), Request{Address: o.URL, Typed: true, ETag: "\"a\r\nX: y\""})
	if err != nil || string(resp.Body) != "all" || o.requests()[0].Header.Get("If-None-Match") != "" {
		t.Errorf("%+v, %v", resp, err)
	}
}

func TestTakesA304ThatWasNotAskedForAsAFailure(t *testing.T) {
	o := newOrigin(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotModified) })
	resp, err := newClient(t, Options{}).Get(t.Context(), Request{Address: o.URL, Typed: true})
	if err == nil || resp.NotModified {
		t.Errorf("%+v, %v", resp, err)
	}
}

func TestReadsHowLongAnAnswerIsGood(t *testing.T) {
	now := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
	at := func(d time.Duration) string { return now.Add(d).Format(http.TimeFormat) }
	for _, c := range []struct {
		header http.Header
		want   time.Duration
	}{
		{http.Header{"Cache-Control": {"public, max-age=3600"}}, time.Hour},
		{http.Header{"Cache-Control": {"public", `MAX-AGE="60"`}}, time.Minute},
		{http.Header{"Cache-Control": {"max-age=3600"}, "Age": {"600"}}, 50 * time.Minute},
		{http.Header{"Cache-Control": {"max-age=60"}, "Age": {"600"}}, 0},
		{http.Header{"Cache-Control": {"no-cache, max-age=3600"}}, 0},
		{http.Header{"Cache-Control": {"max-age=99999999999999999999"}}, 365 * 24 * time.Hour},
		{http.Header{"Cache-Control": {"max-age=-5"}}, 0},
		{http.Header{"Cache-Control": {"max-age=NaN"}}, 0},
		{http.Header{"Expires": {at(time.Hour)}}, time.Hour},
		{http.Header{"Expires": {at(time.Hour)}, "Date": {at(30 * time.Minute)}}, 30 * time.Minute},
		{http.Header{"Expires": {"0"}}, 0},
		{http.Header{"Cache-Control": {"max-age=60"}, "Expires": {at(time.Hour)}}, time.Minute},
		{http.Header{}, 0},
	} {
		if got := maxAge(c.header, now); got != c.want {
			t.Errorf("%v: %v, want %v", c.header, got, c.want)
		}
	}
	for value, want := range map[string]time.Duration{
		"120": 2 * time.Minute, "1.5": 1500 * time.Millisecond, at(time.Hour): time.Hour, at(-time.Hour): 0, "soon": 0, "-3": 0, "": 0,
	} {
		if got := retryAfter(http.Header{"Retry-After": {value}}, now); got != want {
			t.Errorf("Retry-After %q: %v, want %v", value, got, want)
		}
	}
}

func TestSaysWhatAStatusMeansAndWhatToDo(t *testing.T) {
	o := newOrigin(t, func(w http.ResponseWriter, r *http.Request) {
		status := map[string]int{"/404": 404, "/401": 401, "/410": 410, "/429": 429, "/503": 503, "/300": 300}[r.URL.Path]
		if status == 429 {
			w.Header().Set("Retry-After", "7200")
		}
		w.WriteHeader(status)
	})
	for path, want := range map[string]string{
		"/404": `answered 404; it may have moved - try "lede add ` + o.URL + `"`,
		"/401": "netrc", "/410": "gone for good", "/429": "left alone for 2 h", "/503": "in trouble", "/300": "leads nowhere",
	} {
		c := newClient(t, Options{}) // for each, since a host that says 429 is left alone
		resp, err := c.Get(t.Context(), Request{Address: o.URL + path, Typed: true})
		failure, ok := err.(*Error) //nolint:errorlint // that it is one is promised
		if !ok || !strings.Contains(err.Error(), want) || resp == nil || resp.Status != failure.Status {
			t.Errorf("%s: %v", path, err)
		}
		if ok && failure.Temporary != (failure.Status >= 429) {
			t.Errorf("%s: temporary is %v", path, failure.Temporary)
		}
	}
}

func TestAPageThatIsNotThereIsNoFeedThatMoved(t *testing.T) {
	o := newOrigin(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotFound) })
	_, err := newClient(t, Options{}).Get(t.Context(), Request{Address: o.URL + "/story", Kind: Page, Typed: true})
	if err == nil || !strings.HasSuffix(err.Error(), "answered 404; there is no such page") {
		t.Errorf("the page: %v", err)
	}
}

func TestSaysWhichLoginAServerWants(t *testing.T) {
	o := newOrigin(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Www-Authenticate"] = map[string][]string{
			"/digest": {`Digest realm="x", nonce="y"`}, "/basic": {`Basic realm="x"`}, "/both": {`Digest realm="x"`, `Basic realm="x"`},
			"/hostile": {"\u009b31mX" + strings.Repeat("y", 500)},
		}[r.URL.Path]
		w.WriteHeader(http.StatusUnauthorized)
	})
	known := newClient(t, Options{Credentials: func(string) (string, string, bool) { return "ann", "s3cret", true }})
	for path, want := range map[string][2]string{
		"/digest":  {"a login by Digest, which lede can't do", "a login by Digest, which lede can't do"},
		"/basic":   {"put them into your netrc file", "does not take the name and the password"},
		"/both":    {"put them into your netrc file", "does not take the name and the password"},
		"/hostile": {"which lede can't do", "which lede can't do"},
	} {
		for i, c := range []*Client{newClient(t, Options{}), known} {
			_, err := c.Get(t.Context(), Request{Address: o.URL + path, Typed: true})
			if err == nil || !strings.Contains(err.Error(), want[i]) || strings.ContainsAny(err.Error(), "\u009b\n") || len(err.Error()) > 200 {
				t.Errorf("%s: %v", path, err)
			}
		}
	}
}

func TestKeepsCookiesForOneChainOnly(t *testing.T) {
	o := newOrigin(t, func(w http.ResponseWriter, r *http.Request) {
		if cookie, err := r.Cookie("seen"); err == nil && cookie.Value == "1" {
			_, _ = w.Write([]byte("in"))
			return
		}
		http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1"})
		http.Redirect(w, r, r.URL.Path, http.StatusFound)
	})
	c := newClient(t, Options{})
	if _, err := c.Get(t.Context(), Request{Address: o.URL + "/", Typed: true}); err == nil {
		t.Error("kept a cookie that nobody asked to keep")
	}
	resp, err := c.Get(t.Context(), Request{Address: o.URL + "/", Typed: true, Cookies: true})
	if err != nil || string(resp.Body) != "in" {
		t.Errorf("%+v, %v", resp, err)
	}
	if last := o.requests(); last[len(last)-2].Header.Get("Cookie") != "" {
		t.Error("a cookie outlived its chain")
	}
}

func TestSaysWhoAsks(t *testing.T) {
	o := newOrigin(t, text("."))
	c := newClient(t, Options{UserAgent: "lede/1.2"})
	_, _ = c.Get(t.Context(), Request{Address: o.URL, Typed: true})
	_, _ = c.Get(t.Context(), Request{Address: o.URL, Typed: true, Header: http.Header{"user-agent": {"Mosaic"}, "X-Key": {"k"}}})
	log := o.requests()
	if log[0].UserAgent() != "lede/1.2" || log[1].UserAgent() != "Mosaic" || log[1].Header.Get("X-Key") != "k" {
		t.Errorf("%q, %q", log[0].UserAgent(), log[1].UserAgent())
	}
}

func TestSpeaksHTTP2(t *testing.T) {
	o := newOrigin(t, text("two"))
	tls := newTLSOrigin(t, o.Config.Handler)
	c := newClient(t, Options{})
	c.anywhere.TLSClientConfig = tls.Client().Transport.(*http.Transport).TLSClientConfig.Clone()
	c.anywhere.TLSClientConfig.NextProtos = nil
	resp, err := c.Get(t.Context(), Request{Address: tls.URL, Typed: true})
	if err != nil || string(resp.Body) != "two" {
		t.Fatalf("%+v, %v", resp, err)
	}
	if got := o.requests()[0].ProtoMajor; got != 2 {
		t.Errorf("spoke HTTP/%d", got)
	}
}
