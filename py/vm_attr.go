package py

// This file defines the inline caches of attribute access.

import "strings"

// siteCache is what an interpreter knows about a site: where instances of one
// shape have the attribute.
type siteCache struct {
	shape *shape
	next  *shape // icAdd: the shape after the attribute is added
	fn    Value  // icMethod: the function found in the class
	cls   *Type  // icNative: that of the receiver if the kind does not say it
	ver   uint32 // of the class when the cache was filled
	slot  int32  // icSlot; icNative: a Kind
	kind  uint8
	kw    uint8 // icMethod: the call has keyword arguments
}

const (
	icNone uint8 = iota
	icSlot
	icAdd
	icMethod
	icNative // fn is the native method of values of the exact kind in slot, and of class cls if that is KindObject
	icConst  // of a sharedEntry: fn is the attribute
)

// loadAttr does LoadAttr and fills the cache.
func (in *Interp) loadAttr(fr *frame, obj Value, d int) (Value, *Exception) {
	env := fr.fn.env
	name := env.prog.sites[d].name
	if obj.exactKind() == KindInstance {
		o := obj.inst()
		t := o.shape.cls
		if o.dict == nil && t.tflags&typeGetattribute == 0 {
			ic := &env.ics[d]
			var e *sharedEntry
			if ic.kind == icSlot || ic.kind == icConst {
				var known bool
				if e, known = in.shared(o.shape, name.str()); known {
					switch e.kind {
					case icSlot:
						return o.slots[e.slot], nil
					case icConst:
						return e.fn, nil
					}
				}
			}
			if slot := o.shape.slot(name.str()); slot >= 0 {
				if t.tflags&typeDataDesc != 0 {
					if cd := t.lookup(name.str()); cd.p != nil && isDataDescriptor(cd) && cd.exactKind() != kindMemberSlot {
						return in.GetAttr(obj, name)
					}
				}
				if e != nil {
					*e = sharedEntry{shape: o.shape, name: name.str(), ver: t.version, slot: int32(slot), kind: icSlot}
				} else {
					*ic = siteCache{shape: o.shape, ver: t.version, slot: int32(slot), kind: icSlot}
				}
				return o.slots[slot], nil
			}
			if v := t.lookup(name.str()); v.p != nil && isPlain(v) && !strings.HasPrefix(name.str().s, "__") {
				if e == nil {
					ic.kind = icConst
					e, _ = in.shared(o.shape, name.str())
				}
				*e = sharedEntry{shape: o.shape, name: name.str(), ver: t.version, fn: v, kind: icConst}
				return v, nil
			}
		}
	}
	return in.GetAttr(obj, name)
}

// storeAttr does StoreAttr and fills the cache.
func (in *Interp) storeAttr(fr *frame, obj Value, d int, v Value) *Exception {
	env := fr.fn.env
	name := env.prog.sites[d].name
	if obj.exactKind() != KindInstance {
		return in.SetAttr(obj, name, v)
	}
	o := obj.inst()
	t := o.shape.cls
	if o.dict != nil || t.tflags&(typeSetattr|typeNoDict) != 0 {
		return in.SetAttr(obj, name, v)
	}
	if t.tflags&typeDataDesc != 0 {
		if cd := t.lookup(name.str()); cd.p != nil && isDataDescriptor(cd) {
			return in.SetAttr(obj, name, v)
		}
	}
	if slot := o.shape.slot(name.str()); slot >= 0 {
		env.ics[d] = siteCache{shape: o.shape, ver: t.version, slot: int32(slot), kind: icSlot}
		o.slots[slot] = v
		return nil
	}
	before := o.shape
	if exc := in.SetAttr(obj, name, v); exc != nil {
		return exc
	}
	if o.dict == nil && o.shape != before && len(o.shape.keys) == len(before.keys)+1 {
		env.ics[d] = siteCache{shape: before, next: o.shape, ver: t.version, kind: icAdd}
	}
	return nil
}
