package gateway

// This file runs programs.

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"toolweaver/journal"
	"toolweaver/py"
	"toolweaver/run"
	"toolweaver/run/check"
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
	hints, refused := g.check(o, req)
	if refused != nil {
		return refused, &run.Result{Status: run.StatusRefused}, nil
	}
	res, err := o.exec.Run(ctx, g.request(req, ""))
	if err != nil {
		return nil, nil, err
	}
	return g.answer(o, res, hints, req.Artifact), res, nil
}

// check returns remarks on a program, or the answer to one that must not run.
func (g *Gateway) check(o *offer, req Request) (hints []string, refused *Answer) {
	found := check.Program(req.Code, o.checks(req.Inputs))
	if wrong := check.Errors(found); len(wrong) > 0 {
		return nil, g.refused(o, wrong)
	}
	for _, f := range found {
		hints = append(hints, f.String())
	}
	return hints, nil
}

// request is what the executor is asked for.
func (g *Gateway) request(req Request, id journal.ExecutionID) run.Request {
	r := run.Request{Source: req.Code, Inputs: req.Inputs, Limits: req.Limits, OnEvent: req.OnEvent, Approve: req.Approve, ID: id,
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

func names(inputs map[string]json.RawMessage) []string { return slices.Collect(maps.Keys(inputs)) }

// checks says what surrounds a program, for the check.
func (o *offer) checks(inputs map[string]json.RawMessage) check.Options {
	return check.Options{Catalog: o.catalog, Inputs: names(inputs), Builtin: py.IsBuiltin, Library: o.has,
		Hint: py.ModuleHint, Others: []string{"call_tool", "help"}}
}

// Check returns what is to be said about a program before it runs. Inputs are the names of its inputs.
func (g *Gateway) Check(code string, inputs []string) []check.Finding {
	names := map[string]json.RawMessage{}
	for _, n := range inputs {
		names[n] = nil
	}
	return check.Program(code, g.offer.Load().checks(names))
}

// refused is the answer to a program that must not run: nothing has been called.
func (g *Gateway) refused(o *offer, wrong []check.Finding) *Answer {
	var lines []string
	for _, f := range wrong[:min(len(wrong), maxWrong)] {
		lines = append(lines, f.String())
	}
	if more := len(wrong) - len(lines); more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", more))
	}
	return g.answer(o, &run.Result{Status: run.StatusRefused, Error: &run.Error{Type: "CheckError", Message: strings.Join(lines, "\n"),
		Hint: "the program was not started and nothing was called; correct it and run it again"}}, nil, false)
}

// maxWrong is how many errors of a program are told.
const maxWrong = 10

// printer passes prints on as text.
type printer func(string)

// Write implements io.Writer.
func (p printer) Write(text []byte) (int, error) {
	p(string(text))
	return len(text), nil
}
