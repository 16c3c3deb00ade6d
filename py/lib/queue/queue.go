// Package queue is the queue module of programs, written in Python in
// queue.py. Threads take turns (see py.ThreadPrimitives); an operation that
// would wait for another thread while there is none raises. Start with Module.
// https://docs.python.org/3.14/library/queue.html
package queue

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed queue.py
var source string

// Module is the queue module.
var Module = &py.ModuleDef{Name: "queue", Doc: "Queues, for threads that take turns.", Source: source,
	Funcs: append(py.ThreadPrimitives(), py.Def{Name: "_now", Fn: func(in *py.Interp, _ []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		return py.Float(in.Monotonic().Seconds()), nil
	}})}
