package resolve

import (
	"strings"
	"testing"

	"toolweaver/py/internal/golden"
	"toolweaver/py/syntax"
)

// FuzzResolve checks that no program makes Resolve panic and that what it
// returns keeps its promises.
func FuzzResolve(f *testing.F) {
	for _, file := range []string{"testdata/errors.golden", "testdata/scopes.golden"} {
		for _, c := range golden.Load(f, file) {
			f.Add(c.F[0])
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		tree, err := syntax.Parse("f.py", src)
		if err != nil {
			return
		}
		info, err := Resolve(tree, Options{TopLevelAsync: true})
		if err == nil {
			checkScope(t, info, info.Module)
		}
	})
}

// TestHostile resolves sources that would be slow or large with a careless
// algorithm.
func TestHostile(t *testing.T) {
	const n = 20000
	names := make([]string, n)
	for i := range names {
		names[i] = "v" + string(rune('a'+i%26)) + strings.Repeat("x", i%7) + itoa(i)
	}
	list := strings.Join(names, ", ")
	lambdas := strings.Repeat("lambda: ", 60)
	elif := "if a: b = 1\n" + strings.Repeat("elif a: b = 1\n", n)
	for name, src := range map[string]string{
		"captures":  "def f(" + list + "):\n return " + lambdas + "[" + list + "]\n",
		"globals":   "def g(" + list + "): pass\ndef f():\n return " + lambdas + "[" + list + "]\n",
		"keywords":  "f(" + strings.Join(names, "=1, ") + "=1)\n",
		"elif":      elif,
		"captured":  "match x:\n case [" + list + "]: pass\n",
		"sequence":  strings.Repeat("x = y\n", n),
		"directive": "def f():\n global " + list + "\n",
	} {
		tree, err := syntax.Parse("h.py", src)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		info, err := Resolve(tree, Options{})
		if name == "captures" {
			if err == nil || !strings.Contains(err.Error(), "too many captured variables") {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if err != nil || info == nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestDeepNames checks that qualified names do not grow with the depth.
func TestDeepNames(t *testing.T) {
	tree, err := syntax.Parse("d.py", strings.Repeat("lambda x: ", 1000)+"x\n")
	if err != nil {
		t.Fatal(err)
	}
	info, err := Resolve(tree, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for s := info.Module; ; s = s.Children[0] {
		if len(s.QualName) > 2*maxQualName {
			t.Fatalf("%d bytes: %s", len(s.QualName), s.QualName)
		}
		if len(s.Children) == 0 {
			break
		}
	}
}

func itoa(i int) string {
	if i < 10 {
		return string(rune('0' + i))
	}
	return itoa(i/10) + string(rune('0'+i%10))
}

func TestMangle(t *testing.T) {
	for _, c := range [][3]string{
		{"C", "__x", "_C__x"}, {"_C", "__x", "_C__x"}, {"__", "__x", "__x"}, {"", "__x", "__x"}, {"C", "__x__", "__x__"},
		{"C", "_x", "_x"}, {"C", "__", "__"}, {"C", "___", "___"}, {"C", "____x", "_C____x"}, {"C", "__a.b", "__a.b"}, {"C", "__x_", "_C__x_"},
	} {
		if got := Mangle(c[0], c[1]); got != c[2] {
			t.Errorf("Mangle(%q, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestModuleVariables(t *testing.T) {
	src := `total = 0
shown = [1]
items = await get_items()
for item in items:
    total += item
def show(): print(shown)
squares = [i * total for i in items]
later = (i * total2 for i in items)
total2 = 0
get_items = get_items
`
	tree, err := syntax.Parse("t.py", src)
	if err != nil {
		t.Fatal(err)
	}
	info, err := Resolve(tree, Options{TopLevelAsync: true, Predeclared: func(n string) bool { return n == "get_items" }})
	if err != nil {
		t.Fatal(err)
	}
	m := info.Module
	for name, want := range map[string]bool{
		"total": true, "shown": false, "items": true, "item": true, "show": true, "squares": true, "later": true, "total2": false, "get_items": true,
	} {
		if got := m.Lookup(name).RegisterOK(); got != want {
			t.Errorf("%s: RegisterOK = %v", name, got)
		}
	}
	if y := m.Lookup("get_items"); !y.Predeclared || !y.Bound() {
		t.Errorf("get_items: %+v", y)
	}
	if !m.IsCoroutine {
		t.Error("the module awaits")
	}
	if y := m.Lookup("nowhere"); y.Kind != Global || y.Outer != nil || y.RegisterOK() {
		t.Errorf("nowhere: %+v", y)
	}
	var comp *Scope
	for n, s := range info.Scopes {
		if c, ok := n.(*syntax.Comp); ok && c.Kind == syntax.ListComp {
			comp = s
		}
	}
	if comp.Frame != m || comp.Lookup("total") != m.Symbols["total"] || comp.Lookup("i").Kind != Local {
		t.Errorf("list comprehension: %+v", comp)
	}
}

func TestVisibleByName(t *testing.T) {
	for src, want := range map[string]bool{
		"x = 1\nprint(locals())\n":               false,
		"x = 1\ndef f(): return globals()\n":     false,
		"x = 1\ndef f(): return locals()\n":      true,
		"x = 1\nfrom math import *\n":            false,
		"x = 1\n[globals() for i in range(3)]\n": false,
		"x = 1\nx += 1\ndel x\n":                 true,
		"class C:\n  global x\n  x = 1\nx = 2\n": false,
	} {
		tree, err := syntax.Parse("t.py", src)
		if err != nil {
			t.Fatal(err)
		}
		info, err := Resolve(tree, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Module.Symbols["x"].RegisterOK(); got != want {
			t.Errorf("%q: RegisterOK = %v", src, got)
		}
	}
}

const tenLines = `import json
expenses = await get_expenses("e1", "Q3")
total = 0
for e in expenses:
    if e["amount"] > 100:
        total += e["amount"]
names = [e["name"] for e in expenses if e["ok"]]
best = max(expenses, key=lambda e: e["amount"])
print(json.dumps({"total": total, "best": best}))
return {"names": names, "total": total}
`

func BenchmarkResolve(b *testing.B) {
	tree, err := syntax.Parse("b.py", tenLines)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Resolve(tree, Options{TopLevelAsync: true}); err != nil {
			b.Fatal(err)
		}
	}
}
