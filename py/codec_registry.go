package py

// This file joins the encodings of the engine with those, and with the error
// handlers, that a program registers with the module codecs. The module keeps
// them; it is imported when an unknown name comes up.

// codecsNames returns a dict that the module codecs keeps; nil without the
// module.
func (in *Interp) codecsNames(name string) *Dict {
	m, exc := in.Import("codecs")
	if exc != nil {
		return nil
	}
	d, _ := m.Get(in, name).AsDict()
	return d
}

// registeredCodec is v.encode or v.decode with an encoding that the engine
// does not have; failed is the LookupError.
func (in *Interp) registeredCodec(what string, v, enc, errs Value, failed *Exception) (Value, *Exception) {
	if failed.Limit != nil || !failed.Is(LookupError) {
		return Value{}, failed
	}
	m, exc := in.Import("codecs")
	if exc != nil {
		return Value{}, failed
	}
	f := m.Get(in, "_"+what+"_text")
	if f.p == nil {
		return Value{}, failed
	}
	if v.Kind() == KindByteArray || v.Kind() == KindObject {
		v = in.NewBytes(string([]byte(bytesView(v))))
	}
	if errs.p == nil {
		errs = makeStr("strict")
	}
	return in.Call(f, v, enc, errs)
}

// codecNote notes the encoding in an exception, as CPython does for those it
// does not treat specially.
func (in *Interp) codecNote(exc *Exception, what string, e encoding, name Value) *Exception {
	if exc.Limit == nil && (e >= encCharmap || e == encUTF8Sig || e >= encUTF16LE && e != encUTF32) && name.p != nil {
		exc.addNote(in, what+" with '"+name.str().s+"' codec failed")
	}
	return exc
}

// errorHandlerNamed returns the error handler that a program registered.
func (in *Interp) errorHandlerNamed(name string) (Value, *Exception) {
	if d := in.codecsNames("_handlers"); d != nil {
		if f := d.getStr(in.internName(name).str()); f.p != nil {
			return f, nil
		}
	}
	return Value{}, unknownHandler(name)
}

// handlerResult calls an error handler and checks what it returns: what to
// put and where to go on, a position up to n.
func (in *Interp) handlerResult(f Value, failure *Exception, what string, n int) (Value, int, *Exception) {
	r, exc := in.Call(f, ptr(failure))
	if exc != nil {
		return Value{}, 0, exc
	}
	bad := typeErrorf("encoding error handler must return (str/bytes, int) tuple")
	if what == "decoding" {
		bad = typeErrorf("decoding error handler must return (str, int) tuple")
	}
	if r.Kind() != KindTuple || len(r.tuple().v) != 2 {
		return Value{}, 0, bad
	}
	put := r.tuple().v[0]
	if !put.isStr() && (what == "decoding" || put.Kind() != KindBytes) {
		return Value{}, 0, bad
	}
	at, exc := in.IndexInt(r.tuple().v[1])
	if exc != nil {
		return Value{}, 0, exc
	}
	pos := at
	if pos < 0 {
		pos += n
	}
	if pos < 0 || pos > n {
		return Value{}, 0, Errorf(IndexError, "position %d from error handler out of bounds", at)
	}
	return put, pos, nil
}

func (e *encoder) callHandler(start, end int) (int, *Exception) {
	f, exc := e.in.errorHandlerNamed(e.handlerName)
	if exc != nil {
		return 0, exc
	}
	put, pos, exc := e.in.handlerResult(f, e.failure(start, end), "encoding", e.src.str().Len())
	if exc != nil {
		return 0, exc
	}
	if exc := e.in.Charge(16); exc != nil {
		return 0, exc
	}
	if put.Kind() == KindBytes {
		s := put.bytes().s
		if exc := e.reserve(len(s) + 640); exc != nil {
			return 0, exc
		}
		e.out = append(e.out, s...)
		return pos, nil
	}
	s := put.str().s
	if exc := e.reserve(len(s)*4 + 640); exc != nil {
		return 0, exc
	}
	for s != "" {
		c, w := decodeChar(s)
		if !e.put(c) {
			return 0, e.failure(start, end)
		}
		s = s[w:]
	}
	return pos, nil
}

func (d *decoder) callHandler(at int, bad badInput) (int, *Exception) {
	f, exc := d.in.errorHandlerNamed(d.handlerName)
	if exc != nil {
		return 0, exc
	}
	put, pos, exc := d.in.handlerResult(f, d.failure(at, bad), "decoding", len(d.src))
	if exc != nil {
		return 0, exc
	}
	if exc := d.in.Charge(16); exc != nil {
		return 0, exc
	}
	s := put.str().s
	if exc := d.reserve(len(s) + 64*12); exc != nil {
		return 0, exc
	}
	d.out = append(d.out, s...)
	return pos - at, nil
}

// EncodingName returns the canonical name of an encoding the engine has.
func EncodingName(name string) (string, bool) {
	e, exc := findEncoding(name)
	if exc != nil {
		return "", false
	}
	switch {
	case e == encLatin1:
		return "iso8859-1", true
	case e == encUTF8Sig:
		return "utf-8-sig", true
	case e == encUnicodeEscape:
		return "unicode-escape", true
	case e == encRawUnicodeEscape:
		return "raw-unicode-escape", true
	case e >= encCharmap:
		return charmaps[e-encCharmap].name, true
	}
	return encodingNames[e], true
}

// DecodePart decodes the beginning of data and returns it and how many bytes
// it took: all, unless more can follow and the last character is cut off.
func (in *Interp) DecodePart(data Value, name, errors string, final bool) (Value, int, *Exception) {
	e, exc := findEncoding(name)
	if exc != nil {
		return Value{}, 0, exc
	}
	s := bytesView(data)
	if exc := in.allocStr(len(s)); exc != nil {
		return Value{}, 0, exc
	}
	d := decoder{in: in, codec: e, name: e.errorName(), chars: charmapOf(e), src: s, obj: data, handlerName: errors, handler: findErrorHandler(errors), partial: !final}
	n, exc := d.run(0)
	if exc != nil {
		return Value{}, 0, exc
	}
	return strOfBytes(d.out, -1), n, nil
}
