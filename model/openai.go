package model

// This file is the Chat Completions API.

import (
	"encoding/json"
	"errors"
	"net/http"
)

// openAIBase is OpenAI's own endpoint.
const openAIBase = "https://api.openai.com/v1"

var openAIFormat = format{
	base: openAIBase, path: "/chat/completions",
	headers: func(key string) http.Header {
		h := http.Header{}
		if key != "" {
			h.Set("Authorization", "Bearer "+key)
		}
		return h
	},
	encode: encodeOpenAI, decode: decodeOpenAI,
}

// A chatCall is a call as Chat Completions has it.
type chatCall struct {
	ID       string `json:"id"`
	Type     string `json:"type"`
	Function struct {
		Name      string `json:"name"`
		Arguments string `json:"arguments"`
	} `json:"function"`
}

func encodeOpenAI(cfg *Config, r Request) any {
	type turn struct {
		Role       string     `json:"role"`
		Content    *string    `json:"content"`
		ToolCalls  []chatCall `json:"tool_calls,omitempty"`
		ToolCallID string     `json:"tool_call_id,omitempty"`
	}
	type function struct {
		Name        string          `json:"name"`
		Description string          `json:"description"`
		Parameters  json.RawMessage `json:"parameters"`
	}
	type tool struct {
		Type     string   `json:"type"`
		Function function `json:"function"`
	}
	doc := struct {
		Model     string `json:"model"`
		MaxTokens int    `json:"max_completion_tokens,omitempty"`
		Older     int    `json:"max_tokens,omitempty"`
		Messages  []turn `json:"messages"`
		Tools     []tool `json:"tools,omitempty"`
	}{Model: cfg.Model}
	if cfg.BaseURL == openAIBase {
		doc.MaxTokens = cfg.MaxTokens
	} else { // the older name is the one that other endpoints know
		doc.Older = cfg.MaxTokens
	}
	if r.System != "" {
		doc.Messages = append(doc.Messages, turn{Role: "system", Content: &r.System})
	}
	for _, m := range r.Messages {
		for _, a := range m.Answers {
			text := a.Text
			if a.Failed {
				text = "error: " + text
			}
			doc.Messages = append(doc.Messages, turn{Role: "tool", Content: &text, ToolCallID: a.ID})
		}
		if m.Text == "" && len(m.Calls) == 0 {
			continue
		}
		t := turn{Role: "user"}
		if m.Text != "" {
			t.Content = &m.Text
		}
		if m.FromModel {
			t.Role = "assistant"
		}
		for _, c := range m.Calls {
			call := chatCall{ID: c.ID, Type: "function"}
			call.Function.Name, call.Function.Arguments = c.Name, string(object(c.Args))
			t.ToolCalls = append(t.ToolCalls, call)
		}
		doc.Messages = append(doc.Messages, t)
	}
	for _, t := range r.Tools {
		doc.Tools = append(doc.Tools, tool{"function", function{t.Name, t.Description, t.Schema}})
	}
	return doc
}

// openAIStops are the reasons by the names of Chat Completions.
var openAIStops = map[string]Stop{"stop": Ended, "tool_calls": Calls, "function_call": Calls, "length": TooLong, "content_filter": Refused}

func decodeOpenAI(body []byte) (*Response, error) {
	var doc struct {
		Choices []struct {
			FinishReason string `json:"finish_reason"`
			Message      struct {
				Content   string
				Refusal   string
				ToolCalls []chatCall `json:"tool_calls"`
			}
		}
		Usage struct {
			Input   int `json:"prompt_tokens"`
			Output  int `json:"completion_tokens"`
			Details struct {
				Cached int `json:"cached_tokens"`
			} `json:"prompt_tokens_details"`
		}
	}
	if err := json.Unmarshal(body, &doc); err != nil {
		return nil, err
	}
	if len(doc.Choices) == 0 {
		return nil, errors.New("it has no choices")
	}
	c := doc.Choices[0]
	r := &Response{Message: Message{FromModel: true, Text: c.Message.Content}, Stop: Stop(c.FinishReason),
		Usage: Usage{Input: doc.Usage.Input, Cached: doc.Usage.Details.Cached, Output: doc.Usage.Output}}
	if s, ok := openAIStops[c.FinishReason]; ok {
		r.Stop = s
	}
	if c.Message.Refusal != "" {
		r.Stop, r.Message.Text = Refused, c.Message.Refusal
	}
	for _, call := range c.Message.ToolCalls {
		r.Message.Calls = append(r.Message.Calls, Call{call.ID, call.Function.Name, json.RawMessage(call.Function.Arguments)})
	}
	if len(r.Message.Calls) > 0 && r.Stop == Ended { // some endpoints say "stop"
		r.Stop = Calls
	}
	return r, nil
}
