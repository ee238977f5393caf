// Package config reads what the reader wrote down about how lede is to be: one
// TOML file. It is strict, since a mistyped key that is passed over in silence
// is a wish that nobody hears, and it tells all that is wrong at once.
package config
