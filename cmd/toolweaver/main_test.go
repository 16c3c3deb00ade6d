package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/rogpeppe/go-internal/testscript"

	"toolweaver/model/modeltest"
	"toolweaver/tool/tooltest"
)

func TestMain(m *testing.M) {
	if os.Getenv(canaryMark) != "" {
		canaryServer()
		return
	}
	testscript.Main(m, map[string]func(){"toolweaver": main, "hostile": tooltest.HostileMain})
}

func TestScripts(t *testing.T) { scripts(t) }

// TestScriptsIsolated runs them with programs in processes of their own: there is no difference.
func TestScriptsIsolated(t *testing.T) {
	scripts(t, "TOOLWEAVER_ISOLATE=1")
}

func scripts(t *testing.T, env ...string) {
	t.Helper()
	server := httptest.NewServer(httpServer())
	t.Cleanup(server.Close)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			// envsubst FILE... replaces $HTTP_SERVER in files.
			"envsubst": func(ts *testscript.TestScript, _ bool, args []string) {
				for _, name := range args {
					text := strings.ReplaceAll(ts.ReadFile(name), "$HTTP_SERVER", ts.Getenv("HTTP_SERVER"))
					ts.Check(os.WriteFile(ts.MkAbs(name), []byte(text), 0o600))
				}
			},
			"mcpclient": mcpClient,
			// lastid NAME sets a variable to the first id in the last output, the newest execution of runs list --json.
			"lastid": func(ts *testscript.TestScript, _ bool, args []string) {
				var list []struct {
					ID string `json:"id"`
				}
				ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &list))
				if len(list) == 0 {
					ts.Fatalf("no executions")
				}
				ts.Setenv(args[0], list[0].ID)
			},
			// modelserver FILE starts an endpoint with the answers of a file at MODEL_SERVER.
			"modelserver": func(ts *testscript.TestScript, _ bool, args []string) {
				var turns []modeltest.Turn
				ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &turns))
				s := httptest.NewServer(modeltest.New("sk-secret-0123456789", turns...))
				ts.Defer(s.Close)
				ts.Setenv("MODEL_SERVER", s.URL)
			},
			// status N PROGRAM ARGS... runs a program and checks its exit status.
			"status": func(ts *testscript.TestScript, neg bool, args []string) {
				err := ts.Exec(args[1], args[2:]...)
				got := "0"
				if err != nil {
					got = "?"
					var code int
					if _, scanErr := fmt.Sscanf(err.Error(), "exit status %d", &code); scanErr == nil {
						got = fmt.Sprint(code)
					}
				}
				if (got == args[0]) == neg {
					ts.Fatalf("exit status is %s, want %s", got, args[0])
				}
			},
		},
		Setup: func(e *testscript.Env) error {
			e.Setenv("TOOLWEAVER_ROOT", root())
			e.Setenv("XDG_STATE_HOME", filepath.Join(e.WorkDir, ".state"))
			e.Setenv("HTTP_SERVER", server.URL)
			e.Vars = append(e.Vars, env...)
			return nil
		},
	})
}

// root returns the folder of the repository.
func root() string {
	dir, err := os.Getwd()
	if err != nil {
		return ""
	}
	return dir + "/../.."
}

// httpServer is an MCP server over streamable HTTP that wants a token and has one tool, upper.
func httpServer() http.Handler {
	srv := sdk.NewServer(&sdk.Implementation{Name: "web", Version: "1"}, nil)
	type in struct {
		Text string `json:"text"`
	}
	sdk.AddTool(srv, &sdk.Tool{Name: "upper", Description: "Text in capitals"},
		func(_ context.Context, _ *sdk.CallToolRequest, args in) (*sdk.CallToolResult, any, error) {
			return &sdk.CallToolResult{Content: []sdk.Content{&sdk.TextContent{Text: strings.ToUpper(args.Text)}}}, nil, nil
		})
	handler := sdk.NewStreamableHTTPHandler(func(*http.Request) *sdk.Server { return srv }, nil)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer secret" {
			http.Error(w, "no token", http.StatusUnauthorized)
			return
		}
		handler.ServeHTTP(w, r)
	})
}

// mcpClient is the command "mcpclient FLAGS... : TOOL ARGUMENTS TOOL ARGUMENTS...": it starts "toolweaver mcp" with the flags,
// lists its tools, calls some, and writes what it answers to the file mcp.out, a line each.
func mcpClient(ts *testscript.TestScript, _ bool, args []string) {
	at := slices.Index(args, ":")
	if at < 0 || len(args[at+1:])%2 != 0 {
		ts.Fatalf("usage: mcpclient FLAGS... : TOOL ARGUMENTS...")
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.Command("toolweaver", append([]string{"mcp"}, args[:at]...)...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = []string{"PATH=" + ts.Getenv("PATH"), "HOME=" + ts.Getenv("HOME")}
	var errs strings.Builder
	cmd.Stderr = &errs
	c, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(ctx, &sdk.CommandTransport{Command: cmd}, nil)
	ts.Check(err)
	var out strings.Builder
	list, err := c.ListTools(ctx, nil)
	ts.Check(err)
	for _, t := range list.Tools {
		fmt.Fprintf(&out, "tool %s: %s\n", t.Name, t.Description)
	}
	for rest := args[at+1:]; len(rest) > 0; rest = rest[2:] {
		res, err := c.CallTool(ctx, &sdk.CallToolParams{Name: rest[0], Arguments: json.RawMessage(rest[1])})
		ts.Check(err)
		for _, block := range res.Content {
			if text, ok := block.(*sdk.TextContent); ok {
				fmt.Fprintf(&out, "%s %v %s\n", rest[0], res.IsError, text.Text)
			}
		}
	}
	ts.Check(c.Close())
	ts.Check(os.WriteFile(ts.MkAbs("mcp.out"), []byte(out.String()), 0o600))
	ts.Check(os.WriteFile(ts.MkAbs("mcp.err"), []byte(errs.String()), 0o600))
}
