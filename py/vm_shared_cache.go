package py

// This file defines the cache behind the inline caches, for sites that meet instances of several classes.

import "unsafe"

// sharedCacheSize is the number of entries, a power of two.
const sharedCacheSize = 256

// sharedEntry is what an attribute of instances of one shape is; see siteCache.
type sharedEntry struct {
	shape *shape
	name  *Str
	fn    Value // icMethod: the function; icConst: the value found in the class
	ver   uint32
	slot  int32
	kind  uint8
}

// sharedCache maps a shape and a name to where the attribute is, one entry for each hash. It is made when a site has met a second
// shape, so most programs do without.
type sharedCache [sharedCacheSize]sharedEntry

// shared returns the entry for a shape and a name, and whether it is theirs and holds still.
func (in *Interp) shared(sh *shape, name *Str) (*sharedEntry, bool) {
	c := in.attrCache
	if c == nil {
		in.charge(int(unsafe.Sizeof(sharedCache{})))
		c = new(sharedCache)
		in.attrCache = c
	}
	h := uintptr(unsafe.Pointer(sh))>>6 ^ uintptr(unsafe.Pointer(name))>>4
	e := &c[(h^h>>8)%sharedCacheSize]
	return e, e.shape == sh && e.name == name && e.ver == sh.cls.version
}

// isPlain reports whether a value of a class is what its instances have as an attribute: it is no descriptor.
func isPlain(v Value) bool {
	switch v.exactKind() {
	case KindNone, KindBool, KindInt, KindBig, KindFloat, KindStr, KindBytes, KindTuple, KindList, KindDict, KindSet, KindFrozenSet:
		return true
	}
	return false
}
