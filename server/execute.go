package server

// This file runs programs for clients, and puts their questions to the person behind the client.
//
// A client of protocol version 2026-07-28 is asked by answering its request with a question; the request comes again with the
// answer. Meanwhile the program waits here, under a name that only that client knows. Older clients are asked with a request
// of their own while theirs is open.

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/run"
	"toolweaver/run/gateway"
	"toolweaver/run/policy"
	"toolweaver/tool"
)

// answerWithin is how long a person may take to answer.
const answerWithin = 10 * time.Minute

// approval is the name of the one input that a question asks for.
const approval = "approval"

// held are the programs that wait for an answer.
type holder struct {
	mu sync.Mutex
	by map[string]*execution
}

// An execution is a program that runs for a client, perhaps over several requests.
type execution struct {
	questions chan *question
	done      chan outcome
	cancel    context.CancelFunc
	pending   *question // that the client has been asked
	timer     *time.Timer

	mu       sync.Mutex
	progress *progress // of the request that is open
}

type question struct {
	policy.Question
	answer chan policy.Answer
}

type outcome struct {
	res *sdk.CallToolResult
	err error
}

// run runs a program for a client, or lets one go on.
func (m *MCP) run(ctx context.Context, req *sdk.CallToolRequest, args arguments) (*sdk.CallToolResult, error) {
	if state := req.Params.RequestState; state != "" {
		x := m.held.take(state)
		if x == nil {
			return failed(errors.New("the program does not wait for an answer any more; run it again")), nil
		}
		x.pending.answer <- answerOf(req.Params.InputResponses)
		return m.follow(ctx, req, x)
	}
	select {
	case m.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	caps := req.ClientCapabilities()
	asks := caps != nil && caps.Elicitation != nil
	if asks && req.ProtocolVersion() >= stateless {
		return m.follow(ctx, req, m.start(ctx, args))
	}
	defer func() { <-m.slots }()
	if asks {
		ctx = policy.WithAsker(ctx, elicit(req.Session))
	} else {
		ctx = policy.WithAsker(ctx, nobody)
	}
	p := newProgress(ctx, req.Session, req.Params.GetProgressToken())
	defer p.close()
	return m.execute(ctx, args, p.event, p.print)
}

// execute runs a program and makes the result of its answer.
func (m *MCP) execute(ctx context.Context, args arguments, onEvent func(run.Event), onPrint func(string)) (*sdk.CallToolResult, error) {
	a, res, err := m.g.Execute(ctx, gateway.Request{Code: args.code, Inputs: args.inputs, Artifact: args.artifacts, OnEvent: onEvent, OnPrint: onPrint})
	if err != nil {
		return failed(errors.New(tool.Clean(err.Error(), 2000))), nil
	}
	m.opts.Logger.Debug("program ended", "execution", a.Execution, "status", a.Status, "calls", len(res.Calls), "took", res.Elapsed)
	doc, err := json.Marshal(a)
	if err != nil {
		return nil, err
	}
	out := text(string(doc))
	out.StructuredContent = json.RawMessage(doc)
	out.IsError = a.Error != nil
	return out, nil
}

// start starts a program that may outlive its request.
func (m *MCP) start(ctx context.Context, args arguments) *execution {
	x := &execution{questions: make(chan *question), done: make(chan outcome, 1)}
	ctx, x.cancel = context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(m.ctx, x.cancel)
	ctx = policy.WithAsker(ctx, func(ctx context.Context, q policy.Question) (policy.Answer, error) {
		put := &question{q, make(chan policy.Answer, 1)}
		select {
		case x.questions <- put:
		case <-ctx.Done():
			return policy.Answer{}, ctx.Err()
		}
		select {
		case a := <-put.answer:
			return a, nil
		case <-ctx.Done():
			return policy.Answer{}, ctx.Err()
		}
	})
	m.work.Go(func() {
		defer func() { <-m.slots }()
		defer stop()
		defer x.cancel()
		res, err := m.execute(ctx, args, x.event, x.print)
		x.done <- outcome{res, err}
	})
	return x
}

// follow answers a request with the outcome of a program, or with its next question.
func (m *MCP) follow(ctx context.Context, req *sdk.CallToolRequest, x *execution) (*sdk.CallToolResult, error) {
	p := newProgress(ctx, req.Session, req.Params.GetProgressToken())
	x.show(p)
	defer p.close()
	defer x.show(nil)
	select {
	case out := <-x.done:
		return out.res, out.err
	case q := <-x.questions:
		x.pending = q
		state := m.held.keep(x)
		return &sdk.CallToolResult{InputRequests: sdk.InputRequestMap{approval: elicitation(q.Question)}, RequestState: state}, nil
	case <-ctx.Done():
		x.cancel()
		return nil, ctx.Err()
	}
}

// keep keeps an execution until its client comes back, and ends it if it does not.
func (h *holder) keep(x *execution) (state string) {
	state = rand.Text()
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.by == nil {
		h.by = map[string]*execution{}
	}
	h.by[state] = x
	x.timer = time.AfterFunc(answerWithin, func() {
		if h.take(state) != nil {
			x.cancel()
		}
	})
	return state
}

// take returns the execution of a name, once.
func (h *holder) take(state string) *execution {
	h.mu.Lock()
	defer h.mu.Unlock()
	x := h.by[state]
	if x != nil {
		delete(h.by, state)
		x.timer.Stop()
	}
	return x
}

// drop ends all that wait.
func (h *holder) drop() {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, x := range h.by {
		x.timer.Stop()
		x.cancel()
	}
	clear(h.by)
}

// show sets where the execution's progress goes.
func (x *execution) show(p *progress) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.progress = p
}

func (x *execution) event(e run.Event) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.progress != nil {
		x.progress.event(e)
	}
}

func (x *execution) print(text string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.progress != nil {
		x.progress.print(text)
	}
}

// nobody is asked where the client cannot ask.
func nobody(context.Context, policy.Question) (policy.Answer, error) {
	return policy.Answer{}, errors.New("the client cannot ask its user")
}

// elicit asks by a request to the client.
func elicit(session *sdk.ServerSession) policy.Asker {
	return func(ctx context.Context, q policy.Question) (policy.Answer, error) {
		ctx, cancel := context.WithTimeout(ctx, answerWithin)
		defer cancel()
		res, err := session.Elicit(ctx, elicitation(q))
		if err != nil {
			return policy.Answer{}, err
		}
		return answerOf(sdk.InputResponseMap{approval: res}), nil
	}
}

// What a person may answer.
const (
	once   = "allow once"
	always = "allow for this program"
	refuse = "refuse"
)

// elicitation is a question as the protocol has it.
func elicitation(q policy.Question) *sdk.ElicitParams {
	return &sdk.ElicitParams{
		Message: fmt.Sprintf("The program wants to call %s with %s (%s).", q.Tool.Qualified(), tool.CleanLine(string(q.Args), 1000), tool.CleanLine(q.Why, 300)),
		RequestedSchema: json.RawMessage(`{"type":"object","properties":{` +
			`"decision":{"type":"string","title":"Decision","enum":["` + once + `","` + always + `","` + refuse + `"],"default":"` + refuse + `"},` +
			`"reason":{"type":"string","title":"Reason","description":"Told to the program when refused"}},"required":["decision"]}`),
	}
}

// answerOf reads what a person answered; what is not a clear yes is no.
func answerOf(responses sdk.InputResponseMap) policy.Answer {
	res, ok := responses[approval].(*sdk.ElicitResult)
	if !ok || res == nil || res.Action != "accept" {
		return policy.Answer{}
	}
	reason, _ := res.Content["reason"].(string)
	switch res.Content["decision"] {
	case once:
		return policy.Answer{Yes: true}
	case always:
		return policy.Answer{Yes: true, Always: true}
	}
	return policy.Answer{Reason: reason}
}
