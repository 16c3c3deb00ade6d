// Package atomicfile replaces files at once: what a reader sees, and a crash of the process leaves, is the old content or the new one. What must survive
// a crash of the machine belongs in a database.
package atomicfile

import (
	"errors"
	"os"
	"path/filepath"
)

// Write writes a file that only its owner reads, and makes its folder if it is not there.
func Write(name string, data []byte) error {
	dir := filepath.Dir(name)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, ".new-*") // with mode 0600
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}
