// Package policy decides which calls of tools may be sent, and how: which are refused or asked about, how many run at one
// time and how fast, which may be repeated, and whose answers may be used again.
//
// Start with [New], which makes a [Policy] of rules; it implements run.Policy. How it is divided:
//
//	policy.go   rules, and what they say about a tool
//	config.go   rules in a configuration file
//	call.go     the life of one call: wait, send, repeat
//	gate.go     rates, numbers of calls, resources
//	cache.go    answers that are used again
//
// Rules come from the user. What a server says about its own tools can make a policy stricter; only if the user trusts the
// server can it make it looser.
package policy

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"strings"
	"sync"
	"time"

	"toolweaver/run"
	"toolweaver/tool"
)

// An Effect says whether a call may be sent.
type Effect string

// The effects.
const (
	Allow Effect = "allow"
	Deny  Effect = "deny"
	Ask   Effect = "ask" // a person is asked; until somebody answers, the execution pauses
)

// A Rule says something about the tools that its pattern fits. What it leaves empty other rules may say.
type Rule struct {
	// Tools is a pattern over the names of tools as programs write them, source.tool: * stands for any text, ? for one
	// character, [a-z] for one of several; "github.*" means all tools of a source, "*.delete_*" those whose name begins so.
	Tools string
	// Effect says whether calls may be sent.
	Effect Effect
	// Reason is told when a call is denied, and shown when somebody is asked.
	Reason string
	// Cache is how long an answer is used again for the same arguments. 0 means not.
	Cache time.Duration
	// Retries is how often a call is repeated that failed on the way: the server could not be reached, or did not answer.
	// Nil says nothing.
	Retries *int
	// Rate is how many calls may begin in each second, and Burst how many at once; Burst defaults to 1. They apply to all
	// tools together that the rule's pattern fits.
	Rate  float64
	Burst int
	// Concurrency is how many calls may run at one time, of all tools together that the pattern fits.
	Concurrency int
	// Timeout bounds each attempt at a call.
	Timeout time.Duration
	// Repeatable says whether a call may be sent again when a crash has left it unknown whether it took effect: the tool does no
	// harm when it is called twice, or knows the idempotency key that goes with each call. Nil says nothing; then what the tool
	// says of itself counts.
	Repeatable *bool
	// Resource names what a call works on, with arguments in braces, as in "repo {owner}/{repo}". Calls on the same resource
	// do not overlap when one of them may write.
	Resource string
}

// Config is what a Policy is made of.
type Config struct {
	// Rules are looked at in order; for each setting the first rule counts that fits the tool and says something about it.
	Rules []Rule
	// Trusted names the sources whose annotations may make the policy looser: tools that only read are repeated after a
	// failure on the way, as are those that may be repeated. "*" means all.
	Trusted []string
	// Default is the effect where no rule says anything and the tool does not say that it destroys, for which it is Ask. Empty
	// means Allow.
	Default Effect
	// Now is the clock for the cache; nil means time.Now.
	Now func() time.Time
}

// defaultRetries is how often a call of a trusted tool is repeated that may be.
const defaultRetries = 2

// A Policy decides on calls and sends them. Make one with [New]. It may be used concurrently, by many executions at once:
// rates, numbers and resources are shared by all.
type Policy struct {
	cfg     Config
	now     func() time.Time
	gates   []*gate // one for each rule, nil for those that limit nothing
	locks   locks
	cache   cache
	mu      sync.Mutex
	verdict map[*tool.Entry]*verdict
}

// A verdict is what the rules say about one tool.
type verdict struct {
	effect   Effect
	why      string // the rule, for messages
	reason   string
	cache    time.Duration
	retries  int
	timeout  time.Duration
	repeat   tool.Hint
	resource []string // of every rule that names one
	gates    []*gate
	readOnly bool
}

// New returns a policy. The error tells what is wrong with a rule.
func New(cfg Config) (*Policy, error) {
	p := &Policy{cfg: cfg, now: cfg.Now, verdict: map[*tool.Entry]*verdict{}}
	if p.now == nil {
		p.now = time.Now
	}
	var errs []error
	for i := range cfg.Rules {
		r := &cfg.Rules[i]
		if err := r.check(); err != nil {
			errs = append(errs, fmt.Errorf("policy: rule %d (%s): %w", i+1, tool.CleanLine(r.Tools, 60), err))
		}
		p.gates = append(p.gates, newGate(r))
	}
	if err := checkEffect(cfg.Default); err != nil {
		errs = append(errs, fmt.Errorf("policy: default: %w", err))
	}
	return p, errors.Join(errs...)
}

func checkEffect(e Effect) error {
	switch e {
	case "", Allow, Deny, Ask:
		return nil
	}
	return fmt.Errorf("%q is no effect; write allow, deny or ask", tool.CleanLine(string(e), 40))
}

func (r *Rule) check() error {
	if r.Tools == "" {
		return errors.New(`it names no tools; "*" means all`)
	}
	if _, err := path.Match(r.Tools, ""); err != nil {
		return fmt.Errorf("the pattern of tools is malformed: %w", err)
	}
	if err := checkEffect(r.Effect); err != nil {
		return err
	}
	if r.Cache < 0 || r.Rate < 0 || r.Burst < 0 || r.Concurrency < 0 || r.Timeout < 0 || r.Retries != nil && (*r.Retries < 0 || *r.Retries > 10) {
		return errors.New("times and numbers must be positive, and there are 10 retries at most")
	}
	if strings.Count(r.Resource, "{") != strings.Count(r.Resource, "}") {
		return errors.New("the braces of the resource do not match")
	}
	return nil
}

// fits reports whether the rule is about a tool.
func (r *Rule) fits(e *tool.Entry) bool {
	for _, name := range []string{e.Qualified(), e.Tool.Source + "." + e.Tool.Name, e.Module + "." + e.Tool.Name} {
		// Names have slashes now and then, which * does not match there.
		if ok, err := path.Match(strings.ReplaceAll(r.Tools, "/", "\x00"), strings.ReplaceAll(name, "/", "\x00")); ok && err == nil {
			return true
		}
	}
	return false
}

// of returns what the rules say about a tool.
func (p *Policy) of(e *tool.Entry) *verdict {
	p.mu.Lock()
	defer p.mu.Unlock()
	v := p.verdict[e]
	if v == nil {
		if len(p.verdict) > 100_000 { // entries of catalogs that are gone
			clear(p.verdict)
		}
		v = p.judge(e)
		p.verdict[e] = v
	}
	return v
}

func (p *Policy) judge(e *tool.Entry) *verdict {
	a := e.Tool.Annotations
	trusted := p.trusts(e.Tool.Source)
	v := &verdict{retries: -1, readOnly: trusted && a.IsReadOnly()}
	for i := range p.cfg.Rules {
		r := &p.cfg.Rules[i]
		if !r.fits(e) {
			continue
		}
		if v.effect == "" && r.Effect != "" {
			v.effect, v.reason = r.Effect, r.Reason
			v.why = fmt.Sprintf("rule %d, %s %q", i+1, r.Effect, r.Tools)
		}
		if v.cache == 0 {
			v.cache = r.Cache
		}
		if v.retries < 0 && r.Retries != nil {
			v.retries = *r.Retries
		}
		if v.timeout == 0 {
			v.timeout = r.Timeout
		}
		if v.repeat == tool.Unknown {
			v.repeat = tool.HintOfPtr(r.Repeatable)
		}
		if r.Resource != "" {
			v.resource = append(v.resource, r.Resource)
		}
		if g := p.gates[i]; g != nil {
			v.gates = append(v.gates, g)
		}
	}
	if v.effect == "" {
		v.effect, v.why = p.cfg.Default, "the default"
		switch {
		case a.ReadOnly != tool.Yes && a.Destructive == tool.Yes:
			if v.effect != Deny {
				v.effect, v.why = Ask, "the tool says that it may delete or overwrite"
			}
		case v.effect == "":
			v.effect = Allow
		}
	}
	if v.retries < 0 {
		v.retries = 0
		if trusted && a.IsIdempotent() {
			v.retries = defaultRetries
		}
	}
	return v
}

func (p *Policy) trusts(source string) bool {
	for _, t := range p.cfg.Trusted {
		if t == source || t == "*" {
			return true
		}
	}
	return false
}

// Decide implements run.Policy.
func (p *Policy) Decide(_ context.Context, e *tool.Entry, _ json.RawMessage) run.Decision {
	v := p.of(e)
	d := run.Decision{Repeatable: v.repeat}
	switch v.effect {
	case Deny:
		d.Permission = run.Denied
		d.Reason = fmt.Sprintf("calls of %s are not allowed (%s)", e.Qualified(), v.why)
		if v.reason != "" {
			d.Reason += ": " + v.reason
		}
	case Ask:
		d.Permission, d.Reason = run.NeedsApproval, v.why
		if v.reason != "" {
			d.Reason = v.reason + " (" + v.why + ")"
		}
	}
	return d
}

// Managed implements run.Policy.
func (p *Policy) Managed(e *tool.Entry) bool {
	v := p.of(e)
	return v.cache > 0 || v.retries > 0 || v.timeout > 0 || len(v.resource) > 0 || len(v.gates) > 0
}
