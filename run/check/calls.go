package check

// This file checks the arguments of calls, as far as they are written in the program.

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"toolweaver/internal/spell"
	"toolweaver/py/syntax"
	"toolweaver/tool"
)

// call checks a call.
func (c *checker) call(n *syntax.Call, above []syntax.Node) {
	if e := c.toolOf(n.Func); e != nil {
		if !c.guarded(n, above) {
			c.arguments(n, e)
		}
		c.await(n, e.Qualified(), above)
		return
	}
	f, ok := n.Func.(*syntax.Name)
	if !ok {
		return
	}
	switch {
	case f.ID == "call_tool" && c.scope.bound["call_tool"] == 0 && c.opts.Catalog != nil:
		c.callTool(n, above)
		c.await(n, "call_tool", above)
	case c.scope.async[f.ID]:
		c.await(n, f.ID, above)
	}
}

// callTool checks call_tool("source.tool", {...}).
func (c *checker) callTool(n *syntax.Call, above []syntax.Node) {
	if len(n.Args) == 0 || c.guarded(n, above) {
		return
	}
	name, ok := n.Args[0].(*syntax.Constant)
	if !ok || name.Kind != syntax.ConstStr {
		return
	}
	e, err := c.opts.Catalog.Lookup(name.Str)
	if err != nil {
		code := UnknownTool
		if te := tool.AsError(err, "", ""); te.Kind == tool.KindUnavailable {
			code = Unavailable
		}
		c.say(code, name, "", "%s", tool.AsError(err, "", "").Message)
		return
	}
	if len(n.Args) == 2 {
		if d, ok := n.Args[1].(*syntax.Dict); ok && len(n.Keywords) == 0 {
			c.members(n, e, d)
		}
		return
	}
	c.keywords(n, e, nil)
}

// arguments checks the arguments of a call of a tool.
func (c *checker) arguments(n *syntax.Call, e *tool.Entry) {
	for _, a := range n.Args {
		if _, ok := a.(*syntax.Starred); ok {
			return
		}
	}
	if len(n.Args) == 1 && len(n.Keywords) == 0 {
		switch a := n.Args[0].(type) {
		case *syntax.Dict: // all arguments in one dict, if its keys are parameters
			if len(e.Params) > 0 && c.allParams(a, e) {
				c.members(n, e, a)
			}
			return
		case *syntax.Constant, *syntax.JoinedStr, *syntax.List, *syntax.UnaryOp, *syntax.BinOp, *syntax.Compare:
		default:
			return // it may be a dict or an input object with all arguments
		}
	}
	if len(n.Args) > len(e.Params) && !e.Input.AcceptsOther() {
		c.say(TooManyArguments, n, signature(e), "%s takes %s, %d are given", e.Qualified(), count(len(e.Params), "argument"), len(n.Args))
		return
	}
	given := map[string]bool{}
	for i, a := range n.Args {
		if i < len(e.Params) {
			given[e.Params[i].Name] = true
			c.value(a, e, e.Params[i])
		}
	}
	c.keywords(n, e, given)
}

// keywords checks keyword arguments, and that nothing is missing.
func (c *checker) keywords(n *syntax.Call, e *tool.Entry, given map[string]bool) {
	if given == nil {
		given = map[string]bool{}
	}
	for _, k := range n.Keywords {
		if k.Arg == "" {
			return // **more: anything may be in it
		}
		p, ok := param(e, k.Arg)
		if !ok {
			if !e.Input.AcceptsOther() {
				c.say(UnknownArgument, k, nearest(k.Arg, e), "%s has no parameter %q", e.Qualified(), k.Arg)
				return // what is missing is most likely the one that was meant
			}
			continue
		}
		given[p.Name] = true
		c.value(k.Value, e, p)
	}
	c.missing(n, e, given)
}

// members checks a dict of arguments.
func (c *checker) members(n *syntax.Call, e *tool.Entry, d *syntax.Dict) {
	given := map[string]bool{}
	for i, k := range d.Keys {
		name, ok := k.(*syntax.Constant)
		if !ok || name.Kind != syntax.ConstStr {
			return
		}
		p, ok := param(e, name.Str)
		if !ok {
			if !e.Input.AcceptsOther() {
				c.say(UnknownArgument, k, nearest(name.Str, e), "%s has no parameter %q", e.Qualified(), name.Str)
				return
			}
			continue
		}
		given[p.Name] = true
		c.value(d.Values[i], e, p)
	}
	c.missing(n, e, given)
}

// allParams reports whether the keys of a dict are names of parameters.
func (c *checker) allParams(d *syntax.Dict, e *tool.Entry) bool {
	for _, k := range d.Keys {
		name, ok := k.(*syntax.Constant)
		if !ok || name.Kind != syntax.ConstStr {
			return false
		}
		if _, ok := param(e, name.Str); !ok {
			return false
		}
	}
	return len(d.Keys) > 0
}

func (c *checker) missing(n *syntax.Call, e *tool.Entry, given map[string]bool) {
	var names []string
	for _, p := range e.Params {
		if p.Required && !given[p.Name] {
			names = append(names, strconv.Quote(tool.Ident(p.Name)))
		}
	}
	if len(names) > 0 {
		c.say(MissingArgument, n, signature(e), "%s needs %s", e.Qualified(), strings.Join(names, ", "))
	}
}

// param returns the parameter of a name or identifier.
func param(e *tool.Entry, name string) (tool.Param, bool) {
	for _, p := range e.Params {
		if p.Name == name || tool.Ident(p.Name) == name {
			return p, true
		}
	}
	return tool.Param{}, false
}

func nearest(name string, e *tool.Entry) string {
	var names []string
	for _, p := range e.Params {
		names = append(names, tool.Ident(p.Name))
	}
	if near := spell.Nearest(name, names, 1); len(near) > 0 {
		return "did you mean " + strconv.Quote(near[0]) + "?"
	}
	return signature(e)
}

// signature is a remedy that shows the parameters.
func signature(e *tool.Entry) string {
	var parts []string
	for _, p := range e.Params {
		s := tool.Ident(p.Name) + ": " + p.Schema.TypeName()
		if !p.Required {
			s += " = …"
		}
		parts = append(parts, s)
		if len(parts) == 12 {
			parts = append(parts, "…")
			break
		}
	}
	return "write " + e.Qualified() + "(" + strings.Join(parts, ", ") + ")"
}

func count(n int, of string) string {
	if n == 1 {
		return "1 " + of
	}
	return strconv.Itoa(n) + " " + of + "s"
}

// value checks a value that is written in the program.
func (c *checker) value(e syntax.Expr, t *tool.Entry, p tool.Param) {
	doc, ok := appendLiteral(nil, e, 0)
	if !ok || string(doc) == "null" && !p.Required { // None stands for an optional argument that is left out
		return
	}
	if err := p.Schema.Validate(json.RawMessage(doc)); err != nil {
		c.say(WrongArgument, e, "", "%s: the argument %q: %s", t.Qualified(), tool.Ident(p.Name), tool.AsError(err, "", "").Message)
	}
}

// maxLiteral bounds the literals that are looked at, in bytes of JSON and in levels.
const (
	maxLiteral      = 64 << 10
	maxLiteralDepth = 32
)

// appendLiteral appends the JSON of an expression made of literals. It reports false for everything else.
func appendLiteral(out []byte, e syntax.Expr, depth int) ([]byte, bool) {
	if depth > maxLiteralDepth || len(out) > maxLiteral {
		return nil, false
	}
	switch e := e.(type) {
	case *syntax.Constant:
		return appendConstant(out, e)
	case *syntax.UnaryOp:
		n, ok := e.Operand.(*syntax.Constant)
		if !ok || e.Op != syntax.USub || n.Kind != syntax.ConstInt && n.Kind != syntax.ConstFloat {
			return nil, false
		}
		return appendConstant(append(out, '-'), n)
	case *syntax.List:
		return appendList(out, e.Elts, depth)
	case *syntax.Tuple:
		return appendList(out, e.Elts, depth)
	case *syntax.Dict:
		out = append(out, '{')
		for i, k := range e.Keys {
			name, ok := k.(*syntax.Constant)
			if !ok || name.Kind != syntax.ConstStr {
				return nil, false
			}
			if i > 0 {
				out = append(out, ',')
			}
			if out, ok = appendConstant(out, name); !ok {
				return nil, false
			}
			if out, ok = appendLiteral(append(out, ':'), e.Values[i], depth+1); !ok {
				return nil, false
			}
		}
		return append(out, '}'), true
	}
	return nil, false
}

func appendList(out []byte, elts []syntax.Expr, depth int) ([]byte, bool) {
	out = append(out, '[')
	for i, x := range elts {
		if i > 0 {
			out = append(out, ',')
		}
		var ok bool
		if out, ok = appendLiteral(out, x, depth+1); !ok {
			return nil, false
		}
	}
	return append(out, ']'), true
}

func appendConstant(out []byte, c *syntax.Constant) ([]byte, bool) {
	switch c.Kind {
	case syntax.ConstNone:
		return append(out, "null"...), true
	case syntax.ConstTrue:
		return append(out, "true"...), true
	case syntax.ConstFalse:
		return append(out, "false"...), true
	case syntax.ConstInt:
		if c.Big != nil {
			return append(out, c.Big.String()...), true
		}
		return strconv.AppendInt(out, c.Int, 10), true
	case syntax.ConstFloat:
		if math.IsInf(c.Float, 0) {
			return nil, false
		}
		s := strconv.FormatFloat(c.Float, 'g', -1, 64)
		if !strings.ContainsAny(s, ".e") {
			s += ".0"
		}
		return append(out, s...), true
	case syntax.ConstStr:
		if !utf8.ValidString(c.Str) {
			return nil, false
		}
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		if enc.Encode(c.Str) != nil {
			return nil, false
		}
		return append(out, bytes.TrimRight(b.Bytes(), "\n")...), true
	}
	return nil, false
}
