package main

// This file says with whom the engine is compared, and how they are started.

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// engine is the name of ours.
const engine = "toolweaver"

// peer is a way to run programs.
type peer struct {
	name    string
	command func(r row) *exec.Cmd            // prints a measurement
	cold    func() *exec.Cmd                 // runs 1 + 1; nil if there is no such command
	measure func(r row) (measurement, error) // instead of command
}

// suite holds what the peers need.
type suite struct {
	runs   int
	npm    string
	python string
	dir    string // for files of this run, and the command toolweaver
	self   string
}

// prepare builds and writes what the peers need.
func (s *suite) prepare() (err error) {
	if s.npm, err = filepath.Abs(s.npm); err != nil {
		return err
	}
	if s.self, err = os.Executable(); err != nil {
		return err
	}
	if s.dir, err = os.MkdirTemp("", "peers"); err != nil {
		return err
	}
	build := exec.Command("go", "build", "-o", filepath.Join(s.dir, "toolweaver"), "./cmd/toolweaver")
	build.Dir, build.Stderr = "../..", os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("toolweaver: %w", err)
	}
	for name, text := range map[string]string{"one.py": "1 + 1\n", "one.star": "1 + 1\n", "one.js": "1 + 1\n"} {
		if err := os.WriteFile(filepath.Join(s.dir, name), []byte(text), 0o600); err != nil {
			return err
		}
	}
	return nil
}

func (s *suite) close() { _ = os.RemoveAll(s.dir) }

// peers returns the peers, ours first.
func (s *suite) peers() []peer {
	own := func(name string) func(row) *exec.Cmd {
		return func(r row) *exec.Cmd {
			cmd := exec.Command(s.self, "-child", name, "-row", r.name, "-runs", strconv.Itoa(s.runs))
			cmd.Env = append(os.Environ(), "GOGC=400") // as the command toolweaver sets it
			return cmd
		}
	}
	node := func(name string, awaits bool) func(row) *exec.Cmd {
		return func(r row) *exec.Cmd {
			path := r.path
			if _, err := os.Stat(r.sync()); err == nil && r.kind != program && !awaits {
				path = r.sync()
			}
			return exec.Command("node", "peers.mjs", s.npm, name, kindNames[r.kind], path, s.times(r))
		}
	}
	one := filepath.Join(s.dir, "one.py")
	monty := filepath.Join(s.npm, "node_modules", "monty-worker", "monty")
	return []peer{
		{name: engine, command: own(engine), cold: func() *exec.Cmd { return exec.Command(filepath.Join(s.dir, "toolweaver"), "run", one) }},
		{name: "CPython 3.11", command: func(r row) *exec.Cmd {
			return exec.Command(s.python, "cpython.py", kindNames[r.kind], r.path, s.times(r))
		},
			cold: func() *exec.Cmd { return exec.Command(s.python, one) }},
		{name: "Monty 0.0.18", command: node("monty", false), cold: func() *exec.Cmd { return exec.Command("node", "peers.mjs", s.npm, "monty", "once", one, "1x0") }},
		{name: "Monty 0.0.23", command: func(r row) *exec.Cmd { return s.montyPeak(monty, r) }, measure: func(r row) (measurement, error) { return s.montyWorker(monty, r) }, cold: func() *exec.Cmd { return exec.Command(monty, one) }},
		{name: "Pyodide 314", command: node("pyodide", true), cold: func() *exec.Cmd { return exec.Command("node", "peers.mjs", s.npm, "pyodide", "once", one, "1x0") }},
		{name: "starlark-go", command: own("starlark"), cold: func() *exec.Cmd { return exec.Command(s.self, "-child", "starlark", "-row", "start_cold") }},
		{name: "gpython", command: own("gpython"), cold: func() *exec.Cmd { return exec.Command(s.self, "-child", "gpython", "-row", "start_cold") }},
		{name: "goja (JS)", command: own("goja"), cold: func() *exec.Cmd { return exec.Command(s.self, "-child", "goja", "-row", "start_cold") }},
	}
}

// kindNames are those by which cpython.py and peers.mjs know the kinds.
var kindNames = map[kind]string{program: "program", tools: "tools", warm: "warm", many: "many", late: "late", peak: "program", suspended: "suspended"}

// times is what cpython.py and peers.mjs get as the number of runs, and of executions: RUNS or RUNSxN.
func (s *suite) times(r row) string {
	switch r.kind {
	case peak:
		return "1x0"
	case suspended:
		return fmt.Sprintf("1x%d", r.n)
	}
	return fmt.Sprintf("%dx%d", s.runs, r.n)
}

// montyPeak is a process of the binary of Monty that runs the program once.
func (s *suite) montyPeak(binary string, r row) *exec.Cmd {
	file := filepath.Join(s.dir, "peak.py")
	text, err := r.python()
	if err == nil {
		err = os.WriteFile(file, []byte(text+"\nbench(setup())\nprint('{}')\n"), 0o600)
	}
	if err != nil {
		return exec.Command("false")
	}
	return exec.Command(binary, file)
}

// montyWorker measures the binary of Monty, which has no clock and no way in but a file: a process that runs the program is timed, and
// one that only makes its data, and the difference is taken.
func (s *suite) montyWorker(binary string, r row) (measurement, error) {
	if r.kind != program {
		return measurement{}, fmt.Errorf("its command line runs files, without tools of the host")
	}
	text, err := r.python()
	if err != nil {
		return measurement{}, err
	}
	data := "None"
	if strings.Contains(text, "\ndef setup(") {
		data = "setup()"
	}
	call := "bench(data)"
	if strings.Contains(text, "\nasync def bench(") {
		call = "await bench(data)"
	}
	timed := func(more string) (float64, string, error) {
		file := filepath.Join(s.dir, "monty.py")
		if err := os.WriteFile(file, []byte(text+"\ndata = "+data+"\n"+more), 0o600); err != nil {
			return 0, "", err
		}
		start := time.Now()
		out, err := output(exec.Command(binary, file))
		return float64(time.Since(start)) / float64(time.Millisecond), strings.TrimSpace(out), err
	}
	var m measurement
	for range s.runs {
		before, _, err := timed("")
		if err != nil {
			return measurement{}, err
		}
		after, result, err := timed("print(repr(" + call + "))\n")
		if err != nil {
			return measurement{}, err
		}
		m.Milliseconds, m.Result = append(m.Milliseconds, max(after-before, 0.01)), result
	}
	return m, nil
}
