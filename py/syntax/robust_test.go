package syntax

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestStandardLibraryParses parses CPython's own library where one is
// installed. The files listed use syntax errors on purpose or an encoding
// other than UTF-8.
func TestStandardLibraryParses(t *testing.T) {
	const root = "/usr/lib/python3.11"
	if _, err := os.Stat(root); err != nil {
		t.Skip("no Python library at " + root)
	}
	n := 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".py") {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		n++
		if strings.Contains(path, "bad_") || strings.Contains(path, "badsyntax") || strings.Contains(path, "lib2to3/tests/data") {
			return nil
		}
		if _, err := Parse(path, string(b)); err != nil {
			t.Errorf("%v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files", n)
}
