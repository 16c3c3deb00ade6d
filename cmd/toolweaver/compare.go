package main

// This file measures one question answered in two ways: by ordinary tool calls, whose loop is carried out here with the
// calls a model would make and everything it would read, and by a program.

import (
	"encoding/json"
	"fmt"
	"strconv"
	"sync"
	"time"

	"toolweaver/examples/programs"
	"toolweaver/internal/term"
	"toolweaver/internal/tokens"
	"toolweaver/run"
	"toolweaver/tool"
)

// question is what the model is asked.
const question = "Which members of the team spent more than 10,000 EUR in Q3? Answer with their records as JSON."

// way is what one way of answering takes.
type way struct {
	modelCalls    int
	contextBytes  int
	contextTokens int
	read, written int // tokens, over all model calls
	tools         time.Duration
}

// latency returns the time to the answer under the assumptions.
func (w *way) latency(a assumptions) time.Duration {
	writing := time.Duration(float64(w.written) / a.TokensPerSecond * float64(time.Second))
	return time.Duration(w.modelCalls)*a.ModelLatency + writing + w.tools
}

func (w *way) cost(a assumptions) float64 {
	return (float64(w.read)*a.PriceIn + float64(w.written)*a.PriceOut) / 1e6
}

func (w *way) row(items int, name string, a assumptions) []string {
	return []string{strconv.Itoa(items), name, strconv.Itoa(w.modelCalls), term.Bytes(w.contextBytes), strconv.Itoa(w.contextTokens), strconv.Itoa(w.read),
		strconv.Itoa(w.written), term.Duration(w.latency(a)), fmt.Sprintf("$%.4f", w.cost(a))}
}

// measured is both ways at one size.
type measured struct {
	traditional, programmatic way
	a                         assumptions
}

// factors is the row that compares.
func (m *measured) factors() []string {
	ratio := func(x, y float64) string {
		if y == 0 {
			return "–"
		}
		return fmt.Sprintf("%.1f×", x/y)
	}
	t, p := &m.traditional, &m.programmatic
	return []string{"", "factor", ratio(float64(t.modelCalls), float64(p.modelCalls)), ratio(float64(t.contextBytes), float64(p.contextBytes)),
		ratio(float64(t.contextTokens), float64(p.contextTokens)), ratio(float64(t.read), float64(p.read)), ratio(float64(t.written), float64(p.written)),
		ratio(float64(t.latency(m.a)), float64(p.latency(m.a))), ratio(t.cost(m.a), p.cost(m.a))}
}

// message is a text in a conversation, counted once.
type message struct{ bytes, tokens int }

// ledger counts a conversation. Each model call reads all that is in it.
type ledger struct {
	counter tokens.Counter
	context message
	way     way
}

// add puts text into the context.
func (l *ledger) add(text string) {
	l.context.bytes += len(text)
	l.context.tokens += l.counter.Count(text)
}

// answer is a model call that writes text, which is in the context from then on.
func (l *ledger) answer(texts ...string) {
	l.way.modelCalls++
	l.way.read += l.context.tokens
	before := l.context.tokens
	for _, t := range texts {
		l.add(t)
	}
	l.way.written += l.context.tokens - before
}

// end closes the books.
func (l *ledger) end() way {
	l.way.contextBytes, l.way.contextTokens = l.context.bytes, l.context.tokens
	return l.way
}

// measure answers the question in both ways with a team of n.
func (c *demoCmd) measure(e *env, n int, counter tokens.Counter) (*measured, error) {
	catalog, err := c.company(e, n, 0)
	if err != nil {
		return nil, err
	}
	defer catalog.Close()
	program := programs.Expenses()
	x := run.New(run.Config{Catalog: catalog, Limits: c.limits(), Engine: version()})
	res, err := x.Run(e.ctx, run.Request{Source: program, Name: "expenses.py"})
	if err != nil {
		return nil, exitError{exitInternal, err}
	}
	if res.Status != run.StatusDone {
		return nil, exitError{statusOf(res), res.Err()}
	}
	definitions, err := definitions(catalog)
	if err != nil {
		return nil, exitError{exitInternal, err}
	}
	m := &measured{a: c.assumptions}

	p := ledger{counter: counter}
	p.add(definitions)
	p.add(question)
	p.answer(program)
	p.add(string(res.Value))
	p.way.read += counter.Count(string(res.Value)) // the model reads the result
	p.way.tools = res.Elapsed
	m.programmatic = p.end()

	t := ledger{counter: counter}
	t.add(definitions)
	t.add(question)
	if err := c.converse(e, catalog, &t, string(res.Value)); err != nil {
		return nil, exitError{exitSource, err}
	}
	m.traditional = t.end()
	return m, nil
}

// converse plays the three rounds of ordinary tool calls, with the calls of a round in parallel.
func (c *demoCmd) converse(e *env, catalog *tool.Catalog, l *ledger, answer string) error {
	team, took, err := c.callAll(e, catalog, "get_team_members", []string{"{}"})
	if err != nil {
		return err
	}
	l.way.tools += took
	l.answer(callText(1, "get_team_members", "{}"))
	l.add(resultText(1, team[0]))

	var members []struct {
		ID string `json:"id"`
	}
	if err := json.Unmarshal([]byte(team[0]), &members); err != nil {
		return err
	}
	args, calls := make([]string, len(members)), make([]string, len(members))
	for i, m := range members {
		args[i] = fmt.Sprintf(`{"user_id": %q, "quarter": "Q3"}`, m.ID)
		calls[i] = callText(i+2, "get_expenses", args[i])
	}
	expenses, took, err := c.callAll(e, catalog, "get_expenses", args)
	if err != nil {
		return err
	}
	l.way.tools += took
	l.answer(calls...)
	counts := make([]message, len(expenses)) // counting takes longer than calling: use all processors
	parallel(len(expenses), func(i int) {
		text := resultText(i+2, expenses[i])
		counts[i] = message{len(text), l.counter.Count(text)}
	})
	for _, m := range counts {
		l.context.bytes += m.bytes
		l.context.tokens += m.tokens
	}
	l.answer(answer)
	return nil
}

// callAll calls a tool with each of args in parallel and returns the results and the time it took.
func (c *demoCmd) callAll(e *env, catalog *tool.Catalog, name string, args []string) ([]string, time.Duration, error) {
	results, errs := make([]string, len(args)), make([]error, len(args))
	room := make(chan struct{}, c.InFlight)
	var wg sync.WaitGroup
	begin := time.Now()
	for i := range args {
		room <- struct{}{}
		wg.Go(func() {
			defer func() { <-room }()
			res, err := catalog.Call(e.ctx, tool.Call{Tool: name, Args: json.RawMessage(args[i])})
			if err != nil {
				errs[i] = err
				return
			}
			v, err := res.Value()
			results[i], errs[i] = string(v.Bytes()), err
		})
	}
	wg.Wait()
	took := time.Since(begin)
	for _, err := range errs {
		if err != nil {
			return nil, took, err
		}
	}
	return results, took, nil
}

// parallel calls f for 0 to n-1 on a few goroutines.
func parallel(n int, f func(i int)) {
	const workers = 4
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < n; i += workers {
				f(i)
			}
		})
	}
	wg.Wait()
}

// callText and resultText are messages of a conversation, as the interfaces of models write them.
func callText(n int, name, args string) string {
	return fmt.Sprintf(`{"type": "tool_use", "id": "call_%d", "name": %q, "input": %s}`, n, name, args)
}

func resultText(n int, result string) string {
	return fmt.Sprintf(`{"type": "tool_result", "tool_use_id": "call_%d", "content": %s}`, n, result)
}

// definitions is what a model reads of the tools.
func definitions(c *tool.Catalog) (string, error) {
	type definition struct {
		Name        string          `json:"name"`
		Description string          `json:"description"`
		InputSchema json.RawMessage `json:"input_schema"`
	}
	var list []definition
	for _, e := range c.Entries() {
		list = append(list, definition{e.Tool.Name, e.Tool.Description, e.Tool.InputSchema})
	}
	data, err := json.Marshal(list)
	return string(data), err
}
