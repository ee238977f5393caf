package articles

// StoryState is what a reader did to a story, as another reader or a copy of
// the library knows it. The story is known by its source and its key, its guid
// or its link; it may not have come yet.
type StoryState struct {
	Source  string // address of its source, or as it may be shown
	Key     string // as [Details] has it; empty where GUID or Link is known
	GUID    string // what its feed calls it
	Link    string
	LinkKey string // a hash of Link, where that is all that is known
	Read    bool
	Starred bool
	Muted   bool // it is not to be listed: the reader has deleted it
	Tags    []string
	Stop    int  // block that the reader stopped at; 0 for the beginning
	Brought bool // its story comes with it, and goes when it is taken back
}

// Import is what comes from elsewhere at one time.
type Import struct {
	From    string // what it comes from, for the reader: "newsboat"
	Sources []Source
	States  []StoryState
	Saves   bool // they are pages that the reader saves now, which no other reader knows
}

// ImportReceipt counts what became of an import.
type ImportReceipt struct {
	Added   int      // sources that were not there before
	Applied int      // states whose story is there
	Waiting int      // states that wait for their story
	Unknown []string // sources of states that the reader has not subscribed to; each once
}
