package server

// This file defines the five tools that a model sees.

import (
	"context"
	"encoding/json"
	"errors"
	"strings"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/run/artifact"
	"toolweaver/run/gateway"
)

// operations are the five tools, in the order in which they are listed. What is said of them is in every context of every client:
// each word must be worth it. What goes for all five is said once, in the gateway's instructions.
var operations = []*operation{
	{
		kind: opSearch, title: "Find tools",
		description: "Find some of %d tools (%d sources), and how programs call them. Without a query: an overview.",
		arguments: []argument{
			{name: "query", schema: `{"type":"string"}`, what: "a string", set: func(a *arguments, v json.RawMessage) error { return json.Unmarshal(v, &a.query) }},
			limitArgument,
			{name: "detail", schema: `{"type":"string","enum":["names","signatures","full"]}`, what: `"names", "signatures" or "full"`, set: func(a *arguments, v json.RawMessage) error { return json.Unmarshal(v, &a.detail) }},
		},
		call: func(m *MCP, _ context.Context, _ *sdk.CallToolRequest, args arguments) (*sdk.CallToolResult, error) {
			found, err := m.g.Search(args.query, args.limit, gateway.Detail(args.detail))
			if err != nil {
				return failed(err), nil
			}
			return text(found), nil
		},
	},
	{
		kind: opDescribe, title: "Describe tools",
		description: "Typed declarations of tools.",
		arguments: []argument{
			{name: "names", required: true, schema: `{"type":"array","items":{"type":"string"},"description":"As in crm.get_contact, or crm.* for all"}`, what: "a list of names of tools", set: setNames},
		},
		call: func(m *MCP, _ context.Context, _ *sdk.CallToolRequest, args arguments) (*sdk.CallToolResult, error) {
			stubs, err := m.g.Describe(args.names)
			if err != nil {
				return failed(err), nil
			}
			return text(stubs), nil
		},
	},
	{
		kind: opExecute, title: "Run a program",
		description: "Run a Python 3.14 program that calls tools as async functions. Top-level await and return work. Only the returned value and prints come back.",
		arguments: []argument{
			{name: "code", required: true, schema: `{"type":"string"}`, what: "a string: the program", set: func(a *arguments, v json.RawMessage) error { return json.Unmarshal(v, &a.code) }},
			{name: "inputs", schema: `{"type":"object","description":"Variables of the program"}`, what: "an object: variables by name", set: func(a *arguments, v json.RawMessage) error { return json.Unmarshal(v, &a.inputs) }},
			{name: "background", schema: `{"type":"boolean"}`, what: "true or false", set: func(a *arguments, v json.RawMessage) error { return json.Unmarshal(v, &a.background) }},
			{name: "continue_from", schema: `{"type":"string","description":"A failed execution"}`, what: "a string: an execution", set: func(a *arguments, v json.RawMessage) error { return json.Unmarshal(v, &a.continueFrom) }},
			{name: "artifacts", schema: `{"type":"boolean","description":"Keep the result"}`, what: "true or false", set: func(a *arguments, v json.RawMessage) error { return json.Unmarshal(v, &a.artifacts) }},
		},
		call: (*MCP).run,
	},
	{
		kind: opWait, title: "Wait for a program",
		description: "Wait for an execution to end.",
		arguments: []argument{
			{name: "execution", required: true, schema: `{"type":"string"}`, what: "a string: an execution", set: func(a *arguments, v json.RawMessage) error { return json.Unmarshal(v, &a.execution) }},
			{name: "seconds", schema: `{"type":"integer"}`, what: "a number of seconds", set: func(a *arguments, v json.RawMessage) error { return setInt(&a.timeout, v) }},
		},
		call: (*MCP).wait,
	},
	{
		kind: opRead, title: "Read an artifact",
		description: "Read a part of a large result.",
		arguments: []argument{
			{name: "handle", required: true, schema: `{"type":"string"}`, what: "a string: the handle", set: func(a *arguments, v json.RawMessage) error { return json.Unmarshal(v, &a.handle) }},
			{name: "path", schema: `{"type":"string","description":"As in items[3].name"}`, what: "a string: a path", set: func(a *arguments, v json.RawMessage) error { return json.Unmarshal(v, &a.path) }},
			{name: "offset", schema: `{"type":"integer"}`, what: "a number", set: func(a *arguments, v json.RawMessage) error { return setInt(&a.offset, v) }},
			limitArgument,
		},
		call: func(m *MCP, _ context.Context, _ *sdk.CallToolRequest, args arguments) (*sdk.CallToolResult, error) {
			return m.read(args), nil
		},
	},
}

var limitArgument = argument{name: "limit", schema: `{"type":"integer"}`, what: "a number",
	set: func(a *arguments, v json.RawMessage) error { return setInt(&a.limit, v) }}

// setInt reads a whole number, which some models write as text.
func setInt(n *int, v json.RawMessage) error {
	var quoted string
	if json.Unmarshal(v, &quoted) == nil {
		v = json.RawMessage(quoted)
	}
	if err := json.Unmarshal(v, n); err != nil {
		return err
	}
	if *n < 0 {
		return errors.New("negative")
	}
	return nil
}

// setNames reads a list of names, or one name, or several with commas between them.
func setNames(a *arguments, v json.RawMessage) error {
	var one string
	if json.Unmarshal(v, &one) != nil {
		return json.Unmarshal(v, &a.names)
	}
	for name := range strings.SplitSeq(one, ",") {
		a.names = append(a.names, strings.TrimSpace(name))
	}
	return nil
}

// read reads a part of an artifact. Images come as images.
func (m *MCP) read(args arguments) *sdk.CallToolResult {
	info, data, err := m.g.Artifacts().Get(args.handle)
	if err != nil {
		return failed(err)
	}
	if info.Kind == artifact.Binary && strings.HasPrefix(info.MIMEType, "image/") && args.offset == 0 && args.limit == 0 && len(data) <= maxImage {
		return &sdk.CallToolResult{Content: []sdk.Content{&sdk.ImageContent{Data: data, MIMEType: info.MIMEType}}}
	}
	page, err := m.g.Read(args.handle, args.path, args.offset, args.limit)
	if err != nil {
		return failed(err)
	}
	doc, err := json.Marshal(page)
	if err != nil {
		return failed(err)
	}
	out := text(string(doc))
	out.StructuredContent = json.RawMessage(doc)
	return out
}

// maxImage is the largest image that is shown to a client, in bytes.
const maxImage = 5 << 20
