package isolate_test

// This file compares: a program does the same in a worker process as in this one.

import (
	"encoding/json"
	"io/fs"
	"testing"
	"time"

	"toolweaver/examples/programs"
	"toolweaver/internal/demo"
	"toolweaver/journal/memstore"
	"toolweaver/run"
	"toolweaver/run/isolate"
	"toolweaver/tool"
)

// further programs, beside the examples.
var further = map[string]string{
	"raises":        "import time\nprint(time.time() > 0)\ntry:\n    1 / 0\nfinally:\n    print('ended')",
	"no such name":  "get_expense('e1', 'Q3')",
	"syntax":        "x = (1 2)",
	"exit":          "import sys\nprint('a')\nsys.exit(3)",
	"random":        "import random, uuid\n[random.random(), str(uuid.uuid4())]",
	"clock":         "import time, asyncio\na = time.monotonic()\nawait asyncio.sleep(0.01)\ntime.monotonic() - a >= 0.01",
	"cancelled":     "import asyncio\nt = asyncio.create_task(get_expenses('e1', 'Q3'))\nawait asyncio.sleep(0)\nt.cancel()\ntry:\n    await t\nexcept asyncio.CancelledError:\n    print('gone')\nlen(await get_team_members(department='engineering'))",
	"wrong call":    "try:\n    await get_expenses(1, 2, 3, 4)\nexcept TypeError as e:\n    r = str(e)\nr",
	"tool error":    "try:\n    await get_expenses('nobody', 'Q3')\nexcept ToolError as e:\n    r = [str(e), e.tool, e.kind]\nr",
	"other streams": "import sys\nprint('out')\nprint('err', file=sys.stderr)\nsys.stdout.write('more')",
	"text":          "'\\u00e9\\U0001f600' * 3",
	"steps":         "while True: pass",
	"memory":        "x = []\nwhile True: x.append('x' * 1000 + str(len(x)))",
	"output":        "while True: print('x' * 1000)",
	"many calls":    "import asyncio\nfor i in range(30):\n    await asyncio.gather(*[get_expenses('e1', 'Q3') for _ in range(10)])",
	"stop":          "import asyncio\nasync def f():\n    async with asyncio.timeout(0.02):\n        await asyncio.sleep(9)\ntry:\n    await f()\nexcept TimeoutError:\n    print('late')",
}

func TestSame(t *testing.T) {
	src, err := demo.New(demo.Options{Latency: time.Millisecond, Jitter: 1})
	if err != nil {
		t.Fatal(err)
	}
	catalog, err := tool.NewCatalog(t.Context(), tool.CatalogOptions{}, src)
	if err != nil {
		t.Fatal(err)
	}
	defer catalog.Close()
	store := memstore.New()
	limits := run.Limits{MaxSteps: 2_000_000, MaxMemory: 32 << 20, Timeout: 20 * time.Second, MaxToolCalls: 200}
	here := run.New(run.Config{Catalog: catalog, Store: store, Limits: limits})
	there := run.New(run.Config{Catalog: catalog, Store: store, Limits: limits, Workers: newPool(t, isolate.Options{})})

	list := map[string]string{}
	names, err := fs.Glob(programs.Files(), "*.py")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		source, err := fs.ReadFile(programs.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		list[name] = string(source)
	}
	for name, source := range further {
		list[name] = source
	}
	for name, source := range list {
		t.Run(name, func(t *testing.T) {
			for _, way := range []struct {
				name            string
				runs, runsAgain *run.Executor
			}{{"there, then here", there, here}, {"here, then there", here, there}} {
				req := run.Request{Source: source, Name: "program.py", Inputs: map[string]json.RawMessage{"lead_id": json.RawMessage(`"lead_1"`)}}
				first, err := way.runs.Run(t.Context(), req)
				if err != nil {
					t.Fatal(err)
				}
				if first.Status == run.StatusRefused {
					other, err := way.runsAgain.Run(t.Context(), req)
					if err != nil || other.Error.Traceback != first.Error.Traceback {
						t.Errorf("%s: %v, %+v and %+v", way.name, err, other.Error, first.Error)
					}
					continue
				}
				again, err := way.runsAgain.Replay(t.Context(), first.ID)
				if err != nil {
					t.Fatalf("%s: %v", way.name, err)
				}
				if a, b := summary(t, first), summary(t, again); a != b {
					t.Errorf("%s: they differ\n%s\n%s", way.name, a, b)
				}
			}
		})
	}
}

// summary is what two runs of a program must have in common.
func summary(t *testing.T, r *run.Result) string {
	t.Helper()
	c := *r
	c.Started, c.Elapsed = time.Time{}, 0
	c.Calls = nil
	for _, call := range r.Calls {
		call.Start, call.Duration = 0, 0
		c.Calls = append(c.Calls, call)
	}
	data, err := json.Marshal(&c)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
