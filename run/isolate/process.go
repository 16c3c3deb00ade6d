package isolate

// This file is a process as its host sees it.

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"toolweaver/internal/procgroup"
)

// process implements run.Worker.
type process struct {
	cmd        *exec.Cmd
	in         *os.File      // what it reads
	pipe       *os.File      // what it writes
	out        *bufio.Reader // of pipe
	stderr     report
	protection Protection
	killed     atomic.Bool
	done       chan struct{} // closed when it has ended and end is called

	mu  sync.Mutex
	end func() // called when it has ended
}

// startTimeout bounds how long a process may take to be ready.
const startTimeout = 30 * time.Second

// threads is on how many processors a process computes: the program on one, and the collector beside it.
const threads = 2

// start starts a process, waits until it has given up what it does not need, and tells it setup.
func (p *Pool) start(ctx context.Context, setup []byte) (*process, error) {
	w := &process{cmd: exec.Command(p.opts.Path), done: make(chan struct{})}
	w.cmd.Env = []string{marker + "=1", fmt.Sprintf("GOMAXPROCS=%d", threads)}
	w.cmd.Dir = string(os.PathSeparator)
	w.cmd.Stderr = &w.stderr
	w.cmd.WaitDelay = time.Second
	procgroup.Own(w.cmd)
	if err := w.launch(); err != nil {
		return nil, fmt.Errorf("isolate: start a process: %w", err)
	}
	var err error
	ready := make(chan error, 1)
	go func() {
		err := w.hello()
		if err == nil && len(setup) > 0 {
			_, err = w.in.Write(setup)
		}
		ready <- err
	}()
	timer := time.NewTimer(startTimeout)
	defer timer.Stop()
	select {
	case err = <-ready:
	case <-ctx.Done():
		err = context.Cause(ctx)
	case <-timer.C:
		err = fmt.Errorf("it was not ready after %v", startTimeout)
	}
	go w.wait()
	if err != nil {
		why := w.Close()
		return nil, fmt.Errorf("isolate: start a process: %w (%s); does the main function of %s begin with isolate.Main?", err, why, p.opts.Path)
	}
	return w, nil
}

// launch starts the process with a pipe in each direction. They are not those that exec.Cmd makes, which closes them when the process
// ends, read or not.
func (w *process) launch() error {
	stdin, in, err := os.Pipe()
	if err != nil {
		return err
	}
	out, stdout, err := os.Pipe()
	if err != nil {
		return errors.Join(err, stdin.Close(), in.Close())
	}
	w.in, w.pipe, w.out = in, out, bufio.NewReader(out)
	w.cmd.Stdin, w.cmd.Stdout = stdin, stdout
	err = w.cmd.Start()
	_, _ = stdin.Close(), stdout.Close() // the process has its own
	if err != nil {
		return errors.Join(err, in.Close(), out.Close())
	}
	return nil
}

// hello reads what the process says of itself first.
func (w *process) hello() error {
	line, err := w.out.ReadSlice('\n')
	if err != nil {
		return fmt.Errorf("it said nothing of itself: %w", err)
	}
	return json.Unmarshal(line, &w.protection)
}

// wait waits for its end.
func (w *process) wait() {
	_ = w.cmd.Wait() // its state tells
	w.mu.Lock()
	end := w.end
	w.end = nil
	close(w.done)
	w.mu.Unlock()
	if end != nil {
		end()
	}
}

// onEnd has a function called when the process has ended.
func (w *process) onEnd(f func()) {
	w.mu.Lock()
	if !w.dead() {
		w.end, f = f, nil
	}
	w.mu.Unlock()
	if f != nil {
		f()
	}
}

// dead reports whether it has ended.
func (w *process) dead() bool {
	select {
	case <-w.done:
		return true
	default:
		return false
	}
}

// Read implements run.Worker.
func (w *process) Read(b []byte) (int, error) { return w.out.Read(b) }

// Write implements run.Worker.
func (w *process) Write(b []byte) (int, error) { return w.in.Write(b) }

// Bound implements run.Worker.
func (w *process) Bound(bytes int64) error { return boundMemory(w.cmd.Process.Pid, bytes) }

// Kill implements run.Worker.
func (w *process) Kill() {
	if !w.dead() && !w.killed.Swap(true) {
		procgroup.Signal(w.cmd.Process, true)
	}
}

// discard ends a process that is not needed.
func (w *process) discard() {
	w.Kill()
	_ = w.Close()
}

// exitTime is how long a process that is about to end may take.
const exitTime = 200 * time.Millisecond

// Close implements run.Worker. What Kill has ended needs no report, and is not waited for.
func (w *process) Close() string {
	defer func() { _, _ = w.in.Close(), w.pipe.Close() }() // often for the second time
	if w.killed.Load() {
		return ""
	}
	t := time.NewTimer(exitTime)
	defer t.Stop()
	select {
	case <-w.done:
	case <-t.C:
		w.Kill()
		<-w.done
	}
	text := w.cmd.ProcessState.String()
	if more := w.stderr.String(); more != "" {
		text += ": " + more
	}
	return text
}

// report keeps the beginning of what is written to it: the first lines say what went wrong.
type report struct {
	mu   sync.Mutex
	text []byte
}

// maxReport is how much of a standard error is kept, in bytes.
const maxReport = 16 << 10

// Write implements io.Writer.
func (t *report) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, p[:min(len(p), maxReport-len(t.text))]...)
	return len(p), nil
}

// String returns what is kept.
func (t *report) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.TrimSpace(string(t.text))
}
