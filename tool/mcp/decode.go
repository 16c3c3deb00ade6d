package mcp

// This file decodes results as they arrive, keeping every value a program will see as bytes.

import (
	"encoding/json"
	"errors"
	"fmt"

	"toolweaver/tool"
)

// decodeResult decodes the result of tools/call.
func decodeResult(data json.RawMessage) (tool.Result, error) {
	var raw struct {
		Content           []json.RawMessage `json:"content"`
		StructuredContent json.RawMessage   `json:"structuredContent"`
		IsError           bool              `json:"isError"`
		Meta              json.RawMessage   `json:"_meta"`
		ResultType        string            `json:"resultType"`
		ToolResult        json.RawMessage   `json:"toolResult"` // of the first protocol version
	}
	if len(data) == 0 {
		return tool.Result{}, errors.New("it is empty")
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return tool.Result{}, err
	}
	if raw.ResultType != "" && raw.ResultType != "complete" {
		return tool.Result{}, fmt.Errorf("it is of type %q: the server asks for more input, which is not supported", tool.CleanLine(raw.ResultType, 40))
	}
	res := tool.Result{IsError: raw.IsError, Structured: raw.StructuredContent, Meta: raw.Meta}
	if string(res.Structured) == "null" {
		res.Structured = nil
	}
	if res.Structured == nil && raw.Content == nil && raw.ToolResult != nil {
		res.Structured = raw.ToolResult
	}
	var meta struct {
		FastMCP struct {
			WrapResult bool `json:"wrap_result"`
		} `json:"fastmcp"`
	}
	if len(raw.Meta) > 0 && json.Unmarshal(raw.Meta, &meta) == nil {
		res.Wrapped = meta.FastMCP.WrapResult
	}
	res.Content = make([]tool.Content, len(raw.Content))
	for i, block := range raw.Content {
		c := &res.Content[i]
		var b struct {
			Type     string `json:"type"`
			Text     string `json:"text"`
			MIMEType string `json:"mimeType"`
			Data     []byte `json:"data"`
		}
		if err := json.Unmarshal(block, &b); err != nil {
			var typ struct {
				Type string `json:"type"`
			}
			if json.Unmarshal(block, &typ) != nil {
				return tool.Result{}, fmt.Errorf("content block %d: %w", i, err)
			}
			*c = tool.Content{Type: typ.Type, Raw: block} // a member is not what it should be; the program sees it as it is
			continue
		}
		*c = tool.Content{Type: b.Type, Text: b.Text, MIMEType: b.MIMEType, Data: b.Data}
		if b.Type != "text" {
			c.Raw = block
		}
	}
	return res, nil
}

// decodeTools decodes a page of tools/list. A tool that cannot be decoded is left out: it does not take the others down.
func decodeTools(data json.RawMessage) (tools []tool.Tool, next string, err error) {
	var page struct {
		Tools      []json.RawMessage `json:"tools"`
		NextCursor string            `json:"nextCursor"`
	}
	if len(data) == 0 {
		return nil, "", errors.New("it is empty")
	}
	if err := json.Unmarshal(data, &page); err != nil {
		return nil, "", err
	}
	for _, raw := range page.Tools {
		var t struct {
			Name         string          `json:"name"`
			Title        string          `json:"title"`
			Description  string          `json:"description"`
			InputSchema  json.RawMessage `json:"inputSchema"`
			OutputSchema json.RawMessage `json:"outputSchema"`
			Annotations  struct {
				Title       string `json:"title"`
				ReadOnly    *bool  `json:"readOnlyHint"`
				Destructive *bool  `json:"destructiveHint"`
				Idempotent  *bool  `json:"idempotentHint"`
				OpenWorld   *bool  `json:"openWorldHint"`
			} `json:"annotations"`
		}
		if json.Unmarshal(raw, &t) != nil || t.Name == "" {
			continue
		}
		a := t.Annotations
		if t.Title == "" {
			t.Title = a.Title
		}
		if string(t.OutputSchema) == "null" {
			t.OutputSchema = nil
		}
		tools = append(tools, tool.Tool{
			Name: t.Name, Title: t.Title, Description: t.Description, InputSchema: t.InputSchema, OutputSchema: t.OutputSchema,
			Annotations: tool.Annotations{
				ReadOnly: tool.HintOfPtr(a.ReadOnly), Destructive: tool.HintOfPtr(a.Destructive),
				Idempotent: tool.HintOfPtr(a.Idempotent), OpenWorld: tool.HintOfPtr(a.OpenWorld),
			},
		})
	}
	return tools, page.NextCursor, nil
}
