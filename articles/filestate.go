package articles

// FileState is what a reader has done to a story in a file that is not
// subscribed to. The story is known by what it says, so that it may be renamed or
// moved.
type FileState struct {
	Content [16]byte // 128 bits of the SHA-256 of the story's bytes
	Size    int64    // how many bytes those are
	Path    string   // where it lay when this was kept
	Read    bool
	Starred bool
	Tags    []string
	Stop    int // the block at the top of the screen when the reader left it
}

// Blank reports whether nothing is left to be kept.
func (s *FileState) Blank() bool { return !s.Read && !s.Starred && len(s.Tags) == 0 && s.Stop == 0 }
