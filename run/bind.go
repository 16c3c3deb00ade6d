package run

// This file binds the arguments of a call: positional, keyword, one dict or one input object, to the one JSON object
// that is sent. It is checked against the tool's schema here, so that a wrong argument raises before anything is sent.

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"toolweaver/internal/spell"
	"toolweaver/py"
	"toolweaver/tool"
)

// boundTool is a tool as programs see it. It is immutable and shared.
type boundTool struct {
	entry      *tool.Entry
	name       string // qualified
	value      py.Value
	inline     bool
	managed    bool // calls are sent by the policy
	repeatable bool
	params     []boundParam
	index      map[string]int // of parameters, by name and by identifier
}

// boundCall is a call of a tool with its arguments object, the payload of its py.HostCall.
type boundCall struct {
	tool *boundTool
	args []byte
}

// boundParam is a parameter of a tool.
type boundParam struct {
	name     string
	key      []byte // the name as JSON with a colon
	required bool
	object   bool // an object is allowed
	null     bool // null is allowed
}

func newBoundTool(e *tool.Entry) *boundTool {
	t := &boundTool{entry: e, name: e.Qualified(), repeatable: e.Tool.Annotations.IsIdempotent(), index: map[string]int{}}
	for i, p := range e.Params {
		t.params = append(t.params, boundParam{
			name: p.Name, key: append(quoted(p.Name), ':'), required: p.Required,
			object: p.Schema.Validate(json.RawMessage("{}")) == nil || isObject(p.Schema),
			null:   p.Schema.Validate(json.RawMessage("null")) == nil,
		})
		t.index[p.Name] = i
	}
	for i, p := range e.Params {
		if id := tool.Ident(p.Name); id != p.Name {
			if _, taken := t.index[id]; !taken {
				t.index[id] = i
			}
		}
	}
	t.value = py.NewHostFunc(&py.HostFunc{Name: e.Ident, Doc: t.doc(), Bind: func(in *py.Interp, args []py.Value, kw *py.Kwargs) (any, *py.Exception) {
		data, exc := t.bindArgs(in, e.Ident, args, kw)
		if exc != nil {
			return nil, exc
		}
		return &boundCall{tool: t, args: data}, nil
	}})
	return t
}

// isObject reports whether a schema that refuses {} wants an object all the same, one with members.
func isObject(s *tool.Schema) bool {
	r := s.Resolve()
	if r == nil || len(r.Types) == 0 {
		return r == nil || r.HasProperties
	}
	for _, t := range r.Types {
		if t == "object" {
			return true
		}
	}
	return false
}

// doc is the tool's docstring.
func (t *boundTool) doc() string {
	var b strings.Builder
	b.WriteString(t.entry.Tool.Description)
	for i, p := range t.entry.Params {
		if i == 0 {
			b.WriteString("\n\nParameters:\n")
		}
		fmt.Fprintf(&b, "    %s: %s", p.Name, p.Schema.TypeName())
		if !p.Required {
			b.WriteString(", optional")
		}
		if d := tool.CleanLine(p.Schema.Description, 200); d != "" {
			b.WriteString(" - " + d)
		}
		b.WriteByte('\n')
	}
	return strings.TrimSpace(b.String())
}

// bindCallTool binds call_tool("server.tool", {...}) and call_tool("server.tool", name=value).
func (s *scope) bindCallTool(in *py.Interp, args []py.Value, kw *py.Kwargs) (any, *py.Exception) {
	if len(args) == 0 || len(args) > 2 {
		return nil, py.Errorf(py.TypeError, "call_tool() takes the name of a tool and a dict of arguments")
	}
	name, ok := args[0].Text()
	if !ok {
		return nil, py.Errorf(py.TypeError, "call_tool(): the name of the tool must be str, not %s", py.TypeName(args[0]))
	}
	if s.catalog == nil {
		return nil, py.Errorf(py.ToolError, "there is no tool %q; no tools are available", tool.CleanLine(name, 80))
	}
	e, err := s.catalog.Lookup(name)
	if err != nil {
		te := tool.AsError(err, "", "")
		return nil, toolError(in, name, nil, te.Kind.String(), te.Message, te.Retryable)
	}
	t := s.tools[e]
	b := binder{in: in, name: t.name, tool: t}
	if len(args) == 2 {
		d, ok := args[1].AsDict()
		switch {
		case !ok:
			return nil, py.Errorf(py.TypeError, "call_tool(): the arguments must be a dict, not %s", py.TypeName(args[1]))
		case kw.Len() > 0:
			return nil, py.Errorf(py.TypeError, "call_tool() takes a dict of arguments or keyword arguments, not both")
		}
		data, exc := b.fromDict(d)
		if exc != nil {
			return nil, exc
		}
		return &boundCall{tool: t, args: data}, nil
	}
	data, exc := t.bindArgs(in, t.name, nil, kw)
	if exc != nil {
		return nil, exc
	}
	return &boundCall{tool: t, args: data}, nil
}

// bindArgs makes the arguments object and checks it. Name is shown in errors.
func (t *boundTool) bindArgs(in *py.Interp, name string, args []py.Value, kw *py.Kwargs) ([]byte, *py.Exception) {
	b := binder{in: in, name: name, tool: t}
	if len(args) == 1 && kw.Len() == 0 {
		if d, ok := args[0].AsDict(); ok && t.takesWhole(d) {
			return b.fromDict(d)
		}
	}
	return b.fromArgs(args, kw)
}

// takesWhole decides what a single dict is: all arguments (true), or the first one. It is the first one if an object may
// stand there and the dict's keys are not those of the parameters.
func (t *boundTool) takesWhole(d *py.Dict) bool {
	if len(t.params) == 0 {
		return true
	}
	known, unknown := 0, 0
	d.Each(func(k, _ py.Value) bool {
		if s, ok := k.Text(); ok {
			if _, ok := t.index[s]; ok {
				known++
				return true
			}
		}
		unknown++
		return true
	})
	if !t.params[0].object {
		return true
	}
	if known == 0 {
		return false
	}
	// Some keys are those of parameters: then it is all arguments, unless what a call needs is missing. A lead that has a
	// member "lead_id" is not the arguments of a tool with the parameters lead and lead_id.
	return t.required(d) || unknown == 0 && !t.params[0].required
}

// required reports whether d has all required parameters.
func (t *boundTool) required(d *py.Dict) bool {
	missing := 0
	have := map[int]bool{}
	d.Each(func(k, _ py.Value) bool {
		if s, ok := k.Text(); ok {
			if i, ok := t.index[s]; ok {
				have[i] = true
			}
		}
		return true
	})
	for i, p := range t.params {
		if p.required && !have[i] {
			missing++
		}
	}
	return missing == 0
}

// binder makes one arguments object.
type binder struct {
	in   *py.Interp
	name string     // of what is called, for errors
	tool *boundTool // nil for output classes
	buf  []byte
	set  uint64 // parameters given, the first 64
}

// maxArgs bounds an arguments object in bytes; the limit of a call (Limits.MaxCallBytes) is looked at when it is sent.
const maxArgs = 64 << 20

// noArgs is the arguments object of a call without arguments. Nobody writes to it.
var noArgs = []byte("{}")

var argsJSON = py.JSONOptions{Compact: true, UTF8: true, Lenient: true}

// fromArgs binds positional and keyword arguments.
func (b *binder) fromArgs(args []py.Value, kw *py.Kwargs) ([]byte, *py.Exception) {
	t := b.tool
	if len(args) > len(t.params) {
		return nil, py.Errorf(py.TypeError, "%s() takes %s but %d %s given%s", b.name, count(len(t.params), "argument"), len(args), was(len(args)), t.listParams())
	}
	if len(args)+kw.Len() > 0 {
		b.buf = append(make([]byte, 0, 64), '{')
	}
	for i, v := range args {
		if exc := b.param(i, v); exc != nil {
			return nil, exc
		}
	}
	for i := range kw.Len() {
		name, _ := kw.Names[i].Text()
		if exc := b.member(name, kw.Vals[i]); exc != nil {
			return nil, exc
		}
	}
	return b.check()
}

// fromDict binds a dict of all arguments.
func (b *binder) fromDict(d *py.Dict) ([]byte, *py.Exception) {
	b.buf = append(make([]byte, 0, 64), '{')
	items := make([][2]py.Value, 0, d.Len()) // encoding a value may run code that changes d
	d.Each(func(k, v py.Value) bool {
		items = append(items, [2]py.Value{k, v})
		return true
	})
	for _, kv := range items {
		name, ok := kv[0].Text()
		if !ok {
			return nil, py.Errorf(py.TypeError, "%s(): keys of the arguments must be str, not %s", b.name, py.TypeName(kv[0]))
		}
		if exc := b.member(name, kv[1]); exc != nil {
			return nil, exc
		}
	}
	return b.check()
}

// object binds keyword arguments to nothing: the members of an output class.
func (b *binder) object(kw *py.Kwargs) ([]byte, *py.Exception) {
	b.buf = append(b.buf, '{')
	for i := range kw.Len() {
		name, _ := kw.Names[i].Text()
		if exc := b.write(append(quoted(name), ':'), name, kw.Vals[i]); exc != nil {
			return nil, exc
		}
	}
	return append(b.buf, '}'), nil
}

// member adds an argument by name.
func (b *binder) member(name string, v py.Value) *py.Exception {
	if i, ok := b.tool.index[name]; ok {
		return b.param(i, v)
	}
	if !b.tool.entry.Input.AcceptsOther() {
		msg := fmt.Sprintf("%s() got an unexpected argument '%s'", b.name, tool.CleanLine(name, 80))
		known := make([]string, len(b.tool.params))
		for i, p := range b.tool.params {
			known[i] = p.name
		}
		if near := spell.Nearest(name, known, 1); len(near) > 0 {
			msg += ". Did you mean '" + near[0] + "'?"
		} else {
			msg += b.tool.listParams()
		}
		return py.Errorf(py.TypeError, "%s", msg)
	}
	return b.write(append(quoted(name), ':'), name, v)
}

// param adds the argument of parameter i.
func (b *binder) param(i int, v py.Value) *py.Exception {
	p := &b.tool.params[i]
	if i < 64 {
		if b.set&(1<<i) != 0 {
			return py.Errorf(py.TypeError, "%s() got multiple values for argument '%s'", b.name, p.name)
		}
		b.set |= 1 << i
	}
	if v.IsNone() && !p.required && !p.null {
		return nil // as if it were not given
	}
	return b.write(p.key, p.name, v)
}

// write adds a member.
func (b *binder) write(key []byte, name string, v py.Value) *py.Exception {
	if unawaited(v) {
		return py.Errorf(py.TypeError, "%s(): argument '%s' is a coroutine that was not awaited; write %s=await ...", b.name, name, name)
	}
	if len(b.buf) > 1 {
		b.buf = append(b.buf, ',')
	}
	b.buf = append(b.buf, key...)
	var exc *py.Exception
	if b.buf, exc = b.in.AppendJSON(b.buf, v, argsJSON); exc != nil {
		if exc.Limit != nil {
			return exc
		}
		text, strExc := b.in.Str(exc.Value())
		if strExc != nil {
			return strExc
		}
		return py.Errorf(py.TypeError, "%s(): argument '%s' cannot be sent as JSON: %s", b.name, name, text)
	}
	if len(b.buf) > maxArgs {
		return py.Errorf(py.ValueError, "%s(): the arguments are larger than %d bytes", b.name, maxArgs)
	}
	return nil
}

// check ends the object and checks it against the schema.
func (b *binder) check() ([]byte, *py.Exception) {
	if len(b.buf) > 0 {
		b.buf = append(b.buf, '}')
	} else {
		b.buf = noArgs
	}
	if err := b.tool.entry.Input.ValidateArgsObject(b.buf); err != nil {
		text := err.Error()
		if te := (*tool.Error)(nil); errors.As(err, &te) {
			text = te.Message
		}
		return nil, py.Errorf(py.TypeError, "%s(): %s", b.name, text)
	}
	if exc := b.in.Charge(len(b.buf) / 64); exc != nil {
		return nil, exc
	}
	return b.buf, nil
}

// listParams returns the parameters for an error: " (user_id, quarter)".
func (t *boundTool) listParams() string {
	if len(t.params) == 0 {
		return ""
	}
	list := make([]string, 0, len(t.params))
	for _, p := range t.params {
		if p.required {
			list = append(list, p.name)
		} else {
			list = append(list, p.name+"=...")
		}
	}
	if len(list) > 12 {
		list = append(list[:12], "…")
	}
	return "; the parameters are " + strings.Join(list, ", ")
}

func count(n int, what string) string {
	switch n {
	case 0:
		return "no " + what + "s"
	case 1:
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func was(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

// toolError makes the exception a program gets at the await of a tool that failed: a PermissionError if the call was not
// allowed, else a ToolError.
func toolError(in *py.Interp, name string, args []byte, kind, message string, retryable bool) *py.Exception {
	class := py.ToolError
	if kind == tool.KindDenied.String() {
		class = py.PermissionError
	}
	e := py.NewException(class, in.NewStr(name+": "+message))
	e.SetAttr("tool", in.NewStr(name))
	e.SetAttr("kind", in.NewStr(kind))
	e.SetAttr("retryable", py.Bool(retryable))
	given := py.None
	if len(args) > 0 {
		if v, exc := in.ParseJSON(args, true); exc == nil {
			given = v
		} else if exc.Limit != nil {
			return exc
		}
	}
	e.SetAttr("args_", given)
	return e
}

// unawaited reports whether v is the result of a call that was not awaited, or a container of such.
func unawaited(v py.Value) bool {
	if isAwaitable(v) {
		return true
	}
	if items, ok := v.AsItems(); ok {
		return len(items) > 0 && isAwaitable(items[0])
	}
	found := false
	if d, ok := v.AsDict(); ok {
		d.Each(func(_, x py.Value) bool {
			found = isAwaitable(x)
			return !found
		})
	}
	return found
}

func isAwaitable(v py.Value) bool {
	k := v.Kind()
	return k == py.KindHostCall || k == py.KindCoroutine
}
