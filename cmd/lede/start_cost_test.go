package main

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
)

// mostAtStart bounds what a room of the house may take before main runs, in bytes:
// they are counted the same on every machine, and a tenth of a millisecond goes with
// about 100,000 of them. Patterns and tables are made when they are first asked.
const mostAtStart = 50_000

func TestNoRoomTakesMuchBeforeTheProgramBegins(t *testing.T) {
	t.Parallel()
	begun := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^$")
	begun.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var said bytes.Buffer
	begun.Stderr = &said
	if err := begun.Run(); err != nil {
		t.Fatal(err)
	}
	// see GODEBUG=inittrace in the package documentation of runtime
	traced := regexp.MustCompile(`^init (lede/\S+) @.* (\d+) bytes`)
	rooms := 0
	for lines := bufio.NewScanner(&said); lines.Scan(); {
		found := traced.FindStringSubmatch(lines.Text())
		if found == nil || found[1] == "lede/cmd/lede" { // with what its tests make
			continue
		}
		rooms++
		if size, err := strconv.Atoi(found[2]); err != nil || size > mostAtStart {
			t.Errorf("%s takes %s bytes before main, more than %d", found[1], found[2], mostAtStart)
		}
	}
	if rooms == 0 {
		t.Fatal("the runtime told of no room")
	}
}
