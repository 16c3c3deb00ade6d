package run

// This file defines the context of a call. It costs next to nothing until somebody asks for its Done channel, which tools
// that answer at once never do.

import (
	"context"
	"sync"
	"time"
)

// callContext ends with its parent, when the time of the call is up (context.Cause is then errCallTimeout), and when it is
// cancelled. It implements context.Context.
type callContext struct {
	parent   context.Context
	deadline time.Time // of the call; zero means none

	mu     sync.Mutex
	inner  context.Context // nil until Done is called
	cancel context.CancelFunc
	ended  bool // cancelled before inner was there
}

func newCallContext(parent context.Context, timeout time.Duration) *callContext {
	c := &callContext{parent: parent}
	if timeout > 0 {
		c.deadline = time.Now().Add(timeout)
	}
	return c
}

// Deadline implements context.Context.
func (c *callContext) Deadline() (time.Time, bool) {
	d, ok := c.parent.Deadline()
	if c.deadline.IsZero() || ok && d.Before(c.deadline) {
		return d, ok
	}
	return c.deadline, true
}

// Done implements context.Context.
func (c *callContext) Done() <-chan struct{} { return c.real().Done() }

// real returns the ordinary context behind c.
func (c *callContext) real() context.Context {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.inner == nil {
		if c.deadline.IsZero() {
			c.inner, c.cancel = context.WithCancel(c.parent)
		} else {
			c.inner, c.cancel = context.WithDeadlineCause(c.parent, c.deadline, errCallTimeout)
		}
		if c.ended {
			c.cancel()
		}
	}
	return c.inner
}

// Err implements context.Context.
func (c *callContext) Err() error {
	c.mu.Lock()
	inner, ended := c.inner, c.ended
	c.mu.Unlock()
	switch {
	case inner != nil:
		return inner.Err()
	case ended:
		return context.Canceled
	case c.parent.Err() != nil:
		return c.parent.Err()
	case !c.deadline.IsZero() && !time.Now().Before(c.deadline):
		return c.real().Err()
	}
	return nil
}

// Value implements context.Context.
func (c *callContext) Value(key any) any {
	c.mu.Lock()
	inner := c.inner
	c.mu.Unlock()
	if inner != nil { // so that contexts derived from c find the one that cancels
		return inner.Value(key)
	}
	return c.parent.Value(key)
}

// stop ends the context.
func (c *callContext) stop() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ended = true
	if c.cancel != nil {
		c.cancel()
	}
}

// timedOut reports whether the time of the call is why the context ended.
func (c *callContext) timedOut() bool {
	return c.Err() != nil && context.Cause(c) == errCallTimeout
}
