package main

// This file runs the gateway with servers and clients of others, where they are installed: the servers everything, filesystem and
// memory behind it; the MCP Inspector's command line and the TypeScript SDK in front of it.

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/tool/tooltest"
)

// gatewayArgs writes a configuration with the npm servers and returns the command line of a gateway on it.
func gatewayArgs(t *testing.T) (self string, args, env []string) {
	t.Helper()
	node, everything := tooltest.NPM(t, "@modelcontextprotocol/server-everything", "dist/index.js")
	_, filesystem := tooltest.NPM(t, "@modelcontextprotocol/server-filesystem", "dist/index.js")
	_, memory := tooltest.NPM(t, "@modelcontextprotocol/server-memory", "dist/index.js")
	dir := t.TempDir()
	files := filepath.Join(dir, "files")
	if err := os.Mkdir(files, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(files, "a.txt"), []byte("hello\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	type server struct {
		Command string            `json:"command"`
		Args    []string          `json:"args"`
		Env     map[string]string `json:"env,omitempty"`
	}
	config, err := json.Marshal(map[string]any{"mcpServers": map[string]server{
		"everything": {node, []string{everything}, nil},
		"files":      {node, []string{filesystem, files}, nil},
		"memory":     {node, []string{memory}, map[string]string{"MEMORY_FILE_PATH": filepath.Join(dir, "memory.json")}},
		"notes":      {node, []string{memory}, map[string]string{"MEMORY_FILE_PATH": filepath.Join(dir, "notes.json")}},
		"dead":       {"no-such-program-anywhere", nil, nil},
	}})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "servers.json")
	if err := os.WriteFile(file, config, 0o600); err != nil {
		t.Fatal(err)
	}
	self = filepath.Join(dir, "toolweaver")
	if out, err := exec.Command("go", "build", "-o", self, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return self, []string{"mcp", "--config", file, "--state", filepath.Join(dir, "state")}, append(os.Environ(), "FILES="+files)
}

// serveHTTP starts a gateway over HTTP and returns its URL.
func serveHTTP(t *testing.T, self string, args, env []string) string {
	t.Helper()
	cmd := exec.Command(self, append(args, "--http", "127.0.0.1:0")...)
	cmd.Env = env
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		done := make(chan error, 1)
		go func() { done <- cmd.Wait() }()
		select {
		case err := <-done:
			if err != nil {
				t.Errorf("the gateway ended with %v", err)
			}
		case <-time.After(15 * time.Second):
			_ = cmd.Process.Kill()
			t.Error("the gateway does not end")
		}
	})
	lines := bufio.NewScanner(stderr)
	for lines.Scan() {
		if _, url, ok := strings.Cut(lines.Text(), "MCP over HTTP at "); ok {
			go func() {
				for lines.Scan() { // keep the pipe empty
					continue
				}
			}()
			return url
		}
	}
	t.Fatal("the gateway did not start")
	return ""
}

// TestTypeScript uses the gateway with the TypeScript SDK, over both transports.
func TestTypeScript(t *testing.T) {
	node, typescript := tooltest.NPM(t, "@modelcontextprotocol/sdk", "package.json")
	modules := filepath.Dir(filepath.Dir(filepath.Dir(typescript)))
	self, args, env := gatewayArgs(t)
	want := []string{
		"tools describe_tools execute_code read_artifact search_tools wait",
		"found memory.create_entities: Create multiple new entities in the knowledge graph",
		"ran done 22 true ",
		"progress true",
		`page {"name":"n399","entityType":"number","observations":["159201"]}`,
		"files true ",
		"refused true true",
	}
	for _, tt := range []struct {
		name string
		args []string
	}{
		{"stdio", append([]string{"stdio", self}, args...)},
		{"http", []string{"http", serveHTTP(t, self, args, env)}},
	} {
		cmd := exec.Command(node, append([]string{"testdata/client.mjs", modules}, tt.args...)...)
		cmd.Env = env
		out, err := cmd.CombinedOutput()
		if got := strings.TrimSuffix(string(out), "\n"); err != nil || got != strings.Join(want, "\n") {
			t.Errorf("%s: %v\n%s", tt.name, err, got)
		}
	}
}

// TestInspector uses the gateway with the command line of the MCP Inspector, which is strict about schemas.
func TestInspector(t *testing.T) {
	_, inspector := tooltest.NPM(t, "@modelcontextprotocol/inspector", "package.json")
	_, node := tooltest.NPM(t, "node", "bin/node") // the one of the machine may be too old
	bin := filepath.Join(filepath.Dir(filepath.Dir(filepath.Dir(inspector))), ".bin", "mcp-inspector")
	self, args, env := gatewayArgs(t)
	session, err := json.Marshal(map[string]any{"mcpServers": map[string]any{"toolweaver": map[string]any{"command": self, "args": args}}})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "session.json")
	if err := os.WriteFile(file, session, 0o600); err != nil {
		t.Fatal(err)
	}
	url := serveHTTP(t, self, args, env)
	over := map[string][]string{"stdio": {"--config", file, "--server", "toolweaver"}, "http": {url, "--transport", "http"}}
	for name, target := range over {
		for _, tt := range []struct {
			args []string
			want string
		}{
			{[]string{"--method", "tools/list", "--strict"}, `"name": "execute_code"`},
			{[]string{"--method", "tools/call", "--tool-name", "search_tools", "--tool-arg", "query=add two numbers"}, "everything.get_sum"},
			{[]string{"--method", "tools/call", "--tool-name", "execute_code", "--tool-arg", "code=return (await everything.get_sum(a=20, b=22))"}, "is 42"},
		} {
			cmd := exec.Command(node, append(append([]string{bin, "--cli"}, target...), tt.args...)...)
			cmd.Env = append(env, "MCP_INSPECTOR_SECRET_STORE=memory")
			out, err := cmd.CombinedOutput()
			if err != nil || !strings.Contains(string(out), tt.want) {
				t.Errorf("%s %v: %v\n%s", name, tt.args, err, out)
			}
		}
	}
}

// TestReady measures the time from the start of a gateway with five upstream servers to the answer to its first request: when it has
// never seen them, and when it knows their tools.
func TestReady(t *testing.T) {
	self, args, env := gatewayArgs(t)
	ready := func(more ...string) time.Duration {
		cmd := exec.Command(self, append(args, more...)...)
		cmd.Env = env
		began := time.Now()
		c, err := sdkClient(cmd)
		if err != nil {
			t.Fatal(err)
		}
		list, err := c.ListTools(t.Context(), nil)
		took := time.Since(began)
		if err != nil || len(list.Tools) != 5 || !strings.Contains(list.Tools[3].Description, "(5 sources)") {
			t.Fatalf("%v %+v", err, list)
		}
		// The tools are there, and the servers behind them when they are called.
		res, err := c.CallTool(t.Context(), &sdk.CallToolParams{Name: "execute_code", Arguments: map[string]any{"code": "return (await everything.get_sum(a=20, b=22))"}})
		if err != nil || res.IsError {
			t.Fatalf("%v %+v", err, res)
		}
		if err := c.Close(); err != nil {
			t.Error(err)
		}
		return took
	}
	first, known := ready(), ready()
	t.Logf("ready after %v when the servers are new, after %v when their tools are known", first.Round(time.Millisecond), known.Round(time.Millisecond))
	if known > 2*time.Second || known > first {
		t.Errorf("ready after %v, the first time after %v", known, first)
	}
	ready("--fresh")
}

func sdkClient(cmd *exec.Cmd) (*sdk.ClientSession, error) {
	return sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(context.Background(), &sdk.CommandTransport{Command: cmd}, nil)
}
