package check_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toolweaver/py"
	"toolweaver/py/lib/all"
	"toolweaver/run/check"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

type user struct {
	ID   int    `json:"id"`
	Name string `json:"name,omitempty"`
}

// down is a source whose tools cannot be listed.
type down struct{}

func (down) Name() string { return "down" }
func (down) List(context.Context) ([]tool.Tool, error) {
	return nil, &tool.Error{Kind: tool.KindUnavailable, Source: "down", Message: "the server does not start"}
}
func (down) Call(context.Context, tool.Call) (tool.Result, error) {
	return tool.Result{}, tool.ErrUnavailable
}
func (down) Close() error { return nil }

func options(t testing.TB) check.Options {
	t.Helper()
	crm, err := gofunc.NewSource("crm",
		gofunc.New("get_user", func(context.Context, user) (user, error) { return user{}, nil }, gofunc.ReadOnly()),
		gofunc.New("list_users", func(context.Context, struct{}) ([]user, error) { return nil, nil }, gofunc.ReadOnly()),
		gofunc.New("next_page", func(context.Context, struct {
			Cursor string `json:"cursor"`
		}) (map[string]string, error) {
			return nil, nil
		}),
		gofunc.New("delete_user", func(context.Context, user) (bool, error) { return false, nil }, gofunc.Destructive(true)),
	)
	if err != nil {
		t.Fatal(err)
	}
	c, err := tool.NewCatalog(context.Background(), tool.CatalogOptions{}, crm, down{})
	if err != nil {
		t.Fatal(err)
	}
	library := all.Library()
	return check.Options{Catalog: c, Builtin: py.IsBuiltin, Library: func(m string) bool { return library[m] != nil }, Hint: py.ModuleHint, Others: []string{"call_tool", "help"}}
}

// program is check.Program that is not given up.
func program(source string, o check.Options) []check.Finding {
	found, err := check.Program(source, o)
	if err != nil {
		panic(err)
	}
	return found
}

// TestLong checks a long program in time that grows with its length, and gives the check up.
func TestLong(t *testing.T) {
	o := options(t)
	var b strings.Builder
	for i := range 12_000 {
		fmt.Fprintf(&b, "v%d = crm.list_users()\nprint(v%d + 1)\n", i, i)
	}
	begun := time.Now()
	if found := program(b.String(), o); len(found) != 50 {
		t.Errorf("%d findings", len(found))
	}
	if took := time.Since(begun); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
	errStop := errors.New("stop")
	polls := 0
	o.Poll = func() error {
		if polls++; polls > 5 {
			return errStop
		}
		return nil
	}
	if found, err := check.Program(b.String(), o); !errors.Is(err, errStop) || found != nil || polls != 6 {
		t.Errorf("%d findings, %v, %d polls", len(found), err, polls)
	}
}

// TestCodes checks the example of every code, and that the better program has no finding at all.
func TestCodes(t *testing.T) {
	o := options(t)
	for code, about := range check.Codes {
		found := program(about.Example, o)
		if len(found) == 0 || found[0].Code != code || found[0].IsError() != about.Error {
			t.Errorf("%s: the example gives %v", code, found)
		}
		if found := program(about.Better, o); len(found) > 0 {
			t.Errorf("%s: the better program gives %v", code, found)
		}
	}
}

func TestProgram(t *testing.T) {
	o := options(t)
	o.Inputs = []string{"given"}
	for _, tt := range []struct{ source, want string }{
		// names
		{"await crm.get_usr(id=1)", `line 1: unknown-tool: crm has no tool "get_usr"; did you mean crm.get_user?`},
		{"return await tools.crm.get_usr(id=1)", `line 1: unknown-tool: crm has no tool "get_usr"; did you mean crm.get_user?`},
		{"from tools.crm import get_usr", `line 1: unknown-tool: crm has no tool "get_usr"; did you mean crm.get_user?`},
		{"await call_tool('crm.get_usr', {})", `line 1: unknown-tool: there is no tool "crm.get_usr"; did you mean get_user?`},
		{"from tools.crm import get_user as g\nawait g(ident=1)", `line 2: unknown-argument: crm.get_user has no parameter "ident"; write crm.get_user(id: integer, name: string = …)`},
		{"from tools import crm as c\nreturn await c.get_user(id='x')", `line 2: wrong-argument: crm.get_user: the argument "id": expected integer, got string "x"`},
		{"crm = given\nreturn crm.get_usr", ""},
		{"def get_user(a, b): return a\nreturn get_user(1, 2)", ""},
		{"for crm in given: crm.whatever()", ""},
		{"try:\n    await crm.get_usr(id=1)\nexcept Exception: pass", ""},
		{"gather()", `line 1: undefined-name: there is no function "gather"`},
		{"return json()", "line 1: undefined-name: there is no function \"json\"; did you forget `import json`?"},
		{"await get_usr(1)", `line 1: undefined-name: there is no function "get_usr"; did you mean get_user?`},
		{"from os.path import *\nreturn join('a', 'b')", ""},
		{"return given(), given.x", ""},
		{"import numpy as np", `line 1: blocked-import: there is no module "numpy"; numpy is not available`},
		{"try:\n    import numpy\nexcept ImportError:\n    numpy = None", ""},
		{"import os.path, collections.abc, tools, tools.crm\nfrom tools import ToolError", ""},
		// arguments
		{"await get_user()", `line 1: missing-argument: crm.get_user needs "id"; write crm.get_user(id: integer, name: string = …)`},
		{"await get_user({'id': 1})", ""},
		{"await get_user({'id': 'x'})", `line 1: wrong-argument: crm.get_user: the argument "id": expected integer, got string "x"`},
		{"await get_user({'name': 'x'})", `line 1: missing-argument: crm.get_user needs "id"; write crm.get_user(id: integer, name: string = …)`},
		{"await get_user(given)", ""},
		{"await get_user(*given)", ""},
		{"await get_user(**given)", ""},
		{"await get_user(1, name=None)", ""},
		{"await get_user(-1)", ""},
		{"await get_user(given.id, 5)", `line 1: wrong-argument: crm.get_user: the argument "name": expected string, got integer 5`},
		{"await call_tool('crm.get_user', {'id': 1, 'nam': 'x'})", `line 1: unknown-argument: crm.get_user has no parameter "nam"; did you mean "name"?`},
		{"await call_tool('get_user', id=True)", `line 1: wrong-argument: crm.get_user: the argument "id": expected integer, got boolean true`},
		// awaits
		{"get_user(1)\nreturn 1", "line 1: never-awaited: crm.get_user is called and not awaited: nothing happens; write `await crm.get_user(…)`"},
		{"get_user(1)", "line 1: missing-await: the program's result is a call of crm.get_user that is not awaited; write `await crm.get_user(…)`"},
		{"u = get_user(1)\nprint(u.name, u['id'])", "line 1: missing-await: u is used as the result of crm.get_user, but the call is not awaited; write `u = await crm.get_user(…)`"},
		{"u = get_user(1)\nprint((await u).name)", ""},
		{"u = get_user(1)\nu = await u\nreturn u.name", ""},
		{"import asyncio\nu = get_user(1)\nreturn await asyncio.gather(u, get_user(2))", ""},
		{"import asyncio\nt = asyncio.create_task(get_user(1))\nreturn await t", ""},
		{"for u in list_users(): print(u)", "line 1: missing-await: the result of crm.list_users is used, but the call is not awaited; write `await crm.list_users(…)`"},
		{"print(get_user(1))", "line 1: missing-await: the result of crm.get_user is used, but the call is not awaited; write `await crm.get_user(…)`"},
		{"return f'{get_user(1)}'", "line 1: missing-await: the result of crm.get_user is used, but the call is not awaited; write `await crm.get_user(…)`"},
		{"async def main():\n    return await get_user(1)\nmain()\nreturn 2", "line 3: never-awaited: main is called and not awaited: nothing happens; write `await main(…)`"},
		{"import asyncio\nasync def main():\n    return await get_user(1)\nasyncio.run(main())", ""},
		{"async def rows():\n    yield await get_user(1)\nreturn [r async for r in rows()]", ""},
		{"def later(): return get_user(1)\nreturn await later()", ""},
		{"calls = [get_user(i) for i in given]\nimport asyncio\nreturn await asyncio.gather(*calls)", ""},
		// the course
		{"cursor = ''\nfor i in range(9):\n    page = await next_page(cursor)\n    cursor = page['next']\nreturn cursor", ""},
		{"for i in range(9):\n    u = await get_user(i)\n    if u.name == 'x':\n        break\nreturn u", ""},
		{"for i in given:\n    await delete_user(id=i)\nreturn 1", ""},
		{"for i in given:\n    u = await get_user(i)\n    print(await get_user(u.id))", "line 2: sequential-calls: the loop waits for one call after the other; they could be made at once; put one turn into an async function and write `await asyncio.gather(*[one(x) for x in items])`"},
		{"while True:\n    print(await get_user(1))", ""},
		{"if given:\n    return 1\nelse:\n    return 2\nprint(3)", "line 5: unreachable: this is never reached"},
		{"result = await get_user(1)", ""},
		{"x = await get_user(1)", "line 1: no-result: the program neither returns nor prints anything; end with `return …`"},
		{"syntax error here", ""},
		{"", ""},
	} {
		var got []string
		for _, f := range program(tt.source, o) {
			got = append(got, f.String())
		}
		if s := strings.Join(got, "\n"); s != tt.want && !(strings.HasPrefix(s, tt.want) && tt.want != "" && !strings.Contains(s, "\n")) {
			t.Errorf("%s\n got  %s\n want %s", tt.source, s, tt.want)
		}
	}
}

// TestNoFalseErrors: the programs that run well in tests have no finding that would refuse them.
func TestNoFalseErrors(t *testing.T) {
	files, err := filepath.Glob("../../py/testdata/*/*.py")
	if err != nil || len(files) < 100 {
		t.Fatalf("%d programs, %v", len(files), err)
	}
	o := options(t)
	o.Catalog = nil
	for _, file := range files {
		area := filepath.Base(filepath.Dir(file))
		if area == "divergences" || area == "errors" || area == "syntax_errors" { // wrong on purpose
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range check.Errors(program(string(source), o)) {
			t.Errorf("%s: %s", file, f.String())
		}
	}
}

func FuzzProgram(f *testing.F) {
	o := options(f)
	for _, about := range check.Codes {
		f.Add(about.Example)
	}
	f.Fuzz(func(_ *testing.T, source string) { program(source, o) })
}
