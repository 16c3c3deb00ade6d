package isolate

import "toolweaver/run"

// Enclose is what a worker does first.
var Enclose = enclose

// Pid returns the process of a worker that a Pool has made.
func Pid(w run.Worker) int { return w.(*process).cmd.Process.Pid }
