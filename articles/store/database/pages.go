package database

import (
	"encoding/binary"
	"errors"
	"os"
)

// pageSize is that of every library: see [migrate].
const pageSize = 8192

// Types of the pages of a b-tree (SQLite file format, 1.6). Tables without a
// rowid are kept as indexes are.
const (
	indexInterior = 0x02
	tableInterior = 0x05
	indexLeaf     = 0x0a
	tableLeaf     = 0x0d
)

// pages is the file of a library, page by page, without what is still in its log.
type pages struct {
	file  *os.File
	count int64
	below map[int64]bool // pages that another page of a table points to
}

// openPages looks through the pages of a file. The caller closes it.
func openPages(path string) (p pages, err error) {
	file, err := os.Open(path)
	if err != nil {
		return p, err
	}
	info, err := file.Stat()
	if err == nil {
		p = pages{file: file, count: info.Size() / pageSize, below: map[int64]bool{}}
		err = p.scan()
	}
	if err != nil {
		return p, errors.Join(err, file.Close())
	}
	return p, nil
}

// scan notes which pages are below others.
func (p pages) scan() error {
	for n := int64(2); n <= p.count; n++ {
		page, err := p.read(n)
		if err != nil {
			return err
		}
		if page.kind() != tableInterior && page.kind() != indexInterior {
			continue
		}
		for i := range page.cells() {
			p.below[page.child(i)] = true
		}
		p.below[page.lastChild()] = true
	}
	return nil
}

func (p pages) read(n int64) (page, error) {
	bytes := make([]byte, pageSize)
	_, err := p.file.ReadAt(bytes, (n-1)*pageSize)
	return bytes, err
}

// holds reports whether a table or index of rows like shape begins at page root,
// as far as its ends can be read.
func (p pages) holds(root int64, shape rowShape) bool {
	if root < 2 || root > p.count || p.below[root] {
		return false
	}
	first, readable := p.leaf(root, false)
	last, alsoReadable := p.leaf(root, true)
	if !readable && !alsoReadable {
		top, err := p.read(root)
		return err == nil && top.kind() == shape.interior()
	}
	for _, leaf := range []page{first, last} {
		if leaf != nil && (leaf.cells() == 0 && leaf.kind() == shape.leaf() || shape.fits(leaf)) {
			return true
		}
	}
	return false
}

// deepest is how many levels a b-tree has at most.
const deepest = 20

// leaf walks down to the first or the last leaf.
func (p pages) leaf(root int64, last bool) (page, bool) {
	for range deepest {
		if root < 2 || root > p.count {
			return nil, false
		}
		page, err := p.read(root)
		if err != nil {
			return nil, false
		}
		switch page.kind() {
		case tableLeaf, indexLeaf:
			return page, true
		case tableInterior, indexInterior:
			if root = page.lastChild(); !last && page.cells() > 0 {
				root = page.child(0)
			}
		default:
			return nil, false
		}
	}
	return nil, false
}

// page is one page but the first.
type page []byte

func (p page) kind() byte { return p[0] }

// cells is how many there are; none where there is no room for so many.
func (p page) cells() int {
	n := int(binary.BigEndian.Uint16(p[3:]))
	if n > pageSize/4 {
		return 0
	}
	return n
}

// cell is what begins at the i-th cell.
func (p page) cell(i int) []byte {
	pointers := 8
	if p.kind() == tableInterior || p.kind() == indexInterior {
		pointers = 12
	}
	at := int(binary.BigEndian.Uint16(p[pointers+2*i:]))
	return p[min(at, len(p)):]
}

// child is the page below that the i-th cell of an interior page points to.
func (p page) child(i int) int64 {
	cell := p.cell(i)
	if len(cell) < 4 {
		return 0
	}
	return int64(binary.BigEndian.Uint32(cell))
}

func (p page) lastChild() int64 { return int64(binary.BigEndian.Uint32(p[8:])) }

// rowShape tells the rows of a table from those of others: what each of their
// columns may be.
type rowShape struct {
	rowid   bool
	columns []columnShape
}

type columnShape struct {
	kind string // "INTEGER", "TEXT" or "BLOB"
	null bool   // it may be null, as the rowid is where it has a column
}

func (s rowShape) leaf() byte {
	if s.rowid {
		return tableLeaf
	}
	return indexLeaf
}

func (s rowShape) interior() byte {
	if s.rowid {
		return tableInterior
	}
	return indexInterior
}

// grown is from how many columns on a table may have had fewer in older schemas.
const grown = 8

// fits reports whether the first row of a leaf is one of the table's.
func (s rowShape) fits(leaf page) bool {
	if leaf.kind() != s.leaf() || leaf.cells() == 0 {
		return false
	}
	row := leaf.cell(0)
	if _, row = varint(row); s.rowid {
		_, row = varint(row)
	}
	length, rest := varint(row)
	kinds := row[min(len(row)-len(rest), len(row)):min(int(min(length, pageSize)), len(row))]
	n := 0
	for ; len(kinds) > 0; n++ {
		var kind uint64
		if kind, kinds = varint(kinds); n >= len(s.columns) || !s.columns[n].fits(kind) {
			return false
		}
	}
	return n == len(s.columns) || n >= grown
}

// fits reports whether a value of a serial type (SQLite file format, 2.1) may
// stand in the column.
func (c columnShape) fits(serial uint64) bool {
	switch {
	case serial == 0:
		return c.null
	case serial <= 6 || serial == 8 || serial == 9:
		return c.kind == "INTEGER"
	case serial >= 12 && serial%2 == 0:
		return c.kind == "BLOB"
	case serial >= 13:
		return c.kind == "TEXT"
	}
	return false
}

// varint reads a number as SQLite writes it: seven bits a byte, the highest first,
// eight in the ninth.
func varint(b []byte) (n uint64, rest []byte) {
	for i, c := range b {
		if i == 8 {
			return n<<8 | uint64(c), b[9:]
		}
		if n = n<<7 | uint64(c&0x7f); c < 0x80 {
			return n, b[i+1:]
		}
	}
	return n, nil
}
