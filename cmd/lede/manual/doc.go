// Package manual writes the pages that tell of lede's keys, config and queries,
// each from the one place where that is said: the keys from their bindings, the
// config from the file that "lede config" prints. A page is Markdown, which the
// folder docs has, and roff for "lede man".
package manual
