// Package all links the default set of the standard library. Start at
// Library. Adding a module is one import and one line of the list.
package all

import (
	"sync"

	"toolweaver/py"
)

// modules lists the default set, in alphabetical order.
var modules = []*py.ModuleDef{}

var library = sync.OnceValue(func() map[string]*py.ModuleDef {
	m := make(map[string]*py.ModuleDef, len(modules))
	for _, d := range modules {
		m[d.Name] = d
	}
	return m
})

// Library returns the modules by name, for py.Options.Library. The map is
// shared and must not be changed.
func Library() map[string]*py.ModuleDef { return library() }
