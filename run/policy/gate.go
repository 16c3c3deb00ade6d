package policy

// This file holds calls back: by rate, by number and by what they work on.

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"sync"

	"golang.org/x/time/rate"
)

// A gate lets the calls of one rule through.
type gate struct {
	rate  *rate.Limiter // nil: any
	slots chan struct{} // nil: any number
}

// newGate returns the gate of a rule, nil if it holds nothing back.
func newGate(r *Rule) *gate {
	if r.Rate <= 0 && r.Concurrency <= 0 {
		return nil
	}
	g := &gate{}
	if r.Rate > 0 {
		g.rate = rate.NewLimiter(rate.Limit(r.Rate), max(1, r.Burst))
	}
	if r.Concurrency > 0 {
		g.slots = make(chan struct{}, r.Concurrency)
	}
	return g
}

// enter waits until a call may be sent. The call must leave the gate if there is no error.
func (g *gate) enter(ctx context.Context) error {
	if g.slots != nil {
		select {
		case g.slots <- struct{}{}:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	if g.rate != nil {
		if err := g.rate.Wait(ctx); err != nil {
			g.leave()
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return context.DeadlineExceeded // it would have to wait longer than the program may run
		}
	}
	return nil
}

func (g *gate) leave() {
	if g.slots != nil {
		<-g.slots
	}
}

// locks are read and write locks by name. The zero value is ready for use. Those who wait are let in in the order in which
// they came, so that nobody waits for ever.
type locks struct {
	mu sync.Mutex
	by map[string]*lock
}

type lock struct {
	readers int
	writer  bool
	waiting []*waiter
}

type waiter struct {
	write bool
	ready chan struct{} // closed when it is let in
}

// acquire waits for a lock.
func (l *locks) acquire(ctx context.Context, name string, write bool) error {
	l.mu.Lock()
	if l.by == nil {
		l.by = map[string]*lock{}
	}
	k := l.by[name]
	if k == nil {
		k = &lock{}
		l.by[name] = k
	}
	if len(k.waiting) == 0 && k.free(write) {
		k.enter(write)
		l.mu.Unlock()
		return nil
	}
	w := &waiter{write, make(chan struct{})}
	k.waiting = append(k.waiting, w)
	l.mu.Unlock()
	select {
	case <-w.ready:
		return nil
	case <-ctx.Done():
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if at := slices.Index(k.waiting, w); at >= 0 {
		k.waiting = slices.Delete(k.waiting, at, at+1)
		l.admit(name, k)
		return ctx.Err()
	}
	k.exit(write) // it was let in at the same moment
	l.admit(name, k)
	return ctx.Err()
}

func (l *locks) release(name string, write bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	k := l.by[name]
	k.exit(write)
	l.admit(name, k)
}

// admit lets in those who wait, as far as they may. The caller holds mu.
func (l *locks) admit(name string, k *lock) {
	for len(k.waiting) > 0 && k.free(k.waiting[0].write) {
		w := k.waiting[0]
		k.waiting = k.waiting[1:]
		k.enter(w.write)
		close(w.ready)
	}
	if !k.writer && k.readers == 0 && len(k.waiting) == 0 {
		delete(l.by, name)
	}
}

func (k *lock) free(write bool) bool { return !k.writer && (!write || k.readers == 0) }

func (k *lock) enter(write bool) {
	if write {
		k.writer = true
	} else {
		k.readers++
	}
}

func (k *lock) exit(write bool) {
	if write {
		k.writer = false
	} else {
		k.readers--
	}
}

// resources returns the names of what a call works on, sorted: locks are taken in one order, so that no two calls wait for
// each other.
func resources(templates []string, args json.RawMessage) []string {
	if len(templates) == 0 {
		return nil
	}
	var given map[string]json.RawMessage
	_ = json.Unmarshal(args, &given) // arguments have been checked; what is missing is empty
	var names []string
	for _, t := range templates {
		names = append(names, expand(t, given))
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// expand replaces {name} by the argument of that name.
func expand(template string, given map[string]json.RawMessage) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(template, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		v := given[strings.TrimSpace(name)]
		var s string
		if json.Unmarshal(v, &s) == nil {
			b.WriteString(s)
		} else {
			b.Write(v)
		}
		template = after
	}
}
