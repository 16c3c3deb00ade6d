package openapi_test

// This file calls real servers that publish their own documents, where they are installed.

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toolweaver/tool"
	"toolweaver/tool/openapi"
	"toolweaver/tool/stub"
)

// freePort returns a port that nobody listens on.
func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// serve starts a program and waits until a URL answers.
func serve(t *testing.T, url string, header http.Header, name string, args ...string) {
	t.Helper()
	cmd := exec.Command(name, args...)
	var log bytes.Buffer
	cmd.Stdout, cmd.Stderr = &log, &log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		req, err := http.NewRequest(http.MethodGet, url, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header = header
		res, err := client.Do(req)
		if err == nil {
			_, _ = io.Copy(io.Discard, res.Body)
			_ = res.Body.Close()
			if res.StatusCode == http.StatusOK {
				return
			}
		}
		if time.Now().After(deadline) {
			t.Fatalf("%s does not answer: %v\n%s", url, err, log.String())
		}
	}
}

// TestPowerDNS manages a zone of a PowerDNS server, which describes itself with Swagger 2.0.
func TestPowerDNS(t *testing.T) {
	const schema = "/usr/share/pdns-backend-sqlite3/schema/schema.sqlite3.sql"
	pdns, err := exec.LookPath("pdns_server")
	if err != nil {
		if pdns = "/usr/sbin/pdns_server"; !exists(pdns) {
			t.Skip("pdns_server is not installed (Debian: pdns-server, pdns-backend-sqlite3, sqlite3)")
		}
	}
	sqlite, err := exec.LookPath("sqlite3")
	if err != nil || !exists(schema) {
		t.Skip("the SQLite backend of pdns_server, or sqlite3, is not installed (Debian: pdns-backend-sqlite3, sqlite3)")
	}
	dir := t.TempDir()
	db := filepath.Join(dir, "zones.db")
	if out, err := exec.Command(sqlite, db, ".read "+schema).CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
	port := freePort(t)
	docs := fmt.Sprintf("http://127.0.0.1:%d/api/docs", port)
	serve(t, docs, http.Header{"X-Api-Key": {"geheim"}, "Accept": {"application/json"}}, pdns, "--no-config", "--daemon=no", "--guardian=no", "--launch=gsqlite3", "--gsqlite3-database="+db,
		"--local-address=127.0.0.1", fmt.Sprintf("--local-port=%d", freePort(t)), "--socket-dir="+dir, "--webserver=yes", "--webserver-address=127.0.0.1",
		fmt.Sprintf("--webserver-port=%d", port), "--api=yes", "--api-key=geheim", "--setuid=", "--setgid=")

	s := source(t, openapi.Config{Document: docs, BaseURL: fmt.Sprintf("http://127.0.0.1:%d/api/v1", port), AllowPrivate: true, Auth: []openapi.Auth{{Type: "header", Name: "X-API-Key", Value: "geheim"}}})
	list, err := s.List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d operations", len(list))
	if len(list) < 30 {
		t.Errorf("%d operations", len(list))
	}
	must := func(name, args string) string {
		t.Helper()
		got, err := call(t, s, name, args)
		if err != nil {
			t.Fatalf("%s %s: %v", name, args, err)
		}
		return got
	}
	if got := must("listServers", `{}`); !strings.Contains(got, `"id": "localhost"`) && !strings.Contains(got, `"id":"localhost"`) {
		t.Errorf("servers: %s", got)
	}
	must("createZone", `{"server_id":"localhost","rrsets":true,"body":{"name":"example.org.","kind":"Native","nameservers":["ns1.example.org."]}}`)
	if got := must("listZones", `{"server_id":"localhost"}`); !strings.Contains(got, "example.org.") {
		t.Errorf("zones: %s", got)
	}
	must("patchZone", `{"server_id":"localhost","zone_id":"example.org.","rrsets":[{"name":"www.example.org.","type":"A","ttl":60,"changetype":"REPLACE","records":[{"content":"192.0.2.1","disabled":false}]}]}`)
	if got := must("listZone", `{"server_id":"localhost","zone_id":"example.org."}`); !strings.Contains(got, "192.0.2.1") {
		t.Errorf("zone: %s", got)
	}
	if _, err := call(t, s, "listZone", `{"server_id":"localhost","zone_id":"absent.org."}`); err == nil || !strings.Contains(err.Error(), "404") && !strings.Contains(err.Error(), "422") {
		t.Errorf("an absent zone: %v", err)
	}
	must("deleteZone", `{"server_id":"localhost","zone_id":"example.org."}`)
}

// TestTemporal talks to a Temporal development server, whose document has more than half a megabyte.
func TestTemporal(t *testing.T) {
	temporal := os.Getenv("TOOLWEAVER_TEMPORAL")
	if temporal == "" {
		var err error
		if temporal, err = exec.LookPath("temporal"); err != nil {
			t.Skip("temporal is not in PATH (go install github.com/temporalio/cli/cmd/temporal@v1.5.1), nor named by TOOLWEAVER_TEMPORAL")
		}
	}
	port := freePort(t)
	docs := fmt.Sprintf("http://127.0.0.1:%d/openapi.yaml", port)
	serve(t, docs, nil, temporal, "server", "start-dev", "--headless", "--ip", "127.0.0.1", "--port", fmt.Sprint(freePort(t)), "--http-port", fmt.Sprint(port), "--log-level", "error")
	s := source(t, openapi.Config{Document: docs, BaseURL: fmt.Sprintf("http://127.0.0.1:%d", port), AllowPrivate: true})
	start := time.Now()
	c, err := tool.NewCatalog(context.Background(), tool.CatalogOptions{}, s)
	if err != nil || c.Err() != nil {
		t.Fatal(err, c.Err())
	}
	t.Logf("%d operations in %v", len(c.Entries()), time.Since(start))
	if len(c.Entries()) < 50 {
		t.Errorf("%d operations", len(c.Entries()))
	}
	for _, e := range c.Entries() {
		if e.SchemaErr != nil {
			t.Errorf("%s: %v", e.Tool.Name, e.SchemaErr)
		}
		if text := stub.Write([]*tool.Entry{e}, stub.Options{Brief: true}); len(text) > 64<<10 {
			t.Errorf("%s: a declaration of %d bytes", e.Tool.Name, len(text))
		}
	}
	name := "ListNamespaces"
	if _, err := c.Lookup(name); err != nil {
		t.Fatal(err)
	}
	var got string
	for deadline := time.Now().Add(15 * time.Second); ; time.Sleep(200 * time.Millisecond) { // the namespace is made after the start
		got, err = call(t, s, name, `{}`)
		if err == nil && strings.Contains(got, `"default"`) {
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("%s: %v %s", name, err, got)
		}
	}
	if !json.Valid([]byte(got)) {
		t.Error(got)
	}
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}
