package main

// This file is "toolweaver ask": a question to a language model, which answers it with a program.

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"
	"time"

	"toolweaver/ask"
	"toolweaver/internal/term"
	"toolweaver/model"
	"toolweaver/run/gateway"
	"toolweaver/run/isolate"
)

// askCmd is "toolweaver ask QUESTION".
type askCmd struct {
	Question    string  `arg:"" help:"The question; - for standard input."`
	Provider    string  `help:"Interface of the model: anthropic or openai (Chat Completions, which most endpoints speak). Default: by the key that is in the environment." enum:",anthropic,openai" default:""`
	Model       string  `help:"Name of the model." env:"TOOLWEAVER_MODEL" required:"" placeholder:"NAME"`
	BaseURL     string  `name:"base-url" help:"Where the API is, for endpoints other than the provider's own, as in http://localhost:11434/v1." env:"TOOLWEAVER_MODEL_URL" placeholder:"URL"`
	MaxTokens   int     `help:"Limit of each answer of the model, in tokens." default:"8192"`
	Repairs     int     `help:"How often the model may correct a program that failed." default:"2"`
	ShowProgram bool    `help:"Show each program before it runs."`
	PriceIn     float64 `help:"Price of a million tokens read, in dollars, for the table of costs."`
	PriceCached float64 `help:"Price of a million tokens read from the endpoint's cache. Default: with anthropic a tenth of --price-in, else --price-in."`
	PriceOut    float64 `help:"Price of a million tokens written."`
	JSON        bool    `name:"json" help:"Write one JSON document with everything."`
	Quiet       bool    `short:"q" help:"Write the answer only."`
	gatewayFlags
	journalFlags
	policyFlags
	limitFlags
	isolateFlags
}

// keyVars are the variables that hold the keys.
var keyVars = map[model.Provider]string{model.Anthropic: "ANTHROPIC_API_KEY", model.OpenAI: "OPENAI_API_KEY"}

// Validate refuses values that make no sense; kong calls it.
func (c *askCmd) Validate() error {
	if c.MaxTokens < 1 || c.Repairs < 0 || c.PriceIn < 0 || c.PriceCached < 0 || c.PriceOut < 0 {
		return errors.New("limits, repairs and prices must be positive")
	}
	return c.limitFlags.Validate()
}

// client returns the client of the model.
func (c *askCmd) client(onRetry func(error, time.Duration)) (*model.Client, error) {
	provider := c.provider()
	if provider == "" {
		return nil, fmt.Errorf("which model? set one of %s and %s, or give --provider", keyVars[model.Anthropic], keyVars[model.OpenAI])
	}
	key := os.Getenv(keyVars[provider])
	if key == "" && c.BaseURL == "" {
		return nil, fmt.Errorf("there is no API key: set %s, or give --base-url for an endpoint that needs none", keyVars[provider])
	}
	return model.New(model.Config{Provider: provider, Model: c.Model, Key: key, BaseURL: c.BaseURL, MaxTokens: c.MaxTokens, OnRetry: onRetry})
}

// provider is the interface that the flags name or mean: by the base URL where it tells, so that no key goes to an endpoint of another kind,
// else by the key that is there. "" is for a choice that only the user can make.
func (c *askCmd) provider() model.Provider {
	if c.Provider != "" {
		return model.Provider(c.Provider)
	}
	if u, err := url.Parse(c.BaseURL); err == nil && u.Host != "" {
		switch host := u.Hostname(); {
		case host == "anthropic.com" || strings.HasSuffix(host, ".anthropic.com"):
			return model.Anthropic
		case host == "openai.com" || strings.HasSuffix(host, ".openai.com"), strings.HasSuffix(strings.TrimSuffix(u.Path, "/"), "/v1"):
			return model.OpenAI // only its base URLs end in the version
		}
	}
	var have []model.Provider
	for _, p := range []model.Provider{model.Anthropic, model.OpenAI} {
		if os.Getenv(keyVars[p]) != "" {
			have = append(have, p)
		}
	}
	switch {
	case len(have) == 1:
		return have[0]
	case c.BaseURL != "" && len(have) == 0:
		return model.OpenAI
	}
	return ""
}

// Run asks.
func (c *askCmd) Run(e *env) error {
	question := c.Question
	if question == "-" {
		data, err := io.ReadAll(io.LimitReader(e.stdin, maxProgram))
		if err != nil {
			return exitError{exitUsage, err}
		}
		question = string(data)
	}
	if strings.TrimSpace(question) == "" {
		return exitError{exitUsage, errors.New("the question is empty")}
	}
	ui, _ := newUI(e.stderr, false)
	client, err := c.client(func(err error, pause time.Duration) {
		if !c.Quiet {
			ui.Note(fmt.Sprintf("%v; again in %s", err, term.Duration(pause)))
		}
	})
	if err != nil {
		return exitError{exitUsage, err}
	}
	rules, err := c.policy()
	if err != nil {
		return exitError{exitUsage, err}
	}
	cfg := gateway.Config{Limits: c.limits(), Policy: rules}
	store, err := c.record(e, &cfg, c.gatewayFlags, setup{Gateway: true, Policy: c.policyFlags})
	if err != nil {
		return err
	}
	if store != nil {
		defer func() { _ = store.Close() }() // the work is done
	}
	var pool io.Closer
	if cfg.Workers, pool, err = c.workers(e, isolate.Options{Warm: 1}); err != nil {
		return err
	}
	defer func() { _ = pool.Close() }()
	g, err := c.gateway(e, cfg)
	if err != nil {
		return err
	}
	defer closeQuietly(g)
	if err := warnOfSources(e, g.Catalog()); err != nil {
		return exitError{exitSource, err}
	}
	opts := ask.Options{Repairs: c.Repairs}
	if c.Repairs == 0 {
		opts.Repairs = -1
	}
	opts.Approve = terminalApprover(e, e.stderr)
	closeView := func() {}
	if !c.Quiet {
		view := ui.LiveCalls(e.ctx)
		closeView = view.Close
		opts.OnEvent = showCalls(view)
		opts.OnPrint = func(text string) { fmt.Fprint(ui, text) }
		opts.OnAttempt = func(a ask.Attempt) {
			if f := a.Answer.Error; f != nil {
				ui.Note(fmt.Sprintf("the program failed: %s: %s", f.Type, f.Message))
			}
		}
		if c.ShowProgram {
			opts.OnProgram = func(code string) { ui.Program(code) }
		}
	}
	res, err := ask.Ask(e.ctx, client, g, question, opts)
	closeView()
	return c.show(e, ui, res, err)
}

// show writes the answer, and what it took.
func (c *askCmd) show(e *env, ui *term.UI, res *ask.Result, failed error) error {
	if c.JSON {
		doc := struct {
			*ask.Result
			Cost  float64 `json:"cost_usd,omitempty"`
			Error string  `json:"error,omitempty"`
		}{Result: res, Cost: c.cost(res.Usage)}
		if failed != nil {
			doc.Error = failed.Error()
		}
		data, err := json.MarshalIndent(doc, "", "  ")
		if err != nil {
			return exitError{exitInternal, err}
		}
		fmt.Fprintf(e.stdout, "%s\n", data)
	} else if res.Text != "" {
		fmt.Fprintln(e.stdout, res.Text)
	}
	if !c.Quiet && !c.JSON && res.Turns > 0 {
		c.costs(ui, res)
	}
	var refused *model.Error
	switch {
	case failed == nil:
		return nil
	case e.ctx.Err() != nil:
		return exitError{exitCancelled, failed}
	case errors.As(failed, &refused):
		return exitError{exitSource, failed}
	}
	return exitError{exitRaised, failed}
}

// cost is the price of the tokens, 0 without prices.
func (c *askCmd) cost(u model.Usage) float64 {
	cached := c.PriceCached
	switch {
	case cached > 0:
	case c.provider() == model.Anthropic:
		cached = c.PriceIn / 10
	default:
		cached = c.PriceIn
	}
	const store = 1.25 // what Anthropic takes for a token that goes into its cache; others take nothing for it and report none
	read := float64(u.Input-u.Cached-u.Stored) + store*float64(u.Stored)
	return (read*c.PriceIn + float64(u.Cached)*cached + float64(u.Output)*c.PriceOut) / 1e6
}

// costs shows what the answer took.
func (c *askCmd) costs(ui *term.UI, res *ask.Result) {
	calls, results, shown := 0, 0, 0
	for _, a := range res.Attempts {
		calls += a.ToolCalls
		results += a.Answer.Savings.ResultBytes
		shown += a.Answer.Savings.ShownBytes
	}
	header := []string{"model calls", "tokens read", "from cache", "written", "programs", "tool calls", "results", "kept out of context", "time"}
	row := []string{fmt.Sprint(res.Turns), fmt.Sprint(res.Usage.Input), fmt.Sprint(res.Usage.Cached), fmt.Sprint(res.Usage.Output), fmt.Sprint(len(res.Attempts)),
		fmt.Sprint(calls), term.Bytes(results), term.Bytes(max(results-shown, 0)), term.Duration(res.Elapsed.Round(time.Millisecond))}
	if c.PriceIn > 0 || c.PriceOut > 0 {
		header, row = append(header, "cost"), append(row, fmt.Sprintf("$%.4f", c.cost(res.Usage)))
	}
	ui.Table("", header, [][]string{row})
}
