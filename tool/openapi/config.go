package openapi

// This file reads the APIs of a configuration.

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/tailscale/hujson"

	"toolweaver/internal/envref"
)

// fileConfig is an API as a file has it.
type fileConfig struct {
	Document     string            `json:"document"`
	BaseURL      string            `json:"baseUrl"`
	Auth         authList          `json:"auth"`
	Headers      map[string]string `json:"headers"`
	Include      []string          `json:"include"`
	Exclude      []string          `json:"exclude"`
	AllowPrivate bool              `json:"allowPrivate"`
	Timeout      string            `json:"timeout"`
	Disabled     bool              `json:"disabled"`
}

type fileAuth struct {
	Type     string `json:"type"`
	Name     string `json:"name"`
	Value    string `json:"value"`
	User     string `json:"user"`
	Password string `json:"password"`
}

// authList is one credential or a list of them.
type authList []fileAuth

// UnmarshalJSON implements json.Unmarshaler.
func (l *authList) UnmarshalJSON(data []byte) error {
	strict := func(v any) error {
		dec := json.NewDecoder(bytes.NewReader(data))
		dec.DisallowUnknownFields()
		return dec.Decode(v)
	}
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("[")) {
		return strict((*[]fileAuth)(l))
	}
	*l = make([]fileAuth, 1)
	return strict(&(*l)[0])
}

// ParseConfig reads the member "openapi" of a configuration: a JSON object, with comments and trailing commas allowed, that maps
// names to APIs, as in
//
//	{"openapi": {"shop": {"document": "https://shop.example/openapi.json", "auth": {"type": "bearer", "value": "${SHOP_TOKEN}"}}}}
//
// with the fields document, baseUrl, auth (type bearer, basic, header or query; name, value, user, password; one or a list), headers, include,
// exclude, allowPrivate, timeout (as in "30s") and disabled. References to variables of the environment are replaced, see package
// envref. The APIs come sorted by name; a configuration without the member has none. The error names the API and never shows a
// value.
func ParseConfig(data []byte, lookup func(name string) (string, bool)) ([]Config, error) {
	std, err := hujson.Standardize(bytes.Clone(bytes.TrimPrefix(data, []byte("\ufeff"))))
	if err != nil {
		return nil, fmt.Errorf("openapi: configuration: %w", err)
	}
	var top struct {
		OpenAPI map[string]json.RawMessage `json:"openapi"`
	}
	if err := json.Unmarshal(std, &top); err != nil {
		return nil, errors.New(`openapi: configuration: "openapi" must be an object that maps names to APIs`)
	}
	var list []Config
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(top.OpenAPI)) {
		c, err := parseOne(name, top.OpenAPI[name], lookup)
		if err != nil {
			errs = append(errs, fmt.Errorf("openapi: %q: %w", name, err))
			continue
		}
		list = append(list, c)
	}
	return list, errors.Join(errs...)
}

func parseOne(name string, doc json.RawMessage, lookup func(string) (string, bool)) (Config, error) {
	var f fileConfig
	dec := json.NewDecoder(bytes.NewReader(doc))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&f); err != nil {
		return Config{}, err
	}
	c := Config{Name: name, Include: f.Include, Exclude: f.Exclude, AllowPrivate: f.AllowPrivate, Disabled: f.Disabled}
	if f.Timeout != "" {
		d, err := time.ParseDuration(f.Timeout)
		if err != nil || d < 0 {
			return Config{}, errors.New(`timeout: expected a text such as "30s"`)
		}
		c.Timeout = d
	}
	if c.Disabled {
		return c, nil // its variables need not be set
	}
	var errs []error
	expand := func(field, text string) string {
		out, err := envref.Expand(text, lookup)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", field, err))
		}
		return out
	}
	c.Document, c.BaseURL = expand("document", f.Document), expand("baseUrl", f.BaseURL)
	for _, a := range f.Auth {
		c.Auth = append(c.Auth, Auth{Type: a.Type, Name: a.Name, Value: expand("auth.value", a.Value), User: expand("auth.user", a.User), Password: expand("auth.password", a.Password)})
	}
	for _, h := range slices.Sorted(maps.Keys(f.Headers)) {
		if c.Headers == nil {
			c.Headers = map[string]string{}
		}
		c.Headers[h] = expand("headers."+h, f.Headers[h])
	}
	if err := errors.Join(errs...); err != nil {
		return Config{}, err
	}
	return c, c.Check()
}
