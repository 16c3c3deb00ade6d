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
	return e.result(e.stoppedError())
}

// stoppedError describes the end from outside.
func (e *execution) stoppedError() (Status, *Error) {
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
func (e *execution) finish(o py.Outcome) (*Result, error) {
	switch o.Status {
	case py.Done:
		return e.done(&o)
	case py.Exceeded:
		if e.stop == nil {
			e.stop = e.drv.exceeded(o.Exc.Limit)
		}
		if e.stop != nil {
			return e.result(e.stoppedError())
		}
		return e.result(StatusLimit, e.limitError(o.Exc.Limit))
	}
	return e.raised(o.Exc)
}

// done encodes the result of a program.
func (e *execution) done(o *py.Outcome) (*Result, error) {
	v := py.None
	switch {
	case o.HasResult:
		v = o.Value
	case !e.in.HasOutput() && !o.ResultVar.IsAbsent():
		v = o.ResultVar
	}
	if unawaited(v) {
		exc := py.Errorf(py.TypeError, "the result is a coroutine that was never awaited")
		exc.SetAttr("__hint__", e.in.NewStr("write `await` before the call, or `await asyncio.gather(*calls)` for a list of calls"))
		return e.raised(exc)
	}
	data, exc := e.in.AppendJSON(nil, v, argsJSON)
	if exc != nil {
		if exc.Limit != nil {
			return e.finish(py.Outcome{Status: py.Exceeded, Exc: exc})
		}
		return e.raised(exc)
	}
	return e.resultValue(StatusDone, nil, data)
}

// raised describes an uncaught exception.
func (e *execution) raised(exc *py.Exception) (*Result, error) {
	if exc.Is(py.SystemExit) {
		return e.exit(exc)
	}
	if exc.Hint() == "" && exc.Is(py.NameError) {
		if name, ok := exc.Attr("name").Text(); ok {
			if hint := e.x.scope.suggest(name); hint != "" {
				exc.SetAttr("__hint__", e.in.NewStr(hint))
			}
		}
	}
	if exc.Hint() == "" && exc.Is(py.AttributeError) {
		if hint := e.toolHint(exc); hint != "" {
			exc.SetAttr("__hint__", e.in.NewStr(hint))
		}
	}
	err := &Error{Type: exc.Type().Name(), Traceback: e.in.FormatException(exc), Hint: exc.Hint()}
	text, strExc := e.in.Str(exc.Value())
	if strExc != nil {
		text = "<exception str() failed>"
	}
	err.Message = text
	if exc.Is(py.ToolError) || exc.Is(py.PermissionError) {
		err.Tool, _ = exc.Attr("tool").Text()
		err.Kind, _ = exc.Attr("kind").Text()
	}
	return e.result(StatusRaised, err)
}

// toolHint returns advice on an attribute that the module of a source does not have.
func (e *execution) toolHint(exc *py.Exception) string {
	obj := exc.Attr("obj")
	if obj.IsAbsent() || obj.IsNone() || e.x.scope.catalog == nil {
		return ""
	}
	name, nameExc := e.in.GetAttrString(obj, "__name__")
	if nameExc != nil {
		return ""
	}
	text, _ := name.Text()
	src := e.x.scope.modules[strings.TrimPrefix(text, toolsModule+".")]
	if src == nil || !strings.HasPrefix(text, toolsModule+".") {
		return ""
	}
	if src.Err != nil {
		return e.x.scope.suggest(src.Module)
	}
	if attr, ok := exc.Attr("name").Text(); ok {
		return e.x.scope.suggest(src.Module + "." + attr)
	}
	return ""
}

// exit ends a program that raised SystemExit: without an argument, or with 0 or None, it is done.
func (e *execution) exit(exc *py.Exception) (*Result, error) {
	args := exc.Args()
	if len(args) == 0 || args[0].IsNone() {
		return e.resultValue(StatusDone, nil, nil)
	}
	if n, ok := args[0].AsInt(); ok {
		if n == 0 {
			return e.resultValue(StatusDone, nil, nil)
		}
		return e.result(StatusRaised, &Error{Type: "SystemExit", Message: fmt.Sprint(n)})
	}
	text, strExc := e.in.Str(args[0])
	if strExc != nil {
		text = ""
	}
	return e.result(StatusRaised, &Error{Type: "SystemExit", Message: text, Traceback: text + "\n"})
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
	return &Error{Type: "LimitExceeded", Message: msg, Traceback: "LimitExceeded: " + l.Kind.String() + ": " + msg + "\n",
		Hint: limitHints[l.Kind], Limit: l.Kind.String()}
}

// limitHints says what to do about a limit.
var limitHints = map[py.LimitKind]string{
	py.LimitSteps:     "do less work in loops, or raise the limit of steps",
	py.LimitTime:      "make calls in parallel with asyncio.gather, or raise the time limit",
	py.LimitMemory:    "work through the data in pieces, or raise the memory limit",
	py.LimitOutput:    "print a summary instead of the data, or raise the output limit",
	py.LimitToolCalls: "call a tool that answers for many items at once, or raise the limit of tool calls",
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
	e.stdout.flush()
	e.stderr.flush()
	r := &Result{ID: e.id, Status: s, Value: value, Stdout: string(e.stdout.text), Stderr: string(e.stderr.text), Error: err,
		Calls: make([]Call, len(e.calls)), Started: e.start, Elapsed: e.elapsed()}
	sv := &r.Savings
	for i, c := range e.calls {
		r.Calls[i] = c.shown
		sv.ResultBytes += c.shown.Size
	}
	sv.DefinitionBytes = e.x.scope.definitionBytes
	sv.CrossedBytes = len(r.Stdout) + len(r.Stderr)
	if r.HasValue() {
		sv.CrossedBytes += len(r.Value)
	}
	if err != nil {
		sv.CrossedBytes += len(err.Traceback)
	}
	sv.ResultTokens, sv.DefinitionTokens, sv.CrossedTokens = estimate(sv.ResultBytes), estimate(sv.DefinitionBytes), estimate(sv.CrossedBytes)
	return r, nil
}

// estimate returns about how many tokens n bytes are. Package internal/tokens counts; its vocabulary is too large to link
// into everything that runs programs.
func estimate(n int) int { return (n + 3) / 4 }
