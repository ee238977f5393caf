package listing

import (
	"context"

	"lede/articles"
	"lede/articles/store/database"
)

// runs finds the stretches of the view, in the order of the grouping.
func (p *planner) stretches(ctx context.Context) ([]stretch, error) {
	switch scope := p.view.scope; {
	case scope.sources != nil:
		return p.ofSources(ctx)
	case scope.sections != nil:
		return p.ofSections(ctx)
	case p.by == articles.BySection:
		return p.bySection(ctx)
	case p.by == articles.BySource:
		return p.bySource(ctx)
	}
	return p.byDate(ctx)
}

// read reads a query against the names of the library, and the clock.
func (p *planner) read(ctx context.Context, q articles.Query) (c compiler, a ask, err error) {
	if err := p.QueryRowContext(ctx, database.Clock).Scan(&p.view.tick); err != nil {
		return c, a, err
	}
	if c.names, err = loadNames(ctx, p.Tx); err != nil {
		return c, a, err
	}
	c.dictionary = dictionaryOf(ctx, p.Tx)
	a, err = c.ask(q, p.now)
	if len(a.scope.sources) == 1 || namesSource(a.expr) {
		p.view.copies = true // of a source, every story: the one that leads may be another's
	}
	return c, a, err
}
