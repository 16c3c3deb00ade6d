package mcp

// This file tells which settings of a server are secrets.

import (
	"net/url"
	"regexp"
	"strings"
)

// secretName matches names of variables, headers and parameters whose values are secrets.
var secretName = regexp.MustCompile(`(?i)key|token|secret|passw|pwd|credential|auth|cookie|signature|private`)

// Secrets returns the settings that no model should see, by a name that may be shown: the values of variables, headers and
// parameters of the URL whose names say so, and the password of the URL.
func (s Server) Secrets() map[string]string {
	m := map[string]string{}
	add := func(name, value string) {
		if value != "" {
			m[s.Name+" "+name] = value
		}
	}
	for name, v := range s.Env {
		if secretName.MatchString(name) {
			add(name, v)
		}
	}
	for name, v := range s.Headers {
		if !secretName.MatchString(name) {
			continue
		}
		add(name, v)
		if _, token, ok := strings.Cut(v, " "); ok { // "Bearer …"
			add(name+" token", token)
		}
	}
	add("oauth secret", s.OAuth.ClientSecret)
	if u, err := url.Parse(s.URL); err == nil {
		for name, values := range u.Query() {
			if secretName.MatchString(name) && len(values) > 0 {
				add(name, values[0])
			}
		}
		if p, ok := u.User.Password(); ok {
			add("password", p)
		}
	}
	return m
}
