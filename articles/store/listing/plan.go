package listing

import (
	"context"

	"lede/articles"
	"lede/articles/store/database"
	"lede/articles/store/sqlquery"
)

// stretches finds the stretches of the view, in the order of the grouping.
func (p *planner) stretches(ctx context.Context) ([]stretch, error) {
	switch scope := p.view.scope; {
	case scope.Sources != nil:
		return p.ofSources(ctx)
	case scope.Sections != nil:
		return p.ofSections(ctx)
	case p.by == articles.BySection:
		return p.bySection(ctx)
	case p.by == articles.BySource:
		return p.bySource(ctx)
	}
	return p.byDate(ctx)
}

// read reads a query against the names of the library, and the clock.
func (p *planner) read(ctx context.Context, q articles.Query) (c sqlquery.Compiler, a sqlquery.Request, err error) {
	if err := p.QueryRowContext(ctx, database.Clock).Scan(&p.view.tick); err != nil {
		return c, a, err
	}
	if c, err = sqlquery.New(ctx, p.Tx); err != nil {
		return c, a, err
	}
	a, err = c.Read(q, p.now)
	if len(a.Scope.Sources) == 1 || sqlquery.NamesSource(a.Expr) {
		p.view.copies = true // of a source, every story: the one that leads may be another's
	}
	return c, a, err
}
