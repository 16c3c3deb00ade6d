package mcp

// This file starts a server as a process and speaks with it over its standard input and output, one JSON message a line.
//
// It replaces the SDK's transport for commands, which cannot say why a server died, takes seconds to stop one, and ends
// the connection at the first stray line a server prints.

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/internal/procgroup"
	"toolweaver/tool"
)

// A stdioConn is a running server and the connection to it.
//
// Four goroutines serve it: one waits for the process, one reads its output, one its errors, and one writes to its input.
// All end when the process is gone and Close has run.
type stdioConn struct {
	name     string
	secret   *redactor
	maxBytes int
	grace    time.Duration

	process *os.Process
	exited  chan struct{} // closed when the process is gone; state is set then
	state   *os.ProcessState

	stdin, stdout, stderr *os.File // our ends
	errors                *ring
	strayLines            *ring // lines on stdout that are not messages

	in  chan jsonrpc.Message // from reader to Read
	out chan []byte          // from Write to writer

	failOnce sync.Once
	failed   chan struct{} // closed after err is set
	err      *tool.Error

	closeOnce sync.Once
	tasks     sync.WaitGroup
}

// connected is a transport for a connection that exists.
type connected struct{ conn *stdioConn }

func (c connected) Connect(context.Context) (sdk.Connection, error) { return c.conn, nil }

// Limits of what is kept and borne.
const (
	maxStderr      = 8 << 10 // bytes of a server's last errors that are kept
	maxStrayLines  = 1000    // lines on stdout that are not messages before the connection is given up
	exitPatience   = 500 * time.Millisecond
	signalPatience = 500 * time.Millisecond
)

// launch starts the server's process.
func (s *Source) launch() (*stdioConn, *tool.Error) {
	cannot := func(format string, args ...any) *tool.Error {
		return &tool.Error{Kind: tool.KindUnavailable, Source: s.server.Name, Message: s.secret.clean("cannot start the server: " + fmt.Sprintf(format, args...))}
	}
	path, err := exec.LookPath(s.server.Command)
	if err != nil && !errors.Is(err, exec.ErrDot) {
		if errors.Is(err, exec.ErrNotFound) {
			return nil, cannot("the command %q is not in PATH; install it, or give its full path", s.server.Command)
		}
		return nil, cannot("%v", err)
	}
	if dir := s.server.Dir; dir != "" {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return nil, cannot("its working directory %q is not there", dir)
		}
	}
	cmd := exec.Command(path, s.server.Args...)
	cmd.Args[0] = s.server.Command
	cmd.Err = nil // ErrDot: the user has named the command
	cmd.Env = s.environ()
	cmd.Dir = s.server.Dir
	procgroup.Own(cmd)

	c := &stdioConn{
		name: s.server.Name, secret: s.secret, maxBytes: s.opts.MaxMessageBytes, grace: s.opts.TerminateAfter,
		exited: make(chan struct{}), failed: make(chan struct{}),
		in: make(chan jsonrpc.Message, 16), out: make(chan []byte, 64),
		errors: newRing(maxStderr), strayLines: newRing(1 << 10),
	}
	var theirs []*os.File
	pipe := func(ours **os.File, oursReads bool) any {
		r, w, err := os.Pipe()
		if err != nil {
			return err
		}
		if oursReads {
			*ours = r
			theirs = append(theirs, w)
			return w
		}
		*ours = w
		theirs = append(theirs, r)
		return r
	}
	closeAll := func(files ...*os.File) {
		for _, f := range files {
			if f != nil {
				_ = f.Close()
			}
		}
	}
	for _, p := range []struct {
		ours  **os.File
		reads bool
		set   func(*os.File)
	}{
		{&c.stdin, false, func(f *os.File) { cmd.Stdin = f }},
		{&c.stdout, true, func(f *os.File) { cmd.Stdout = f }},
		{&c.stderr, true, func(f *os.File) { cmd.Stderr = f }},
	} {
		switch f := pipe(p.ours, p.reads).(type) {
		case *os.File:
			p.set(f)
		case error:
			closeAll(append(theirs, c.stdin, c.stdout, c.stderr)...)
			return nil, cannot("%v", f)
		}
	}
	started := make(chan error, 1)
	c.tasks.Add(1)
	go func() {
		defer c.tasks.Done()
		// Linux kills the process when the thread that started it ends, if asked to kill it with its parent. So the
		// thread stays with this goroutine for as long as the process lives.
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		closeAll(theirs...)
		started <- err
		if err != nil {
			return
		}
		_ = cmd.Wait()
		c.state = cmd.ProcessState
		close(c.exited)
	}()
	if err := <-started; err != nil {
		closeAll(c.stdin, c.stdout, c.stderr)
		c.tasks.Wait()
		return nil, cannot("%v", err)
	}
	c.process = cmd.Process
	c.tasks.Add(3)
	go c.readOutput()
	go c.readErrors()
	go c.writeInput()
	return c, nil
}

// fail ends the connection for a cause; Read returns it. The first cause counts.
func (c *stdioConn) fail(cause *tool.Error) {
	c.failOnce.Do(func() {
		c.err = cause
		close(c.failed)
	})
}

// cause returns why the connection has ended, nil while it has not.
func (c *stdioConn) cause() *tool.Error {
	select {
	case <-c.failed:
		return c.err
	default:
		return nil
	}
}

// SessionID implements [sdk.Connection].
func (c *stdioConn) SessionID() string { return "" }

// Read implements [sdk.Connection].
func (c *stdioConn) Read(ctx context.Context) (jsonrpc.Message, error) {
	select { // messages that have arrived come before the end
	case msg := <-c.in:
		return msg, nil
	default:
	}
	select {
	case msg := <-c.in:
		return msg, nil
	case <-c.failed:
		return nil, c.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// inject makes Read return a message that the server has not sent.
func (c *stdioConn) inject(msg jsonrpc.Message) {
	select {
	case c.in <- msg:
	case <-c.failed:
	}
}

// Write implements [sdk.Connection]. It returns when the message is queued: a server that does not read its input holds up
// callers only until their context ends, and no message is ever cut short.
func (c *stdioConn) Write(ctx context.Context, msg jsonrpc.Message) error {
	data, err := jsonrpc.EncodeMessage(msg)
	if err != nil {
		return err
	}
	select {
	case c.out <- append(data, '\n'):
		return nil
	case <-c.failed:
		return c.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// writeInput writes queued messages to the server's input.
func (c *stdioConn) writeInput() {
	defer c.tasks.Done()
	for {
		select {
		case data := <-c.out:
			if _, err := c.stdin.Write(data); err != nil {
				// The reason shows when the process exits or its output ends, unless it merely closed its input.
				select {
				case <-c.failed:
				case <-time.After(2 * exitPatience):
					c.fail(c.broken("the server has closed its input"))
				}
				return
			}
		case <-c.failed:
			return
		}
	}
}

// readErrors keeps the last of what the server writes to stderr.
func (c *stdioConn) readErrors() {
	defer c.tasks.Done()
	_, _ = io.Copy(c.errors, c.stderr)
}

// readOutput reads messages until the output ends.
func (c *stdioConn) readOutput() {
	defer c.tasks.Done()
	r := bufio.NewReaderSize(c.stdout, 64<<10)
	stray := 0
	for {
		line, err := readLine(r, c.maxBytes)
		if errors.Is(err, errTooLong) {
			c.fail(&tool.Error{Kind: tool.KindTooLarge, Source: c.name, Message: fmt.Sprintf(
				"the server sent a message of more than %s and was stopped; ask for less at a time (a filter, a page, a range)", byteSize(c.maxBytes))})
			return
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			msgs, merr := decodeLine(line)
			switch {
			case merr == nil:
				for _, msg := range msgs {
					select {
					case c.in <- msg:
					case <-c.failed:
						return
					}
				}
			case line[0] == '{' || line[0] == '[':
				if err == nil { // a line cut short by the end of the process is explained by that end
					c.fail(&tool.Error{Kind: tool.KindProtocol, Source: c.name, Retryable: true, Message: c.secret.clean(fmt.Sprintf(
						"the server sent an invalid message (%v): %s", merr, excerpt(line)) + c.quote())})
					return
				}
			default: // servers print banners and logs where they should not
				stray++
				_, _ = c.strayLines.Write(append(line[:min(len(line), 300):min(len(line), 300)], '\n'))
				if stray > maxStrayLines {
					c.fail(&tool.Error{Kind: tool.KindProtocol, Source: c.name, Message: c.secret.clean(
						"the server writes text instead of MCP messages to its standard output" + c.quote())})
					return
				}
			}
		}
		if err != nil {
			c.ended()
			return
		}
	}
}

var errTooLong = errors.New("line too long")

// readLine reads a line of at most limit bytes. The result may be used until the next call.
func readLine(r *bufio.Reader, limit int) ([]byte, error) {
	line, err := r.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) {
		return line, err
	}
	long := bytes.Clone(line)
	for errors.Is(err, bufio.ErrBufferFull) {
		if len(long) > limit {
			return nil, errTooLong
		}
		line, err = r.ReadSlice('\n')
		long = append(long, line...)
	}
	if len(long) > limit {
		return nil, errTooLong
	}
	return long, err
}

// decodeLine decodes a message, or a batch of them as old protocol versions allow.
func decodeLine(line []byte) ([]jsonrpc.Message, error) {
	if line[0] != '[' {
		msg, err := jsonrpc.DecodeMessage(bytes.Clone(line)) // the message may alias its input
		return []jsonrpc.Message{msg}, err
	}
	var batch []json.RawMessage
	if err := json.Unmarshal(line, &batch); err != nil {
		return nil, err
	}
	msgs := make([]jsonrpc.Message, len(batch))
	for i, raw := range batch {
		var err error
		if msgs[i], err = jsonrpc.DecodeMessage(raw); err != nil {
			return nil, err
		}
	}
	return msgs, nil
}

// ended says why the output has ended.
func (c *stdioConn) ended() {
	select {
	case <-c.failed: // by Close
		return
	case <-c.exited:
	case <-time.After(exitPatience):
		c.fail(c.broken("the server has closed its output"))
		return
	}
	time.Sleep(20 * time.Millisecond) // for the last of stderr
	c.fail(c.broken("the server exited with " + c.status()))
}

// broken is the error for a connection that broke.
func (c *stdioConn) broken(what string) *tool.Error {
	return &tool.Error{Kind: tool.KindUnavailable, Source: c.name, Message: c.secret.clean(what + c.quote()), Retryable: true}
}

// status describes how the process ended. Precondition: it has.
func (c *stdioConn) status() string {
	if c.state == nil {
		return "an unknown status"
	}
	return strings.Replace(c.state.String(), "exit status", "status", 1)
}

// quote returns the last lines of what the server wrote to stderr, or else of the text it wrote to stdout, as an addition to a
// message; empty if there are none.
func (c *stdioConn) quote() string {
	if q := c.errors.tail(6); q != "" {
		return "; its last words on stderr:\n" + q
	}
	if q := c.strayLines.tail(3); q != "" {
		return "; it wrote to stdout:\n" + q
	}
	return ""
}

// Close implements [sdk.Connection]: it closes the server's input, gives it a moment to exit, then ends it and its
// process group by force, and waits until all is gone. A server whose connection broke gets no moment.
func (c *stdioConn) Close() error {
	c.closeOnce.Do(func() {
		broken := c.cause() != nil && c.err.Kind != tool.KindUnavailable
		c.fail(&tool.Error{Kind: tool.KindUnavailable, Source: c.name, Message: "the connection is closed"})
		_ = c.stdin.Close()
		if !broken && !c.waitExit(c.grace) {
			procgroup.Signal(c.process, false)
			c.waitExit(signalPatience)
		}
		// Also after the server itself has exited: it may have left children.
		procgroup.Signal(c.process, true)
		c.waitExit(5 * time.Second)
		_ = c.stdout.Close()
		_ = c.stderr.Close()
		done := make(chan struct{})
		go func() { c.tasks.Wait(); close(done) }()
		select {
		case <-done:
		case <-time.After(time.Second): // a process that even a kill does not end, in some uninterruptible wait
		}
	})
	return nil
}

// waitExit waits for the process and reports whether it is gone.
func (c *stdioConn) waitExit(d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-c.exited:
		return true
	case <-t.C:
		return false
	}
}
