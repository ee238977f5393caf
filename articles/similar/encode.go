package similar

import (
	"encoding/binary"
	"slices"
)

// format is the first byte of what [Sketch.Append] writes. It changes with what
// the hashes are made of, so that no two sketches of different making meet.
const format = 3

// Append writes s to the end of data: about 500 bytes for a story of more than
// a hundred words.
func (s Sketch) Append(data []byte) []byte {
	data = slices.Grow(data, headSize+4*(len(s.title)+len(s.runs)))
	data = append(data, format, byte(len(s.title)))
	data = binary.BigEndian.AppendUint16(data, uint16(s.words))
	data = binary.BigEndian.AppendUint64(data, s.facts[0])
	data = binary.BigEndian.AppendUint64(data, s.facts[1])
	data = binary.BigEndian.AppendUint32(data, s.link)
	data = s.vocab.append(data)
	data = appendHashes(data, s.title)
	return appendHashes(data, s.runs)
}

func appendHashes(data []byte, hashes []uint32) []byte {
	for _, h := range hashes {
		data = binary.BigEndian.AppendUint32(data, h)
	}
	return data
}

// headSize is how many bytes stand before the hashes.
const headSize = 24 + vocabularyBits/8

// Decode reads what [Sketch.Append] has written; ok is false for anything else.
func Decode(data []byte) (s Sketch, ok bool) {
	if len(data) < headSize || data[0] != format || len(data)%4 != 0 {
		return s, false
	}
	titles := int(data[1])
	rest := data[headSize:]
	if titles > maxTitle || len(rest) < 4*titles || len(rest) > 4*(titles+kept) {
		return s, false
	}
	s.words = int(binary.BigEndian.Uint16(data[2:]))
	s.facts = facts{binary.BigEndian.Uint64(data[4:]), binary.BigEndian.Uint64(data[12:])}
	s.link = binary.BigEndian.Uint32(data[20:])
	s.vocab.read(data[24:])
	s.title, s.runs = hashesIn(rest[:4*titles]), hashesIn(rest[4*titles:])
	return s, true
}

func hashesIn(data []byte) []uint32 {
	hashes := make([]uint32, len(data)/4)
	for i := range hashes {
		hashes[i] = binary.BigEndian.Uint32(data[4*i:])
	}
	return hashes
}
