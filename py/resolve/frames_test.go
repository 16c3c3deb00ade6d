package resolve

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"toolweaver/py/internal/golden"
	"toolweaver/py/syntax"
)

func TestFrames(t *testing.T) {
	for _, c := range golden.Load(t, "testdata/frames.golden") {
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
		lines := map[string]bool{}
		describeFrames(info.Module, lines)
		var list []string
		for l := range lines {
			list = append(list, l)
		}
		sort.Strings(list)
		if got := strings.Join(list, "\n"); got != c.F[1] {
			t.Errorf("line %d:\n%s\ngot\n%s\nwant\n%s", c.Line, c.F[0], got, c.F[1])
		}
		checkScope(t, info, info.Module)
	}
}

// describeFrames describes frames as gen.py describes code objects.
func describeFrames(s *Scope, lines map[string]bool) {
	if s.Frame == s {
		kind := "plain"
		switch {
		case s.IsGenerator && s.IsCoroutine:
			kind = "async generator"
		case s.IsCoroutine:
			kind = "coroutine"
		case s.IsGenerator:
			kind = "generator"
		}
		var free, cell []string
		for _, y := range s.Free {
			free = append(free, y.Name)
		}
		cells(s, s, &cell)
		sort.Strings(free)
		sort.Strings(cell)
		lines[fmt.Sprintf("%s %s free=%v cell=%v", s.QualName, kind, free, cell)] = true
	}
	for _, c := range s.Children {
		describeFrames(c, lines)
	}
}

// cells collects the names of the cells of a frame, each once.
func cells(s, frame *Scope, out *[]string) {
	add := func(y *Symbol) {
		if y == nil || y.Kind != Cell {
			return
		}
		for _, n := range *out {
			if n == y.Name {
				return
			}
		}
		*out = append(*out, y.Name)
	}
	for _, y := range s.Order {
		add(y)
	}
	add(s.ClassCell)
	for _, c := range s.Children {
		if c.Frame == frame {
			cells(c, frame, out)
		}
	}
}

// checkScope checks what the doc comments of Scope and Symbol promise.
func checkScope(t *testing.T, info *Info, s *Scope) {
	t.Helper()
	for i, y := range s.Order {
		if y.Scope != s {
			t.Errorf("%s: Order holds %s of %s", s.QualName, y.Name, y.Scope.QualName)
		}
		for _, z := range s.Order[:i] {
			if z.Name == y.Name {
				t.Errorf("%s: Order holds %s twice", s.QualName, y.Name)
			}
		}
	}
	for n, y := range s.Symbols {
		if y.Name != n {
			t.Errorf("%s: %s is under %s", s.QualName, y.Name, n)
		}
		if y.Kind != Global && y.Scope.Frame != s.Frame {
			t.Errorf("%s: %s is in frame %s", s.QualName, n, y.Scope.Frame.QualName)
		}
		checkSymbol(t, info, s, y)
	}
	if s.Frame != s && len(s.Free) > 0 {
		t.Errorf("%s: Free without a frame", s.QualName)
	}
	for _, y := range s.Free {
		if y.Kind != Free {
			t.Errorf("%s: Free holds %s of kind %d", s.QualName, y.Name, y.Kind)
		}
		checkSymbol(t, info, s, y)
	}
	for _, c := range s.Children {
		if c.Parent != s {
			t.Errorf("%s: wrong parent of %s", s.QualName, c.QualName)
		}
		checkScope(t, info, c)
	}
}

func checkSymbol(t *testing.T, info *Info, s *Scope, y *Symbol) {
	t.Helper()
	o := y.Outer
	ok := true
	switch y.Kind {
	case Local:
		ok = o == nil && !y.Captured
	case Cell:
		ok = o == nil && y.Captured
	case Free:
		ok = o != nil && (o.Kind == Cell || o.Kind == Free) && o.Scope.Frame == y.Scope.Parent.Frame
	case Global:
		ok = o == nil || o.Scope == info.Module && o == info.Module.Symbols[y.Name]
		if o != nil && y.Scope.Frame != info.Module {
			ok = ok && o.Captured && !o.RegisterOK()
		}
	case ClassLocal, ClassFree:
		ok = o != nil && (o.Kind == Free || o.Kind == Global) && o.Scope.Frame == y.Scope.Frame
	}
	if !ok {
		t.Errorf("%s: %s (%d) leads to %+v", s.QualName, y.Name, y.Kind, o)
	}
}
