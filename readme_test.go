package toolweaver_test

import (
	"os"
	"strings"
	"testing"
)

// TestReadme checks that the example in the README is the one that a test runs.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	code, err := os.ReadFile("examples/quickstart/main.go")
	if err != nil {
		t.Fatal(err)
	}
	_, body, ok := strings.Cut(string(code), "package main\n")
	if !ok {
		t.Fatal("examples/quickstart/main.go has no package clause")
	}
	if !strings.Contains(string(readme), "```go\npackage main\n"+body+"```") {
		t.Error("the Go example of README.md differs from examples/quickstart/main.go")
	}
}
