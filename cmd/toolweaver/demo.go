package main

// This file is "toolweaver demo": it runs a program against the made-up company of internal/demo, shows its calls as they
// overlap, and compares with ordinary tool calls. What it compares is measured by package server/compare.

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"toolweaver/examples/programs"
	"toolweaver/internal/demo"
	"toolweaver/internal/term"
	"toolweaver/internal/tokens"
	"toolweaver/run"
	"toolweaver/server/compare"
	"toolweaver/tool"
)

// demoCmd is "toolweaver demo".
type demoCmd struct {
	Members  int           `help:"Members of the team in the first run." default:"20"`
	Latency  time.Duration `help:"How long each tool call takes." default:"80ms"`
	Jitter   float64       `help:"Spread of the latency of the first run, as a fraction." default:"0.3"`
	InFlight int           `help:"How many calls are in flight at one time." default:"128"`
	Seed     uint64        `help:"Seed of the company's data."`
	Items    []int         `help:"Sizes to compare." default:"20,100,1000"`
	Plain    bool          `help:"No colours and no live view, even in a terminal."`
	assumptions
}

// Validate refuses values that make no sense; kong calls it.
func (c *demoCmd) Validate() error {
	switch {
	case c.Members < 1 || c.Members > 100_000:
		return errors.New("--members must be 1 to 100000")
	case c.Latency < 0 || c.InFlight < 1:
		return errors.New("the latency and the calls in flight must be positive")
	}
	if err := c.assumptions.check(); err != nil {
		return err
	}
	for _, n := range c.Items {
		if n < 1 || n > 100_000 {
			return errors.New("--items must be 1 to 100000")
		}
	}
	return nil
}

// Run runs the demo.
func (c *demoCmd) Run(e *env) error {
	ui, _ := newUI(e.stdout, c.Plain)
	if err := c.show(e, ui); err != nil {
		return err
	}
	return c.compare(e, ui)
}

// source returns the company.
func (c *demoCmd) source(members int, jitter float64) (tool.Source, error) {
	latency := c.Latency
	if latency == 0 {
		latency = -1 // none
	}
	src, err := demo.New(demo.Options{Members: members, Seed: c.Seed, Latency: latency, Jitter: jitter})
	if err != nil {
		return nil, exitError{exitUsage, err}
	}
	return src, nil
}

// limits lets the sizes that can be asked for pass.
func (c *demoCmd) limits() run.Limits {
	return run.Limits{MaxInFlight: c.InFlight, MaxToolCalls: -1, MaxMemory: 2 << 30}
}

// show runs the program in view.
func (c *demoCmd) show(e *env, ui *term.UI) error {
	company, err := c.source(c.Members, c.Jitter)
	if err != nil {
		return err
	}
	catalog, err := tool.NewCatalog(e.ctx, tool.CatalogOptions{}, company)
	if err != nil {
		return exitError{exitInternal, err}
	}
	defer catalog.Close()
	program := programs.Expenses()
	ui.Heading("Question: which members of the team spent more than their budget in Q3?")
	ui.Note("A model that has read what the tools are writes this program, once:")
	ui.Program(program)
	ui.Heading("The program runs")
	view := ui.LiveCalls(e.ctx)
	x := run.New(run.Config{Catalog: catalog, Limits: c.limits(), Engine: version()})
	res, err := x.Run(e.ctx, run.Request{Source: program, Name: "expenses.py", Stdout: ui, Stderr: ui, OnEvent: showCalls(view)})
	view.Close()
	if err != nil {
		return exitError{exitInternal, err}
	}
	if res.Status != run.StatusDone {
		ui.Error(res.Error.Traceback)
		return exitError{status: statusOf(res)}
	}
	ui.Heading("Its result, which is all that the model reads")
	ui.JSON(res.Value)
	var slowest time.Duration
	for _, call := range res.Calls {
		slowest = max(slowest, call.Duration)
	}
	ui.Note(fmt.Sprintf("%d calls in %s; one takes up to %s. %s of tool results stayed out of the model's context, %s went in.", len(res.Calls),
		term.Duration(res.Elapsed), term.Duration(slowest), term.Bytes(res.Savings.ResultBytes), term.Bytes(res.Savings.CrossedBytes)))
	return nil
}

// compare measures both ways at each size and shows the table.
func (c *demoCmd) compare(e *env, ui *term.UI) error {
	if len(c.Items) == 0 {
		return nil
	}
	ui.Heading("The same with ordinary tool calls, measured")
	counter := tokens.Default()
	header := []string{"items", "way", "model calls", "context", "tokens in context", "tokens read", "tokens written", "latency", "cost"}
	var rows [][]string
	var notes []string
	for _, n := range c.Items {
		if e.ctx.Err() != nil {
			return exitError{exitCancelled, e.ctx.Err()}
		}
		company, err := c.source(n, 0)
		if err != nil {
			return err
		}
		m, err := compare.Measure(e.ctx, compare.Config{Sources: []tool.Source{company}, Counter: counter, Limits: c.limits()},
			compare.Task{Name: "expenses", Question: question, Program: programs.Expenses()})
		if err != nil {
			return exitError{exitInternal, err}
		}
		a := c.measure()
		rows = append(rows, row(n, "tool calls", &m.Direct, a), row(n, "program", &m.Program, a), factors(&m.Direct, &m.Program, a))
		if t := m.Direct.ContextTokens; t > c.Context {
			notes = append(notes, fmt.Sprintf("With %d items the tool results do not fit a context of %d tokens: ordinary tool calls cannot answer at all.", n, c.Context))
		}
	}
	ui.Table("", header, rows)
	for _, n := range notes {
		ui.Line(n)
	}
	ui.Note(fmt.Sprintf("Measured: calls, bytes, tokens (%s; an approximation for other makers' models), time of tools (%s a call, %d in flight) and of the program.",
		counter.Name(), term.Duration(c.Latency), c.InFlight))
	ui.Note(fmt.Sprintf("Assumed: a model begins to answer after %s and writes %g tokens a second; reading costs $%g and writing $%g a million tokens; "+
		"every round reads the whole context again, without caching; the model writes the answer. Change these with flags, see toolweaver demo --help.",
		term.Duration(c.ModelLatency), c.TokensPerSecond, c.PriceIn, c.PriceOut))
	return nil
}

// question is what the model is asked.
const question = "Which members of the team spent more than 10,000 EUR in Q3? Answer with their records as JSON."

func row(items int, name string, w *compare.Way, a compare.Assumptions) []string {
	return []string{strconv.Itoa(items), name, strconv.Itoa(w.ModelCalls), term.Bytes(w.ContextBytes), strconv.Itoa(w.ContextTokens), strconv.Itoa(w.Read),
		strconv.Itoa(w.Written), term.Duration(w.Latency(a)), fmt.Sprintf("$%.4f", w.Cost(a))}
}

// factors is the row that compares.
func factors(t, p *compare.Way, a compare.Assumptions) []string {
	ratio := func(x, y float64) string {
		if y == 0 {
			return "–"
		}
		return fmt.Sprintf("%.1f×", x/y)
	}
	return []string{"", "factor", ratio(float64(t.ModelCalls), float64(p.ModelCalls)), ratio(float64(t.ContextBytes), float64(p.ContextBytes)),
		ratio(float64(t.ContextTokens), float64(p.ContextTokens)), ratio(float64(t.Read), float64(p.Read)), ratio(float64(t.Written), float64(p.Written)),
		ratio(float64(t.Latency(a)), float64(p.Latency(a))), ratio(t.Cost(a), p.Cost(a))}
}
