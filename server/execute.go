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

	"toolweaver/journal"
	"toolweaver/run"
	"toolweaver/run/gateway"
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

// A question puts all calls that wait to the person.
type question struct {
	calls  []run.Pending
	answer chan []run.Approval
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
		x.pending.answer <- answersOf(x.pending.calls, req.Params.InputResponses)
		return m.follow(ctx, req, x)
	}
	if args.background {
		return m.begin(ctx, args)
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
	approve := nobody
	if asks {
		approve = elicit(req.Session)
	}
	p := newProgress(ctx, req.Session, req.Params.GetProgressToken())
	defer p.close()
	return m.execute(ctx, args, approve, p.event, p.print)
}

// execute runs a program and makes the result of its answer.
func (m *MCP) execute(ctx context.Context, args arguments, approve run.Approver, onEvent func(run.Event), onPrint func(string)) (*sdk.CallToolResult, error) {
	req := args.request()
	req.Approve, req.OnEvent, req.OnPrint = approve, onEvent, onPrint
	a, res, err := m.g.Execute(ctx, req)
	if err != nil {
		return failed(errors.New(tool.Clean(err.Error(), 2000))), nil
	}
	m.opts.Logger.Debug("program ended", "execution", a.Execution, "status", a.Status, "calls", len(res.Calls), "took", res.Elapsed)
	return answered(a)
}

// request is what the gateway is asked to run.
func (a *arguments) request() gateway.Request {
	return gateway.Request{Code: a.code, Inputs: a.inputs, Artifact: a.artifacts, ContinueFrom: a.continueFrom}
}

// answered makes an answer a result of the protocol.
func answered(a *gateway.Answer) (*sdk.CallToolResult, error) {
	if a.Error != nil && a.Execution != "" && a.Calls != nil {
		a.Hints = append(a.Hints, fmt.Sprintf("a corrected program with continue_from=%q does not make finished calls again", a.Execution))
	}
	doc, err := json.Marshal(a)
	if err != nil {
		return nil, err
	}
	out := text(string(doc))
	out.StructuredContent = json.RawMessage(doc)
	out.IsError = a.Error != nil
	return out, nil
}

// begin begins a program in the background.
func (m *MCP) begin(ctx context.Context, args arguments) (*sdk.CallToolResult, error) {
	a, err := m.g.Start(ctx, args.request())
	if err != nil {
		return failed(errors.New(tool.Clean(err.Error(), 2000))), nil
	}
	return answered(a)
}

// wait waits for an execution.
func (m *MCP) wait(ctx context.Context, _ *sdk.CallToolRequest, args arguments) (*sdk.CallToolResult, error) {
	timeout := defaultWait
	if args.timeout > 0 {
		timeout = time.Duration(min(args.timeout, int(gateway.MaxWait/time.Second))) * time.Second
	}
	a, err := m.g.Wait(ctx, journal.ExecutionID(args.execution), timeout)
	switch {
	case errors.Is(err, journal.ErrNotFound):
		return failed(fmt.Errorf("there is no execution %q, or it is not kept any more", tool.CleanLine(args.execution, 200))), nil
	case err != nil:
		return failed(errors.New(tool.Clean(err.Error(), 2000))), nil
	}
	return answered(a)
}

// defaultWait is how long wait waits if it is not told.
const defaultWait = time.Minute

// start starts a program that may outlive its request.
func (m *MCP) start(ctx context.Context, args arguments) *execution {
	x := &execution{questions: make(chan *question), done: make(chan outcome, 1)}
	ctx, x.cancel = context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(m.ctx, x.cancel)
	approve := func(ctx context.Context, calls []run.Pending) ([]run.Approval, error) {
		put := &question{calls, make(chan []run.Approval, 1)}
		select {
		case x.questions <- put:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		select {
		case a := <-put.answer:
			return a, nil
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	m.work.Go(func() {
		defer func() { <-m.slots }()
		defer stop()
		defer x.cancel()
		res, err := m.execute(ctx, args, approve, x.event, x.print)
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
		return &sdk.CallToolResult{InputRequests: sdk.InputRequestMap{approval: elicitation(q.calls)}, RequestState: state}, nil
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
func nobody(context.Context, []run.Pending) ([]run.Approval, error) {
	return nil, errors.New("the client cannot ask its user")
}

// elicit asks by a request to the client.
func elicit(session *sdk.ServerSession) run.Approver {
	return func(ctx context.Context, calls []run.Pending) ([]run.Approval, error) {
		ctx, cancel := context.WithTimeout(ctx, answerWithin)
		defer cancel()
		res, err := session.Elicit(ctx, elicitation(calls))
		if err != nil {
			return nil, err
		}
		return answersOf(calls, sdk.InputResponseMap{approval: res}), nil
	}
}

// What a person may answer.
const (
	once   = "allow once"
	always = "allow for this program"
	refuse = "refuse"
	each   = "decide for each call"
)

// maxListed is how many calls a question shows; the others wait for the next one.
const maxListed = 20

// elicitation is a question as the protocol has it. About one call it lets the person edit the arguments, about several decide
// for each.
func elicitation(calls []run.Pending) *sdk.ElicitParams {
	type property map[string]any
	decision := property{"type": "string", "title": "Decision", "enum": []string{once, always, refuse}, "default": refuse}
	properties := property{"decision": decision,
		"reason": property{"type": "string", "title": "Reason", "description": "Told to the program when refused"}}
	message := ""
	if len(calls) == 1 {
		c := calls[0]
		message = fmt.Sprintf("The program wants to call %s with %s (%s).", c.Tool, tool.CleanLine(string(c.Args), 1000), tool.CleanLine(c.Reason, 300))
		properties["arguments"] = property{"type": "string", "title": "Arguments", "description": "A JSON object that is sent in place of the program's; empty for these"}
	} else {
		decision["enum"] = []string{once, always, refuse, each}
		message = fmt.Sprintf("The program wants to make %d calls:", len(calls))
		for _, c := range calls[:min(len(calls), maxListed)] {
			shown := fmt.Sprintf("%s with %s", c.Tool, tool.CleanLine(string(c.Args), 300))
			message += fmt.Sprintf("\n%d. %s (%s)", c.Call, shown, tool.CleanLine(c.Reason, 100))
			properties[callField(c)] = property{"type": "string", "title": fmt.Sprintf("Call %d: %s", c.Call, c.Tool), "description": shown, "enum": []string{once, always, refuse}, "default": refuse}
		}
		if more := len(calls) - maxListed; more > 0 {
			message += fmt.Sprintf("\nand %d more, about which you are asked next", more)
		}
	}
	schema, err := json.Marshal(property{"type": "object", "properties": properties, "required": []string{"decision"}})
	if err != nil {
		schema = json.RawMessage(`{"type":"object"}`) // cannot happen: strings only
	}
	return &sdk.ElicitParams{Message: message, RequestedSchema: json.RawMessage(schema)}
}

// callField names the field of a form that decides on one of several calls.
func callField(c run.Pending) string { return fmt.Sprintf("call_%d", c.Call) }

// answersOf reads what a person answered; what is not a clear yes is no.
func answersOf(calls []run.Pending, responses sdk.InputResponseMap) []run.Approval {
	var content map[string]any
	if res, ok := responses[approval].(*sdk.ElicitResult); ok && res != nil && res.Action == "accept" {
		content = res.Content
	}
	reason, _ := content["reason"].(string)
	var list []run.Approval
	for _, c := range calls[:min(len(calls), maxListed)] {
		decision := content["decision"]
		if decision == each && len(calls) > 1 {
			decision = content[callField(c)]
		}
		a := run.Approval{Call: c.Call, Granted: decision == once || decision == always, Always: decision == always, By: "client"}
		if args, _ := content["arguments"].(string); a.Granted && len(calls) == 1 && args != "" {
			a.Args = json.RawMessage(args)
		}
		if !a.Granted {
			a.Reason = reason
		}
		list = append(list, a)
	}
	return list
}
