package main

// This file is the flag --isolate.

import (
	"fmt"
	"io"
	"strings"

	"toolweaver/run"
	"toolweaver/run/isolate"
)

// isolateFlags say where programs run.
type isolateFlags struct {
	Isolate bool `help:"Run each program in a process of its own, which cannot open files, use the network or start processes (Linux; elsewhere only the process is its own)." env:"TOOLWEAVER_ISOLATE"`
}

// nothing is an io.Closer for nothing.
type nothing struct{}

func (nothing) Close() error { return nil }

// workers returns where programs run, nil for this process, and what is to be closed when none runs any more. What the system does not
// protect is told.
func (f isolateFlags) workers(e *env, opts isolate.Options) (run.Workers, io.Closer, error) {
	if !f.Isolate {
		return nil, nothing{}, nil
	}
	pool, err := isolate.New(e.ctx, opts)
	if err != nil {
		return nil, nil, exitError{exitInternal, err}
	}
	if missing := pool.Protection().Missing; len(missing) > 0 {
		fmt.Fprintln(e.stderr, "warning: --isolate: this system does not give all protections:", strings.Join(missing, "; "))
	}
	return pool, pool, nil
}
