package policy

// This file reads a policy from a configuration.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"github.com/tailscale/hujson"
)

// fileConfig is a policy as a file has it.
type fileConfig struct {
	Default Effect     `json:"default"`
	Trusted []string   `json:"trusted"`
	Rules   []fileRule `json:"rules"`
}

type fileRule struct {
	Tools       string   `json:"tools"`
	Effect      Effect   `json:"effect"`
	Reason      string   `json:"reason"`
	Cache       duration `json:"cache"`
	Retries     *int     `json:"retries"`
	Rate        float64  `json:"rate"`
	Burst       int      `json:"burst"`
	Concurrency int      `json:"concurrency"`
	Timeout     duration `json:"timeout"`
	Repeatable  *bool    `json:"repeatable"`
	Resource    string   `json:"resource"`
}

// duration is written as in "30s", "5m".
type duration time.Duration

// UnmarshalJSON implements json.Unmarshaler.
func (d *duration) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return fmt.Errorf(`a time is written as in "30s", not %s`, data)
	}
	t, err := time.ParseDuration(s)
	if err != nil {
		return fmt.Errorf(`a time is written as in "30s" or "5m", not %q`, s)
	}
	*d = duration(t)
	return nil
}

// Parse reads a policy: a JSON object, with comments and trailing commas allowed, as in
//
//	{
//	  "default": "allow",
//	  "trusted": ["github"],
//	  "rules": [
//	    {"tools": "*.delete_*", "effect": "ask", "reason": "deletes for ever"},
//	    {"tools": "github.*", "rate": 5, "burst": 10, "concurrency": 8, "timeout": "30s", "retries": 2},
//	    {"tools": "wiki.get_page", "cache": "5m"},
//	    {"tools": "git.*", "resource": "repo {owner}/{repo}"}
//	  ]
//	}
//
// A member that is not known is an error: a misspelt rule must not be silently without effect.
func Parse(data []byte) (Config, error) {
	std, err := hujson.Standardize(bytes.Clone(data))
	if err != nil {
		return Config{}, fmt.Errorf("policy: %w", err)
	}
	dec := json.NewDecoder(bytes.NewReader(std))
	dec.DisallowUnknownFields()
	var f fileConfig
	if err := dec.Decode(&f); err != nil {
		return Config{}, fmt.Errorf("policy: %w", err)
	}
	c := Config{Default: f.Default, Trusted: f.Trusted}
	for _, r := range f.Rules {
		c.Rules = append(c.Rules, Rule{Tools: r.Tools, Effect: r.Effect, Reason: r.Reason, Cache: time.Duration(r.Cache), Retries: r.Retries, Rate: r.Rate,
			Burst: r.Burst, Concurrency: r.Concurrency, Timeout: time.Duration(r.Timeout), Repeatable: r.Repeatable, Resource: r.Resource})
	}
	return c, nil
}
