package py

// This file defines the methods of bytes and bytearray that treat the bytes
// as ASCII letters, pad them, or write them in hexadecimal.

// bytesMap makes a method that maps the content to one of equal length.
func bytesMap(f func(b []byte)) NativeFunc {
	return func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
		s := bytesView(args[0])
		if exc := in.allocStr(len(s)); exc != nil {
			return Value{}, exc
		}
		b := []byte(s)
		f(b)
		return in.bytesResult(args[0], b), in.Charge(len(s) / 16)
	}
}

func isUpperByte(c byte) bool { return c >= 'A' && c <= 'Z' }
func isLowerByte(c byte) bool { return c >= 'a' && c <= 'z' }
func isAlphaByte(c byte) bool { return isUpperByte(c) || isLowerByte(c) }
func isDigitByte(c byte) bool { return c >= '0' && c <= '9' }

func asciiLowerAll(b []byte) {
	for i, c := range b {
		if isUpperByte(c) {
			b[i] = c + 32
		}
	}
}

func asciiUpperAll(b []byte) {
	for i, c := range b {
		if isLowerByte(c) {
			b[i] = c - 32
		}
	}
}

func asciiSwapCase(b []byte) {
	for i, c := range b {
		if isAlphaByte(c) {
			b[i] = c ^ 32
		}
	}
}

func asciiCapitalize(b []byte) {
	asciiLowerAll(b)
	if len(b) > 0 {
		asciiUpperAll(b[:1])
	}
}

func asciiTitle(b []byte) {
	inWord := false
	for i, c := range b {
		switch {
		case isLowerByte(c) && !inWord:
			b[i] = c - 32
		case isUpperByte(c) && inWord:
			b[i] = c + 32
		}
		inWord = isAlphaByte(c)
	}
}

// bytesPredicates are the is… methods.
var bytesPredicates = []struct {
	name string
	test func(s string) bool
}{
	{"isascii", asciiOnly},
	{"isalnum", allBytes(func(c byte) bool { return isAlphaByte(c) || isDigitByte(c) })},
	{"isalpha", allBytes(isAlphaByte)},
	{"isdigit", allBytes(isDigitByte)},
	{"isspace", allBytes(byteSpace)},
	{"islower", casedBytes(isLowerByte, isUpperByte)},
	{"isupper", casedBytes(isUpperByte, isLowerByte)},
	{"istitle", titleBytes},
}

// allBytes tests that there are bytes and all of them pass.
func allBytes(test func(byte) bool) func(string) bool {
	return func(s string) bool {
		for i := 0; i < len(s); i++ {
			if !test(s[i]) {
				return false
			}
		}
		return s != ""
	}
}

// casedBytes tests that there is a letter of the wanted case and none of the
// other.
func casedBytes(want, other func(byte) bool) func(string) bool {
	return func(s string) bool {
		found := false
		for i := 0; i < len(s); i++ {
			if other(s[i]) {
				return false
			}
			found = found || want(s[i])
		}
		return found
	}
}

func titleBytes(s string) bool {
	found, inWord := false, false
	for i := 0; i < len(s); i++ {
		c := s[i]
		if isUpperByte(c) && inWord || isLowerByte(c) && !inWord {
			return false
		}
		inWord = isAlphaByte(c)
		found = found || inWord
	}
	return found
}

func bytesPredicate(test func(string) bool) NativeFunc {
	return func(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
		s := bytesView(args[0])
		return Bool(test(s)), in.Charge(len(s) / 32)
	}
}

// bytesPadArgs reads the width and fill byte of a padding method.
func (in *Interp) bytesPadArgs(name string, args []Value) (pad int, fill string, exc *Exception) {
	width, exc := in.IndexSize(args[1])
	if exc != nil {
		return 0, "", exc
	}
	fill = " "
	if args[2].p != nil {
		if !isBytesLike(args[2]) {
			return 0, "", typeErrorf("%s() argument 2 must be a byte string of length 1, not %s", name, ArgTypeName(args[2]))
		}
		if fill = bytesView(args[2]); len(fill) != 1 {
			return 0, "", typeErrorf("%s(): argument 2 must be a byte string of length 1, not a %s object of length %d", name, typeName(args[2]), len(fill))
		}
	}
	if n := len(bytesView(args[0])); width > n {
		pad = width - n
	}
	return pad, fill, nil
}

func (in *Interp) padBytes(v Value, fill string, left, right int) (Value, *Exception) {
	s := bytesView(v)
	if left+right > 1<<60 {
		return Value{}, in.Alloc(1 << 62)
	}
	size := len(s) + left + right
	if exc := in.allocStr(size); exc != nil {
		return Value{}, exc
	}
	b := appendRepeat(make([]byte, 0, size), fill, left)
	return in.bytesResult(v, appendRepeat(append(b, s...), fill, right)), nil
}

func bytes_center(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	pad, fill, exc := in.bytesPadArgs("center", args)
	if exc != nil {
		return Value{}, exc
	}
	left := centerLeft(pad, len(bytesView(args[0]))+pad)
	return in.padBytes(args[0], fill, left, pad-left)
}

func bytes_ljust(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	pad, fill, exc := in.bytesPadArgs("ljust", args)
	if exc != nil {
		return Value{}, exc
	}
	return in.padBytes(args[0], fill, 0, pad)
}

func bytes_rjust(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	pad, fill, exc := in.bytesPadArgs("rjust", args)
	if exc != nil {
		return Value{}, exc
	}
	return in.padBytes(args[0], fill, pad, 0)
}

func bytes_zfill(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	width, exc := in.IndexSize(args[1])
	if exc != nil {
		return Value{}, exc
	}
	pad := max(width-len(bytesView(args[0])), 0)
	v, exc := in.padBytes(args[0], "0", pad, 0)
	if exc != nil {
		return Value{}, exc
	}
	s := bytesView(args[0])
	if pad > 0 && s != "" && (s[0] == '+' || s[0] == '-') {
		b := []byte(bytesView(v))
		b[0], b[pad] = s[0], '0'
		v = in.bytesResult(v, b)
	}
	return v, nil
}

func bytes_expandtabs(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	tab := 8
	var exc *Exception
	if args[1].p != nil {
		if tab, exc = in.IndexInt32(args[1]); exc != nil {
			return Value{}, exc
		}
	}
	out, exc := in.expandTabs(bytesView(args[0]), tab, false)
	if exc != nil {
		return Value{}, exc
	}
	return in.bytesResult(args[0], out), nil
}

const lowerHex = "0123456789abcdef"

func bytes_hex(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	group := 1
	var exc *Exception
	if args[2].p != nil {
		if group, exc = in.IndexInt32(args[2]); exc != nil {
			return Value{}, exc
		}
	}
	sep := ""
	if args[1].p != nil {
		switch {
		case args[1].isStr():
			if sep = args[1].str().s; len(sep) == 1 && sep[0] >= 0x80 || !asciiOnly(sep) && args[1].str().Len() == 1 {
				return Value{}, valueErrorf("sep must be ASCII.")
			}
		case isBytesLike(args[1]):
			if sep = bytesView(args[1]); len(sep) == 1 && sep[0] >= 0x80 {
				return Value{}, valueErrorf("sep must be ASCII.")
			}
		default:
			if _, exc := in.Len(args[1]); exc != nil {
				return Value{}, exc
			}
			return Value{}, typeErrorf("sep must be str or bytes.")
		}
		if len(sep) != 1 {
			return Value{}, valueErrorf("sep must be length 1.")
		}
	}
	s := bytesView(args[0])
	if exc := in.allocStr(3 * len(s)); exc != nil {
		return Value{}, exc
	}
	fromLeft := group < 0
	if fromLeft {
		group = -group
	}
	if group < 0 {
		group = 0
	}
	out := make([]byte, 0, 2*len(s))
	for i := 0; i < len(s); i++ {
		if sep != "" && group > 0 && i > 0 && (fromLeft && i%group == 0 || !fromLeft && (len(s)-i)%group == 0) {
			out = append(out, sep[0])
		}
		out = append(out, lowerHex[s[i]>>4], lowerHex[s[i]&15])
	}
	return strOfBytes(out, len(out)), in.Charge(len(s) / 16)
}

// bytes_fromhex serves both types; args[0] is the class.
func bytes_fromhex(in *Interp, args []Value, _ *Kwargs) (Value, *Exception) {
	var s string
	switch {
	case args[1].isStr():
		s = args[1].str().s
	case isBytesLike(args[1]):
		s = bytesView(args[1])
	default:
		return Value{}, typeErrorf("fromhex() argument must be str or bytes-like, not %s", typeName(args[1]))
	}
	if exc := in.allocStr(len(s) / 2); exc != nil {
		return Value{}, exc
	}
	if exc := in.Charge(len(s) / 16); exc != nil {
		return Value{}, exc
	}
	out := make([]byte, 0, len(s)/2)
	for i := 0; i < len(s); {
		if byteSpace(s[i]) {
			i++
			continue
		}
		hi, lo := hexDigit(s[i]), -1
		if hi >= 0 && i+1 < len(s) {
			lo = hexDigit(s[i+1])
		}
		if hi < 0 || lo < 0 {
			at := i
			if hi >= 0 {
				at++
			}
			if at >= len(s) {
				return Value{}, valueErrorf("fromhex() arg must contain an even number of hexadecimal digits")
			}
			return Value{}, valueErrorf("non-hexadecimal number found in fromhex() arg at position %d", countChars(s[:at]))
		}
		out = append(out, byte(hi<<4|lo))
		i += 2
	}
	cls := args[0].typ()
	switch cls {
	case BytesType:
		return in.bytesOf(cls, out), nil
	case ByteArrayType:
		return in.newByteArray(out), nil
	}
	return in.Call(args[0], in.bytesOf(BytesType, out))
}
