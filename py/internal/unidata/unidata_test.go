package unidata

// This file checks the tables against hashes of what CPython says of every code point.

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"toolweaver/py/internal/golden"
)

// TestProperties compares every property of every code point with CPython's, by hash.
func TestProperties(t *testing.T) {
	preds := map[string]func(rune) bool{
		"isalpha": IsAlpha, "isdecimal": IsDecimal, "isdigit": IsDigit, "isnumeric": IsNumeric, "islower": IsLower,
		"isupper": IsUpper, "isspace": IsSpace, "isprintable": IsPrintable, "isidentifier": IsIdentStart,
		"isalnum": IsAlnum, "xidcontinue": IsIdentContinue,
		"istitle": func(r rune) bool { return IsUpper(r) || IsTitle(r) },
	}
	maps := map[string]func([]byte, rune) []byte{
		"upper": AppendUpper, "lower": AppendLower, "title": AppendTitle, "casefold": AppendFold,
	}
	seen := 0
	for _, c := range golden.Load(t, "testdata/golden.txt") {
		name, want := c.F[0], c.F[1]
		var data []byte
		switch {
		case preds[name] != nil:
			for r := rune(0); r <= MaxRune; r++ {
				b := byte(0)
				if preds[name](r) {
					b = 1
				}
				data = append(data, b)
			}
		case maps[name] != nil:
			for r := rune(0); r <= MaxRune; r++ {
				data = append(maps[name](data, r), '\n')
			}
		case name == "decimal":
			for r := rune(0); r <= MaxRune; r++ {
				data = append(data, byte(Decimal(r)))
			}
		default:
			continue // string-level functions are checked in strrepr
		}
		seen++
		sum := sha256.Sum256(data)
		if got := hex.EncodeToString(sum[:]); got != want {
			t.Errorf("%s: hash %s, want %s", name, got, want)
		}
	}
	if want := len(preds) + len(maps) + 1; seen != want {
		t.Errorf("checked %d properties, want %d", seen, want)
	}
}

func TestOutOfRange(t *testing.T) {
	for _, r := range []rune{-1, MaxRune + 1, 1 << 30} {
		if IsAlpha(r) || IsPrintable(r) || Decimal(r) != -1 || IsSpace(r) {
			t.Errorf("%#x has properties", r)
		}
		if got := string(AppendUpper(nil, r)); got != "\uFFFD" {
			t.Errorf("AppendUpper(%#x) = %q", r, got)
		}
	}
}

func TestWTF8(t *testing.T) {
	for r := rune(0); r <= MaxRune; r++ {
		s := string(AppendRune(nil, r))
		if len(s) != RuneLen(r) {
			t.Fatalf("%#x: length %d, RuneLen %d", r, len(s), RuneLen(r))
		}
		if got, n := DecodeRune(s + "x"); got != r || n != len(s) {
			t.Fatalf("DecodeRune(%#x) = %#x, %d", r, got, n)
		}
		if got, n := DecodeLastRune("x" + s); got != r || n != len(s) {
			t.Fatalf("DecodeLastRune(%#x) = %#x, %d", r, got, n)
		}
	}
	for _, s := range []string{"\xff", "\x80x", "\xed\xa0", "\xed\xa0x", "\xe2\x82"} {
		if r, n := DecodeRune(s); r != 0xFFFD || n != 1 {
			t.Errorf("DecodeRune(%q) = %#x, %d", s, r, n)
		}
	}
	if Count("aé\xed\xa0\x80😀") != 4 {
		t.Error("Count")
	}
	for n, want := range []string{"", "a", "aé", "aé\xed\xa0\x80", "aé\xed\xa0\x80b", "aé\xed\xa0\x80b"} {
		if got := Prefix("aé\xed\xa0\x80b", n); got != want {
			t.Errorf("Prefix(%d) = %q", n, got)
		}
	}
	if IsASCII("abcdefgh\xff") || !IsASCII("abcdefghi") || IsASCII("abcé") {
		t.Error("IsASCII")
	}
}

func BenchmarkIsPrintable(b *testing.B) {
	for b.Loop() {
		IsPrintable(0x4e2d)
		IsPrintable(0x416)
	}
}
