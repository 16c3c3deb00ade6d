package server_test

// This file reaches every limit through MCP.

import (
	"context"
	"encoding/json"
	"errors"
	"testing"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/run/gateway"
	"toolweaver/run/hostile"
	"toolweaver/server"
	"toolweaver/tool"
)

func TestCanaries(t *testing.T) {
	for _, c := range hostile.Canaries() {
		src, err := hostile.Tools()
		if err != nil {
			t.Fatal(err)
		}
		g, err := gateway.New(t.Context(), gateway.Config{Sources: []tool.Source{src}, Limits: c.Limits})
		if err != nil {
			t.Fatal(err)
		}
		m, err := server.NewMCP(g, server.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := errors.Join(m.Close(), g.Close()); err != nil {
				t.Error(err)
			}
		})
		for name, tr := range map[string]sdk.Transport{"stdio": stdio(t, m), "http": &sdk.StreamableClientTransport{Endpoint: overHTTP(t, m, server.HTTPOptions{})}} {
			client, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(context.Background(), tr, nil)
			if err != nil {
				t.Fatal(err)
			}
			for source, want := range map[string]string{c.Source: c.Class, c.Within: "done"} {
				text, _ := call(t, client, "execute_code", map[string]any{"code": source})
				var a gateway.Answer
				if err := json.Unmarshal([]byte(text), &a); err != nil {
					t.Fatal(err)
				}
				got := string(a.Status)
				switch {
				case a.Error != nil && a.Error.Limit != "":
					got = a.Error.Limit
				case got == "refused":
					got = "syntax"
				case got == "raised":
					got = a.Error.Type
				}
				if got != want {
					t.Errorf("%s, %s: %s, want %s: %.300s", name, c.Name, got, want, text)
				}
			}
			_ = client.Close()
		}
	}
}
