package config

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/pelletier/go-toml/v2"
)

// maxSize bounds the file, in bytes.
const maxSize = 1 << 20

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
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Defaults(), nil
	case err != nil:
		return Defaults(), err
	case !info.Mode().IsRegular():
		return Defaults(), fmt.Errorf("%s: not a file - move it away", name)
	}
	file, err := os.Open(name)
	if err != nil {
		return Defaults(), err
	}
	defer func() { _ = file.Close() }()
	text, err := io.ReadAll(io.LimitReader(file, maxSize+1))
	if err != nil {
		return Defaults(), err
	}
	if len(text) > maxSize {
		return Defaults(), fmt.Errorf("%s: over 1 MB - this is no config", name)
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
