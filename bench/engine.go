package main

// This file is the one place of the benchmark that knows the engine: it runs a program with a driver that times it.

import (
	"encoding/json"
	"errors"
	"os"
	"strconv"
	"strings"
	"time"

	"toolweaver/py"
	"toolweaver/py/lib/all"
)

// driver is what follows a program's text on the engine: it makes the data and times bench, as often as asked, and
// returns what measurement holds. run_bench.py does the same on CPython. The engine's clock must be the real one.
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

// withDriver gives the text that the engine runs to measure a program.
func withDriver(source string, runs int) string {
	setup, await := "None", ""
	if strings.Contains(source, "\ndef setup(") {
		setup = "setup()"
	}
	if strings.Contains(source, "\nasync def bench(") {
		await = "await "
	}
	return source + strings.NewReplacer("RUNS", strconv.Itoa(runs), "SETUP", setup, "AWAIT ", await).Replace(driver)
}

// runEngine compiles and runs a program in this process and gives its measurement.
func runEngine(name, source string, runs int) (measurement, error) {
	prog, err := py.Compile(name, withDriver(source, runs), py.CompileOptions{})
	if err != nil {
		return measurement{}, err
	}
	start := time.Now()
	in := py.New(py.Options{
		Stdout:    os.Stderr,
		Library:   all.Library(),
		Limits:    py.Limits{MaxSteps: -1, MaxBytes: 4 << 30},
		Now:       time.Now,
		Monotonic: func() time.Duration { return time.Since(start) },
	})
	o := in.Start(prog)
	for o.Status == py.Waiting && o.Timed {
		time.Sleep(o.Wake - time.Since(start))
		o = in.Resume(time.Since(start))
	}
	if o.Status != py.Done {
		if o.Exc == nil {
			return measurement{}, errors.New("the program waits for the host")
		}
		return measurement{}, errors.New(in.FormatException(o.Exc))
	}
	text, exc := in.AppendJSON(nil, o.Value, py.JSONOptions{})
	if exc != nil {
		return measurement{}, errors.New(in.FormatException(exc))
	}
	var m measurement
	return m, json.Unmarshal(text, &m)
}
