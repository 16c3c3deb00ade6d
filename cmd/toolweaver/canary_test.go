package main

// This file reaches every limit through the command line.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/run"
	"toolweaver/run/hostile"
	"toolweaver/tool"
)

// canaryMark is the environment variable that makes this binary an MCP server with the tools of the canaries.
const canaryMark = "TOOLWEAVER_TEST_CANARY"

func canaryServer() {
	src, err := hostile.Tools()
	if err != nil {
		panic(err)
	}
	ctx := context.Background()
	list, err := src.List(ctx)
	if err != nil {
		panic(err)
	}
	s := sdk.NewServer(&sdk.Implementation{Name: "t", Version: "1"}, nil)
	for _, t := range list {
		s.AddTool(&sdk.Tool{Name: t.Name, InputSchema: t.InputSchema}, func(ctx context.Context, r *sdk.CallToolRequest) (*sdk.CallToolResult, error) {
			res, err := src.Call(ctx, tool.Call{Tool: t.Name, Args: r.Params.Arguments})
			if err != nil {
				return &sdk.CallToolResult{IsError: true, Content: []sdk.Content{&sdk.TextContent{Text: err.Error()}}}, nil
			}
			v, err := res.Value()
			if err != nil {
				return nil, err
			}
			text := v.Text
			if !v.IsText() {
				text = string(v.JSON)
			}
			return &sdk.CallToolResult{Content: []sdk.Content{&sdk.TextContent{Text: text}}}, nil
		})
	}
	_ = s.Run(ctx, &sdk.StdioTransport{}) // until the client is gone
}

// flags returns limits as flags.
func canaryFlags(l run.Limits) []string {
	var list []string
	add := func(name string, n int64) {
		if n > 0 {
			list = append(list, fmt.Sprintf("--%s=%d", name, n))
		}
	}
	add("max-source", int64(l.MaxSourceBytes))
	add("max-steps", l.MaxSteps)
	add("max-memory", l.MaxMemory)
	add("max-output", l.MaxOutput)
	add("max-tool-calls", int64(l.MaxToolCalls))
	add("max-tasks", int64(l.MaxTasks))
	add("max-recursion", int64(l.MaxRecursion))
	add("max-call", int64(l.MaxCallBytes))
	add("max-total", l.MaxTotalBytes)
	if l.MaxSteps < 0 { // there is no flag for none
		list = append(list, "--max-steps=1000000000000")
	}
	if l.CallTimeout > 0 {
		list = append(list, "--call-timeout="+l.CallTimeout.String())
	}
	if l.Timeout > 0 {
		list = append(list, "--timeout="+max(l.Timeout, time.Second).String()) // a server has to start
	}
	return list
}

func TestCanaries(t *testing.T) {
	dir := t.TempDir()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	config, err := json.Marshal(map[string]any{"mcpServers": map[string]any{"t": map[string]any{"command": exe, "env": map[string]string{canaryMark: "1"}}}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "t.json"), config, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, c := range hostile.Canaries() {
		for k, p := range []struct{ source, want string }{{c.Source, c.Class}, {c.Within, "done"}} {
			name := fmt.Sprintf("p%d_%d.py", i, k)
			if err := os.WriteFile(filepath.Join(dir, name), []byte(p.source), 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(exe)
			cmd.Args = append([]string{"toolweaver", "run", name, "--mcp", "t.json", "--json", "--quiet", "--journal", "none", "--state", dir}, canaryFlags(c.Limits)...)
			cmd.Dir = dir
			out, err := cmd.Output()
			status := 0
			if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
				status = exit.ExitCode()
			} else if err != nil {
				t.Fatal(err)
			}
			var r run.Result
			if err := json.Unmarshal(out, &r); err != nil {
				t.Errorf("%s: %v: %q", c.Name, err, out)
				continue
			}
			if got := hostile.ClassOf(&r); got != p.want || status != statusOf(&r) {
				t.Errorf("%s: %s with exit status %d, want %s: %v", c.Name, got, status, p.want, r.Error)
			}
		}
	}
}
