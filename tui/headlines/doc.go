// Package headlines is the list pane: an edition's stories under headings for
// its days and sections.
//
// The list is windowed. It knows where every heading and story stands from the
// edition's outline alone, asks in commands for the headlines near the screen,
// and draws no more than the screen holds, so that 100,000 stories scroll as
// 100 do.
package headlines
