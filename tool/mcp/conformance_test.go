package mcp

// This file runs the official conformance suite against sources of this package: the suite starts servers, among them ones that ask for a
// login, and this test binary is the client that it starts for each.

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toolweaver/tool"
	"toolweaver/tool/tooltest"
)

// clientVar makes this binary the client of a scenario.
const clientVar = "TOOLWEAVER_TEST_CONFORMANCE_CLIENT"

// conformanceMain is the client of a scenario, if this process is one.
func conformanceMain() {
	if os.Getenv(clientVar) == "" {
		return
	}
	if err := conformanceClient(os.Args[len(os.Args)-1]); err != nil {
		fmt.Fprintln(os.Stderr, "client:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// visit is a person with a browser who agrees: it opens the page and goes where it leads.
func visit(ctx context.Context, page string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, page, nil)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// conformanceClient lists the tools of a server and calls them all, or those that the scenario asks for.
func conformanceClient(url string) error {
	var scenario struct {
		ClientID     string `json:"client_id"`
		ClientSecret string `json:"client_secret"`
		ToolCalls    []struct {
			Name      string          `json:"name"`
			Arguments json.RawMessage `json:"arguments"`
		} `json:"toolCalls"`
	}
	if text := os.Getenv("MCP_CONFORMANCE_CONTEXT"); text != "" {
		if err := json.Unmarshal([]byte(text), &scenario); err != nil {
			return err
		}
	}
	server := Server{Name: "conformance", URL: url, OAuth: OAuth{ClientID: scenario.ClientID, ClientSecret: scenario.ClientSecret}}
	if os.Getenv("MCP_CONFORMANCE_SCENARIO") == "auth/basic-cimd" {
		server.OAuth.MetadataURL = "https://conformance-test.local/client-metadata.json" // the one that the suite knows
	}
	dir, err := os.MkdirTemp("", "grants")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	s, err := New(server, Options{Login: visit, Grants: Grants(dir)})
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	tools, err := s.List(ctx)
	if err != nil {
		return err
	}
	calls := map[string]json.RawMessage{}
	for _, t := range tools {
		args := `{}`
		switch t.Name {
		case "add_numbers":
			args = `{"a": 5, "b": 3}`
		case "json_schema_echo":
			for _, focal := range tools {
				if focal.Name == "json_schema_2020_12_tool" {
					args = `{"schema": ` + string(focal.InputSchema) + `}`
				}
			}
		}
		calls[t.Name] = json.RawMessage(args)
	}
	for _, c := range scenario.ToolCalls {
		calls[c.Name] = nil
		if _, err := s.Call(ctx, tool.Call{Tool: c.Name, Args: c.Arguments}); err != nil {
			fmt.Fprintln(os.Stderr, "call:", err)
		}
	}
	var failed error
	for name, args := range calls {
		if args == nil {
			continue
		}
		if _, err := s.Call(ctx, tool.Call{Tool: name, Args: args}); err != nil {
			failed = err
		}
	}
	if os.Getenv("MCP_CONFORMANCE_SCENARIO") == "json-schema-ref-no-deref" {
		return nil // its tool cannot be called
	}
	return failed
}

// TestOfficialConformance runs the scenarios for clients that apply to a client of tools: no elicitation, no resources, no prompts.
func TestOfficialConformance(t *testing.T) {
	if testing.Short() {
		t.Skip("not with -short")
	}
	_, suite := tooltest.NPM(t, "@modelcontextprotocol/conformance", "dist/index.js")
	_, node := tooltest.NPM(t, "node", "bin/node") // the suite needs a newer one than may be in PATH
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	run := func(version string, scenarios string) {
		for _, scenario := range strings.Fields(scenarios) {
			t.Run(version+"/"+scenario, func(t *testing.T) {
				t.Parallel()
				cmd := exec.Command(node, suite, "client", "--command", self, "--scenario", scenario, "--spec-version", version, "--timeout", "25000",
					"--output-dir", filepath.Join(t.TempDir(), "out"))
				cmd.Env = append(os.Environ(), clientVar+"=1")
				out, err := cmd.CombinedOutput()
				if err != nil {
					t.Errorf("%v\n%s", err, out)
				}
			})
		}
	}
	auth := `auth/metadata-default auth/metadata-var1 auth/metadata-var2 auth/metadata-var3 auth/basic-cimd auth/scope-from-www-authenticate
		auth/scope-from-scopes-supported auth/scope-omitted-when-undefined auth/scope-step-up auth/scope-retry-limit auth/token-endpoint-auth-basic
		auth/token-endpoint-auth-post auth/token-endpoint-auth-none auth/pre-registration `
	run("2025-11-25", "initialize tools_call sse-retry json-schema-2020-12-preservation "+auth)
	run("2026-07-28", `tools_call request-metadata http-standard-headers http-custom-headers http-invalid-tool-headers json-schema-ref-no-deref json-schema-2020-12-preservation
		auth/resource-mismatch auth/offline-access-scope auth/offline-access-not-supported auth/authorization-server-migration auth/iss-supported
		auth/iss-not-advertised auth/iss-supported-missing auth/iss-wrong-issuer auth/iss-unexpected auth/iss-normalized auth/metadata-issuer-mismatch `+auth)
}
