package gateway

// This file is about executions that outlive the request that began them: in the background, paused until somebody approves
// their calls, or left behind by a process that died.

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"toolweaver/journal"
	"toolweaver/run"
)

// How often the journal is looked at for what other processes have done: by who waits for one execution, and for all.
const (
	watchEvery = 250 * time.Millisecond
	sweepEvery = 2 * time.Second
)

// keepAnswers is how many answers of background programs are kept in memory. Later ones are made from the journal again.
const keepAnswers = 256

// maxBackground is how many of them run at one time; further ones wait for their turn.
const maxBackground = 64

// MaxWait is the longest that [Gateway.Wait] waits.
const MaxWait = 10 * time.Minute

// background are the executions that belong to no request.
type background struct {
	ctx    context.Context // ends with the gateway
	cancel context.CancelCauseFunc
	work   sync.WaitGroup
	slots  chan struct{} // held by those that run

	mu     sync.Mutex
	by     map[journal.ExecutionID]*job
	ended  []journal.ExecutionID // oldest first
	closed bool
}

// job is one of them.
type job struct {
	done   chan struct{} // closed when answer and err are there
	answer *Answer
	err    error
}

func newBackground() *background {
	b := &background{by: map[journal.ExecutionID]*job{}, slots: make(chan struct{}, maxBackground)}
	b.ctx, b.cancel = context.WithCancelCause(context.Background())
	return b
}

// begin runs do as the job of id unless there is one; it returns the job, nil after the end of the gateway.
func (b *background) begin(id journal.ExecutionID, do func(ctx context.Context) (*Answer, error)) *job {
	b.mu.Lock()
	defer b.mu.Unlock()
	if j := b.by[id]; j != nil {
		select {
		case <-j.done: // it ended, or paused; it is another run
		default:
			return j
		}
	}
	if b.closed {
		return nil
	}
	j := &job{done: make(chan struct{})}
	b.by[id] = j
	b.work.Go(func() {
		select {
		case b.slots <- struct{}{}:
			j.answer, j.err = do(b.ctx)
			<-b.slots
		case <-b.ctx.Done():
			j.err = context.Cause(b.ctx)
		}
		b.mu.Lock()
		defer b.mu.Unlock()
		close(j.done)
		b.ended = append(b.ended, id)
		for len(b.ended) > keepAnswers {
			if old := b.by[b.ended[0]]; old != nil && isDone(old) {
				delete(b.by, b.ended[0])
			}
			b.ended = b.ended[1:]
		}
	})
	return j
}

func isDone(j *job) bool {
	select {
	case <-j.done:
		return true
	default:
		return false
	}
}

func (b *background) job(id journal.ExecutionID) *job {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.by[id]
}

// close interrupts the executions: with a journal on disk they go on when there is a gateway again.
func (b *background) close() {
	b.mu.Lock()
	b.closed = true
	b.mu.Unlock()
	b.cancel(run.ErrInterrupted)
	b.work.Wait()
}

// Start begins a program in the background and answers at once, with its execution; [Gateway.Wait] has the rest. A program that
// is refused is answered as by Execute. It runs until it ends or the gateway is closed, whatever becomes of ctx.
func (g *Gateway) Start(ctx context.Context, req Request) (*Answer, error) {
	o := g.offer.Load()
	found, refused, err := o.exec.Compile(ctx, g.request(req, ""))
	if err != nil {
		return nil, err
	}
	if refused != nil {
		return g.answer(o, refused, req.Artifact), nil
	}
	id := run.NewID(time.Now())
	j := g.background.begin(id, func(ctx context.Context) (*Answer, error) {
		r := g.request(req, id)
		r.Check = false // it was
		res, err := o.exec.Run(ctx, r)
		if err != nil {
			return nil, err
		}
		res.Findings = found
		return g.answer(o, res, req.Artifact), nil
	})
	if j == nil {
		return nil, errors.New("gateway: closed")
	}
	return g.underWay(id), nil
}

// underWay is the answer for an execution that runs.
func (g *Gateway) underWay(id journal.ExecutionID) *Answer {
	return &Answer{Status: StatusRunning, Execution: string(id), Hints: []string{fmt.Sprintf("it runs in the background; %s(execution=%q) waits for its result", g.names.Wait, id)}}
}

// StatusRunning is the status of an answer about an execution that has not ended.
const StatusRunning run.Status = "running"

// Wait waits until an execution has ended, or paused, and answers as Execute would have; after timeout it answers with
// [StatusRunning], or with what the execution waits for. It takes up executions whose process died, and those whose calls
// have been approved. The error wraps journal.ErrNotFound if there is no such execution.
func (g *Gateway) Wait(ctx context.Context, id journal.ExecutionID, timeout time.Duration) (*Answer, error) {
	ctx, cancel := context.WithTimeout(ctx, min(max(timeout, 0), MaxWait))
	defer cancel()
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		j, a, err := g.look(context.WithoutCancel(ctx), id)
		switch {
		case err != nil:
			return nil, err
		case j == nil && a == nil: // the gateway is closed
			return g.underWay(id), nil
		case j == nil && (a.Status.Ended() && a.Status != StatusRunning || ctx.Err() != nil):
			return a, nil
		case j == nil: // only a person or another process can make it go on
			select {
			case <-tick.C:
			case <-ctx.Done():
			}
			continue
		}
		select {
		case <-j.done:
		case <-ctx.Done():
		}
		switch {
		case !isDone(j):
			return g.underWay(id), nil
		case j.err != nil && !errors.Is(j.err, run.ErrInterrupted):
			return nil, j.err
		case j.err == nil && j.answer.Status.Ended():
			return j.answer, nil
		} // else it has paused
	}
}

// look returns the job of an execution, one that is begun now if it can go on; or the answer about one that cannot.
func (g *Gateway) look(ctx context.Context, id journal.ExecutionID) (*job, *Answer, error) {
	if j := g.background.job(id); j != nil && (!isDone(j) || j.err == nil && j.answer.Status.Ended()) {
		return j, nil, nil
	}
	o := g.offer.Load()
	info, err := o.exec.Store().Get(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	switch s := info.Summary.Status; {
	case s.Final():
		res, err := o.exec.Replay(ctx, id)
		if err != nil {
			return nil, nil, err
		}
		return nil, g.answer(o, res, false), nil
	case s == journal.StatusRunning && !g.owned(ctx, id):
		return g.resume(id), nil, nil
	case s == journal.StatusRunning || s == "":
		return nil, g.underWay(id), nil
	}
	a, err := g.peek(id)
	return nil, a, err
}

// peek is the answer about an execution that waits for a person.
func (g *Gateway) peek(id journal.ExecutionID) (*Answer, error) {
	ctx := context.Background()
	o := g.offer.Load()
	info, err := o.exec.Store().Get(ctx, id)
	if err != nil {
		return nil, err
	}
	pending, err := o.exec.Pending(ctx, id)
	if err != nil {
		return nil, err
	}
	status := StatusRunning
	switch info.Summary.Status {
	case journal.StatusWaiting:
		status = run.StatusWaiting
	case journal.StatusUnknown:
		status = run.StatusUnknown
	}
	return g.answer(o, &run.Result{ID: id, Status: status, Pending: pending}, false), nil
}

// owned reports whether some process is at work on an execution.
func (g *Gateway) owned(ctx context.Context, id journal.ExecutionID) bool {
	owners, ok := g.cfg.Store.(journal.Owners)
	if !ok {
		return true // nobody else can be, and this process knows its own
	}
	owned, err := owners.Owned(ctx, id)
	return owned || err != nil
}

// resume lets an execution go on in the background.
func (g *Gateway) resume(id journal.ExecutionID) *job {
	o := g.offer.Load()
	return g.background.begin(id, func(ctx context.Context) (*Answer, error) {
		res, err := o.exec.Resume(ctx, id, run.ResumeRequest{})
		if err != nil {
			return nil, err
		}
		return g.answer(o, res, false), nil
	})
}

// Recover takes up, until the gateway is closed, the executions with these labels that no process is at work on: those that a
// process left behind when it died, and those that have got the approval they waited for. An execution that cannot go on is
// reported once. It does nothing for a journal that ends with the process.
func (g *Gateway) Recover(labels map[string]string, report func(id journal.ExecutionID, err error)) {
	if _, ok := g.cfg.Store.(journal.Owners); !ok {
		return
	}
	g.background.work.Go(func() {
		failed := map[journal.ExecutionID]bool{}
		t := time.NewTicker(sweepEvery)
		defer t.Stop()
		for {
			g.recoverOnce(labels, failed, report)
			select {
			case <-t.C:
			case <-g.background.ctx.Done():
				return
			}
		}
	})
}

func (g *Gateway) recoverOnce(labels map[string]string, failed map[journal.ExecutionID]bool, report func(journal.ExecutionID, error)) {
	ctx := g.background.ctx
	list, err := g.cfg.Store.List(ctx, journal.Filter{Status: []journal.Status{journal.StatusRunning}, Labels: labels})
	if err != nil {
		return // the next time
	}
	for _, i := range list {
		if failed[i.ID] || g.owned(ctx, i.ID) {
			continue
		}
		j := g.resume(i.ID)
		if j == nil {
			return
		}
		report(i.ID, nil)
		g.background.work.Go(func() {
			<-j.done
			if j.err != nil && !errors.Is(j.err, run.ErrInterrupted) && !errors.Is(j.err, run.ErrBusy) && !errors.Is(j.err, journal.ErrConflict) {
				report(i.ID, j.err)
			}
		})
		failed[i.ID] = true // once is enough: if it stops again, it is for a person
	}
}
