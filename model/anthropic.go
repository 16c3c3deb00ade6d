package model

// This file is Anthropic's Messages API.

import (
	"encoding/json"
	"errors"
	"net/http"
)

var anthropicFormat = format{
	base: "https://api.anthropic.com", path: "/v1/messages",
	headers: func(key string) http.Header {
		h := http.Header{"Anthropic-Version": {"2023-06-01"}}
		if key != "" {
			h.Set("X-Api-Key", key)
		}
		return h
	},
	encode: encodeAnthropic, decode: decodeAnthropic,
}

// A block is a part of a message.
type block struct {
	Type      string          `json:"type"`
	Text      string          `json:"text,omitempty"`
	ID        string          `json:"id,omitempty"`
	Name      string          `json:"name,omitempty"`
	Input     json.RawMessage `json:"input,omitempty"`
	ToolUseID string          `json:"tool_use_id,omitempty"`
	Content   string          `json:"content,omitempty"`
	IsError   bool            `json:"is_error,omitempty"`
	Cache     *cacheControl   `json:"cache_control,omitempty"`
}

// cacheControl marks the end of what the endpoint may keep: tools and system, which are the same in every request.
type cacheControl struct {
	Type string `json:"type"`
}

func encodeAnthropic(cfg *Config, r Request) any {
	type turn struct {
		Role    string  `json:"role"`
		Content []block `json:"content"`
	}
	type tool struct {
		Name        string          `json:"name"`
		Description string          `json:"description"`
		InputSchema json.RawMessage `json:"input_schema"`
	}
	doc := struct {
		Model     string  `json:"model"`
		MaxTokens int     `json:"max_tokens"`
		System    []block `json:"system,omitempty"`
		Messages  []turn  `json:"messages"`
		Tools     []tool  `json:"tools,omitempty"`
	}{Model: cfg.Model, MaxTokens: cfg.MaxTokens}
	if r.System != "" {
		doc.System = []block{{Type: "text", Text: r.System, Cache: &cacheControl{"ephemeral"}}}
	}
	for _, m := range r.Messages {
		t := turn{Role: "user"}
		if m.FromModel {
			t.Role = "assistant"
		}
		for _, a := range m.Answers { // these come first
			t.Content = append(t.Content, block{Type: "tool_result", ToolUseID: a.ID, Content: a.Text, IsError: a.Failed})
		}
		if m.Text != "" {
			t.Content = append(t.Content, block{Type: "text", Text: m.Text})
		}
		for _, c := range m.Calls {
			t.Content = append(t.Content, block{Type: "tool_use", ID: c.ID, Name: c.Name, Input: object(c.Args)})
		}
		doc.Messages = append(doc.Messages, t)
	}
	for _, t := range r.Tools {
		doc.Tools = append(doc.Tools, tool{t.Name, t.Description, t.Schema})
	}
	return doc
}

// object returns arguments as an object, which the APIs insist on when they get them back.
func object(args json.RawMessage) json.RawMessage {
	var m map[string]json.RawMessage
	if json.Unmarshal(args, &m) != nil || m == nil {
		return json.RawMessage("{}")
	}
	return args
}

// anthropicStops are the reasons by Anthropic's names.
var anthropicStops = map[string]Stop{"end_turn": Ended, "stop_sequence": Ended, "tool_use": Calls, "max_tokens": TooLong, "refusal": Refused, "model_context_window_exceeded": Overflow}

func decodeAnthropic(body []byte) (*Response, error) {
	var doc struct {
		Type       string
		Content    []block
		StopReason string `json:"stop_reason"`
		Usage      struct {
			Input  int `json:"input_tokens"`
			Output int `json:"output_tokens"`
			Read   int `json:"cache_read_input_tokens"`
			Stored int `json:"cache_creation_input_tokens"`
		}
	}
	if err := json.Unmarshal(body, &doc); err != nil {
		return nil, err
	}
	if doc.Type != "message" {
		return nil, errors.New("it is not a message")
	}
	r := &Response{Message: Message{FromModel: true}, Stop: Stop(doc.StopReason)}
	if s, ok := anthropicStops[doc.StopReason]; ok {
		r.Stop = s
	}
	u := doc.Usage
	r.Usage = Usage{Input: u.Input + u.Read + u.Stored, Cached: u.Read, Stored: u.Stored, Output: u.Output}
	for _, b := range doc.Content {
		switch b.Type {
		case "text":
			r.Message.Text += b.Text
		case "tool_use":
			r.Message.Calls = append(r.Message.Calls, Call{b.ID, b.Name, b.Input})
		}
	}
	return r, nil
}
