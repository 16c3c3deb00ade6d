package main

// This file defines the exit statuses, which scripts rely on.

import (
	"toolweaver/run"
	"toolweaver/tool"
)

// The exit statuses. Limits have one each, from 10 on.
const (
	exitDone      = 0   // the program ended
	exitRaised    = 1   // the program raised an exception
	exitUsage     = 2   // the program was refused, or the command line is wrong
	exitDiffers   = 3   // a replay differs from what was recorded
	exitSource    = 4   // a source of tools failed: it cannot be reached, died, or breaks its protocol
	exitWaiting   = 5   // the execution has paused: calls wait for a person
	exitSteps     = 10  // the limit of steps
	exitTime      = 11  // the time limit
	exitMemory    = 12  // the memory limit
	exitOutput    = 13  // the limit of output
	exitToolCalls = 14  // the limit of tool calls
	exitTasks     = 15  // the limit of tasks
	exitInternal  = 70  // the journal or something else around the program failed
	exitCancelled = 130 // interrupted
)

// limitStatus is the exit status of each limit by name.
var limitStatus = map[string]int{
	"steps": exitSteps, "time": exitTime, "memory": exitMemory, "output": exitOutput, "tool calls": exitToolCalls, "tasks": exitTasks,
}

// exitError ends the command with a status; err is nil if what there is to say has been said.
type exitError struct {
	status int
	err    error
}

func (e exitError) Error() string {
	if e.err == nil {
		return "failed"
	}
	return e.err.Error()
}

// statusOf returns the exit status of a run.
func statusOf(r *run.Result) int {
	switch r.Status {
	case run.StatusDone:
		return exitDone
	case run.StatusRefused:
		return exitUsage
	case run.StatusWaiting, run.StatusUnknown:
		return exitWaiting
	case run.StatusCancelled:
		if r.Error != nil && r.Error.Type == "PlanChanged" {
			return exitDiffers
		}
		return exitCancelled
	case run.StatusLimit:
		if n, ok := limitStatus[r.Error.Limit]; ok {
			return n
		}
	}
	if e := r.Error; e != nil && e.Type == "ToolError" && (e.Kind == tool.KindUnavailable.String() || e.Kind == tool.KindProtocol.String()) {
		return exitSource
	}
	return exitRaised
}
