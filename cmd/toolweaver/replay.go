package main

// This file is "toolweaver replay": an exported execution runs again, in a test say, without its tools.

import (
	"errors"
	"fmt"
	"os"

	"toolweaver/journal"
	"toolweaver/journal/memstore"
	"toolweaver/run"
)

// replayCmd is "toolweaver replay FILE".
type replayCmd struct {
	File    string `arg:"" help:"File that \"toolweaver runs export\" wrote."`
	Program string `help:"Run this program instead, with the recorded answers, and tell the first difference." placeholder:"FILE"`
	JSON    bool   `name:"json" help:"Write one JSON document with everything instead of prints and result."`
	Quiet   bool   `short:"q" help:"Write only differences."`
}

// maxExport is the largest export, in bytes.
const maxExport = 2 << 30

// Run replays.
func (c *replayCmd) Run(e *env) error {
	f, err := os.Open(c.File)
	if err != nil {
		return exitError{exitUsage, err}
	}
	defer f.Close()
	store := memstore.New()
	id, err := journal.Import(e.ctx, f, maxExport, store, "")
	if err != nil {
		return exitError{exitUsage, fmt.Errorf("%s: %w", c.File, err)}
	}
	x := run.New(run.Config{Store: store, Engine: version()})
	var res *run.Result
	var differs *run.Difference
	if c.Program == "" {
		res, err = x.Replay(e.ctx, id)
	} else {
		source, name, readErr := (&runCmd{Program: c.Program}).source(e.stdin)
		if readErr != nil {
			return exitError{exitUsage, readErr}
		}
		res, differs, err = x.Rehearse(e.ctx, id, name, source)
	}
	if err != nil {
		return outcome{}.show(e, nil, err)
	}
	if !c.Quiet {
		if !c.JSON {
			fmt.Fprint(e.stdout, res.Stdout)
			fmt.Fprint(e.stderr, res.Stderr)
		}
		var failed exitError
		if err := (outcome{json: c.JSON, quiet: true}).show(e, res, nil); errors.As(err, &failed) && failed.err != nil {
			return err
		}
	}
	if differs != nil {
		return exitError{exitDiffers, differs}
	}
	if !c.Quiet {
		fmt.Fprintf(e.stderr, "toolweaver: as recorded: execution %s, %d calls\n", id, len(res.Calls))
	}
	return nil
}
