// Package compare does one task in three ways and counts what each takes: with the tools as tools of the model, which calls them
// and reads every result; with a program, by a model that knows all tools; and with a program through the gateway, by a model that
// knows the gateway's five tools and looks for the rest.
//
// Start with [Measure]. The calls, the results, what the gateway answers and all texts are real; of the model only its latency, its speed and
// its prices are assumed ([Assumptions]). A model that makes mistakes, or does not think of calling tools in parallel, takes more.
package compare

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/internal/tokens"
	"toolweaver/run"
	"toolweaver/run/gateway"
	"toolweaver/server"
	"toolweaver/tool"
)

// A Task is a question and the program that answers it.
type Task struct {
	// Name is a short name for tables.
	Name string
	// Question is what the model is asked.
	Question string
	// Program is what it writes.
	Program string
	// Search is what it looks for in the gateway. Default: the question.
	Search string
}

// Config says what a task is done with.
type Config struct {
	// Sources are the tools. Measure takes them over and closes them.
	Sources []tool.Source
	// Counter counts tokens. Default: [tokens.Default].
	Counter tokens.Counter
	// Limits apply to the program.
	Limits run.Limits
	// Policy decides on its calls; nil allows all.
	Policy run.Policy
	// Budget bounds what the gateway answers.
	Budget gateway.Budget
}

// Measured is what a task takes.
type Measured struct {
	Task Task
	// Tools counts the tools on offer.
	Tools int
	// Waves are the numbers of calls that a model would make at the same time, one after the other.
	Waves []int
	// Direct is with the tools as tools of the model; Program with a program and the definitions of all tools; Gateway with a program
	// through the gateway.
	Direct, Program, Gateway Way
}

// Measure does a task. Each call of a tool is made once; the error is about the program, which must end well, and about the gateway.
func Measure(ctx context.Context, cfg Config, task Task) (*Measured, error) {
	if cfg.Counter == nil {
		cfg.Counter = tokens.Default()
	}
	if task.Search == "" {
		task.Search = task.Question
	}
	rec := &recording{policy: cfg.Policy}
	g, err := gateway.New(ctx, gateway.Config{Sources: cfg.Sources, Limits: cfg.Limits, Policy: rec, Budget: cfg.Budget})
	if err != nil {
		return nil, err
	}
	m, err := measure(ctx, cfg, g, rec, task)
	return m, errors.Join(err, g.Close())
}

func measure(ctx context.Context, cfg Config, g *gateway.Gateway, rec *recording, task Task) (*Measured, error) {
	tools, _, _ := g.Tools()
	m := &Measured{Task: task, Tools: tools}
	l := &ledger{counter: cfg.Counter}
	answer, err := throughGateway(ctx, g, rec, task, l)
	if err != nil {
		return nil, err
	}
	l.way.ToolCalls, l.way.Tools = len(rec.calls), rec.span()
	m.Gateway = l.end()

	list, err := waved(ctx, cfg, g, rec.calls, task)
	if err != nil {
		return nil, err
	}
	for _, w := range list {
		m.Waves = append(m.Waves, len(w))
	}
	definitions, err := definitions(g.Catalog())
	if err != nil {
		return nil, err
	}
	all := l.measure(definitions)
	question, reply := l.measure(task.Question), l.measure(answer)

	p := &ledger{counter: cfg.Counter}
	p.begin(all, question)
	p.answer(l.measure(callText(1, "execute_code", map[string]string{"code": task.Program})))
	p.add(l.measure(resultText(1, answer)))
	p.answer(reply)
	p.way.ToolCalls, p.way.Tools = len(rec.calls), rec.span()
	m.Program = p.end()

	d := &ledger{counter: cfg.Counter}
	d.begin(all, question)
	n := 0
	for _, wave := range list {
		calls, results := make([]message, len(wave)), make([]message, len(wave))
		parallel(len(wave), func(i int) { // counting takes longer than calling
			c := wave[i]
			calls[i] = d.measure(callText(n+i+1, c.entry.Tool.Name, c.args))
			results[i] = d.measure(resultText(n+i+1, c.text()))
		})
		n += len(wave)
		d.answer(calls...)
		d.add(results...)
		d.way.Tools += slices.MaxFunc(wave, func(a, b *call) int { return int(a.took - b.took) }).took
	}
	d.answer(reply)
	d.way.ToolCalls = n
	m.Direct = d.end()
	return m, nil
}

// throughGateway lets a client of MCP do the task, and returns the answer.
func throughGateway(ctx context.Context, g *gateway.Gateway, rec *recording, task Task, l *ledger) (string, error) {
	face, err := server.NewMCP(g, server.Options{})
	if err != nil {
		return "", err
	}
	cr, sw := io.Pipe()
	sr, cw := io.Pipe()
	served := make(chan struct{})
	go func() {
		defer close(served)
		_ = face.ServeStdio(ctx, sr, sw) // the client has seen what there is to see
	}()
	defer func() {
		_ = cw.Close()
		<-served
		_ = face.Close()
	}()
	c, err := sdk.NewClient(&sdk.Implementation{Name: "compare", Version: "1"}, nil).Connect(ctx, &sdk.IOTransport{Reader: cr, Writer: cw}, nil)
	if err != nil {
		return "", err
	}
	defer func() { _ = c.Close() }()
	list, err := c.ListTools(ctx, nil)
	if err != nil {
		return "", err
	}
	var offered []definition
	for _, t := range list.Tools {
		offered = append(offered, definition{t.Name, t.Description, t.InputSchema})
	}
	doc, err := json.Marshal(offered)
	if err != nil {
		return "", err
	}
	l.begin(l.measure(c.InitializeResult().Instructions+"\n"+string(doc)), l.measure(task.Question))
	n := 0
	ask := func(name string, args any) (string, error) {
		n++
		res, err := c.CallTool(ctx, &sdk.CallToolParams{Name: name, Arguments: args})
		if err != nil {
			return "", err
		}
		var text []string
		for _, block := range res.Content {
			if t, ok := block.(*sdk.TextContent); ok {
				text = append(text, t.Text)
			}
		}
		l.answer(l.measure(callText(n, name, args)))
		l.add(l.measure(resultText(n, strings.Join(text, "\n"))))
		return strings.Join(text, "\n"), nil
	}
	found, err := ask("search_tools", map[string]string{"query": task.Search})
	if err != nil {
		return "", err
	}
	answer, err := ask("execute_code", map[string]string{"code": task.Program})
	if err != nil {
		return "", err
	}
	var res struct {
		Status    run.Status
		Result    json.RawMessage
		ResultCut bool `json:"result_cut"`
		Stdout    string
		Error     json.RawMessage
		Artifacts []struct{ Handle, Of string }
	}
	if err := json.Unmarshal([]byte(answer), &res); err != nil {
		return "", err
	}
	if res.Status != run.StatusDone {
		return "", fmt.Errorf("the program of the task %q did not end well: %s: %s", task.Name, res.Status, res.Error)
	}
	if missing := rec.missing(found); len(missing) > 0 { // the model would have asked before it wrote the program
		if _, err := ask("describe_tools", map[string][]string{"names": missing}); err != nil {
			return "", err
		}
	}
	final := string(res.Result) + res.Stdout
	if res.ResultCut { // and here it has to read on
		for _, a := range res.Artifacts {
			if a.Of != "result" {
				continue
			}
			if final, err = readAll(ask, a.Handle); err != nil {
				return "", err
			}
		}
	}
	final = reply(final)
	l.answer(l.measure(final))
	return final, nil
}

// maxReply is how much of a result the model repeats in its answer, in bytes.
const maxReply = 2000

// reply is the answer that the model writes: the result, or as many words as one would write about a long one.
func reply(result string) string {
	if len(result) <= maxReply {
		return result
	}
	return strings.ToValidUTF8(result[:maxReply], "")
}

// readAll reads an artifact page by page, as a model does that needs all of it.
func readAll(ask func(string, any) (string, error), handle string) (string, error) {
	var all strings.Builder
	for offset := 0; ; {
		page, err := ask("read_artifact", map[string]any{"handle": handle, "offset": offset})
		if err != nil {
			return "", err
		}
		all.WriteString(page)
		var p struct{ Next *int }
		if err := json.Unmarshal([]byte(page), &p); err != nil || p.Next == nil || *p.Next <= offset {
			return all.String(), err
		}
		offset = *p.Next
	}
}

// waved runs the program again to find out which calls belong together.
func waved(ctx context.Context, cfg Config, g *gateway.Gateway, calls []*call, task Task) ([][]*call, error) {
	w := newWaves(calls)
	cfg.Limits.MaxInFlight = -1 // a wave is complete when nothing more is called
	res, err := run.New(run.Config{Catalog: g.Catalog(), Limits: cfg.Limits, Policy: w}).Run(ctx, run.Request{Source: task.Program})
	if err != nil {
		return nil, err
	}
	if res.Status != run.StatusDone {
		return nil, fmt.Errorf("the program of the task %q did not end well the second time: %w", task.Name, res.Err())
	}
	return w.list, nil
}

// A recording keeps the calls of a program. It implements [run.Policy] and asks another one.
type recording struct {
	policy run.Policy

	mu          sync.Mutex
	calls       []*call
	first, last time.Time
}

// Decide implements [run.Policy].
func (r *recording) Decide(ctx context.Context, e *tool.Entry, args json.RawMessage) run.Decision {
	if r.policy == nil {
		return run.Decision{}
	}
	return r.policy.Decide(ctx, e, args)
}

// Managed implements [run.Policy]: all are.
func (r *recording) Managed(*tool.Entry) bool { return true }

// Call implements [run.Policy].
func (r *recording) Call(ctx context.Context, e *tool.Entry, c tool.Call, timeout time.Duration) (tool.Result, error) {
	began := time.Now()
	var res tool.Result
	var err error
	if r.policy != nil && r.policy.Managed(e) {
		res, err = r.policy.Call(ctx, e, c, timeout)
	} else {
		if timeout > 0 {
			var cancel context.CancelFunc
			ctx, cancel = context.WithTimeout(ctx, timeout)
			defer cancel()
		}
		res, err = e.From.Call(ctx, c)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.first.IsZero() || began.Before(r.first) {
		r.first = began
	}
	r.last = time.Now()
	r.calls = append(r.calls, &call{entry: e, args: slices.Clone(c.Args), result: res, err: err, took: r.last.Sub(began)})
	return res, err
}

// span is the time from the first call to the last answer.
func (r *recording) span() time.Duration { return r.last.Sub(r.first) }

// missing returns the tools that were called and are not described in a text.
func (r *recording) missing(text string) []string {
	var names []string
	for _, c := range r.calls {
		if n := c.entry.Qualified(); !strings.Contains(text, n+"(") && !strings.Contains(text, " "+c.entry.Ident+"(") && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return names
}

// A definition is what a model reads of a tool.
type definition struct {
	Name        string `json:"name"`
	Description string `json:"description"`
	InputSchema any    `json:"input_schema"`
}

// definitions are those of all tools, without the gateway's own.
func definitions(c *tool.Catalog) (string, error) {
	var list []definition
	for _, s := range c.Sources()[1:] {
		for _, e := range s.Tools {
			list = append(list, definition{e.Tool.Name, e.Tool.Description, e.Tool.InputSchema})
		}
	}
	data, err := json.Marshal(list)
	return string(data), err
}

// callText and resultText are messages of a conversation, as the interfaces of models write them.
func callText(n int, name string, args any) string {
	input, err := json.Marshal(args)
	if err != nil { // cannot happen: arguments are JSON
		input = []byte("{}")
	}
	return fmt.Sprintf(`{"type": "tool_use", "id": "call_%d", "name": %q, "input": %s}`, n, name, input)
}

func resultText(n int, result string) string {
	return fmt.Sprintf(`{"type": "tool_result", "tool_use_id": "call_%d", "content": %s}`, n, result)
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
