package programs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"lede/articles"
	"lede/articles/export"
	"lede/articles/sanitize"
	"lede/tui"
)

// The bounds of what is kept of a program's output, in bytes, and how long is
// waited for what it has started itself once it has ended.
const (
	mostPrinted    = 1 << 20
	mostComplained = 16 << 10
	waitForOutput  = time.Second
)

// Runner runs programs. It is the tui.Programs.
type Runner struct {
	// Text writes a story as the screen shows it, in plain text.
	Text func(w io.Writer, s articles.Story) error
	// Details is what is known of a story beside what it says: what the reader did
	// to it, what brought it. Nil where nothing is.
	Details func(ctx context.Context, s articles.Story) articles.Details
	Home    string // that ~/ stands for at the beginning of an argument

	mu      sync.Mutex
	folder  string // of the temporary files; empty until there is one
	running sync.WaitGroup
}

// Split parts a line that was typed into the words of an argv.
func (r *Runner) Split(line string) ([]string, error) { return Split(line) }

// Run runs a command to its end and returns what it has printed.
func (r *Runner) Run(ctx context.Context, c tui.Command, on tui.Subject) (string, error) {
	r.running.Add(1)
	defer r.running.Done()
	cmd, done, err := r.command(ctx, c, on)
	if err != nil {
		return "", err
	}
	defer done()
	var printed, complained bounded
	printed.most, complained.most = mostPrinted, mostComplained
	cmd.Stdout, cmd.Stderr, cmd.WaitDelay = &printed, &complained, waitForOutput
	apart(cmd)
	if err := cmd.Run(); err != nil && !errors.Is(err, exec.ErrWaitDelay) {
		return "", failure(err, complained.String())
	}
	return printed.String(), nil
}

// Prepare returns a command that is to have the terminal; done removes its file.
func (r *Runner) Prepare(ctx context.Context, c tui.Command, on tui.Subject) (tui.Program, func(), error) {
	cmd, done, err := r.command(ctx, c, on)
	if err != nil {
		return nil, nil, err
	}
	return &foreground{Cmd: cmd, own: cmd.Stdin != nil}, done, nil
}

// command makes the call of a program; done removes what was made for it.
func (r *Runner) command(ctx context.Context, c tui.Command, on tui.Subject) (cmd *exec.Cmd, done func(), err error) {
	done = func() {}
	if len(c.Argv) == 0 {
		return nil, nil, errors.New("no program is named")
	}
	values := Values{'u': on.Address, 't': on.Title, 'i': on.ID, 's': on.Source}
	if needs(c.Argv, 'u') && on.Address == "" {
		return nil, nil, errors.New("the story has no web address")
	}
	if needs(c.Argv, 'f') {
		if values['f'], err = r.write(ctx, c.Stdin, on); err != nil {
			return nil, nil, err
		}
		done = func() { _ = os.Remove(values['f']) }
	}
	argv, err := r.argv(c.Argv, OfStory, values)
	if err != nil {
		done()
		return nil, nil, err
	}
	cmd = exec.CommandContext(ctx, argv[0], argv[1:]...) //nolint:gosec // argv is the user's own
	if !needs(c.Argv, 'f') && c.Stdin != "" && c.Stdin != "nothing" {
		var text bytes.Buffer
		if err := r.stories(ctx, &text, c.Stdin, on); err != nil {
			return nil, nil, err
		}
		cmd.Stdin = &text
	}
	return cmd, done, nil
}

// argv expands a template. What is foreign never becomes an option: where it
// would begin an argument with a dash, a space is put before it.
func (r *Runner) argv(template []string, signs Signs, values Values) ([]string, error) {
	argv, err := Expand(template, signs, values)
	if err != nil {
		return nil, err
	}
	for i, word := range argv {
		if strings.HasPrefix(word, "-") && !strings.HasPrefix(template[i], "-") {
			argv[i] = " " + word
		}
		if rest, ok := strings.CutPrefix(word, "~/"); ok && r.Home != "" && strings.HasPrefix(template[i], "~/") {
			argv[i] = r.Home + "/" + rest
		}
	}
	return argv, nil
}

// stories writes all of a subject, as lede cat does: one after the other, a form
// feed between, but for JSON, which is a line each.
func (r *Runner) stories(ctx context.Context, w io.Writer, form string, on tui.Subject) error {
	for i, s := range append([]articles.Story{on.Story}, on.More...) {
		if i > 0 && form != "json" {
			if _, err := io.WriteString(w, "\f"); err != nil {
				return err
			}
		}
		if err := r.story(ctx, w, form, s); err != nil {
			return err
		}
	}
	return nil
}

// story writes a story in a form.
func (r *Runner) story(ctx context.Context, w io.Writer, form string, s articles.Story) error {
	switch form {
	case "body":
		return export.Body(w, s)
	case "md":
		return export.Markdown(w, s, false)
	case "html":
		return export.HTML(w, s, false)
	case "json":
		return export.JSON(w, s, r.details(ctx, s))
	}
	return r.Text(w, s)
}

func (r *Runner) details(ctx context.Context, s articles.Story) articles.Details {
	if r.Details == nil {
		return articles.DetailsOf(s)
	}
	return r.Details(ctx, s)
}

// endings are what files of a form are called at their end.
var endings = map[string]string{"md": ".md", "html": ".html", "json": ".json"}

// write writes a story into a file that nobody else can read.
func (r *Runner) write(ctx context.Context, form string, on tui.Subject) (name string, err error) {
	folder, err := r.private()
	if err != nil {
		return "", err
	}
	file, err := os.CreateTemp(folder, "story-*"+ending(form))
	if err != nil {
		return "", fmt.Errorf("a file for the story can't be made: %w", err)
	}
	err = errors.Join(r.story(ctx, file, form, on.Story), file.Close())
	if err != nil {
		_ = os.Remove(file.Name())
	}
	return file.Name(), err
}

// private is the folder of the temporary files, which is the user's alone.
func (r *Runner) private() (string, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.folder != "" {
		return r.folder, nil
	}
	folder, err := os.MkdirTemp("", "lede-") // 0700
	if err != nil {
		return "", fmt.Errorf("no folder for the story's file can be made: %w", err)
	}
	r.folder = folder
	return folder, nil
}

// Close waits a moment for programs that were told to end, and removes the
// temporary files.
func (r *Runner) Close() error {
	ended := make(chan struct{})
	go func() {
		r.running.Wait()
		close(ended)
	}()
	select {
	case <-ended:
	case <-time.After(2 * waitForOutput):
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.folder == "" {
		return nil
	}
	return os.RemoveAll(r.folder)
}

// failure is why a program failed, in its own words where it has any.
func failure(err error, complained string) error {
	var missing *exec.Error
	if errors.As(err, &missing) {
		return fmt.Errorf("%s: %w - check the argv", sanitize.Field(missing.Name), missing.Err)
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("%s: %w - check the argv", sanitize.Field(path.Path), path.Err)
	}
	lines := strings.FieldsFunc(complained, func(c rune) bool { return c == '\n' || c == '\r' })
	for i := len(lines) - 1; i >= 0; i-- {
		if line := sanitize.Field(lines[i]); line != "" {
			return fmt.Errorf("%s (%w)", line, err)
		}
	}
	return err
}

// bounded keeps the beginning of what is written to it.
type bounded struct {
	kept bytes.Buffer
	most int
}

// Write takes all, so that the program goes on, and keeps what there is room for.
func (b *bounded) Write(p []byte) (int, error) {
	b.kept.Write(p[:max(0, min(len(p), b.most-b.kept.Len()))])
	return len(p), nil
}

func (b *bounded) String() string { return b.kept.String() }

// foreground is a program that has the terminal while it runs: lede's own
// standard output and error, and the keys unless a story stands on its input.
type foreground struct {
	*exec.Cmd
	own bool // its standard input is the story
}

// SetStdin is where its keys come from.
func (f *foreground) SetStdin(r io.Reader) {
	if !f.own {
		f.Stdin = r
	}
}

// SetStdout gives it lede's own standard output.
func (f *foreground) SetStdout(io.Writer) { f.Stdout = os.Stdout }

// SetStderr gives it lede's own standard error.
func (f *foreground) SetStderr(io.Writer) { f.Stderr = os.Stderr }

// Run says which program failed.
func (f *foreground) Run() error {
	if err := f.Cmd.Run(); err != nil {
		return failure(err, "")
	}
	return nil
}
