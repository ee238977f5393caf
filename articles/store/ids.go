package store

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"

	"lede/articles"
)

// ErrNoStory says that the library has no story of an id.
var ErrNoStory = errors.New("no such story")

func noStory(id articles.ID) error {
	return fmt.Errorf("%w: %s - \"lede ls\" lists their ids", ErrNoStory, id)
}

// refOf returns the forty bits that id writes in base 32.
func refOf(id articles.ID) (ref int64, ok bool) {
	bytes, err := base32.StdEncoding.DecodeString(strings.ToUpper(string(id)))
	if err != nil || len(bytes) != 5 {
		return 0, false
	}
	return int64(binary.BigEndian.Uint64(append([]byte{0, 0, 0}, bytes...))), true
}

func idOf(ref int64) articles.ID {
	bytes := binary.BigEndian.AppendUint64(nil, uint64(ref))
	return articles.ID(strings.ToLower(base32.StdEncoding.EncodeToString(bytes[3:])))
}

// hash is 64 bits of s: what tells a million strings apart.
func hash(s string) int64 {
	sum := sha256.Sum256([]byte(s))
	return int64(binary.BigEndian.Uint64(sum[:8]))
}
