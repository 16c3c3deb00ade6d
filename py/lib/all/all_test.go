package all_test

import (
	"testing"

	"toolweaver/py"
	"toolweaver/py/lib/all"
)

// TestImport imports every module into an interpreter of its own.
func TestImport(t *testing.T) {
	for name, def := range all.Library() {
		if def.Name != name {
			t.Errorf("%s is listed as %s", def.Name, name)
		}
		prog, err := py.Compile("import.py", "import "+name+"\n", py.CompileOptions{})
		if err != nil {
			t.Fatal(err)
		}
		in := py.New(py.Options{Library: all.Library()})
		if o := in.Start(prog); o.Status != py.Done {
			t.Errorf("import %s: %s", name, in.FormatException(o.Exc))
		}
	}
}

// TestStar checks that from-imports reach the names a module loads lazily, and
// that names it does not have are an ImportError.
func TestStar(t *testing.T) {
	for source, want := range map[string]string{
		"from asyncio import *\nQueue.__name__":                                              "'Queue'",
		"from collections import *\nChainMap.__module__":                                     "'collections'",
		"from contextlib import AbstractContextManager as A\nA.__name__":                     "'AbstractContextManager'",
		"try:\n    from asyncio import nothing\nexcept ImportError as e:\n    s = str(e)\ns": `"cannot import name 'nothing' from 'asyncio' (unknown location)"`,
		"import asyncio\nasyncio.Future().get_loop() is asyncio.get_running_loop()":          "True",
		"import asyncio.locks, asyncio.queues\nasyncio.locks.Lock is asyncio.Lock":           "True",
		"import collections.abc\nisinstance([], collections.abc.MutableSequence)":            "True",
	} {
		prog, err := py.Compile("star.py", source, py.CompileOptions{})
		if err != nil {
			t.Fatal(err)
		}
		in := py.New(py.Options{Library: all.Library()})
		o := in.Start(prog)
		if o.Status != py.Done {
			t.Errorf("%q: %s", source, in.FormatException(o.Exc))
			continue
		}
		if got, _ := in.Repr(o.Value); got != want {
			t.Errorf("%q: got %s, want %s", source, got, want)
		}
	}
}

func BenchmarkImport(b *testing.B) {
	for _, name := range []string{"asyncio", "collections", "typing", "dataclasses", "enum", "functools", "itertools", "collections.abc"} {
		prog, err := py.Compile("import.py", "import "+name+"\n", py.CompileOptions{})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				py.New(py.Options{Library: all.Library()}).Start(prog)
			}
		})
	}
}
