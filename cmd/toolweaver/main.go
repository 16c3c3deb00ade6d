// Command toolweaver runs programs that call tools: Python that a model has written, with MCP servers as its functions.
//
//	toolweaver run PROGRAM.py --mcp servers.json   run a program
//	toolweaver ask "QUESTION" --config …           let a model write it
//	toolweaver mcp --config servers.json           serve the tools of many MCP servers as five
//	toolweaver check PROGRAM.py --config …         check a program without running it
//	toolweaver tools search WORDS --config …       find tools
//	toolweaver runs list                           what has run; resume, approve, export
//	toolweaver replay run.json                     run an exported execution again
//	toolweaver compare                             measure when programs win, and when not
//	toolweaver demo                                show what that saves
//
// Each subcommand has a file. Exit statuses are in exit.go.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/alecthomas/kong"

	"toolweaver/run/isolate"
)

// gcPercent lets the heap grow to five times what is live before it is collected: programs run for seconds, and most of
// what they allocate dies with them. memoryTarget bounds that: near it the collector works harder. GOGC and GOMEMLIMIT
// override them.
const (
	gcPercent    = 400
	memoryTarget = 2 << 30
)

// commands is the command line.
type commands struct {
	Run     runCmd     `cmd:"" help:"Run a program."`
	Ask     askCmd     `cmd:"" help:"Ask a language model a question that it answers with a program."`
	Check   checkCmd   `cmd:"" help:"Check a program without running it: names, arguments, awaits, imports."`
	MCP     mcpCmd     `cmd:"" name:"mcp" help:"Serve tools as an MCP server: a model finds them and runs programs that call them."`
	Tools   toolsCmd   `cmd:"" help:"Find and show tools."`
	Runs    runsCmd    `cmd:"" help:"List, show and resume executions, and decide on what they wait for."`
	Replay  replayCmd  `cmd:"" help:"Run an exported execution again without its tools, and tell what differs."`
	Compare compareCmd `cmd:"" help:"Measure tasks with ordinary tool calls and with programs."`
	Login   loginCmd   `cmd:"" help:"Log in to a remote MCP server that wants that."`
	Logout  logoutCmd  `cmd:"" help:"Forget a login."`
	Demo    demoCmd    `cmd:"" help:"Run a program against a made-up company, and compare with ordinary tool calls."`
	Version versionCmd `cmd:"" help:"Show the version."`
}

// env is what a subcommand may touch of its surroundings.
type env struct {
	ctx    context.Context
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
}

func main() {
	isolate.Main()
	if _, set := os.LookupEnv("GOGC"); !set {
		debug.SetGCPercent(gcPercent)
	}
	if debug.SetMemoryLimit(-1) == math.MaxInt64 {
		debug.SetMemoryLimit(memoryTarget)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := execute(&env{ctx, os.Stdin, os.Stdout, os.Stderr}, os.Args[1:])
	stop()
	os.Exit(status)
}

// exited is how kong's help asks to end.
type exited struct{ status int }

// execute runs the command line and returns the exit status.
func execute(e *env, args []string) (status int) {
	defer func() {
		if p := recover(); p != nil {
			x, ok := p.(exited)
			if !ok {
				panic(p)
			}
			status = x.status
		}
	}()
	var cmds commands
	parser, err := kong.New(&cmds, kong.Name("toolweaver"), kong.Description("Runs one program instead of many tool calls."),
		kong.UsageOnError(), kong.Writers(e.stdout, e.stderr), kong.Exit(func(n int) { panic(exited{n}) }))
	if err != nil {
		fmt.Fprintln(e.stderr, "toolweaver:", err)
		return exitUsage
	}
	k, err := parser.Parse(args)
	if err == nil {
		err = k.Run(e)
	}
	var x exitError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &x):
		if x.err != nil {
			fmt.Fprintln(e.stderr, "toolweaver:", x.err)
		}
		return x.status
	}
	fmt.Fprintln(e.stderr, "toolweaver:", err)
	fmt.Fprintln(e.stderr, "Run \"toolweaver --help\" for how to use it.")
	return exitUsage
}
