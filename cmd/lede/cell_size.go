//go:build unix

package main

import (
	"golang.org/x/sys/unix"

	"lede/tui/pictures"
)

// cellSizeOf is the size of a cell of the terminal, as its driver knows it; zero
// where it does not.
func cellSizeOf(terminal uintptr) pictures.Cell {
	size, err := unix.IoctlGetWinsize(int(terminal), unix.TIOCGWINSZ)
	if err != nil || size.Col == 0 || size.Row == 0 {
		return pictures.Cell{}
	}
	return pictures.SoundCell(int(size.Xpixel/size.Col), int(size.Ypixel/size.Row))
}
