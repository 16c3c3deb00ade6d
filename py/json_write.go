package py

// This file writes Values as JSON, as Python's json.dumps does, or leniently
// for results: whatever a program returns becomes sensible JSON.

import (
	"math"
	"unicode/utf8"

	"toolweaver/py/internal/numfmt"
	"toolweaver/py/internal/numparse"
)

// JSONOptions say how JSON is written. The zero value writes
// json.dumps-style text with ", " and ": ".
type JSONOptions struct {
	Compact   bool   // "," and ":" unless ItemSep and KeySep are given
	ItemSep   string // "" means the default, unless HasSeps
	KeySep    string
	HasSeps   bool   // ItemSep and KeySep are meant even if empty
	Indent    string // not "" or HasIndent: one item a line
	HasIndent bool
	SortKeys  bool
	UTF8      bool // write characters beyond ASCII as they are (ensure_ascii=False)
	NoNaN     bool // allow_nan=False
	SkipKeys  bool
	NoCheck   bool // check_circular=False
	// Lenient converts what JSON has no form for: sets and iterators to
	// arrays, objects with attributes to objects, NaN to null, bytes and
	// everything else to text. Text is UTF-8.
	Lenient bool
	// Default is called for values JSON has no form for.
	Default func(v Value) (Value, *Exception)
}

// AppendJSON appends v as JSON. Values JSON has no form for raise TypeError
// unless the options say otherwise.
func (in *Interp) AppendJSON(dst []byte, v Value, opts JSONOptions) ([]byte, *Exception) {
	w := jsonWriter{in: in, o: &opts, b: dst, item: ", ", colon: ": "}
	if opts.Compact {
		w.item, w.colon = ",", ":"
	}
	if opts.HasIndent {
		w.item = ","
	}
	if opts.ItemSep != "" || opts.HasSeps {
		w.item = opts.ItemSep
	}
	if opts.KeySep != "" || opts.HasSeps {
		w.colon = opts.KeySep
	}
	w.paid = len(dst)
	if opts.Default != nil || opts.Lenient {
		in.pushRoot(ptr(&Object{header: header{kind: KindObject}, cls: ObjectType, Data: &w}))
		defer in.popRoot()
	}
	exc := w.value(v, 0)
	return w.b, exc
}

type jsonWriter struct {
	in          *Interp
	o           *JSONOptions
	b           []byte
	item, colon string
	open        []Value // containers being written
	paid        int
}

// Trace visits nothing: what w writes is reachable from its caller.
func (w *jsonWriter) Trace(func(Value)) {}

// Size returns the bytes of the text so far, which no Value holds yet.
func (w *jsonWriter) Size() int { return cap(w.b) }

// pay charges what has been written since the last time.
func (w *jsonWriter) pay() *Exception {
	if n := len(w.b) - w.paid; n >= 4096 {
		w.paid = len(w.b)
		if exc := w.in.Alloc(n); exc != nil {
			return exc
		}
		if cap(w.b)-len(w.b) < 8192 { // append alone would move a long text four times as often
			w.b = append(make([]byte, 0, 2*len(w.b)+8192), w.b...)
		}
		return w.in.Charge(n / 64)
	}
	return nil
}

func (w *jsonWriter) enter(v Value, depth int) *Exception {
	if depth >= maxJSONDepth {
		return Errorf(RecursionError, "maximum recursion depth exceeded while encoding a JSON object")
	}
	if !w.o.NoCheck || w.o.Lenient {
		if exc := w.in.Charge(1 + len(w.open)/16); exc != nil {
			return exc
		}
		for _, o := range w.open {
			if o.is(v) {
				return valueErrorf("Circular reference detected")
			}
		}
		w.open = append(w.open, v)
	}
	return w.pay()
}

func (w *jsonWriter) leave() {
	if len(w.open) > 0 {
		w.open = w.open[:len(w.open)-1]
	}
}

func (w *jsonWriter) newline(depth int) {
	if w.o.HasIndent {
		w.b = append(w.b, '\n')
		for range depth {
			w.b = append(w.b, w.o.Indent...)
		}
	}
}

func (w *jsonWriter) value(v Value, depth int) *Exception {
	switch v.Kind() {
	case KindNone:
		w.b = append(w.b, "null"...)
	case KindBool:
		if v.b() {
			w.b = append(w.b, "true"...)
		} else {
			w.b = append(w.b, "false"...)
		}
	case KindInt:
		w.b = appendInt(w.b, v.i())
	case KindIntSub:
		return w.value(v.intSub().v, depth)
	case KindBig:
		b, err := numparse.AppendInt(w.b, v.big().v, 4300)
		if err != nil {
			return w.in.pyErr(err)
		}
		w.b = b
	case KindFloat:
		return w.float(v.f())
	case KindFloatSub:
		return w.float(v.fltSub().v.f())
	case KindStr:
		w.b = appendJSONString(w.b, v.str().s, w.o.UTF8 || w.o.Lenient, w.o.Lenient)
		return w.pay()
	case KindList, KindTuple:
		return w.list(v, depth)
	case KindDict:
		return w.dict(v, depth)
	default:
		return w.other(v, depth)
	}
	return nil
}

func (w *jsonWriter) float(f float64) *Exception {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		if w.o.Lenient {
			w.b = append(w.b, "null"...)
			return nil
		}
		text := "NaN"
		if math.IsInf(f, 1) {
			text = "Infinity"
		} else if math.IsInf(f, -1) {
			text = "-Infinity"
		}
		if w.o.NoNaN {
			return valueErrorf("Out of range float values are not JSON compliant: %s", numfmt.AppendFloat(nil, f))
		}
		w.b = append(w.b, text...)
		return nil
	}
	w.b = numfmt.AppendFloat(w.b, f)
	return nil
}

func (w *jsonWriter) list(v Value, depth int) *Exception {
	items, _ := v.AsItems()
	whole := v
	if t := typeOf(v); t.tflags&typeUser != 0 && !w.o.Lenient && !t.special(spIter).is(kindTypes[v.Kind()].special(spIter)) {
		l, exc := w.in.listFrom(v)
		if exc != nil {
			return exc
		}
		w.in.pushRoot(ptr(l))
		defer w.in.popRoot()
		items, v = l.v, ptr(l)
	}
	if len(items) == 0 {
		w.b = append(w.b, "[]"...)
		return nil
	}
	if exc := w.enter(whole, depth); exc != nil {
		return exc
	}
	w.b = append(w.b, '[')
	for i := 0; ; i++ {
		items, _ := v.AsItems() // a default function may change it
		if i >= len(items) {
			break
		}
		if i > 0 {
			w.b = append(w.b, w.item...)
		}
		w.newline(depth + 1)
		if exc := w.value(items[i], depth+1); exc != nil {
			return w.inside(exc, typeName(whole)+" item "+itoa(i))
		}
	}
	w.newline(depth)
	w.b = append(w.b, ']')
	w.leave()
	return nil
}

// inside notes where in a value encoding failed, as CPython 3.14 does.
func (w *jsonWriter) inside(exc *Exception, where string) *Exception {
	if exc.Limit == nil && !w.o.Lenient {
		exc.addNote(w.in, "when serializing "+where)
	}
	return exc
}

func (w *jsonWriter) dict(v Value, depth int) *Exception {
	d := v.dict()
	if d.live == 0 {
		w.b = append(w.b, "{}"...)
		return nil
	}
	if exc := w.enter(v, depth); exc != nil {
		return exc
	}
	w.b = append(w.b, '{')
	first := true
	put := func(k, x Value) *Exception {
		text, ok, exc := w.key(k)
		if exc != nil {
			return exc
		}
		if !ok {
			return nil
		}
		if !first {
			w.b = append(w.b, w.item...)
		}
		first = false
		w.newline(depth + 1)
		w.b = appendJSONString(w.b, text, w.o.UTF8 || w.o.Lenient, w.o.Lenient)
		w.b = append(w.b, w.colon...)
		if exc := w.value(x, depth+1); exc != nil {
			return w.inside(exc, typeName(v)+" item "+w.in.reprShort(k))
		}
		return nil
	}
	if typeOf(v).tflags&typeUser != 0 && !w.o.Lenient {
		if exc := w.items(v, put); exc != nil {
			return exc
		}
	} else if w.o.SortKeys {
		if exc := w.in.Alloc(int(d.live) * sizeValue); exc != nil {
			return exc
		}
		keys := make([]Value, 0, d.live)
		for i := d.next(0); i >= 0; i = d.next(i + 1) {
			keys = append(keys, d.ents[i].k)
		}
		keys, exc := w.in.sortItems(keys, Value{}, false)
		if exc != nil {
			return exc
		}
		for _, k := range keys {
			x, exc := w.in.DictGet(d, k)
			if exc != nil {
				return exc
			}
			if exc := put(k, x); exc != nil {
				return exc
			}
		}
	} else {
		for i := d.next(0); i >= 0; i = d.next(i + 1) {
			if exc := put(d.ents[i].k, d.ents[i].v); exc != nil {
				return exc
			}
		}
	}
	if !first {
		w.newline(depth)
	}
	w.b = append(w.b, '}')
	w.leave()
	return nil
}

// items puts the items of a dict of a class of the program, which may have its
// own items method.
func (w *jsonWriter) items(v Value, put func(k, x Value) *Exception) *Exception {
	in := w.in
	given, exc := in.CallMethod(v, "items")
	if exc != nil {
		return exc
	}
	if _, exc := in.Iter(given); exc != nil {
		return typeErrorf("%s.items() returned a non-iterable (type %s)", typeName(v), typeName(given))
	}
	l, exc := in.listFrom(given)
	if exc != nil {
		return exc
	}
	in.pushRoot(ptr(l))
	defer in.popRoot()
	if w.o.SortKeys {
		if l.v, exc = in.sortItems(l.v, Value{}, false); exc != nil {
			return exc
		}
	}
	for _, item := range l.v {
		if item.Kind() != KindTuple || len(item.tuple().v) != 2 {
			return valueErrorf("items must return 2-tuples")
		}
		if exc := put(item.tuple().v[0], item.tuple().v[1]); exc != nil {
			return exc
		}
	}
	return nil
}

// key converts a dict key to text; ok is false if it is to be skipped.
func (w *jsonWriter) key(k Value) (string, bool, *Exception) {
	switch k.Kind() {
	case KindStr:
		return k.str().s, true, nil
	case KindNone:
		return "null", true, nil
	case KindBool:
		if k.b() {
			return "true", true, nil
		}
		return "false", true, nil
	case KindInt, KindBig, KindIntSub, KindFloat, KindFloatSub:
		sub := jsonWriter{in: w.in, o: w.o}
		exc := sub.value(k, 0)
		return string(sub.b), true, exc
	}
	if w.o.SkipKeys {
		return "", false, nil
	}
	if w.o.Lenient {
		s, exc := w.in.Str(k)
		return s, true, exc
	}
	return "", false, typeErrorf("keys must be str, int, float, bool or None, not %s", typeName(k))
}

func (w *jsonWriter) other(v Value, depth int) *Exception {
	in := w.in
	if w.o.Default != nil {
		if exc := w.enter(v, depth); exc != nil {
			return exc
		}
		r, exc := w.o.Default(v)
		if exc != nil {
			return exc
		}
		if exc = w.value(r, depth+1); exc != nil {
			return w.inside(exc, typeName(v)+" object")
		}
		w.leave()
		return nil
	}
	if !w.o.Lenient {
		return typeErrorf("Object of type %s is not JSON serializable", typeOf(v).qualname)
	}
	if exc := w.enter(v, depth); exc != nil {
		return exc
	}
	defer w.leave()
	switch v.Kind() {
	case KindSet, KindFrozenSet, KindDictView, KindRange, KindIterator, KindGenerator:
		l, exc := in.listFrom(v)
		if exc != nil {
			return exc
		}
		if v.isAnySet() { // in a stable order where there is one
			if sorted, exc := in.sortItems(l.v, Value{}, false); exc == nil {
				l.v = sorted
			} else if l, exc = in.listFrom(v); exc != nil {
				return exc
			}
		}
		return w.value(ptr(l), depth)
	case KindInstance:
		o := v.inst()
		d := in.newDict()
		if o.dict != nil {
			d.copyFrom(o.dict)
		} else {
			for i, k := range o.shape.keys {
				d.setStr(k, o.slots[i])
			}
		}
		if d.live > 0 && typeOf(v).special(spIter).p == nil {
			return w.value(ptr(d), depth)
		}
	case KindObject, KindException:
		for _, m := range []string{"isoformat", "to_dict"} {
			f, exc := in.lookupAttr(v, in.internName(m))
			if exc == nil && f.p != nil {
				r, exc := in.Call(f)
				if exc != nil {
					return exc
				}
				return w.value(r, depth+1)
			}
		}
	}
	s, exc := in.Str(v)
	if exc != nil {
		return exc
	}
	w.b = appendJSONString(w.b, s, true, true)
	return nil
}

func appendInt(b []byte, n int64) []byte {
	if n >= 0 && n < 10 {
		return append(b, byte('0'+n))
	}
	var t [20]byte
	i := len(t)
	u := uint64(n)
	if n < 0 {
		u = -u
	}
	for u > 0 {
		i--
		t[i] = byte('0' + u%10)
		u /= 10
	}
	if n < 0 {
		b = append(b, '-')
	}
	return append(b, t[i:]...)
}

// jsonPlain marks the bytes that stand for themselves.
var jsonPlain = func() (t [256]bool) {
	for i := 0x20; i < 0x7F; i++ {
		t[i] = i != '"' && i != '\\'
	}
	return
}()

// AppendJSONString appends s as a JSON string; characters beyond ASCII stay
// as they are if utf8Out is set, lone surrogates unless validOut is set too.
func appendJSONString(b []byte, s string, utf8Out, validOut bool) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if jsonPlain[c] {
			i++
			continue
		}
		if c >= 0x7F && utf8Out {
			if c == 0x7F {
				i++
				continue
			}
			r, n := decodeChar(s[i:])
			if !(validOut && r >= 0xD800 && r < 0xE000) && !(r == utf8.RuneError && n == 1) {
				i += n
				continue
			}
		}
		b = append(b, s[start:i]...)
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
			i++
		case '\n':
			b = append(b, '\\', 'n')
			i++
		case '\r':
			b = append(b, '\\', 'r')
			i++
		case '\t':
			b = append(b, '\\', 't')
			i++
		case '\b':
			b = append(b, '\\', 'b')
			i++
		case '\f':
			b = append(b, '\\', 'f')
			i++
		default:
			r, n := decodeChar(s[i:])
			i += n
			if r >= 0x10000 {
				r -= 0x10000
				b = appendU(appendU(b, 0xD800+r>>10), 0xDC00+r&0x3FF)
			} else {
				b = appendU(b, r)
			}
		}
		start = i
	}
	b = append(b, s[start:]...)
	return append(b, '"')
}

func appendU(b []byte, r rune) []byte {
	return append(b, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}
