package main

// This file asks at the terminal about calls that need approval.

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"toolweaver/internal/term"
	"toolweaver/run"
	"toolweaver/tool"
)

// errNobody is why a question cannot be put.
var errNobody = errors.New("there is no terminal to ask at")

// terminalApprover asks at the terminal: questions go to out, answers come from standard input. It is nil if there is no
// terminal.
func terminalApprover(e *env, out io.Writer) run.Approver {
	toTerminal, _ := term.Detect(e.stderr, os.Getenv)
	in, isFile := e.stdin.(*os.File)
	if !toTerminal || !isFile || !isTerminal(in) {
		return nil
	}
	t := &asker{lines: bufio.NewReader(in), out: out}
	return t.approve
}

// asker asks at a terminal.
type asker struct {
	lines *bufio.Reader
	out   io.Writer
}

// approve asks about all calls at once, and then, if the person wants, about each.
func (t *asker) approve(ctx context.Context, calls []run.Pending) ([]run.Approval, error) {
	for _, c := range calls {
		fmt.Fprintf(t.out, "\nThe program wants to call %s (%s), call %d in line %d:\n  %s\n", c.Tool, tool.CleanLine(c.Reason, 200), c.Call, c.Line, tool.CleanLine(string(c.Args), 1000))
	}
	if len(calls) > 1 {
		line, err := t.ask(ctx, fmt.Sprintf("Allow these %d calls? [y]es, [n]o, [a]lways in this program, [e]ach: ", len(calls)))
		if err != nil {
			return nil, err
		}
		if line != "e" && line != "each" {
			var list []run.Approval
			for _, c := range calls {
				list = append(list, decision(c, line))
			}
			return list, nil
		}
	}
	var list []run.Approval
	for _, c := range calls {
		a, err := t.one(ctx, c)
		if err != nil {
			return list, err
		}
		list = append(list, a)
	}
	return list, nil
}

// one asks about one call.
func (t *asker) one(ctx context.Context, c run.Pending) (run.Approval, error) {
	for {
		line, err := t.ask(ctx, fmt.Sprintf("Allow call %d of %s? [y]es, [n]o, [a]lways in this program, ne[v]er, or the arguments to send in place: ", c.Call, c.Tool))
		if err != nil {
			return run.Approval{}, err
		}
		if !strings.HasPrefix(line, "{") {
			return decision(c, line), nil
		}
		args := json.RawMessage(line)
		if err := c.Check(args); err == nil {
			return run.Approval{Call: c.Call, Granted: true, Args: args, By: "terminal"}, nil
		} else {
			fmt.Fprintf(t.out, "These arguments do not fit: %s\n", tool.CleanLine(err.Error(), 300))
		}
	}
}

// ask puts a question and returns the line that is answered.
func (t *asker) ask(ctx context.Context, question string) (string, error) {
	fmt.Fprint(t.out, question)
	type reply struct {
		line string
		err  error
	}
	got := make(chan reply, 1)
	go func() { // a read from a terminal cannot be ended; the process ends with it
		line, err := t.lines.ReadString('\n')
		got <- reply{line, err}
	}()
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case r := <-got:
		if r.err != nil {
			return "", errNobody
		}
		return strings.TrimSpace(r.line), nil
	}
}

// decision reads an answer; what is not yes is no.
func decision(c run.Pending, line string) run.Approval {
	a := run.Approval{Call: c.Call, By: "terminal"}
	switch strings.ToLower(line) {
	case "y", "yes":
		a.Granted = true
	case "a", "always":
		a.Granted, a.Always = true, true
	case "v", "never":
		a.Always = true
	}
	return a
}

// isTerminal reports whether a file is a terminal.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && info.Name() != "null"
}
