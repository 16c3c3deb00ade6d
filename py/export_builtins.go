package py

import "sort"

// BuiltinNames returns the names in scope everywhere, sorted.
func BuiltinNames() []string {
	names := make([]string, 0, len(builtinNames))
	for n := range builtinNames {
		names = append(names, n)
	}
	sort.Strings(names)
	return names
}
