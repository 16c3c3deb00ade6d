package sre

// This file runs the case files of testdata, whose expectations come from
// CPython 3.14 (see testdata/generate.py).

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

var extraCasesFile = flag.String("cases", "", "another case file to run")

// goldenCase is one line of a case file.
type goldenCase struct {
	where   string
	isBytes bool
	pattern string
	flags   Flags
	subject string
	mode    string
	want    string
}

func readCases(t testing.TB, path string) []goldenCase {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []goldenCase
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		where := fmt.Sprintf("%s:%d", filepath.Base(path), i+1)
		if len(f) != 6 {
			t.Fatalf("%s: %d fields", where, len(f))
		}
		flags, err := strconv.Atoi(f[2])
		if err != nil {
			t.Fatalf("%s: %v", where, err)
		}
		out = append(out, goldenCase{where, f[0] == "b", mustUnquote(t, f[1]), Flags(flags), mustUnquote(t, f[3]), f[4], f[5]})
	}
	return out
}

func mustUnquote(t testing.TB, s string) string {
	t.Helper()
	u, err := strconv.Unquote(s)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return u
}

func quoteBytes(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c >= 32 && c < 127:
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, `\x%02x`, c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// charPos converts a byte offset to a character position.
func charPos(s string, i int, isBytes bool) int {
	if isBytes || i < 0 {
		return i
	}
	n := 0
	for j := 0; j < i; n++ {
		j = stepOver(s, j)
	}
	return n
}

// bytePos is the inverse of charPos, cut to the end of s.
func bytePos(s string, n int, isBytes bool) int {
	if isBytes {
		return n
	}
	i := 0
	for ; n > 0 && i < len(s); n-- {
		i = stepOver(s, i)
	}
	return i + n
}

func (c *goldenCase) spans(r Result) string {
	if !r.Matched() {
		return "none"
	}
	var parts []string
	for i := 0; i < len(r.Spans); i += 2 {
		parts = append(parts, fmt.Sprintf("%d,%d", charPos(c.subject, int(r.Spans[i]), c.isBytes),
			charPos(c.subject, int(r.Spans[i+1]), c.isBytes)))
	}
	return strings.Join(parts, " ") + fmt.Sprintf(" last=%d", r.LastIndex)
}

func describeError(err error) string {
	var e *Error
	if !errors.As(err, &e) {
		return "other: " + err.Error()
	}
	kind := [...]string{"error", "ValueError", "OverflowError", "IndexError", "RecursionError"}[e.Kind]
	return kind + ": " + quoteBytes(e.Error())
}

// run returns what the package answers, in the notation of the case files.
func (c *goldenCase) run(t testing.TB, m *Matcher) string {
	p, err := Compile(c.pattern, c.isBytes, c.flags)
	if err != nil {
		return describeError(err)
	}
	if c.mode == "compile" {
		s := fmt.Sprintf("groups=%d flags=%d", p.Groups, p.Flags)
		for _, g := range p.GroupNames {
			s += fmt.Sprintf(" %s=%d", g.Name, g.Number)
		}
		return s
	}
	if c.mode == "iter" {
		it := p.Iter(m, c.subject, 0, len(c.subject))
		var all []string
		for {
			r, err := it.Next()
			if err != nil {
				return describeError(err)
			}
			if !r.Matched() {
				break
			}
			if all = append(all, c.spans(r)); len(all) > 2*len(c.subject)+2 {
				return "endless: " + strings.Join(all[:4], "; ")
			}
		}
		if all == nil {
			return "none"
		}
		return strings.Join(all, "; ")
	}
	if repl, ok := strings.CutPrefix(c.mode, "sub:"); ok {
		tmpl, err := ParseTemplate(mustUnquote(t, repl), c.isBytes, p)
		if err != nil {
			return describeError(err)
		}
		var out []byte
		it := p.Iter(m, c.subject, 0, len(c.subject))
		at := 0
		for {
			r, err := it.Next()
			if err != nil {
				return describeError(err)
			}
			if !r.Matched() {
				break
			}
			out = append(out, c.subject[at:r.Spans[0]]...)
			out = tmpl.AppendExpand(out, c.subject, r.Spans)
			at = int(r.Spans[1])
			if len(out) > 1000 {
				return "endless: " + string(out[:40])
			}
		}
		return quoteBytes(string(append(out, c.subject[at:]...)))
	}
	name, window, _ := strings.Cut(c.mode, "@")
	pos, endpos := 0, len(c.subject)
	if window != "" {
		if _, err := fmt.Sscanf(window, "%d:%d", &pos, &endpos); err != nil {
			t.Fatalf("%s: %v", c.where, err)
		}
		pos, endpos = bytePos(c.subject, max(pos, 0), c.isBytes), bytePos(c.subject, max(endpos, 0), c.isBytes)
	}
	mode := map[string]Mode{"search": Search, "match": Match, "fullmatch": FullMatch}[name]
	r, err := p.Match(m, c.subject, pos, endpos, mode)
	if err != nil {
		return describeError(err)
	}
	return c.spans(r)
}

// tank is a Fuel of a fixed amount.
type tank struct{ left int64 }

var errEmpty = errors.New("out of fuel")

func (f *tank) Spend(n int64) error {
	if f.left -= n; f.left < 0 {
		return errEmpty
	}
	return nil
}

func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files: ", err)
	}
	if *extraCasesFile != "" {
		files = []string{*extraCasesFile}
	}
	m := &Matcher{}
	n, bad := 0, 0
	for _, f := range files {
		for _, c := range readCases(t, f) {
			n++
			m.Fuel = &tank{10_000_000}
			if got := c.run(t, m); got != c.want {
				bad++
				if bad <= 60 {
					t.Errorf("%s: %s %q flags=%d subject=%q\n got %s\nwant %s", c.where, c.mode, c.pattern, c.flags, c.subject, got, c.want)
				}
			}
		}
	}
	t.Logf("%d cases, %d wrong", n, bad)
}

func TestUTF8Helpers(t *testing.T) {
	for _, r := range []rune{0, 'a', 0x7f, 0x80, 0x7ff, 0x800, 0xd800, 0xdfff, 0xffff, 0x10000, maxRune} {
		s := string(appendRune(nil, r))
		if got, n := decode(s, 0); got != r || n != len(s) {
			t.Errorf("decode(%x) = %x, %d", r, got, n)
		}
		if (r < 0xd800 || r > 0xdfff) && s != string(utf8.AppendRune(nil, r)) {
			t.Errorf("appendRune(%x) = %x", r, s)
		}
		if stepBack("x"+s, len(s)+1, 0) != 1 {
			t.Errorf("stepBack over %x", r)
		}
	}
}
