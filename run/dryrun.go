package run

// This file is the dry run: calls that read are made, calls that may change something are answered with placeholders and become
// a plan. A program that is committed makes the calls of its plan and no others.

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"toolweaver/journal"
	"toolweaver/tool"
)

// The modes of executions in journals; "" is the ordinary one.
const (
	modeDryRun = "dry_run"
	modeCommit = "commit"
)

// Planned is a call that a dry run did not make: an effect that the program would have.
type Planned struct {
	// Call is its number in program order; calls are planned in that order.
	Call uint64 `json:"call"`
	// Tool is the qualified name, Args the arguments object. Parts of results of planned calls are placeholders in it, see Flows.
	Tool string          `json:"tool"`
	Args json.RawMessage `json:"args"`
	// Line is the line of the program that makes the call, 0 if unknown.
	Line int `json:"line,omitempty"`
	// Approval says why a person would be asked; "" if nobody would.
	Approval string `json:"approval,omitempty"`
	// Flows say where data in the arguments is from, as far as it can be recognized.
	Flows []Flow `json:"flows,omitempty"`
}

// Flow says that a value in the arguments of a call is one of an earlier result. It is found by comparing values, so that what a
// program computes from results is not seen, and values that are the same by chance are.
type Flow struct {
	// Arg is the place in the arguments, as in "items[0].id".
	Arg string `json:"arg"`
	// Call and Tool are where the value is from, Result the place in that result. Planned says that this call is planned too:
	// the value is a placeholder.
	Call    uint64 `json:"call"`
	Tool    string `json:"tool"`
	Result  string `json:"result"`
	Planned bool   `json:"planned,omitempty"`
}

// planned answers a call in a dry run; it reports whether it did. Calls that only read are made.
func (l *live) planned(c *call) bool {
	if l.e.mode != modeDryRun || c.tool.entry.Tool.Annotations.IsReadOnly() {
		return false
	}
	c.planned = true
	if permission, _ := l.decide(c); permission == Denied {
		c.planned = false
		return false
	}
	s := c.tool.entry.Output()
	if s == nil && l.e.x.cfg.Learned != nil {
		s = l.e.x.cfg.Learned(c.tool.entry)
	}
	body := placeholder(s, c.number)
	c.attempt++
	l.rec.Schedule(journal.Scheduled{Call: c.number, Attempt: c.attempt, Tool: c.tool.name, Repeatable: true, Line: c.line}, c.args)
	c.shown.Start = l.e.tick()
	c.over = true
	l.rec.Complete(journal.Completed{Call: c.number, Size: int64(len(body)), Origin: journal.OriginPlaceholder}, body)
	l.arrivals++
	l.shown(c, 0, len(body), nil, "")
	return true
}

// maxPlan is the most places of results that flows are looked for in.
const maxPlan = 100_000

// Plan returns what the dry run id would have done, in program order. The error wraps ErrRequest if it was no dry run.
func (x *Executor) Plan(ctx context.Context, id journal.ExecutionID) ([]Planned, error) {
	p, err := x.readPlan(ctx, id)
	if err != nil {
		return nil, err
	}
	return p.calls, nil
}

// plan is a plan with what its placeholders were.
type plan struct {
	calls  []Planned
	bodies [][]byte // placeholders, by index of calls
	cursor *journal.Cursor
}

func (x *Executor) readPlan(ctx context.Context, id journal.ExecutionID) (*plan, error) {
	c, err := journal.NewCursor(ctx, x.cfg.Store, id)
	if err != nil {
		return nil, err
	}
	if c.Started().Mode != modeDryRun {
		return nil, fmt.Errorf("%w: execution %s was no dry run", ErrRequest, id)
	}
	p := &plan{cursor: c, calls: []Planned{}}
	seen := map[string]Flow{}
	for _, call := range c.Calls() {
		a, err := c.Outcome(ctx, call.Number)
		if err != nil {
			return nil, err
		}
		d, ok := a.Delivery.(*journal.Completed)
		if !ok {
			continue
		}
		effect := d.Origin == journal.OriginPlaceholder
		if effect {
			args, err := c.Body(ctx, call.Args)
			if err != nil {
				return nil, err
			}
			out := Planned{Call: call.Number, Tool: call.Tool, Args: args, Line: call.Line}
			walk(args, func(path string, leaf string) {
				if f, ok := seen[leaf]; ok {
					f.Arg = path
					out.Flows = append(out.Flows, f)
				}
			})
			if t := x.scope.byName[call.Tool]; t != nil && x.cfg.Policy != nil {
				if dec := x.cfg.Policy.Decide(ctx, t.entry, args); dec.Permission == NeedsApproval {
					out.Approval = dec.Reason
				}
			}
			p.calls = append(p.calls, out)
			p.bodies = append(p.bodies, a.Body)
		}
		walk(a.Body, func(path string, leaf string) {
			if _, ok := seen[leaf]; !ok && len(seen) < maxPlan && telling(leaf) {
				seen[leaf] = Flow{Call: call.Number, Tool: call.Tool, Result: path, Planned: effect}
			}
		})
	}
	return p, nil
}

// telling reports whether a value is so particular that finding it again says where it is from. leaf is JSON.
func telling(leaf string) bool {
	if strings.HasPrefix(leaf, `"`) {
		return len(leaf) >= 4
	}
	return len(leaf) >= 3 && leaf != "true" && leaf != "false" && leaf != "null"
}

// walk calls f for each scalar of a JSON document with its place and its JSON.
func walk(doc []byte, f func(path, leaf string)) {
	v, err := parse(doc)
	if err != nil {
		return
	}
	walkValue(v, "", f)
}

func walkValue(v any, path string, f func(path, leaf string)) {
	switch v := v.(type) {
	case map[string]any:
		for _, k := range sortedKeys(v) {
			walkValue(v[k], member(path, k), f)
		}
	case []any:
		for i, e := range v {
			walkValue(e, fmt.Sprintf("%s[%d]", path, i), f)
		}
	default:
		f(path, leafText(v))
	}
}

// commit is a plan that is being carried out.
type commit struct {
	id     journal.ExecutionID
	plan   *plan
	open   map[string][]int  // planned calls without placeholders in their arguments, by what they ask for
	loose  []int             // those with some
	actual map[string]string // what placeholders have become, JSON to JSON
	made   map[uint64]int    // planned calls by the number they have now
	done   []bool
}

func (x *Executor) newCommit(ctx context.Context, id journal.ExecutionID) (*commit, error) {
	p, err := x.readPlan(ctx, id)
	if err != nil {
		return nil, err
	}
	if f := p.cursor.Finished(); f == nil || f.Status != journal.StatusDone {
		return nil, fmt.Errorf("%w: the dry run %s did not come to its end, so that its plan is not whole", ErrRequest, id)
	}
	m := &commit{id: id, plan: p, open: map[string][]int{}, actual: map[string]string{}, made: map[uint64]int{}, done: make([]bool, len(p.calls))}
	for i, c := range p.calls {
		if strings.Contains(string(c.Args), placeholderMark) || hasPlanned(c.Flows) {
			m.loose = append(m.loose, i)
			continue
		}
		k := reuseKey(c.Tool, c.Args)
		m.open[k] = append(m.open[k], i)
	}
	return m, nil
}

func hasPlanned(flows []Flow) bool {
	for _, f := range flows {
		if f.Planned {
			return true
		}
	}
	return false
}

// match takes a call out of the plan; it reports whether the plan has it.
func (m *commit) match(c *call) bool {
	k := reuseKey(c.tool.name, c.args)
	if list := m.open[k]; len(list) > 0 {
		m.open[k] = list[1:]
		m.take(c, list[0])
		return true
	}
	for _, i := range m.loose {
		if !m.done[i] && m.plan.calls[i].Tool == c.tool.name && canonical(m.expected(m.plan.calls[i].Args)) == canonical(c.args) {
			m.take(c, i)
			return true
		}
	}
	return false
}

func (m *commit) take(c *call, i int) {
	m.done[i] = true
	m.made[c.number] = i
}

// expected returns planned arguments with what their placeholders have become.
func (m *commit) expected(args []byte) []byte {
	v, err := parse(args)
	if err != nil {
		return args
	}
	out, err := json.Marshal(m.replace(v))
	if err != nil {
		return args
	}
	return out
}

func (m *commit) replace(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k, e := range v {
			v[k] = m.replace(e)
		}
	case []any:
		for i, e := range v {
			v[i] = m.replace(e)
		}
	default:
		text := leafText(v)
		if is, ok := m.actual[text]; ok {
			return json.RawMessage(is)
		}
		if s, ok := v.(string); ok && strings.Contains(s, placeholderMark) { // part of a text
			for _, was := range m.longestFirst() {
				is := m.actual[was]
				var from, to string
				if json.Unmarshal([]byte(was), &from) == nil && json.Unmarshal([]byte(is), &to) == nil {
					s = strings.ReplaceAll(s, from, to)
				}
			}
			return s
		}
	}
	return v
}

// longestFirst returns the placeholders, so that one is not taken for the beginning of another.
func (m *commit) longestFirst() []string {
	return slices.SortedFunc(maps.Keys(m.actual), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b))
	})
}

// learn compares the result of a call that was made with its placeholder.
func (m *commit) learn(number uint64, body []byte) {
	i, ok := m.made[number]
	if !ok {
		return
	}
	real := map[string]string{}
	walk(body, func(path, leaf string) { real[path] = leaf })
	walk(m.plan.bodies[i], func(path, leaf string) {
		if is, ok := real[path]; ok {
			m.actual[leaf] = is
		}
	})
	for path, is := range real { // as a result of unknown shape calls its parts
		m.actual[string(quoted(placeholderText(m.plan.calls[i].Call, path)))] = is
	}
}

// left are the planned calls that were not made.
func (m *commit) left() []Planned {
	var list []Planned
	for i, c := range m.plan.calls {
		if !m.done[i] {
			list = append(list, c)
		}
	}
	return list
}

// changed describes a call that is not in the plan.
func (m *commit) changed(c *call) *Error {
	msg := fmt.Sprintf("the program now calls %s with %s in line %d, which is not in the plan of execution %s",
		c.tool.name, tool.CleanLine(string(c.args), 300), c.line, m.id)
	for _, p := range m.left() {
		if p.Tool == c.tool.name {
			msg += "; the plan has " + tool.CleanLine(string(m.expected(p.Args)), 300)
			break
		}
	}
	return &Error{Type: "PlanChanged", Message: msg, Traceback: "PlanChanged: " + msg + "\n", Hint: "nothing of it was sent; make a new dry run, and commit that"}
}

// committed looks a call up in the plan that is carried out; false stops the program.
func (l *live) committed(c *call) bool {
	if l.e.commit == nil || c.cleared || c.tool.entry.Tool.Annotations.IsReadOnly() {
		return true
	}
	if !l.e.commit.match(c) {
		l.e.stop = &stopped{err: l.e.commit.changed(c)}
		return false
	}
	c.planned = true // whoever commits a plan has seen the call
	return true
}

// commitAgain makes up for what a resumed execution has carried out of its plan.
func (l *live) commitAgain(c *journal.Cursor) error {
	if l.e.mode != modeCommit {
		return nil
	}
	m, err := l.e.x.newCommit(l.ctx, c.Started().Parent)
	if err != nil {
		return err
	}
	for _, call := range l.e.calls {
		if call.recorded == nil || call.tool.entry.Tool.Annotations.IsReadOnly() {
			continue
		}
		m.match(call)
		a, err := c.Outcome(l.ctx, call.number)
		if err != nil {
			return err
		}
		m.learn(call.number, a.Body)
	}
	l.e.commit = m
	return nil
}
