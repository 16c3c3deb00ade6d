package gateway

// This file keeps secrets from the model.

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
)

// minSecret is the shortest text that is taken for a secret: shorter ones would tear up ordinary words.
const minSecret = 6

// A redactor replaces secrets in text, also where they are escaped for JSON or a URL, or in base64.
type redactor struct{ replace *strings.Replacer }

func newRedactor(secrets map[string]string) *redactor {
	type pair struct{ secret, shown string }
	var pairs []pair
	for name, secret := range secrets {
		if len(secret) < minSecret {
			continue
		}
		shown := "[secret " + strings.Map(plainRune, name) + "]"
		forms := []string{secret, strings.Trim(string(jsonString(secret)), `"`), url.QueryEscape(secret), url.PathEscape(secret),
			base64.StdEncoding.EncodeToString([]byte(secret)), base64.RawURLEncoding.EncodeToString([]byte(secret))}
		slices.Sort(forms)
		for _, f := range slices.Compact(forms) {
			pairs = append(pairs, pair{f, shown})
		}
	}
	if len(pairs) == 0 {
		return &redactor{}
	}
	// A secret that begins with another one goes first; the order must not depend on the map.
	slices.SortFunc(pairs, func(a, b pair) int {
		if len(a.secret) != len(b.secret) {
			return len(b.secret) - len(a.secret)
		}
		return strings.Compare(a.secret+a.shown, b.secret+b.shown)
	})
	var list []string
	for _, p := range pairs {
		list = append(list, p.secret, p.shown)
	}
	return &redactor{strings.NewReplacer(list...)}
}

// plainRune drops from a secret's name what would not be the same in JSON.
func plainRune(r rune) rune {
	if r < ' ' || r == '"' || r == '\\' || r > '~' {
		return -1
	}
	return r
}

// text returns s without secrets.
func (r *redactor) text(s string) string {
	if r.replace == nil {
		return s
	}
	return r.replace.Replace(s)
}

// json returns a JSON value without secrets; they can only be in its strings, so that it stays valid.
func (r *redactor) json(doc json.RawMessage) json.RawMessage {
	if r.replace == nil || len(doc) == 0 {
		return doc
	}
	clean := []byte(r.replace.Replace(string(doc)))
	if bytes.Equal(clean, doc) {
		return doc
	}
	if !json.Valid(clean) { // a secret made of digits in a number: nothing of the value can be told
		return jsonString("[a value with a secret in it]")
	}
	return clean
}

// jsonString encodes s without escaping for HTML.
func jsonString(s string) json.RawMessage {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil { // cannot happen for a string
		return json.RawMessage(`""`)
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}
