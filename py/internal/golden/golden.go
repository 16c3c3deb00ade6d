// Package golden reads the expected results that the tests of the leaf packages compare against.
//
// A golden file is made by CPython 3.14 from the gen.py next to it. Each line is one case: fields separated by tabs, each
// field a double-quoted string with Go escapes, so that any byte sequence (WTF-8 surrogates included) survives. Lines that
// are empty or start with '#' are skipped. Start at [Load]. The package is for tests only.
package golden

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
)

// Case is one line of a golden file.
type Case struct {
	// Line is the 1-based line number in the file.
	Line int
	// F holds the unquoted fields.
	F []string
}

// Load reads the golden file at path and fails the test if it cannot be read or a line is malformed.
func Load(t testing.TB, path string) []Case {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []Case
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 16<<20)
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		c := Case{Line: n}
		for _, q := range strings.Split(line, "\t") {
			s, err := strconv.Unquote(q)
			if err != nil {
				t.Fatalf("%s:%d: field %s: %v", path, n, q, err)
			}
			c.F = append(c.F, s)
		}
		out = append(out, c)
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
	if len(out) == 0 {
		t.Fatalf("%s: no cases", path)
	}
	return out
}
