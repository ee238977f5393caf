package pictures

// Frame is a part of the screen, in cells. The zero Frame has no room for a
// picture.
type Frame struct{ Columns, Rows int }

// Cell is the size of a cell of the terminal in pixels. Where the terminal does
// not tell, UsualCell serves: what matters is that it is twice as high as wide.
type Cell struct{ Width, Height int }

// UsualCell is the cell of a terminal that does not tell.
var UsualCell = Cell{8, 16}

// SoundCell is a cell of a size that a person can read; zero for any other, as
// terminals say many things.
func SoundCell(width, height int) Cell {
	if width < 4 || height < 4 || width > 64 || height > 128 {
		return Cell{}
	}
	return Cell{width, height}
}

// The least frame in which anything can be seen.
const (
	leastColumns = 4
	leastRows    = 2
)

// Fit returns the largest frame within another in which a picture of so many
// pixels keeps its shape. It is never enlarged. Where its size is not known (0),
// it is taken for one of 3:2 that fills the frame.
func (f Frame) Fit(width, height int, cell Cell) Frame {
	if width <= 0 || height <= 0 {
		width, height = 3*4096, 2*4096
	}
	columns := min(f.Columns, (width+cell.Width-1)/cell.Width)
	rows := rowsOf(columns, width, height, cell)
	if rows > f.Rows {
		rows = f.Rows
		columns = min(columns, max(1, (rows*cell.Height*width+height*cell.Width/2)/(height*cell.Width)))
	}
	if columns < leastColumns || rows < leastRows {
		return Frame{}
	}
	return Frame{columns, rows}
}

// within is Fit for a picture that is there and has to be shown, however small.
func (f Frame) within(width, height int, cell Cell) Frame {
	if fit := f.Fit(width, height, cell); fit.Rows > 0 {
		return fit
	}
	return Frame{min(f.Columns, leastColumns), min(f.Rows, leastRows)}
}

func rowsOf(columns, width, height int, cell Cell) int {
	return max(1, (columns*cell.Width*height+width*cell.Height/2)/(width*cell.Height))
}
