// Package ask lets a language model answer a question with one program: the model gets the declarations of the tools that fit,
// writes the program, and answers from its result. A program that fails goes back to the model with the error and its hint, a few times.
//
// Start with [Ask]. The programs run in a gateway ([gateway.Gateway]), with its limits, policy, checks, budget and redaction; the models are
// those of package model.
package ask

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"toolweaver/model"
	"toolweaver/run"
	"toolweaver/run/gateway"
)

// Options configures [Ask]. The zero value is usable.
type Options struct {
	// Repairs is how often the model may correct a program that failed. Default: 2; negative for never.
	Repairs int
	// MaxDeclarations bounds the declarations in the prompt, in bytes. If those of all tools are larger, the prompt has those that fit the
	// question, and the model can search for others. Default: 24 KiB.
	MaxDeclarations int
	// MaxTurns bounds the turns of the model, searches included. Default: 12.
	MaxTurns int
	// OnProgram is called with each program before it runs, OnPrint with what it prints, OnEvent as its calls begin and end, OnAttempt when it
	// has ended.
	OnProgram func(code string)
	OnPrint   func(text string)
	// Approve puts calls to a person that need approval; nil means that there is nobody to ask.
	Approve   run.Approver
	OnEvent   func(run.Event)
	OnAttempt func(Attempt)
}

func (o Options) withDefaults() Options {
	if o.Repairs == 0 {
		o.Repairs = 2
	}
	o.Repairs = max(o.Repairs, 0)
	if o.MaxDeclarations <= 0 {
		o.MaxDeclarations = 24 << 10
	}
	if o.MaxTurns <= 0 {
		o.MaxTurns = 12
	}
	return o
}

// An Attempt is one program that ran, or was refused.
type Attempt struct {
	Code   string          `json:"code"`
	Answer *gateway.Answer `json:"answer"`
	// ToolCalls counts the calls that it made, Elapsed is how long it ran.
	ToolCalls int           `json:"tool_calls"`
	Elapsed   time.Duration `json:"elapsed_ns"`
}

// done reports whether the program ended well.
func (a *Attempt) done() bool { return a.Answer.Status == run.StatusDone }

// Result is what came of a question.
type Result struct {
	// Text is the model's answer.
	Text string `json:"answer"`
	// Attempts are the programs, the failed ones included.
	Attempts []Attempt `json:"programs"`
	// Turns counts the turns of the model, Usage the tokens that its endpoint has counted.
	Turns int         `json:"model_calls"`
	Usage model.Usage `json:"usage"`
	// Elapsed is the time from the question to the answer.
	Elapsed time.Duration `json:"elapsed_ns"`
}

// ErrNoAnswer is wrapped by the errors about models that gave no answer: cut off, refused, or without a program that works.
var ErrNoAnswer = errors.New("the model gave no answer")

// Ask asks the model a question. The result tells what happened so far even if there is an error: an [*model.Error] of the endpoint,
// one that wraps [ErrNoAnswer], or that of the context.
func Ask(ctx context.Context, m model.Model, g *gateway.Gateway, question string, opts Options) (*Result, error) {
	began := time.Now()
	s := &session{m: m, g: g, opts: opts.withDefaults(), res: &Result{}}
	err := s.run(ctx, question)
	s.res.Elapsed = time.Since(began)
	return s.res, err
}

// A session is the conversation about one question.
type session struct {
	m     model.Model
	g     *gateway.Gateway
	opts  Options
	res   *Result
	talk  model.Request
	final bool // no further program may run: the model is to answer
	// textOnly says that the endpoint has no tool calls: programs are blocks of code in the text.
	textOnly bool
	broken   string // the last execution if it failed
}

func (s *session) run(ctx context.Context, question string) error {
	s.begin(question)
	for s.res.Turns < s.opts.MaxTurns {
		r, err := s.m.Generate(ctx, s.talk)
		if s.res.Turns == 0 && !s.textOnly && withoutTools(err) {
			s.textOnly = true
			s.begin(question)
			continue
		}
		if err != nil {
			return err
		}
		s.res.Turns++
		s.res.Usage.Add(r.Usage)
		if err := unfinished(r); err != nil {
			return err
		}
		s.talk.Messages = append(s.talk.Messages, r.Message)
		reply, err := s.reply(ctx, r.Message)
		if err != nil {
			return err
		}
		if reply == nil {
			s.res.Text = strings.TrimSpace(r.Message.Text)
			if s.res.Text == "" {
				return fmt.Errorf("%w: its last turn is empty", ErrNoAnswer)
			}
			return s.failed()
		}
		s.talk.Messages = append(s.talk.Messages, *reply)
	}
	return fmt.Errorf("%w within %d turns", ErrNoAnswer, s.opts.MaxTurns)
}

// begin writes the first request.
func (s *session) begin(question string) {
	prompt, whole := s.prompt(question)
	s.talk = model.Request{System: prompt, Tools: s.tools(whole), Messages: []model.Message{{Text: question}}}
}

// withoutTools reports whether an endpoint refused a request because the model has no tool calls. There is no code for it: Ollama says that a
// model "does not support tools", vLLM that "tool choice requires" a flag, OpenRouter (404) that it found no endpoint "that support tool use".
func withoutTools(err error) bool {
	var e *model.Error
	if !errors.As(err, &e) || e.Status < 400 || e.Status >= 500 || e.Status == http.StatusTooManyRequests {
		return false
	}
	text := strings.ToLower(e.Message)
	return strings.Contains(text, "tool") && (strings.Contains(text, "support") || strings.Contains(text, "requires"))
}

// failed is the error of a question to which no program has an answer although one was written.
func (s *session) failed() error {
	n := len(s.res.Attempts)
	if n == 0 || s.res.Attempts[n-1].done() {
		return nil
	}
	f := s.res.Attempts[n-1].Answer.Error
	return fmt.Errorf("%w: none of its %d programs ended well; the last one: %s: %s", ErrNoAnswer, n, f.Type, f.Message)
}

// unfinished is the error of a turn that was cut off.
func unfinished(r *model.Response) error {
	switch r.Stop {
	case model.TooLong:
		return fmt.Errorf("%w: it was cut off at the limit of tokens of an answer; raise it (--max-tokens)", ErrNoAnswer)
	case model.Refused:
		return fmt.Errorf("%w: it refuses: %s", ErrNoAnswer, strings.TrimSpace(r.Message.Text))
	case model.Overflow:
		return fmt.Errorf("%w: the conversation does not fit its context", ErrNoAnswer)
	}
	return nil
}

// reply answers a turn of the model; nil means that the turn is the answer to the question.
func (s *session) reply(ctx context.Context, turn model.Message) (*model.Message, error) {
	if len(turn.Calls) > 0 {
		out := &model.Message{}
		for _, c := range turn.Calls {
			a, err := s.call(ctx, c)
			if err != nil {
				return nil, err
			}
			out.Answers = append(out.Answers, a)
		}
		return out, nil
	}
	if code, ok := fenced(turn.Text); ok && !s.answered() && !s.final { // a model without tool calls
		text, failed, err := s.execute(ctx, code)
		if err != nil {
			return nil, err
		}
		if failed {
			text = "The program failed. Correct it and write the whole program again.\n\n" + text
		} else {
			text = "The program's result follows. Answer the question from it, in words.\n\n" + text
		}
		return &model.Message{Text: text}, nil
	}
	return nil, nil
}

// answered reports whether a program has ended well.
func (s *session) answered() bool {
	n := len(s.res.Attempts)
	return n > 0 && s.res.Attempts[n-1].done()
}

// call carries out a call of the model.
func (s *session) call(ctx context.Context, c model.Call) (model.Answer, error) {
	var args struct {
		Code  string `json:"code"`
		Query string `json:"query"`
	}
	a := model.Answer{ID: c.ID}
	if err := json.Unmarshal(c.Args, &args); err != nil {
		a.Text, a.Failed = "the arguments are not a JSON object with the members that the tool has", true
		return a, nil
	}
	var err error
	switch {
	case c.Name == searchTool:
		if a.Text, err = s.g.Search(args.Query, 0, gateway.Full); err != nil {
			a.Text, a.Failed = err.Error(), true
		}
		return a, nil
	case c.Name != executeTool:
		a.Text, a.Failed = fmt.Sprintf("there is no tool %q; tools of programs are called by programs, with %s", c.Name, executeTool), true
		return a, nil
	case args.Code == "":
		a.Text, a.Failed = executeTool+` needs the argument "code": the program`, true
		return a, nil
	case s.final:
		a.Text, a.Failed = "no further program can run; answer the question with what is known", true
		return a, nil
	}
	a.Text, a.Failed, err = s.execute(ctx, args.Code)
	return a, err
}

// execute runs a program and returns what the model gets to see of it.
func (s *session) execute(ctx context.Context, code string) (text string, failed bool, err error) {
	if s.opts.OnProgram != nil {
		s.opts.OnProgram(code)
	}
	began := time.Now()
	answer, res, err := s.g.Execute(ctx, gateway.Request{Code: code, ContinueFrom: s.broken, OnPrint: s.opts.OnPrint, OnEvent: s.opts.OnEvent, Approve: s.opts.Approve})
	if err != nil {
		return "", false, err
	}
	if ctx.Err() != nil {
		return "", false, ctx.Err()
	}
	switch { // a corrected program does not repeat what the failed one has done
	case answer.Status == run.StatusDone:
		s.broken = ""
	case answer.Execution != "" && answer.Status.Ended():
		s.broken = answer.Execution
	}
	attempt := Attempt{Code: code, Answer: answer, ToolCalls: len(res.Calls), Elapsed: time.Since(began)}
	s.res.Attempts = append(s.res.Attempts, attempt)
	if s.opts.OnAttempt != nil {
		s.opts.OnAttempt(attempt)
	}
	if len(s.res.Attempts) > s.opts.Repairs { // the first program and the repairs
		s.final = true
	}
	data, err := json.Marshal(answer)
	if err != nil {
		return "", false, err
	}
	return string(data), answer.Status != run.StatusDone, nil
}

// fenced returns the program in a text: what is in its last block of code.
func fenced(text string) (string, bool) {
	end := strings.LastIndex(text, "```")
	if end < 0 {
		return "", false
	}
	begin := strings.LastIndex(text[:end], "```")
	if begin < 0 {
		return "", false
	}
	language, code, ok := strings.Cut(text[begin+3:end], "\n")
	switch strings.ToLower(strings.TrimSpace(language)) {
	case "", "python", "py", "python3":
		return code, ok && strings.TrimSpace(code) != ""
	}
	return "", false
}
