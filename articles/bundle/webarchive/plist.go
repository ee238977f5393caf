package webarchive

import (
	"encoding/binary"
	"errors"
	"unicode/utf16"
)

// errDamaged says that a property list can't be read.
var errDamaged = errors.New("a property list that is damaged")

// plist is a binary property list (Apple's CFBinaryPList, version 00): objects
// that name each other by their numbers, a table of where each lies, and a
// trailer that says where that is. Nothing of it is unpacked before it is asked
// for, so that a list that names itself is no endless one.
type plist struct {
	body    []byte
	offsets []byte // the table
	wide    int    // bytes of an offset
	refs    int    // bytes of a number of an object
	count   uint64
	top     uint64
}

const trailer = 32

func openPlist(body []byte) (p plist, err error) {
	if len(body) < len("bplist00")+trailer {
		return p, errDamaged
	}
	end := body[len(body)-trailer:]
	p = plist{body: body, wide: int(end[6]), refs: int(end[7]), count: binary.BigEndian.Uint64(end[8:]), top: binary.BigEndian.Uint64(end[16:])}
	at, room := binary.BigEndian.Uint64(end[24:]), uint64(len(body)-trailer)
	if p.wide < 1 || p.wide > 8 || p.refs < 1 || p.refs > 8 || at > room || p.count > (room-at)/uint64(p.wide) {
		return p, errDamaged
	}
	p.offsets = body[at : at+p.count*uint64(p.wide)]
	return p, nil
}

// The kinds of objects, as the upper half of their first byte has them.
const (
	ofData  = 0x4
	ofASCII = 0x5
	ofUTF16 = 0x6
	ofDict  = 0xd
)

// object returns the kind of an object, how many parts it has, and what is behind
// its head.
func (p plist) object(n uint64) (kind byte, parts uint64, rest []byte, err error) {
	if n >= p.count {
		return 0, 0, nil, errDamaged
	}
	at := number(p.offsets[n*uint64(p.wide):], p.wide)
	if at >= uint64(len(p.body)-trailer) {
		return 0, 0, nil, errDamaged
	}
	rest = p.body[at : len(p.body)-trailer]
	kind, parts, rest = rest[0]>>4, uint64(rest[0]&0xf), rest[1:]
	if parts == 0xf && len(rest) > 0 { // the number of parts is an integer of its own
		size := 1 << (rest[0] & 0xf)
		if rest[0]>>4 != 1 || size > 8 || len(rest) < 1+size {
			return 0, 0, nil, errDamaged
		}
		parts, rest = number(rest[1:], size), rest[1+size:]
	}
	return kind, parts, rest, nil
}

func number(b []byte, size int) (n uint64) {
	for _, c := range b[:size] {
		n = n<<8 | uint64(c)
	}
	return n
}

// get returns what a dictionary has under a name; ok is false for nothing, and
// where it is no dictionary.
func (p plist) get(dict uint64, name string) (n uint64, ok bool) {
	kind, parts, rest, err := p.object(dict)
	if err != nil || kind != ofDict || parts > uint64(len(rest))/uint64(2*p.refs) {
		return 0, false
	}
	for i := range parts {
		if p.text(number(rest[i*uint64(p.refs):], p.refs)) == name {
			return number(rest[(parts+i)*uint64(p.refs):], p.refs), true
		}
	}
	return 0, false
}

// text is an object as a string; empty where it is none.
func (p plist) text(n uint64) string {
	kind, parts, rest, err := p.object(n)
	switch {
	case err != nil:
	case kind == ofASCII && parts <= uint64(len(rest)):
		return string(rest[:parts])
	case kind == ofUTF16 && parts <= uint64(len(rest))/2:
		units := make([]uint16, parts)
		for i := range units {
			units[i] = binary.BigEndian.Uint16(rest[2*i:])
		}
		return string(utf16.Decode(units))
	}
	return ""
}

// data is an object as bytes; nil where it is none.
func (p plist) data(n uint64) []byte {
	kind, parts, rest, err := p.object(n)
	if err != nil || kind != ofData || parts > uint64(len(rest)) {
		return nil
	}
	return rest[:parts]
}
