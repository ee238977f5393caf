package database

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"lede/articles"
)

// ErrNoStory says that the library has no story of an id.
var ErrNoStory = errors.New("no such story")

// NoStory is [ErrNoStory] for an id, with what to do about it.
func NoStory(id articles.ID) error {
	return fmt.Errorf("%w: %s - \"lede ls\" lists their ids", ErrNoStory, id)
}

// RefOf returns the forty bits that id writes in base 32.
func RefOf(id articles.ID) (ref int64, ok bool) {
	bytes, err := base32.StdEncoding.DecodeString(strings.ToUpper(string(id)))
	if err != nil || len(bytes) != 5 {
		return 0, false
	}
	return int64(binary.BigEndian.Uint64(append([]byte{0, 0, 0}, bytes...))), true
}

// IDOf writes a ref as the reader sees it: eight characters.
func IDOf(ref int64) articles.ID {
	bytes := binary.BigEndian.AppendUint64(nil, uint64(ref))
	return articles.ID(strings.ToLower(base32.StdEncoding.EncodeToString(bytes[3:])))
}

// Hash is 64 bits of s: what tells a million strings apart.
func Hash(s string) int64 {
	sum := sha256.Sum256([]byte(s))
	return int64(binary.BigEndian.Uint64(sum[:8]))
}

// KeyOf writes a hash as it is exported; [HashOfKey] reads it.
func KeyOf(hash int64) string { return fmt.Sprintf("%016x", uint64(hash)) }

// HashOfKey reads what [KeyOf] wrote; ok is false for anything else.
func HashOfKey(key string) (hash int64, ok bool) {
	n, err := strconv.ParseUint(key, 16, 64)
	return int64(n), err == nil && len(key) == 16
}

// StoryID is the id of a story of the second at: newer stories have higher
// ones. The low bits only tell apart; where those of a minute are mostly
// taken, later attempts go to the minutes after it.
func StoryID(at int64, attempt int) int64 {
	minute := at / 60
	if attempt > 4 {
		minute += rand.Int64N(1 << min(attempt-4, 20))
	}
	return minute<<12 | rand.Int64N(1<<12)
}

// DayOfID is the day of a story with that id, more or less.
func DayOfID(id int64) int64 { return id >> 12 / (24 * 60) }

// DaysApart is a difference between the ids of stories that are n days apart.
func DaysApart(n int64) int64 { return n * 24 * 60 << 12 }

// PackIDs writes ids, most of which ascend, as the differences between them.
func PackIDs(ids []int64) []byte {
	packed := make([]byte, 0, 3*len(ids)+8)
	last := int64(0)
	for _, id := range ids {
		packed = binary.AppendUvarint(packed, uint64(id-last)) // which wraps around where one descends
		last = id
	}
	return packed
}

// UnpackIDs reads what [PackIDs] wrote; ok is false where it is damaged.
func UnpackIDs(packed []byte) (ids []int64, ok bool) {
	last := int64(0)
	for len(packed) > 0 {
		step, size := binary.Uvarint(packed)
		if size <= 0 {
			return nil, false
		}
		last += int64(step)
		ids, packed = append(ids, last), packed[size:]
	}
	return ids, true
}

// idLength is how many characters of five bits an id has.
const idLength = 8

// RefsOf returns the first and the last ref that begin with prefix.
func RefsOf(prefix string) (from, to int64, ok bool) {
	if prefix == "" || len(prefix) > idLength {
		return 0, 0, false
	}
	rest := idLength - len(prefix)
	from, ok = RefOf(articles.ID(prefix + strings.Repeat("a", rest)))
	to = from | (1<<(5*rest) - 1)
	return from, to, ok
}
