package syntax

// This file compares trees with those of CPython (testdata/golden.py).

import (
	"encoding/json"
	"os"
	"testing"
)

// validCase is a program and the tree CPython 3.14 builds for it.
type validCase struct {
	Src  string `json:"src"`
	Dump string `json:"dump"`
}

func readJSON[T any](t testing.TB, name string) []T {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var v []T
	if err := json.Unmarshal(b, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestTreesMatchCPython(t *testing.T) {
	for _, c := range readJSON[validCase](t, "testdata/valid.json") {
		f, err := Parse("x.py", c.Src)
		if err != nil {
			t.Errorf("%q: %v", c.Src, err)
			continue
		}
		if got := Dump(f); got != c.Dump {
			t.Errorf("%q\n got %s\nwant %s", c.Src, got, c.Dump)
		}
	}
}
