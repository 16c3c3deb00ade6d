// Package urllib is what programs get of the package urllib: parse and error.
// There is no network: importing urllib.request says so. Start with Modules;
// parse.py does the work, quoting.go the loops over bytes.
// https://docs.python.org/3.14/library/urllib.parse.html
package urllib

import (
	_ "embed"
	"strings"

	"toolweaver/py"
)

var (
	//go:embed parse.py
	parseSource string
	//go:embed error.py
	errorSource string
)

// Modules are urllib and its parts.
var Modules = []*py.ModuleDef{
	{Name: "urllib", Doc: "Addresses of the web."},
	{Name: "urllib.error", Doc: "Exceptions of urllib.request.", Source: errorSource},
	{Name: "urllib.parse", Doc: "Split, join and quote addresses.", Source: parseSource, Funcs: []py.Def{
		{Name: "_quote", Sig: "data, safe, /", Fn: quote},
		{Name: "_unquote", Sig: "data, /", Fn: unquote},
	}},
}

const hexDigits = "0123456789ABCDEF"

// quote replaces the bytes of a[0] that are not in a[1] by %XX.
func quote(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	s, _ := a[0].AsBytes()
	safe, _ := a[1].AsBytes()
	var plain [256]bool
	for i := range len(safe) {
		plain[safe[i]] = true
	}
	n := 0
	for i := range len(s) {
		if plain[s[i]] {
			n++
		} else {
			n += 3
		}
	}
	if exc := in.Alloc(n); exc != nil {
		return py.Value{}, exc
	}
	var b strings.Builder
	b.Grow(n)
	for i := range len(s) {
		if c := s[i]; plain[c] {
			b.WriteByte(c)
		} else {
			b.WriteByte('%')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
		}
	}
	return in.NewStr(b.String()), in.Charge(n / 16)
}

func hexValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// unquote replaces %XX in a[0] by the byte it means.
func unquote(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	s, _ := a[0].AsBytes()
	if exc := in.Alloc(len(s)); exc != nil {
		return py.Value{}, exc
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if h, l := hexValue(s[i+1]), hexValue(s[i+2]); h >= 0 && l >= 0 {
				b.WriteByte(byte(h<<4 | l))
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return in.NewBytes(b.String()), in.Charge(len(s) / 16)
}
