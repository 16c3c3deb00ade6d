package server_test

// This file runs the official conformance suite against the gateway over HTTP: those of its scenarios that need no tools, prompts or
// resources of the suite's own.

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"toolweaver/server"
	"toolweaver/tool/tooltest"
)

// notApplicable is what the suite says of checks that need tools of its own, or prompts and resources.
var notApplicable = regexp.MustCompile(`^Not testable: server does not list|^(prompts|resources)/\S+ returned JSON-RPC error -32601`)

func TestOfficialConformance(t *testing.T) {
	if testing.Short() {
		t.Skip("not with -short")
	}
	_, suite := tooltest.NPM(t, "@modelcontextprotocol/conformance", "dist/index.js")
	_, node := tooltest.NPM(t, "node", "bin/node") // the suite needs a newer one than may be in PATH
	m, _ := face(t, server.Options{})
	url := overHTTP(t, m, server.HTTPOptions{})
	run := func(version, scenarios string) {
		for _, scenario := range strings.Fields(scenarios) {
			t.Run(version+"/"+scenario, func(t *testing.T) {
				out := t.TempDir()
				// Its exit status says that some check failed; which one is in its report.
				log, _ := exec.Command(node, suite, "server", "--url", url, "--scenario", scenario, "--spec-version", version, "--output-dir", out).CombinedOutput()
				reports, err := filepath.Glob(filepath.Join(out, "*", "checks.json"))
				if err != nil || len(reports) != 1 {
					t.Fatalf("%d reports\n%s", len(reports), log)
				}
				data, err := os.ReadFile(reports[0])
				if err != nil {
					t.Fatal(err)
				}
				var checks []struct{ ID, Status, ErrorMessage string }
				if err := json.Unmarshal(data, &checks); err != nil {
					t.Fatal(err)
				}
				passed := 0
				for _, c := range checks {
					switch {
					case c.Status == "SUCCESS":
						passed++
					case c.Status == "FAILURE" && !notApplicable.MatchString(c.ErrorMessage):
						t.Errorf("%s: %s", c.ID, c.ErrorMessage)
					}
				}
				if passed == 0 {
					t.Errorf("no check of the scenario was made\n%s", log)
				}
				t.Logf("%d checks passed", passed)
			})
		}
	}
	run("2025-11-25", "server-initialize server-session-lifecycle logging-set-level ping tools-list dns-rebinding-protection server-sse-multiple-streams")
	run("2026-07-28", `server-stateless tools-list caching http-header-validation dns-rebinding-protection server-sse-multiple-streams
		input-required-result-unsupported-methods input-required-result-ignore-extra-params`)
}
