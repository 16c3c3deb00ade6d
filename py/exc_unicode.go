package py

// This file defines what UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError have beyond other
// exceptions: attributes taken from the checked arguments, and their str().

// unicodeFields are the arguments of UnicodeEncodeError and
// UnicodeDecodeError; UnicodeTranslateError has no encoding.
var unicodeFields = [...]string{"encoding", "object", "start", "end", "reason"}

// unicodeErrorArgs names the arguments of class t.
func unicodeErrorArgs(t *Type) []string {
	if t.isSubtype(UnicodeTranslateError) {
		return unicodeFields[1:]
	}
	return unicodeFields[:]
}

func unicodeErrorInit(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	if _, exc := excInit(in, a, kw); exc != nil {
		return Value{}, exc
	}
	e := a[0].exc()
	names, args := unicodeErrorArgs(e.cls), e.args
	if len(args) != len(names) {
		return Value{}, typeErrorf("function takes exactly %d arguments (%d given)", len(names), len(args))
	}
	vals := make([]Value, len(args))
	for i, name := range names {
		v := args[i]
		switch {
		case name == "start" || name == "end":
			n, exc := in.Index(v)
			if exc != nil {
				return Value{}, exc
			}
			v = n
		case name == "object" && e.Is(UnicodeDecodeError):
			if v.exactKind() != KindBytes {
				b, ok := v.AsBytes()
				if !ok {
					return Value{}, typeErrorf("a bytes-like object is required, not '%s'", typeName(v))
				}
				if exc := in.Alloc(len(b)); exc != nil {
					return Value{}, exc
				}
				v = in.NewBytes(b)
			}
		case !v.isStr():
			return Value{}, typeErrorf("argument %d must be str, not %s", i+1, typeName(v))
		}
		vals[i] = v
	}
	e.members = makeDict()
	for i, name := range names {
		e.setMember(name, vals[i])
	}
	return None, nil
}

// unicodePart is an attribute of a Unicode error, absent if not known.
func (e *Exception) unicodePart(name string) Value {
	if e.members != nil {
		return e.member(name)
	}
	for i, n := range unicodeErrorArgs(e.cls) { // made by the engine
		if n == name && i < len(e.args) {
			return e.args[i]
		}
	}
	return Value{}
}

// unicodeOwn copies the attributes of an error the engine made, before one is
// changed.
func (e *Exception) unicodeOwn() {
	if e.members != nil {
		return
	}
	d := makeDict()
	for i, n := range unicodeErrorArgs(e.cls) {
		if i < len(e.args) {
			d.setStr(staticStr(n), e.args[i])
		}
	}
	e.members = d
}

func unicodeErrorGetters() []Getter {
	var list []Getter
	for _, name := range unicodeFields {
		number := name == "start" || name == "end"
		list = append(list, Getter{Name: name, Get: func(in *Interp, v Value) (Value, *Exception) {
			x := v.exc().unicodePart(name)
			if x.p == nil && number {
				return Int(0), nil
			}
			return orNone(x), nil
		}, Set: func(in *Interp, v, x Value) *Exception {
			e := v.exc()
			e.unicodeOwn()
			switch {
			case number && x.p == nil:
				return typeErrorf("can't delete numeric/char attribute")
			case number && !x.isInt() && !x.isBool():
				return typeErrorf("an integer is required")
			case x.p == nil:
				e.delMember(name)
			default:
				e.setMember(name, x)
			}
			return nil
		}})
	}
	return list
}

func unicodeErrorStr(in *Interp, a []Value, kw *Kwargs) (Value, *Exception) {
	e := a[0].exc()
	object := e.unicodePart("object")
	if object.p == nil {
		return emptyStr, nil
	}
	reason, exc := in.Str(orNone(e.unicodePart("reason")))
	if exc != nil {
		return Value{}, exc
	}
	translate, decode := e.Is(UnicodeTranslateError), e.Is(UnicodeDecodeError)
	head := "can't translate character"
	if !translate {
		enc, exc := in.Str(orNone(e.unicodePart("encoding")))
		if exc != nil {
			return Value{}, exc
		}
		head = "'" + enc + "' codec can't encode character"
		if decode {
			head = "'" + enc + "' codec can't decode byte"
		}
	}
	start, _ := orNone(e.unicodePart("start")).AsInt()
	end, _ := orNone(e.unicodePart("end")).AsInt()
	one := start >= 0 && end == start+1
	if decode {
		b, ok := object.AsBytes()
		if !ok || object.isStr() {
			return Value{}, typeErrorf("UnicodeError 'object' attribute must be a bytes")
		}
		if one && start < int64(len(b)) {
			return in.NewStr(head + " 0x" + hex2(b[start]) + " in position " + itoa(int(start)) + ": " + reason), nil
		}
	} else {
		if !object.isStr() {
			return Value{}, typeErrorf("UnicodeError 'object' attribute must be a string")
		}
		if o := object.str(); one && start < int64(o.Len()) {
			r, _ := decodeChar(o.s[o.byteOffset(int(start)):])
			return in.NewStr(head + " '" + escapeRune(r) + "' in position " + itoa(int(start)) + ": " + reason), nil
		}
	}
	return in.NewStr(head + "s in position " + itoa(int(start)) + "-" + itoa(int(end-1)) + ": " + reason), nil
}

const hexDigits = "0123456789abcdef"

func hex2(b byte) string { return string([]byte{hexDigits[b>>4], hexDigits[b&15]}) }

func escapeRune(r rune) string {
	h := func(n int) string {
		b := make([]byte, n)
		for i := n - 1; i >= 0; i-- {
			b[i] = hexDigits[r&15]
			r >>= 4
		}
		return string(b)
	}
	switch {
	case r < 0x100:
		return `\x` + h(2)
	case r < 0x10000:
		return `\u` + h(4)
	}
	return `\U` + h(8)
}
