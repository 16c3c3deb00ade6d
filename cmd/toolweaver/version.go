package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// versionCmd is "toolweaver version".
type versionCmd struct{}

// Run prints the version.
func (versionCmd) Run(e *env) error {
	fmt.Fprintf(e.stdout, "toolweaver %s (Python 3.14 language, %s)\n", version(), runtime.Version())
	return nil
}

// version returns the version that was built.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "development"
	}
	return info.Main.Version
}
