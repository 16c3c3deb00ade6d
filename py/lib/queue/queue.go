// Package queue is the queue module of programs, written in Python in
// queue.py. There are no threads: an operation that would wait for another
// thread for ever raises, one with a timeout lets the time pass. Start with
// Module.
// https://docs.python.org/3.14/library/queue.html
package queue

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed queue.py
var source string

// Module is the queue module.
var Module = &py.ModuleDef{Name: "queue", Doc: "Queues, for one thread.", Source: source}
