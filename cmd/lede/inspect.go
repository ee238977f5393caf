package main

import (
	"github.com/spf13/cobra"

	"lede/articles/export"
)

func newInspect(c *console) *cobra.Command {
	var asJSON bool
	var base string
	cmd := &cobra.Command{
		Use:   "inspect FILE",
		Short: "Show everything recovered from a file, with its evidence",
		Args:  argsBetween(1, 1, "one file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := c.checkRules(); err != nil {
				return err
			}
			story, err := c.readStory(cmd.Context(), args[0], base)
			if err != nil {
				return err
			}
			if asJSON {
				return export.JSON(c.out, story)
			}
			return export.Inspect(c.out, story)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	cmd.Flags().StringVar(&base, "base", "", "address that relative links resolve against")
	return cmd
}
