package main

import (
	_ "embed"

	"github.com/spf13/cobra"
)

// licences are the texts of all that is linked into the program. The script
// .ci/licences writes them.
//
//go:embed licences.txt
var licences string

func newLicences(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "licences",
		Short: "Print the licences of lede and of what it is made of",
		Args:  argsBetween(0, 0, "no argument"),
		RunE: func(*cobra.Command, []string) error {
			c.printf("%s", licences)
			return nil
		},
	}
}
