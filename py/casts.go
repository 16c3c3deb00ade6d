package py

// This file checks casts in builds with the tag castcheck: a value that is taken for another kind is a defect that reads or
// writes another object's memory, and must be found before a program finds it. FuzzCalls looks for them.

import "slices"

// mustBe panics unless v is absent or has one of the kinds: a nil pointer is noticed without help.
func (v Value) mustBe(kinds ...Kind) {
	if v.p != nil && !slices.Contains(kinds, v.Kind()) {
		panic("cast of a value of kind " + typeName(v))
	}
}
