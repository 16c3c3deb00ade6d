package gateway

// This file runs programs.

import (
	"context"
	"encoding/json"
	"maps"

	"toolweaver/journal"
	"toolweaver/run"
)

// A Request is one program to run. Only Code is needed.
type Request struct {
	// Code is the program.
	Code string
	// Inputs are variables of the program, as JSON by name.
	Inputs map[string]json.RawMessage
	// Artifact says that the result is to be kept as an artifact even if it is small.
	Artifact bool
	// Limits replace those of the gateway where they are not zero.
	Limits run.Limits
	// OnEvent is called as calls begin and end, OnPrint with what the program prints. They must return soon.
	OnEvent func(run.Event)
	OnPrint func(text string)
	// Labels are recorded with the execution.
	Labels map[string]string
	// ContinueFrom is an execution that has ended, which this program, a corrected one, continues; see [run.Request].
	ContinueFrom string
	// Approve puts calls to a person that need approval; see [run.Request].
	Approve run.Approver
}

// Execute runs a program and returns what the model is to see of it, together with all there is, for the host. Whatever the
// program does is in the answer; the error is about the request and the journal.
func (g *Gateway) Execute(ctx context.Context, req Request) (*Answer, *run.Result, error) {
	o := g.offer.Load()
	res, err := o.exec.Run(ctx, g.request(req, ""))
	if err != nil {
		return nil, nil, err
	}
	return g.answer(o, res, req.Artifact), res, nil
}

// request is what the executor is asked for.
func (g *Gateway) request(req Request, id journal.ExecutionID) run.Request {
	r := run.Request{Source: req.Code, Inputs: req.Inputs, Limits: req.Limits, OnEvent: req.OnEvent, Approve: req.Approve, ID: id, Check: true,
		ContinueFrom: journal.ExecutionID(req.ContinueFrom), Labels: maps.Clone(g.cfg.Labels)}
	if len(req.Labels) > 0 {
		if r.Labels == nil {
			r.Labels = map[string]string{}
		}
		maps.Copy(r.Labels, req.Labels)
	}
	if req.OnPrint != nil {
		r.Stdout = printer(req.OnPrint)
	}
	return r
}

// printer passes prints on as text.
type printer func(string)

// Write implements io.Writer.
func (p printer) Write(text []byte) (int, error) {
	p(string(text))
	return len(text), nil
}
