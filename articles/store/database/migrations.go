package database

import "embed"

// MigrationFiles are the steps from one schema to the next, in folder migrations.
//
//go:embed migrations/*.sql
var MigrationFiles embed.FS
