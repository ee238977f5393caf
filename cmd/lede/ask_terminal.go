package main

import (
	"cmp"
	"os"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"

	"lede/tui/pictures"
)

// graphics is what a terminal says of the pictures that it can show.
type graphics struct {
	kitty, sixel bool
	placeholders bool          // kitty's, as the interface needs them; said only where it was asked as that asks
	cell         pictures.Cell // zero where it does not say
}

// askTerminal asks the terminal for kitty's graphics (a query of one pixel), for
// the size of a cell (XTWINOPS 16) and, as every terminal answers that, for what
// it is (DA1), where a 4 is sixel. Who does not answer in time can do nothing.
func askTerminal() graphics {
	return ask("\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\", deviceAttributes.Match)
}

// askAsInterface asks the terminal what the interface asks it. In tmux the terminal
// behind it answers last.
func askAsInterface(tmux bool) graphics {
	return ask(pictures.Terminal{Tmux: tmux}.Probe(), func(said []byte) bool {
		return deviceAttributes.Match(said) && (!tmux || graphicsOf(string(said)).kitty)
	})
}

// ask asks for kitty's graphics in a way, and for the rest, until all has come.
func ask(kitty string, all func(said []byte) bool) graphics {
	terminal, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
	if err != nil {
		return graphics{}
	}
	defer func() { _ = terminal.Close() }()
	if terminal.SetReadDeadline(time.Now().Add(answersWithin)) != nil {
		return graphics{} // a read that can't be ended would take the reader's keys
	}
	restore, cell, err := takeRaw(terminal)
	if err != nil {
		return graphics{}
	}
	defer restore()
	if _, err := terminal.WriteString(kitty + "\x1b[16t\x1b[c"); err != nil {
		return graphics{}
	}
	var said []byte
	part := make([]byte, 256)
	for len(said) < 4096 && !all(said) {
		n, err := terminal.Read(part)
		said = append(said, part[:n]...)
		if err != nil { // the time is up, too
			break
		}
	}
	g := graphicsOf(string(said))
	g.cell = cmp.Or(g.cell, cell)
	return g
}

// takeRaw has the terminal hand on what it answers as it comes, until restore is
// called, and says how large its driver has a cell. It does without [os.File.Fd],
// after which a read no longer ends in time.
func takeRaw(terminal *os.File) (restore func(), cell pictures.Cell, err error) {
	conn, err := terminal.SyscallConn()
	if err != nil {
		return nil, cell, err
	}
	var before *term.State
	controlled := conn.Control(func(fd uintptr) {
		cell = cellSizeOf(fd)
		before, err = term.MakeRaw(fd)
	})
	if err := cmp.Or(controlled, err); err != nil {
		return nil, cell, err
	}
	return func() {
		_ = conn.Control(func(fd uintptr) { _ = term.Restore(fd, before) })
	}, cell, nil
}

// answersWithin is how long an answer is waited for; over a slow connection it
// takes some tenths of a second.
const answersWithin = time.Second

var (
	deviceAttributes = regexp.MustCompile(`\x1b\[\?([0-9;]*)c`)
	cellSize         = regexp.MustCompile(`\x1b\[6;([0-9]{1,3});([0-9]{1,3})t`)
	kittyAnswer      = regexp.MustCompile(`\x1b_Gi=([0-9]{1,9});([^\x1b]*)\x1b`)
	cursorReport     = regexp.MustCompile(`\x1b\[([0-9]+;[0-9]+)R`)
)

// graphicsOf reads the answers of a terminal.
func graphicsOf(said string) graphics {
	g := graphics{kitty: strings.Contains(said, "\x1b_Gi=31;OK")}
	if found := kittyAnswer.FindStringSubmatch(said); found != nil {
		id, _ := strconv.Atoi(found[1])
		at := cursorReport.FindAllString(said, -1)
		asked := pictures.Answers(id, []byte(found[2]))
		g.kitty = g.kitty || asked
		g.placeholders = asked && len(at) >= 2 && at[0] == at[1]
	}
	if found := deviceAttributes.FindStringSubmatch(said); found != nil {
		_, others, _ := strings.Cut(found[1], ";")
		g.sixel = strings.Contains(";"+others+";", ";4;")
	}
	if found := cellSize.FindStringSubmatch(said); found != nil {
		height, _ := strconv.Atoi(found[1])
		width, _ := strconv.Atoi(found[2])
		g.cell = pictures.SoundCell(width, height)
	}
	return g
}

// cellSize is the size of a cell of the terminal that the interface is on, as its
// driver knows it.
func (c *console) cellSize() pictures.Cell {
	if terminal, ok := c.stdout.(term.File); ok {
		return cellSizeOf(terminal.Fd())
	}
	return pictures.Cell{}
}
