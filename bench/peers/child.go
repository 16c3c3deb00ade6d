package main

// This file measures the peers that are Go libraries, and the engine, in a process of their own.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/dop251/goja"
	gpython "github.com/go-python/gpython/py"
	_ "github.com/go-python/gpython/stdlib" // its built-ins and modules
	starjson "go.starlark.net/lib/json"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"toolweaver/run"
)

// measurement is what a process prints.
type measurement struct {
	Milliseconds []float64 `json:"ms"`
	Result       string    `json:"result"`
}

// warmRuns is how often 1 + 1 is run for one time.
const warmRuns = 2000

// runChild measures a row.
func runChild(peer, name string, runs int) (measurement, error) {
	r, err := rowNamed(name)
	if err != nil {
		return measurement{}, err
	}
	measure, ok := map[string]func(row, int) (measurement, error){engine: runEngine, "starlark": runStarlark, "gpython": runGpython, "goja": runGoja}[peer]
	if !ok {
		return measurement{}, errors.New("no peer " + peer)
	}
	if r.kind == cold || r.kind == suspended || r.kind == peak {
		runs = 1
	}
	return measure(r, runs)
}

// timed calls f and returns its result with what it took in milliseconds.
func timed(f func() (string, error)) (measurement, error) {
	start := time.Now()
	result, err := f()
	return measurement{[]float64{float64(time.Since(start)) / float64(time.Millisecond)}, result}, err
}

// repeat calls f for each run.
func repeat(runs int, f func() (measurement, error)) (measurement, error) {
	var all measurement
	for range runs {
		m, err := f()
		if err != nil {
			return m, err
		}
		all.Milliseconds, all.Result = append(all.Milliseconds, m.Milliseconds...), m.Result
	}
	return all, nil
}

// often calls f warmRuns times, once if the row is cold, and returns the time of one.
func often(r row, f func() (string, error)) (measurement, error) {
	n := warmRuns
	if r.kind == cold {
		n = 1
	}
	m, err := timed(func() (result string, err error) {
		for range n {
			if result, err = f(); err != nil {
				return "", err
			}
		}
		return result, nil
	})
	if err == nil {
		m.Milliseconds[0] /= float64(n)
	}
	return m, err
}

// runEngine runs programs as the executor does, tools included.
func runEngine(r row, runs int) (measurement, error) {
	wait := make(chan struct{})
	c, err := catalog(r.kind, wait)
	if err != nil {
		return measurement{}, err
	}
	defer func() { _ = c.Close() }()
	x := run.New(run.Config{Catalog: c, Limits: run.Limits{MaxSteps: -1, MaxMemory: 4 << 30, MaxToolCalls: -1, Timeout: -1}})
	once := func(source string) (string, error) {
		res, err := x.Run(context.Background(), run.Request{Source: source})
		if err == nil && res.Status != run.StatusDone {
			err = res.Err()
		}
		if err != nil {
			return "", err
		}
		return string(res.Value), nil
	}
	if r.kind == warm || r.kind == cold {
		return repeat(runs, func() (measurement, error) { return often(r, func() (string, error) { return once("1 + 1") }) })
	}
	source, err := r.python()
	if err != nil {
		return measurement{}, err
	}
	if r.kind != program && r.kind != peak {
		source += "\nreturn await bench(None)\n"
	}
	switch r.kind {
	case many, late:
		return repeat(runs, func() (measurement, error) { return atOnce(r, func() error { _, err := once(source); return err }) })
	case suspended:
		return waiting(r.n, wait, func() error { _, err := once(source); return err })
	case tools:
		return repeat(runs, func() (measurement, error) { return timed(func() (string, error) { return once(source) }) })
	}
	text, err := once(withDriver(source, runs))
	var m measurement
	if err == nil {
		err = json.Unmarshal([]byte(text), &m)
	}
	return m, err
}

// driver follows a program's text on the engine.
const driver = `
import time as _time
_ms = []
for _ in range(RUNS):
    _data = SETUP
    _start = _time.perf_counter()
    _result = AWAIT bench(_data)
    _ms.append((_time.perf_counter() - _start) * 1000)
    del _data
return {"ms": _ms, "result": repr(_result)}
`

func withDriver(source string, runs int) string {
	setup, await := "None", ""
	if strings.Contains(source, "\ndef setup(") {
		setup = "setup()"
	}
	if strings.Contains(source, "\nasync def bench(") {
		await = "await "
	}
	return source + strings.NewReplacer("RUNS", fmt.Sprint(runs), "SETUP", setup, "AWAIT ", await).Replace(driver)
}

// runStarlark runs programs in starlark-go with everything its dialect can allow.
func runStarlark(r row, runs int) (measurement, error) {
	opts := &syntax.FileOptions{Set: true, While: true, TopLevelControl: true, GlobalReassign: true, Recursion: true}
	thread := &starlark.Thread{Name: "bench"}
	if r.kind == warm || r.kind == cold {
		return repeat(runs, func() (measurement, error) {
			return often(r, func() (string, error) {
				v, err := starlark.EvalOptions(opts, thread, "one.star", "1 + 1", nil)
				if err != nil {
					return "", err
				}
				return v.String(), nil
			})
		})
	}
	source, err := r.plain()
	if r.kind != program && r.kind != peak {
		source, err = r.version(r.sync(), "without await")
	}
	if err != nil {
		return measurement{}, err
	}
	predeclared := starlark.StringDict{"json": starjson.Module}
	wait := make(chan struct{})
	for name, f := range starlarkTools(r.kind, wait) {
		predeclared[name] = f
	}
	load := func() (starlark.StringDict, error) {
		return starlark.ExecFileOptions(opts, thread, r.name, source, predeclared)
	}
	call := func(globals starlark.StringDict, data starlark.Value) (string, error) {
		bench, ok := globals["bench"]
		if !ok {
			return "", errors.New("no function bench")
		}
		v, err := starlark.Call(thread, bench, starlark.Tuple{data}, nil)
		if err != nil {
			return "", err
		}
		return v.String(), nil
	}
	own := func() error { // an execution with a thread of its own
		t := &starlark.Thread{Name: "own"}
		globals, err := starlark.ExecFileOptions(opts, t, r.name, source, predeclared)
		if err == nil {
			_, err = starlark.Call(t, globals["bench"], starlark.Tuple{starlark.None}, nil)
		}
		return err
	}
	switch r.kind {
	case many, late:
		return repeat(runs, func() (measurement, error) { return atOnce(r, own) })
	case suspended:
		return waiting(r.n, wait, own)
	case tools:
		return repeat(runs, func() (measurement, error) {
			return timed(func() (string, error) {
				globals, err := load()
				if err != nil {
					return "", err
				}
				return call(globals, starlark.None)
			})
		})
	}
	globals, err := load()
	if err != nil {
		return measurement{}, err
	}
	return repeat(runs, func() (measurement, error) {
		var data starlark.Value = starlark.None
		if setup, ok := globals["setup"]; ok {
			if data, err = starlark.Call(thread, setup, nil, nil); err != nil {
				return measurement{}, err
			}
		}
		return timed(func() (string, error) { return call(globals, data) })
	})
}

// starlarkTools are the tools of the host.
func starlarkTools(k kind, wait <-chan struct{}) map[string]*starlark.Builtin {
	all := map[string]*starlark.Builtin{}
	add := func(name string, f func(args json.RawMessage) (any, error)) {
		all[name] = starlark.NewBuiltin(name, func(_ *starlark.Thread, _ *starlark.Builtin, _ starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			args := map[string]any{}
			for _, kv := range kwargs {
				switch v := kv[1].(type) {
				case starlark.Int:
					args[string(kv[0].(starlark.String))], _ = v.Int64()
				case starlark.String:
					args[string(kv[0].(starlark.String))] = string(v)
				}
			}
			text, err := json.Marshal(args)
			if err != nil {
				return nil, err
			}
			delay(k, wait)
			out, err := f(text)
			if err != nil {
				return nil, err
			}
			return toStarlark(out), nil
		})
	}
	forTools(add)
	return all
}

// forTools gives each tool as a function of JSON, whose result is made of maps, slices, strings, float64, bool and nil.
func forTools(add func(name string, f func(args json.RawMessage) (any, error))) {
	add("get_user", viaJSON(getUser))
	add("get_orders", viaJSON(getOrders))
	add("notify", viaJSON(notify))
	add("get_members", viaJSON(getMembers))
	add("get_expenses", viaJSON(getExpenses))
	add("get_budget", viaJSON(getBudget))
	add("noop", viaJSON(noop))
}

func viaJSON[In, Out any](f func(In) Out) func(args json.RawMessage) (any, error) {
	return func(args json.RawMessage) (any, error) {
		var in In
		if err := json.Unmarshal(args, &in); err != nil {
			return nil, err
		}
		text, err := json.Marshal(f(in))
		if err != nil {
			return nil, err
		}
		var out any
		err = json.Unmarshal(text, &out)
		return out, err
	}
}

func toStarlark(v any) starlark.Value {
	switch v := v.(type) {
	case map[string]any:
		d := starlark.NewDict(len(v))
		for k, x := range v {
			_ = d.SetKey(starlark.String(k), toStarlark(x))
		}
		return d
	case []any:
		items := make([]starlark.Value, len(v))
		for i, x := range v {
			items[i] = toStarlark(x)
		}
		return starlark.NewList(items)
	case string:
		return starlark.String(v)
	case float64:
		if v == float64(int64(v)) {
			return starlark.MakeInt64(int64(v))
		}
		return starlark.Float(v)
	case bool:
		return starlark.Bool(v)
	}
	return starlark.None
}

// runGpython runs programs in gpython, which has no tools that can be awaited.
func runGpython(r row, runs int) (measurement, error) {
	load := func(ctx gpython.Context, source string) (*gpython.Module, error) {
		code, err := gpython.Compile(source, r.name, gpython.ExecMode, 0, true)
		if err != nil {
			return nil, err
		}
		return ctx.ModuleInit(&gpython.ModuleImpl{Info: gpython.ModuleInfo{Name: r.name, FileDesc: r.name}, Code: code})
	}
	if r.kind == warm || r.kind == cold {
		ctx := gpython.NewContext(gpython.DefaultContextOpts())
		defer func() { _ = ctx.Close() }()
		return repeat(runs, func() (measurement, error) {
			return often(r, func() (string, error) {
				code, err := gpython.Compile("1 + 1", r.name, gpython.EvalMode, 0, true)
				if err != nil {
					return "", err
				}
				m, err := ctx.ModuleInit(&gpython.ModuleImpl{Info: gpython.ModuleInfo{Name: "one", FileDesc: "one"}})
				if err != nil {
					return "", err
				}
				v, err := ctx.RunCode(code, m.Globals, m.Globals, nil)
				if err != nil {
					return "", err
				}
				return gpython.ReprAsString(v)
			})
		})
	}
	if r.kind != program && r.kind != peak {
		return measurement{}, errors.New("it has no async functions")
	}
	source, err := r.plain()
	if err != nil {
		return measurement{}, err
	}
	ctx := gpython.NewContext(gpython.DefaultContextOpts())
	defer func() { _ = ctx.Close() }()
	m, err := load(ctx, source)
	if err != nil {
		return measurement{}, err
	}
	return repeat(runs, func() (measurement, error) {
		var data gpython.Object = gpython.None
		if setup, ok := m.Globals["setup"]; ok {
			if data, err = gpython.Call(setup, nil, nil); err != nil {
				return measurement{}, err
			}
		}
		return timed(func() (string, error) {
			v, err := gpython.Call(m.Globals["bench"], gpython.Tuple{data}, nil)
			if err != nil {
				return "", err
			}
			return gpython.ReprAsString(v)
		})
	})
}

// runGoja runs the JavaScript versions. Tools return promises that are settled.
func runGoja(r row, runs int) (measurement, error) {
	if r.kind == warm || r.kind == cold {
		return repeat(runs, func() (measurement, error) {
			return often(r, func() (string, error) {
				v, err := goja.New().RunString("1 + 1")
				if err != nil {
					return "", err
				}
				return v.String(), nil
			})
		})
	}
	source, err := r.version(filepath.Join("js", r.file()+".js"), "in JavaScript")
	if err != nil {
		return measurement{}, err
	}
	wait := make(chan struct{})
	load := func() (*goja.Runtime, error) {
		vm := goja.New()
		vm.SetFieldNameMapper(goja.TagFieldNameMapper("json", false))
		forTools(func(name string, f func(args json.RawMessage) (any, error)) {
			_ = vm.Set(name, func(in goja.FunctionCall) goja.Value {
				p, resolve, _ := vm.NewPromise()
				args, err := in.Argument(0).ToObject(vm).MarshalJSON()
				if err == nil {
					delay(r.kind, wait)
					var out any
					if out, err = f(args); err == nil {
						err = resolve(out)
					}
				}
				if err != nil {
					panic(vm.NewGoError(err))
				}
				return vm.ToValue(p)
			})
		})
		_, err := vm.RunString(source)
		return vm, err
	}
	call := func(vm *goja.Runtime, data goja.Value) (string, error) {
		bench, ok := goja.AssertFunction(vm.Get("bench"))
		if !ok {
			return "", errors.New("no function bench")
		}
		v, err := bench(goja.Undefined(), data)
		if err != nil {
			return "", err
		}
		if p, ok := v.Export().(*goja.Promise); ok {
			if p.State() != goja.PromiseStateFulfilled {
				return "", fmt.Errorf("the promise is not fulfilled: %v", p.Result())
			}
			v = p.Result()
		}
		return v.String(), nil
	}
	own := func() (string, error) { // an execution with a runtime of its own
		vm, err := load()
		if err != nil {
			return "", err
		}
		return call(vm, goja.Null())
	}
	switch r.kind {
	case many, late:
		return repeat(runs, func() (measurement, error) { return atOnce(r, func() error { _, err := own(); return err }) })
	case suspended:
		return waiting(r.n, wait, func() error { _, err := own(); return err })
	case tools:
		return repeat(runs, func() (measurement, error) { return timed(own) })
	}
	vm, err := load()
	if err != nil {
		return measurement{}, err
	}
	return repeat(runs, func() (measurement, error) {
		data := goja.Value(goja.Null())
		if setup, ok := goja.AssertFunction(vm.Get("setup")); ok {
			if data, err = setup(goja.Undefined()); err != nil {
				return measurement{}, err
			}
		}
		return timed(func() (string, error) { return call(vm, data) })
	})
}
