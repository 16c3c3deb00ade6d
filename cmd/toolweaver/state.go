package main

// This file knows where things are kept between runs.

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"toolweaver/run/artifact"
	"toolweaver/tool/mcp"
	"toolweaver/tool/shape"
)

// stateFlags say where things are kept.
type stateFlags struct {
	State string `help:"Folder for what is kept between runs: artifacts, learned shapes, lists of tools, logins. Default: toolweaver in the user's state folder." env:"TOOLWEAVER_STATE" placeholder:"DIR"`
}

// dir returns the folder, which need not exist.
func (f stateFlags) dir() (string, error) {
	if f.State != "" {
		return filepath.Abs(f.State)
	}
	if x := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(x) {
		return filepath.Join(x, "toolweaver"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("there is no folder to keep things in; give one with --state: %w", err)
	}
	switch runtime.GOOS {
	case "windows", "darwin":
		dir, err := os.UserConfigDir()
		return filepath.Join(dir, "toolweaver"), err
	}
	return filepath.Join(home, ".local", "state", "toolweaver"), nil
}

// shapes opens what was learned of the results of tools.
func (f stateFlags) shapes() (*shape.Store, error) {
	dir, err := f.dir()
	if err != nil {
		return nil, err
	}
	return shape.Open(filepath.Join(dir, "shapes"))
}

// artifacts opens what programs left.
func (f stateFlags) artifacts() (*artifact.Store, error) {
	dir, err := f.dir()
	if err != nil {
		return nil, err
	}
	return artifact.Open(filepath.Join(dir, "artifacts"), artifact.Retention{}), nil
}

// grantsIn returns where access to servers is kept.
func grantsIn(dir string) mcp.Grants { return mcp.Grants(filepath.Join(dir, "logins")) }
