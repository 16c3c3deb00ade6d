package server_test

import (
	"context"
	"encoding/json"
	"testing"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/internal/demo"
	"toolweaver/internal/tokens"
	"toolweaver/server"
	"toolweaver/tool"
)

// TestContext counts what a model has in its context before its first call: 500 tools as they are, against the gateway's five
// tools and its instructions.
func TestContext(t *testing.T) {
	source, err := demo.Office(500)
	if err != nil {
		t.Fatal(err)
	}
	m, _ := face(t, server.Options{}, source)
	c, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(context.Background(), stdio(t, m), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	type definition struct {
		Name        string `json:"name"`
		Description string `json:"description"`
		InputSchema any    `json:"input_schema"`
	}
	count := func(list []definition) int {
		doc, err := json.Marshal(list)
		if err != nil {
			t.Fatal(err)
		}
		return tokens.Default().Count(string(doc))
	}
	var direct, ours []definition
	all, err := source.List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, tl := range all {
		direct = append(direct, definition{tl.Name, tl.Description, tl.InputSchema})
	}
	list, err := c.ListTools(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, tl := range list.Tools {
		ours = append(ours, definition{tl.Name, tl.Description, tl.InputSchema})
	}
	instructions := tokens.Default().Count(c.InitializeResult().Instructions)
	before, after := count(direct), count(ours)+instructions
	t.Logf("%d tools: %d tokens direct, %d through the gateway (instructions %d), %.2f%% fewer", len(all), before, after, instructions, 100*(1-float64(after)/float64(before)))
	if instructions > 400 {
		t.Errorf("the instructions have %d tokens, more than 400", instructions)
	}
	if after*100 > before {
		t.Errorf("%d tokens against %d", after, before)
	}
}

var _ tool.Source = (*shop)(nil)
