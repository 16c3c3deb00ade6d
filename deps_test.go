package toolweaver_test

// This file proves the dependency lattice and the sandbox boundary of
// ARCHITECTURE.md, section 2, from the import clauses of the source, and the
// two rules about comments that make a package readable from its folder.
//
// What is checked is what is linked into programs: files ending in _test.go
// may import anything.

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "toolweaver"

// rule says what of this project a package may import. The first rule that
// fits a package applies. In a pattern "x/*" means every package below x,
// "x/**" means x and every package below it, and "!x" takes x out again.
type rule struct {
	pkgs    []string // packages the rule is about; "." is the root
	project []string // packages of this project they may import; nil for none
	modules []string // modules of others they may import; nil for none, "*" for any
	reason  string
}

var lattice = []rule{
	{[]string{"py/internal/code"}, []string{"py/syntax", "py/resolve", "py/internal/*", "!py/internal/compile"}, nil,
		"instructions are made from trees and scopes; they know nothing of values or of who runs them"},
	{[]string{"py/internal/compile"}, []string{"py/syntax", "py/resolve", "py/internal/*"}, nil,
		"the compiler's output must not depend on an interpreter: a compiled program is immutable and shared"},
	{[]string{"py/internal/*"}, []string{"py/internal/*", "!py/internal/code", "!py/internal/compile"}, nil,
		"leaf algorithms stay testable without an interpreter"},
	{[]string{"py/syntax"}, []string{"py/internal/*", "!py/internal/code", "!py/internal/compile"}, nil,
		"the front end is the bottom of the language: tools that only read Python need nothing else"},
	{[]string{"py/resolve"}, []string{"py/syntax"}, nil,
		"names are decided from the tree alone, so that a check needs no interpreter"},
	{[]string{"py"}, []string{"py/syntax", "py/resolve", "py/internal/*", "internal/spell"}, nil,
		"the engine is embeddable alone: it knows neither tools nor journals and needs only the standard library"},
	{[]string{"py/lib/*"}, []string{"py", "py/syntax", "py/lib/*", "py/internal/*", "!py/internal/code", "!py/internal/compile"}, []string{"github.com/dlclark/regexp2/v2", "github.com/cockroachdb/apd/v3"},
		"a module of the standard library uses the engine's exported API like any embedder"},
	{[]string{"py/langtest/**"}, []string{"py/**"}, nil,
		"the test kit for the language tests the language alone"},

	{[]string{"tool"}, []string{"internal/*"}, nil,
		"what can be called is described without knowing who calls: neither Python nor the journal"},
	{[]string{"tool/*"}, []string{"tool/**", "internal/*"}, []string{"*"},
		"a source of tools adapts one protocol to package tool and knows nothing of its callers"},
	{[]string{"journal"}, []string{"internal/*"}, nil,
		"a record outlives the code that made it: its format depends on no engine and no tool"},
	{[]string{"journal/*"}, []string{"journal/**", "internal/*"}, []string{"*"},
		"a store keeps entries and does not interpret them"},

	{[]string{"run/**"}, []string{"run/**", "py", "py/syntax", "py/lib/**", "tool/**", "journal/**", "internal/*"}, []string{"*"},
		"the only place where language, tools and journal meet; it uses the engine through its exported API"},
	{[]string{"server/**"}, []string{".", "server/**", "run/**", "py", "tool/**", "journal/**", "internal/*"}, []string{"*"},
		"the network faces of run"},
	{[]string{"model/**"}, []string{"model/**", "internal/*"}, nil,
		"clients of models know nothing of programs and tools"},
	{[]string{"ask"}, []string{"model", "run/**", "internal/*"}, nil,
		"the loop of a model and its programs, over any model and any gateway"},
	{[]string{"internal/demo/**"}, []string{"internal/**", "tool/**"}, []string{"*"},
		"the demonstration's tool source"},
	{[]string{"internal/**"}, []string{"internal/**"}, []string{"*"},
		"leaves without domain knowledge: everything may import them"},
	{[]string{"."}, []string{"run/**", "py", "py/lib/**", "tool/**", "journal/**", "internal/*"}, []string{"*"},
		"the façade of the library offers what run does and does not start servers"},
	{[]string{"cmd/**", "examples/**", "bench/**"}, []string{"**"}, []string{"*"},
		"programs may use everything"},
	{[]string{"temporal/**"}, []string{".", "run/**", "py", "tool/**", "journal/**", "internal/*"}, []string{"*"},
		"past one machine: the same executor as a workflow"},
}

// outside lists what no code that a Python program can reach may import. The
// sandbox boundary is the import graph: what is not imported cannot be called.
var outside = map[string]string{
	"os":            "files, processes and the environment belong to the host",
	"os/exec":       "processes belong to the host",
	"os/signal":     "signals belong to the host",
	"os/user":       "accounts belong to the host",
	"net":           "the network is reached through tools",
	"net/http":      "the network is reached through tools",
	"syscall":       "no way around the host",
	"plugin":        "no code from outside",
	"io/ioutil":     "files belong to the host",
	"path/filepath": "files belong to the host",
	"runtime/cgo":   "pure Go",
	"C":             "pure Go",
	"log":           "output goes through the host",
	"log/slog":      "output goes through the host",
	"expvar":        "no state shared between executions",
	"testing":       "test code is not linked into programs",
	"math/rand":     "randomness is injected, so that a replay is exact",
	"math/rand/v2":  "randomness is injected, so that a replay is exact",
	"crypto/rand":   "randomness is injected, so that a replay is exact",
	"hash/maphash":  "its seeds are random: hashing is seeded per execution, so that a replay is exact",
	"time/tzdata":   "linked by the program that embeds the engine, not by the engine",
	"go/build":      "files belong to the host",
	"runtime/debug": "the collector's settings belong to the host",
	"runtime/pprof": "profiles belong to the host",
	"runtime/trace": "traces belong to the host",
}

// clock lists the functions of package time that read or wait for the real
// clock; time is injected, so that a replay is exact.
var clock = []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker"}

// testKits are packages that only tests import; they may use files.
var testKits = []string{"py/internal/golden", "py/langtest", "journal/storetest", "tool/tooltest", "model/modeltest", "run/hostile"}

// sourceFile is a parsed Go file that is not a test.
type sourceFile struct {
	path  string // relative to the root, with slashes
	pkg   string // folder relative to the root, "." for the root
	lines int
	ast   *ast.File
}

func (f *sourceFile) imports() []string {
	var out []string
	for _, im := range f.ast.Imports {
		if p, err := strconv.Unquote(im.Path.Value); err == nil {
			out = append(out, p)
		}
	}
	return out
}

// generated reports whether a tool wrote the file.
func (f *sourceFile) generated() bool { return ast.IsGenerated(f.ast) }

// sources parses the Go files of this module.
func sources(t *testing.T) []*sourceFile {
	t.Helper()
	var out []*sourceFile
	fset := token.NewFileSet()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() {
			if path == "." {
				return nil
			}
			_, nested := os.Stat(filepath.Join(path, "go.mod"))
			if nested == nil || name == "testdata" || name == "build" || name == "node_modules" || name[0] == '.' || name[0] == '_' {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		tree, err := parser.ParseFile(fset, path, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		slash := filepath.ToSlash(path)
		pkg := "."
		if i := strings.LastIndexByte(slash, '/'); i >= 0 {
			pkg = slash[:i]
		}
		out = append(out, &sourceFile{slash, pkg, fset.Position(tree.FileEnd).Line, tree})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// fits reports whether a package of this project fits one of the patterns.
func fits(pkg string, patterns []string) bool {
	if slices.Contains(patterns, "!"+pkg) {
		return false
	}
	for _, p := range patterns {
		if p == "**" || p == pkg {
			return true
		}
		if base, ok := strings.CutSuffix(p, "/**"); ok && (pkg == base || strings.HasPrefix(pkg, base+"/")) {
			return true
		}
		if base, ok := strings.CutSuffix(p, "/*"); ok && strings.HasPrefix(pkg, base+"/") {
			return true
		}
	}
	return false
}

// own returns the folder of an import path of this project.
func own(path string) (pkg string, ok bool) {
	if path == module {
		return ".", true
	}
	return strings.CutPrefix(path, module+"/")
}

// foreign reports whether an import path is that of another module.
func foreign(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return strings.Contains(first, ".")
}

func TestLattice(t *testing.T) {
	for _, f := range sources(t) {
		i := slices.IndexFunc(lattice, func(r rule) bool { return fits(f.pkg, r.pkgs) })
		if i < 0 {
			t.Errorf("%s: no rule says what package %s may import: give it a place in the lattice", f.path, f.pkg)
			continue
		}
		r := lattice[i]
		for _, path := range f.imports() {
			pkg, ours := own(path)
			switch {
			case ours && !fits(pkg, r.project):
				t.Errorf("%s: package %s must not import %s: %s", f.path, f.pkg, path, r.reason)
			case ours && !isTestKit(f.pkg) && isTestKit(pkg):
				t.Errorf("%s: %s is for tests", f.path, path)
			case !ours && foreign(path) && !slices.ContainsFunc(r.modules, func(m string) bool {
				return m == "*" || path == m || strings.HasPrefix(path, m+"/")
			}):
				t.Errorf("%s: package %s must not depend on %s: %s", f.path, f.pkg, path, r.reason)
			}
		}
	}
}

func isTestKit(pkg string) bool {
	return slices.ContainsFunc(testKits, func(k string) bool { return pkg == k || strings.HasPrefix(pkg, k+"/") })
}

// TestApart states the lattice's main promise on its own, whatever the table
// says: language, tools and journal do not reach each other.
func TestApart(t *testing.T) {
	reach := closure(sources(t))
	parts := []string{"py", "tool", "journal"}
	for pkg, seen := range reach {
		for _, a := range parts {
			for _, b := range append([]string{"run", "server", "cmd"}, parts...) {
				if a == b || !fits(pkg, []string{a + "/**"}) {
					continue
				}
				for _, s := range seen {
					if fits(s, []string{b + "/**"}) {
						t.Errorf("package %s reaches %s: they meet in package run only", pkg, s)
					}
				}
			}
		}
	}
}

// closure returns, for each package, the packages of this project that it
// imports, directly or not.
func closure(files []*sourceFile) map[string][]string {
	direct := map[string][]string{}
	for _, f := range files {
		direct[f.pkg] = append(direct[f.pkg], nil...)
		for _, path := range f.imports() {
			if pkg, ok := own(path); ok {
				direct[f.pkg] = append(direct[f.pkg], pkg)
			}
		}
	}
	all := map[string][]string{}
	for pkg := range direct {
		seen := map[string]bool{pkg: true}
		queue := []string{pkg}
		for len(queue) > 0 {
			next := queue[0]
			queue = queue[1:]
			for _, d := range direct[next] {
				if !seen[d] {
					seen[d] = true
					queue = append(queue, d)
					all[pkg] = append(all[pkg], d)
				}
			}
		}
	}
	return all
}

// TestSandbox proves that nothing a Python program can reach imports a way to
// the outside, the real clock or randomness: neither the packages below py
// nor what they import of this project.
func TestSandbox(t *testing.T) {
	files := sources(t)
	inside := map[string]bool{}
	for pkg, reached := range closure(files) {
		if fits(pkg, []string{"py/**"}) && !isTestKit(pkg) {
			for _, d := range reached {
				inside[d] = true
			}
		}
	}
	for _, f := range files {
		if isTestKit(f.pkg) || !inside[f.pkg] && !fits(f.pkg, []string{"py/**"}) {
			continue
		}
		for _, path := range f.imports() {
			if reason := forbidden(path); reason != "" {
				t.Errorf("%s: must not import %s: %s", f.path, path, reason)
			}
		}
		for _, name := range clockUses(f.ast) {
			t.Errorf("%s: must not use time.%s: time is injected, so that a replay is exact", f.path, name)
		}
	}
}

// forbidden returns why code within the sandbox must not import a package of
// the standard library, or "".
func forbidden(path string) string {
	if reason, ok := outside[path]; ok {
		return reason
	}
	for _, below := range []string{"os", "net", "crypto/rand", "math/rand"} {
		if strings.HasPrefix(path, below+"/") && path != "net/url" && path != "net/netip" {
			return outside[below]
		}
	}
	return ""
}

// clockUses returns the functions of package time that a file mentions and
// that depend on the real clock.
func clockUses(f *ast.File) []string {
	name := ""
	for _, im := range f.Imports {
		if im.Path.Value == `"time"` {
			name = "time"
			if im.Name != nil {
				name = im.Name.Name
			}
		}
	}
	if name == "." {
		return []string{"(imported with a dot)"}
	}
	var out []string
	ast.Inspect(f, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok && name != "" {
			if x, ok := s.X.(*ast.Ident); ok && x.Name == name && slices.Contains(clock, s.Sel.Name) {
				out = append(out, s.Sel.Name)
			}
		}
		return true
	})
	return out
}

// TestPackageComments checks that the comment of each package says what it is
// for.
func TestPackageComments(t *testing.T) {
	commented := map[string]bool{}
	for _, f := range sources(t) {
		doc := ""
		if f.ast.Doc != nil {
			doc = f.ast.Doc.Text()
		}
		want := "Package " + f.ast.Name.Name + " "
		switch {
		case f.ast.Name.Name == "main" && doc != "":
			commented[f.pkg] = true
		case strings.HasPrefix(doc, want):
			if commented[f.pkg] {
				t.Errorf("%s: the package has a second package comment", f.path)
			}
			commented[f.pkg] = true
		case doc != "" && !f.generated():
			t.Errorf("%s: the comment on the package clause does not start with %q: put a blank line below it, or below the clause", f.path, want)
		default:
			commented[f.pkg] = commented[f.pkg] || false
		}
	}
	for pkg, ok := range commented {
		if !ok {
			t.Errorf("package %s has no package comment: say what it is for, where to start reading and what it must not know about", pkg)
		}
	}
}

// TestFileComments checks that a file one cannot take in at a glance says
// what it is for: after the package clause, before the first declaration.
func TestFileComments(t *testing.T) {
	for _, f := range sources(t) {
		if f.lines <= 50 || f.ast.Doc != nil || f.generated() {
			continue
		}
		first := token.Pos(1 << 40) // position of the first declaration
		for _, d := range f.ast.Decls {
			if g, ok := d.(*ast.GenDecl); !ok || g.Tok != token.IMPORT {
				first = d.Pos()
				break
			}
		}
		ok := slices.ContainsFunc(f.ast.Comments, func(c *ast.CommentGroup) bool {
			return c.Pos() > f.ast.Name.End() && c.Pos() < first && strings.HasPrefix(c.Text(), "This file ")
		})
		if !ok {
			t.Errorf("%s: %d lines without a comment after the package clause that starts with \"This file\"", f.path, f.lines)
		}
	}
}

// TestRulesBite checks the checks: a rule that cannot fail proves nothing.
func TestRulesBite(t *testing.T) {
	for _, r := range lattice {
		if r.reason == "" {
			t.Errorf("the rule for %v has no reason", r.pkgs)
		}
	}
	may := func(from, to string) bool {
		i := slices.IndexFunc(lattice, func(r rule) bool { return fits(from, r.pkgs) })
		return fits(to, lattice[i].project)
	}
	for _, c := range []struct {
		from, to string
		want     bool
	}{
		{"py/resolve", "py/syntax", true}, {"py/syntax", "py/resolve", false}, {"py/internal/code", "py/internal/compile", false},
		{"py/internal/compile", "py/internal/code", true}, {"py/internal/pyerr", "py/internal/code", false}, {"py/internal/compile", "py", false},
		{"py", "py/lib/json", false}, {"py/lib/json", "py", true}, {"py", "tool", false}, {"py", "run", false}, {"tool", "py", false},
		{"tool/mcp", "journal", false}, {"journal/memstore", "journal", true}, {"journal", "tool", false}, {"run", "py/lib/all", true},
		{"run", "server", false}, {"run", "py/internal/code", false}, {".", "server", false}, {"cmd/toolweaver", "server", true}, {"internal/spell", "py", false},
	} {
		if got := may(c.from, c.to); got != c.want {
			t.Errorf("%s may import %s: %v", c.from, c.to, got)
		}
	}
	for path, want := range map[string]bool{
		"os": true, "os/exec": true, "net": true, "net/http": true, "net/http/httputil": true, "net/url": false, "syscall": true, "plugin": true,
		"math/rand/v2": true, "crypto/rand": true, "math": false, "time": false, "strings": false, "crypto/sha256": false,
	} {
		if got := forbidden(path) != ""; got != want {
			t.Errorf("forbidden(%q) = %v", path, got)
		}
	}
	for src, want := range map[string]int{
		`package p; import "time"; var x = time.Now()`:            1,
		`package p; import t "time"; var f = t.Sleep`:             1,
		`package p; import . "time"; var x = Now()`:               1,
		`package p; import "time"; var d = time.Second`:           0,
		`package p; import "time"; var x = time.Unix(0, 0).UTC()`: 0,
	} {
		f, err := parser.ParseFile(token.NewFileSet(), "p.go", src, 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := clockUses(f); len(got) != want {
			t.Errorf("%s: %v", src, got)
		}
	}
}
