package programs

import (
	"context"
	"errors"
	"io"
	"os/exec"
	"time"
)

// batchTime is how long a program may take for a batch of stories.
const batchTime = time.Minute

// Batch runs a program of the reader's on a batch of stories, which stand on its
// standard input. What it prints is dropped. The error is in its own words where it
// has any.
func (r *Runner) Batch(ctx context.Context, template []string, values Values, stories io.Reader) error {
	argv, err := r.argv(template, OfBatch, values)
	if err != nil {
		return err
	}
	if len(argv) == 0 {
		return errors.New("no program is named")
	}
	ctx, cancel := context.WithTimeout(ctx, batchTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...) //nolint:gosec // argv is the user's own
	complained := bounded{most: mostComplained}
	cmd.Stdin, cmd.Stderr, cmd.WaitDelay = stories, &complained, waitForOutput
	apart(cmd)
	err = cmd.Run()
	switch {
	case err == nil || errors.Is(err, exec.ErrWaitDelay):
		return nil
	case ctx.Err() != nil:
		return context.Cause(ctx)
	}
	return failure(err, complained.String())
}
