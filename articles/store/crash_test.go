package store_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/storetest"
)

// Children of the tests are this same program, told by these what to do.
const (
	childLibrary = "STORE_TEST_LIBRARY"
	childName    = "STORE_TEST_NAME"
	childCount   = "STORE_TEST_COUNT" // deliveries; without end where it is empty
)

// TestMain writes to a library where it is run as a child.
func TestMain(m *testing.M) {
	if path := os.Getenv(childLibrary); path != "" {
		if err := writeAway(path, os.Getenv(childName), os.Getenv(childCount)); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// writeAway delivers stories and marks some, and says so: "opened", then "saved
// KEY" and "read ID".
func writeAway(path, name, count string) error {
	ctx := context.Background()
	s, err := store.Open(ctx, path, store.Options{Now: func() time.Time { return storetest.Noon }})
	if err != nil {
		return err
	}
	defer s.Close()
	fmt.Println("opened")
	end, err := strconv.Atoi(count)
	for i := 0; i < end || err != nil; i++ {
		key := fmt.Sprintf("%s-%d", name, i)
		body := strings.Replace(storetest.Wire, "212", key, 1)
		d := articles.Delivery{Source: 1, Title: "The Paper", Articles: []articles.Article{storetest.Story(key, key, "World", i%60, body)}}
		got, err := s.Save(ctx, []articles.Delivery{d})
		if err != nil {
			return err
		}
		fmt.Println("saved", key)
		if i%2 == 0 {
			id := got[0].Added[0].ID
			if _, err := s.Mark(ctx, []articles.ID{id}, storetest.Read); err != nil {
				return err
			}
			fmt.Println("read", id)
		}
	}
	return nil
}

// child starts a process that writes to a library.
func child(t *testing.T, path, name, count string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childLibrary+"="+path, childName+"="+name, childCount+"="+count)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out)
}

// kills is how often a writer is killed; STORE_TEST_KILLS asks for more.
func kills() int {
	if n, err := strconv.Atoi(os.Getenv("STORE_TEST_KILLS")); err == nil {
		return n
	}
	return 20
}

func TestWhatWasAcknowledgedIsThereAfterEveryKill(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "library.db")
	s := storetest.Open(t, path)
	storetest.Subscribe(t, s, "https://paper.example/feed")
	s.Close()
	var said []string
	for i := range kills() {
		cmd, out := child(t, path, strconv.Itoa(i), "")
		kill := func() { cmd.Process.Kill() }
		if i%4 == 0 {
			time.AfterFunc(time.Duration(rand.IntN(60))*time.Millisecond, kill) // while it opens, perhaps
		}
		for out.Scan() {
			if out.Text() == "opened" {
				time.AfterFunc(time.Duration(rand.IntN(100))*time.Millisecond, kill)
				continue
			}
			said = append(said, out.Text())
		}
		cmd.Wait()
	}
	check(t, path, said)
	t.Logf("%d kills, %d acknowledgements", kills(), len(said))
}

// check looks for everything that writers have said.
func check(t *testing.T, path string, said []string) {
	t.Helper()
	storetest.WantSound(t, path)
	s := storetest.Open(t, path)
	rows, err := storetest.Edition(t, s, articles.Query{Copies: true}).Page(t.Context(), 0, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, row := range rows {
		there["saved "+row.Title] = true
		there["read "+string(row.ID)] = row.Read
	}
	for _, line := range said {
		if !there[line] {
			t.Errorf("%q was said and is not so", line)
		}
	}
}

func TestEightWritersInTwoProcessesLoseNothing(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "library.db")
	s := storetest.Open(t, path)
	storetest.Subscribe(t, s, "https://paper.example/feed")
	const each = 25
	var mu sync.Mutex
	var said []string
	var writers sync.WaitGroup
	for i := range 4 {
		cmd, out := child(t, path, "child"+strconv.Itoa(i), strconv.Itoa(each))
		writers.Go(func() {
			for out.Scan() {
				if out.Text() == "opened" {
					continue
				}
				mu.Lock()
				said = append(said, out.Text())
				mu.Unlock()
			}
			if err := cmd.Wait(); err != nil {
				t.Error(err)
			}
		})
		writers.Go(func() {
			for n := range each {
				key := fmt.Sprintf("own%d-%d", i, n)
				_, err := s.Save(t.Context(), []articles.Delivery{{Source: 1, Articles: []articles.Article{storetest.Story(key, key, "World", n, "<p>"+key)}}})
				if err != nil {
					t.Error(err)
				}
				mu.Lock()
				said = append(said, "saved "+key)
				mu.Unlock()
			}
		})
	}
	writers.Wait()
	check(t, path, said)
	if n, err := s.Count(t.Context(), articles.Query{Copies: true}); n != 8*each || err != nil {
		t.Errorf("%d stories, %v", n, err)
	}
}
