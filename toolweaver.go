// Package toolweaver runs one program instead of many tool calls: Python that a language model has written, in an engine
// of its own, with your tools as async functions. The program calls them in parallel, filters what they return, and hands
// back a small result; the bulk never enters the model's context.
//
// Start at [New], which collects tools, and [Weaver.Run], which runs a program:
//
//	type Query struct {
//		UserID string `json:"user_id"`
//	}
//	w, err := toolweaver.New(ctx,
//		toolweaver.Functions("hr", toolweaver.Func("get_expenses", "Expenses of a user.",
//			func(ctx context.Context, q Query) ([]Expense, error) { … })),
//		toolweaver.MCPConfig(config))
//	defer w.Close()
//	res, err := w.Run(ctx, `return sum(e.amount for e in await get_expenses("e1"))`)
//
// A program can do nothing but compute and call tools: it has no files, network, processes, environment or clock of its
// own, and it is bounded in time, work, memory, output and calls. See docs/security.md for what that means.
//
// The package is a façade over package run, which has the details; it starts no servers.
package toolweaver

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"toolweaver/journal"
	"toolweaver/run"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
	"toolweaver/tool/mcp"
)

// The types of results and limits are those of package run.
type (
	// Result is the outcome of a run: status, value, prints, calls, savings, error.
	Result = run.Result
	// Status says how a run ended.
	Status = run.Status
	// Limits bounds a run; the zero value has the defaults.
	Limits = run.Limits
	// Call is one call of a tool.
	Call = run.Call
	// Event reports on a call while the program runs.
	Event = run.Event
	// Approver puts calls that need approval to a person, see Approve.
	Approver = run.Approver
	// Pending is a call that waits for a person, Approval what the person said of it, Settlement what became of a call that was
	// in flight at a crash.
	Pending    = run.Pending
	Approval   = run.Approval
	Settlement = run.Settlement
	// Source is where tools come from.
	Source = tool.Source
	// ToolFunc is a Go function as a tool, see Func.
	ToolFunc = gofunc.Func
)

// The statuses of a Result.
const (
	StatusDone      = run.StatusDone
	StatusRaised    = run.StatusRaised
	StatusRefused   = run.StatusRefused
	StatusLimit     = run.StatusLimit
	StatusCancelled = run.StatusCancelled
	StatusWaiting   = run.StatusWaiting // calls wait for approval; Approve and Resume
	StatusUnknown   = run.StatusUnknown // calls were in flight at a crash; Settle and Resume
)

// Weaver runs programs with a fixed set of tools. Make one with [New]; its methods may be called concurrently.
type Weaver struct {
	catalog *tool.Catalog
	exec    *run.Executor
}

// Option configures a Weaver.
type Option func(*config) error

type config struct {
	sources []tool.Source
	run     run.Config
}

// New returns a Weaver with the given tools. It lists the tools of all sources, starting servers where needed, and fails
// if one cannot be reached; then everything is closed again. Options take over the sources they are given.
func New(ctx context.Context, opts ...Option) (*Weaver, error) {
	var c config
	var errs []error
	for _, opt := range opts {
		errs = append(errs, opt(&c))
	}
	if err := errors.Join(errs...); err != nil {
		for _, s := range c.sources {
			err = errors.Join(err, s.Close())
		}
		return nil, err
	}
	catalog, err := tool.NewCatalog(ctx, tool.CatalogOptions{}, c.sources...)
	if err != nil {
		for _, s := range c.sources {
			err = errors.Join(err, s.Close())
		}
		return nil, err
	}
	if err := catalog.Err(); err != nil {
		return nil, errors.Join(err, catalog.Close())
	}
	c.run.Catalog = catalog
	return &Weaver{catalog, run.New(c.run)}, nil
}

// Func makes a tool of a Go function. In is a struct whose json tags name the parameters (fields without omitempty are
// required, a jsonschema tag describes them); the result is encoded as JSON. Options of package gofunc say more about it:
// that it only reads, that it answers at once.
func Func[In, Out any](name, description string, fn func(context.Context, In) (Out, error), opts ...gofunc.Option) *ToolFunc {
	return gofunc.New(name, fn, append([]gofunc.Option{gofunc.Description(description)}, opts...)...)
}

// Functions offers Go functions as the tools of a source of the given name.
func Functions(source string, funcs ...*ToolFunc) Option {
	return func(c *config) error {
		s, err := gofunc.NewSource(source, funcs...)
		if err == nil {
			c.sources = append(c.sources, s)
		}
		return err
	}
}

// From offers the tools of sources made elsewhere, which the Weaver then owns.
func From(sources ...Source) Option {
	return func(c *config) error {
		c.sources = append(c.sources, sources...)
		return nil
	}
}

// MCPConfig offers the tools of the MCP servers of a configuration: the usual JSON object with a map mcpServers.
// References to environment variables are expanded from this process's environment.
func MCPConfig(data []byte) Option {
	return func(c *config) error {
		servers, err := mcp.ParseConfig(data, os.LookupEnv)
		if err != nil {
			return err
		}
		for _, server := range servers {
			if server.Disabled {
				continue
			}
			s, err := mcp.New(server, mcp.Options{})
			if err != nil {
				return err
			}
			c.sources = append(c.sources, s)
		}
		return nil
	}
}

// WithLimits sets the limits of every run.
func WithLimits(l Limits) Option {
	return func(c *config) error {
		c.run.Limits = l
		return nil
	}
}

// WithPolicy asks p before each call is sent.
func WithPolicy(p run.Policy) Option {
	return func(c *config) error {
		c.run.Policy = p
		return nil
	}
}

// WithStore keeps the journals of runs in a store; without it the last ones are kept in memory. With a store on disk, package
// journal/sqlitestore, executions survive the process: see [Weaver.Resume].
func WithStore(s journal.Store) Option {
	return func(c *config) error {
		c.run.Store = s
		return nil
	}
}

// WithWorkers runs each program in a process of its own, made by a pool of package run/isolate, which stays the caller's to close.
func WithWorkers(w run.Workers) Option {
	return func(c *config) error {
		c.run.Workers = w
		return nil
	}
}

// Catalog returns the tools.
func (w *Weaver) Catalog() *tool.Catalog { return w.catalog }

// Executor returns what runs the programs, for what the façade does not offer.
func (w *Weaver) Executor() *run.Executor { return w.exec }

// RunOption configures one run.
type RunOption func(*run.Request) error

// Input passes a variable to the program; value must have a JSON form.
func Input(name string, value any) RunOption {
	return func(r *run.Request) error {
		data, err := json.Marshal(value)
		if err != nil {
			return fmt.Errorf("%w: input %q: %w", run.ErrRequest, name, err)
		}
		if r.Inputs == nil {
			r.Inputs = map[string]json.RawMessage{}
		}
		r.Inputs[name] = data
		return nil
	}
}

// Stdout writes what the program prints to out as it prints it.
func Stdout(out io.Writer) RunOption {
	return func(r *run.Request) error {
		r.Stdout = out
		return nil
	}
}

// Named sets the file name shown in tracebacks.
func Named(name string) RunOption {
	return func(r *run.Request) error {
		r.Name = name
		return nil
	}
}

// Bounded replaces limits for this run, where they are not zero.
func Bounded(l Limits) RunOption {
	return func(r *run.Request) error {
		r.Limits = l
		return nil
	}
}

// OnEvent calls f as calls of tools begin and end.
func OnEvent(f func(Event)) RunOption {
	return func(r *run.Request) error {
		r.OnEvent = f
		return nil
	}
}

// Asking puts calls that need approval to f. Without it the execution pauses, with [StatusWaiting], if its journal outlives the
// process; else the calls are refused.
func Asking(f Approver) RunOption {
	return func(r *run.Request) error {
		r.Approve = f
		return nil
	}
}

// Continuing makes the program, a corrected one, continue an execution that has ended: calls that it finished are not made again.
func Continuing(id journal.ExecutionID) RunOption {
	return func(r *run.Request) error {
		r.ContinueFrom = id
		return nil
	}
}

// DryRun makes only the calls that read; Result.Plan has the others. [Committing] carries the plan out.
func DryRun() RunOption {
	return func(r *run.Request) error {
		r.DryRun = true
		return nil
	}
}

// Committing carries out the plan of a dry run and stops before a call that is not in it. The program given to Run is not used.
func Committing(id journal.ExecutionID) RunOption {
	return func(r *run.Request) error {
		r.Commit = id
		return nil
	}
}

// Run runs a program. What the program does, errors and limits included, is in the Result ([run.Result.Err] has it as a Go error);
// the error is about the request and the journal.
func (w *Weaver) Run(ctx context.Context, program string, opts ...RunOption) (*Result, error) {
	req := run.Request{Source: program}
	for _, opt := range opts {
		if err := opt(&req); err != nil {
			return nil, err
		}
	}
	return w.exec.Run(ctx, req)
}

// Replay runs a recorded program again from its journal, without calling any tool.
func (w *Weaver) Replay(ctx context.Context, id journal.ExecutionID) (*Result, error) {
	return w.exec.Replay(ctx, id)
}

// Resume lets an execution go on that another process began, or that has paused; see [run.Executor.Resume].
func (w *Weaver) Resume(ctx context.Context, id journal.ExecutionID) (*Result, error) {
	return w.exec.Resume(ctx, id, run.ResumeRequest{})
}

// Approve records what a person said of calls that wait; see [run.Executor.Approve].
func (w *Weaver) Approve(ctx context.Context, id journal.ExecutionID, answers ...Approval) error {
	return w.exec.Approve(ctx, id, answers...)
}

// Settle records what became of calls that were in flight at a crash; see [run.Executor.Settle].
func (w *Weaver) Settle(ctx context.Context, id journal.ExecutionID, settlements ...Settlement) error {
	return w.exec.Settle(ctx, id, settlements...)
}

// Close closes the sources and waits until their servers are gone.
func (w *Weaver) Close() error { return w.catalog.Close() }
