package syntax

// This file tests Scan.

import (
	"strings"
	"testing"
)

// scanned renders the tokens of src as kind:text words.
func scanned(src string) string {
	names := []string{"err", "kw", "name", "num", "str", "f", "op", "com", "nl", "in", "de"}
	var b strings.Builder
	for t := range Scan(src) {
		if t.Kind >= KindNewline {
			b.WriteString(names[t.Kind] + " ")
			continue
		}
		b.WriteString(names[t.Kind] + ":" + src[t.Start:t.End] + " ")
	}
	return strings.TrimSpace(b.String())
}

func TestScan(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"", ""},
		{"x = 1 # c\n", "name:x op:= num:1 com:# c nl"},
		{"if x:\n  y\n", "kw:if name:x op:: nl in name:y nl de"},
		{"f'a{x!r:>{w}}b'", "f:f' f:a op:{ name:x op:! name:r op:: f:> op:{ name:w op:} f: op:} f:b f:' nl"},
		{"match x:\n case _: pass\nmatch = 1", "kw:match name:x op:: nl in kw:case kw:_ op:: kw:pass nl de name:match op:= num:1 nl"},
		{"match(x)\nmatch (x):\n", "name:match op:( name:x op:) nl kw:match op:( name:x op:) op:: nl"},
		{"type X = type(y)", "kw:type name:X op:= name:type op:( name:y op:) nl"},
		{"x = 'abc\ny = 2", "name:x op:= err:'abc nl name:y op:= num:2 nl"},
		{"a ? b $ c", "name:a err:? name:b err:$ name:c nl"},
		{"x = (1,\n", "name:x op:= op:( num:1 op:,"},
		{"x = 0b12 + 1", "name:x op:= err:0b12 op:+ num:1 nl"},
		{"a\r\nb = 'x'\r\n", "name:a nl name:b op:= str:'x' nl"},
		{"\ufeffa\r\n# c\r\nb", "name:a nl com:# c name:b nl"},
		{")x", "err:) name:x nl"},
		{"é“ = 1", "err:é“ op:= num:1 nl"},
	} {
		if got := scanned(c.src); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.src, got, c.want)
		}
	}
}

// TestScanCovers checks that tokens are in order and cover every character
// that is no white space, whatever the source.
func TestScanCovers(t *testing.T) {
	check := func(src string) {
		end := int32(0)
		blank := func(s string) bool { return strings.Trim(s, " \t\f\n\r\\\ufeff{}") == "" }
		for tok := range Scan(src) {
			if tok.Start < end || tok.End < tok.Start || int(tok.End) > len(src) {
				t.Errorf("%q: token %v after %d", src, tok, end)
				return
			}
			if !blank(src[end:tok.Start]) {
				t.Errorf("%q: no token for %q", src, src[end:tok.Start])
			}
			end = tok.End
		}
	}
	for _, c := range readJSON[validCase](t, "testdata/valid.json") {
		check(c.Src)
	}
	for _, c := range readJSON[errorCase](t, "testdata/errors.json") {
		check(c.Src)
	}
}
