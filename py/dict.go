package py

// This file defines the ordered hash table behind dict, namespaces and
// attribute dictionaries. Up to smallDict entries are found by scanning their
// hashes; beyond, an index of open addressing points into the entries. Small
// ints hash to themselves, so that neighbours lie together; probe leaves the
// clusters this makes as CPython does.
//
// Invariants: live <= len(ents); an entry with an absent key is deleted;
// idx == nil or len(idx) is a power of two and len(ents) <= len(idx)*2/3; the
// keys of a dict without flagMixed are strs and ints of 64 bits, and of no
// subclass.

import "unsafe"

const smallDict = 8

type dictEnt struct {
	k, v Value
	h    uint32
}

// Dict is a dict. The zero Dict with its kind set is empty.
type Dict struct {
	header
	live int32
	ver  uint32 // changes with every insertion and deletion of a key
	ents []dictEnt
	idx  []int32 // 0 free, -1 deleted, else entry number + 1
}

func (in *Interp) newDict() *Dict {
	in.charge(sizeDict)
	return &Dict{header: header{kind: KindDict}}
}

// newDictSize is newDict with room for n entries.
func (in *Interp) newDictSize(n int) *Dict {
	in.charge(sizeDict + n*sizeDictEnt)
	return &Dict{header: header{kind: KindDict}, ents: make([]dictEnt, 0, n)}
}

func makeDict() *Dict { return &Dict{header: header{kind: KindDict}} }

// Len returns the number of entries.
func (d *Dict) Len() int { return int(d.live) }

// probe is the next place to look at after i; perturb starts as the hash.
func probe(i, perturb, mask uint32) (next, rest uint32) {
	perturb >>= 5
	return (i*5 + perturb + 1) & mask, perturb
}

// lastLookup remembers what quick found last: programs test, read and write
// the same key of the same dict in a row.
type lastLookup struct {
	d   *Dict
	k   Value
	ver uint32 // of d: the answer holds while no key comes or goes
	at  int32
}

// quick finds the number of the entry of k, or -1, without running code of
// the program; ok is false if it cannot tell. Long probing is charged and
// shows at the next poll.
func (in *Interp) quick(d *Dict, k Value) (at int, ok bool) {
	m := &in.lookup
	if m.k.p == k.p && m.k.n == k.n && m.d == d && m.ver == d.ver {
		return int(m.at), true
	}
	if d.flags&flagMixed != 0 {
		return -1, false
	}
	switch k.exactKind() {
	case KindStr:
		at = in.quickStr(d, k.str())
	case KindInt:
		at = in.quickInt(d, k)
	default:
		return -1, false
	}
	if m.d != d { // spares a write barrier
		m.d = d
	}
	m.k, m.ver, m.at = k, d.ver, int32(at)
	return at, true
}

func (in *Interp) quickStr(d *Dict, k *Str) int {
	if d.idx == nil {
		return d.findStr(k)
	}
	h := k.hash32()
	mask := uint32(len(d.idx) - 1)
	for i, perturb := h&mask, h; ; in.fuel-- {
		e := d.idx[i]
		if e == 0 {
			return -1
		}
		if e > 0 {
			ent := &d.ents[e-1]
			if ent.h == h && (ent.k.p == unsafe.Pointer(k) || ent.k.p != pInt && (*Str)(ent.k.p).s == k.s) {
				return int(e - 1)
			}
		}
		i, perturb = probe(i, perturb, mask)
	}
}

func (in *Interp) quickInt(d *Dict, k Value) int {
	if d.idx == nil {
		for i := range d.ents {
			if e := &d.ents[i]; e.k.p == k.p && e.k.n == k.n {
				return i
			}
		}
		return -1
	}
	h := mix32(hashInt(k.i()))
	mask := uint32(len(d.idx) - 1)
	for i, perturb := h&mask, h; ; in.fuel-- {
		e := d.idx[i]
		if e == 0 {
			return -1
		}
		if e > 0 {
			if ent := &d.ents[e-1]; ent.k.p == k.p && ent.k.n == k.n {
				return int(e - 1)
			}
		}
		i, perturb = probe(i, perturb, mask)
	}
}

// sameKey tells whether two keys with equal hashes are equal without running
// code of the program; sure is false if only eq can tell.
func sameKey(a, b Value) (same, sure bool) {
	if a.p == b.p && a.n == b.n {
		return true, true
	}
	ka, kb := a.exactKind(), b.exactKind()
	if ka == KindStr && kb == KindStr {
		return a.str().s == b.str().s, true
	}
	if ka == KindInt && kb == KindInt {
		return false, true
	}
	return false, false
}

// find returns the entry number of k, or -1.
func (in *Interp) find(d *Dict, k Value, h uint32) (int, *Exception) {
restart:
	if d.idx == nil {
		for i := range d.ents {
			e := &d.ents[i]
			if e.h == h && e.k.p != nil {
				same, sure := sameKey(e.k, k)
				if same {
					return i, nil
				}
				if !sure {
					ver, key := d.ver, e.k
					eq, exc := in.keyEq(key, k)
					if exc != nil {
						return -1, exc
					}
					if d.ver != ver {
						goto restart
					}
					if eq {
						return i, nil
					}
				}
			}
		}
		return -1, nil
	}
	mask := uint32(len(d.idx) - 1)
	i, perturb := h&mask, h
	for probes := 0; ; {
		e := d.idx[i]
		if e == 0 {
			return -1, nil
		}
		if e > 0 {
			ent := &d.ents[e-1]
			if ent.h == h {
				same, sure := sameKey(ent.k, k)
				if same {
					return int(e - 1), nil
				}
				if !sure {
					ver, key := d.ver, ent.k
					eq, exc := in.keyEq(key, k)
					if exc != nil {
						return -1, exc
					}
					if d.ver != ver {
						goto restart
					}
					if eq {
						return int(e - 1), nil
					}
				}
			}
		}
		if probes++; probes&15 == 0 {
			if exc := in.Charge(16); exc != nil {
				return -1, exc
			}
		}
		i, perturb = probe(i, perturb, mask)
	}
}

// findStr is find for a str key and a table of str keys such as a namespace.
func (d *Dict) findStr(k *Str) int {
	h := k.hash32()
	if d.idx == nil {
		for i := range d.ents {
			e := &d.ents[i]
			if e.h == h && e.k.p != nil && (e.k.p == unsafe.Pointer(k) || e.k.isStr() && e.k.str().s == k.s) {
				return i
			}
		}
		return -1
	}
	mask := uint32(len(d.idx) - 1)
	for i, perturb := h&mask, h; ; {
		e := d.idx[i]
		if e == 0 {
			return -1
		}
		if e > 0 {
			ent := &d.ents[e-1]
			if ent.h == h && (ent.k.p == unsafe.Pointer(k) || ent.k.isStr() && ent.k.str().s == k.s) {
				return int(e - 1)
			}
		}
		i, perturb = probe(i, perturb, mask)
	}
}

// getStr returns the value of a str key, or the absent Value.
func (d *Dict) getStr(k *Str) Value {
	if i := d.findStr(k); i >= 0 {
		return d.ents[i].v
	}
	return Value{}
}

// DictGet returns d[k], or the absent Value.
func (in *Interp) DictGet(d *Dict, k Value) (Value, *Exception) {
	if i, ok := in.quick(d, k); ok {
		if i < 0 {
			return Value{}, nil
		}
		return d.ents[i].v, nil
	}
	h, exc := in.dictHash(k)
	if exc != nil {
		return Value{}, exc
	}
	i, exc := in.find(d, k, h)
	if i < 0 {
		return Value{}, exc
	}
	return d.ents[i].v, nil
}

// DictSet does d[k] = v.
func (in *Interp) DictSet(d *Dict, k, v Value) *Exception {
	h, exc := in.dictHash(k)
	if exc != nil {
		return exc
	}
	i, ok := in.quick(d, k)
	if !ok {
		if i, exc = in.find(d, k, h); exc != nil {
			return exc
		}
	}
	if i >= 0 {
		d.ents[i].v = v
		return nil
	}
	if len(d.ents) == cap(d.ents) {
		in.charge(len(d.ents)*2*sizeDictEnt + 64)
	}
	d.insert(k, v, h)
	return nil
}

// setStr does d[k] = v for a table of str keys.
func (d *Dict) setStr(k Value, v Value) {
	if i := d.findStr(k.str()); i >= 0 {
		d.ents[i].v = v
		return
	}
	d.insert(k, v, k.str().hash32())
}

// insert adds a key known to be new.
func (d *Dict) insert(k, v Value, h uint32) {
	if len(d.ents) == cap(d.ents) && int(d.live) < len(d.ents)*3/4 {
		d.compact()
	}
	if n := len(d.ents); n == cap(d.ents) && n >= 64 {
		ents := make([]dictEnt, n, 2*n) // append would copy more often
		copy(ents, d.ents)
		d.ents = ents
	}
	if k.exactKind() != KindStr && k.p != pInt {
		d.flags |= flagMixed
	}
	d.ents = append(d.ents, dictEnt{k, v, h})
	d.live++
	d.ver++
	if d.idx == nil {
		if len(d.ents) > smallDict {
			d.reindex()
		}
		return
	}
	if len(d.ents)*3 > len(d.idx)*2 {
		if int(d.live) < len(d.ents)/2 {
			d.compact()
		}
		d.reindex()
		return
	}
	mask := uint32(len(d.idx) - 1)
	i, perturb := h&mask, h
	for d.idx[i] > 0 {
		i, perturb = probe(i, perturb, mask)
	}
	d.idx[i] = int32(len(d.ents))
}

// compact removes deleted entries; the index is stale afterwards if there is
// one and is rebuilt.
func (d *Dict) compact() {
	if int(d.live) == len(d.ents) {
		return
	}
	j := 0
	for i := range d.ents {
		if d.ents[i].k.p != nil {
			if i != j {
				d.ents[j] = d.ents[i]
			}
			j++
		}
	}
	clear(d.ents[j:])
	d.ents = d.ents[:j]
	d.ver++
	if d.idx != nil {
		d.reindex()
	}
}

func (d *Dict) reindex() {
	size := 16
	for len(d.ents)*2 > size {
		size *= 2
	}
	if size <= len(d.idx) {
		clear(d.idx)
	} else {
		d.idx = make([]int32, size)
	}
	mask := uint32(len(d.idx) - 1)
	for n := range d.ents {
		if d.ents[n].k.p == nil {
			continue
		}
		h := d.ents[n].h
		i, perturb := h&mask, h
		for d.idx[i] != 0 {
			i, perturb = probe(i, perturb, mask)
		}
		d.idx[i] = int32(n + 1)
	}
}

// removeAt deletes entry n.
func (d *Dict) removeAt(n int) {
	e := &d.ents[n]
	if d.idx != nil {
		mask := uint32(len(d.idx) - 1)
		i, perturb := e.h&mask, e.h
		for d.idx[i] != int32(n+1) {
			i, perturb = probe(i, perturb, mask)
		}
		d.idx[i] = -1
	}
	*e = dictEnt{}
	d.live--
	d.ver++
	if n == len(d.ents)-1 {
		for n >= 0 && d.ents[n].k.p == nil {
			n--
		}
		d.ents = d.ents[:n+1]
	}
	if d.live == 0 {
		d.ents = d.ents[:0]
		clear(d.idx)
	}
}

// DictDelete removes k and returns its value, or the absent Value.
func (in *Interp) DictDelete(d *Dict, k Value) (Value, *Exception) {
	h, exc := in.dictHash(k)
	if exc != nil {
		return Value{}, exc
	}
	i, exc := in.find(d, k, h)
	if i < 0 {
		return Value{}, exc
	}
	v := d.ents[i].v
	d.removeAt(i)
	return v, nil
}

// deleteStr removes a str key and reports whether it was there.
func (d *Dict) deleteStr(k *Str) bool {
	i := d.findStr(k)
	if i < 0 {
		return false
	}
	d.removeAt(i)
	return true
}

// clear empties d.
func (d *Dict) clear() {
	d.ents, d.idx, d.live = nil, nil, 0
	d.flags &^= flagMixed
	d.ver++
}

// copyFrom makes d, which is empty, a copy of src.
func (d *Dict) copyFrom(src *Dict) {
	d.ents = make([]dictEnt, 0, src.live)
	for i := range src.ents {
		if src.ents[i].k.p != nil {
			d.ents = append(d.ents, src.ents[i])
		}
	}
	d.live = src.live
	d.flags |= src.flags & flagMixed
	d.ver++
	if len(d.ents) > smallDict {
		d.reindex()
	}
}

// next returns the number of the first entry at or after i, or -1. Loops over
// a dict that may change are written with it.
func (d *Dict) next(i int) int {
	for ; i < len(d.ents); i++ {
		if d.ents[i].k.p != nil {
			return i
		}
	}
	return -1
}
