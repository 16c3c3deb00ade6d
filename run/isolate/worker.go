package isolate

// This file is a process as it sees itself.

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"toolweaver/run"
)

// marker is the environment variable that makes a process a worker.
const marker = "TOOLWEAVER_WORKER"

// Protection is what a process has given up before its program begins.
type Protection struct {
	// Files says that it cannot open files, by Landlock; Calls that the kernel refuses it all system calls but those by which it
	// computes and speaks to its host, by a seccomp filter; Limits that it cannot write files or dump its memory, and that what
	// memory it has is bounded.
	Files  bool `json:"files"`
	Calls  bool `json:"calls"`
	Limits bool `json:"limits"`
	// Missing says of each protection that is not in force why.
	Missing []string `json:"missing,omitempty"`
}

// Main is to be the first thing that main calls. In a process that a [Pool] has started it runs a program and does not return; in any
// other it does nothing.
func Main() {
	if os.Getenv(marker) == "" {
		return
	}
	os.Clearenv()
	debug.SetGCPercent(gcPercent)
	if err := work(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// gcPercent is that of the toolweaver command.
const gcPercent = 400

func work() error {
	protection := enclose()
	line, err := json.Marshal(protection)
	if err != nil {
		return err
	}
	if _, err := os.Stdout.Write(append(line, '\n')); err != nil {
		return err
	}
	host := untilEOF{os.Stdin}
	if err := run.ServeWorker(host, os.Stdout); err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, host) // the host ends the process, after it has looked what it has used
	return err
}

// untilEOF ends the process when there is nothing more to read: its host is gone. A program could not be told so if the engine
// had a defect.
type untilEOF struct{ r io.Reader }

// Read implements io.Reader.
func (u untilEOF) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	if err != nil {
		os.Exit(0)
	}
	return n, err
}
