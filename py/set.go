package py

// This file defines the table behind set and frozenset. Growth and probing
// are those of CPython's setobject.c, so that sets of numbers iterate in the
// order programs know from there.

type setEnt struct {
	k Value // absent and hash 0: free; absent and hash -1: deleted
	h int64
}

// Set is a set or frozenset, told by its kind.
//
// Invariant: len(table) is a power of two, at least 8; used <= fill < len(table).
type Set struct {
	header
	fill, used int
	table      []setEnt
	fhash      int64 // hash of a frozenset once computed
	hasHash    bool
	ver        uint32
	finger     uint32 // where the next pop starts
}

const (
	setMinSize   = 8
	linearProbes = 9
	perturbShift = 5
)

func (in *Interp) newSet() *Set {
	in.charge(sizeDict + setMinSize*24)
	return &Set{header: header{kind: KindSet}}
}

func (in *Interp) newFrozenSet() *Set {
	s := in.newSet()
	s.kind = KindFrozenSet
	return s
}

// Len returns the number of elements.
func (s *Set) Len() int { return s.used }

// find returns the slot of k, or -1.
func (in *Interp) setFind(s *Set, k Value, h int64) (int, *Exception) {
restart:
	if s.used == 0 {
		return -1, nil
	}
	mask := uint64(len(s.table) - 1)
	perturb := uint64(h)
	i := uint64(h) & mask
	for n := 0; ; n++ {
		probes := uint64(0)
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for off := range s.table[i : i+probes+1] {
			j := i + uint64(off)
			e := &s.table[j]
			if e.h != h {
				if e.h == 0 && e.k.p == nil {
					return -1, nil
				}
				continue
			}
			if e.k.p == nil { // h is 0; -1 is no hash of a key
				return -1, nil
			}
			same, sure := sameKey(e.k, k)
			if same {
				return int(j), nil
			}
			if !sure {
				ver := s.ver
				eq, exc := in.keyEq(e.k, k)
				if exc != nil {
					return -1, exc
				}
				if s.ver != ver {
					goto restart
				}
				if eq {
					return int(j), nil
				}
			}
		}
		if n&7 == 7 {
			if exc := in.Charge(8); exc != nil {
				return -1, exc
			}
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
}

// quickHas reports whether k, an int, is in s, without running code of the
// program; ok is false if it cannot tell, or not soon.
func (s *Set) quickHas(k Value) (has, ok bool) {
	if k.p != pInt {
		return false, false
	}
	if s.used == 0 {
		return false, true
	}
	h := hashInt(int64(k.n))
	mask := uint64(len(s.table) - 1)
	perturb, i := uint64(h), uint64(h)&mask
	for range 8 {
		probes := uint64(0)
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		part := s.table[i : i+probes+1]
		for j := range part {
			switch e := &part[j]; e.h { // a deleted entry has a hash that no key has
			case h:
				switch e.k.p {
				case pInt:
					if e.k.n == k.n {
						return true, true
					}
				case nil: // free, and h is 0
					return false, true
				default:
					return false, false
				}
			case 0:
				if e.k.p == nil {
					return false, true
				}
			}
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
	return false, false
}

// setHas reports whether k is in s.
func (in *Interp) setHas(s *Set, k Value) (bool, *Exception) {
	h, exc := in.setHash(k)
	if exc != nil {
		return false, exc
	}
	i, exc := in.setFind(s, k, h)
	return i >= 0, exc
}

// setAdd adds k and reports whether it was new.
func (in *Interp) setAdd(s *Set, k Value) (bool, *Exception) {
	h, exc := in.setHash(k)
	if exc != nil {
		return false, exc
	}
	return in.setAddHash(s, k, h)
}

func (in *Interp) setAddHash(s *Set, k Value, h int64) (bool, *Exception) {
	if s.table == nil {
		s.table = make([]setEnt, setMinSize)
	}
restart:
	mask := uint64(len(s.table) - 1)
	perturb := uint64(h)
	i := uint64(h) & mask
	free := -1 // the last deleted slot passed is used again
	for n := 0; ; n++ {
		probes := uint64(0)
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		part := s.table[i : i+probes+1]
		for j := range part {
			e := &part[j]
			if e.k.p == nil {
				if e.h != 0 {
					free = int(i) + j
					continue
				}
				s.ver++
				s.used++
				if free >= 0 {
					s.table[free] = setEnt{k, h}
					return true, nil
				}
				*e = setEnt{k, h}
				s.fill++
				if uint64(s.fill)*5 >= mask*3 {
					in.setGrow(s)
				}
				return true, nil
			}
			if e.h != h {
				continue
			}
			same, sure := sameKey(e.k, k)
			if same {
				return false, nil
			}
			if !sure {
				ver := s.ver
				eq, exc := in.keyEq(e.k, k)
				if exc != nil {
					return false, exc
				}
				if eq {
					return false, nil
				}
				if s.ver != ver {
					if s.table == nil {
						s.table = make([]setEnt, setMinSize)
					}
					goto restart
				}
			}
		}
		if n&7 == 7 {
			if exc := in.Charge(8); exc != nil {
				return false, exc
			}
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
}

// setGrow makes the table larger, less so if it is large.
func (in *Interp) setGrow(s *Set) {
	if s.used > 50000 {
		in.setResize(s, s.used*2)
	} else {
		in.setResize(s, s.used*4)
	}
}

// insertClean adds a key known to be absent to a table without deletions.
func insertClean(table []setEnt, k Value, h int64) {
	mask := uint64(len(table) - 1)
	perturb, i := uint64(h), uint64(h)&mask
	for {
		if e := &table[i]; e.k.p == nil {
			*e = setEnt{k, h}
			return
		}
		if i+linearProbes <= mask {
			for j := i + 1; j <= i+linearProbes; j++ {
				if e := &table[j]; e.k.p == nil {
					*e = setEnt{k, h}
					return
				}
			}
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
}

// setResize rebuilds the table with more than minused slots.
func (in *Interp) setResize(s *Set, minused int) {
	size := setMinSize
	for size <= minused {
		size <<= 1
	}
	in.charge(size * 24)
	table := make([]setEnt, size)
	for i := range s.table {
		if e := &s.table[i]; e.k.p != nil {
			insertClean(table, e.k, e.h)
		}
	}
	s.table, s.fill = table, s.used
}

// setMerge adds the elements of other, a set, as CPython's set_merge does.
func (in *Interp) setMerge(s, other *Set) *Exception {
	if s == other || other.used == 0 {
		return nil
	}
	if s.table == nil {
		s.table = make([]setEnt, setMinSize)
	}
	if (s.fill+other.used)*5 >= (len(s.table)-1)*3 {
		in.setResize(s, (s.used+other.used)*2)
	}
	if s.fill == 0 && len(s.table) == len(other.table) && other.fill == other.used {
		copy(s.table, other.table)
		s.fill, s.used = other.fill, other.used
		s.ver++
		return nil
	}
	if s.fill == 0 {
		for i := range other.table {
			if e := &other.table[i]; e.k.p != nil {
				insertClean(s.table, e.k, e.h)
			}
		}
		s.fill, s.used = other.used, other.used
		s.ver++
		return nil
	}
	for i := 0; i < len(other.table); i++ {
		if e := other.table[i]; e.k.p != nil {
			if _, exc := in.setAddHash(s, e.k, e.h); exc != nil {
				return exc
			}
		}
	}
	return nil
}

// clear empties s.
func (s *Set) clear() {
	s.table, s.fill, s.used = nil, 0, 0
	s.ver++
}

// next returns the number of the first used slot at or after i, or -1.
func (s *Set) next(i int) int {
	for ; i < len(s.table); i++ {
		if s.table[i].k.p != nil {
			return i
		}
	}
	return -1
}
