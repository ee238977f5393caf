package headlines

import (
	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// Density is how much a story takes of the list.
type Density uint8

// The densities. A headline that is too long for a line is cut in Compact alone.
const (
	Comfortable Density = iota // the headline on two lines at most, and who, when and how long
	Compact                    // a line a story, and no headings between
	Full                       // comfortable, with the dek
)

// densities are the names of the densities, as the config has them.
var densities = [...]string{Comfortable: "comfortable", Compact: "compact", Full: "full"}

// Densities returns the names of all densities.
func Densities() []string { return densities[:] }

// DensityOf returns the density of a name; any other name is Comfortable.
func DensityOf(name string) Density {
	for d, n := range densities {
		if n == name {
			return Density(d)
		}
	}
	return Comfortable
}

// String returns the name of the density.
func (d Density) String() string { return densities[d] }

func (d Density) next() Density { return (d + 1) % Density(len(densities)) }

// SetDensity sets the list more or less densely, with the cursor where it is. It
// returns a command for what comes to be shown.
func (p *Pane) SetDensity(d Density) tea.Cmd {
	from := p.cursorLine()
	p.density = d
	p.layOutAgain(from)
	return p.showCursor()
}

// Density returns how densely the list is set.
func (p *Pane) Density() Density { return p.density }

// headed is which groups have a heading: by section and by source, the days
// stand on the rows.
func (p *Pane) headed() headed {
	switch {
	case p.density == Compact:
		return headNothing
	case p.shownQuery.By != articles.ByDate:
		return headGroups
	}
	return headDaysAndParts
}
