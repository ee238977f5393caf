package webpage

// calling is what the class and id of an element call it.
type calling uint8

const (
	aByline calling = 1 << iota
	aStamp
	aDek
	aKicker
	aHeadline
	aTrail
)

// callings are the parts of a class or id by which pages know what their
// metadata may rest on. A space is a word's end.
var callings = []struct {
	calling calling
	parts   []string
}{
	{aByline, []string{"byline", "author", "dateline", "writtenby"}},
	{aStamp, []string{"date", "publish", "posted", "timestamp", " time ", "pubtime", "entry-meta", "post-meta", "datum", "fecha"}},
	{aDek, dekNames},
	{aKicker, kickerNames},
	{aHeadline, headlineNames},
	{aTrail, []string{"breadcrumb", " crumbs"}},
}

// callingOf looks up what named, as [naming] has it, says. Pages name many
// elements alike, and the tables are long.
func (p *page) callingOf(named string) calling {
	if named == "" {
		return 0
	}
	all, ok := p.callings[named]
	if ok {
		return all
	}
	for _, row := range callings {
		if containsAny(named, row.parts...) {
			all |= row.calling
		}
	}
	p.callings[named] = all
	return all
}
