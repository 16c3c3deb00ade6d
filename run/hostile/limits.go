package hostile

import "strings"

// This file is about limits that are caught, delayed or hidden: every way to reach one inside every way to hold it up.

// breaches reach a limit.
var breaches = map[string]string{
	"steps":      "while True: pass",
	"memory":     "x = [0]\nwhile True: x = x + x",
	"output":     "while True: print('x' * 1000)",
	"tool calls": "for i in range(1000): await echo(n=i)",
	"tasks":      "import asyncio as aio\nasync def idle(): await aio.sleep(9)\nts = [aio.create_task(idle()) for _ in range(100_000)]\nawait aio.sleep(0)",
	"time":       "await hang()",
}

// holders try to go on after it; BREACH stands for it.
var holders = map[string]string{
	"bare":               "BREACH",
	"except":             "while True:\n    try:\n        BREACH\n    except:\n        pass",
	"except base":        "try:\n    BREACH\nexcept BaseException as e:\n    print('caught', e)\n    while True: pass",
	"finally":            "try:\n    BREACH\nfinally:\n    while True: pass",
	"finally return":     "async def f():\n    try:\n        BREACH\n    finally:\n        return 'escaped'\nreturn await f()",
	"loop continue":      "for i in range(10**9):\n    try:\n        BREACH\n    finally:\n        continue",
	"suppress":           "import contextlib\nwhile True:\n    with contextlib.suppress(BaseException):\n        BREACH",
	"exit":               "class C:\n    def __enter__(self): return self\n    def __exit__(self, *a):\n        return True\nwhile True:\n    with C():\n        BREACH",
	"async exit":         "class C:\n    async def __aenter__(self): return self\n    async def __aexit__(self, *a):\n        return True\nwhile True:\n    async with C():\n        BREACH",
	"exit stack":         "import contextlib\nwith contextlib.ExitStack() as s:\n    s.push(lambda *a: True)\n    BREACH\nreturn 'escaped'",
	"except star":        "try:\n    BREACH\nexcept* BaseException:\n    pass\nreturn 'escaped'",
	"task":               "import asyncio\nasync def f():\n    BREACH\nt = asyncio.create_task(f())\ntry:\n    await t\nexcept BaseException: pass\nreturn 'escaped'",
	"gather":             "import asyncio\nasync def f():\n    BREACH\nreturn len(await asyncio.gather(f(), f(), return_exceptions=True))",
	"group":              "import asyncio\nasync def f():\n    BREACH\ntry:\n    async with asyncio.TaskGroup() as g: g.create_task(f())\nexcept BaseException: pass\nreturn 'escaped'",
	"shield":             "import asyncio\nasync def f():\n    BREACH\ntry:\n    await asyncio.shield(f())\nexcept BaseException: pass\nreturn 'escaped'",
	"cancelled":          "import asyncio\nasync def f():\n    try:\n        await asyncio.sleep(9)\n    except asyncio.CancelledError:\n        BREACH\nt = asyncio.create_task(f())\nawait asyncio.sleep(0)\nt.cancel()\ntry:\n    await t\nexcept BaseException: pass\nreturn 'escaped'",
	"background":         "import asyncio\nasync def f():\n    BREACH\nt = asyncio.create_task(f())\nawait asyncio.sleep(9)",
	"async generator":    "async def g():\n    try:\n        yield 1\n        BREACH\n    finally:\n        yield 2\nasync for x in g(): pass\nreturn 'escaped'",
	"callback of a task": "import asyncio\nasync def f():\n    BREACH\nasync def idle(): pass\nt = asyncio.create_task(idle())\nt.add_done_callback(lambda t: asyncio.ensure_future(f()))\nawait t\nawait asyncio.sleep(9)",
	"retry decorator":    "import functools\ndef retry(f):\n    @functools.wraps(f)\n    async def g(*a):\n        for _ in range(10**9):\n            try: return await f(*a)\n            except BaseException: continue\n    return g\n@retry\nasync def f():\n    BREACH\nreturn await f()",
}

// syncHolders are those that hold up code without an await in it.
var syncHolders = map[string]string{
	"del":              "class D:\n    def __del__(self):\n        f()\ndef f():\n    BREACH\nd = D()\ndel d\nf()\nreturn 'escaped'",
	"generator close":  "def g():\n    try:\n        yield 1\n    finally:\n        BREACH\nx = g()\nnext(x)\ntry:\n    x.close()\nexcept BaseException: pass\nreturn 'escaped'",
	"generator throw":  "def g():\n    while True:\n        try:\n            yield 1\n        except ValueError:\n            BREACH\nx = g()\nnext(x)\ntry:\n    x.throw(ValueError)\nexcept BaseException: pass\nreturn 'escaped'",
	"repr":             "class R:\n    def __repr__(self):\n        BREACH\ntry:\n    repr([R()])\nexcept BaseException: pass\nreturn 'escaped'",
	"str in traceback": "class E(Exception):\n    def __str__(self):\n        BREACH\nraise E",
	"key":              "def key(x):\n    BREACH\ntry:\n    sorted([1, 2], key=key)\nexcept BaseException: pass\nreturn 'escaped'",
	"eq":               "class Q:\n    def __eq__(self, o):\n        BREACH\n    __hash__ = object.__hash__\ntry:\n    Q() in [1, 2]\nexcept BaseException: pass\nreturn 'escaped'",
	"hash":             "class H:\n    def __hash__(self):\n        BREACH\ntry:\n    {H(): 1}\nexcept BaseException: pass\nreturn 'escaped'",
	"getattr":          "class G:\n    def __getattr__(self, n):\n        BREACH\ntry:\n    hasattr(G(), 'x')\nexcept BaseException: pass\nreturn getattr(G(), 'y', 'escaped')",
	"bool":             "class B:\n    def __bool__(self):\n        BREACH\ntry:\n    any([B()])\nexcept BaseException: pass\nreturn 'escaped'",
	"iter":             "class I:\n    def __iter__(self): return self\n    def __next__(self):\n        BREACH\ntry:\n    list(I())\nexcept BaseException: pass\nreturn 'escaped'",
	"property":         "class P:\n    @property\n    def p(self):\n        BREACH\ntry:\n    P().p\nexcept BaseException: pass\nreturn 'escaped'",
	"metaclass":        "class M(type):\n    def __call__(cls):\n        BREACH\nclass C(metaclass=M): pass\ntry:\n    C()\nexcept BaseException: pass\nreturn 'escaped'",
	"json default":     "import json\ndef d(o):\n    BREACH\ntry:\n    json.dumps(object(), default=d)\nexcept BaseException: pass\nreturn 'escaped'",
	"re callback":      "import re\ndef d(m):\n    BREACH\ntry:\n    re.sub('a', d, 'aaa')\nexcept BaseException: pass\nreturn 'escaped'",
	"cache":            "import functools\n@functools.lru_cache\ndef f(n):\n    BREACH\ntry:\n    f(1)\nexcept BaseException: pass\nreturn 'escaped'",
	"call soon":        "import asyncio\ndef f():\n    BREACH\nasyncio.get_running_loop().call_soon(f)\nawait asyncio.sleep(9)\nreturn 'escaped'",
	"exception hook":   "import sys\ndef f(*a):\n    BREACH\nsys.excepthook = f\nf()\nreturn 'escaped'",
	"warning":          "import warnings\ndef f(*a, **k):\n    BREACH\nwarnings.showwarning = f\ntry:\n    warnings.warn('x')\n    f()\nexcept BaseException: pass\nreturn 'escaped'",
	"format":           "class F:\n    def __format__(self, s):\n        BREACH\ntry:\n    f'{F()}'\nexcept BaseException: pass\nreturn 'escaped'",
	"add":              "class A:\n    def __radd__(self, o):\n        BREACH\ntry:\n    sum([A()])\nexcept BaseException: pass\nreturn 'escaped'",
	"weakref":          "import weakref\nclass W: pass\ndef f(*a):\n    BREACH\nw = W()\nr = weakref.ref(w, f)\ndel w\nf()\nreturn 'escaped'",
}

func init() {
	put := func(holder, template, limit, breach string) {
		for line := range strings.Lines(template) {
			if at := strings.Index(line, "BREACH"); at >= 0 {
				indent := line[:at]
				template = strings.Replace(template, "BREACH", strings.ReplaceAll(breach, "\n", "\n"+indent), 1)
			}
		}
		want := []string{limit}
		if limit == "tool calls" || limit == "tasks" || limit == "output" || limit == "time" {
			want = append(want, "steps") // a holder that computes may get there first
		}
		add("limits", Program{limit + " in " + holder, template, want})
	}
	for holder, template := range holders {
		for limit, breach := range breaches {
			put(holder, template, limit, breach)
		}
	}
	for holder, template := range syncHolders {
		for _, limit := range []string{"steps", "memory", "output"} {
			put(holder, template, limit, breaches[limit])
		}
	}
}
