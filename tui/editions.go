package tui

import (
	"context"

	"lede/articles"
	"lede/tui/headlines"
)

// localEdition is an edition whose days are named in the reader's language.
type localEdition struct {
	articles.Edition
	outline articles.Outline
}

// Outline implements articles.Edition.
func (e localEdition) Outline() articles.Outline { return e.outline }

// editions returns what lists the stories of a library.
func (m *Model) editions(library Library) headlines.Source {
	locale, now, location := m.options.Locale, m.options.Now, m.options.Location
	return func(ctx context.Context, q articles.Query) (articles.Edition, error) {
		edition, err := library.Edition(ctx, q)
		if err != nil {
			return edition, err
		}
		return localEdition{edition, locale.Outline(edition.Outline(), now().In(location))}, nil
	}
}
