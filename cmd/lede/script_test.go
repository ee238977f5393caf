package main

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// asProgram makes the test binary be lede.
const asProgram = "LEDE_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	if os.Getenv(asOrigin) != "" {
		serveFeeds(os.Stdin, os.Stdout)
		return
	}
	testscript.Main(m, map[string]func(){"lede": main})
}

// TestCommandLine runs every script of testdata/script against the real main.
func TestCommandLine(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:   "testdata/script",
		Setup: setUpHome,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"noescape": noEscape,
			"exitcode": exitsWith,
			"serve":    serve,
			"onscreen": onScreen,
		},
	})
}

func setUpHome(e *testscript.Env) error {
	e.Setenv("HOME", e.WorkDir)
	e.Setenv("XDG_STATE_HOME", e.WorkDir+"/state")
	e.Setenv("TZ", "UTC")
	e.Setenv("COLUMNS", "80")
	return nil
}

// noEscape fails when a file (stdout, stderr or a path) holds an ESC or a C1 byte.
func noEscape(ts *testscript.TestScript, neg bool, args []string) {
	for _, r := range ts.ReadFile(args[0]) {
		if r == 0x1b || (r >= 0x7f && r < 0xa0) {
			if !neg {
				ts.Fatalf("%s holds %q", args[0], r)
			}
			return
		}
	}
	if neg {
		ts.Fatalf("%s holds no escape", args[0])
	}
}

// serve answers with the files of a folder, from an address that it leaves in
// $SITE, and its host in $SITEHOST; that address stands for SITE in the files.
// Below locked it wants to be asked by ann, whose password is hunter2.
func serve(ts *testscript.TestScript, _ bool, args []string) {
	folder := ts.MkAbs(args[0])
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(path.Clean("/"+r.URL.Path))))
		if user, password, _ := r.BasicAuth(); strings.HasPrefix(r.URL.Path, "/locked/") && user+password != "annhunter2" {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		if err != nil {
			http.NotFound(w, r)
			return
		}
		_, _ = w.Write(bytes.ReplaceAll(body, []byte("SITE"), []byte("http://"+r.Host)))
	}))
	ts.Setenv("SITE", server.URL)
	ts.Setenv("SITEHOST", strings.TrimPrefix(server.URL, "http://"))
	ts.Defer(server.Close)
}

// exitsWith runs lede in this process and compares its exit code:
// exitcode 2 cat --width x.
func exitsWith(ts *testscript.TestScript, _ bool, args []string) {
	out, errOut := &lines{}, &lines{}
	environ := []string{"HOME=" + ts.Getenv("HOME"), "XDG_STATE_HOME=" + ts.Getenv("XDG_STATE_HOME"), "COLUMNS=80"}
	words := make([]string, 0, len(args))
	for _, arg := range args[1:] {
		if _, err := os.Stat(ts.MkAbs(arg)); err == nil {
			arg = ts.MkAbs(arg)
		}
		words = append(words, arg)
	}
	code := run(context.Background(), words, environ, nil, out, errOut)
	if got := string(rune('0' + code)); got != args[0] {
		ts.Fatalf("lede %q exits %d, want %s\n%s", words, code, args[0], errOut.text)
	}
	if code == exitUsage || code == exitFailed {
		if errOut.count != 1 {
			ts.Fatalf("lede %q says %d lines, want one:\n%s", words, errOut.count, errOut.text)
		}
	}
}

// lines counts the lines that are written to it.
type lines struct {
	text  string
	count int
}

// Write keeps what it is given.
func (l *lines) Write(p []byte) (int, error) {
	l.text += string(p)
	for _, b := range p {
		if b == '\n' {
			l.count++
		}
	}
	return len(p), nil
}
