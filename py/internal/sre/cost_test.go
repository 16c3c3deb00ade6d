package sre

// This file checks that hostile patterns end: by fuel, by memory, by nesting.

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestExponentialEndsByFuel(t *testing.T) {
	subject := strings.Repeat("a", 5000)
	for _, pattern := range []string{
		`(a+)+b`, `(a|a)*b`, `(a|aa)+$b`, `(?:a?){50}a{50}b`, `(.*)*x`, `(?:a*?)*?b`, `((a*)*)*b`,
		`^(?:(?:a+)+)+$b`, `(?=(a+)+b)`, `(?!(a+)+b)c`, `(?>(a|aa)+?b)`, `(a+)+\1b`, `(?:(?:a|b)|(?:a|c))*d`,
	} {
		p, err := Compile(pattern, false, 0)
		if err != nil {
			t.Fatal(err)
		}
		fuel := &tank{2_000_000}
		start := time.Now()
		_, err = p.Match(&Matcher{Fuel: fuel}, subject, 0, len(subject), Match)
		if !errors.Is(err, errEmpty) && err != nil {
			t.Errorf("%s: %v", pattern, err)
		}
		if used := time.Since(start); used > 5*time.Second {
			t.Errorf("%s took %v for 2M steps", pattern, used)
		}
	}
}

func TestStackBound(t *testing.T) {
	p, err := Compile(`(?:ab|ba)*c`, false, 0)
	if err != nil {
		t.Fatal(err)
	}
	subject := strings.Repeat("ab", 1<<16)
	m := &Matcher{MaxStackBytes: 64 << 10}
	if _, err := p.Match(m, subject, 0, len(subject), Match); !errors.Is(err, ErrMemory) {
		t.Errorf("small stack: %v", err)
	}
	m.MaxStackBytes = 0
	if r, err := p.Match(m, subject+"c", 0, len(subject)+1, Match); err != nil || !r.Matched() {
		t.Errorf("default stack: %v, %v", r, err)
	}
}

// ledger is a MemoryFuel.
type ledger struct {
	tank
	reserved, limit int64
}

func (l *ledger) Reserve(n int64) error {
	if l.reserved += n; l.reserved > l.limit {
		return errEmpty
	}
	return nil
}

func TestMemoryFuel(t *testing.T) {
	p, err := Compile(`(?:ab|ba)*c`, false, 0)
	if err != nil {
		t.Fatal(err)
	}
	subject := strings.Repeat("ab", 1<<16)
	l := &ledger{tank: tank{1 << 40}, limit: 1 << 16}
	if _, err := p.Match(&Matcher{Fuel: l}, subject, 0, len(subject), Match); err != errEmpty {
		t.Errorf("got %v", err)
	}
}

func TestNesting(t *testing.T) {
	for _, open := range []string{"(", "(?:", "(?=", "(?>", "(?i:", "(?(1)", "(?<="} {
		deep := "()" + strings.Repeat(open, 100_000) + strings.Repeat(")", 100_000)
		_, err := Compile(deep, false, 0)
		var e *Error
		if !errors.As(err, &e) || e.Kind != KindRecursion {
			t.Errorf("%s: %v", open, err)
		}
		ok := "()" + strings.Repeat(open, MaxNesting-5) + "a" + strings.Repeat(")", MaxNesting-5)
		if _, err := Compile(ok, false, 0); err != nil {
			t.Errorf("%s at the limit: %v", open, err)
		}
	}
}

func TestCompileIsLinear(t *testing.T) {
	const n = 30_000
	for _, pattern := range []string{
		strings.Repeat("a|", n), strings.Repeat("[ab]", n), strings.Repeat("(?i:k)", n), strings.Repeat("a*", n),
		strings.Repeat("(a)", n), strings.Repeat("(?:b|a)?", n), strings.Repeat(".", n), strings.Repeat("{1", n),
		"(?i)" + strings.Repeat("ks", n), strings.Repeat("a{2}b", n), "[" + strings.Repeat("é", n) + "]",
	} {
		start := time.Now()
		if _, err := Compile(pattern, false, 0); err != nil {
			t.Errorf("%.10s: %v", pattern, err)
		}
		if used := time.Since(start); used > 5*time.Second {
			t.Errorf("%.10s took %v", pattern, used)
		}
	}
}

func TestMatchDoesNotAllocate(t *testing.T) {
	p, err := Compile(`(\w+)=(?:(\d+)|"([^"]*)")(?=;|$)`, false, 0)
	if err != nil {
		t.Fatal(err)
	}
	subject := `a=1;b="x y";ccc=42`
	m := &Matcher{}
	all := func() (n int) {
		for it := p.Iter(m, subject, 0, len(subject)); ; n++ {
			if r, err := it.Next(); err != nil || !r.Matched() {
				return n
			}
		}
	}
	if n := all(); n != 3 {
		t.Fatalf("%d matches", n)
	}
	if n := testing.AllocsPerRun(100, func() { all() }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestProgramIsShared(t *testing.T) {
	p, err := Compile(`(?i)(\w+)@((?:\w+\.)+)com`, false, 0)
	if err != nil {
		t.Fatal(err)
	}
	subject := strings.Repeat("x someone@mail.example.com ", 50)
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			m := &Matcher{}
			n := 0
			for it := p.Iter(m, subject, 0, len(subject)); ; n++ {
				if r, err := it.Next(); err != nil || !r.Matched() {
					break
				}
			}
			if n != 50 {
				t.Errorf("%d matches", n)
			}
		}()
	}
	wg.Wait()
}

func TestTemplateAndEscape(t *testing.T) {
	if got := Escape("a.b\n*é#"); got != "a\\.b\\\n\\*é\\#" {
		t.Errorf("Escape: %q", got)
	}
	p, err := Compile(`(?P<x>a)(b)?`, false, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, err = ParseTemplate(`\g<y>`, false, p)
	var e *Error
	if !errors.As(err, &e) || e.Kind != KindIndex || e.Error() != "unknown group name 'y'" {
		t.Errorf("unknown group: %v", err)
	}
	tmpl, err := ParseTemplate(`plain\n`, false, p)
	if err != nil {
		t.Fatal(err)
	}
	if s, ok := tmpl.Literal(); !ok || s != "plain\n" {
		t.Errorf("Literal: %q %v", s, ok)
	}
}

func TestWarningsAndNames(t *testing.T) {
	p, err := CompileOptions(`[[a]||\N{thing}[a&&b]`, false, 0, Options{CharName: func(name string) (rune, bool) { return 'T', name == "thing" }})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, w := range p.Warnings {
		got = append(got, w.Msg)
	}
	want := "Possible nested set at position 1; Possible set intersection at position 17"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("warnings: %s", s)
	}
}
