// Package sdkcheck compares package model with the makers' own SDKs: they send the same requests, and read the same from the recorded
// answers. It is a module of its own, so that nothing else depends on the SDKs: `make sdk-check` runs it.
package sdkcheck

import (
	"context"
	"encoding/json"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"

	"github.com/anthropics/anthropic-sdk-go"
	anthropicoption "github.com/anthropics/anthropic-sdk-go/option"
	"github.com/openai/openai-go/v3"
	openaioption "github.com/openai/openai-go/v3/option"
	"github.com/openai/openai-go/v3/shared"

	"toolweaver/model"
	"toolweaver/model/modeltest"
)

const key = "sk-secret-0123456789"

var args = map[string]any{"code": "6*7"}

// conversation is what both sides send.
var conversation = model.Request{
	System: "Be brief.",
	Messages: []model.Message{
		{Text: "What is 6*7?"},
		{FromModel: true, Text: "I compute.", Calls: []model.Call{{ID: "c1", Name: "execute_code", Args: json.RawMessage(`{"code":"6*7"}`)}}},
		{Answers: []model.Answer{{ID: "c1", Text: "42", Failed: true}}},
	},
	Tools: []model.Tool{{Name: "execute_code", Description: "Runs.",
		Schema: json.RawMessage(`{"type":"object","properties":{"code":{"type":"string"}},"required":["code"]}`)}},
}

// turns are the answers that both sides read.
var turns = []modeltest.Turn{{Text: "I compute.", Code: "return 6*7"}, {Text: "42."}, {Text: "4", Stop: "max_tokens"}}

// seen is what a side has read of an answer.
type seen struct {
	text, call, args      string
	input, cached, output int64
}

// ours is what package model sends and reads.
func ours(t *testing.T, p model.Provider, turn modeltest.Turn) (request string, r seen) {
	t.Helper()
	e := modeltest.New(key, turn)
	s := httptest.NewServer(e)
	defer s.Close()
	c, err := model.New(model.Config{Provider: p, Model: "m", Key: key, BaseURL: s.URL, MaxTokens: 100})
	if err != nil {
		t.Fatal(err)
	}
	res, err := c.Generate(context.Background(), conversation)
	if err != nil {
		t.Fatal(err)
	}
	r = seen{text: res.Message.Text, input: int64(res.Usage.Input), cached: int64(res.Usage.Cached), output: int64(res.Usage.Output)}
	for _, call := range res.Message.Calls {
		r.call, r.args = call.Name, string(call.Args)
	}
	return e.Requests()[0], r
}

func compare(t *testing.T, request, sdkRequest string, got, want seen) {
	t.Helper()
	var a, b any
	if err := json.Unmarshal([]byte(request), &a); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(sdkRequest), &b); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(a, b) {
		t.Errorf("sent\n%s\nthe SDK sends\n%s", request, sdkRequest)
	}
	// The tokens of the recordings follow from the length of the request, which differs by the order and spelling of its members.
	got.input, got.cached, want.input, want.cached = got.input/20, got.cached/20, want.input/20, want.cached/20
	if got != want {
		t.Errorf("read %+v, the SDK reads %+v", got, want)
	}
}

func TestAnthropic(t *testing.T) {
	for _, turn := range turns {
		request, got := ours(t, model.Anthropic, turn)
		// The one difference: a result may be a text or a list of blocks, and the SDK always writes the list.
		request = strings.Replace(request, `"content":"42"`, `"content":[{"type":"text","text":"42"}]`, 1)
		e := modeltest.New(key, turn)
		s := httptest.NewServer(e)
		client := anthropic.NewClient(anthropicoption.WithAPIKey(key), anthropicoption.WithBaseURL(s.URL))
		m, err := client.Messages.New(context.Background(), anthropic.MessageNewParams{
			Model: "m", MaxTokens: 100,
			System: []anthropic.TextBlockParam{{Text: "Be brief.", CacheControl: anthropic.NewCacheControlEphemeralParam()}},
			Messages: []anthropic.MessageParam{
				anthropic.NewUserMessage(anthropic.NewTextBlock("What is 6*7?")),
				anthropic.NewAssistantMessage(anthropic.NewTextBlock("I compute."), anthropic.NewToolUseBlock("c1", args, "execute_code")),
				anthropic.NewUserMessage(anthropic.NewToolResultBlock("c1", "42", true)),
			},
			Tools: []anthropic.ToolUnionParam{{OfTool: &anthropic.ToolParam{Name: "execute_code", Description: anthropic.String("Runs."),
				InputSchema: anthropic.ToolInputSchemaParam{Properties: map[string]any{"code": map[string]any{"type": "string"}}, Required: []string{"code"}}}}},
		})
		s.Close()
		if err != nil {
			t.Fatal(err)
		}
		want := seen{input: m.Usage.InputTokens + m.Usage.CacheReadInputTokens + m.Usage.CacheCreationInputTokens, cached: m.Usage.CacheReadInputTokens, output: m.Usage.OutputTokens}
		for _, b := range m.Content {
			switch b := b.AsAny().(type) {
			case anthropic.TextBlock:
				want.text += b.Text
			case anthropic.ToolUseBlock:
				want.call, want.args = b.Name, string(b.Input)
			}
		}
		compare(t, request, e.Requests()[0], got, want)
	}
}

func TestOpenAI(t *testing.T) {
	for _, turn := range turns {
		request, got := ours(t, model.OpenAI, turn)
		e := modeltest.New(key, turn)
		s := httptest.NewServer(e)
		client := openai.NewClient(openaioption.WithAPIKey(key), openaioption.WithBaseURL(s.URL))
		assistant := openai.AssistantMessage("I compute.")
		assistant.OfAssistant.ToolCalls = []openai.ChatCompletionMessageToolCallUnionParam{{OfFunction: &openai.ChatCompletionMessageFunctionToolCallParam{
			ID: "c1", Function: openai.ChatCompletionMessageFunctionToolCallFunctionParam{Name: "execute_code", Arguments: `{"code":"6*7"}`}}}}
		m, err := client.Chat.Completions.New(context.Background(), openai.ChatCompletionNewParams{
			Model: "m", MaxTokens: openai.Int(100),
			Messages: []openai.ChatCompletionMessageParamUnion{openai.SystemMessage("Be brief."), openai.UserMessage("What is 6*7?"), assistant, openai.ToolMessage("error: 42", "c1")},
			Tools: []openai.ChatCompletionToolUnionParam{openai.ChatCompletionFunctionTool(shared.FunctionDefinitionParam{Name: "execute_code", Description: openai.String("Runs."),
				Parameters: shared.FunctionParameters{"type": "object", "properties": map[string]any{"code": map[string]any{"type": "string"}}, "required": []string{"code"}}})},
		})
		s.Close()
		if err != nil {
			t.Fatal(err)
		}
		want := seen{text: m.Choices[0].Message.Content, input: m.Usage.PromptTokens, cached: m.Usage.PromptTokensDetails.CachedTokens, output: m.Usage.CompletionTokens}
		for _, call := range m.Choices[0].Message.ToolCalls {
			want.call, want.args = call.Function.Name, call.Function.Arguments
		}
		compare(t, request, e.Requests()[0], got, want)
	}
}
