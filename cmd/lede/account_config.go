package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"lede/cmd/lede/config"
)

// writeAccount appends an account to the reader's config, which is made where
// there is none, and returns its name. Nothing that stands there is changed.
func (c *console) writeAccount(a config.Account, insecure bool) (name string, err error) {
	name = c.configFile()
	table := accountTable(a, insecure)
	if name == "" {
		return "", errHomeless
	}
	if err := appendTo(name, table); err != nil {
		return "", fmt.Errorf("%s can't be written to (%s) - write this into your config:\n%s", name, cause(err), table)
	}
	return name, nil
}

// accountTable is an account as the config has it.
func accountTable(a config.Account, insecure bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "[[account]]\nname = %s\nkind = %s\naddress = %s\n", config.Quoted(a.Name), config.Quoted(a.Kind), config.Quoted(a.Address))
	if a.User != "" {
		fmt.Fprintf(&b, "user = %s\n", config.Quoted(a.User))
	}
	if insecure {
		b.WriteString("insecure = true\n")
	}
	return b.String()
}

// appendTo appends a table to a file that may be there.
func appendTo(name, table string) error {
	if err := config.Writable(name); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	if info, err := os.Stat(name); err == nil && info.Size() > 0 {
		table = "\n" + table
	}
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = file.WriteString(table)
	return errors.Join(err, file.Close())
}
