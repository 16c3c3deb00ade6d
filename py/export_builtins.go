package py

import "sort"

// ImportedModules returns a dict of the modules imported so far by name.
func (in *Interp) ImportedModules() *Dict {
	in.mainModule()
	names := make([]string, 0, len(in.modules))
	for n := range in.modules {
		names = append(names, n)
	}
	sort.Strings(names)
	d := in.newDict()
	in.charge(len(names) * sizeDictEnt)
	for _, n := range names {
		d.setStr(in.internName(n), ptr(in.modules[n]))
	}
	return d
}

// BuiltinNames returns the names in scope everywhere, sorted.
func BuiltinNames() []string {
	names := make([]string, 0, len(builtinNames))
	for n := range builtinNames {
		names = append(names, n)
	}
	sort.Strings(names)
	return names
}
