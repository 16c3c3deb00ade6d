package sre

// This file fuzzes the package: no input may make it panic, exceed its fuel or
// report impossible spans.

import (
	"errors"
	"path/filepath"
	"testing"
)

func FuzzMatch(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		for i, c := range readCases(f, name) {
			if i%7 == 0 {
				f.Add(c.pattern, c.isBytes, uint32(c.flags), c.subject, `x\1\g<0>`, uint8(i))
			}
		}
	}
	f.Fuzz(func(t *testing.T, pattern string, isBytes bool, flags uint32, subject, repl string, mode uint8) {
		if len(pattern) > 1<<12 || len(subject) > 1<<12 {
			return
		}
		p, err := Compile(pattern, isBytes, Flags(flags))
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.Error() == "" {
				t.Fatalf("error %v", err)
			}
			return
		}
		tmpl, _ := ParseTemplate(repl, isBytes, p)
		fuel := &tank{300_000}
		m := &Matcher{Fuel: fuel, MaxStackBytes: 1 << 20}
		it := p.Iter(m, subject, int(mode>>2), len(subject))
		at, empties := 0, -1
		for {
			r, err := it.NextMode(Mode(mode % 3))
			if err != nil && err != errEmpty && err != ErrMemory {
				t.Fatal(err)
			}
			if !r.Matched() {
				break
			}
			for i := 0; i < len(r.Spans); i += 2 {
				b, e := r.Spans[i], r.Spans[i+1]
				if (b < 0) != (e < 0) || b > e || int(e) > len(subject) {
					t.Fatalf("span %d of %q in %q: %d, %d", i/2, pattern, subject, b, e)
				}
			}
			b, e := int(r.Spans[0]), int(r.Spans[1])
			if b < at || b == e && b == empties {
				t.Fatalf("%q in %q: match %d..%d after %d", pattern, subject, b, e, at)
			}
			if at = e; b == e {
				empties = e
			}
			if tmpl != nil {
				tmpl.Expand(subject, r.Spans)
			}
		}
	})
}
