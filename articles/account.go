package articles

import "time"

// Account is what is known of a server that keeps feeds for the reader, from
// having asked it.
type Account struct {
	Name     string    // in the config
	Token    string    // what it gave for the password; a secret
	Glance   string    // what it said of itself in short when all was equal last
	Whole    time.Time // when all that it holds was compared last
	Checked  time.Time // when it was asked last
	Next     time.Time // it is not asked before this, unless the reader wants it
	Failures int       // in a row
	Problem  string    // of the last attempt; empty where it went well
	Question string    // why its marks were not taken over: the reader is asked; empty where they were
	Waiting  int       // stories whose marks wait to be sent
}

// AccountQuestion is what the reader is asked about an account: so much is otherwise
// on its server than it was that nothing was taken over. The zero value asks nothing.
type AccountQuestion struct {
	Account string // its name
	Text    string // what the server says; a harmless line
}

// EntryField is one of the two things that servers keep of an entry.
type EntryField uint8

// The fields. Libraries keep the numbers: none may ever mean something else.
const (
	ReadField EntryField = 0
	StarField EntryField = 1
)

// EntryState is how an entry of a server stood when it was asked last.
type EntryState struct {
	ID      string // on the server
	Kept    bool   // the library has a story of it
	Ended   bool   // it is of a feed that is no longer subscribed to
	Read    bool
	Starred bool
}

// EntryMark is a field of an entry that is on or off.
type EntryMark struct {
	ID    string // on the server
	Field EntryField
	On    bool
}
