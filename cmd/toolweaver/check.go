package main

// This file is "toolweaver check".

import (
	"encoding/json"
	"fmt"

	"toolweaver/run"
	"toolweaver/run/check"
	"toolweaver/run/gateway"
)

// checkCmd is "toolweaver check PROGRAM.py".
type checkCmd struct {
	Program string   `arg:"" help:"File with the program; - for standard input."`
	Input   []string `help:"Name of an input of the program. May be repeated." placeholder:"NAME" sep:"none"`
	JSON    bool     `name:"json" help:"Write the findings as JSON."`
	gatewayFlags
}

// Run checks the program without running it.
func (c *checkCmd) Run(e *env) error {
	source, name, err := (&runCmd{Program: c.Program}).source(e.stdin)
	if err != nil {
		return exitError{exitUsage, err}
	}
	g, err := c.gateway(e, gateway.Config{})
	if err != nil {
		return err
	}
	defer closeQuietly(g)
	inputs := map[string]json.RawMessage{}
	for _, name := range c.Input {
		inputs[name] = json.RawMessage("null")
	}
	found, refused, err := g.Executor().Compile(e.ctx, run.Request{Source: source, Name: name, Inputs: inputs, Check: true})
	if err != nil {
		return exitError{exitInternal, err}
	}
	if refused != nil && len(check.Errors(found)) == 0 {
		fmt.Fprint(e.stderr, refused.Error.Traceback)
		return exitError{status: exitUsage}
	}
	if c.JSON {
		if found == nil {
			found = []check.Finding{}
		}
		doc, err := json.MarshalIndent(found, "", "  ")
		if err != nil {
			return exitError{exitInternal, err}
		}
		fmt.Fprintln(e.stdout, string(doc))
	} else {
		for _, f := range found {
			kind := "hint"
			if f.IsError() {
				kind = "error"
			}
			fmt.Fprintf(e.stdout, "%s:%d:%d: %s: %s (%s)\n", name, f.Line, f.Column, kind, f.Message, f.Code)
			if f.Remedy != "" {
				fmt.Fprintf(e.stdout, "    %s\n", f.Remedy)
			}
		}
	}
	if len(check.Errors(found)) > 0 {
		return exitError{status: exitUsage}
	}
	return nil
}
