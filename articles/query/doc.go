// Package query is the language in which stories are asked for, the same in
// the interface, in the config and on the command line:
//
//	unread section:world "grain harvest" -sport (author:lee or source:bbc) newer:7d
//
// It turns text into an [Expr]. What holds the stories decides how to answer:
// a library in memory asks each headline, the store asks its indexes.
package query
