package fetch

import (
	"errors"
	"fmt"
	"net"
	"strings"
	"syscall"
	"testing"
	"time"
)

// deaf listens and takes no connection, like a host behind a wall that drops
// what comes: its queue is full.
func deaf(t *testing.T) string {
	t.Helper()
	fd, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = syscall.Close(fd) })
	err = errors.Join(syscall.Bind(fd, &syscall.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}), syscall.Listen(fd, 0))
	if err != nil {
		t.Fatal(err)
	}
	name, err := syscall.Getsockname(fd)
	if err != nil {
		t.Fatal(err)
	}
	address := fmt.Sprintf("127.0.0.1:%d", name.(*syscall.SockaddrInet4).Port)
	for range 8 {
		conn, err := net.DialTimeout("tcp", address, 100*time.Millisecond)
		if err != nil {
			return address
		}
		t.Cleanup(func() { _ = conn.Close() })
	}
	t.Skip("this machine connects to whatever is not taken")
	return ""
}

func TestEndsWithHostsThatDoNotConnect(t *testing.T) {
	c := newClient(t, Options{Connect: 100 * time.Millisecond, Headers: time.Minute, Whole: time.Minute})
	_, err := c.Get(t.Context(), Request{Address: "http://" + deaf(t), Typed: true})
	var failure *Error
	if !errors.As(err, &failure) || !failure.Temporary || !strings.Contains(err.Error(), "did not answer in time") {
		t.Error(err)
	}
}
