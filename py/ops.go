package py

// This file defines the operators on values of any type: truth, equality,
// ordering, hashing, and the dispatch of binary operators to special methods.
// Arithmetic of numbers is in num_*.go, operators of containers with their
// types.

import (
	"toolweaver/py/internal/floatmath"
	"toolweaver/py/syntax"
)

// Truth returns bool(v).
func (in *Interp) Truth(v Value) (bool, *Exception) {
	switch v.exactKind() {
	case KindBool, KindInt:
		return v.n != 0, nil
	case KindNone:
		return false, nil
	case KindFloat:
		return v.f() != 0, nil
	case KindStr:
		return len(v.str().s) != 0, nil
	case KindList:
		return len(v.list().v) != 0, nil
	case KindTuple:
		return len(v.tuple().v) != 0, nil
	case KindDict:
		return v.dict().live != 0, nil
	case KindSet, KindFrozenSet:
		return v.set().used != 0, nil
	case KindBig, KindFunction, KindBuiltin, KindType, KindEllipsis:
		return true, nil
	case KindBytes:
		return len(v.bytes().s) != 0, nil
	case KindByteArray:
		return len(v.bytearr().b) != 0, nil
	case KindComplex:
		return v.cplx().v != 0, nil
	case KindNotImplemented:
		return false, typeErrorf("NotImplemented should not be used in a boolean context")
	}
	t := typeOf(v)
	if f := t.special(spBool); f.p != nil {
		if f.IsNone() {
			return false, typeErrorf("'%s' cannot be interpreted as a boolean", t.name)
		}
		r, exc := in.callSpecial(f, v)
		if exc != nil {
			return false, exc
		}
		if !r.isBool() {
			return false, typeErrorf("__bool__ should return bool, returned %s", typeName(r))
		}
		return r.b(), nil
	}
	if f := t.special(spLen); f.p != nil {
		n, exc := in.Len(v)
		return n != 0, exc
	}
	return true, nil
}

// Len returns len(v).
func (in *Interp) Len(v Value) (int, *Exception) {
	switch v.exactKind() {
	case KindStr:
		return v.str().Len(), nil
	case KindList:
		return len(v.list().v), nil
	case KindTuple:
		return len(v.tuple().v), nil
	case KindDict:
		return int(v.dict().live), nil
	case KindSet, KindFrozenSet:
		return v.set().used, nil
	case KindBytes:
		return len(v.bytes().s), nil
	case KindByteArray:
		return len(v.bytearr().b), nil
	case KindDictView:
		return v.view().d.Len(), nil
	}
	f := typeOf(v).special(spLen)
	if f.p == nil {
		return 0, typeErrorf("object of type '%s' has no len()", typeName(v))
	}
	r, exc := in.callSpecial(f, v)
	if exc != nil {
		return 0, exc
	}
	n, exc := in.Index(r)
	if exc != nil {
		return 0, exc
	}
	if n.isInt() {
		if n.i() < 0 {
			return 0, valueErrorf("__len__() should return >= 0")
		}
		return int(n.i()), nil
	}
	return 0, Errorf(OverflowError, "cannot fit 'int' into an index-sized integer")
}

// Index returns operator.index(v), an int.
func (in *Interp) Index(v Value) (Value, *Exception) {
	switch v.exactKind() {
	case KindInt, KindBig:
		return v, nil
	case KindBool:
		return Int(int64(v.n)), nil
	case KindIntSub:
		return v.intSub().v, nil
	}
	f := typeOf(v).special(spIndex)
	if f.p == nil {
		return Value{}, typeErrorf("'%s' object cannot be interpreted as an integer", typeName(v))
	}
	r, exc := in.callSpecial(f, v)
	if exc != nil {
		return Value{}, exc
	}
	switch r.exactKind() {
	case KindInt, KindBig:
		return r, nil
	case KindBool:
		return Int(int64(r.n)), nil
	case KindIntSub:
		return r.intSub().v, nil
	}
	return Value{}, typeErrorf("__index__ returned non-int (type %s)", typeName(r))
}

// IndexInt returns operator.index(v) clipped to the range of int, as slices
// and repetition counts are.
func (in *Interp) IndexInt(v Value) (int, *Exception) {
	if v.isInt() {
		return int(v.i()), nil
	}
	r, exc := in.Index(v)
	if exc != nil {
		return 0, exc
	}
	if r.isInt() {
		return int(r.i()), nil
	}
	if r.big().v.Sign() < 0 {
		return -1 << 63, nil
	}
	return 1<<63 - 1, nil
}

// IndexSize returns operator.index(v) for an argument that is a size: beyond
// the range of int it is an OverflowError.
func (in *Interp) IndexSize(v Value) (int, *Exception) {
	if v.isInt() {
		return int(v.i()), nil
	}
	r, exc := in.Index(v)
	if exc != nil {
		return 0, exc
	}
	if !r.isInt() {
		return 0, Errorf(OverflowError, "Python int too large to convert to C ssize_t")
	}
	return int(r.i()), nil
}

// IndexInt32 is IndexSize for an argument of 32 bits.
func (in *Interp) IndexInt32(v Value) (int, *Exception) {
	r, exc := in.Index(v)
	if exc != nil {
		return 0, exc
	}
	if !r.isInt() || int64(int32(r.i())) != r.i() {
		return 0, Errorf(OverflowError, "Python int too large to convert to C int")
	}
	return int(r.i()), nil
}

// ---- hashing ----

// mix32 makes 32 bits of a Python hash for dict tables. Hashes below 2**32
// stay what they are.
func mix32(h int64) uint32 {
	high := uint32(uint64(h)>>32) * 0x9E3779B1
	return uint32(h) ^ high ^ high>>15
}

// hash32 returns the hash a dict entry holds.
func (in *Interp) hash32(k Value) (uint32, *Exception) {
	switch k.exactKind() {
	case KindStr:
		return k.str().hash32(), nil
	case KindInt:
		return mix32(hashInt(k.i())), nil
	}
	h, exc := in.Hash(k)
	if exc != nil {
		return 0, exc
	}
	if k.isStr() && typeOf(k).tflags&(typeHasEq|typeHasHash) == 0 {
		return k.str().hash32(), nil
	}
	if h == strHash64(uint32(h)) { // a program may return the hash of a str from __hash__
		return uint32(h), nil
	}
	return mix32(h), nil
}

// strHash64 widens the hash of a str to what hash() returns; its low half is
// the 32-bit hash.
func strHash64(h uint32) int64 {
	return int64(uint64(h)|(uint64(h)*0x9E3779B97F4A7C15)>>35<<32) & (1<<61 - 1)
}

const hashModulus = 1<<61 - 1

// hashInt is CPython's hash of a 64-bit int.
func hashInt(n int64) int64 {
	if n >= -hashModulus+1 && n < hashModulus {
		if n == -1 {
			return -2
		}
		return n
	}
	neg := n < 0
	u := uint64(n)
	if neg {
		u = -u
	}
	h := int64(u % hashModulus)
	if neg {
		h = -h
	}
	if h == -1 {
		return -2
	}
	return h
}

// Hash returns hash(v).
func (in *Interp) Hash(v Value) (int64, *Exception) {
	switch v.exactKind() {
	case KindStr:
		return strHash64(v.str().hash32()), nil
	case KindInt:
		return hashInt(v.i()), nil
	case KindBool:
		return int64(v.n), nil
	case KindNone:
		return 0xFCA86420, nil
	case KindFloat:
		f := v.f()
		if f != f {
			return 0, nil
		}
		return floatmath.HashFloat(f), nil
	case KindBig:
		return floatmath.HashBig(v.big().v), nil
	case KindBytes:
		return strHash64(hashString(v.bytes().s)) ^ 1, nil
	case KindComplex:
		return floatmath.HashComplex(real(v.cplx().v), imag(v.cplx().v)), nil
	case KindTuple:
		return in.hashTuple(v.tuple())
	case KindFrozenSet:
		return in.hashFrozenSet(v.set())
	case KindInstance:
		t := v.inst().shape.cls
		if t.tflags&(typeHasEq|typeHasHash) == 0 && t.special(spHash).is(objectHash) {
			return in.identityHash(v), nil
		}
	case KindType, KindFunction, KindBuiltin, KindModule, KindEllipsis, KindNotImplemented, KindGenerator, KindCoroutine, KindAsyncGen:
		if v.exactKind() != KindType || v.typ().meta == TypeType {
			return in.identityHash(v), nil
		}
	}
	f := typeOf(v).special(spHash)
	if f.p == nil || f.IsNone() {
		return 0, typeErrorf("unhashable type: '%s'", typeName(v))
	}
	r, exc := in.callSpecial(f, v)
	if exc != nil {
		return 0, exc
	}
	switch r.Kind() {
	case KindInt:
		if r.i() == -1 {
			return -2, nil
		}
		return r.i(), nil
	case KindBool:
		return int64(r.n), nil
	case KindBig:
		return floatmath.HashBig(r.big().v), nil
	case KindIntSub:
		return in.Hash(r.intSub().v)
	}
	return 0, typeErrorf("__hash__ method should return an integer")
}

// hashTuple is CPython's tuple hash (xxHash).
func (in *Interp) hashTuple(t *Tuple) (int64, *Exception) {
	if exc := in.enterNative(); exc != nil {
		return 0, exc
	}
	defer in.leaveNative()
	if exc := in.Charge(1 + len(t.v)/8); exc != nil {
		return 0, exc
	}
	const p1, p2, p5 = 11400714785074694791, 14029467366897019727, 2870177450012600261
	acc := uint64(p5)
	for _, x := range t.v {
		h, exc := in.Hash(x)
		if exc != nil {
			return 0, exc
		}
		acc += uint64(h) * p2
		acc = acc<<31 | acc>>33
		acc *= p1
	}
	acc += uint64(len(t.v)) ^ (p5 ^ 3527539)
	if acc == ^uint64(0) {
		return 1546275796, nil
	}
	return int64(acc), nil
}

// hashFrozenSet is CPython's frozenset hash.
func (in *Interp) hashFrozenSet(s *Set) (int64, *Exception) {
	if s.hasHash {
		return s.fhash, nil
	}
	var h uint64
	for i := s.next(0); i >= 0; i = s.next(i + 1) {
		e := uint64(s.table[i].h)
		h ^= ((e ^ 89869747) ^ (e << 16)) * 3644798167
	}
	if exc := in.Charge(len(s.table) / 8); exc != nil {
		return 0, exc
	}
	h ^= (uint64(s.used) + 1) * 1927868237
	h ^= (h >> 11) ^ (h >> 25)
	h = h*69069 + 907133923
	if h == ^uint64(0) {
		h = 590923713
	}
	s.fhash, s.hasHash = int64(h), true
	return s.fhash, nil
}

// identityHash is the hash of objects compared by identity: their number in
// order of asking, so that replays agree.
func (in *Interp) identityHash(v Value) int64 { return in.ID(v) * 16 }

// ---- comparison ----

var cmpSpecial = [6]special{syntax.Eq: spEq, syntax.NotEq: spNe, syntax.Lt: spLt, syntax.LtE: spLe, syntax.Gt: spGt, syntax.GtE: spGe}
var cmpSwap = [6]syntax.CmpOp{syntax.Eq: syntax.Eq, syntax.NotEq: syntax.NotEq, syntax.Lt: syntax.Gt, syntax.LtE: syntax.GtE, syntax.Gt: syntax.Lt, syntax.GtE: syntax.LtE}
var cmpText = [6]string{syntax.Eq: "==", syntax.NotEq: "!=", syntax.Lt: "<", syntax.LtE: "<=", syntax.Gt: ">", syntax.GtE: ">="}

func cmpResult(op syntax.CmpOp, c int) bool {
	switch op {
	case syntax.Eq:
		return c == 0
	case syntax.NotEq:
		return c != 0
	case syntax.Lt:
		return c < 0
	case syntax.LtE:
		return c <= 0
	case syntax.Gt:
		return c > 0
	}
	return c >= 0
}

func cmpFloat(op syntax.CmpOp, a, b float64) bool {
	switch op {
	case syntax.Eq:
		return a == b
	case syntax.NotEq:
		return a != b
	case syntax.Lt:
		return a < b
	case syntax.LtE:
		return a <= b
	case syntax.Gt:
		return a > b
	}
	return a >= b
}

// keyEq is a == b for keys of tables: identity counts as equality.
func (in *Interp) keyEq(a, b Value) (bool, *Exception) {
	if a.p == b.p && a.n == b.n {
		return true, nil
	}
	return in.Equal(a, b)
}

// Equal returns bool(a == b).
func (in *Interp) Equal(a, b Value) (bool, *Exception) {
	return in.compareBool(syntax.Eq, a, b)
}

// compareBool returns bool(a op b).
func (in *Interp) compareBool(op syntax.CmpOp, a, b Value) (bool, *Exception) {
	if r, ok, exc := in.compareBuiltin(op, a, b); ok {
		return r, exc
	}
	r, exc := in.compareSlow(op, a, b)
	if exc != nil {
		return false, exc
	}
	if r.isBool() {
		return r.b(), nil
	}
	return in.Truth(r)
}

// Compare returns a op b.
func (in *Interp) Compare(op syntax.CmpOp, a, b Value) (Value, *Exception) {
	if r, ok, exc := in.compareBuiltin(op, a, b); ok {
		return Bool(r), exc
	}
	return in.compareSlow(op, a, b)
}

// compareBuiltin compares values of exact built-in types; ok is false if it
// cannot tell.
func (in *Interp) compareBuiltin(op syntax.CmpOp, a, b Value) (r, ok bool, exc *Exception) {
	ka, kb := a.exactKind(), b.exactKind()
	switch ka {
	case KindInt, KindBool:
		switch kb {
		case KindInt, KindBool:
			x, y := a.i(), b.i()
			c := 0
			if x < y {
				c = -1
			} else if x > y {
				c = 1
			}
			return cmpResult(op, c), true, nil
		case KindFloat, KindBig:
			return compareNumbers(op, a, b), true, nil
		}
	case KindFloat:
		switch kb {
		case KindFloat:
			return cmpFloat(op, a.f(), b.f()), true, nil
		case KindInt, KindBool, KindBig:
			return compareNumbers(op, a, b), true, nil
		}
	case KindBig:
		switch kb {
		case KindFloat, KindInt, KindBool, KindBig:
			return compareNumbers(op, a, b), true, nil
		}
	case KindStr:
		if kb == KindStr {
			x, y := a.str().s, b.str().s
			if op == syntax.Eq {
				return x == y, true, nil
			}
			if op == syntax.NotEq {
				return x != y, true, nil
			}
			if len(x) > 4096 && len(y) > 4096 {
				if exc := in.Charge(min(len(x), len(y)) / 1024); exc != nil {
					return false, true, exc
				}
			}
			return cmpResult(op, compareStrings(x, y)), true, nil
		}
	case KindNone:
		if kb == KindNone {
			if op == syntax.Eq || op == syntax.NotEq {
				return op == syntax.Eq, true, nil
			}
		}
	case KindBytes:
		if kb == KindBytes {
			c := 0
			if x, y := a.bytes().s, b.bytes().s; x < y {
				c = -1
			} else if x > y {
				c = 1
			}
			return cmpResult(op, c), true, nil
		}
	case KindTuple:
		if kb == KindTuple {
			return in.compareSeq(op, a, b)
		}
	case KindList:
		if kb == KindList {
			return in.compareSeq(op, a, b)
		}
	case KindDict:
		if kb == KindDict && (op == syntax.Eq || op == syntax.NotEq) {
			eq, exc := in.dictEqual(a.dict(), b.dict())
			return eq == (op == syntax.Eq), true, exc
		}
	case KindSet, KindFrozenSet:
		if kb == KindSet || kb == KindFrozenSet {
			r, exc := in.compareSets(op, a.set(), b.set())
			return r, true, exc
		}
	}
	if (op == syntax.Eq || op == syntax.NotEq) && plainKinds[ka&0x3F] && plainKinds[kb&0x3F] && ka&kindSub == 0 && kb&kindSub == 0 {
		// Different built-in types that never compare equal.
		return op == syntax.NotEq, true, nil
	}
	return false, false, nil
}

// plainKinds are the kinds of which two different ones are never equal, apart
// from the combinations handled before.
var plainKinds = func() (t [64]bool) {
	for _, k := range []Kind{KindNone, KindBool, KindInt, KindFloat, KindBig, KindStr, KindTuple, KindList, KindDict} {
		t[k] = true
	}
	return
}()

// compareStrings orders strings by code point. UTF-8 keeps that order, and so
// does the three-byte form of surrogates.
func compareStrings(a, b string) int {
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

// compareSeq compares two lists or two tuples.
func (in *Interp) compareSeq(op syntax.CmpOp, a, b Value) (bool, bool, *Exception) {
	if exc := in.enterNative(); exc != nil {
		return false, true, exc
	}
	defer in.leaveNative()
	items := func(v Value) []Value {
		if v.exactKind()&^kindSub == KindList {
			return v.list().v
		}
		return v.tuple().v
	}
	if n, m := len(items(a)), len(items(b)); n != m {
		if op == syntax.Eq {
			return false, true, nil
		}
		if op == syntax.NotEq {
			return true, true, nil
		}
	}
	for i := 0; ; i++ {
		x, y := items(a), items(b)
		if i >= len(x) || i >= len(y) {
			c := 0
			if len(x) < len(y) {
				c = -1
			} else if len(x) > len(y) {
				c = 1
			}
			return cmpResult(op, c), true, nil
		}
		if i&63 == 63 {
			if exc := in.Charge(64); exc != nil {
				return false, true, exc
			}
		}
		eq, exc := in.keyEq(x[i], y[i])
		if exc != nil {
			return false, true, exc
		}
		if eq {
			continue
		}
		switch op {
		case syntax.Eq:
			return false, true, nil
		case syntax.NotEq:
			return true, true, nil
		}
		x, y = items(a), items(b)
		if i >= len(x) || i >= len(y) {
			continue
		}
		r, exc := in.compareBool(op, x[i], y[i])
		return r, true, exc
	}
}

// dictEqual compares two dicts.
func (in *Interp) dictEqual(a, b *Dict) (bool, *Exception) {
	if a.live != b.live {
		return false, nil
	}
	if exc := in.enterNative(); exc != nil {
		return false, exc
	}
	defer in.leaveNative()
	for i := a.next(0); i >= 0; i = a.next(i + 1) {
		if exc := in.Charge(1); exc != nil {
			return false, exc
		}
		e := a.ents[i]
		j, exc := in.find(b, e.k, e.h)
		if exc != nil {
			return false, exc
		}
		if j < 0 {
			return false, nil
		}
		eq, exc := in.keyEq(e.v, b.ents[j].v)
		if exc != nil || !eq {
			return false, exc
		}
	}
	return true, nil
}

// compareSets compares by inclusion.
func (in *Interp) compareSets(op syntax.CmpOp, a, b *Set) (bool, *Exception) {
	subset := func(x, y *Set) (bool, *Exception) {
		if x.used > y.used {
			return false, nil
		}
		for i := x.next(0); i >= 0; i = x.next(i + 1) {
			if exc := in.Charge(1); exc != nil {
				return false, exc
			}
			j, exc := in.setFind(y, x.table[i].k, x.table[i].h)
			if exc != nil || j < 0 {
				return false, exc
			}
		}
		return true, nil
	}
	switch op {
	case syntax.Eq, syntax.NotEq:
		r := false
		if a.used == b.used {
			var exc *Exception
			if r, exc = subset(a, b); exc != nil {
				return false, exc
			}
		}
		return r == (op == syntax.Eq), nil
	case syntax.LtE:
		return subset(a, b)
	case syntax.Lt:
		if a.used >= b.used {
			return false, nil
		}
		return subset(a, b)
	case syntax.GtE:
		return subset(b, a)
	}
	if b.used >= a.used {
		return false, nil
	}
	return subset(b, a)
}

// compareSlow dispatches to special methods.
func (in *Interp) compareSlow(op syntax.CmpOp, a, b Value) (Value, *Exception) {
	if exc := in.enterNative(); exc != nil {
		return Value{}, exc
	}
	defer in.leaveNative()
	ta, tb := typeOf(a), typeOf(b)
	tried := false
	rop := cmpSwap[op]
	if ta != tb && tb.isSubtype(ta) {
		if f := tb.special(cmpSpecial[rop]); f.p != nil {
			tried = true
			r, exc := in.richCompare(tb, f, rop, b, a)
			if exc != nil || !r.is(NotImplemented) {
				return r, exc
			}
		}
	}
	if f := ta.special(cmpSpecial[op]); f.p != nil {
		r, exc := in.richCompare(ta, f, op, a, b)
		if exc != nil || !r.is(NotImplemented) {
			return r, exc
		}
	}
	if !tried {
		if f := tb.special(cmpSpecial[rop]); f.p != nil {
			r, exc := in.richCompare(tb, f, rop, b, a)
			if exc != nil || !r.is(NotImplemented) {
				return r, exc
			}
		}
	}
	switch op {
	case syntax.Eq:
		return Bool(a.is(b)), nil
	case syntax.NotEq:
		return Bool(!a.is(b)), nil
	}
	return Value{}, typeErrorf("'%s' not supported between instances of '%s' and '%s'", cmpText[op], ta.name, tb.name)
}

// richCompare calls the method f of type t. The methods that object defines
// are done here: __ne__ inverts __eq__.
func (in *Interp) richCompare(t *Type, f Value, op syntax.CmpOp, a, b Value) (Value, *Exception) {
	return in.callSpecial(f, a, b)
}

// ---- binary operators ----

type binaryNames struct{ fwd, rev, inp Value }

var binaryMethods [syntax.FloorDiv + 1]binaryNames
var binaryText = [...]string{syntax.Add: "+", syntax.Sub: "-", syntax.Mult: "*", syntax.MatMult: "@", syntax.Div: "/", syntax.Mod: "%", syntax.Pow: "** or pow()",
	syntax.LShift: "<<", syntax.RShift: ">>", syntax.BitOr: "|", syntax.BitXor: "^", syntax.BitAnd: "&", syntax.FloorDiv: "//"}

func init() {
	for op, n := range map[syntax.Operator]string{syntax.Add: "add", syntax.Sub: "sub", syntax.Mult: "mul", syntax.MatMult: "matmul", syntax.Div: "truediv",
		syntax.Mod: "mod", syntax.Pow: "pow", syntax.LShift: "lshift", syntax.RShift: "rshift", syntax.BitOr: "or", syntax.BitXor: "xor", syntax.BitAnd: "and", syntax.FloorDiv: "floordiv"} {
		binaryMethods[op] = binaryNames{intern("__" + n + "__"), intern("__r" + n + "__"), intern("__i" + n + "__")}
	}
}

// Binary returns a op b, or does a op= b if inplace.
func (in *Interp) Binary(op syntax.Operator, a, b Value, inplace bool) (Value, *Exception) {
	if isNumber(a) && isNumber(b) {
		if r, exc := in.numberBinary(op, a, b); exc != nil || r.p != nil {
			return r, exc
		}
		return in.binarySlow(op, a, b, inplace)
	}
	if r, exc := in.builtinBinary(op, a, b, inplace); exc != nil || r.p != nil {
		return r, exc
	}
	return in.binarySlow(op, a, b, inplace)
}

// binarySlow dispatches to special methods.
func (in *Interp) binarySlow(op syntax.Operator, a, b Value, inplace bool) (Value, *Exception) {
	if exc := in.enterNative(); exc != nil {
		return Value{}, exc
	}
	defer in.leaveNative()
	ta, tb := typeOf(a), typeOf(b)
	m := &binaryMethods[op]
	if inplace {
		if f := ta.lookup(m.inp.str()); f.p != nil {
			r, exc := in.callSpecial(f, a, b)
			if exc != nil || !r.is(NotImplemented) {
				return r, exc
			}
		}
	}
	fwd, rev := ta.lookup(m.fwd.str()), Value{}
	if tb != ta {
		rev = tb.lookup(m.rev.str())
	}
	if rev.p != nil && (tb.isSubtype(ta) && !rev.is(ta.lookup(m.rev.str())) || isSeqMethod(op, fwd) && rev.exactKind() != KindBuiltin) {
		r, exc := in.callSpecial(rev, b, a)
		if exc != nil || !r.is(NotImplemented) {
			return r, exc
		}
		rev = Value{}
	}
	if fwd.p != nil {
		r, exc := in.callSpecial(fwd, a, b)
		if exc != nil || !r.is(NotImplemented) {
			return r, exc
		}
	}
	if rev.p != nil {
		r, exc := in.callSpecial(rev, b, a)
		if exc != nil || !r.is(NotImplemented) {
			return r, exc
		}
	}
	if exc := in.concatError(op, a, b); exc != nil {
		return Value{}, exc
	}
	text := binaryText[op]
	if inplace {
		if op == syntax.Pow {
			text = "**="
		} else {
			text += "="
		}
	}
	return Value{}, typeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", text, ta.name, tb.name)
}

// isSeqMethod reports whether fwd is the + or * of a built-in sequence. The
// reflected method of a class goes first then, whatever the sequence would do.
func isSeqMethod(op syntax.Operator, fwd Value) bool {
	if op != syntax.Add && op != syntax.Mult || fwd.p == nil || fwd.exactKind() != KindBuiltin || fwd.builtin().owner == nil {
		return false
	}
	switch fwd.builtin().owner.layout {
	case KindStr, KindBytes, KindByteArray, KindList, KindTuple:
		return true
	}
	return false
}

// concatError gives the messages of sequences for + and *.
func (in *Interp) concatError(op syntax.Operator, a, b Value) *Exception {
	isSeq := func(v Value) bool {
		switch v.Kind() {
		case KindStr, KindList, KindTuple, KindBytes, KindByteArray:
			return true
		}
		return false
	}
	switch op {
	case syntax.Add:
		switch a.Kind() {
		case KindStr:
			return typeErrorf(`can only concatenate str (not "%s") to str`, typeName(b))
		case KindList:
			return typeErrorf(`can only concatenate list (not "%s") to list`, typeName(b))
		case KindTuple:
			return typeErrorf(`can only concatenate tuple (not "%s") to tuple`, typeName(b))
		case KindBytes:
			return typeErrorf("can't concat %s to bytes", typeName(b))
		case KindByteArray:
			return typeErrorf("can't concat %s to bytearray", typeName(b))
		}
	case syntax.Mult:
		if isSeq(a) {
			return typeErrorf("can't multiply sequence by non-int of type '%s'", typeName(b))
		}
		if isSeq(b) {
			return typeErrorf("can't multiply sequence by non-int of type '%s'", typeName(a))
		}
	}
	return nil
}

var unaryText = map[syntax.Operator]string{syntax.USub: "-", syntax.UAdd: "+", syntax.Invert: "~"}

// Unary returns op v for -, + and ~.
func (in *Interp) Unary(op syntax.Operator, v Value) (Value, *Exception) {
	if isNumber(v) {
		return in.numberUnary(op, v)
	}
	id := spNeg
	switch op {
	case syntax.UAdd:
		id = spPos
	case syntax.Invert:
		id = spInvert
	}
	f := typeOf(v).special(id)
	if f.p == nil {
		return Value{}, typeErrorf("bad operand type for unary %s: '%s'", unaryText[op], typeName(v))
	}
	return in.callSpecial(f, v)
}
