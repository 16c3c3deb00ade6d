package run

// This file is about calls that need a person's approval: they wait while the rest of the program goes on, and when nothing
// else can go on, all of them are put to the person at once, or the execution pauses until somebody decides.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"toolweaver/journal"
	"toolweaver/tool"
)

// ErrBusy is wrapped by the errors of methods that change an execution while a process, perhaps this one, is at work on it.
var ErrBusy = errors.New("run: the execution is running")

// An Approver puts calls to a person and returns what the person said, in any order; calls without an answer go on waiting. All
// calls that wait are put at once, when the program can do nothing else, and again when it has gone on with some of the answers.
// An error means that nobody can be asked now.
type Approver func(ctx context.Context, calls []Pending) ([]Approval, error)

// Pending is a call that waits for a person.
type Pending struct {
	// Call is its number in program order.
	Call uint64 `json:"call"`
	// Tool is the qualified name, as in "hr.get_expenses", and Entry the tool itself; nil if it is not offered any more.
	Tool  string      `json:"tool"`
	Entry *tool.Entry `json:"-"`
	// Args is the arguments object.
	Args json.RawMessage `json:"args"`
	// Line is the line of the program that made the call, 0 if unknown.
	Line int `json:"line,omitempty"`
	// Reason says why it waits; Unknown that it was sent before a crash and waits for [Executor.Settle], not for approval.
	Reason  string `json:"reason,omitempty"`
	Unknown bool   `json:"unknown,omitempty"`
	// Execution is the program's.
	Execution journal.ExecutionID `json:"-"`
}

// Check returns an error if args are not what the tool takes.
func (p Pending) Check(args json.RawMessage) error {
	if p.Entry == nil {
		return nil
	}
	return p.Entry.Check(args)
}

// Approval is what a person said of one call. The zero value but for Call denies it.
type Approval struct {
	// Call is the number in Pending.
	Call uint64
	// Granted lets the call be sent.
	Granted bool
	// Always makes the answer hold for all later calls of the tool in this execution.
	Always bool
	// Args, if not nil, replaces the arguments of a call that is granted. They must fit the tool's schema; if they do not, the
	// call is denied and the program told so.
	Args json.RawMessage
	// Reason is told to the program when the call is denied.
	Reason string
	// By names the person, for the record.
	By string
}

// Why a call is denied without a person's decision, and what to do about it.
const (
	nobodyToAsk = "there is nobody to ask"
	allowRemedy = "; to allow it without a question, the user adds a rule to the policy: allow "
)

// notAllowed is what a program is told of a call that waited in vain.
func (c *call) notAllowed(more string) error {
	return fmt.Errorf("calls of %s are not allowed (%s); %s", c.tool.name, c.why, more)
}

// standing decides on a call that needs approval by what a person has said of the tool before.
func (l *live) standing(c *call) (Permission, error) {
	switch g := l.always[c.tool.name]; {
	case g != nil && g.Granted:
		return Allowed, nil
	case g != nil:
		return Denied, c.notAllowed("the user refused it")
	case l.e.req.Approve == nil && l.e.x.lazy:
		return Denied, c.notAllowed(nobodyToAsk + allowRemedy + c.tool.name)
	}
	return NeedsApproval, nil
}

// undecided reports whether calls wait for a person, and forgets those that the program has given up.
func (l *live) undecided() bool {
	kept := l.waiting[:0]
	for _, c := range l.waiting {
		if !c.over {
			kept = append(kept, c)
		}
	}
	clear(l.waiting[len(kept):])
	l.waiting = kept
	return len(kept) > 0
}

// approve puts the calls that wait to a person, and moves those that are decided. It pauses the execution if there is nobody, or
// nothing was decided.
func (l *live) approve() error {
	l.e.stdout.flush()
	l.e.stderr.flush()
	var fresh []journal.AskedCall
	var args [][]byte
	for _, c := range l.waiting {
		if !c.asked {
			c.asked = true
			fresh = append(fresh, journal.AskedCall{Call: c.number, Tool: c.tool.name, Reason: c.why, Line: c.line})
			args = append(args, c.args)
		}
	}
	if len(fresh) > 0 || !l.marked {
		l.marked = true
		l.rec.AskApproval(fresh, args)
	}
	if err := l.flush(); err != nil {
		return err
	}
	if l.e.req.Approve == nil {
		return l.suspend(StatusWaiting)
	}
	answers, err := l.ask()
	switch {
	case l.interrupting():
		return l.suspend(interrupted)
	case l.ctx.Err() != nil:
		return l.stopped()
	}
	decided := 0
	for _, a := range answers {
		if l.take(a) {
			decided++
		}
	}
	for _, c := range l.waiting {
		if g := l.always[c.tool.name]; g != nil && l.take(Approval{Call: c.number, Granted: g.Granted, Reason: g.Reason, By: g.By}) {
			decided++
		}
	}
	if err == nil && decided > 0 {
		return nil
	}
	if !l.e.x.lazy {
		return l.suspend(StatusWaiting)
	}
	why := nobodyToAsk
	if err != nil {
		why = tool.CleanLine(err.Error(), 300)
	}
	for _, c := range l.waiting {
		if !c.over && !c.cleared {
			l.deny(c, journal.ApprovalGiven{}, why+allowRemedy+c.tool.name)
		}
	}
	return nil
}

// ask asks, with the clock standing still.
func (l *live) ask() ([]Approval, error) {
	l.stopLimit()
	began := l.e.elapsed()
	ctx, cancel := context.WithCancel(l.ctx)
	stop := context.AfterFunc(l.outer, cancel) // an interrupted execution does not wait
	answers, err := l.e.req.Approve(ctx, l.pending())
	stop()
	cancel()
	waited := l.e.elapsed() - began
	l.e.skip.Add(int64(waited))
	l.e.pauses += waited
	l.runLimit()
	return answers, err
}

// pending implements driver.
func (l *live) pending() []Pending {
	list := make([]Pending, 0, len(l.waiting))
	for _, c := range l.waiting {
		if !c.over {
			list = append(list, Pending{Call: c.number, Tool: c.tool.name, Entry: c.tool.entry, Args: c.args, Line: c.line, Reason: c.why, Unknown: c.unknown, Execution: l.e.id})
		}
	}
	return list
}

// take acts on an answer; it reports whether it decided anything.
func (l *live) take(a Approval) bool {
	for _, c := range l.waiting {
		if c.number != a.Call || c.over || c.cleared {
			continue
		}
		g := journal.ApprovalGiven{Call: c.number, Granted: a.Granted, Reason: a.Reason, By: a.By, Always: a.Always}
		if a.Granted && a.Args != nil {
			if err := c.tool.entry.Check(a.Args); err != nil {
				g.Granted, g.Always = false, false
				l.deny(c, g, "the arguments that the user put in their place do not fit: "+tool.CleanLine(err.Error(), 300))
				return true
			}
		}
		if a.Always {
			l.always[c.tool.name] = &g
		}
		if !a.Granted {
			more := "the user refused it"
			if a.Reason != "" {
				more += ": " + tool.CleanLine(a.Reason, 300)
			}
			l.deny(c, g, more)
			return true
		}
		l.rec.GiveApproval(g, a.Args)
		l.clear(c, a.Args)
		return true
	}
	return false
}

// clear lets a call be sent.
func (l *live) clear(c *call, args []byte) {
	c.cleared = true
	if args != nil {
		c.args, c.shown.Args = args, shownArgs(args)
	}
	l.queue = append(l.queue, c)
	l.waiting = without(l.waiting, c)
}

// deny fails a call.
func (l *live) deny(c *call, g journal.ApprovalGiven, more string) {
	g.Call = c.number
	l.rec.GiveApproval(g, nil)
	l.refuse(c, more)
}

// refuse fails a call about which the decision is recorded.
func (l *live) refuse(c *call, more string) {
	c.shown.Start = l.e.tick()
	l.fail(c, tool.KindDenied.String(), c.notAllowed(more), false, 0)
	l.waiting = without(l.waiting, c)
}

// without returns a list without c, in a new array: the old one may be being walked through.
func without(list []*call, c *call) []*call {
	out := make([]*call, 0, len(list))
	for _, other := range list {
		if other != c {
			out = append(out, other)
		}
	}
	return out
}

// suspend ends this run of the execution, which is not over.
func (l *live) suspend(s Status) error {
	l.e.stop = &stopped{status: s}
	return errStopped
}

// Pending returns the calls of an execution that wait for a person: for approval, or for somebody to say what became of them. It
// returns none for an execution that is running or has ended.
func (x *Executor) Pending(ctx context.Context, id journal.ExecutionID) ([]Pending, error) {
	c, err := journal.NewCursor(ctx, x.cfg.Store, id)
	if err != nil || c.Finished() != nil {
		return nil, err
	}
	var list []Pending
	for _, call := range c.Pending() {
		if call.State != journal.CallWaiting && !call.Unknown {
			continue
		}
		args, err := c.Body(ctx, call.Send)
		if err != nil {
			return nil, err
		}
		p := Pending{Call: call.Number, Tool: call.Tool, Args: args, Line: call.Line, Reason: call.Reason, Execution: id}
		if call.Unknown {
			p.Reason, p.Unknown = unknownOutcome, true
		}
		if t := x.scope.byName[call.Tool]; t != nil {
			p.Entry = t.entry
		}
		list = append(list, p)
	}
	return list, nil
}

// Approve records what a person said of calls for which an execution has paused, durably; [Executor.Resume] then acts on it. The
// error wraps ErrRequest for a call that does not wait and for arguments that do not fit the tool, [ErrBusy], or the errors of
// the store; then nothing is recorded.
func (x *Executor) Approve(ctx context.Context, id journal.ExecutionID, answers ...Approval) error {
	c, err := x.amendable(ctx, id)
	if err != nil {
		return err
	}
	rec, err := c.Amend(ctx, x.cfg.Now)
	if err != nil {
		return err
	}
	waiting := map[uint64]journal.RecordedCall{}
	for _, call := range c.Pending() {
		if call.State == journal.CallWaiting {
			waiting[call.Number] = call
		}
	}
	for _, a := range answers {
		call, ok := waiting[a.Call]
		if !ok {
			return fmt.Errorf("%w: call %d of execution %s does not wait for approval; %s", ErrRequest, a.Call, id, waitingList(c))
		}
		delete(waiting, a.Call)
		if t := x.scope.byName[call.Tool]; t != nil && a.Granted && a.Args != nil {
			if err := t.entry.Check(a.Args); err != nil {
				return fmt.Errorf("%w: the new arguments of call %d: %w", ErrRequest, a.Call, err)
			}
		}
		rec.GiveApproval(journal.ApprovalGiven{Call: a.Call, Granted: a.Granted, Reason: a.Reason, By: a.By, Always: a.Always}, a.Args)
	}
	return rec.Flush(ctx)
}

// waitingList says which calls wait, for a message.
func waitingList(c *journal.Cursor) string {
	var list []string
	for _, call := range c.Pending() {
		if call.State == journal.CallWaiting || call.Unknown {
			list = append(list, fmt.Sprintf("%d (%s)", call.Number, call.Tool))
		}
	}
	if len(list) == 0 {
		return "no call waits"
	}
	return fmt.Sprintf("waiting: %s", list)
}

// amendable returns the journal of an execution that nobody is at work on and that has not ended.
func (x *Executor) amendable(ctx context.Context, id journal.ExecutionID) (*journal.Cursor, error) {
	c, err := journal.NewCursor(ctx, x.cfg.Store, id)
	if err != nil {
		return nil, err
	}
	if f := c.Finished(); f != nil {
		return nil, fmt.Errorf("%w: execution %s has ended (%s)", ErrRequest, id, f.Status)
	}
	if o, ok := x.cfg.Store.(journal.Owners); ok {
		owned, err := o.Owned(ctx, id)
		if err != nil {
			return nil, err
		}
		if owned {
			return nil, fmt.Errorf("%w: %s", ErrBusy, id)
		}
	}
	return c, nil
}

// release gives an execution up that goes on later, perhaps in another process.
func (x *Executor) release(id journal.ExecutionID) {
	if o, ok := x.cfg.Store.(journal.Owners); ok {
		_ = o.Release(context.Background(), id) // who does not get it now gets it when this process ends
	}
}
