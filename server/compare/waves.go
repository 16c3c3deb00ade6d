package compare

// This file finds out which calls of a program a model would have made at the same time: those that depend on the same results. The
// program runs a second time, with the results of the first, and gets the results of all calls that it waits for at once. What it calls
// then is the next wave.

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"toolweaver/run"
	"toolweaver/tool"
)

// A call is one call of a tool by a program.
type call struct {
	entry  *tool.Entry
	args   json.RawMessage
	result tool.Result
	err    error
	took   time.Duration
}

// text is what a model reads of the answer.
func (c *call) text() string {
	if c.err != nil {
		return tool.AsError(c.err, "", "").Message
	}
	v, err := c.result.Value()
	if err != nil {
		return tool.AsError(err, "", "").Message
	}
	return string(v.Bytes())
}

// quiet is how long no call must begin before a wave is complete. Calls of a wave follow each other in microseconds.
const quiet = 20 * time.Millisecond

// waves plays recorded calls. It implements [run.Policy], which sees each call before its source does; the sources are not called.
type waves struct {
	mu       sync.Mutex
	recorded map[string][]*call // by tool and arguments, in order
	list     [][]*call
	open     []*call
	release  chan struct{} // closed when the wave is complete
	timer    *time.Timer
}

func newWaves(calls []*call) *waves {
	w := &waves{recorded: map[string][]*call{}}
	for _, c := range calls {
		k := key(c.entry, c.args)
		w.recorded[k] = append(w.recorded[k], c)
	}
	return w
}

func key(e *tool.Entry, args json.RawMessage) string { return e.Qualified() + "\x00" + string(args) }

// Decide implements [run.Policy].
func (w *waves) Decide(context.Context, *tool.Entry, json.RawMessage) run.Decision {
	return run.Decision{}
}

// Managed implements [run.Policy]: all are.
func (w *waves) Managed(*tool.Entry) bool { return true }

// Call implements [run.Policy]: it answers when the wave is complete.
func (w *waves) Call(ctx context.Context, e *tool.Entry, c tool.Call, _ time.Duration) (tool.Result, error) {
	w.mu.Lock()
	k := key(e, c.Args)
	list := w.recorded[k]
	if len(list) == 0 {
		w.mu.Unlock()
		return tool.Result{}, fmt.Errorf("the program calls %s with other arguments when it runs again: it cannot be compared", e.Qualified())
	}
	rec := list[0]
	if len(list) > 1 { // the last one stays, for programs that ask once more
		w.recorded[k] = list[1:]
	}
	if w.release == nil {
		w.release = make(chan struct{})
		w.timer = time.AfterFunc(quiet, w.complete)
	} else {
		w.timer.Reset(quiet)
	}
	w.open = append(w.open, rec)
	release := w.release
	w.mu.Unlock()
	select {
	case <-release:
	case <-ctx.Done():
		return tool.Result{}, ctx.Err()
	}
	return rec.result, rec.err
}

// complete ends the wave.
func (w *waves) complete() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.release == nil {
		return
	}
	w.list = append(w.list, w.open)
	close(w.release)
	w.open, w.release = nil, nil
}
