package examples

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toolweaver"
	"toolweaver/tool/tooltest"
)

// TestRepoReport reads this repository through a real MCP server.
func TestRepoReport(t *testing.T) {
	node, script := tooltest.NPM(t, "@modelcontextprotocol/server-filesystem", "dist/index.js")
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	config, err := json.Marshal(map[string]any{"mcpServers": map[string]any{"filesystem": map[string]any{"command": node, "args": []string{script, root}}}})
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile("repo_report.py")
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	w, err := toolweaver.New(ctx, toolweaver.MCPConfig(config))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	res, err := w.Run(ctx, string(program), toolweaver.Named("repo_report.py"), toolweaver.Input("root", root))
	if err != nil {
		t.Fatal(err)
	}
	if res.Status != toolweaver.StatusDone {
		t.Fatalf("%s\n%s", res.Status, res.Error.Traceback)
	}
	var report string
	if err := json.Unmarshal(res.Value, &report); err != nil {
		t.Fatal(err)
	}
	t.Logf("\n%s\n%d calls in %v, %d bytes of results, %d crossed", report, len(res.Calls), res.Elapsed, res.Savings.ResultBytes, res.Savings.CrossedBytes)
	if lines := strings.Split(report, "\n"); len(lines) != 10 || !strings.Contains(report, "py ") {
		t.Errorf("the report is\n%s", report)
	}
	if res.Savings.ResultBytes < 1_000_000 || res.Savings.CrossedBytes > 2000 {
		t.Errorf("savings are %+v", res.Savings)
	}
}
