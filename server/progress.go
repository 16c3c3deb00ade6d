package server

// This file tells a client how a program goes on: calls done and in flight, and what it prints.

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/run"
	"toolweaver/tool"
)

// notifyEvery is the least time between two notifications: a program can make thousands of calls in a second.
const notifyEvery = 100 * time.Millisecond

// A progress sends notifications for one request, one at a time and on a goroutine of its own: a client that reads slowly
// must not hold the program up.
type progress struct {
	ctx     context.Context
	session *sdk.ServerSession
	token   any

	mu       sync.Mutex
	calls    int // begun
	done     int
	last     string // the last line that was printed
	line     string // an unfinished line
	sent     float64
	pending  bool
	stopped  bool
	wake     chan struct{}
	stop     chan struct{}
	finished chan struct{}
}

// newProgress sends nothing if the client gave no token.
func newProgress(ctx context.Context, session *sdk.ServerSession, token any) *progress {
	if token == nil {
		return nil
	}
	p := &progress{ctx: ctx, session: session, token: token, wake: make(chan struct{}, 1), stop: make(chan struct{}), finished: make(chan struct{})}
	go p.send()
	return p
}

// event is called by the executor.
func (p *progress) event(e run.Event) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e.Kind {
	case run.CallStarted:
		p.calls++
	case run.CallFinished:
		p.done++
	default:
		return
	}
	p.changed()
}

// print is called with what the program prints.
func (p *progress) print(text string) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.line += text
	if at := strings.LastIndexByte(p.line, '\n'); at >= 0 {
		whole := p.line[:at]
		p.line = p.line[at+1:]
		p.last = tool.CleanLine(whole[strings.LastIndexByte(whole, '\n')+1:], 200)
		p.changed()
	}
	if len(p.line) > 4096 {
		p.line = p.line[len(p.line)-4096:]
	}
}

// changed wakes the sender. The caller holds mu.
func (p *progress) changed() {
	if !p.pending && !p.stopped {
		p.pending = true
		p.wake <- struct{}{}
	}
}

// send sends until close.
func (p *progress) send() {
	defer close(p.finished)
	for {
		select {
		case <-p.wake:
		case <-p.stop:
			return
		}
		p.mu.Lock()
		p.pending = false
		message := fmt.Sprintf("%d calls done", p.done)
		if flying := p.calls - p.done; flying > 0 {
			message += fmt.Sprintf(", %d in flight", flying)
		}
		if p.last != "" {
			message += " · " + p.last
		}
		p.sent++
		n := p.sent
		p.mu.Unlock()
		err := p.session.NotifyProgress(p.ctx, &sdk.ProgressNotificationParams{ProgressToken: p.token, Progress: n, Message: message})
		if err != nil { // the client is gone, or does not want any; the request ends by itself
			return
		}
		select {
		case <-time.After(notifyEvery):
		case <-p.stop:
			return
		}
	}
}

// close ends the notifications; none is sent after it returns.
func (p *progress) close() {
	if p == nil {
		return
	}
	p.mu.Lock()
	p.stopped = true
	p.mu.Unlock()
	close(p.stop)
	<-p.finished
}
