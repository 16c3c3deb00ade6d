package langtest

// This file defines one program of the kit: its headers, the layout of its golden file and the comparison.

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Program is one program and what is expected of it. It is not changed after Load, so any number of goroutines may use it.
type Program struct {
	Name       string // path below the folder, with slashes, without ".py": "errors/name_error"
	Path       string // path of the file
	Source     string
	Golden     string // what CPython shows, in the layout of Format
	Engine     string // what the engine shows where it differs on purpose; "" without a divergence
	Skip       string // reason not to run it; "" to run it
	Divergence string // why the engine differs from CPython; "" when it must not
	Workaround string // what a program does instead
}

// updateEngine writes what the engine shows.
func (p *Program) updateEngine(run Runner) error {
	p.Engine = Format(run(filepath.Base(p.Path), p.Source))
	return os.WriteFile(strings.TrimSuffix(p.Path, ".py")+".engine", []byte(p.Engine), 0o644)
}

// Check runs the program and gives the problem to report, or "" when the program does what is expected.
func (p *Program) Check(run Runner) string {
	if p.Divergence != "" && p.Engine == p.Golden {
		return "the engine does what CPython does: remove the divergence header and the .engine file"
	}
	want, file := p.Golden, ".golden"
	if p.Divergence != "" {
		want, file = p.Engine, ".engine"
	}
	got := Format(run(filepath.Base(p.Path), p.Source))
	if got == want {
		return ""
	}
	return fmt.Sprintf("%s differs from %s (- expected, + got):\n%s",
		p.Path, strings.TrimSuffix(p.Name, ".py")+file, diff(want, got))
}

// Lines of a golden file that separate its parts. They are written by the oracle (oracle/program.py) in the same way.
const (
	noNewlineLine = "--- no newline at the end of the output\n"
	resultLine    = "--- result\n"
	tracebackLine = "--- traceback\n"
)

// Format lays out what a Runner gave as the text of a golden file: stdout, then the result if there is one, then the
// traceback if there is one.
func Format(stdout, traceback, result string) string {
	var b strings.Builder
	b.WriteString(stdout)
	if stdout != "" && !strings.HasSuffix(stdout, "\n") {
		b.WriteString("\n" + noNewlineLine)
	}
	if result != "" {
		b.WriteString(resultLine + result + "\n")
	}
	if traceback != "" {
		b.WriteString(tracebackLine + traceback)
	}
	return b.String()
}

// headers reads the instructions in the comments above the first statement.
func headers(source string) map[string]string {
	found := map[string]string{}
	for line := range strings.Lines(source) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		comment, ok := strings.CutPrefix(line, "#")
		if !ok {
			break
		}
		key, text, _ := strings.Cut(strings.TrimSpace(comment), ":")
		switch key {
		case "skip", "divergence", "workaround":
			found[key] = strings.TrimSpace(text)
		}
	}
	return found
}
