package gateway

// This file makes what the model gets to see of a run: bounded as a whole, with what is too large kept as artifacts.

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"toolweaver/run"
	"toolweaver/run/artifact"
	"toolweaver/run/budget"
	"toolweaver/run/check"
	"toolweaver/tool"
	"toolweaver/tool/shape"
	"toolweaver/tool/stub"
)

// Budget bounds an answer, in bytes of JSON. A field that is zero has its default. A token is about four bytes.
type Budget struct {
	// Result is the largest result that is shown whole. Default: 16 KiB.
	Result int
	// Stdout and Stderr bound what is shown of the prints: the end. Defaults: 4 KiB and 1 KiB.
	Stdout, Stderr int
	// Traceback bounds the traceback. Default: 4 KiB.
	Traceback int
	// Total bounds the whole answer. Default: the sum of the others and 4 KiB.
	Total int
}

func (b Budget) withDefaults() Budget {
	def := func(n *int, d int) {
		if *n <= 0 {
			*n = d
		}
	}
	def(&b.Result, 16<<10)
	def(&b.Stdout, 4<<10)
	def(&b.Stderr, 1<<10)
	def(&b.Traceback, 4<<10)
	def(&b.Total, b.Result+b.Stdout+b.Stderr+b.Traceback+4<<10)
	b.Total = max(b.Total, minTotal)
	return b
}

// minTotal is what an answer takes that shows as good as nothing.
const minTotal = 3 << 10

// Answer is what the model gets of a run.
type Answer struct {
	// Status says how the run ended; Execution names it in the journal.
	Status    run.Status `json:"status"`
	Execution string     `json:"execution,omitempty"`
	// Result is the program's result, or a shortened form of it: then ResultCut is set, and the whole is an artifact.
	Result    json.RawMessage `json:"result,omitempty"`
	ResultCut bool            `json:"result_cut,omitempty"`
	// Artifacts are the values that were too large to show, or not text.
	Artifacts []Kept `json:"artifacts,omitempty"`
	// Stdout and Stderr are the end of what the program printed.
	Stdout string `json:"stdout,omitempty"`
	Stderr string `json:"stderr,omitempty"`
	// Error is why the run did not end well.
	Error *Failure `json:"error,omitempty"`
	// Calls sums up the calls of tools.
	Calls *Calls `json:"calls,omitempty"`
	// Pending are calls that wait for a person, with the statuses waiting and unknown.
	Pending []Waiting `json:"pending,omitempty"`
	// Hints are remarks on the program.
	Hints []string `json:"hints,omitempty"`
	// Savings compares with a model that has the tools as its own and makes the same calls.
	Savings Savings `json:"savings"`
}

// Kept is an artifact that a run left.
type Kept struct {
	Handle string `json:"handle"`
	Of     string `json:"of"` // what it is: "result", "stdout", or a place in the result
	Kind   string `json:"kind"`
	Size   int    `json:"size_bytes"`
	// Shape is the type of a JSON value, as Python would declare it.
	Shape string `json:"shape,omitempty"`
	// Read says how to get at it.
	Read string `json:"read,omitempty"`
}

// Waiting is a call that waits for a person.
type Waiting struct {
	Call uint64 `json:"call"`
	Tool string `json:"tool"`
	// Args is the beginning of the arguments object.
	Args   string `json:"args"`
	Reason string `json:"reason,omitempty"`
}

// Failure is an error as the model gets it.
type Failure struct {
	Type      string `json:"type"`
	Message   string `json:"message"`
	Traceback string `json:"traceback,omitempty"`
	Hint      string `json:"hint,omitempty"`
	Limit     string `json:"limit,omitempty"`
	Tool      string `json:"tool,omitempty"`
}

// Calls sums up calls of tools.
type Calls struct {
	Total  int            `json:"total"`
	Failed int            `json:"failed,omitempty"`
	Tools  map[string]int `json:"tools,omitempty"`
	// Failures are the first failures that differ.
	Failures []string `json:"failures,omitempty"`
	// Reused is how many were answered from the execution that this one continues.
	Reused int `json:"reused,omitempty"`
}

// Savings says what stayed out of the model's context, in bytes and in tokens estimated at four bytes each.
type Savings struct {
	// Definitions are those of the tools on offer, Results the answers of the calls, which would all have been read.
	DefinitionBytes int `json:"definition_bytes"`
	ResultBytes     int `json:"result_bytes"`
	// Shown is this answer.
	ShownBytes int `json:"shown_bytes"`
	// TokensKeptOut is the difference.
	TokensKeptOut int `json:"tokens_kept_out"`
	// Against says what it is compared with.
	Against string `json:"against"`
}

// against is what savings are counted against.
const against = "the same calls made one by one with all tool definitions in context"

// How much is told of calls and artifacts.
const (
	maxTools     = 12
	maxFailures  = 3
	maxArtifacts = 8
	maxShape     = 1200
	maxPending   = 10
)

// answer makes the answer of a run.
func (g *Gateway) answer(o *offer, res *run.Result, wantArtifact bool) *Answer {
	a := &Answer{Status: res.Status, Execution: string(res.ID)}
	if res.Status != run.StatusRefused {
		for _, f := range check.Hints(res.Findings) {
			a.Hints = append(a.Hints, f.String())
		}
	}
	if res.HasValue() {
		g.result(a, res, wantArtifact)
	}
	a.Stdout = g.stream(a, res, "stdout", res.Stdout, g.budget.Stdout)
	a.Stderr = g.stream(a, res, "stderr", res.Stderr, g.budget.Stderr)
	a.Error = g.failure(res.Error)
	a.Calls = g.calls(res.Calls)
	if a.Calls != nil {
		a.Calls.Reused = res.Reused
	}
	g.pending(a, res)
	for _, c := range res.Calls {
		a.Savings.ResultBytes += c.Size
	}
	a.Savings.DefinitionBytes, a.Savings.Against = o.bytes, against
	g.clamp(a)
	a.Savings.ShownBytes = len(encode(a))
	a.Savings.TokensKeptOut = max(0, (a.Savings.DefinitionBytes+a.Savings.ResultBytes-a.Savings.ShownBytes)/4)
	return a
}

// pending tells what an execution waits for, and how it goes on.
func (g *Gateway) pending(a *Answer, res *run.Result) {
	if len(res.Pending) == 0 {
		return
	}
	for _, p := range res.Pending[:min(len(res.Pending), maxPending)] {
		a.Pending = append(a.Pending, Waiting{p.Call, p.Tool, tool.CleanLine(g.secrets.text(string(p.Args)), 500), tool.CleanLine(g.secrets.text(p.Reason), 200)})
	}
	if more := len(res.Pending) - maxPending; more > 0 {
		a.Hints = append(a.Hints, fmt.Sprintf("%d more calls wait", more))
	}
	if res.Status == run.StatusUnknown {
		a.Hints = append(a.Hints, fmt.Sprintf("the user finds out what became of these calls and says so: toolweaver runs settle %s CALL --done JSON | --failed MESSAGE | --retry; then %s(execution=%q) has the result", res.ID, g.names.Wait, res.ID))
	} else {
		a.Hints = append(a.Hints, fmt.Sprintf("the user allows them with: toolweaver runs approve %s --all, or refuses them with: toolweaver runs deny %s --all; then %s(execution=%q) has the result", res.ID, res.ID, g.names.Wait, res.ID))
	}
}

// result shows the value, or keeps it as an artifact and shows its beginning.
func (g *Gateway) result(a *Answer, res *run.Result, wantArtifact bool) {
	value := g.secrets.json(g.binary(a, res, res.Value))
	short, cut := budget.JSON(value, g.budget.Result)
	a.Result, a.ResultCut = short, cut
	if cut || wantArtifact {
		g.keep(a, artifact.Info{Kind: artifact.JSON, Name: "result", Execution: string(res.ID)}, value)
	}
}

// stream shows the end of what was printed, and keeps the whole if it was cut.
func (g *Gateway) stream(a *Answer, res *run.Result, name, text string, limit int) string {
	text = strings.ToValidUTF8(g.secrets.text(text), "\uFFFD")
	tail, cut := budget.Tail(text, limit)
	if cut {
		g.keep(a, artifact.Info{Kind: artifact.Text, Name: name, Execution: string(res.ID)}, []byte(text))
	}
	return tail
}

// keep makes an artifact and tells the model of it.
func (g *Gateway) keep(a *Answer, info artifact.Info, data []byte) (handle string) {
	info, err := g.cfg.Artifacts.Put(info, data)
	if err != nil {
		a.Hints = append(a.Hints, "the whole "+info.Name+" could not be kept: "+g.secrets.text(err.Error()))
		return ""
	}
	if len(a.Artifacts) >= maxArtifacts {
		return info.Handle
	}
	k := Kept{Handle: info.Handle, Of: info.Name, Kind: string(info.Kind), Size: info.Size}
	if info.Kind == artifact.Binary {
		k.Kind = info.MIMEType
	} else {
		k.Read = fmt.Sprintf("read_artifact, or in a program: await load_artifact(%q)", info.Handle)
	}
	if info.Kind == artifact.JSON {
		k.Shape = shapeOf(data)
	}
	a.Artifacts = append(a.Artifacts, k)
	return info.Handle
}

// shapeOf returns the type of a JSON value as Python.
func shapeOf(doc json.RawMessage) string {
	if short, cut := budget.JSON(doc, 256<<10); cut {
		doc = short
	}
	var s shape.Shape
	for range 2 { // names seen once are not told, and here they may be
		if s.Observe(doc) != nil {
			return ""
		}
	}
	schema := s.Schema()
	if schema == nil {
		return ""
	}
	typ, classes := stub.Type(schema, "Result")
	text, _ := budget.Head(strings.TrimSpace(classes+"\n"+typ), maxShape)
	return text
}

func (g *Gateway) failure(e *run.Error) *Failure {
	if e == nil {
		return nil
	}
	f := &Failure{Type: e.Type, Limit: e.Limit, Tool: e.Tool}
	f.Message, _ = budget.Head(g.secrets.text(e.Message), g.budget.Traceback/2)
	f.Hint, _ = budget.Head(g.secrets.text(e.Hint), 1<<10)
	if trace := g.secrets.text(e.Traceback); strings.Count(strings.TrimSpace(trace), "\n") > 0 { // a single line says what Type and Message say
		f.Traceback, _ = budget.Tail(trace, g.budget.Traceback)
	}
	return f
}

func (g *Gateway) calls(list []run.Call) *Calls {
	if len(list) == 0 {
		return nil
	}
	c := &Calls{Total: len(list), Tools: map[string]int{}}
	seen := map[string]bool{}
	for i := range list {
		call := &list[i]
		name := call.Tool
		if _, ok := c.Tools[name]; !ok && len(c.Tools) >= maxTools {
			name = "others"
		}
		c.Tools[name]++
		if call.Error == "" {
			continue
		}
		c.Failed++
		failure := fmt.Sprintf("%s: %s", call.Tool, tool.CleanLine(g.secrets.text(call.Error), 200))
		if !seen[failure] && len(c.Failures) < maxFailures {
			seen[failure] = true
			c.Failures = append(c.Failures, failure)
		}
	}
	return c
}

// clamp shortens an answer until it fits as a whole.
func (g *Gateway) clamp(a *Answer) {
	limit := g.budget.Total - 256 // for the figures of the savings
	for step := 0; len(encode(a)) > limit; step++ {
		over := len(encode(a)) - limit
		switch step {
		case 0:
			for i := range a.Artifacts {
				a.Artifacts[i].Shape = ""
			}
		case 1:
			a.Stderr, _ = budget.Tail(a.Stderr, max(200, len(a.Stderr)-over))
		case 2:
			a.Stdout, _ = budget.Tail(a.Stdout, max(400, len(a.Stdout)-over))
		case 3:
			var cut bool
			if a.Result, cut = budget.JSON(a.Result, max(400, len(a.Result)-over)); cut {
				a.ResultCut = true
			}
		case 4:
			if a.Error != nil {
				a.Error.Traceback, _ = budget.Tail(a.Error.Traceback, 400)
				a.Error.Message, _ = budget.Head(a.Error.Message, 400)
				a.Error.Hint, _ = budget.Head(a.Error.Hint, 200)
			}
		case 5:
			a.Hints = slices.Clip(a.Hints[:min(len(a.Hints), 2)])
			for i := range a.Hints {
				a.Hints[i] = tool.CleanLine(a.Hints[i], 200)
			}
			for i := range a.Pending {
				a.Pending[i].Args = tool.CleanLine(a.Pending[i].Args, 60)
			}
			if a.Calls != nil {
				a.Calls.Tools, a.Calls.Failures = nil, nil
			}
		case 6:
			a.Stdout, _ = budget.Tail(a.Stdout, 100) // escapes can take six times the text
			a.Stderr, _ = budget.Tail(a.Stderr, 50)
			a.Artifacts = a.Artifacts[:min(len(a.Artifacts), 2)]
		default:
			a.Stdout, a.Stderr = "", ""
			return
		}
	}
}

// encode returns the answer as JSON.
func encode(a *Answer) []byte {
	data, err := json.Marshal(a)
	if err != nil { // cannot happen: all raw messages are valid
		return []byte(`{"status":"internal error"}`)
	}
	return data
}
