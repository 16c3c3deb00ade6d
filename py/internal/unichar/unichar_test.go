package unichar

// This file checks the tables against hashes of what CPython says of every code point.

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strconv"
	"strings"
	"testing"
)

func TestDatabase(t *testing.T) {
	file, err := os.ReadFile("testdata/golden.txt")
	if err != nil {
		t.Fatal(err)
	}
	form := func(d Database, name string) func(r rune) string {
		return func(r rune) string {
			f, _ := FormOf(name)
			return d.Normalize(f, string(r))
		}
	}
	number := func(n int, ok bool) string {
		if !ok {
			n = -1
		}
		return strconv.Itoa(n)
	}
	for line := range strings.Lines(string(file)) {
		name, want, _ := strings.Cut(strings.TrimSpace(line), "\t")
		prop, old := strings.CutPrefix(name, "old ")
		d := Database{Old: old}
		f := map[string]func(r rune) string{
			"name":             func(r rune) string { n, _ := d.Name(r); return n },
			"category":         func(r rune) string { return d.Of(r).Category },
			"bidirectional":    func(r rune) string { return d.Of(r).Bidi },
			"east_asian_width": func(r rune) string { return d.Of(r).Width },
			"combining":        func(r rune) string { return strconv.Itoa(d.Of(r).Combining) },
			"mirrored": func(r rune) string {
				if d.Of(r).Mirrored {
					return "1"
				}
				return "0"
			},
			"decomposition": d.Decomposition,
			"decimal":       func(r rune) string { return number(d.Decimal(r)) },
			"digit":         func(r rune) string { return number(d.Digit(r)) },
			"numeric": func(r rune) string {
				v, ok := d.Numeric(r)
				if !ok {
					v = -1
				}
				if v >= 1e15 {
					return strings.Replace(strconv.FormatFloat(v, 'g', 15, 64), "e+", "e+", 1)
				}
				return strconv.FormatFloat(v, 'g', 15, 64)
			},
			"NFC": form(d, "NFC"), "NFD": form(d, "NFD"), "NFKC": form(d, "NFKC"), "NFKD": form(d, "NFKD"),
			"NFC of NFD": func(r rune) string { return d.Normalize(Form{compose: true}, d.Normalize(Form{}, string(r))) },
		}[prop]
		if f == nil {
			t.Fatalf("unknown property %q", prop)
		}
		h := sha256.New()
		for r := rune(0); r <= 0x10FFFF; r++ {
			if r < 0xD800 || r >= 0xE000 {
				h.Write([]byte(f(r) + "\n"))
			}
		}
		if got := hex.EncodeToString(h.Sum(nil))[:16]; got != want {
			t.Errorf("%s: hash %s, want %s", name, got, want)
		}
	}
}

// TestLookup checks that every name leads back to its character.
func TestLookup(t *testing.T) {
	d := Database{}
	for r := rune(0); r <= 0x10FFFF; r++ {
		if name, ok := d.Name(r); ok {
			if s, ok := d.Lookup(name); !ok || s != string(r) {
				t.Fatalf("Lookup(%q) = %q, %v", name, s, ok)
			}
		}
	}
	for _, name := range []string{"", "X", "CJK UNIFIED IDEOGRAPH-0041", "CJK UNIFIED IDEOGRAPH-04E00", "HANGUL SYLLABLE", "HANGUL SYLLABLE GAX", strings.Repeat("A", 1000)} {
		if s, ok := d.Lookup(name); ok {
			t.Errorf("Lookup(%q) = %q", name, s)
		}
	}
}
