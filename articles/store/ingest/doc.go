// Package ingest takes in what sources deliver: it tells new stories from those
// that are there, writes them in one transaction, and puts their words into the
// index.
package ingest
