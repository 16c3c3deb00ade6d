package check

// This file finds calls that are not awaited where they had to be.

import "toolweaver/py/syntax"

// needValue are built-in functions that need a value, not something to await.
var needValue = map[string]bool{
	"print": true, "len": true, "sum": true, "sorted": true, "list": true, "dict": true, "set": true, "tuple": true, "str": true, "repr": true, "int": true,
	"float": true, "bool": true, "min": true, "max": true, "any": true, "all": true, "enumerate": true, "zip": true, "reversed": true, "abs": true, "round": true, "range": true,
}

// await checks that a call which gives something to await is awaited, or handed to something that may do so.
func (c *checker) await(n *syntax.Call, name string, above []syntax.Node) {
	if len(above) == 0 || c.guarded(n, above) {
		return
	}
	remedy := "write `await " + name + "(…)`"
	switch up := above[len(above)-1].(type) {
	case *syntax.ExprStmt:
		if c.lastExpression(up, above) { // the result of the program
			c.say(MissingAwait, n, remedy, "the program's result is a call of %s that is not awaited", name)
			return
		}
		c.say(NeverAwaited, n, remedy, "%s is called and not awaited: nothing happens", name)
	case *syntax.Return:
		if !inFunction(above) {
			c.say(MissingAwait, n, remedy, "the program returns a call of %s that is not awaited", name)
		}
	case *syntax.Assign:
		if t, ok := up.Targets[0].(*syntax.Name); ok && len(up.Targets) == 1 && c.scope.bound[t.ID] == 1 {
			c.usedAsValue(n, name, t.ID)
		} else if _, ok := up.Targets[0].(*syntax.Tuple); ok {
			c.say(MissingAwait, n, remedy, "the result of %s is taken apart, but the call is not awaited", name)
		}
	default:
		if c.needsValue(n, up) {
			c.say(MissingAwait, n, remedy, "the result of %s is used, but the call is not awaited", name)
		}
	}
}

// needsValue reports whether what stands above an expression does something with its value that cannot be done with
// something to await.
func (c *checker) needsValue(e syntax.Expr, up syntax.Node) bool {
	switch up := up.(type) {
	case *syntax.Attribute:
		return up.Attr != "close" && up.Attr != "send" && up.Attr != "throw" && up.Attr != "cr_running" && up.Attr != "__await__"
	case *syntax.Subscript:
		return up.Value == e
	case *syntax.BinOp, *syntax.FormattedValue, *syntax.UnaryOp, *syntax.Starred:
		return true
	case *syntax.Compare:
		for _, op := range up.Ops {
			if op == syntax.Is || op == syntax.IsNot {
				return false
			}
		}
		return true
	case *syntax.For:
		return up.Iter == e
	case *syntax.Comprehension:
		return up.Iter == e
	case *syntax.Call:
		f, ok := up.Func.(*syntax.Name)
		return ok && up.Func != e && needValue[f.ID] && c.scope.bound[f.ID] == 0
	}
	return false
}

// usedAsValue checks the uses of a variable that holds a call which is not awaited: if all need a value, the await is
// missing.
func (c *checker) usedAsValue(n *syntax.Call, name, variable string) {
	uses := c.usesOf(variable)
	for _, u := range uses {
		if !c.needsValue(u.name, u.in) {
			return
		}
	}
	if len(uses) > 0 {
		c.say(MissingAwait, n, "write `"+variable+" = await "+name+"(…)`", "%s is used as the result of %s, but the call is not awaited", variable, name)
	}
}

// use is a place where a variable stands.
type use struct {
	name *syntax.Name
	in   syntax.Node
}

// usesOf returns where a variable stands, but as the first target of an assignment.
func (c *checker) usesOf(variable string) []use {
	if c.uses == nil {
		c.uses = map[string][]use{}
		var above []syntax.Node
		c.inspect(c.file, func(x syntax.Node) bool {
			if x == nil {
				above = above[:len(above)-1]
				return false
			}
			if v, ok := x.(*syntax.Name); ok && len(above) > 0 {
				in := above[len(above)-1]
				if a, ok := in.(*syntax.Assign); !ok || len(a.Targets) == 0 || a.Targets[0] != syntax.Expr(v) {
					c.uses[v.ID] = append(c.uses[v.ID], use{v, in})
				}
			}
			above = append(above, x)
			return true
		})
	}
	return c.uses[variable]
}

// lastExpression reports whether a statement is the last one of the program.
func (c *checker) lastExpression(s *syntax.ExprStmt, above []syntax.Node) bool {
	return len(above) == 2 && len(c.file.Body) > 0 && c.file.Body[len(c.file.Body)-1] == syntax.Stmt(s)
}

// inFunction reports whether a node stands in a function.
func inFunction(above []syntax.Node) bool {
	for _, n := range above {
		switch n.(type) {
		case *syntax.FunctionDef, *syntax.Lambda:
			return true
		}
	}
	return false
}
