package tool

// This file maps the names of tools and sources, which may be any text, to identifiers a program can write.

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxIdent bounds the length of identifiers, in bytes.
const maxIdent = 96

// Ident returns an identifier that resembles name: letters, digits and underscores stay, everything else becomes an
// underscore, a leading digit gets one in front, keywords get one behind. Identifiers that would begin with two underscores
// begin with one, so that no tool looks like a special method. The result is never empty, and stays the same under Unicode
// normalisation, which Python applies to identifiers. Different names may give the same identifier: [Idents] keeps apart
// those that are offered together.
func Ident(name string) string {
	var b strings.Builder
	underscore := false // the last byte written is an underscore that stands for something else
	for _, r := range name {
		if b.Len() >= maxIdent {
			break
		}
		if identRune(r) {
			b.WriteRune(r)
			underscore = false
			continue
		}
		if !underscore && b.Len() > 0 {
			b.WriteByte('_')
			underscore = true
		}
	}
	s := b.String()
	if underscore {
		s = s[:len(s)-1]
	}
	for strings.HasPrefix(s, "__") {
		s = s[1:]
	}
	switch {
	case s == "" || s == "_":
		return "tool_" + s
	case '0' <= s[0] && s[0] <= '9':
		return "_" + s
	case keywordSet[s]:
		return s + "_"
	}
	return s
}

// Idents returns an identifier for each name, all different, in the order of names. A name that is an identifier already
// keeps it; of the others that would collide the first in byte order gets the plain form and the next _2, _3 and so on, so the
// outcome does not depend on the order in which a source lists its tools. Equal names get the same identifier.
func Idents(names []string) []string {
	taken := make(map[string]string, len(names)) // identifier -> name
	for _, n := range names {
		if Ident(n) == n {
			taken[n] = n
		}
	}
	sorted := sortedUnique(names)
	byName := make(map[string]string, len(names))
	for _, n := range sorted {
		base := Ident(n)
		id := base
		for i := 2; ; i++ {
			if owner, used := taken[id]; !used || owner == n {
				break
			}
			id = base + "_" + strconv.Itoa(i)
		}
		taken[id] = n
		byName[n] = id
	}
	ids := make([]string, len(names))
	for i, n := range names {
		ids[i] = byName[n]
	}
	return ids
}

// identRune reports whether r may stand in an identifier. Beyond ASCII only letters are allowed that normalisation form
// NFKC keeps as they are and that do not combine with their neighbours.
func identRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '_' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	for _, x := range identRanges {
		if r < x.lo {
			return false
		}
		if r <= x.hi {
			return true
		}
	}
	return false
}

var identRanges = [...]struct{ lo, hi rune }{
	{0x00C0, 0x00D6}, {0x00D8, 0x00F6}, {0x00F8, 0x0131}, // Latin, without × and ÷
	{0x0134, 0x013E}, {0x0141, 0x0148}, {0x014A, 0x017E}, // without the ligature ij, l with dot, 'n and long s
	{0x0391, 0x03A1}, {0x03A3, 0x03CE}, // Greek
	{0x0400, 0x0481}, {0x048A, 0x052F}, // Cyrillic
	{0x3041, 0x3096}, {0x30A1, 0x30FA}, // Kana
	{0x4E00, 0x9FFF}, // Han
	{0xAC00, 0xD7A3}, // Hangul syllables
}

// keywordSet holds Python's reserved words, which cannot be names. Soft keywords such as match can.
var keywordSet = func() map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(`False None True and as assert async await break class continue def del elif else
		except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield`) {
		m[w] = true
	}
	return m
}()
