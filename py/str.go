package py

// This file defines how strings are made and addressed. A character is a code
// point; positions seen by programs count characters, positions inside the
// engine count bytes.

import (
	"unicode/utf8"
	"unsafe"
)

// asciiOnly reports whether s has no byte above 0x7F.
func asciiOnly(s string) bool {
	for len(s) >= 8 {
		if *(*uint64)(unsafe.Pointer(unsafe.StringData(s)))&0x8080808080808080 != 0 {
			return false
		}
		s = s[8:]
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Sizes charged for objects, in bytes.
const (
	sizeStr     = 32
	sizeWideStr = 64
	sizeList    = 32
	sizeValue   = 16
	sizeDict    = 72
	sizeDictEnt = 40
	sizeObject  = 48
)

// NewStr returns a str. s is UTF-8, with lone surrogates as three bytes; it
// is charged to the memory limit when the interpreter next looks.
func (in *Interp) NewStr(s string) Value {
	if len(s) <= 1 {
		if len(s) == 0 {
			return emptyStr
		}
		if s[0] < 0x80 {
			return charStrs[s[0]]
		}
	}
	in.charge(sizeStr + len(s))
	return makeStr(s)
}

// newASCII is NewStr for a string known to be ASCII.
func (in *Interp) newASCII(s string) Value {
	if len(s) <= 1 {
		return in.NewStr(s)
	}
	in.charge(sizeStr + len(s))
	return ptr(&Str{header: header{kind: KindStr, flags: flagASCII}, s: s})
}

// makeStr makes a str without charging it.
func makeStr(s string) Value {
	if asciiOnly(s) {
		return ptr(&Str{header: header{kind: KindStr, flags: flagASCII}, s: s})
	}
	return ptr(&wideStr{Str: Str{header: header{kind: KindStr}, s: s}, chars: int32(countChars(s))})
}

// staticStr makes a str that interpreters may share: hashed, never written.
func staticStr(s string) Value {
	v := makeStr(s)
	o := v.str()
	o.hash = hashString(s)
	o.flags |= flagHashed | flagStatic
	if o.flags&flagASCII == 0 {
		v.wide().buildIndex()
	}
	return v
}

var (
	emptyStr = staticStr("")
	charStrs = func() (t [128]Value) {
		for i := range t {
			t[i] = staticStr(string(rune(i)))
		}
		return
	}()
	interned = map[string]Value{}
)

// intern returns the shared str of a name used by the engine itself. It may
// only be called while the process initialises.
func intern(s string) Value {
	if v, ok := interned[s]; ok {
		return v
	}
	v := staticStr(s)
	interned[s] = v
	return v
}

// countChars counts the code points of s; a lone surrogate is one.
func countChars(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// decodeChar returns the first code point of s and its width in bytes. Unlike
// utf8.DecodeRuneInString it yields surrogates.
func decodeChar(s string) (rune, int) {
	if s[0] < 0x80 {
		return rune(s[0]), 1
	}
	if s[0] == 0xED && len(s) >= 3 && s[1] >= 0xA0 {
		return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}

// appendChar appends the encoding of r, which may be a surrogate.
func appendChar(b []byte, r rune) []byte {
	if r >= 0xD800 && r <= 0xDFFF {
		return append(b, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0xBF, 0x80|byte(r)&0xBF)
	}
	return utf8.AppendRune(b, r)
}

// isASCII reports whether characters and bytes coincide.
func (s *Str) isASCII() bool { return s.flags&flagASCII != 0 }

// String returns the UTF-8 text.
func (s *Str) String() string { return s.s }

// Len returns the number of characters.
func (s *Str) Len() int {
	if s.isASCII() {
		return len(s.s)
	}
	return int((*wideStr)(unsafe.Pointer(s)).chars)
}

func (w *wideStr) buildIndex() {
	if w.chars <= 64 || w.index != nil {
		return
	}
	idx := make([]int32, 0, w.chars/64+1)
	n := 0
	for i := 0; i < len(w.s); i++ {
		if w.s[i]&0xC0 != 0x80 {
			if n&63 == 0 {
				idx = append(idx, int32(i))
			}
			n++
		}
	}
	w.index = idx
}

// byteOffset returns where character i starts, 0 <= i <= Len.
func (s *Str) byteOffset(i int) int {
	if s.isASCII() {
		return i
	}
	w := (*wideStr)(unsafe.Pointer(s))
	if i >= int(w.chars) {
		return len(s.s)
	}
	pos, n := 0, 0
	if i >= 64 {
		if w.index == nil {
			w.buildIndex()
		}
		pos, n = int(w.index[i>>6]), i&^63
	}
	for n < i {
		pos++
		for pos < len(s.s) && s.s[pos]&0xC0 == 0x80 {
			pos++
		}
		n++
	}
	return pos
}

// charOffset is the inverse of byteOffset.
func (s *Str) charOffset(pos int) int {
	if s.isASCII() {
		return pos
	}
	w := (*wideStr)(unsafe.Pointer(s))
	if w.chars > 64 {
		w.buildIndex()
		lo, hi := 0, len(w.index)
		for hi-lo > 1 {
			m := (lo + hi) / 2
			if int(w.index[m]) <= pos {
				lo = m
			} else {
				hi = m
			}
		}
		return lo*64 + countChars(s.s[w.index[lo]:pos])
	}
	return countChars(s.s[:pos])
}

// hashString is the hash of text kept in Str.hash. It is fixed, so that
// replays in another process iterate sets alike; a program that floods a
// table pays for its probes in steps.
func hashString(s string) uint32 {
	const m = 0x9E3779B97F4A7C15
	h := uint64(len(s))*m ^ 0x1F83D9ABFB41BD6B
	for len(s) >= 8 {
		h = (h ^ *(*uint64)(unsafe.Pointer(unsafe.StringData(s)))) * m
		h ^= h >> 29
		s = s[8:]
	}
	var t uint64
	for i := 0; i < len(s); i++ {
		t |= uint64(s[i]) << (8 * i)
	}
	h = (h ^ t) * m
	h ^= h >> 32
	h *= 0xD6E8FEB86659FD93
	return uint32(h >> 32)
}

// hash32 returns the cached hash.
func (s *Str) hash32() uint32 {
	if s.flags&flagHashed != 0 {
		return s.hash
	}
	s.hash = hashString(s.s)
	s.flags |= flagHashed
	return s.hash
}

// Text returns the text of a str, of a subclass or not, and whether v is one.
func (v Value) Text() (string, bool) {
	if v.isStr() {
		return v.str().s, true
	}
	return "", false
}
