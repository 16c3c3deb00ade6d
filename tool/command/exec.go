package command

// This file runs programs.

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"toolweaver/internal/procgroup"
	"toolweaver/tool"
)

// How long a program that is to end may take after it was asked, and how much of its standard error is told.
const (
	patience  = 500 * time.Millisecond
	maxErrors = 4 << 10
)

// baseEnv are the variables that programs get from this process.
var baseEnv = []string{"PATH", "HOME", "USER", "LOGNAME", "SHELL", "TMPDIR", "TZ", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "SystemRoot", "PATHEXT", "TEMP", "TMP", "USERPROFILE"}

// run runs a program and reads its answer.
func (s *Source) run(ctx context.Context, c *Command, call tool.Call) (tool.Result, error) {
	vs, err := c.read(call.Args)
	if err != nil {
		return tool.Result{}, err
	}
	argv, err := c.argv(vs)
	if err != nil {
		return tool.Result{}, err
	}
	stdin, err := vs.fill(c.Stdin)
	if err != nil {
		return tool.Result{}, err
	}
	path, err := exec.LookPath(argv[0])
	if err != nil && !errors.Is(err, exec.ErrDot) {
		return tool.Result{}, &tool.Error{Kind: tool.KindUnavailable, Message: fmt.Sprintf("the program %q is not there; install it, or give its full path", argv[0])}
	}
	cmd := exec.Command(path, argv[1:]...)
	cmd.Args[0] = argv[0]
	cmd.Err = nil // ErrDot: the user has named the program
	cmd.Dir = s.cfg.Dir
	cmd.Env = s.environ()
	cmd.WaitDelay = patience
	if stdin != "" {
		cmd.Stdin = strings.NewReader(stdin)
	}
	procgroup.Own(cmd)
	over := make(chan struct{}, 1)
	out := &bounded{max: s.cfg.MaxOutput, over: over}
	errs := &tail{max: maxErrors}
	cmd.Stdout, cmd.Stderr = out, errs
	if err := cmd.Start(); err != nil {
		return tool.Result{}, &tool.Error{Kind: tool.KindUnavailable, Message: "the program cannot be started: " + tool.CleanLine(err.Error(), 200), Err: err}
	}
	done := make(chan struct{})
	var waited error
	go func() {
		waited = cmd.Wait()
		close(done)
	}()
	select {
	case <-done:
		err = waited
	case <-over:
		end(cmd.Process, done)
		return tool.Result{}, &tool.Error{Kind: tool.KindTooLarge, Message: fmt.Sprintf("the program writes more than %d bytes; ask for less", s.cfg.MaxOutput)}
	case <-ctx.Done():
		end(cmd.Process, done)
		return tool.Result{}, ctx.Err()
	}
	procgroup.Signal(cmd.Process, true) // children that it left behind
	var exit *exec.ExitError
	switch {
	case out.full():
		return tool.Result{}, &tool.Error{Kind: tool.KindTooLarge, Message: fmt.Sprintf("the program writes more than %d bytes; ask for less", s.cfg.MaxOutput)}
	case errors.As(err, &exit):
		if !slices.Contains(c.AllowExit, exit.ExitCode()) {
			return tool.Result{}, failed(exit, errs.text(), out.text())
		}
	case err != nil && !errors.Is(err, exec.ErrWaitDelay):
		return tool.Result{}, &tool.Error{Kind: tool.KindFailed, Message: tool.CleanLine(err.Error(), 200), Err: err}
	}
	return c.result(out.text())
}

// end ends a program and waits until it is gone.
func end(p *os.Process, done <-chan struct{}) {
	procgroup.Signal(p, false)
	t := time.NewTimer(patience)
	defer t.Stop()
	select {
	case <-done:
		procgroup.Signal(p, true)
		return
	case <-t.C:
	}
	procgroup.Signal(p, true)
	<-done
}

func (s *Source) environ() []string {
	var env []string
	for _, name := range baseEnv {
		if v, ok := os.LookupEnv(name); ok {
			if _, own := s.cfg.Env[name]; !own {
				env = append(env, name+"="+v)
			}
		}
	}
	for name, v := range s.cfg.Env {
		env = append(env, name+"="+v)
	}
	slices.Sort(env)
	return env
}

// failed is the error of a program that ended with a status.
func failed(exit *exec.ExitError, stderr, stdout string) error {
	msg := "the program ended with " + exit.String()
	said := strings.TrimSpace(stderr)
	if said == "" {
		said = strings.TrimSpace(stdout)
		said = said[max(0, len(said)-maxErrors/4):]
	}
	if said != "" {
		msg += ": " + tool.Clean(strings.ToValidUTF8(said, "\uFFFD"), 2000)
	}
	return &tool.Error{Kind: tool.KindFailed, Message: msg}
}

// result makes the answer of a program's output.
func (c *Command) result(out string) (tool.Result, error) {
	trimmed := strings.TrimSpace(out)
	isJSON := json.Valid([]byte(trimmed))
	switch c.Output {
	case "json":
		if !isJSON {
			return tool.Result{}, &tool.Error{Kind: tool.KindProtocol, Message: "the program's output is not JSON: " + tool.CleanLine(trimmed, 200)}
		}
		return tool.JSONResult(json.RawMessage(trimmed)), nil
	case "lines":
		lines := []string{}
		if text := strings.TrimSuffix(out, "\n"); text != "" {
			lines = strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
		}
		for i := range lines {
			lines[i] = strings.ToValidUTF8(lines[i], "\uFFFD")
		}
		doc, err := json.Marshal(lines)
		if err != nil {
			return tool.Result{}, err
		}
		return tool.JSONResult(doc), nil
	case "text":
	default:
		if isJSON && (strings.HasPrefix(trimmed, "{") || strings.HasPrefix(trimmed, "[")) {
			return tool.JSONResult(json.RawMessage(trimmed)), nil
		}
	}
	if !utf8.ValidString(out) {
		out = strings.ToValidUTF8(out, "\uFFFD")
	}
	doc, err := json.Marshal(out) // a text stays a text, whatever it looks like
	if err != nil {
		return tool.Result{}, err
	}
	return tool.JSONResult(doc), nil
}

// bounded keeps what is written to it, up to a limit.
type bounded struct {
	buf  bytes.Buffer
	max  int
	over chan<- struct{}
	cut  bool
}

// Write implements io.Writer.
func (b *bounded) Write(p []byte) (int, error) {
	if b.buf.Len()+len(p) > b.max {
		b.cut = true
		select {
		case b.over <- struct{}{}:
		default:
		}
		return 0, io.ErrShortWrite
	}
	return b.buf.Write(p)
}

func (b *bounded) full() bool   { return b.cut }
func (b *bounded) text() string { return b.buf.String() }

// tail keeps the end of what is written to it.
type tail struct {
	buf []byte
	max int
}

// Write implements io.Writer.
func (t *tail) Write(p []byte) (int, error) {
	t.buf = append(t.buf, p...)
	if len(t.buf) > t.max {
		t.buf = append(t.buf[:0], t.buf[len(t.buf)-t.max:]...)
	}
	return len(p), nil
}

func (t *tail) text() string { return string(t.buf) }
