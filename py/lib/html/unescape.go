package html

// This file defines html.unescape: references by number and by name, as HTML 5
// reads them.

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"toolweaver/py"
)

// The tables of HTML 5 and HTML 4: a name and its code points in hexadecimal
// on each line.
var (
	//go:embed html5.txt
	html5Text string
	//go:embed html4.txt
	html4Text string
)

type entity struct{ name, text string }

type entities struct {
	html5, html4 []entity
	byName       map[string]string // of html5
}

// table parses the tables when they are first used.
var table = sync.OnceValue(func() *entities {
	t := &entities{html5: parseTable(html5Text), html4: parseTable(html4Text)}
	t.byName = make(map[string]string, len(t.html5))
	for _, e := range t.html5 {
		t.byName[e.name] = e.text
	}
	return t
})

func parseTable(text string) []entity {
	out := make([]entity, 0, strings.Count(text, "\n"))
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		var b []byte
		for _, code := range f[1:] {
			n, _ := strconv.ParseUint(code, 16, 32)
			b = utf8.AppendRune(b, rune(n))
		}
		out = append(out, entity{f[0], string(b)})
	}
	return out
}

// maxName is the length of the longest name that is looked up, in characters.
const maxName = 32

func html_unescape(in *py.Interp, args []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	s, ok := args[0].Text()
	if py.TypeName(args[0]) == "bytes" {
		return py.Value{}, py.Errorf(py.TypeError, "a bytes-like object is required, not 'str'")
	}
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, "argument of type '%s' is not a container or iterable", py.TypeName(args[0]))
	}
	if exc := in.Charge(len(s) / 32); exc != nil {
		return py.Value{}, exc
	}
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return args[0], nil
	}
	if exc := in.Alloc(2 * len(s)); exc != nil {
		return py.Value{}, exc
	}
	b := make([]byte, 0, len(s))
	for i >= 0 {
		b = append(b, s[:i]...)
		s = s[i:]
		text, n := reference(s)
		if n == 0 {
			text, n = "&", 1
		}
		b = append(b, text...)
		s = s[n:]
		i = strings.IndexByte(s, '&')
	}
	return in.NewStrBytes(append(b, s...))
}

// reference returns what the reference at the start of s stands for and its
// length; 0 if there is none.
func reference(s string) (string, int) {
	if len(s) > 1 && s[1] == '#' {
		return numeric(s)
	}
	n, chars := 1, 0
	for n < len(s) && chars < maxName && !strings.ContainsRune("\t\n\f <&#;", rune(s[n])) {
		_, w := utf8.DecodeRuneInString(s[n:])
		n += w
		chars++
	}
	if chars == 0 {
		return "", 0
	}
	names := table().byName
	if n < len(s) && s[n] == ';' {
		if text, ok := names[s[1:n+1]]; ok {
			return text, n + 1
		}
	}
	for end := n; end > 2; end-- {
		if text, ok := names[s[1:end]]; ok {
			return text, end
		}
	}
	return s[:n], n
}

// numeric reads &#123; or &#x7b;, the semicolon being optional.
func numeric(s string) (string, int) {
	i, base := 2, 10
	if i < len(s) && s[i]|0x20 == 'x' {
		i, base = 3, 16
	}
	code, start := 0, i
	for ; i < len(s); i++ {
		d, err := strconv.ParseUint(s[i:i+1], base, 8)
		if err != nil {
			break
		}
		code = min(code*base+int(d), utf8.MaxRune+1)
	}
	if i == start {
		return "", 0
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	return codeText(code), i
}

// windows1252 are the characters that browsers read the references 0x80 to
// 0x9f as; 0 keeps the number.
var windows1252 = [32]rune{0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
	0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178}

func codeText(code int) string {
	switch {
	case code == 0, code > utf8.MaxRune, code >= 0xd800 && code <= 0xdfff:
		return "\ufffd"
	case code == '\r':
		return "\r"
	case code >= 0x80 && code <= 0x9f:
		if r := windows1252[code-0x80]; r != 0 {
			return string(r)
		}
	case code < ' ' && code != '\t' && code != '\n' && code != '\f', code == 0x7f, code >= 0xfdd0 && code <= 0xfdef, code&0xfffe == 0xfffe:
		return ""
	}
	return string(rune(code))
}
