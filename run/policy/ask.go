package policy

// This file asks a person.

import (
	"context"
	"encoding/json"
	"sync"

	"toolweaver/tool"
)

// A Question is put to a person before a call is sent.
type Question struct {
	// Tool is what is to be called, Args the arguments object.
	Tool *tool.Entry
	Args json.RawMessage
	// Why says what made it a question: a rule, or what the tool says of itself.
	Why string
	// Execution is the program's.
	Execution string
}

// An Answer is what the person said. The zero value is no.
type Answer struct {
	// Yes allows the call.
	Yes bool
	// Always allows or refuses, as Yes says, this tool for the rest of the program.
	Always bool
	// Reason is told to the program when the answer is no.
	Reason string
}

// An Asker puts a question to a person and waits for the answer. An error means that nobody can be asked; the call is then
// refused with its text. It is asked one question at a time.
type Asker func(ctx context.Context, q Question) (Answer, error)

// asking is what a context carries.
type asking struct {
	ask Asker

	mu     sync.Mutex // one question at a time
	always map[*tool.Entry]bool
}

type askingKey struct{}

// WithAsker returns a context for one execution, in which questions are put with ask.
func WithAsker(ctx context.Context, ask Asker) context.Context {
	return context.WithValue(ctx, askingKey{}, &asking{ask: ask, always: map[*tool.Entry]bool{}})
}

// permit returns nil if a call may be sent.
func (v *verdict) permit(ctx context.Context, e *tool.Entry, call tool.Call) error {
	const remedy = "; to allow it without a question, the user adds a rule to the policy: allow "
	a, _ := ctx.Value(askingKey{}).(*asking)
	if a == nil {
		return v.denied(e, "; there is nobody to ask"+remedy+e.Qualified())
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if yes, ok := a.always[e]; ok {
		if yes {
			return nil
		}
		return v.denied(e, "; the user refused it")
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	why := v.why
	if v.reason != "" {
		why = v.reason + " (" + why + ")"
	}
	ans, err := a.ask(ctx, Question{Tool: e, Args: call.Args, Why: why, Execution: call.ExecutionID})
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return v.denied(e, "; "+tool.CleanLine(err.Error(), 300)+remedy+e.Qualified())
	}
	if ans.Always {
		a.always[e] = ans.Yes
	}
	if ans.Yes {
		return nil
	}
	more := "; the user refused it"
	if ans.Reason != "" {
		more += ": " + tool.CleanLine(ans.Reason, 300)
	}
	return v.denied(e, more)
}
