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
	cell         pictures.Cell // zero where it does not say
}

// askTerminal asks the terminal for kitty's graphics (a query of one pixel), for
// the size of a cell (XTWINOPS 16) and, as every terminal answers that, for what
// it is (DA1), where a 4 is sixel. Who does not answer in time can do nothing.
func askTerminal() graphics {
	terminal, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
	if err != nil {
		return graphics{}
	}
	defer func() { _ = terminal.Close() }()
	if terminal.SetReadDeadline(time.Now().Add(answersWithin)) != nil {
		return graphics{} // a read that can't be ended would take the reader's keys
	}
	before, err := term.MakeRaw(terminal.Fd())
	if err != nil {
		return graphics{}
	}
	defer func() { _ = term.Restore(terminal.Fd(), before) }()
	if _, err := terminal.WriteString("\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\\x1b[16t\x1b[c"); err != nil {
		return graphics{}
	}
	var said []byte
	part := make([]byte, 256)
	for len(said) < 4096 && !deviceAttributes.Match(said) {
		n, err := terminal.Read(part)
		said = append(said, part[:n]...)
		if err != nil { // the time is up, too
			break
		}
	}
	g := graphicsOf(string(said))
	g.cell = cmp.Or(g.cell, cellSizeOf(terminal.Fd()))
	return g
}

// answersWithin is how long an answer is waited for; over a slow connection it
// takes some tenths of a second.
const answersWithin = time.Second

var (
	deviceAttributes = regexp.MustCompile(`\x1b\[\?([0-9;]*)c`)
	cellSize         = regexp.MustCompile(`\x1b\[6;([0-9]{1,3});([0-9]{1,3})t`)
)

// graphicsOf reads the answers of a terminal.
func graphicsOf(said string) graphics {
	g := graphics{kitty: strings.Contains(said, "\x1b_Gi=31;OK")}
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
