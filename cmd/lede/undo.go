package main

import (
	"errors"

	"github.com/spf13/cobra"
)

func newUndo(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "undo",
		Short: "Take back what was done last",
		Long: `Take back what was done last to stories or to a subscription: what was marked
or tagged, renamed, moved or removed, here or in the interface.`,
		Args: argsBetween(0, 0, "no argument"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			lib, err := c.library(cmd.Context())
			if err != nil {
				return err
			}
			deed, ok, err := lib.Undo(cmd.Context())
			if err != nil {
				return err
			}
			if !ok {
				return errors.New("nothing to undo")
			}
			c.printf("taken back: %s\n", deed)
			return nil
		},
	}
}
