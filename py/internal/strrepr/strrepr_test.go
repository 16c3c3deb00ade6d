package strrepr

// This file checks every function on the strings of testdata/golden.txt.

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"testing"

	"toolweaver/py/internal/golden"
	"toolweaver/py/internal/unidata"
)

func flags(s string) string {
	var b []byte
	for _, f := range []func(string) bool{IsAlpha, IsAlnum, IsDecimal, IsDigit, IsNumeric, IsSpace, IsPrintable, IsASCII,
		IsIdentifier, IsLower, IsUpper, IsTitle} {
		if f(s) {
			b = append(b, '1')
		} else {
			b = append(b, '0')
		}
	}
	return string(b)
}

func fields(s string) string {
	var out []string
	for {
		w, rest, ok := NextField(s)
		if !ok {
			return strings.Join(out, "|")
		}
		out = append(out, w)
		s = rest
	}
}

func TestGolden(t *testing.T) {
	names := []string{"repr", "ascii", "flags", "upper", "lower", "title", "capitalize", "swapcase", "casefold", "strip",
		"lstrip", "rstrip", "splitlines", "splitlines(True)", "split", "len", "bytes repr"}
	for _, c := range golden.Load(t, "testdata/golden.txt") {
		s := c.F[0]
		got := []string{Repr(s), ASCII(s), flags(s), Upper(s), Lower(s), Title(s), Capitalize(s), SwapCase(s), Fold(s), Trim(s),
			TrimLeft(s), TrimRight(s), strings.Join(SplitLines(s, false), "|"), strings.Join(SplitLines(s, true), "|"),
			fields(s), strconv.Itoa(unidata.Count(s)), string(AppendBytesRepr(nil, []byte(s)))}
		for i, want := range c.F[1:] {
			if got[i] != want {
				t.Errorf("line %d: %s of %q\n got %q\nwant %q", c.Line, names[i], s, got[i], want)
			}
		}
	}
}

// TestEveryCharacter compares single-character conversions over all code points with CPython's, by hash.
func TestEveryCharacter(t *testing.T) {
	funcs := map[string]func(string) string{"upper": Upper, "lower": Lower, "title": Title, "casefold": Fold,
		"swapcase": SwapCase, "capitalize": Capitalize}
	for _, c := range golden.Load(t, "../unidata/testdata/golden.txt") {
		f := funcs[c.F[0]]
		if f == nil {
			continue
		}
		h := sha256.New()
		var buf []byte
		for r := rune(0); r <= unidata.MaxRune; r++ {
			buf = append(append(buf[:0], f(string(unidata.AppendRune(nil, r)))...), '\n')
			h.Write(buf)
		}
		if got := hex.EncodeToString(h.Sum(nil)); got != c.F[1] {
			t.Errorf("%s: hash differs", c.F[0])
		}
	}
}

func FuzzRepr(f *testing.F) {
	f.Add("it's \"x\" \\ \n é \xed\xa0\x80 \xff")
	f.Fuzz(func(t *testing.T, s string) {
		if r := Repr(s); len(r) > 10*len(s)+2 {
			t.Errorf("repr of %q has %d bytes", s, len(r))
		}
		if a := ASCII(s); !unidata.IsASCII(a) {
			t.Errorf("ascii(%q) = %q", s, a)
		}
		for _, c := range []string{Upper(s), Lower(s), Title(s), Fold(s), SwapCase(s), Capitalize(s)} {
			if len(c) > 3*len(s) {
				t.Errorf("case conversion of %q grew to %q", s, c)
			}
		}
		if strings.Join(SplitLines(s, true), "") != s {
			t.Errorf("SplitLines loses text of %q", s)
		}
		flags(s)
	})
}

func BenchmarkRepr(b *testing.B) {
	buf := make([]byte, 0, 256)
	for b.Loop() {
		AppendRepr(buf, "The quick brown fox jumps over the lazy dog's back.\n")
	}
}

func BenchmarkUpper(b *testing.B) {
	b.Run("ascii", func(b *testing.B) {
		for b.Loop() {
			Upper("The quick brown fox jumps")
		}
	})
	b.Run("unicode", func(b *testing.B) {
		for b.Loop() {
			Upper("Der flinke braune Fuchs läuft")
		}
	})
}
