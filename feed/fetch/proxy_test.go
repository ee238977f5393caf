package fetch

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"
)

// tunnel is a proxy for https: it notes where it is to lead, and leads to
// where there says.
func tunnel(t *testing.T, there string) (environ []string, asked func() []string) {
	t.Helper()
	var mu sync.Mutex
	var log []string
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		log = append(log, r.Method+" "+r.Host)
		mu.Unlock()
		out, err := net.Dial("tcp", there)
		if err != nil {
			return
		}
		in, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			return
		}
		_, _ = in.Write([]byte("HTTP/1.1 200 OK\r\n\r\n"))
		go func() { _, _ = io.Copy(out, in); _ = out.Close() }()
		go func() { _, _ = io.Copy(in, out); _ = in.Close() }()
	}))
	t.Cleanup(func() { proxy.CloseClientConnections(); proxy.Close() })
	return []string{"HTTPS_PROXY=" + proxy.URL}, func() []string {
		mu.Lock()
		defer mu.Unlock()
		return slices.Clone(log)
	}
}

func TestGoesThroughTheProxyThatTheEnvironmentNames(t *testing.T) {
	o := newOrigin(t, text("told"))
	secure := newTLSOrigin(t, o.Config.Handler)
	environ, asked := tunnel(t, secure.Listener.Addr().String())
	c := newClient(t, Options{Environ: append(environ, "no_proxy=direct.invalid")})
	c.public.TLSClientConfig = secure.Client().Transport.(*http.Transport).TLSClientConfig.Clone()
	c.public.TLSClientConfig.ServerName = "example.com" // which the certificate is for

	resp, err := c.Get(t.Context(), Request{Address: "https://harbour.example/feed"})
	if err != nil || string(resp.Body) != "told" || resp.Private {
		t.Errorf("%+v, %v", resp, err)
	}
	for _, address := range []string{"https://192.168.0.1/reboot", "https://[fe80::1]/", "https://direct.invalid/", "http://plain.invalid/"} {
		if resp, err := c.Get(t.Context(), Request{Address: address}); err == nil {
			t.Errorf("%s: %+v", address, resp)
		}
	}
	if log := asked(); !slices.Equal(log, []string{"CONNECT harbour.example:443"}) {
		t.Errorf("the proxy was asked for %q", log)
	}
}

func TestAsksTheProxyOfTheCase(t *testing.T) {
	for name, c := range map[string]struct {
		environ []string
		address string
		want    string // the proxy's host; empty for none
	}{
		"none":                      {nil, "http://harbour.example/", ""},
		"lower case wins":           {[]string{"HTTP_PROXY=http://upper:1", "http_proxy=http://lower:1"}, "http://harbour.example/", "lower:1"},
		"upper case":                {[]string{"HTTP_PROXY=http://upper:1"}, "http://harbour.example/", "upper:1"},
		"one for https":             {[]string{"https_proxy=http://secure:1"}, "http://harbour.example/", ""},
		"https":                     {[]string{"https_proxy=secure:1"}, "https://harbour.example/", "secure:1"},
		"not for a host":            {[]string{"http_proxy=http://lower:1", "no_proxy=quay.example,harbour.example"}, "http://harbour.example/", ""},
		"not for a domain":          {[]string{"http_proxy=http://lower:1", "NO_PROXY=.example"}, "http://harbour.example/", ""},
		"not for this machine":      {[]string{"http_proxy=http://lower:1"}, "http://127.0.0.1/", ""},
		"not where a server set it": {[]string{"HTTP_PROXY=http://evil:1", "REQUEST_METHOD=GET"}, "http://harbour.example/", ""},
	} {
		client := newClient(t, Options{Environ: c.environ})
		r, _ := http.NewRequest(http.MethodGet, c.address, http.NoBody)
		got := ""
		if proxy, _ := client.proxy(r); proxy != nil {
			got = proxy.Host
		}
		if got != c.want {
			t.Errorf("%s: asked through %q, want %q", name, got, c.want)
		}
	}
}
