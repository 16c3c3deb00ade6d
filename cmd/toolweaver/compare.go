package main

// This file is "toolweaver compare": tasks done with ordinary tool calls, with a program, and with a program through the gateway, and
// what each way takes. The measuring is in package server/compare.

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"time"

	"toolweaver/internal/term"
	"toolweaver/internal/tokens"
	"toolweaver/run"
	"toolweaver/server/compare"
)

// compareCmd is "toolweaver compare [PROGRAM.py]".
type compareCmd struct {
	Program  string        `arg:"" optional:"" help:"A program of yours, run once with the tools of --config. Without it: tasks of a made-up company."`
	Question string        `help:"What the program answers." default:"Do the task."`
	Search   string        `help:"What a model would search for to find the tools. Default: the question."`
	Tools    []int         `help:"How many tools are on offer, for the tasks of the company." default:"10,100,500"`
	Latency  time.Duration `help:"How long each tool call takes, for the tasks of the company." default:"80ms"`
	JSON     bool          `name:"json" help:"Write one JSON document."`
	Config   []string      `name:"config" help:"File that lists MCP servers (a map mcpServers), HTTP APIs (openapi) and commands (commands). May be repeated." placeholder:"FILE" sep:"none"`
	stateFlags
	policyFlags
	limitFlags
	assumptions
}

// assumptions are what a comparison cannot measure.
type assumptions struct {
	ModelLatency    time.Duration `help:"Assumed: time until a model's answer begins." default:"1s"`
	TokensPerSecond float64       `help:"Assumed: speed at which a model writes." default:"80"`
	PriceIn         float64       `help:"Assumed: price of a million tokens read, in dollars." default:"3"`
	PriceOut        float64       `help:"Assumed: price of a million tokens written, in dollars." default:"15"`
	Context         int           `help:"Assumed: size of the model's context, in tokens." default:"200000"`
}

// check refuses values that make no sense.
func (a *assumptions) check() error {
	if a.ModelLatency < 0 || a.TokensPerSecond <= 0 || a.PriceIn < 0 || a.PriceOut < 0 || a.Context < 0 {
		return errors.New("latencies, speeds, prices and sizes must be positive")
	}
	return nil
}

func (a *assumptions) measure() compare.Assumptions {
	return compare.Assumptions{ModelLatency: a.ModelLatency, TokensPerSecond: a.TokensPerSecond, PriceIn: a.PriceIn, PriceOut: a.PriceOut}
}

// Validate refuses values that make no sense; kong calls it.
func (c *compareCmd) Validate() error {
	for _, n := range c.Tools {
		if n < 5 || n > 500 {
			return errors.New("--tools must be 5 to 500")
		}
	}
	return errors.Join(c.assumptions.check(), c.limitFlags.Validate())
}

// Run measures and shows a table.
func (c *compareCmd) Run(e *env) error {
	var list []*compare.Measured
	var err error
	if c.Program != "" {
		list, err = c.own(e)
	} else {
		list, err = c.scenarios(e)
	}
	if err != nil {
		return err
	}
	if c.JSON {
		return c.writeJSON(e, list)
	}
	ui, _ := newUI(e.stdout, false)
	header := []string{"task", "tools", "way", "model calls", "tool calls", "tokens before", "tokens read", "written", "latency", "cost", "tokens vs. tool calls"}
	var rows [][]string
	a := c.measure()
	for _, m := range list {
		for i, w := range ways(m) {
			row := []string{"", "", w.name, strconv.Itoa(w.ModelCalls), strconv.Itoa(w.ToolCalls), strconv.Itoa(w.Before), strconv.Itoa(w.Read), strconv.Itoa(w.Written),
				term.Duration(w.Latency(a)), fmt.Sprintf("$%.4f", w.Cost(a)), ""}
			if i == 0 {
				row[0], row[1] = m.Task.Name, strconv.Itoa(m.Tools)
			} else {
				row[10] = fmt.Sprintf("%+.1f%%", -100*saved(&m.Direct, w.Way))
			}
			if w.ContextTokens > c.Context {
				row[9] += " does not fit"
			}
			rows = append(rows, row)
		}
	}
	ui.Table("", header, rows)
	ui.Note(fmt.Sprintf("Measured: calls, texts, tokens (%s; an approximation for other makers' models), time of tools. Assumed: a model begins to answer after %s and writes %g tokens a second; "+
		"reading costs $%g and writing $%g a million tokens; every round reads the whole context again, without caching. tool calls: the model has all tools as its own and makes the calls that do not depend on each other at once. "+
		"program: it has the definitions of all tools and writes a program. gateway: it has the gateway's five tools, and searches first. Change these with flags, see toolweaver compare --help.",
		tokens.Default().Name(), term.Duration(c.ModelLatency), c.TokensPerSecond, c.PriceIn, c.PriceOut))
	return nil
}

// A named way.
type namedWay struct {
	name string
	*compare.Way
}

func ways(m *compare.Measured) []namedWay {
	return []namedWay{{"tool calls", &m.Direct}, {"program", &m.Program}, {"gateway", &m.Gateway}}
}

// saved is the part of the tokens of a way that another one does not take; negative if it takes more.
func saved(from, to *compare.Way) float64 {
	return 1 - float64(to.Read+to.Written)/float64(from.Read+from.Written)
}

// scenarios measures the tasks of the made-up company.
func (c *compareCmd) scenarios(e *env) ([]*compare.Measured, error) {
	var list []*compare.Measured
	for _, s := range compare.Scenarios {
		for _, n := range c.Tools {
			m, err := s.Measure(e.ctx, compare.Config{Limits: run.Limits{MaxToolCalls: -1}}, n, c.Latency)
			if err != nil {
				return nil, exitError{exitInternal, err}
			}
			list = append(list, m)
		}
	}
	return list, nil
}

// own measures a program of the user.
func (c *compareCmd) own(e *env) ([]*compare.Measured, error) {
	source, err := os.ReadFile(c.Program)
	if err != nil {
		return nil, exitError{exitUsage, err}
	}
	sources, err := c.sources(c.Config)
	if err != nil {
		return nil, exitError{exitUsage, err}
	}
	rules, err := c.policy()
	if err != nil {
		return nil, exitError{exitUsage, err}
	}
	m, err := compare.Measure(e.ctx, compare.Config{Sources: sources, Limits: c.limits(), Policy: rules},
		compare.Task{Name: c.Program, Question: c.Question, Program: string(source), Search: c.Search})
	if err != nil {
		return nil, exitError{exitRaised, err}
	}
	return []*compare.Measured{m}, nil
}

// writeJSON writes everything as one document.
func (c *compareCmd) writeJSON(e *env, list []*compare.Measured) error {
	type way struct {
		Way           string  `json:"way"`
		ModelCalls    int     `json:"model_calls"`
		ToolCalls     int     `json:"tool_calls"`
		Before        int     `json:"tokens_before"`
		ContextTokens int     `json:"context_tokens"`
		Read          int     `json:"tokens_read"`
		Written       int     `json:"tokens_written"`
		LatencyMS     float64 `json:"latency_ms"`
		Cost          float64 `json:"cost_usd"`
		Saved         float64 `json:"tokens_saved"`
	}
	type task struct {
		Task  string `json:"task"`
		Tools int    `json:"tools"`
		Waves []int  `json:"waves"`
		Ways  []way  `json:"ways"`
	}
	a := c.measure()
	out := []task{}
	for _, m := range list {
		t := task{Task: m.Task.Name, Tools: m.Tools, Waves: m.Waves}
		for _, w := range ways(m) {
			t.Ways = append(t.Ways, way{w.name, w.ModelCalls, w.ToolCalls, w.Before, w.ContextTokens, w.Read, w.Written,
				float64(w.Latency(a)) / 1e6, w.Cost(a), saved(&m.Direct, w.Way)})
		}
		out = append(out, t)
	}
	enc := json.NewEncoder(e.stdout)
	enc.SetIndent("", "  ")
	if err := enc.Encode(out); err != nil {
		return exitError{exitInternal, err}
	}
	return nil
}
