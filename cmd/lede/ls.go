package main

import (
	"context"

	"github.com/spf13/cobra"
)

func newLs(c *console) *cobra.Command {
	var o listFlags
	cmd := &cobra.Command{
		Use:         "ls [PATH…|QUERY]",
		Annotations: queryWords,
		Short:       "List headlines by day, section or source",
		Long: `List the headlines of the library, or of what lies at some paths. A query
lists only the stories that it selects: unread section:world "grain harvest".`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.list(cmd.Context(), args, o.settle(cmd, c.userConfig()))
		},
	}
	o.register(cmd)
	c.fieldsFlag(cmd)
	return cmd
}

func (c *console) list(ctx context.Context, args []string, o listFlags) error {
	if err := o.check(); err != nil {
		return err
	}
	list, err := c.listing(ctx, args)
	if err != nil {
		return err
	}
	if len(list.paths) > 0 {
		c.rememberPaths(list.paths)
	}
	return c.printListing(ctx, list, o)
}
