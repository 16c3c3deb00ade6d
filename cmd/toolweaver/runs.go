package main

// This file is "toolweaver runs": what is recorded of executions, and what a person has to say about them.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/user"
	"slices"
	"strconv"
	"strings"
	"time"

	"toolweaver/internal/term"
	"toolweaver/journal"
	"toolweaver/journal/sqlitestore"
	"toolweaver/run"
	"toolweaver/run/gateway"
	"toolweaver/run/isolate"
	"toolweaver/tool"
)

// runsCmd is "toolweaver runs".
type runsCmd struct {
	List    runsListCmd    `cmd:"" help:"List executions, the newest first."`
	Show    runsShowCmd    `cmd:"" help:"Show one: its calls, and what it waits for."`
	Resume  runsResumeCmd  `cmd:"" help:"Let one go on that was interrupted, or that has what it waited for."`
	Approve runsApproveCmd `cmd:"" help:"Allow calls that wait for approval."`
	Deny    runsDenyCmd    `cmd:"" help:"Refuse calls that wait for approval: the program gets a PermissionError."`
	Settle  runsSettleCmd  `cmd:"" help:"Say what became of a call that was sent before a crash."`
	Plan    runsPlanCmd    `cmd:"" help:"Show what a dry run would have done."`
	Export  runsExportCmd  `cmd:"" help:"Write one as a document that \"toolweaver replay\" runs again."`
	Delete  runsDeleteCmd  `cmd:"" help:"Delete executions."`
	Prune   runsPruneCmd   `cmd:"" help:"Delete those that are too old: 7 days after their end, 30 days if they have not ended."`
}

// recordFlags say which record is meant.
type recordFlags struct {
	journalFlags
	stateFlags
}

// with opens the record for one command. Errors about what the user named are errors of usage.
func (f recordFlags) with(e *env, do func(ctx context.Context, store *sqlitestore.Store) error) error {
	store, err := f.openExisting(e.ctx, f.stateFlags)
	if err != nil {
		return err
	}
	defer func() { _ = store.Close() }() // the work is done
	err = do(e.ctx, store)
	if errors.Is(err, journal.ErrNotFound) || errors.Is(err, run.ErrRequest) || errors.Is(err, run.ErrBusy) || errors.Is(err, journal.ErrInvalid) {
		return exitError{exitUsage, err}
	}
	return err
}

type runsListCmd struct {
	Status []string `help:"Only those with this status: running, waiting, unknown, done, raised, limit, cancelled. May be repeated." enum:"running,waiting,unknown,done,raised,limit,cancelled" sep:"none"`
	Limit  int      `help:"How many at most." default:"20"`
	JSON   bool     `name:"json" help:"Write JSON."`
	recordFlags
}

// listed is an execution as a list shows it.
type listed struct {
	ID        journal.ExecutionID `json:"id"`
	Status    string              `json:"status"`
	Program   string              `json:"program,omitempty"`
	Mode      string              `json:"mode,omitempty"`
	Created   time.Time           `json:"created"`
	Updated   time.Time           `json:"updated"`
	Calls     int                 `json:"calls"`
	Waiting   []uint64            `json:"waiting,omitempty"`
	Unknown   []uint64            `json:"unknown,omitempty"`
	Continues journal.ExecutionID `json:"continues,omitempty"`
	Error     string              `json:"error,omitempty"`
}

// nameLabel is where package run keeps the name of a program.
const nameLabel = "toolweaver.name"

// describe returns an execution for a list. One that runs in no process was interrupted.
func describe(ctx context.Context, store *sqlitestore.Store, i journal.Info) listed {
	s := i.Summary
	l := listed{ID: i.ID, Status: string(s.Status), Program: s.Labels[nameLabel], Mode: s.Mode, Created: i.Created, Updated: i.Updated,
		Calls: s.Calls, Waiting: s.Waiting, Unknown: s.Unknown, Continues: s.Parent, Error: s.Error}
	if s.Status == journal.StatusRunning || s.Status == "" {
		if owned, err := store.Owned(ctx, i.ID); err == nil && !owned {
			l.Status = "interrupted"
		}
	}
	return l
}

// Run lists executions.
func (c *runsListCmd) Run(e *env) error {
	return c.with(e, func(ctx context.Context, store *sqlitestore.Store) error {
		f := journal.Filter{Limit: c.Limit}
		for _, s := range c.Status {
			f.Status = append(f.Status, journal.Status(s))
		}
		infos, err := store.List(ctx, f)
		if err != nil {
			return err
		}
		list := []listed{}
		for _, i := range infos {
			list = append(list, describe(ctx, store, i))
		}
		if c.JSON {
			return writeJSON(e.stdout, list)
		}
		ui, _ := newUI(e.stdout, false)
		if len(list) == 0 {
			ui.Line("no executions")
			return nil
		}
		var rows [][]string
		for _, l := range list {
			note := l.Error
			switch {
			case len(l.Waiting) > 0:
				note = fmt.Sprintf("calls %v wait for approval", l.Waiting)
			case len(l.Unknown) > 0:
				note = fmt.Sprintf("nobody knows what became of calls %v", l.Unknown)
			case l.Mode != "":
				note = strings.ReplaceAll(l.Mode, "_", " ")
			}
			rows = append(rows, []string{string(l.ID), l.Status, l.Created.Local().Format(time.DateTime), l.Program, strconv.Itoa(l.Calls), tool.CleanLine(note, 60)})
		}
		ui.Table("", []string{"execution", "status", "begun", "program", "calls", ""}, rows)
		return nil
	})
}

type runsShowCmd struct {
	ID      journal.ExecutionID `arg:"" help:"The execution."`
	Program bool                `help:"Write its program."`
	JSON    bool                `name:"json" help:"Write JSON."`
	recordFlags
}

// shown is what there is to say of one execution.
type shown struct {
	listed
	Result  json.RawMessage `json:"result,omitempty"`
	Stdout  string          `json:"stdout,omitempty"`
	Stderr  string          `json:"stderr,omitempty"`
	Trace   string          `json:"traceback,omitempty"`
	Made    []recordedCall  `json:"made"`
	Pending []run.Pending   `json:"pending,omitempty"`
}

// recordedCall is a call in a record.
type recordedCall struct {
	Call   uint64          `json:"call"`
	Tool   string          `json:"tool"`
	Args   json.RawMessage `json:"args"`
	Line   int             `json:"line,omitempty"`
	State  string          `json:"state"`
	Origin journal.Origin  `json:"origin,omitempty"`
	Size   int64           `json:"size,omitempty"`
	Took   time.Duration   `json:"elapsed_ns,omitempty"`
	Error  string          `json:"error,omitempty"`
}

// Run shows an execution.
func (c *runsShowCmd) Run(e *env) error {
	return c.with(e, func(ctx context.Context, store *sqlitestore.Store) error {
		cur, err := journal.NewCursor(ctx, store, c.ID)
		if err != nil {
			return err
		}
		if c.Program {
			source, err := cur.Source(ctx)
			if err == nil {
				_, err = io.WriteString(e.stdout, source)
			}
			return err
		}
		s, err := c.read(ctx, store, cur)
		if err != nil {
			return err
		}
		if c.JSON {
			return writeJSON(e.stdout, s)
		}
		ui, _ := newUI(e.stdout, false)
		ui.Heading(fmt.Sprintf("%s  %s  %s", s.ID, s.Status, s.Program))
		var rows [][]string
		for _, m := range s.Made {
			what := m.State
			if m.Origin != "" {
				what += " (" + string(m.Origin) + ")"
			}
			if m.Error != "" {
				what = m.Error
			}
			rows = append(rows, []string{strconv.FormatUint(m.Call, 10), m.Tool, term.Summary(m.Args, 60), term.Duration(m.Took), term.Bytes(int(m.Size)), tool.CleanLine(what, 60)})
		}
		if len(rows) > 0 {
			ui.Table("", []string{"call", "tool", "arguments", "took", "size", ""}, rows)
		}
		if s.Stdout != "" {
			ui.Line(s.Stdout)
		}
		if len(s.Result) > 0 && string(s.Result) != "null" {
			ui.JSON(s.Result)
		}
		if s.Trace != "" {
			ui.Line(s.Trace)
		}
		writePending(e.stdout, c.ID, s.Pending, cur.Finished() == nil && s.Status == string(journal.StatusUnknown))
		return nil
	})
}

func (c *runsShowCmd) read(ctx context.Context, store *sqlitestore.Store, cur *journal.Cursor) (*shown, error) {
	info, err := store.Get(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	s := &shown{listed: describe(ctx, store, info), Made: []recordedCall{}, Stdout: string(cur.Output(journal.Stdout)), Stderr: string(cur.Output(journal.Stderr))}
	if f := cur.Finished(); f != nil {
		if s.Result, err = cur.Body(ctx, f.Result); err != nil {
			return nil, err
		}
		if f.Error != nil {
			s.Trace = f.Error.Traceback
		}
	}
	for _, call := range cur.Calls() {
		args, err := cur.Body(ctx, call.Send)
		if err != nil {
			return nil, err
		}
		m := recordedCall{Call: call.Number, Tool: call.Tool, Args: args, Line: call.Line, State: call.State.String()}
		a, err := cur.Outcome(ctx, call.Number)
		if err != nil {
			return nil, err
		}
		switch d := a.Delivery.(type) {
		case *journal.Completed:
			m.State, m.Origin, m.Size, m.Took = "done", d.Origin, d.Size, d.Elapsed
		case *journal.Failed:
			m.State, m.Origin, m.Took, m.Error = "failed", d.Origin, d.Elapsed, d.Message
		}
		s.Made = append(s.Made, m)
	}
	s.Pending, err = run.New(run.Config{Store: store}).Pending(ctx, c.ID)
	return s, err
}

type runsResumeCmd struct {
	ID    journal.ExecutionID `arg:"" help:"The execution."`
	MCP   []string            `name:"mcp" help:"Files that list its tools. Default: those it was begun with. May be repeated." placeholder:"FILE" sep:"none"`
	JSON  bool                `name:"json" help:"Write one JSON document with everything instead of prints and result."`
	Quiet bool                `short:"q" help:"Show no progress."`
	recordFlags
	isolateFlags
}

// Run lets an execution go on.
func (c *runsResumeCmd) Run(e *env) error {
	store, err := c.openExisting(e.ctx, c.stateFlags)
	if err != nil {
		return err
	}
	info, err := store.Get(e.ctx, c.ID)
	if err != nil {
		return outcome{}.show(e, nil, errors.Join(err, store.Close()))
	}
	ran, err := setupOf(info)
	if err != nil {
		return exitError{exitUsage, errors.Join(err, store.Close())}
	}
	if len(c.MCP) > 0 {
		ran.Sources = c.MCP
	}
	x, closeAll, err := ran.resumer(e, c.stateFlags, store, c.isolateFlags)
	if err != nil {
		return err
	}
	defer closeAll()
	v := newView(e, !c.Quiet && info.Summary.Calls > 0, c.JSON)
	res, err := x.Resume(e.ctx, c.ID, run.ResumeRequest{Stdout: v.stdout, Stderr: v.stderr, OnEvent: v.onEvent, Approve: v.approve})
	v.close()
	return outcome{c.JSON, c.Quiet}.show(e, res, err)
}

// resumer returns what lets an execution go on that was begun like this. It takes the store over.
func (s setup) resumer(e *env, state stateFlags, store *sqlitestore.Store, where isolateFlags) (*run.Executor, func(), error) {
	if !s.Gateway {
		return s.executor(e, state, store, run.Limits{}, where)
	}
	rules, err := s.Policy.policy()
	if err != nil {
		return nil, nil, exitError{exitUsage, errors.Join(err, store.Close())}
	}
	f := gatewayFlags{Config: s.Sources, stateFlags: state}
	workers, pool, err := where.workers(e, isolate.Options{Warm: -1})
	if err != nil {
		return nil, nil, errors.Join(err, store.Close())
	}
	g, err := f.gateway(e, gateway.Config{Policy: rules, Store: store, Workers: workers})
	if err != nil {
		return nil, nil, errors.Join(err, store.Close(), pool.Close())
	}
	return g.Executor(), func() {
		closeQuietly(g)
		_ = pool.Close()
		_ = store.Close() // the work is done
	}, nil
}

// decisionFlags name calls that wait.
type decisionFlags struct {
	ID    journal.ExecutionID `arg:"" help:"The execution."`
	Calls []uint64            `arg:"" optional:"" help:"Numbers of calls."`
	All   bool                `help:"All calls that wait."`
	recordFlags
}

// decide records decisions on the calls that are named.
func (f decisionFlags) decide(e *env, decision func(call uint64) run.Approval) error {
	return f.with(e, func(ctx context.Context, store *sqlitestore.Store) error {
		x := run.New(run.Config{Store: store})
		calls := f.Calls
		if f.All == (len(calls) > 0) {
			return exitError{exitUsage, errors.New("name calls by their numbers, or say --all")}
		}
		if f.All {
			pending, err := x.Pending(ctx, f.ID)
			if err != nil {
				return err
			}
			for _, p := range pending {
				if p.Unknown {
					continue
				}
				calls = append(calls, p.Call)
			}
			if len(calls) == 0 {
				return exitError{exitUsage, fmt.Errorf("no call of execution %s waits for approval", f.ID)}
			}
		}
		var list []run.Approval
		for _, n := range calls {
			a := decision(n)
			a.Call, a.By = n, person()
			list = append(list, a)
		}
		if err := x.Approve(ctx, f.ID, list...); err != nil {
			return err
		}
		fmt.Fprintf(e.stderr, "toolweaver: recorded; the execution goes on with: toolweaver runs resume %s\n", f.ID)
		return nil
	})
}

// person names who is at the keyboard, for the record.
func person() string {
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return os.Getenv("USER")
}

type runsApproveCmd struct {
	decisionFlags
	Always bool   `help:"Allow all later calls of these tools in this execution, too."`
	Args   string `help:"Arguments to send in place of those of the program, with one call." placeholder:"JSON"`
}

// Run allows calls.
func (c *runsApproveCmd) Run(e *env) error {
	var args json.RawMessage
	if c.Args != "" {
		if args = json.RawMessage(c.Args); !json.Valid(args) || len(c.Calls) != 1 {
			return exitError{exitUsage, errors.New("--args: give a JSON object, and one call")}
		}
	}
	return c.decide(e, func(uint64) run.Approval { return run.Approval{Granted: true, Always: c.Always, Args: args} })
}

type runsDenyCmd struct {
	decisionFlags
	Always bool   `help:"Refuse all later calls of these tools in this execution, too."`
	Reason string `help:"Told to the program."`
}

// Run refuses calls.
func (c *runsDenyCmd) Run(e *env) error {
	return c.decide(e, func(uint64) run.Approval { return run.Approval{Always: c.Always, Reason: c.Reason} })
}

type runsSettleCmd struct {
	ID     journal.ExecutionID `arg:"" help:"The execution."`
	Call   uint64              `arg:"" help:"Number of the call."`
	Done   string              `help:"It took effect; this is its result." placeholder:"JSON" xor:"outcome" required:""`
	Failed string              `help:"It failed; the program gets a ToolError with this message." placeholder:"MESSAGE" xor:"outcome" required:""`
	Retry  bool                `help:"It had no effect; send it again." xor:"outcome" required:""`
	recordFlags
}

// Run settles a call.
func (c *runsSettleCmd) Run(e *env) error {
	return c.with(e, func(ctx context.Context, store *sqlitestore.Store) error {
		s := run.Settlement{Call: c.Call, Failed: c.Failed, Retry: c.Retry, By: person()}
		if c.Done != "" {
			s.Done = json.RawMessage(c.Done)
		}
		if err := run.New(run.Config{Store: store}).Settle(ctx, c.ID, s); err != nil {
			return err
		}
		fmt.Fprintf(e.stderr, "toolweaver: recorded; the execution goes on with: toolweaver runs resume %s\n", c.ID)
		return nil
	})
}

type runsPlanCmd struct {
	ID   journal.ExecutionID `arg:"" help:"The dry run."`
	JSON bool                `name:"json" help:"Write JSON."`
	recordFlags
}

// Run shows a plan.
func (c *runsPlanCmd) Run(e *env) error {
	return c.with(e, func(ctx context.Context, store *sqlitestore.Store) error {
		plan, err := run.New(run.Config{Store: store}).Plan(ctx, c.ID)
		if err != nil {
			return err
		}
		if c.JSON {
			return writeJSON(e.stdout, plan)
		}
		writePlan(e.stdout, c.ID, plan)
		return nil
	})
}

type runsExportCmd struct {
	ID journal.ExecutionID `arg:"" help:"The execution."`
	recordFlags
}

// Run exports an execution.
func (c *runsExportCmd) Run(e *env) error {
	return c.with(e, func(ctx context.Context, store *sqlitestore.Store) error {
		return journal.Export(ctx, store, c.ID, e.stdout)
	})
}

type runsDeleteCmd struct {
	IDs []journal.ExecutionID `arg:"" name:"id" help:"The executions."`
	recordFlags
}

// Run deletes executions.
func (c *runsDeleteCmd) Run(e *env) error {
	return c.with(e, func(ctx context.Context, store *sqlitestore.Store) error {
		for _, id := range c.IDs {
			info, err := store.Get(ctx, id)
			if err != nil {
				return err
			}
			if !info.Summary.Status.Final() {
				if owned, err := store.Owned(ctx, id); err != nil || owned {
					return errors.Join(err, fmt.Errorf("%w: %s", run.ErrBusy, id))
				}
			}
			if err := store.Delete(ctx, id); err != nil {
				return err
			}
		}
		return nil
	})
}

type runsPruneCmd struct {
	recordFlags
}

// Run deletes what is too old.
func (c *runsPruneCmd) Run(e *env) error {
	return c.with(e, func(ctx context.Context, store *sqlitestore.Store) error {
		n, err := prune(ctx, store, time.Now())
		fmt.Fprintf(e.stdout, "%d executions deleted\n", n)
		return err
	})
}

func writeJSON(w io.Writer, v any) error {
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(data, '\n'))
	return err
}

// showPending tells what a paused execution waits for, and how to go on.
func showPending(e *env, res *run.Result) {
	if !res.Status.Ended() {
		writePending(e.stderr, res.ID, res.Pending, res.Status == run.StatusUnknown)
	}
}

func writePending(w io.Writer, id journal.ExecutionID, calls []run.Pending, unknown bool) {
	if len(calls) == 0 {
		return
	}
	if unknown {
		fmt.Fprintln(w, "The execution has stopped: these calls were sent before a crash, and whether they took effect is not known.")
	} else {
		fmt.Fprintln(w, "The execution has paused: these calls wait for approval.")
	}
	for _, p := range calls {
		fmt.Fprintf(w, "  call %d  %s %s (line %d)\n", p.Call, p.Tool, tool.CleanLine(string(p.Args), 1000), p.Line)
		if !unknown && p.Reason != "" {
			fmt.Fprintf(w, "          %s\n", tool.CleanLine(p.Reason, 300))
		}
	}
	if unknown {
		fmt.Fprintf(w, "Find out, and say so:  toolweaver runs settle %s %d --done JSON | --failed MESSAGE | --retry\n", id, calls[0].Call)
	} else {
		fmt.Fprintf(w, "Allow them:   toolweaver runs approve %s --all\nRefuse them:  toolweaver runs deny %s --all --reason TEXT\n", id, id)
	}
	fmt.Fprintf(w, "Then go on:   toolweaver runs resume %s\n", id)
}

// showPlan tells what a dry run would have done, or what of a plan was not done.
func showPlan(e *env, res *run.Result) {
	if res.Plan != nil {
		writePlan(e.stdout, res.ID, res.Plan)
	}
	for _, p := range res.NotMade {
		fmt.Fprintf(e.stderr, "toolweaver: the plan has a call that was not made: %s %s\n", p.Tool, tool.CleanLine(string(p.Args), 300))
	}
}

func writePlan(w io.Writer, id journal.ExecutionID, plan []run.Planned) {
	if len(plan) == 0 {
		fmt.Fprintln(w, "The program would change nothing.")
		return
	}
	fmt.Fprintln(w, "The program would make these calls:")
	for i, p := range plan {
		fmt.Fprintf(w, "%3d. %s %s (line %d)\n", i+1, p.Tool, tool.CleanLine(string(p.Args), 1000), p.Line)
		if p.Approval != "" {
			fmt.Fprintf(w, "     needs approval: %s\n", tool.CleanLine(p.Approval, 300))
		}
		for _, f := range p.Flows {
			from := fmt.Sprintf("%s of call %d, %s", f.Result, f.Call, f.Tool)
			if f.Result == "" {
				from = fmt.Sprintf("the result of call %d, %s", f.Call, f.Tool)
			}
			if n := slices.IndexFunc(plan, func(q run.Planned) bool { return q.Call == f.Call }); f.Planned && n >= 0 {
				from += fmt.Sprintf(" (step %d of this plan; the value is not known yet)", n+1)
			}
			fmt.Fprintf(w, "     %s is %s\n", f.Arg, from)
		}
	}
	fmt.Fprintf(w, "Do it:  toolweaver run --commit %s\n", id)
}
