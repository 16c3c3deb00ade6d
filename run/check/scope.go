package check

// This file decides what names mean. A name that the program binds anywhere, in any way, means that and not a tool, with one
// exception: what is imported from the package of tools.

import (
	"slices"
	"strings"

	"toolweaver/internal/spell"
	"toolweaver/py/syntax"
	"toolweaver/tool"
)

// toolsModule is the package from which programs import tools.
const toolsModule = "tools"

// scope is what the names of a program mean.
type scope struct {
	bound    map[string]int               // how often a name is bound
	async    map[string]bool              // functions of the program that are coroutines, by a name bound once
	imported map[string]*tool.Entry       // from tools.source import name
	sources  map[string]*tool.SourceState // from tools import source, import tools.source as name
	star     bool                         // from x import *: names can come from anywhere
	handlers bool                         // there is a try with handlers
	dynamic  bool                         // globals(), vars(), locals() or setattr is used
}

// collect reads all bindings.
func (c *checker) collect() {
	s := &c.scope
	*s = scope{bound: map[string]int{}, async: map[string]bool{}, imported: map[string]*tool.Entry{}, sources: map[string]*tool.SourceState{}}
	for _, name := range c.opts.Inputs {
		s.bound[name]++
	}
	c.inspect(c.file, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.FunctionDef:
			s.bound[n.Name]++
			s.async[n.Name] = n.IsAsync && !c.isGenerator(n)
			for _, p := range n.TypeParams {
				s.bound[p.Name]++
			}
		case *syntax.ClassDef:
			s.bound[n.Name]++
			for _, p := range n.TypeParams {
				s.bound[p.Name]++
			}
		case *syntax.Arg:
			s.bound[n.Name]++
		case *syntax.Assign:
			for _, t := range n.Targets {
				s.bind(t)
			}
		case *syntax.AugAssign:
			s.bind(n.Target)
		case *syntax.AnnAssign:
			s.bind(n.Target)
		case *syntax.TypeAlias:
			s.bound[n.Name.ID]++
		case *syntax.NamedExpr:
			s.bound[n.Target.ID]++
		case *syntax.For:
			s.bind(n.Target)
		case *syntax.Comprehension:
			s.bind(n.Target)
		case *syntax.WithItem:
			s.bind(n.Vars)
		case *syntax.ExceptHandler:
			s.handlers = true
			if n.Name != "" {
				s.bound[n.Name]++
			}
		case *syntax.Delete:
			for _, t := range n.Targets {
				s.bind(t)
			}
		case *syntax.MatchAs:
			s.bound[n.Name]++
		case *syntax.MatchStar:
			s.bound[n.Name]++
		case *syntax.MatchMapping:
			s.bound[n.Rest]++
		case *syntax.Import:
			for _, a := range n.Names {
				c.bindImport(a)
			}
		case *syntax.ImportFrom:
			c.bindFrom(n)
		case *syntax.Name:
			switch n.ID {
			case "globals", "vars", "locals":
				s.dynamic = true
			}
		}
		return true
	})
	for name := range s.async {
		s.async[name] = s.async[name] && s.bound[name] == 1
	}
}

// bind notes the names of a target.
func (s *scope) bind(e syntax.Expr) {
	switch e := e.(type) {
	case *syntax.Name:
		s.bound[e.ID]++
	case *syntax.Tuple:
		for _, x := range e.Elts {
			s.bind(x)
		}
	case *syntax.List:
		for _, x := range e.Elts {
			s.bind(x)
		}
	case *syntax.Starred:
		s.bind(e.Value)
	}
}

func (c *checker) bindImport(a *syntax.Alias) {
	name := a.AsName
	if name == "" {
		name, _, _ = strings.Cut(a.Name, ".")
		if name == toolsModule { // the package of tools, which is what the name means anyway
			return
		}
	} else if src := c.source(strings.TrimPrefix(a.Name, toolsModule+".")); src != nil && strings.HasPrefix(a.Name, toolsModule+".") {
		c.scope.sources[name] = src
		return
	}
	c.scope.bound[name]++
}

func (c *checker) bindFrom(n *syntax.ImportFrom) {
	for _, a := range n.Names {
		if a.Name == "*" {
			c.scope.star = true
			continue
		}
		name := a.AsName
		if name == "" {
			name = a.Name
		}
		if n.Level == 0 && n.Module == toolsModule {
			if src := c.source(a.Name); src != nil {
				c.scope.sources[name] = src
				continue
			}
			if e := c.bare(a.Name); e != nil {
				c.scope.imported[name] = e
				continue
			}
		}
		if src, ok := strings.CutPrefix(n.Module, toolsModule+"."); ok && n.Level == 0 {
			if s := c.source(src); s != nil {
				if e := entryOf(s, a.Name); e != nil {
					c.scope.imported[name] = e
					continue
				}
			}
		}
		c.scope.bound[name]++
	}
}

// source returns the source of a module name, nil if there is none.
func (c *checker) source(name string) *tool.SourceState {
	if c.opts.Catalog == nil {
		return nil
	}
	for _, s := range c.opts.Catalog.Sources() {
		if s.Module == name {
			return s
		}
	}
	return nil
}

// entryOf returns the tool of a source by its name in programs.
func entryOf(s *tool.SourceState, name string) *tool.Entry {
	for _, e := range s.Tools {
		if e.Ident == name {
			return e
		}
	}
	return nil
}

// bare returns the tool that a name alone means.
func (c *checker) bare(name string) *tool.Entry {
	if c.opts.Catalog == nil || c.opts.Builtin != nil && c.opts.Builtin(name) {
		return nil
	}
	e, err := c.opts.Catalog.Lookup(name)
	if err != nil || !e.Bare || e.Ident != name {
		return nil
	}
	return e
}

// sourceOf returns the source that an expression means: crm, or tools.crm.
func (c *checker) sourceOf(e syntax.Expr) *tool.SourceState {
	switch e := e.(type) {
	case *syntax.Name:
		if c.scope.bound[e.ID] > 0 {
			return nil
		}
		if s := c.scope.sources[e.ID]; s != nil {
			return s
		}
		return c.source(e.ID)
	case *syntax.Attribute:
		if n, ok := e.Value.(*syntax.Name); ok && n.ID == toolsModule && c.scope.bound[toolsModule] == 0 {
			return c.source(e.Attr)
		}
	}
	return nil
}

// toolOf returns the tool that an expression means, nil if it means something else or that is not certain.
func (c *checker) toolOf(e syntax.Expr) *tool.Entry {
	switch e := e.(type) {
	case *syntax.Name:
		if c.scope.bound[e.ID] > 0 {
			return nil
		}
		if t := c.scope.imported[e.ID]; t != nil {
			return t
		}
		return c.bare(e.ID)
	case *syntax.Attribute:
		if s := c.sourceOf(e.Value); s != nil {
			return entryOf(s, e.Attr)
		}
	}
	return nil
}

// attribute checks tools named by their source.
func (c *checker) attribute(n *syntax.Attribute, above []syntax.Node) {
	s := c.sourceOf(n.Value)
	if s == nil || c.guarded(n, above) || strings.HasPrefix(n.Attr, "__") {
		return
	}
	if s.Err != nil {
		c.say(Unavailable, n, "", "the tools of %s are not available: %s", s.Source.Name(), tool.CleanLine(s.Err.Error(), 300))
		return
	}
	if entryOf(s, n.Attr) == nil {
		c.say(UnknownTool, n, c.didYouMean(n.Attr, s), "%s has no tool %q", s.Module, n.Attr)
	}
}

// didYouMean suggests tools of a source.
func (c *checker) didYouMean(name string, s *tool.SourceState) string {
	var names []string
	for _, e := range s.Tools {
		names = append(names, e.Ident)
	}
	if near := spell.Nearest(name, names, 3); len(near) > 0 {
		return "did you mean " + s.Module + "." + strings.Join(near, ", "+s.Module+".") + "?"
	}
	return "find tools with search_tools"
}

// name checks names that are called: what nothing defines cannot be called.
func (c *checker) name(n *syntax.Name, above []syntax.Node) {
	if len(above) == 0 || c.opts.Builtin == nil || c.scope.star || c.scope.dynamic || c.scope.bound[n.ID] > 0 || c.guarded(n, above) {
		return
	}
	call, ok := above[len(above)-1].(*syntax.Call)
	if !ok || call.Func != syntax.Expr(n) || c.known(n.ID) {
		return
	}
	remedy := ""
	if c.opts.Catalog != nil {
		if near := c.opts.Catalog.Suggest(n.ID); len(near) > 0 {
			remedy = "did you mean " + strings.Join(near, ", ") + "?"
		}
	}
	if c.opts.Library != nil && c.opts.Library(n.ID) {
		remedy = "did you forget `import " + n.ID + "`?"
	}
	c.say(UndefinedName, n, remedy, "there is no function %q", n.ID)
}

// known reports whether a name means something without the program.
func (c *checker) known(name string) bool {
	if c.opts.Builtin(name) || name == toolsModule || strings.HasPrefix(name, "__") || c.scope.imported[name] != nil || c.scope.sources[name] != nil || c.source(name) != nil || c.bare(name) != nil {
		return true
	}
	for _, o := range c.opts.Others {
		if o == name {
			return true
		}
	}
	if c.opts.Catalog != nil { // a name of several tools gets a better error when it is called
		if _, err := c.opts.Catalog.Lookup(name); err != nil && strings.Contains(err.Error(), "ambiguous") {
			return true
		}
	}
	return false
}

// module checks an imported module.
func (c *checker) module(n syntax.Node, name string, above []syntax.Node) {
	if c.opts.Library == nil || c.guarded(n, above) || name == toolsModule || strings.HasPrefix(name, "__") || strings.HasPrefix(name, toolsModule+".") || c.opts.Library(name) {
		return
	}
	if root, _, dotted := strings.Cut(name, "."); dotted && c.opts.Library(root) {
		return // a submodule of a module that is there: the import says it best
	}
	hint := ""
	if c.opts.Hint != nil {
		hint = c.opts.Hint(name)
	}
	c.say(BlockedImport, n, hint, "there is no module %q", tool.CleanLine(name, 80))
}

// imported checks the names of from tools.source import names.
func (c *checker) imported(n *syntax.ImportFrom) {
	name, ok := strings.CutPrefix(n.Module, toolsModule+".")
	if !ok || c.opts.Catalog == nil {
		return
	}
	s := c.source(name)
	if s == nil || s.Err != nil {
		return
	}
	for _, a := range n.Names {
		if a.Name == "*" || strings.HasSuffix(a.Name, "Input") || strings.HasSuffix(a.Name, "Output") || entryOf(s, a.Name) != nil {
			continue
		}
		c.say(UnknownTool, a, c.didYouMean(a.Name, s), "%s has no tool %q", s.Module, a.Name)
	}
}

// guarded reports whether a node stands where a failure may be expected: in a try with handlers, or in a function when the
// program has such a try anywhere, because the function may be called from there.
func (c *checker) guarded(n syntax.Node, above []syntax.Node) bool {
	path := append(slices.Clip(above), n)
	for i, up := range path[:len(path)-1] {
		switch up := up.(type) {
		case *syntax.FunctionDef, *syntax.Lambda:
			if c.scope.handlers {
				return true
			}
		case *syntax.Try:
			for _, s := range up.Body {
				if len(up.Handlers) > 0 && syntax.Node(s) == path[i+1] {
					return true
				}
			}
		}
	}
	return false
}

// isGenerator reports whether a function has a yield of its own.
func (c *checker) isGenerator(f *syntax.FunctionDef) bool {
	found := false
	for _, s := range f.Body {
		c.inspect(s, func(n syntax.Node) bool {
			switch n.(type) {
			case *syntax.FunctionDef, *syntax.Lambda, *syntax.ClassDef:
				return false
			case *syntax.Yield, *syntax.YieldFrom:
				found = true
			}
			return n != nil
		})
	}
	return found
}
