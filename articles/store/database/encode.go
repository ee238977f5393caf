package database

import "encoding/binary"

func appendText(to []byte, s string) []byte {
	return append(binary.AppendUvarint(to, uint64(len(s))), s...)
}

// input reads what the append functions wrote. After the first thing that can't
// be read, bad is true and everything is empty.
type input struct {
	rest []byte
	bad  bool
}

func (in *input) text() string {
	n, size := binary.Uvarint(in.rest)
	if size <= 0 || n > uint64(len(in.rest)-size) {
		in.rest, in.bad = nil, true
		return ""
	}
	s := string(in.rest[size : size+int(n)])
	in.rest = in.rest[size+int(n):]
	return s
}

func (in *input) number() int64 {
	n, size := binary.Varint(in.rest)
	if size <= 0 {
		in.rest, in.bad = nil, true
		return 0
	}
	in.rest = in.rest[size:]
	return n
}

func (in *input) byte() byte {
	if len(in.rest) == 0 {
		in.bad = true
		return 0
	}
	b := in.rest[0]
	in.rest = in.rest[1:]
	return b
}
