package main

// This file stops a server that is at work, gently and not, and starts it again: what it was at goes on.

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

// served is a server in a process of its own, and a client of it.
type served struct {
	cmd *exec.Cmd
	c   *sdk.ClientSession
}

func serve(t *testing.T, dir string) *served {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Args = []string{"toolweaver", "mcp", "--http", "127.0.0.1:0", "--config", filepath.Join(dir, "bank.json"), "--state", dir}
	cmd.Dir = dir
	out, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		_, url, ok := strings.Cut(lines.Text(), "MCP over HTTP at ")
		if !ok {
			t.Log(lines.Text())
			continue
		}
		go func() { // who stops reading stops the server
			for lines.Scan() {
				t.Log(lines.Text())
			}
		}()
		c, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(context.Background(), &sdk.StreamableClientTransport{Endpoint: url}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return &served{cmd, c}
	}
	t.Fatal("the server does not start")
	return nil
}

// call calls a tool of the gateway and returns its answer.
func (s *served) call(t *testing.T, name string, args map[string]any) map[string]any {
	t.Helper()
	res, err := s.c.CallTool(context.Background(), &sdk.CallToolParams{Name: name, Arguments: args})
	if err != nil {
		t.Fatal(err)
	}
	var a map[string]any
	if err := json.Unmarshal([]byte(res.Content[0].(*sdk.TextContent).Text), &a); err != nil {
		t.Fatalf("%v: %+v", err, res.Content[0])
	}
	return a
}

// TestRestart stops a server with programs in the background, by SIGTERM and by SIGKILL. Each program goes on in the next server, and no
// payment is made twice: after SIGTERM because calls in flight got their answers, after SIGKILL because somebody is asked.
func TestRestart(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the commands of this test are those of Unix")
	}
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGKILL} {
		t.Run(sig.String(), func(t *testing.T) {
			dir := t.TempDir()
			const config = `{"commands": {"bank": {"tools": {
				"read": {"argv": ["sh", "-c", "echo $0", "{n}"], "params": {"n": {"type": "integer"}}, "output": "json", "readOnly": true},
				"pay": {"argv": ["sh", "-c", "echo $0 >> ledger; sleep 0.05; echo $0", "{n}"], "params": {"n": {"type": "integer"}}, "output": "json"}}}}}`
			if err := os.WriteFile(filepath.Join(dir, "bank.json"), []byte(config), 0o600); err != nil {
				t.Fatal(err)
			}
			s := serve(t, dir)
			const programs, calls = 6, 12
			var ids []string
			for p := range programs {
				a := s.call(t, "execute_code", map[string]any{"background": true, "inputs": map[string]any{"p": p},
					"code": fmt.Sprintf("s = 0\nfor i in range(%d):\n    s += await read(n=i)\n    s += await pay(n=1000 * p + i)\nreturn s", calls)})
				ids = append(ids, a["execution"].(string))
			}
			time.Sleep(300 * time.Millisecond)
			began := time.Now()
			if err := s.cmd.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			err := s.cmd.Wait()
			if took := time.Since(began); sig == syscall.SIGTERM && (err != nil || took > 6*time.Second) {
				t.Errorf("stopping: %v after %v", err, took)
			}
			s = serve(t, dir)
			unknown := 0
			for p, id := range ids {
				want := fmt.Sprint(calls*(calls-1) + calls*1000*p)
				for {
					a := s.call(t, "wait", map[string]any{"execution": id, "seconds": 1})
					if fmt.Sprint(a["result"]) == want && a["status"] == "done" {
						break
					}
					if a["status"] != "unknown" || sig == syscall.SIGTERM {
						t.Fatalf("%s: %v", id, a)
					}
					for _, p := range a["pending"].([]any) {
						unknown++
						settle := exec.Command(os.Args[0])
						settle.Args = []string{"toolweaver", "runs", "settle", id, fmt.Sprint(p.(map[string]any)["call"]), "--retry", "--state", dir}
						if n := paid(t, p); made(t, dir)[n] > 0 {
							settle.Args = append(settle.Args[:5], "--done", fmt.Sprint(n), "--state", dir)
						}
						if out, err := settle.CombinedOutput(); err != nil {
							t.Fatalf("%v %s", err, out)
						}
					}
				}
			}
			if err := s.c.Close(); err != nil {
				t.Error(err)
			}
			_ = s.cmd.Process.Kill()
			_ = s.cmd.Wait() // it was killed
			payments := made(t, dir)
			for n, times := range payments {
				if times > 1 {
					t.Errorf("payment %d was made %d times", n, times)
				}
			}
			if len(payments) != programs*calls {
				t.Errorf("%d payments, want %d", len(payments), programs*calls)
			}
			t.Logf("%d calls of unknown outcome were settled", unknown)
		})
	}
}

// made reads the ledger: how often each payment was made.
func made(t *testing.T, dir string) map[int]int {
	t.Helper()
	ledger, err := os.ReadFile(filepath.Join(dir, "ledger"))
	if err != nil {
		t.Fatal(err)
	}
	m := map[int]int{}
	for line := range strings.Lines(string(ledger)) {
		n, err := strconv.Atoi(strings.TrimSpace(line))
		if err != nil {
			t.Fatal(err)
		}
		m[n]++
	}
	return m
}

// paid is what a call of pay gives, from its arguments.
func paid(t *testing.T, pending any) int {
	t.Helper()
	var args struct{ N int }
	if err := json.Unmarshal([]byte(pending.(map[string]any)["args"].(string)), &args); err != nil {
		t.Fatal(err)
	}
	return args.N
}
