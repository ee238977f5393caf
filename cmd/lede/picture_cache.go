package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"lede/cmd/lede/config"
)

// pictureCache keeps pictures of the web in a folder, a file each, so that none
// is asked for twice and those that were seen are there without a network. What
// can't be kept is fetched again: the cache reports no errors.
type pictureCache struct {
	folder string // empty for none
	most   int64  // bytes that it keeps; 0 for mostPictures
}

// mostPictures is how many bytes of pictures are kept.
const mostPictures = 100 << 20

func (c pictureCache) name(address string) string {
	sum := sha256.Sum256([]byte(address))
	return filepath.Join(c.folder, hex.EncodeToString(sum[:16]))
}

// get returns a picture that was kept. It is the last to go then.
func (c pictureCache) get(address string) ([]byte, bool) {
	if c.folder == "" {
		return nil, false
	}
	data, err := config.ReadFile(c.name(address))
	if err != nil {
		return nil, false
	}
	now := time.Now()
	_ = os.Chtimes(c.name(address), now, now)
	return data, true
}

// file returns the name of a file with a picture in it, for other programs.
func (c pictureCache) file(data []byte, format string) (string, error) {
	if c.folder == "" {
		return "", errors.New("there is no folder for caches")
	}
	if err := os.MkdirAll(c.folder, 0o700); err != nil {
		return "", err
	}
	name := c.name(string(data)) + "." + format
	return name, os.WriteFile(name, data, 0o600)
}

// put keeps a picture, and lets those go that were not looked at for longest.
func (c pictureCache) put(address string, data []byte) {
	if c.folder == "" || os.MkdirAll(c.folder, 0o700) != nil {
		return
	}
	file, err := os.CreateTemp(c.folder, "new-")
	if err != nil {
		return
	}
	_, err = file.Write(data)
	if closed := file.Close(); err != nil || closed != nil || os.Rename(file.Name(), c.name(address)) != nil {
		_ = os.Remove(file.Name())
	}
	c.evict()
}

func (c pictureCache) evict() {
	entries, err := os.ReadDir(c.folder)
	if err != nil {
		return
	}
	var files []fs.FileInfo
	var size int64
	for _, entry := range entries {
		if info, err := entry.Info(); err == nil && info.Mode().IsRegular() {
			files, size = append(files, info), size+info.Size()
		}
	}
	slices.SortFunc(files, func(a, b fs.FileInfo) int { return a.ModTime().Compare(b.ModTime()) })
	for _, file := range files {
		if size <= cmp.Or(c.most, mostPictures) {
			return
		}
		if os.Remove(filepath.Join(c.folder, file.Name())) == nil {
			size -= file.Size()
		}
	}
}
