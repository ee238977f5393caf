package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"lede/articles/sanitize"
)

// partly reports failures beside a result that stands.
func (c *console) partly(err error, failures []error) error {
	if err != nil || len(failures) == 0 {
		return err
	}
	for _, failure := range failures {
		if _, err := fmt.Fprintf(c.errOut, "lede: %s\n", oneLine(failure)); err != nil {
			return err
		}
	}
	return errors.Join(errPartly, errReported)
}

// separate takes joined errors apart again.
func separate(err error) []error {
	var joined interface{ Unwrap() []error }
	switch {
	case err == nil:
		return nil
	case errors.As(err, &joined):
		return joined.Unwrap()
	}
	return []error{err}
}

// oneLine is an error as one harmless line, without the secrets of addresses.
func oneLine(err error) string {
	return sanitize.HideSecrets(sanitize.Field(strings.Join(strings.Fields(err.Error()), " ")))
}

// cause is why a file operation failed, without the path beside it.
func cause(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return oneLine(err)
}

// usageError is a mistake in the words of the command.
type usageError struct{ error }

// errPartly ends a command that did some of what it was asked for;
// errReported one whose failures are on standard error already.
var (
	errPartly   = errors.New("some stories could not be read")
	errReported = errors.New("reported")
)
