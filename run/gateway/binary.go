package gateway

// This file takes images, sounds and other bytes out of results: a model cannot read base64.

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"

	"toolweaver/run"
	"toolweaver/run/artifact"
)

// minBinary is the least length of base64 that is taken out.
const minBinary = 256

// maxBinaryDepth bounds how deep in a result binary content is looked for.
const maxBinaryDepth = 64

// binary replaces the content blocks with binary data in a value, as MCP tools return them, by references to artifacts.
func (g *Gateway) binary(a *Answer, res *run.Result, value json.RawMessage) json.RawMessage {
	if !bytes.Contains(value, []byte(`"data"`)) && !bytes.Contains(value, []byte(`"blob"`)) {
		return value
	}
	t := taker{g: g, a: a, execution: string(res.ID)}
	return t.value(value, "result", 0)
}

// A taker takes binary content out of one value.
type taker struct {
	g         *Gateway
	a         *Answer
	execution string
}

func (t *taker) value(v json.RawMessage, path string, depth int) json.RawMessage {
	v = bytes.TrimSpace(v)
	if len(v) < minBinary || v[0] != '{' && v[0] != '[' || depth > maxBinaryDepth {
		return v
	}
	dec := json.NewDecoder(bytes.NewReader(v))
	if _, err := dec.Token(); err != nil {
		return v
	}
	var out bytes.Buffer
	out.WriteByte(v[0])
	var block struct{ typ, mime, data string }
	for i := 0; dec.More(); i++ {
		if i > 0 {
			out.WriteByte(',')
		}
		place := fmt.Sprintf("%s[%d]", path, i)
		var name string
		if v[0] == '{' {
			key, err := dec.Token()
			if err != nil {
				return v
			}
			name, _ = key.(string)
			out.Write(jsonString(name))
			out.WriteByte(':')
			place = path + "." + name
		}
		var part json.RawMessage
		if err := dec.Decode(&part); err != nil {
			return v
		}
		switch name {
		case "type":
			_ = json.Unmarshal(part, &block.typ) // what is not text is no type
		case "mimeType":
			_ = json.Unmarshal(part, &block.mime)
		case "data", "blob":
			if len(part) >= minBinary && part[0] == '"' {
				_ = json.Unmarshal(part, &block.data)
			}
		}
		out.Write(t.value(part, place, depth+1))
	}
	if block.data != "" && (block.mime != "" || block.typ == "image" || block.typ == "audio") {
		if data, err := base64.StdEncoding.DecodeString(block.data); err == nil {
			return t.reference(block.typ, block.mime, path, data)
		}
	}
	if v[0] == '{' {
		out.WriteByte('}')
	} else {
		out.WriteByte(']')
	}
	return out.Bytes()
}

// reference keeps data and returns what stands in its place.
func (t *taker) reference(typ, mime, path string, data []byte) json.RawMessage {
	handle := t.g.keep(t.a, artifact.Info{Kind: artifact.Binary, MIMEType: mime, Name: path, Execution: t.execution}, data)
	doc, err := json.Marshal(struct {
		Type     string `json:"type,omitempty"`
		MIMEType string `json:"mimeType,omitempty"`
		Artifact string `json:"artifact,omitempty"`
		Size     int    `json:"size_bytes"`
	}{typ, mime, handle, len(data)})
	if err != nil { // cannot happen
		return json.RawMessage("null")
	}
	return doc
}
