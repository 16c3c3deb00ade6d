package gateway

// This file offers programs what models have: finding and describing tools, and artifacts. They are tools like others, so that
// what they answered is in the journal and a replay sees the same.

import (
	"context"
	"encoding/base64"
	"encoding/json"

	"toolweaver/run/artifact"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

// builtinSource is the name of the gateway's own source.
const builtinSource = "toolweaver"

type searchArgs struct {
	Query string `json:"query" jsonschema:"a few words, or the name of a tool"`
	Limit int    `json:"limit,omitempty" jsonschema:"how many at most"`
}

// foundTool is a tool as programs get it.
type foundTool struct {
	Name        string          `json:"name"`
	Description string          `json:"description"`
	InputSchema json.RawMessage `json:"input_schema,omitempty"`
	ReadOnly    bool            `json:"read_only"`
}

type describeArgs struct {
	Names []string `json:"names" jsonschema:"names of tools"`
}

type loadArgs struct {
	Handle string `json:"handle" jsonschema:"as in the answer that mentioned the artifact"`
}

// newBuiltin makes the gateway's own source.
func (g *Gateway) newBuiltin() (tool.Source, error) {
	return gofunc.NewSource(builtinSource,
		gofunc.New("search_tools", func(_ context.Context, a searchArgs) ([]foundTool, error) {
			found := []foundTool{}
			limit := a.Limit
			if limit <= 0 {
				limit = DefaultFound
			}
			for _, h := range g.offer.Load().index.Find(a.Query, min(limit, MaxFound)) {
				e := h.Entry
				found = append(found, foundTool{e.Qualified(), e.Tool.Description, e.Tool.InputSchema, e.Tool.Annotations.IsReadOnly()})
			}
			return found, nil
		}, gofunc.Description("Finds tools by what they do: name, description and input schema of each."), gofunc.ReadOnly(), gofunc.Inline()),
		gofunc.New("describe_tools", func(_ context.Context, a describeArgs) (string, error) {
			return g.Describe(a.Names)
		}, gofunc.Description("Declarations of tools as Python text."), gofunc.ReadOnly(), gofunc.Inline()),
		gofunc.New("load_artifact", func(_ context.Context, a loadArgs) (json.RawMessage, error) {
			info, data, err := g.cfg.Artifacts.Get(a.Handle)
			if err != nil {
				return nil, err
			}
			switch info.Kind {
			case artifact.JSON:
				return data, nil
			case artifact.Text:
				return jsonString(string(data)), nil
			}
			return json.Marshal(struct {
				MIMEType string `json:"mimeType"`
				Data     string `json:"data"`
			}{info.MIMEType, base64.StdEncoding.EncodeToString(data)})
		}, gofunc.Description("The whole content of an artifact that an earlier program left: a value, text, or bytes as base64."), gofunc.ReadOnly(), gofunc.Inline()),
	)
}
