package main

// This file makes the policy that flags name, and asks questions at the terminal.

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"toolweaver/internal/term"
	"toolweaver/run/policy"
	"toolweaver/tool"
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

// errNobody is why a question cannot be put.
var errNobody = errors.New("there is no terminal to ask at")

// terminalAsker asks at the terminal, if there is one: questions go to out, answers come from standard input.
func terminalAsker(e *env, out io.Writer) policy.Asker {
	toTerminal, _ := term.Detect(e.stderr, os.Getenv)
	in, isFile := e.stdin.(*os.File)
	if !toTerminal || !isFile || !isTerminal(in) {
		return func(context.Context, policy.Question) (policy.Answer, error) { return policy.Answer{}, errNobody }
	}
	lines := bufio.NewReader(in)
	return func(ctx context.Context, q policy.Question) (policy.Answer, error) {
		fmt.Fprintf(out, "\nThe program wants to call %s (%s):\n  %s\nAllow it? [y]es, [n]o, [a]lways in this program, ne[v]er: ",
			q.Tool.Qualified(), tool.CleanLine(q.Why, 200), tool.CleanLine(string(q.Args), 1000))
		type reply struct {
			line string
			err  error
		}
		got := make(chan reply, 1)
		go func() { // a read from a terminal cannot be ended; the process ends with it
			line, err := lines.ReadString('\n')
			got <- reply{line, err}
		}()
		select {
		case <-ctx.Done():
			return policy.Answer{}, ctx.Err()
		case r := <-got:
			if r.err != nil {
				return policy.Answer{}, errNobody
			}
			return answerOf(r.line), nil
		}
	}
}

// answerOf reads an answer; what is not yes is no.
func answerOf(line string) policy.Answer {
	switch strings.ToLower(strings.TrimSpace(line)) {
	case "y", "yes":
		return policy.Answer{Yes: true}
	case "a", "always":
		return policy.Answer{Yes: true, Always: true}
	case "v", "never":
		return policy.Answer{Always: true}
	}
	return policy.Answer{}
}

// isTerminal reports whether a file is a terminal.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && info.Name() != "null"
}
