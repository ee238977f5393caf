package store

import (
	"lede/articles/store/changes"
	"lede/articles/store/database"
	"lede/articles/store/ingest"
	"lede/articles/store/listing"
)

// What may be wrong with the file or its disk, and what is asked for in vain.
var (
	ErrReadOnly      = database.ErrReadOnly
	ErrFull          = database.ErrFull
	ErrBusy          = database.ErrBusy
	ErrDamaged       = database.ErrDamaged
	ErrNewer         = database.ErrNewer
	ErrLogLeft       = database.ErrLogLeft
	ErrNoStory       = database.ErrNoStory
	ErrUnknownSource = changes.ErrUnknownSource
	ErrSubscribed    = changes.ErrSubscribed
	ErrPoorer        = ingest.ErrPoorer
)

// Saved is a search that the reader has given a name.
type Saved = listing.Saved

// SidebarKind is a kind of part that [Store.Tallies] tells.
type SidebarKind = listing.SidebarKind

// The kinds of parts.
const (
	Sections   = listing.Sections
	Categories = listing.Categories
	Folders    = listing.Folders
	Sources    = listing.Sources
)

// Report is what there is to say of a library's file.
type Report = database.Report

// Part is a part of a library's file.
type Part = database.Part
