package compare

// This file counts a conversation with a model.

import (
	"time"

	"toolweaver/internal/tokens"
)

// Assumptions are what cannot be measured without a model.
type Assumptions struct {
	// ModelLatency is the time until a model's answer begins.
	ModelLatency time.Duration
	// TokensPerSecond is how fast a model writes.
	TokensPerSecond float64
	// PriceIn and PriceOut are dollars for a million tokens read and written.
	PriceIn, PriceOut float64
}

// A Way is what one way of doing a task takes.
type Way struct {
	// ModelCalls counts the answers of the model, the last one included.
	ModelCalls int
	// ToolCalls counts the calls of tools.
	ToolCalls int
	// Before is the context before the first call: definitions and instructions, in tokens.
	Before int
	// ContextBytes and ContextTokens are the size of the conversation at its end.
	ContextBytes, ContextTokens int
	// Read and Written are tokens over all model calls; each call reads the whole conversation so far.
	Read, Written int
	// Tools is the time spent waiting for tools.
	Tools time.Duration
}

// Latency returns the time to the answer.
func (w *Way) Latency(a Assumptions) time.Duration {
	writing := time.Duration(float64(w.Written) / a.TokensPerSecond * float64(time.Second))
	return time.Duration(w.ModelCalls)*a.ModelLatency + writing + w.Tools
}

// Cost returns the price in dollars.
func (w *Way) Cost(a Assumptions) float64 {
	return (float64(w.Read)*a.PriceIn + float64(w.Written)*a.PriceOut) / 1e6
}

// A message is a text in a conversation, counted once.
type message struct{ bytes, tokens int }

// A ledger counts a conversation. Each model call reads all that is in it.
type ledger struct {
	counter tokens.Counter
	context message
	way     Way
}

func (l *ledger) measure(text string) message { return message{len(text), l.counter.Count(text)} }

// add puts messages into the context.
func (l *ledger) add(messages ...message) {
	for _, m := range messages {
		l.context.bytes += m.bytes
		l.context.tokens += m.tokens
	}
}

// begin puts what is there before the first call into the context.
func (l *ledger) begin(definitions, question message) {
	l.add(definitions)
	l.way.Before = l.context.tokens
	l.add(question)
}

// answer is a model call that writes messages, which are in the context from then on.
func (l *ledger) answer(messages ...message) {
	l.way.ModelCalls++
	l.way.Read += l.context.tokens
	before := l.context.tokens
	l.add(messages...)
	l.way.Written += l.context.tokens - before
}

// end closes the books.
func (l *ledger) end() Way {
	l.way.ContextBytes, l.way.ContextTokens = l.context.bytes, l.context.tokens
	return l.way
}
