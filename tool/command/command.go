// Package command makes programs of this machine callable: each tool is a list of arguments with places for values. No shell is
// involved, so that a value is one argument whatever is in it.
//
// Start with [New], or [ParseConfig] for configuration files. How it is divided:
//
//	command.go   the source and its settings
//	argv.go      templates, and the arguments they give
//	exec.go      running a program, and what it answers
//	config.go    configuration files
package command

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"sync"
	"time"

	"toolweaver/tool"
)

// Config is a source of commands. It may hold secrets (Env); its String does not show them.
type Config struct {
	// Name is the name of the source.
	Name string
	// Commands are its tools.
	Commands []Command
	// Env is added to the environment of all of them, which otherwise is PATH, HOME, LANG and the like.
	Env map[string]string
	// Dir is the working directory; empty means the one of this process.
	Dir string
	// Timeout bounds each call. Default: none but the call's own.
	Timeout time.Duration
	// MaxOutput bounds what a program writes to its standard output, in bytes. Default: 16 MiB.
	MaxOutput int
	// Disabled sources are listed in a configuration but not to be used.
	Disabled bool
}

// Command is one tool.
type Command struct {
	// Name and Description are the tool's.
	Name, Description string
	// Argv is the program and its arguments. An argument that is {name} alone is the value of that parameter, several
	// arguments if it is a list; within other text it is replaced. A group in which a value is missing is left out as a whole.
	Argv []Group
	// Params are the parameters, in the order of positional arguments.
	Params []Param
	// Stdin is what the program reads, with places for values; empty means nothing.
	Stdin string
	// Output says how the program's output is understood: "text", "json", "lines" (a list of lines), or "auto", which is also the
	// meaning of "": JSON if it is an object or a list, else text.
	Output string
	// OutputSchema is the JSON Schema of the result; empty means that nothing is known.
	OutputSchema json.RawMessage
	// Annotations say what the program does.
	Annotations tool.Annotations
	// AllowExit are exit statuses beside 0 that are no failure.
	AllowExit []int
}

// A Group is arguments that are there together or not at all.
type Group []string

// A Param is a parameter of a command.
type Param struct {
	// Name is its name, an identifier.
	Name string
	// Schema is its JSON Schema; empty means text.
	Schema json.RawMessage
	// Required says that a call must give it.
	Required bool
	// Dash allows values that begin with "-", which the program might take for an option.
	Dash bool
}

// String describes the source without its secrets.
func (c Config) String() string { return fmt.Sprintf("%s (%d commands)", c.Name, len(c.Commands)) }

// GoString is String, so that no formatting verb shows secrets.
func (c Config) GoString() string { return c.String() }

var (
	identifier = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)
	secretName = regexp.MustCompile(`(?i)key|token|secret|passw|pwd|credential|auth`)
)

// Secrets returns the settings that no model should see, by a name that may be shown.
func (c Config) Secrets() map[string]string {
	m := map[string]string{}
	for name, v := range c.Env {
		if secretName.MatchString(name) && v != "" {
			m[c.Name+" "+name] = v
		}
	}
	return m
}

// Check reports what is wrong with the settings; nil if they can be used.
func (c Config) Check() error {
	seen := map[string]bool{}
	var errs []error
	for _, cmd := range c.Commands {
		if err := cmd.check(); err != nil {
			errs = append(errs, fmt.Errorf("%q: %w", tool.CleanLine(cmd.Name, 60), err))
		}
		if seen[cmd.Name] {
			errs = append(errs, fmt.Errorf("two commands are named %q", cmd.Name))
		}
		seen[cmd.Name] = true
	}
	return errors.Join(errs...)
}

func (c *Command) check() error {
	if c.Name == "" {
		return errors.New("a command has no name")
	}
	if len(c.Argv) == 0 || len(c.Argv[0]) == 0 || c.Argv[0][0] == "" {
		return errors.New("the list of arguments must begin with the program")
	}
	if len(places(c.Argv[0][0])) > 0 {
		return errors.New("the program itself cannot be a value of a call")
	}
	params := map[string]bool{}
	for _, p := range c.Params {
		if !identifier.MatchString(p.Name) {
			return fmt.Errorf("%q cannot be the name of a parameter", tool.CleanLine(p.Name, 60))
		}
		if params[p.Name] {
			return fmt.Errorf("two parameters are named %q", p.Name)
		}
		params[p.Name] = true
		if len(p.Schema) > 0 && !json.Valid(p.Schema) {
			return fmt.Errorf("the schema of %q is not JSON", p.Name)
		}
	}
	used := map[string]bool{}
	for _, g := range append(append([]Group(nil), c.Argv...), Group{c.Stdin}) {
		for _, a := range g {
			for _, name := range places(a) {
				if !params[name] {
					return fmt.Errorf("{%s} is no parameter", tool.CleanLine(name, 60))
				}
				used[name] = true
			}
		}
	}
	for _, p := range c.Params {
		if !used[p.Name] {
			return fmt.Errorf("the parameter %q is not used", p.Name)
		}
	}
	switch c.Output {
	case "", "auto", "text", "json", "lines":
		return nil
	}
	return fmt.Errorf("output %q is not known; use auto, text, json or lines", tool.CleanLine(c.Output, 40))
}

// A Source is a set of commands as a source of tools.
type Source struct {
	cfg    Config
	tools  []tool.Tool
	byName map[string]*Command

	ctx    context.Context // ends on Close
	cancel context.CancelFunc
	mu     sync.Mutex
	closed bool
	calls  sync.WaitGroup
}

var _ tool.Source = (*Source)(nil)

// New returns a source. The error is that of [Config.Check].
func New(cfg Config) (*Source, error) {
	if cfg.Name == "" {
		return nil, errors.New("command: a source has no name")
	}
	if err := cfg.Check(); err != nil {
		return nil, fmt.Errorf("command: %s: %w", cfg.Name, err)
	}
	if cfg.MaxOutput <= 0 {
		cfg.MaxOutput = 16 << 20
	}
	s := &Source{cfg: cfg, byName: map[string]*Command{}}
	for i := range cfg.Commands {
		c := &cfg.Commands[i]
		s.byName[c.Name] = c
		s.tools = append(s.tools, tool.Tool{Name: c.Name, Description: c.Description, InputSchema: c.schema(), OutputSchema: c.OutputSchema, Annotations: c.Annotations, Source: cfg.Name})
	}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	return s, nil
}

// Name implements [tool.Source].
func (s *Source) Name() string { return s.cfg.Name }

// List implements [tool.Source].
func (s *Source) List(ctx context.Context) ([]tool.Tool, error) {
	if err := ctx.Err(); err != nil {
		return nil, tool.AsError(err, s.cfg.Name, "")
	}
	if s.ctx.Err() != nil {
		return nil, s.closedError("")
	}
	return s.tools, nil
}

// Call implements [tool.Source].
func (s *Source) Call(ctx context.Context, call tool.Call) (tool.Result, error) {
	c := s.byName[call.Tool]
	if c == nil {
		return tool.Result{}, &tool.Error{Kind: tool.KindUnknownTool, Source: s.cfg.Name, Tool: call.Tool, Message: "there is no such command"}
	}
	if err := ctx.Err(); err != nil {
		return tool.Result{}, tool.AsError(err, s.cfg.Name, call.Tool)
	}
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return tool.Result{}, s.closedError(call.Tool)
	}
	s.calls.Add(1)
	s.mu.Unlock()
	defer s.calls.Done()
	if s.cfg.Timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, s.cfg.Timeout)
		defer cancel()
	}
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(s.ctx, cancel)()
	res, err := s.run(inner, c, call)
	switch {
	case err == nil:
		return res, nil
	case s.ctx.Err() != nil:
		return tool.Result{}, s.closedError(call.Tool)
	case ctx.Err() != nil:
		return tool.Result{}, tool.AsError(ctx.Err(), s.cfg.Name, call.Tool)
	}
	return tool.Result{}, tool.AsError(err, s.cfg.Name, call.Tool)
}

// Close implements [tool.Source]: it ends all programs and waits until they are gone.
func (s *Source) Close() error {
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	s.cancel()
	s.calls.Wait()
	return nil
}

func (s *Source) closedError(name string) error {
	return &tool.Error{Kind: tool.KindUnavailable, Source: s.cfg.Name, Tool: name, Message: "the source is closed"}
}

// schema returns the input schema of a command.
func (c *Command) schema() json.RawMessage {
	doc := []byte(`{"type":"object","properties":{`)
	var required []string
	for i, p := range c.Params {
		if i > 0 {
			doc = append(doc, ',')
		}
		schema := p.Schema
		if len(schema) == 0 {
			schema = json.RawMessage(`{"type":"string"}`)
		}
		doc = append(fmt.Appendf(doc, "%q:", p.Name), schema...)
		if p.Required {
			required = append(required, p.Name)
		}
	}
	doc = append(doc, '}')
	if len(required) > 0 {
		list, err := json.Marshal(required)
		if err == nil {
			doc = append(append(doc, `,"required":`...), list...)
		}
	}
	return append(doc, `,"additionalProperties":false}`...)
}
