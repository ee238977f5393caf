package config

import (
	"net/url"
	"slices"
)

// Account is a server that keeps feeds for the reader.
type Account struct {
	Name            string
	Kind            string // one of Protocols
	Address         string // http or https, without a login
	User            string
	PasswordCommand []string          // argv of what prints the password on its first line; nil for the netrc file
	Categories      map[string]string // where what stands in a category of the server is kept; others keep theirs
}

// Protocols are the kinds of account.
func Protocols() []string { return []string{"miniflux", "google-reader", "tt-rss"} }

// accounts takes the accounts. What would go over the network as anybody could
// read it is refused unless the reader has said that it may.
func (r *reader) accounts(c *Config) setter {
	return r.arrayOf(func(path string) (map[string]setter, func()) {
		var a Account
		var insecure bool
		keys := map[string]setter{
			"name": r.text(&a.Name), "kind": r.oneOf(&a.Kind, Protocols()...), "address": r.text(&a.Address),
			"user": r.text(&a.User), "password-command": r.argv(&a.PasswordCommand),
			"categories": r.textTable(&a.Categories), "insecure": r.flag(&insecure),
		}
		return keys, func() {
			u, err := url.Parse(a.Address)
			another := func(b Account) bool { return b.Name == a.Name }
			switch {
			case a.Name == "" || a.Kind == "" || a.Address == "":
				r.problem(path, "an account needs a name, a kind and an address")
			case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https":
				r.problem(join(path, "address"), "the address of an account is that of its server: https://…")
			case u.User != nil:
				r.problem(join(path, "address"), "the address of the account on %s holds a login - use user and password-command, or a netrc file", u.Host)
			case u.Scheme == "http" && !insecure:
				r.problem(join(path, "address"), "http sends the password to %s for everybody to read - use https, or write insecure = true", u.Host)
			case slices.ContainsFunc(c.Accounts, another):
				r.problem(path, "there are two accounts called %q - give each a name of its own", shorten(a.Name))
			default:
				c.Accounts = append(c.Accounts, a)
			}
		}
	})
}

// textTable takes a table of texts.
func (r *reader) textTable(field *map[string]string) setter {
	return func(path string, value any) {
		table, ok := value.(map[string]any)
		all := make(map[string]string, len(table))
		for key, value := range table {
			text, isText := value.(string)
			ok = ok && isText
			all[key] = text
		}
		if !ok {
			r.problem(path, `%s takes a table of texts: { Tech = "Science/Technology" }`, last(path))
			return
		}
		*field = all
	}
}
