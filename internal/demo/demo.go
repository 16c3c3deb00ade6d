// Package demo is a made-up company behind tools: its people, customers and job offers. It is
// what `toolweaver demo`, the examples and many tests call, with no server and no network.
//
// Start at [New]. All data follows from the seed: the same options give the same answers, in every call and every process.
// Nothing is kept: each answer is made when it is asked for, so that a company of any size costs no memory. Like a real
// server, every call takes a while ([Options].Latency). The package knows nothing of Python and of executions.
package demo

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

// Budget is what a member may spend in a quarter. Some members spend more, whatever the seed.
const Budget = 10_000

// Options says how large the company is and how it answers. The zero value is the usual demo.
type Options struct {
	// Name is the source's name; "" means "api", as the examples import it (from tools.api import …).
	Name string
	// Members is the number of team members; 0 means 20, which have more than 100 expense records a quarter, together
	// about 100 KB. The numbers of users, leads and offers grow with it.
	Members int
	// Seed decides all data.
	Seed uint64
	// Latency is how long each call takes; 0 means 80 ms, a negative value means none.
	Latency time.Duration
	// Jitter spreads the latency of calls by up to this fraction of it, up and down, the same way in every run; it makes
	// results arrive out of order. 0 means none, at most 1.
	Jitter float64
}

// DefaultLatency is the latency of the zero Options.
const DefaultLatency = 80 * time.Millisecond

// Source is the company. It implements tool.Source; make one with [New].
type Source struct {
	*gofunc.Source
	company *company
}

var _ tool.Source = (*Source)(nil)

// Calls returns how many calls have been made so far. It may be called at any time.
func (s *Source) Calls() int { return int(s.company.calls.Load()) }

// New returns a company. It fails if an option is out of range: more than a million members, a jitter outside 0 to 1.
func New(o Options) (*Source, error) {
	if o.Name == "" {
		o.Name = "api"
	}
	if o.Members == 0 {
		o.Members = 20
	}
	if o.Latency == 0 {
		o.Latency = DefaultLatency
	}
	if o.Members < 0 || o.Members > 1_000_000 {
		return nil, fmt.Errorf("demo: %d members, want 1 to 1,000,000", o.Members)
	}
	if !(o.Jitter >= 0 && o.Jitter <= 1) {
		return nil, fmt.Errorf("demo: jitter %g, want 0 to 1", o.Jitter)
	}
	c := &company{Options: o}
	var funcs []*gofunc.Func
	for _, list := range [][]*gofunc.Func{c.people(), c.sales(), c.jobs(), c.reports()} {
		funcs = append(funcs, list...)
	}
	src, err := gofunc.NewSource(o.Name, funcs...)
	if err != nil {
		return nil, err
	}
	return &Source{src, c}, nil
}

// company makes the answers.
type company struct {
	Options
	calls atomic.Int64
}

// none is the input of a tool without parameters.
type none struct{}

// reader makes a read-only tool of answer; its calls take the latency.
func reader[In, Out any](c *company, name, description string, answer func(In) (Out, error), opts ...gofunc.Option) *gofunc.Func {
	opts = append(opts, gofunc.Description(description), gofunc.ReadOnly(), gofunc.OpenWorld(false))
	return gofunc.New(name, delayed(c, name, answer), opts...)
}

// writer makes a tool of answer that stands for a change; repeating it changes nothing more.
func writer[In, Out any](c *company, name, description string, answer func(In) (Out, error), opts ...gofunc.Option) *gofunc.Func {
	opts = append(opts, gofunc.Description(description), gofunc.Idempotent(), gofunc.Destructive(false), gofunc.OpenWorld(false))
	return gofunc.New(name, delayed(c, name, answer), opts...)
}

// delayed returns answer after the latency, or when ctx ends.
func delayed[In, Out any](c *company, name string, answer func(In) (Out, error)) func(context.Context, In) (Out, error) {
	return func(ctx context.Context, in In) (Out, error) {
		c.calls.Add(1)
		latency := c.Latency
		if c.Jitter > 0 && latency > 0 {
			spread := 2*c.random("latency", name, in).Float64() - 1
			latency += time.Duration(spread * c.Jitter * float64(latency))
		}
		if latency > 0 {
			timer := time.NewTimer(latency)
			defer timer.Stop()
			select {
			case <-timer.C:
			case <-ctx.Done():
				var nothing Out
				return nothing, ctx.Err()
			}
		}
		return answer(in)
	}
}

// notFound is the failure of a tool that is asked for something the company does not have.
func notFound(what, id, like string) error {
	return fmt.Errorf("there is no %s %q; ids look like %q", what, id, like)
}
