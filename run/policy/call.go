package policy

// This file is the life of one call that the policy sends.

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"toolweaver/tool"
)

// Pauses between attempts: the first one, doubled each time up to the longest; a random half is taken off so that
// programs that failed together do not come back together.
const (
	firstPause = 200 * time.Millisecond
	maxPause   = 10 * time.Second
)

// abandonAfter is how long a source may take to end a call whose time is up.
const abandonAfter = time.Second

// Call implements run.Policy: it waits until the call may be sent, sends it, and sends it again if it failed on the way and
// may be repeated. Waiting counts for the program's time, not for the call's.
func (p *Policy) Call(ctx context.Context, e *tool.Entry, call tool.Call, timeout time.Duration) (tool.Result, error) {
	v := p.of(e)
	if v.timeout > 0 {
		timeout = v.timeout
	}
	var k cacheKey
	if v.cache > 0 {
		k = key(e, call.Args)
		if res, ok := p.cache.get(k, p.now()); ok {
			return res, nil
		}
	}
	for attempt := 0; ; attempt++ {
		res, err := p.send(ctx, v, e, call, timeout)
		if err == nil {
			if v.cache > 0 {
				p.cache.put(k, res, p.now().Add(v.cache))
			}
			return res, nil
		}
		if attempt >= v.retries || ctx.Err() != nil || !onTheWay(err) {
			return res, err
		}
		pause := min(maxPause, firstPause<<attempt)
		pause -= time.Duration(rand.Int64N(int64(pause / 2)))
		t := time.NewTimer(pause)
		select {
		case <-t.C:
		case <-ctx.Done():
			t.Stop()
			return res, err
		}
	}
}

// onTheWay reports whether a call failed on the way rather than in the tool.
func onTheWay(err error) bool {
	return errors.Is(err, tool.ErrUnavailable) || errors.Is(err, tool.ErrTimeout)
}

// send makes one attempt.
func (p *Policy) send(ctx context.Context, v *verdict, e *tool.Entry, call tool.Call, timeout time.Duration) (tool.Result, error) {
	names := resources(v.resource, call.Args)
	for i, name := range names {
		if err := p.locks.acquire(ctx, name, !v.readOnly); err != nil {
			for _, held := range names[:i] {
				p.locks.release(held, !v.readOnly)
			}
			return tool.Result{}, err
		}
	}
	defer func() {
		for _, name := range names {
			p.locks.release(name, !v.readOnly)
		}
	}()
	for _, g := range v.gates {
		if err := g.enter(ctx); err != nil {
			return tool.Result{}, err
		}
		defer g.leave()
	}
	if timeout <= 0 {
		return e.From.Call(ctx, call)
	}
	inner, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	type outcome struct {
		res tool.Result
		err error
	}
	done := make(chan outcome, 1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				done <- outcome{err: &tool.Error{Kind: tool.KindInternal, Message: "the call failed with an internal error in the tool's source"}}
			}
		}()
		res, err := e.From.Call(inner, call)
		done <- outcome{res, err}
	}()
	var out outcome
	select {
	case out = <-done:
	case <-inner.Done():
		select { // it may end by itself, with an error of its own
		case out = <-done:
		case <-time.After(abandonAfter):
			out.err = inner.Err()
		}
	}
	if out.err != nil && inner.Err() != nil && ctx.Err() == nil {
		out.err = &tool.Error{Kind: tool.KindTimeout, Source: e.Tool.Source, Tool: e.Tool.Name, Message: fmt.Sprintf("no answer within %v", timeout), Retryable: true, Err: out.err}
	}
	return out.res, out.err
}
