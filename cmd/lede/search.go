package main

import (
	"github.com/spf13/cobra"
)

func newSearch(c *console) *cobra.Command {
	var o listFlags
	cmd := &cobra.Command{
		Use:         "search QUERY",
		Annotations: queryWords,
		Short:       "List the stories that a query selects, the newest first",
		Example:     "  lede search grain harvest newer:7d\n  lede search --count unread section:world",
		Args:        argsBetween(1, -1, "a query, such as: grain harvest newer:7d"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o = o.settle(cmd, c.userConfig())
			if err := o.check(); err != nil {
				return err
			}
			list, err := c.libraryListing(cmd.Context(), args)
			if err != nil {
				return err
			}
			return c.printListing(cmd.Context(), list, o)
		},
	}
	o.register(cmd)
	return cmd
}
