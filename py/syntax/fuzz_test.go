package syntax

// This file tests properties that hold for every source.

import (
	"errors"
	"testing"
)

// FuzzParse checks that no source makes the parser panic or hang, that errors
// have their type and a place inside the source, that both parsers agree on
// what a program is, and that Scan accepts everything.
func FuzzParse(f *testing.F) {
	for _, c := range readJSON[validCase](f, "testdata/valid.json") {
		f.Add(c.Src)
	}
	for _, c := range readJSON[errorCase](f, "testdata/errors.json") {
		f.Add(c.Src)
	}
	f.Add("\xcc") // not UTF-8
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 4096 {
			return
		}
		for range Scan(src) {
		}
		file, err := Parse("x.py", src)
		if err != nil {
			var e *SyntaxError
			if !errors.As(err, &e) {
				t.Fatalf("error of type %T", err)
			}
			if e.Format() == "" || e.Error() == "" || e.Msg == "" {
				t.Fatal("empty error")
			}
			return
		}
		_ = Dump(file)
		if !acceptedByGrammar(src) {
			t.Fatal("the grammar table refuses a source that was parsed")
		}
	})
}

// acceptedByGrammar runs the grammar table alone over a source.
func acceptedByGrammar(src string) bool {
	s := new(scanner)
	f := newFile("", normalise(src))
	s.reset(f.Source, false)
	s.run()
	p := &parser{file: f, src: f.Source, toks: s.toks, all: s.toks, tok: s.toks[0]}
	m := newMachine(p, s.err)
	_, ok := m.rule(0, 0)
	return ok || m.gaveUp
}

// TestParsersAgree runs both parsers over the tables.
func TestParsersAgree(t *testing.T) {
	for _, c := range readJSON[validCase](t, "testdata/valid.json") {
		if !acceptedByGrammar(c.Src) {
			t.Errorf("%q: refused by the grammar table", c.Src)
		}
	}
}
