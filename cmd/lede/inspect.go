package main

import (
	"encoding/json"
	"fmt"

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

// writeLine prints v as one line of JSON.
func (c *console) writeLine(v any) error {
	line, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("json: %w", err)
	}
	_, err = c.out.Write(append(line, '\n'))
	return err
}
