// Package isolate runs programs in processes of their own, so that a defect of the engine, or a system that runs out of memory, costs
// one execution and nothing else.
//
// The process is the same binary, started again: call [Main] first thing in main. [New] makes a [Pool] of such processes, which is
// the Workers of a run.Config. Each process runs one program and ends. Before it reads anything it gives up what it does not
// need: it has no environment, no files but the two pipes to its host, and, where the system allows that (Linux), it may not open files,
// use the network, start processes or see other ones. What is in force is in [Pool.Protection].
package isolate

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"sync"

	"toolweaver/run"
)

// Options say how a Pool makes processes. The zero value will do.
type Options struct {
	// Path is the binary whose main calls Main; "" means this one.
	Path string
	// Warm is how many processes wait for programs, so that these need not wait for a process. Default: 2; negative: none.
	Warm int
	// Max is how many processes there are at most at one time that run a program. Default: 64.
	Max int
}

// ErrClosed is returned by Get when the Pool is closed.
var ErrClosed = errors.New("isolate: closed")

// Pool implements run.Workers. Make one with [New]; close it when no program runs any more. Its methods may be called
// concurrently.
type Pool struct {
	opts       Options
	protection Protection
	slots      chan struct{} // one for each process that runs a program

	mu     sync.Mutex
	idle   []*process
	setup  []byte // what the idle ones have been told
	making int
	closed bool
	work   sync.WaitGroup
}

// New returns a Pool, after it has started a first process to see that it can. Ctx bounds that.
func New(ctx context.Context, opts Options) (*Pool, error) {
	if opts.Path == "" {
		path, err := os.Executable()
		if err != nil {
			return nil, fmt.Errorf("isolate: %w", err)
		}
		opts.Path = path
	}
	if opts.Warm == 0 {
		opts.Warm = 2
	}
	if opts.Max <= 0 {
		opts.Max = 64
	}
	p := &Pool{opts: opts, slots: make(chan struct{}, opts.Max)}
	first, err := p.start(ctx, nil)
	if err != nil {
		return nil, err
	}
	p.protection = first.protection
	p.put(first, nil)
	p.refill()
	return p, nil
}

// Protection tells what the processes have given up.
func (p *Pool) Protection() Protection { return p.protection }

// Get implements run.Workers.
func (p *Pool) Get(ctx context.Context, setup []byte) (run.Worker, error) {
	select {
	case p.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	w, err := p.take(ctx, setup)
	if err != nil {
		<-p.slots
		return nil, err
	}
	w.onEnd(func() { <-p.slots })
	p.refill()
	return w, nil
}

// take returns a process that has been told setup: one that waits, or a new one.
func (p *Pool) take(ctx context.Context, setup []byte) (*process, error) {
	var other []*process // they were told something else
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		return nil, ErrClosed
	}
	if !same(p.setup, setup) {
		p.setup, other, p.idle = setup, p.idle, nil
	}
	var found *process
	for found == nil && len(p.idle) > 0 {
		found, p.idle = p.idle[0], p.idle[1:]
		if found.dead() {
			found.discard()
			found = nil
		}
	}
	p.mu.Unlock()
	for _, w := range other {
		w.discard()
	}
	if found != nil {
		return found, nil
	}
	return p.start(ctx, setup)
}

// same reports whether two setups are equal; mostly they are one.
func same(a, b []byte) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0] || bytes.Equal(a, b))
}

// refill starts processes that wait.
func (p *Pool) refill() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for !p.closed && len(p.idle)+p.making < p.opts.Warm {
		setup := p.setup
		p.making++
		p.work.Go(func() {
			w, err := p.start(context.Background(), setup)
			p.mu.Lock()
			p.making--
			p.mu.Unlock()
			if err == nil { // else the next Get starts one, and tells why it cannot
				p.put(w, setup)
			}
		})
	}
}

// put makes a process wait.
func (p *Pool) put(w *process, setup []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed || !same(p.setup, setup) || len(p.idle) >= max(p.opts.Warm, 1) {
		w.discard()
		return
	}
	p.idle = append(p.idle, w)
}

// Close ends the processes that wait. Those that run a program end with it.
func (p *Pool) Close() error {
	p.mu.Lock()
	p.closed = true
	idle := p.idle
	p.idle = nil
	p.mu.Unlock()
	for _, w := range idle {
		w.discard()
	}
	p.work.Wait()
	for _, w := range idle {
		<-w.done
	}
	return nil
}
