package py

// This file parses JSON straight into Values, as Python's json.loads does:
// NaN, Infinity and -Infinity are numbers, integers are of any size, a later
// duplicate key wins. Nesting is bounded, work and memory are charged.
// https://docs.python.org/3.14/library/json.html

import (
	"math"
	"math/big"
	"strconv"
	"unicode/utf8"
	"unsafe"
)

// JSONError says why a text is not JSON: message and byte offset, as
// json.JSONDecodeError has them.
type JSONError struct {
	Msg string
	Pos int // byte offset
}

func (e *JSONError) Error() string { return e.Msg + ": char " + itoa(e.Pos) }

// JSONHooks change what a parse makes of parts of the text; nil fields mean
// the default.
type JSONHooks struct {
	Records     bool // objects answer attribute access
	ObjectHook  func(d Value) (Value, *Exception)
	PairsHook   func(pairs []Value) (Value, *Exception)
	ParseFloat  func(s string) (Value, *Exception)
	ParseInt    func(s string) (Value, *Exception)
	ParseConst  func(s string) (Value, *Exception)
	LaxControls bool // allow control characters in strings (strict=False)
}

var (
	plainJSON  JSONHooks
	recordJSON = JSONHooks{Records: true}
)

// maxJSONDepth bounds the nesting of a text.
const maxJSONDepth = 990

// ParseJSON parses a JSON document. With records, objects answer attribute
// access, as tool results do. A text that is not JSON raises ValueError.
func (in *Interp) ParseJSON(data []byte, records bool) (Value, *Exception) {
	hooks := &plainJSON
	if records {
		hooks = &recordJSON
	}
	v, err, exc := in.DecodeJSON(unsafe.String(unsafe.SliceData(data), len(data)), hooks)
	if err != nil {
		return Value{}, valueErrorf("%s", err.Error())
	}
	return v, exc
}

// DecodeJSON parses a JSON document. Strings are copied: text may be changed
// afterwards.
func (in *Interp) DecodeJSON(text string, h *JSONHooks) (Value, *JSONError, *Exception) {
	p := in.takeJSONParser(text, h)
	mark := len(in.roots)
	defer func() {
		in.roots = in.roots[:mark]
		in.giveJSONParser(p)
	}()
	p.space()
	v, ok := p.value(0)
	if !ok {
		return Value{}, p.err, p.exc
	}
	p.space()
	if p.i < len(p.s) {
		return Value{}, &JSONError{"Extra data", p.i}, nil
	}
	return v, nil, nil
}

// DecodeJSONPrefix parses the value at the start of text and returns where it
// ends, as raw_decode does.
func (in *Interp) DecodeJSONPrefix(text string, at int, h *JSONHooks) (Value, int, *JSONError, *Exception) {
	p := jsonParser{in: in, s: text, i: at, h: h}
	v, _ := p.value(0)
	return v, p.i, p.err, p.exc
}

// takeJSONParser returns a parser for one text.
func (in *Interp) takeJSONParser(text string, h *JSONHooks) *jsonParser {
	p := in.jsonParser
	if p == nil {
		p = &jsonParser{}
	}
	in.jsonParser = nil
	p.in, p.s, p.i, p.h, p.err, p.exc = in, text, 0, h, nil, nil
	return p
}

// giveJSONParser takes a parser back. It keeps nothing of the text but a few
// keys.
func (in *Interp) giveJSONParser(p *jsonParser) {
	p.s, p.h, p.keys = "", nil, nil
	clear(p.last[:])
	if cap(p.buf) > 4096 {
		p.buf = nil
	}
	in.jsonParser = p
}

type jsonParser struct {
	in   *Interp
	s    string
	i    int
	h    *JSONHooks
	err  *JSONError
	exc  *Exception
	keys []Value   // recently seen keys, by hash: objects of an array share theirs
	few  [16]Value // keys of a short text
	last [8]*Dict  // the last object whose keys have no escapes, by depth: its neighbours are alike
	buf  []byte
}

// Dicts of JSON objects are allocated together with their entries.
type (
	jsonDict4 struct {
		Dict
		buf [4]dictEnt
	}
	jsonDict8 struct {
		Dict
		buf [8]dictEnt
	}
)

// newDict makes a dict with room for n entries.
func (p *jsonParser) newDict(n int) (*Dict, *Exception) {
	var d *Dict
	switch {
	case n == 0:
		d = &Dict{}
	case n <= 4:
		o := &jsonDict4{}
		d, n = &o.Dict, 4
		d.ents = o.buf[:0]
	case n <= 8:
		o := &jsonDict8{}
		d, n = &o.Dict, 8
		d.ents = o.buf[:0]
	default:
		if exc := p.in.Alloc(n * sizeDictEnt); exc != nil {
			return nil, exc
		}
		d = &Dict{ents: make([]dictEnt, 0, n)}
	}
	d.kind = KindDict
	if p.h.Records {
		d.flags |= flagRecord
	}
	p.in.mem += int64(sizeDict + min(n, 8)*sizeDictEnt)
	return d, nil
}

func (p *jsonParser) space() {
	for p.i < len(p.s) {
		switch p.s[p.i] {
		case ' ', '\t', '\n', '\r':
			p.i++
		default:
			return
		}
	}
}

func (p *jsonParser) fail(msg string, at int) (Value, bool) {
	p.err = &JSONError{msg, at}
	return Value{}, false
}

func (p *jsonParser) raise(exc *Exception) (Value, bool) {
	p.exc = exc
	return Value{}, false
}

// value parses the value at p.i.
func (p *jsonParser) value(depth int) (Value, bool) {
	if p.i >= len(p.s) {
		return p.fail("Expecting value", p.i)
	}
	switch c := p.s[p.i]; c {
	case '"':
		return p.str()
	case '{':
		return p.object(depth)
	case '[':
		return p.array(depth)
	case 't':
		if p.word("true") {
			return True, true
		}
	case 'f':
		if p.word("false") {
			return False, true
		}
	case 'n':
		if p.word("null") {
			return None, true
		}
	case 'N':
		if p.word("NaN") {
			return p.constant("NaN", math.NaN())
		}
	case 'I':
		if p.word("Infinity") {
			return p.constant("Infinity", math.Inf(1))
		}
	case '-':
		if p.i+1 < len(p.s) && p.s[p.i+1] == 'I' && p.word("-Infinity") {
			return p.constant("-Infinity", math.Inf(-1))
		}
		return p.number()
	default:
		if c >= '0' && c <= '9' {
			return p.number()
		}
	}
	return p.fail("Expecting value", p.i)
}

func (p *jsonParser) word(w string) bool {
	if len(p.s)-p.i >= len(w) && p.s[p.i:p.i+len(w)] == w {
		p.i += len(w)
		return true
	}
	return false
}

func (p *jsonParser) constant(name string, f float64) (Value, bool) {
	if p.h.ParseConst != nil {
		v, exc := p.h.ParseConst(name)
		if exc != nil {
			return p.raise(exc)
		}
		return v, true
	}
	return Float(f), true
}

func (p *jsonParser) number() (Value, bool) {
	start := p.i
	i := p.i
	s := p.s
	neg := s[i] == '-'
	if neg {
		i++
	}
	if i >= len(s) || s[i] < '0' || s[i] > '9' {
		return p.fail("Expecting value", start)
	}
	first := i
	var n uint64
	if s[i] == '0' {
		i++
	} else {
		for i < len(s) && s[i] >= '0' && s[i] <= '9' {
			n = n*10 + uint64(s[i]-'0')
			i++
		}
	}
	digits := i - first
	isFloat := false
	if i+1 < len(s) && s[i] == '.' && s[i+1] >= '0' && s[i+1] <= '9' {
		isFloat = true
		for i++; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		}
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if j < len(s) && s[j] >= '0' && s[j] <= '9' {
			isFloat = true
			for i = j; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
			}
		}
	}
	p.i = i
	text := s[start:i]
	if isFloat {
		if p.h.ParseFloat != nil {
			v, exc := p.h.ParseFloat(text)
			if exc != nil {
				return p.raise(exc)
			}
			return v, true
		}
		f, _ := strconv.ParseFloat(text, 64)
		return Float(f), true
	}
	if p.h.ParseInt != nil {
		v, exc := p.h.ParseInt(text)
		if exc != nil {
			return p.raise(exc)
		}
		return v, true
	}
	if digits <= 18 {
		if neg {
			return Int(-int64(n)), true
		}
		return Int(int64(n)), true
	}
	if digits > 4300 {
		return p.raise(valueErrorf("Exceeds the limit (4300 digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit", digits))
	}
	b, _ := new(big.Int).SetString(text, 10)
	return p.in.NewBig(b), true
}

// rawString scans the string at p.i, past its opening quote. The text is
// valid until the next call; fresh says it is not part of the source.
func (p *jsonParser) rawString() (text string, fresh, ascii, ok bool) {
	start := p.i
	s := p.s
	i := start + 1
	ascii = true
	for i < len(s) {
		c := s[i]
		if jsonPlain[c] {
			i++
			continue
		}
		if c == '"' {
			p.i = i + 1
			return s[start+1 : i], false, ascii, true
		}
		if c == '\\' || c < 0x20 {
			break
		}
		ascii = ascii && c < 0x80
		i++
	}
	p.buf = append(p.buf[:0], s[start+1:i]...)
	for i < len(s) {
		c := s[i]
		switch {
		case c == '"':
			p.i = i + 1
			return bufView(p.buf), true, asciiOnly(bufView(p.buf)), true
		case c < 0x20 && !p.h.LaxControls:
			p.fail("Invalid control character at", i)
			return "", false, false, false
		case c != '\\':
			p.buf = append(p.buf, c)
			i++
			continue
		}
		i++
		if i >= len(s) {
			break
		}
		switch e := s[i]; e {
		case '"', '\\', '/':
			p.buf = append(p.buf, e)
		case 'b':
			p.buf = append(p.buf, '\b')
		case 'f':
			p.buf = append(p.buf, '\f')
		case 'n':
			p.buf = append(p.buf, '\n')
		case 'r':
			p.buf = append(p.buf, '\r')
		case 't':
			p.buf = append(p.buf, '\t')
		case 'u':
			r, good := hex4(s, i+1)
			if !good {
				p.fail("Invalid \\uXXXX escape", i)
				return "", false, false, false
			}
			i += 4
			if r >= 0xD800 && r < 0xDC00 && i+6 < len(s) && s[i+1] == '\\' && s[i+2] == 'u' {
				if lo, good := hex4(s, i+3); good && lo >= 0xDC00 && lo < 0xE000 {
					r = 0x10000 + (r-0xD800)<<10 + (lo - 0xDC00)
					i += 6
				}
			}
			p.buf = appendChar(p.buf, r)
		default:
			p.fail("Invalid \\escape", i-1)
			return "", false, false, false
		}
		i++
	}
	p.fail("Unterminated string starting at", start)
	return "", false, false, false
}

func bufView(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

func hex4(s string, i int) (rune, bool) {
	if i+4 > len(s) {
		return 0, false
	}
	var r rune
	for _, c := range []byte(s[i : i+4]) {
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c >= 'a' && c <= 'f':
			r = r<<4 | rune(c-'a'+10)
		case c >= 'A' && c <= 'F':
			r = r<<4 | rune(c-'A'+10)
		default:
			return 0, false
		}
	}
	return r, true
}

func (p *jsonParser) str() (Value, bool) {
	text, _, ascii, ok := p.rawString()
	if !ok {
		return Value{}, false
	}
	return p.newStr(text, ascii)
}

func (p *jsonParser) newStr(text string, ascii bool) (Value, bool) {
	if len(text) <= 1 {
		if len(text) == 0 {
			return emptyStr, true
		}
		if ascii {
			return charStrs[text[0]], true
		}
	}
	if exc := p.in.Alloc(sizeStr + len(text)); exc != nil {
		return p.raise(exc)
	}
	if ascii {
		return copyASCII(text), true
	}
	if !utf8.ValidString(text) {
		text = validWTF8(text)
	}
	return makeStr(string(append([]byte(nil), text...))), true
}

// validWTF8 replaces bytes that are no UTF-8; surrogates in three bytes stay.
func validWTF8(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := decodeChar(s[i:])
		if r == utf8.RuneError && n <= 1 {
			b = append(b, "\uFFFD"...)
			i++
			continue
		}
		b = append(b, s[i:i+n]...)
		i += n
	}
	return string(b)
}

// sameKey tells whether the key at p.i is entry n of like, and goes past it if so.
func (p *jsonParser) sameKey(like *Dict, n int) (Value, bool) {
	if n >= len(like.ents) {
		return Value{}, false
	}
	k := like.ents[n].k
	text := k.str().s
	rest := p.s[p.i+1:]
	if len(rest) <= len(text) || rest[len(text)] != '"' || rest[:len(text)] != text {
		return Value{}, false
	}
	p.i += len(text) + 2
	return k, true
}

// key parses a key; equal keys of neighbouring objects are one object. plain
// tells whether the source has it without escapes.
func (p *jsonParser) key() (k Value, plain, ok bool) {
	text, fresh, ascii, ok := p.rawString()
	if !ok {
		return Value{}, false, false
	}
	if len(text) > 64 {
		k, ok = p.newStr(text, ascii)
		return k, false, ok
	}
	h := hashString(text)
	if p.keys == nil {
		if len(p.s) > 1024 {
			p.keys = make([]Value, 256)
		} else {
			p.keys = p.few[:]
		}
	}
	slot := &p.keys[h&uint32(len(p.keys)-1)]
	if slot.p != nil && slot.str().hash == h && slot.str().s == text {
		return *slot, !fresh, true
	}
	k, ok = p.newStr(text, ascii)
	if ok && k.str().flags&flagStatic == 0 {
		k.str().hash = h
		k.str().flags |= flagHashed
		*slot = k
	}
	return k, !fresh, ok
}

func (p *jsonParser) object(depth int) (Value, bool) {
	if depth >= maxJSONDepth {
		return p.raise(Errorf(RecursionError, "maximum recursion depth exceeded while decoding a JSON object from a unicode string"))
	}
	in := p.in
	if in.fuel--; in.fuel <= 0 {
		if exc := in.poll(); exc != nil {
			return p.raise(exc)
		}
	}
	like, room := p.last[depth&7], 0
	if like != nil {
		room = min(len(like.ents), 64)
	}
	d, exc := p.newDict(room)
	if exc != nil {
		return p.raise(exc)
	}
	var pairs []Value
	alike := like != nil // so far the keys are those of like, which has no key twice
	plain := true        // all keys are
	in.roots = append(in.roots, ptr(d))
	p.i++
	p.space()
	if p.i < len(p.s) && p.s[p.i] == '}' {
		p.i++
	} else {
		for {
			if p.i >= len(p.s) || p.s[p.i] != '"' {
				return p.fail("Expecting property name enclosed in double quotes", p.i)
			}
			var k Value
			if alike {
				k, alike = p.sameKey(like, len(d.ents))
			}
			if !alike {
				var asIs, ok bool
				if k, asIs, ok = p.key(); !ok {
					return Value{}, false
				}
				plain = plain && asIs
			}
			p.space()
			if p.i >= len(p.s) || p.s[p.i] != ':' {
				return p.fail("Expecting ':' delimiter", p.i)
			}
			p.i++
			p.space()
			v, ok := p.value(depth + 1)
			if !ok {
				return Value{}, false
			}
			if p.h.PairsHook != nil {
				t := in.NewTuple(k, v)
				in.roots = append(in.roots, t)
				pairs = append(pairs, t)
			} else {
				if len(d.ents) == cap(d.ents) {
					n := max(len(d.ents), 4)
					if exc := in.Alloc(n * sizeDictEnt); exc != nil {
						return p.raise(exc)
					}
				}
				if alike {
					d.insert(k, v, k.str().hash32())
				} else {
					d.setStr(k, v)
				}
			}
			p.space()
			if p.i >= len(p.s) {
				return p.fail("Expecting ',' delimiter", p.i)
			}
			if p.s[p.i] == '}' {
				p.i++
				break
			}
			if p.s[p.i] != ',' {
				return p.fail("Expecting ',' delimiter", p.i)
			}
			comma := p.i
			p.i++
			p.space()
			if p.i < len(p.s) && p.s[p.i] == '}' {
				return p.fail("Illegal trailing comma before end of object", comma)
			}
		}
	}
	in.roots = in.roots[:len(in.roots)-1-len(pairs)]
	v := ptr(d)
	switch {
	case p.h.PairsHook != nil:
		v, exc = p.h.PairsHook(pairs)
	case p.h.ObjectHook != nil:
		v, exc = p.h.ObjectHook(v)
	case plain:
		p.last[depth&7] = d
	}
	if exc != nil {
		return p.raise(exc)
	}
	return v, true
}

func (p *jsonParser) array(depth int) (Value, bool) {
	if depth >= maxJSONDepth {
		return p.raise(Errorf(RecursionError, "maximum recursion depth exceeded while decoding a JSON array from a unicode string"))
	}
	in := p.in
	l := &List{header: header{kind: KindList}}
	in.mem += sizeList
	in.roots = append(in.roots, ptr(l))
	p.i++
	p.space()
	if p.i < len(p.s) && p.s[p.i] == ']' {
		p.i++
	} else {
		for {
			v, ok := p.value(depth + 1)
			if !ok {
				return Value{}, false
			}
			if len(l.v) == cap(l.v) {
				if exc := in.Alloc(max(len(l.v), 4) * sizeValue); exc != nil {
					return p.raise(exc)
				}
				l.v = growList(l.v, max(len(l.v), 4))
			}
			l.v = append(l.v, v)
			if in.fuel--; in.fuel <= 0 {
				if exc := in.poll(); exc != nil {
					return p.raise(exc)
				}
			}
			p.space()
			if p.i >= len(p.s) {
				return p.fail("Expecting ',' delimiter", p.i)
			}
			if p.s[p.i] == ']' {
				p.i++
				break
			}
			if p.s[p.i] != ',' {
				return p.fail("Expecting ',' delimiter", p.i)
			}
			comma := p.i
			p.i++
			p.space()
			if p.i < len(p.s) && p.s[p.i] == ']' {
				return p.fail("Illegal trailing comma before end of array", comma)
			}
		}
	}
	in.roots = in.roots[:len(in.roots)-1]
	return ptr(l), true
}
