package config

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/pelletier/go-toml/v2"
)

// LineError is one thing that is wrong with a config.
type LineError struct {
	Line int // from 1 on
	Text string
}

// Error says what is wrong and where: config line 7: unknown key "measur" -
// did you mean "measure"?
func (e *LineError) Error() string { return fmt.Sprintf("config line %d: %s", e.Line, e.Text) }

// Load reads the file name. Where there is none, the defaults hold. The error
// joins a [*LineError] for all that is wrong; what is right holds nevertheless.
func Load(name string) (Config, error) {
	text, err := ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return Defaults(), nil
	}
	if err != nil {
		return Defaults(), fmt.Errorf("%s: %w", name, err)
	}
	return Parse(text)
}

// Parse reads the text of a config, as [Load] does.
func Parse(text []byte) (Config, error) {
	c := Defaults()
	var values map[string]any
	if err := toml.Unmarshal(text, &values); err != nil {
		return c, syntaxProblem(err)
	}
	r := reader{lines: linesOf(text)}
	r.table("", values, r.keys(&c))
	r.bindOwn(&c)
	slices.SortStableFunc(r.problems, func(a, b *LineError) int { return cmp.Compare(a.Line, b.Line) })
	joined := make([]error, len(r.problems))
	for i, p := range r.problems {
		joined[i] = p
	}
	return c, errors.Join(joined...)
}

func syntaxProblem(err error) error {
	var decode *toml.DecodeError
	if !errors.As(err, &decode) {
		return &LineError{1, oneLine(err.Error()) + " - write TOML: key = value"}
	}
	line, column := decode.Position()
	return &LineError{line, fmt.Sprintf("%s, at column %d - write TOML: key = value", oneLine(decode.Error()), column)}
}
