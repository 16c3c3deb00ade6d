// Package langtest is the test kit of the language: Python programs whose output CPython wrote down.
//
// Every NAME.py below a folder is one program, and NAME.golden beside it is what CPython 3.14 shows for it: what it printed,
// its result, its traceback. [Run] runs each program with a [Runner] and compares. The golden files are written by the
// oracle in this folder (`make golden`), a real CPython on a virtual clock; the kit itself needs neither node nor Python.
//
// Start with [Run]. The package knows nothing of the engine: whoever wants to prove one hands it in as a Runner.
//
// # Headers
//
// The comments at the top of a program, before its first statement, may hold instructions to the kit:
//
//	# skip: REASON          the program is not run
//	# divergence: REASON    the engine differs from CPython on purpose
//	# workaround: REMEDY    what a program does instead; every divergence has one
//
// A program with a divergence is compared with NAME.engine, which holds what the engine shows and is written by running
// the tests with UPDATE_ENGINE set in the environment. It must differ from NAME.golden, or the divergence is gone and its
// header is to be removed.
//
// # What a Runner must provide
//
// A program is the body of an async function: await and return are allowed at its top level. Its result is the value it
// returns, or else the value of its last statement when that is an expression. Tracebacks hold the frames of the program
// only, not those of library modules. The wall clock starts at [Epoch] and the monotonic clock at zero; both stand still
// while the program runs, and waiting moves them at once to the instant waited for. Warnings and stderr are not shown. A
// program that ends by SystemExit has no traceback: "exit" and the status are shown as a last line of its output.
package langtest

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Epoch is what time.time() gives when a program starts, in seconds since 1970 (UTC).
const Epoch = 1_700_000_000

// Runner runs one program. The name is the file's base name ("arith.py"), which is also the file name that tracebacks show.
//
// It gives what the program printed, the traceback as the interpreter prints it for an uncaught exception or a syntax
// error ("" when there was none), and the repr of the result ("" when it is None). A Runner is called from several
// goroutines at a time.
type Runner func(name, source string) (stdout, traceback, result string)

// Options narrow or adapt a run of the kit. The zero value runs every program and expects each to pass.
type Options struct {
	// Only keeps the programs whose path contains this text.
	Only string
	// KnownFailures names a file that lists programs expected to fail, one path relative to the folder a line (without
	// ".py"), with # comments. A listed program that passes is an error, so the list can only get shorter.
	KnownFailures string
}

// Run runs every program below dir as a parallel subtest named after its path, and compares it with its golden file.
func Run(t *testing.T, dir string, run Runner, options Options) {
	t.Helper()
	programs, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(programs) == 0 {
		t.Fatalf("%s holds no programs", dir)
	}
	known, err := readKnownFailures(options.KnownFailures)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range programs {
		if !strings.Contains(p.Name, options.Only) {
			continue
		}
		t.Run(p.Name, func(t *testing.T) {
			t.Parallel()
			if p.Skip != "" {
				t.Skip(p.Skip)
			}
			if p.Divergence != "" && os.Getenv("UPDATE_ENGINE") != "" {
				if err := p.updateEngine(run); err != nil {
					t.Fatal(err)
				}
			}
			problem := p.Check(run)
			switch {
			case known[p.Name] && problem == "":
				t.Errorf("passes: remove %s from %s", p.Name, options.KnownFailures)
			case known[p.Name]:
				t.Skip("known failure")
			case problem != "":
				t.Error(problem)
			}
		})
	}
	for name := range known {
		if !slices.ContainsFunc(programs, func(p *Program) bool { return p.Name == name }) {
			t.Errorf("%s lists %s, which does not exist", options.KnownFailures, name)
		}
	}
}

// Load reads the programs below dir, sorted by name. An error means an unreadable folder or file, or a program without
// golden file.
func Load(dir string) ([]*Program, error) {
	var programs []*Program
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".py") {
			return err
		}
		p, err := load(dir, path)
		programs = append(programs, p)
		return err
	})
	return programs, err
}

func load(dir, path string) (*Program, error) {
	rel, err := filepath.Rel(dir, path)
	if err != nil {
		return nil, err
	}
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	p := &Program{
		Name:   strings.TrimSuffix(filepath.ToSlash(rel), ".py"),
		Path:   path,
		Source: string(source),
	}
	h := headers(p.Source)
	p.Skip, p.Divergence, p.Workaround = h["skip"], h["divergence"], h["workaround"]
	if p.Divergence != "" && p.Workaround == "" {
		return nil, fmt.Errorf("%s: a divergence needs a header with the workaround", path)
	}
	base := strings.TrimSuffix(path, ".py")
	golden, err := os.ReadFile(base + ".golden")
	if err != nil {
		return nil, fmt.Errorf("program without golden file, run make golden: %w", err)
	}
	p.Golden = string(golden)
	if p.Divergence != "" && p.Skip == "" {
		engine, err := os.ReadFile(base + ".engine")
		if err != nil && os.Getenv("UPDATE_ENGINE") == "" {
			return nil, fmt.Errorf("a divergence needs a file with what the engine shows: %w", err)
		}
		p.Engine = string(engine)
	}
	return p, nil
}

func readKnownFailures(path string) (map[string]bool, error) {
	if path == "" {
		return nil, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	known := make(map[string]bool)
	for line := range strings.Lines(string(data)) {
		name, _, _ := strings.Cut(line, "#")
		if name = strings.TrimSpace(name); name != "" {
			known[name] = true
		}
	}
	return known, nil
}
