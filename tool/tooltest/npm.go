package tooltest

// This file finds programs from npm that tests use when they are there.

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// modulesVar names the environment variable that overrides where packages from npm are looked for.
const modulesVar = "TOOLWEAVER_NODE_MODULES"

// NPM returns the path of node and of a file of an npm package. It skips the test, naming the reason, if either is not there.
// Packages are looked for in $TOOLWEAVER_NODE_MODULES, or else in build/npm/node_modules and node_modules of the current
// directory and those above it.
func NPM(t testing.TB, pkg, file string) (node, path string) {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not in PATH")
	}
	var roots []string
	if dir := os.Getenv(modulesVar); dir != "" {
		roots = []string{dir}
	} else if dir, err := os.Getwd(); err == nil {
		for {
			roots = append(roots, filepath.Join(dir, "build", "npm", "node_modules"), filepath.Join(dir, "node_modules"))
			up := filepath.Dir(dir)
			if up == dir {
				break
			}
			dir = up
		}
	}
	for _, root := range roots {
		path := filepath.Join(root, filepath.FromSlash(pkg), filepath.FromSlash(file))
		if info, err := os.Stat(path); err == nil && !info.IsDir() {
			return node, path
		}
	}
	t.Skipf("the npm package %s is not there: copy tools/npm to build/npm and run npm ci in it, or set %s", pkg, modulesVar)
	return "", ""
}
