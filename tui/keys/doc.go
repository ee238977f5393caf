// Package keys says what the reader's keys do: the actions there are, the
// presets that give each its keys, and what the reader has bound instead.
package keys
