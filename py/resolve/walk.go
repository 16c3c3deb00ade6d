package resolve

import "toolweaver/py/syntax"

type walkState struct{}

type resolver struct {
	file *syntax.File
	opts Options
}

func (r *resolver) run() (*Info, error) { return nil, nil }
