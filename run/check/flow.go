package check

// This file looks at the program as a whole: what is never reached, loops that wait for one call after the other, and
// whether anything comes out.

import (
	"toolweaver/py/syntax"
	"toolweaver/tool"
)

// flow gives hints about the course of the program.
func (c *checker) flow() {
	c.bodies(c.file.Body)
	c.inspect(c.file, func(n syntax.Node) bool {
		if f, ok := n.(*syntax.For); ok && !f.IsAsync {
			c.loop(f)
		}
		return n != nil
	})
	c.result()
}

// bodies looks for statements after the end of their block, in all blocks.
func (c *checker) bodies(list []syntax.Stmt) {
	for i, s := range list {
		if i+1 < len(list) && ends(s) {
			c.say(Unreachable, list[i+1], "", "this is never reached")
			break
		}
	}
	for _, s := range list {
		for _, body := range blocks(s) {
			c.bodies(body)
		}
	}
}

// ends reports whether nothing comes after a statement.
func ends(s syntax.Stmt) bool {
	switch s := s.(type) {
	case *syntax.Return, *syntax.Raise, *syntax.Break, *syntax.Continue:
		return true
	case *syntax.If:
		return endsBlock(s.Body) && endsBlock(s.Orelse)
	}
	return false
}

func endsBlock(list []syntax.Stmt) bool { return len(list) > 0 && ends(list[len(list)-1]) }

// blocks returns the blocks of a statement.
func blocks(s syntax.Stmt) [][]syntax.Stmt {
	switch s := s.(type) {
	case *syntax.FunctionDef:
		return [][]syntax.Stmt{s.Body}
	case *syntax.ClassDef:
		return [][]syntax.Stmt{s.Body}
	case *syntax.For:
		return [][]syntax.Stmt{s.Body, s.Orelse}
	case *syntax.While:
		return [][]syntax.Stmt{s.Body, s.Orelse}
	case *syntax.If:
		return [][]syntax.Stmt{s.Body, s.Orelse}
	case *syntax.With:
		return [][]syntax.Stmt{s.Body}
	case *syntax.Try:
		list := [][]syntax.Stmt{s.Body, s.Orelse, s.Finalbody}
		for _, h := range s.Handlers {
			list = append(list, h.Body)
		}
		return list
	case *syntax.Match:
		var list [][]syntax.Stmt
		for _, m := range s.Cases {
			list = append(list, m.Body)
		}
		return list
	}
	return nil
}

// loop gives a hint about a loop whose calls could be made at once: no turn uses what an earlier one brought, and none ends
// the loop.
func (c *checker) loop(f *syntax.For) {
	assigned := map[string]int32{} // names assigned in the body, and where first
	note := func(e syntax.Expr) {
		var s scope
		s.bound = map[string]int{}
		s.bind(e)
		for name := range s.bound {
			if at, ok := assigned[name]; !ok || e.Range().Start < at {
				assigned[name] = e.Range().Start
			}
		}
	}
	early := false
	c.each(f.Body, func(n syntax.Node) {
		switch n := n.(type) {
		case *syntax.Assign:
			for _, t := range n.Targets {
				note(t)
			}
		case *syntax.AugAssign:
			note(n.Target)
		case *syntax.AnnAssign:
			note(n.Target)
		case *syntax.NamedExpr:
			note(n.Target)
		case *syntax.For:
			note(n.Target)
		case *syntax.Break, *syntax.Return, *syntax.Yield, *syntax.YieldFrom:
			early = true
		}
	})
	if early {
		return
	}
	var first *syntax.Await
	carried := false
	c.each(f.Body, func(n syntax.Node) {
		a, ok := n.(*syntax.Await)
		if !ok {
			return
		}
		call, ok := a.Value.(*syntax.Call)
		if !ok {
			return
		}
		e := c.toolOf(call.Func)
		if e == nil {
			return
		}
		if e.Tool.Annotations.ReadOnly != tool.Yes && e.Tool.Annotations.Destructive == tool.Yes {
			carried = true // the order may be meant
		}
		if first == nil {
			first = a
		}
		c.inspect(call, func(x syntax.Node) bool {
			if v, ok := x.(*syntax.Name); ok {
				if at, ok := assigned[v.ID]; ok && at >= v.Start { // from the turn before
					carried = true
				}
			}
			return x != nil
		})
	})
	if first == nil || carried {
		return
	}
	c.say(SequentialCalls, first, "put one turn into an async function and write `await asyncio.gather(*[one(x) for x in items])`",
		"the loop waits for one call after the other; they could be made at once")
}

// each calls f for all nodes of a block that run with it, nested functions and loops' inner loops included, functions
// excluded.
func (c *checker) each(list []syntax.Stmt, f func(syntax.Node)) {
	for _, s := range list {
		c.inspect(s, func(n syntax.Node) bool {
			switch n.(type) {
			case nil:
				return false
			case *syntax.FunctionDef, *syntax.Lambda, *syntax.ClassDef:
				return false
			}
			f(n)
			return true
		})
	}
}

// result gives a hint about a program that calls tools and has nothing to show for it.
func (c *checker) result() {
	if len(c.file.Body) == 0 || c.scope.bound["result"] > 0 {
		return
	}
	if _, ok := c.file.Body[len(c.file.Body)-1].(*syntax.ExprStmt); ok {
		return
	}
	calls, shows := false, false
	c.inspect(c.file, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.Await:
			if call, ok := n.Value.(*syntax.Call); ok && c.toolOf(call.Func) != nil {
				calls = true
			}
		case *syntax.Name:
			switch n.ID {
			case "print", "sys", "logging", "pprint":
				shows = true
			}
		case *syntax.Return, *syntax.Raise:
			shows = true // in a function too: it may be what prints or decides
		}
		return n != nil
	})
	if calls && !shows {
		last := c.file.Body[len(c.file.Body)-1]
		c.say(NoResult, last, "end with `return …`", "the program neither returns nor prints anything")
	}
}
