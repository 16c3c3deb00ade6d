// Package hostile runs programs that try to break out, to bring the process down or to use more than they may, and benign programs
// that look as if they did. Each says how it must be contained: being stopped is not enough, the reason must be the right one.
//
// The tables are in the other files, one a category. A finding becomes a row.
package hostile

import (
	"cmp"
	"slices"
	"time"

	"toolweaver/run"
)

// A Program is one row.
type Program struct {
	Name   string
	Source string
	// Want are the classes that are right: "done", "syntax", the name of a limit, or the name of an exception.
	Want []string
}

// Limits are those under which they are to run.
var Limits = run.Limits{MaxMemory: 64 << 20, MaxSteps: 10_000_000, Timeout: slower * time.Second, MaxOutput: 256 << 10, MaxToolCalls: 50, MaxTasks: 2000}

var categories = map[string][]Program{}

func add(category string, list ...Program) {
	categories[category] = append(categories[category], list...)
}

// Programs returns the tables by category, sorted by name. They call the tools echo(n), which returns n, fail(), which fails, hang(), which
// never answers, and flood(n), which returns n characters.
func Programs() map[string][]Program {
	all := make(map[string][]Program, len(categories))
	for name, list := range categories {
		all[name] = slices.SortedFunc(slices.Values(list), func(a, b Program) int { return cmp.Compare(a.Name, b.Name) })
	}
	return all
}

// ClassOf returns the class of how a program ended.
func ClassOf(r *run.Result) string {
	switch r.Status {
	case run.StatusRefused:
		if r.Error.Limit != "" {
			return r.Error.Limit
		}
		return "syntax"
	case run.StatusLimit:
		return r.Error.Limit
	case run.StatusRaised:
		return r.Error.Type
	}
	return string(r.Status)
}
