// Package model speaks to language models over HTTP: Anthropic's Messages API and the Chat Completions API that OpenAI's and most other
// endpoints understand.
//
// Start with [New] and [Client.Generate]. The package knows what a conversation with tools needs and nothing else: no streaming, no
// images. Both interfaces are documented by their makers:
//
//	https://docs.anthropic.com/en/api/messages
//	https://platform.openai.com/docs/api-reference/chat
//
// Keys are sent to the endpoint only and are in no error.
package model

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// A Provider is a wire format.
type Provider string

// The providers.
const (
	Anthropic Provider = "anthropic" // the Messages API
	OpenAI    Provider = "openai"    // Chat Completions, at OpenAI or any endpoint that is compatible
)

// Config says which model to speak to.
type Config struct {
	// Provider is the wire format. Required.
	Provider Provider
	// Model is the name of the model. Required.
	Model string
	// Key is the API key. Endpoints on this machine often need none.
	Key string
	// BaseURL is where the API is, without the path of its method: https://api.anthropic.com, http://localhost:11434/v1. Default: that of Anthropic or OpenAI.
	BaseURL string
	// MaxTokens bounds each answer. Default: 8192.
	MaxTokens int
	// Timeout bounds each attempt at an answer. Default: 5 minutes.
	Timeout time.Duration
	// Attempts is how often a request is sent that was refused for the moment (status 429, 5xx, no connection). Default: 4.
	Attempts int
	// OnRetry, if not nil, is told why a request is about to be sent again, and after what pause.
	OnRetry func(err error, pause time.Duration)
	// Transport makes the requests. Default: [http.DefaultTransport].
	Transport http.RoundTripper
}

// A Tool is what the model may call.
type Tool struct {
	Name, Description string
	// Schema is the JSON Schema of its arguments.
	Schema json.RawMessage
}

// A Call is a call of a tool that the model asks for.
type Call struct {
	ID, Name string
	// Args is a JSON object; it need not fit the schema.
	Args json.RawMessage
}

// An Answer is the answer to a call.
type Answer struct {
	ID, Text string
	Failed   bool
}

// A Message is one turn of a conversation: of the user, with text or with answers to calls, or of the model, with text and calls.
type Message struct {
	FromModel bool
	Text      string
	Calls     []Call
	Answers   []Answer
}

// A Request is a conversation that the model is to go on with.
type Request struct {
	// System says how the model is to behave. It is the same in every request of a conversation, so that the endpoint may cache it.
	System   string
	Messages []Message
	// Tools may be empty; then the model answers in text.
	Tools []Tool
}

// A Stop is why the model ended its turn.
type Stop string

// The reasons. Others are passed on as the endpoint spells them.
const (
	Ended    Stop = "end"        // it has said what it had to say
	Calls    Stop = "calls"      // it waits for the answers to its calls
	TooLong  Stop = "max_tokens" // Config.MaxTokens was reached
	Refused  Stop = "refusal"    // it does not want to answer
	Overflow Stop = "context"    // the conversation does not fit the model
)

// A Response is a turn of the model.
type Response struct {
	Message Message
	Stop    Stop
	Usage   Usage
}

// Usage is what the endpoint has counted, in tokens.
type Usage struct {
	// Input counts all tokens that were read; Cached those of them that came from the endpoint's cache, Stored those that went into it.
	Input  int `json:"input"`
	Cached int `json:"cached"`
	Stored int `json:"stored"`
	// Output counts the tokens that were written.
	Output int `json:"output"`
}

// Add adds up.
func (u *Usage) Add(v Usage) {
	u.Input += v.Input
	u.Cached += v.Cached
	u.Stored += v.Stored
	u.Output += v.Output
}

// A Model answers requests. [Client] is one; tests have others.
type Model interface {
	Generate(ctx context.Context, r Request) (*Response, error)
}

// A format writes requests and reads responses as one API wants them.
type format struct {
	base, path string
	headers    func(key string) http.Header
	encode     func(cfg *Config, r Request) any
	decode     func(body []byte) (*Response, error)
}

var formats = map[Provider]*format{Anthropic: &anthropicFormat, OpenAI: &openAIFormat}

// A Client speaks to one model. It is safe for concurrent use.
type Client struct {
	cfg    Config
	format *format
	url    string
	http   *http.Client
}

var _ Model = (*Client)(nil)

// New returns a client. The error is about the configuration.
func New(cfg Config) (*Client, error) {
	f := formats[cfg.Provider]
	if f == nil {
		return nil, fmt.Errorf("model: provider %q is not known; use %q or %q", cfg.Provider, Anthropic, OpenAI)
	}
	if cfg.Model == "" {
		return nil, fmt.Errorf("model: no model is named")
	}
	if cfg.BaseURL == "" {
		cfg.BaseURL = f.base
	}
	u, err := url.Parse(cfg.BaseURL)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("model: the base URL does not begin with http:// or https:// and a host")
	}
	cfg.BaseURL = strings.TrimSuffix(cfg.BaseURL, "/")
	if cfg.Provider == Anthropic { // the path has it already
		cfg.BaseURL = strings.TrimSuffix(cfg.BaseURL, "/v1")
	}
	if cfg.MaxTokens <= 0 {
		cfg.MaxTokens = 8192
	}
	if cfg.Timeout <= 0 {
		cfg.Timeout = 5 * time.Minute
	}
	if cfg.Attempts <= 0 {
		cfg.Attempts = 4
	}
	c := &Client{cfg: cfg, format: f, url: cfg.BaseURL + f.path}
	c.http = &http.Client{Transport: cfg.Transport, CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse // the key goes nowhere else
	}}
	return c, nil
}
