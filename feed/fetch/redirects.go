package fetch

import (
	"fmt"
	"net/http"

	"lede/articles/sanitize"
)

// maxRedirects is how many redirects are followed.
const maxRedirects = 10

// isRedirect reports whether an answer of that status sends elsewhere.
func isRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// follow goes where answer says. From the public internet no way leads to a
// private network.
func (a *attempt) follow(answer *http.Response, location string) error {
	to, err := a.at.Parse(location)
	switch {
	case err == nil && to.Scheme != "http" && to.Scheme != "https":
		return a.refuse("redirects to a " + sanitize.Field(to.Scheme) + ": address, which is never followed")
	case err != nil || to.Hostname() == "":
		return a.refuse("redirects to something that is no address")
	case a.request.Method != "" && a.request.Method != http.MethodGet:
		return a.refuse("redirects what is only for itself to " + sanitize.ShownAddress(to.String()) + " - is its address right?")
	}
	to.User = nil
	to.Fragment = ""
	if a.redirects++; a.redirects > maxRedirects {
		return a.refuse(fmt.Sprintf("redirects more than %d times", maxRedirects))
	}
	if a.jar != nil {
		a.jar.SetCookies(a.at, answer.Cookies())
	}
	if a.seen[to.String()] && a.jar == nil {
		return a.refuse("redirects in a circle")
	}
	a.seen[to.String()] = true
	permanent := answer.StatusCode == http.StatusMovedPermanently || answer.StatusCode == http.StatusPermanentRedirect
	a.wandered = a.wandered || !permanent || a.at.Scheme == "https" && to.Scheme == "http"
	if !a.wandered {
		a.moved = to.String()
	}
	a.free = a.free && a.private
	a.at = to
	return nil
}

func (a *attempt) refuse(reason string) error {
	return &Error{Host: a.origin.Host, reason: reason}
}
