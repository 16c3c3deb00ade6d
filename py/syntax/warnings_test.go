package syntax

import (
	"strings"
	"testing"
)

const (
	future = " is an invalid escape sequence. Such sequences will not work in the future. Did you mean "
	option = "? A raw string is also an option."
)

func TestWarnings(t *testing.T) {
	d, q := `"\d"`+future+`"\\d"`+option, `"\q"`+future+`"\\q"`+option
	for _, c := range []struct{ source, want string }{
		{`x = '\d'`, d}, {`x = b'\q'`, q}, {`x = r'\d'`, ""}, {`x = f'\d{1}'`, d}, {`x = fr'\d{1}'`, ""}, {`x = rf"\d{1}"`, ""},
		{`x = '\d' '\q'`, d + "|" + q}, {"x = '''a\nb\\d'''", "2:" + d}, {`x = f'{"\d"}'`, d}, {`x = f'{x:\d}'`, d}, {`x = t'\d'`, d},
		{`x = '\400'`, `"\400" is an invalid octal escape sequence. Such sequences will not work in the future. Did you mean "\\400"` + option},
		{`x = '\n\x41\101\u0041\'\"\\d'`, ""},
		{`x = ('a' # \d` + "\n 'b\\q')", "2:" + q}, {`x = r'\d' + '\q'`, q}, {`x = f"\d" r"\q"`, ""},
		{`f'\{x}'`, `"\{"` + future + `"\\{"` + option}, {`f'\\{x}'`, ""}, {"1if x else 2", "invalid decimal literal"},
		{"0xfor x", "invalid hexadecimal literal"}, {"[1jfor x in y]", "invalid imaginary literal"}, {"1 if x else 2", ""},
		{"x is 1", `"is" with 'int' literal. Did you mean "=="?`}, {"x is not 'a'", `"is not" with 'str' literal. Did you mean "!="?`},
		{"x is (1, 2)", `"is" with 'tuple' literal. Did you mean "=="?`}, {"x is None", ""}, {"x is ...", ""}, {"x is -1", ""},
		{"x == 1 is 2", `"is" with 'int' literal. Did you mean "=="?`}, {"'a'(1)", "'str' object is not callable; perhaps you missed a comma?"},
		{"[1] (2, 3)", "'list' object is not callable; perhaps you missed a comma?"}, {"(lambda: 1)(2)", ""},
		{"[1][1, 2]", "list indices must be integers or slices, not tuple; perhaps you missed a comma?"}, {"[1][x]", ""}, {"{1: 2}['a']", ""},
		{"{1}[1]", "'set' object is not subscriptable; perhaps you missed a comma?"}, {"[1][True]", ""}, {"'a'[1:2]", ""},
		{"assert (1, 'm')", "assertion is always true, perhaps remove parentheses?"}, {"assert ()", ""},
		{"def f():\n try: pass\n finally: return 1", "3:'return' in a 'finally' block"},
		{"for x in y:\n try: pass\n finally: break", "3:'break' in a 'finally' block"},
		{"for x in y:\n try: pass\n finally:\n  if x: continue", "4:'continue' in a 'finally' block"},
		{"def f():\n try: pass\n finally:\n  for i in x: break", ""}, {"def f():\n try: pass\n finally:\n  def g(): return 1", ""},
		{"def f():\n try: return 1\n finally: pass", ""},
	} {
		f, err := Parse("f.py", c.source)
		if err != nil {
			t.Errorf("%s: %v", c.source, err)
			continue
		}
		var got []string
		for _, w := range Warnings(f) {
			text := w.Msg
			if w.Line > 1 {
				text = string(rune('0'+w.Line)) + ":" + text
			}
			got = append(got, text)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.source, s, c.want)
		}
	}
}
