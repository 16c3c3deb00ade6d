//go:build !unix

package mcp

import (
	"os"
	"os/exec"
)

// Systems without process groups: only the process itself is ended.

func ownGroup(*exec.Cmd) {}

func signalGroup(p *os.Process, _ bool) { _ = p.Kill() }
