package resolve

// This file defines a small set of names.

// nameSet is a set of names that costs no map while it is small. The zero
// value is empty.
type nameSet struct {
	list []string
	in   map[string]bool // made when the list has outgrown linear search
}

// add adds a name and reports whether it was new.
func (s *nameSet) add(name string) bool {
	if s.has(name) {
		return false
	}
	s.list = append(s.list, name)
	switch {
	case s.in != nil:
		s.in[name] = true
	case len(s.list) > 8:
		s.in = make(map[string]bool, 2*len(s.list))
		for _, n := range s.list {
			s.in[n] = true
		}
	}
	return true
}

// has reports whether the set holds a name.
func (s *nameSet) has(name string) bool {
	if s.in != nil {
		return s.in[name]
	}
	for _, n := range s.list {
		if n == name {
			return true
		}
	}
	return false
}

// equal reports whether two sets hold the same names.
func (s *nameSet) equal(t *nameSet) bool {
	if len(s.list) != len(t.list) {
		return false
	}
	for _, n := range s.list {
		if !t.has(n) {
			return false
		}
	}
	return true
}
