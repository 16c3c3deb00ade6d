//go:build !unix

package procgroup

import (
	"os"
	"os/exec"
)

// Systems without process groups: only the process itself is ended.

// Own does nothing here.
func Own(*exec.Cmd) {}

// Signal ends the process.
func Signal(p *os.Process, _ bool) { _ = p.Kill() }
