package pictures

import "context"

// Turn lets one picture be drawn at a time, as a large one takes much memory. Who
// shares a Turn waits for the others; a nil Turn lets all go on.
type Turn chan struct{}

// NewTurn returns a Turn that nobody has.
func NewTurn() Turn { return make(Turn, 1) }

// Take waits until nobody else draws, or returns the error of ctx, when the picture
// is no longer wanted. Who has the turn calls done.
func (t Turn) Take(ctx context.Context) (done func(), err error) {
	if t == nil {
		return func() {}, ctx.Err()
	}
	select {
	case t <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if err := ctx.Err(); err != nil {
		<-t
		return nil, err
	}
	return func() { <-t }, nil
}
