package programs

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"lede/articles"
	"lede/tui"
)

// mostNames is how many files of one name there may be in a folder.
const mostNames = 1000

// longestName is how many bytes a name has at most: systems take 255.
const longestName = 120

// Save writes a story into a folder that is there, under a name that no other
// file has, and returns the path.
func (r *Runner) Save(ctx context.Context, folder, form string, on tui.Subject) (string, error) {
	if rest, ok := strings.CutPrefix(folder, "~"); ok && (rest == "" || rest[0] == '/') {
		folder = r.Home + rest
	}
	if folder == "" {
		return "", errors.New("no folder is named")
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return "", fmt.Errorf("%s: %w - name a folder that is there", folder, cause(err))
	}
	defer func() { _ = root.Close() }()
	file, err := create(root, FileName(on.Story), ending(form))
	if err != nil {
		return "", fmt.Errorf("%s: %w", folder, cause(err))
	}
	name := file.Name()
	if err := errors.Join(r.story(ctx, file, form, on.Story), file.Close()); err != nil {
		_ = root.Remove(filepath.Base(name))
		return "", fmt.Errorf("%s: %w", name, cause(err))
	}
	return filepath.Join(folder, filepath.Base(name)), nil
}

// create makes a file of a name that there is none of yet.
func create(root *os.Root, name, ending string) (*os.File, error) {
	for n := 1; ; n++ {
		whole := name + ending
		if n > 1 {
			whole = fmt.Sprintf("%s %d%s", name, n, ending)
		}
		file, err := root.OpenFile(whole, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) || n == mostNames {
			return file, err
		}
	}
}

// FileName is what a story is called in a folder: its day and its title,
// without what a file system or a shell takes for something else.
func FileName(s articles.Story) string {
	var b strings.Builder
	if p := s.Meta.Published; !p.IsZero() {
		b.WriteString(p.Time.Format(time.DateOnly) + " ")
	}
	for _, c := range s.Meta.Title.Value {
		if strings.ContainsRune(`/\:*?"<>|`, c) || !unicode.IsPrint(c) {
			c = ' '
		}
		if b.Len() > longestName {
			break
		}
		b.WriteRune(c)
	}
	name := strings.Trim(strings.Join(strings.Fields(b.String()), " "), ". -")
	if name == "" {
		return "story"
	}
	return name
}

func ending(form string) string {
	if e, ok := endings[form]; ok {
		return e
	}
	return ".txt"
}

// cause is why a file could not be written, without its path.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
