package main

// This file makes the policy that flags name, and asks questions at the terminal.

import (
	"fmt"
	"os"

	"toolweaver/run/policy"
)

// policyFlags say which calls may be sent.
type policyFlags struct {
	Policy string   `help:"File with the rules about calls of tools, see docs/policy.md." placeholder:"FILE"`
	Allow  []string `help:"Tools that may be called without a question, as in files.* or '*'. Comes before the file's rules. May be repeated." placeholder:"TOOLS" sep:"none"`
	Ask    []string `help:"Tools to ask about before each call. May be repeated." placeholder:"TOOLS" sep:"none"`
	Deny   []string `help:"Tools that must not be called. May be repeated." placeholder:"TOOLS" sep:"none"`
	Trust  []string `help:"Sources whose word about their own tools counts: what only reads is repeated after a failure on the way. May be repeated." placeholder:"SOURCE" sep:"none"`
}

// policy returns the policy. Of the flags deny comes before ask, and ask before allow.
func (f *policyFlags) policy() (*policy.Policy, error) {
	var cfg policy.Config
	if f.Policy != "" {
		data, err := os.ReadFile(f.Policy)
		if err != nil {
			return nil, err
		}
		if cfg, err = policy.Parse(data); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Policy, err)
		}
	}
	var rules []policy.Rule
	for _, list := range []struct {
		tools  []string
		effect policy.Effect
	}{{f.Deny, policy.Deny}, {f.Ask, policy.Ask}, {f.Allow, policy.Allow}} {
		for _, t := range list.tools {
			rules = append(rules, policy.Rule{Tools: t, Effect: list.effect})
		}
	}
	cfg.Rules = append(rules, cfg.Rules...)
	cfg.Trusted = append(cfg.Trusted, f.Trust...)
	return policy.New(cfg)
}
