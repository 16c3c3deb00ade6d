package run

// This file makes the Result of an execution.

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"toolweaver/journal"
	"toolweaver/py"
)

// ended ends an execution that a driver stopped.
func (e *execution) ended(err error) (*Result, error) {
	if !errors.Is(err, errStopped) || e.stop == nil {
		return nil, err
	}
	if e.stop.status != "" {
		return e.suspended()
	}
	return e.result(e.stoppedError())
}

// stoppedError describes the end from outside.
func (e *execution) stoppedError() (Status, *Error) {
	if e.stop.err != nil {
		return StatusCancelled, e.stop.err
	}
	if e.stop.limit != nil {
		return StatusLimit, e.limitError(e.stop.limit)
	}
	msg := "the execution was cancelled"
	if e.stop.reason != "" {
		msg += ": " + e.stop.reason
	}
	return StatusCancelled, &Error{Type: "Cancelled", Message: msg, Traceback: "Cancelled: " + msg + "\n"}
}

// finish ends an execution whose program ended.
func (e *execution) finish(end ending) (*Result, error) {
	if end.limit == nil {
		return e.resultValue(end.status, end.err, end.value)
	}
	if e.stop == nil {
		e.stop = e.drv.exceeded(end.limit)
	}
	switch {
	case e.stop != nil && e.stop.status != "":
		return e.suspended()
	case e.stop != nil:
		return e.result(e.stoppedError())
	}
	return e.result(StatusLimit, e.limitError(end.limit))
}

// limitError describes a limit, with the calls that were under way.
func (e *execution) limitError(l *py.LimitError) *Error {
	msg := strings.TrimPrefix(l.Error(), "limit: "+l.Kind.String()+": ")
	switch l.Kind {
	case py.LimitTime:
		msg = fmt.Sprintf("the program ran longer than %v", time.Duration(l.Max))
	case py.LimitToolCalls:
		if n := len(e.calls); n > 0 {
			msg += fmt.Sprintf("; the last call it made was of %s in line %d", e.calls[n-1].tool.name, e.calls[n-1].line)
		}
	}
	if waiting := e.waiting(); waiting != "" {
		msg += "; it was waiting for " + waiting
	}
	err := limitExceeded(l.Kind.String(), msg, limitHints[l.Kind])
	err.Stack = l.Stack
	return err
}

// limitExceeded is the error for a limit of the given name.
func limitExceeded(limit, msg, hint string) *Error {
	return &Error{Type: "LimitExceeded", Message: msg, Traceback: "LimitExceeded: " + limit + ": " + msg + "\n", Hint: hint, Limit: limit}
}

// limitHints says what to do about a limit.
var limitHints = map[py.LimitKind]string{
	py.LimitSteps:     "do less work in loops, or raise the limit of steps",
	py.LimitTime:      "make calls in parallel with asyncio.gather, or raise the time limit",
	py.LimitMemory:    "work through the data in pieces, or raise the memory limit",
	py.LimitOutput:    "print a summary instead of the data, or raise the output limit",
	py.LimitToolCalls: "call a tool that answers for many items at once, or raise the limit of tool calls",
	py.LimitInternal:  "this is a defect of ToolWeaver, not of the program: write it in another way, and report it",
	py.LimitTasks:     "limit how many tasks exist at one time with asyncio.Semaphore",
}

// waiting lists the calls that were sent and not answered, for a message.
func (e *execution) waiting() string {
	var list []string
	n := 0
	for _, c := range e.calls {
		if !c.open || !c.sent {
			continue
		}
		n++
		if len(list) < 3 {
			list = append(list, fmt.Sprintf("%s for %v", c.tool.name, (e.elapsed()-c.shown.Start).Round(time.Millisecond)))
		}
	}
	if n == 0 {
		return ""
	}
	s := count(n, "tool call") + " (" + strings.Join(list, ", ")
	if n > len(list) {
		s += ", …"
	}
	return s + ")"
}

func (e *execution) result(s Status, err *Error) (*Result, error) { return e.resultValue(s, err, nil) }

// journalStatus is the status as journals have it.
var journalStatus = map[Status]journal.Status{
	StatusDone: journal.StatusDone, StatusRaised: journal.StatusRaised, StatusLimit: journal.StatusLimit, StatusCancelled: journal.StatusCancelled,
}

// resultValue puts the Result together and ends the journal.
func (e *execution) resultValue(s Status, err *Error, value []byte) (*Result, error) {
	if value == nil {
		value = jsonNull
	}
	e.drv.abandon()
	f := journal.Finished{Status: journalStatus[s], Usage: map[string]int64{"calls": int64(e.count), "elapsed_ns": int64(e.elapsed())}}
	if err != nil {
		f.Error = &journal.ErrorInfo{Type: err.Type, Message: err.Message, Traceback: err.Traceback, Hint: err.Hint}
		if err.Limit != "" { // timings and the like must not make a replay differ
			f.Error.Message = err.Limit
		}
	}
	if jerr := e.drv.finished(f, value); jerr != nil {
		return nil, jerr
	}
	r := e.report(s, err, value)
	if e.commit != nil {
		r.NotMade = e.commit.left()
	}
	return r, nil
}

// suspended ends this run of an execution that is not over.
func (e *execution) suspended() (*Result, error) {
	if e.stop.status == interrupted {
		return nil, e.drv.drain()
	}
	pending := e.drv.pending()
	e.drv.abandon()
	r := e.report(e.stop.status, nil, jsonNull)
	r.Pending = pending
	return r, nil
}

// report puts the Result together.
func (e *execution) report(s Status, err *Error, value []byte) *Result {
	e.stdout.flush()
	e.stderr.flush()
	r := &Result{ID: e.id, Status: s, Value: value, Stdout: string(e.stdout.text), Stderr: string(e.stderr.text), Error: err,
		Calls: make([]Call, len(e.calls)), Started: e.start, Elapsed: e.elapsed()}
	sv := &r.Savings
	for i, c := range e.calls {
		r.Calls[i] = c.shown
		sv.ResultBytes += c.shown.Size
		if c.shown.Reused {
			r.Reused++
		}
	}
	sv.DefinitionBytes = e.scope.definitionBytes
	sv.CrossedBytes = len(r.Stdout) + len(r.Stderr)
	if r.HasValue() {
		sv.CrossedBytes += len(r.Value)
	}
	if err != nil {
		sv.CrossedBytes += len(err.Traceback)
	}
	sv.ResultTokens, sv.DefinitionTokens, sv.CrossedTokens = estimate(sv.ResultBytes), estimate(sv.DefinitionBytes), estimate(sv.CrossedBytes)
	return r
}

// estimate returns about how many tokens n bytes are. Package internal/tokens counts; its vocabulary is too large to link
// into everything that runs programs.
func estimate(n int) int { return (n + 3) / 4 }
