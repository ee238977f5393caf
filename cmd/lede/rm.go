package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"
)

func newRm(c *console) *cobra.Command {
	var undo bool
	cmd := &cobra.Command{
		Use:   "rm FEED…",
		Short: "End subscriptions; what is starred stays",
		Long: `End the subscriptions to sources named by title, address, category or number.
What is starred or tagged stays; "lede undo" takes the last one back. A feed that
a server keeps ends there, too.`,
		ValidArgsFunction: c.completeSources,
		Args: func(cmd *cobra.Command, args []string) error {
			if undo {
				return argsBetween(0, 0, "no feed beside --undo")(cmd, args)
			}
			return argsBetween(1, -1, "a feed: a title, an address, a category or a number of \"lede feeds\"")(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if undo {
				return c.restore(cmd.Context())
			}
			return c.remove(cmd.Context(), args)
		},
	}
	cmd.Flags().BoolVar(&undo, "undo", false, "subscribe again to what was removed last")
	return cmd
}

func (c *console) remove(ctx context.Context, names []string) error {
	chosen, err := c.namedSources(ctx, names)
	if err != nil {
		return err
	}
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	subs := c.newSubscriptions(ctx, lib)
	for _, s := range chosen {
		if err := subs.Remove(ctx, s.ID); err != nil {
			return err
		}
		c.printf("no longer subscribed to %s - \"lede undo\" takes it back\n", sourceTitle(s))
	}
	return nil
}

func (c *console) restore(ctx context.Context) error {
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	s, ok, err := lib.Restore(ctx)
	if err != nil {
		return err
	}
	if !ok {
		return errors.New("no subscription was ended that could be taken back")
	}
	c.printf("subscribed to %s again\n", sourceTitle(s))
	return nil
}
