package py

// This file defines the ordered hash table behind dict, namespaces and
// attribute dictionaries. Up to smallDict entries are found by scanning their
// hashes; beyond, an index of open addressing points into the entries.
//
// Invariants: live <= len(ents); an entry with an absent key is deleted;
// idx == nil or len(idx) is a power of two and len(ents) <= len(idx)*2/3.

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
	for i, probes := h&mask, 0; ; i = (i + 1) & mask {
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
			if exc := in.Charge(4); exc != nil {
				return -1, exc
			}
		}
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
	for i := h & mask; ; i = (i + 1) & mask {
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
	i, exc := in.find(d, k, h)
	if exc != nil {
		return exc
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
	i := h & mask
	for d.idx[i] > 0 {
		i = (i + 1) & mask
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
		i := d.ents[n].h & mask
		for d.idx[i] != 0 {
			i = (i + 1) & mask
		}
		d.idx[i] = int32(n + 1)
	}
}

// removeAt deletes entry n.
func (d *Dict) removeAt(n int) {
	e := &d.ents[n]
	if d.idx != nil {
		mask := uint32(len(d.idx) - 1)
		i := e.h & mask
		for d.idx[i] != int32(n+1) {
			i = (i + 1) & mask
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
