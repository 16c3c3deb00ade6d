package main

// This file makes what writes for people.

import (
	"io"
	"os"

	"toolweaver/internal/term"
)

// newUI returns what writes to w for people, and whether w is a terminal. Plain writes as to a file even then.
func newUI(w io.Writer, plain bool) (ui *term.UI, isTerminal bool) {
	isTerminal, width := term.Detect(w, os.Getenv)
	ui = term.NewUI(w, isTerminal && !plain, width)
	if os.Getenv("NO_COLOR") != "" {
		ui.NoColor()
	}
	return ui, isTerminal
}
