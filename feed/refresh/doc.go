// Package refresh asks the sources that the reader has subscribed to, and
// hands what they bring to an [Archive].
//
// A feed's item takes one way through it: [Run] chooses the sources that are
// due, ask.go fetches and parses one, [Stories] makes articles of its items,
// and save.go hands them over. policy.go says when a source is asked again.
package refresh
