package hostile

// This file has a program for each limit that just reaches it, and one that just does not, and the tools that programs call.

import (
	"context"
	"errors"
	"strings"
	"time"

	"toolweaver/run"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

// A Canary reaches one limit, and the next smaller program does not. Every way to run programs must have all of them.
type Canary struct {
	Name   string
	Limits run.Limits // under which it is to run; without a Timeout, 20 s
	Source string     // reaches the limit
	Class  string     // what ClassOf says then
	Within string     // does not reach it; "" if that would take too long
}

// Canaries returns one for each limit. They call the tools of Tools.
func Canaries() []Canary {
	pad := strings.Repeat(" ", 100)
	list := []Canary{
		{"source", run.Limits{MaxSourceBytes: 100}, "1" + pad, "source", "1" + pad[1:]},
		{"steps", run.Limits{MaxSteps: 100_000}, "for i in range(200_000): pass", "steps", "for i in range(50_000): pass"},
		{"time", run.Limits{Timeout: 300 * time.Millisecond, MaxSteps: -1}, "while True: pass", "time", "1"},
		{"time while waiting", run.Limits{Timeout: 300 * time.Millisecond}, "import asyncio\nawait asyncio.sleep(60)", "time", "import asyncio\nawait asyncio.sleep(0.01)"},
		{"time of a tool", run.Limits{Timeout: 300 * time.Millisecond}, "await hang()", "time", "await echo(n=1)"},
		{"memory", run.Limits{MaxMemory: 16 << 20}, "x = 'a' * (20 << 20)", "memory", "x = 'a' * (8 << 20)"},
		{"memory in pieces", run.Limits{MaxMemory: 16 << 20}, "x = [str(i) * 100 for i in range(100_000)]", "memory", "for i in range(100_000): x = str(i) * 100"},
		{"memory of results", run.Limits{MaxMemory: 16 << 20}, "x = [await flood(n=2 << 20) for _ in range(20)]", "memory", "for _ in range(20): x = await flood(n=2 << 20)"},
		{"output", run.Limits{MaxOutput: 1000}, "print('x' * 1000)", "output", "print('x' * 999)"},
		{"output in pieces", run.Limits{MaxOutput: 1000}, "import sys\nfor _ in range(101): sys.stderr.write('x' * 10)", "output", "import sys\nfor _ in range(100): sys.stderr.write('x' * 10)"},
		{"tool calls", run.Limits{MaxToolCalls: 5}, "for i in range(6): await echo(n=i)", "tool calls", "for i in range(5): await echo(n=i)"},
		{"tool calls at once", run.Limits{MaxToolCalls: 5}, "import asyncio\nawait asyncio.gather(*[echo(n=i) for i in range(6)])", "tool calls", "import asyncio\nawait asyncio.gather(*[echo(n=i) for i in range(5)])"},
		{"tasks", run.Limits{MaxTasks: 50}, "import asyncio\nawait asyncio.gather(*[asyncio.sleep(0.01) for _ in range(60)])", "tasks", "import asyncio\nawait asyncio.gather(*[asyncio.sleep(0.01) for _ in range(40)])"},
		{"recursion", run.Limits{MaxRecursion: 60}, "def f(n): return n and f(n - 1)\nf(70)", "RecursionError", "def f(n): return n and f(n - 1)\nf(40)"},
		{"native recursion", run.Limits{}, "x = []\nfor _ in range(10**5): x = [x]\nrepr(x)", "RecursionError", "x = []\nfor _ in range(50): x = [x]\nlen(repr(x))"},
		{"nesting of the source", run.Limits{}, strings.Repeat("(", 300) + strings.Repeat(")", 300), "syntax", strings.Repeat("(", 50) + strings.Repeat(")", 50)},
		{"time of a call", run.Limits{CallTimeout: 200 * time.Millisecond}, "await hang()", "ToolError", "await echo(n=1)"},
		{"arguments of a call", run.Limits{MaxCallBytes: 1000}, "await long(text='x' * 2000)", "ToolError", "await long(text='x' * 100)"},
		{"result of a call", run.Limits{MaxCallBytes: 1000}, "await flood(n=2000)", "ToolError", "len(await flood(n=500))"},
		{"arguments and results of all calls", run.Limits{MaxTotalBytes: 5000}, "for _ in range(10): await flood(n=1000)", "ToolError", "for _ in range(3): await flood(n=1000)"},
		{"digits", run.Limits{}, "str(10**5000)", "ValueError", "len(str(10**4000))"},
	}
	for i := range list {
		if list[i].Limits.Timeout == 0 {
			list[i].Limits.Timeout = 20 * time.Second
		}
	}
	return list
}

// Tools returns a source that the programs of this package call.
func Tools() (*gofunc.Source, error) {
	type number struct {
		N int `json:"n,omitempty"`
	}
	type text struct {
		Text string `json:"text"`
	}
	return gofunc.NewSource("t",
		gofunc.New("echo", func(_ context.Context, a number) (int, error) { return a.N, nil }),
		gofunc.New("fail", func(context.Context, number) (int, error) { return 0, errors.New("no") }),
		gofunc.New("hang", func(ctx context.Context, _ number) (int, error) { <-ctx.Done(); return 0, ctx.Err() }),
		gofunc.New("flood", func(_ context.Context, a number) (string, error) { return strings.Repeat("x", a.N), nil }),
		gofunc.New("long", func(_ context.Context, a text) (int, error) { return len(a.Text), nil }),
	)
}

// Catalog returns Tools as a catalog, which is the caller's to close.
func Catalog() (*tool.Catalog, error) {
	src, err := Tools()
	if err != nil {
		return nil, err
	}
	return tool.NewCatalog(context.Background(), tool.CatalogOptions{}, src)
}
