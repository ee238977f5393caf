// Package safehtml writes the HTML of items anew, harmless: it holds nothing
// but a list of elements and attributes that can do nothing, every element is
// closed, and addresses are absolute and of the web.
package safehtml
