// Package artifact keeps values that are too large to show, under handles: what a program returned, an image a tool made.
// A model reads them in pages, a later program loads them whole.
//
// Start with [Open], [Store.Put] and [Store.Page]. The package does not know who reads.
package artifact

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"toolweaver/internal/atomicfile"
)

// ErrNotFound is wrapped by the errors about handles that nothing is kept under, perhaps not any more.
var ErrNotFound = errors.New("artifact: not found")

// A Kind says what the content of an artifact is.
type Kind string

// The kinds.
const (
	JSON   Kind = "json"   // a JSON value, which can be paged by path and element
	Text   Kind = "text"   // UTF-8, paged by line
	Binary Kind = "binary" // bytes, such as an image
)

// Info describes an artifact.
type Info struct {
	// Handle names it: the same content has the same handle.
	Handle string `json:"handle"`
	Kind   Kind   `json:"kind"`
	// MIMEType is set for binary content.
	MIMEType string `json:"mimeType,omitempty"`
	// Name says what it is, for people: "result", or the name of a tool.
	Name string `json:"name,omitempty"`
	// Size is the length of the content in bytes.
	Size int `json:"size"`
	// Execution is where it comes from.
	Execution string `json:"execution,omitempty"`
	// Created is when it was put for the last time.
	Created time.Time `json:"created"`
}

// Retention bounds what a store keeps. A field that is zero has its default, a negative one has no limit.
type Retention struct {
	// MaxAge is how long an artifact is kept. Default: 7 days.
	MaxAge time.Duration
	// MaxBytes bounds the content of all artifacts together; the oldest go first. Default: 1 GiB in a folder, 64 MiB in
	// memory.
	MaxBytes int64
}

// A Store keeps artifacts. Its zero value keeps them in memory. It is safe for concurrent use, and several processes may use
// one folder.
type Store struct {
	dir  string
	keep Retention
	now  func() time.Time

	mu     sync.Mutex
	memory map[string]stored // without a folder
	bytes  int64             // about how much there is
	swept  bool
}

type stored struct {
	info Info
	data []byte
}

// Open returns a store that keeps artifacts in a folder, which is made when it is needed; an empty name means memory.
func Open(dir string, keep Retention) *Store {
	return &Store{dir: dir, keep: keep}
}

func (s *Store) clock() time.Time {
	if s.now != nil {
		return s.now()
	}
	return time.Now()
}

func (s *Store) maxBytes() int64 {
	switch {
	case s.keep.MaxBytes != 0:
		return s.keep.MaxBytes
	case s.dir == "":
		return 64 << 20
	}
	return 1 << 30
}

func (s *Store) maxAge() time.Duration {
	if s.keep.MaxAge != 0 {
		return s.keep.MaxAge
	}
	return 7 * 24 * time.Hour
}

// Put keeps content and returns its description. Handle, Size and Created of info are filled in. The content must not be
// changed afterwards.
func (s *Store) Put(info Info, data []byte) (Info, error) {
	sum := sha256.Sum256(append([]byte(string(info.Kind)+"\x00"+info.MIMEType+"\x00"), data...))
	info.Handle = prefix + hex.EncodeToString(sum[:])[:handleDigits]
	info.Size = len(data)
	info.Created = s.clock().UTC().Truncate(time.Second)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.dir == "" {
		if s.memory == nil {
			s.memory = map[string]stored{}
		}
		s.bytes += int64(len(data) - len(s.memory[info.Handle].data))
		s.memory[info.Handle] = stored{info, data}
	} else {
		if err := os.MkdirAll(s.dir, 0o700); err != nil {
			return Info{}, err
		}
		meta, err := json.Marshal(info)
		if err != nil {
			return Info{}, err
		}
		// The description is written last: what has one is whole.
		if err := errors.Join(atomicfile.Write(s.file(info.Handle, dataSuffix), data), atomicfile.Write(s.file(info.Handle, infoSuffix), meta)); err != nil {
			return Info{}, err
		}
		s.bytes += int64(len(data))
	}
	if !s.swept || s.maxBytes() >= 0 && s.bytes > s.maxBytes() {
		return info, s.sweep()
	}
	return info, nil
}

// A handle is the prefix and the beginning of a hash.
const (
	prefix       = "art_"
	handleDigits = 16
	infoSuffix   = ".json"
	dataSuffix   = ".data"
)

// validHandle reports whether s has the form of a handle: nothing else becomes part of a file's name.
func validHandle(s string) bool {
	digits, ok := strings.CutPrefix(s, prefix)
	return ok && len(digits) == handleDigits && strings.Trim(digits, "0123456789abcdef") == ""
}

func (s *Store) file(handle, suffix string) string { return filepath.Join(s.dir, handle+suffix) }

// Get returns an artifact. The content must not be changed. The error wraps [ErrNotFound] if there is none.
func (s *Store) Get(handle string) (Info, []byte, error) {
	handle = strings.TrimSpace(handle)
	if !validHandle(handle) {
		return Info{}, nil, fmt.Errorf("%w: %.40q is not a handle; handles look like %s3f9c2b7d1e4a5b6c", ErrNotFound, handle, prefix)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	gone := fmt.Errorf("%w: %s; artifacts are kept for %v at most, the oldest go first when there is no room", ErrNotFound, handle, s.maxAge())
	if s.dir == "" {
		a, ok := s.memory[handle]
		if !ok {
			return Info{}, nil, gone
		}
		return a.info, a.data, nil
	}
	info, err := s.describe(handle)
	if errors.Is(err, fs.ErrNotExist) {
		return Info{}, nil, gone
	} else if err != nil {
		return Info{}, nil, err
	}
	data, err := os.ReadFile(s.file(handle, dataSuffix))
	if errors.Is(err, fs.ErrNotExist) {
		return Info{}, nil, gone
	}
	return info, data, err
}

func (s *Store) describe(handle string) (Info, error) {
	meta, err := os.ReadFile(s.file(handle, infoSuffix))
	if err != nil {
		return Info{}, err
	}
	var info Info
	if err := json.Unmarshal(meta, &info); err != nil {
		return Info{}, fmt.Errorf("artifact: %s is damaged: %w", s.file(handle, infoSuffix), err)
	}
	info.Handle = handle
	return info, nil
}

// List returns the descriptions of all artifacts, newest first.
func (s *Store) List() ([]Info, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.list()
}

func (s *Store) list() ([]Info, error) {
	var list []Info
	for _, a := range s.memory {
		list = append(list, a.info)
	}
	if s.dir != "" {
		files, err := filepath.Glob(filepath.Join(s.dir, prefix+"*"+infoSuffix))
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			handle := strings.TrimSuffix(filepath.Base(f), infoSuffix)
			if !validHandle(handle) {
				continue
			}
			if info, err := s.describe(handle); err == nil { // another process may be deleting it
				list = append(list, info)
			}
		}
	}
	slices.SortFunc(list, func(a, b Info) int {
		if c := b.Created.Compare(a.Created); c != 0 {
			return c
		}
		return strings.Compare(a.Handle, b.Handle)
	})
	return list, nil
}

// Delete deletes an artifact; that there is none is no error.
func (s *Store) Delete(handle string) error {
	if !validHandle(handle) {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.remove(handle)
}

func (s *Store) remove(handle string) error {
	delete(s.memory, handle)
	if s.dir == "" {
		return nil
	}
	err := os.Remove(s.file(handle, infoSuffix)) // first: what has no description is not there
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	if derr := os.Remove(s.file(handle, dataSuffix)); !errors.Is(derr, fs.ErrNotExist) {
		err = errors.Join(err, derr)
	}
	return err
}

// Sweep deletes what is older, or more, than the store is to keep. Put does so too, now and then.
func (s *Store) Sweep() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.sweep()
}

func (s *Store) sweep() error {
	s.swept = true
	list, err := s.list()
	if err != nil {
		return err
	}
	var errs []error
	s.bytes = 0
	for i, info := range list {
		tooOld := s.maxAge() >= 0 && s.clock().Sub(info.Created) > s.maxAge()
		tooMuch := i > 0 && s.maxBytes() >= 0 && s.bytes+int64(info.Size) > s.maxBytes() // the newest stays
		if tooOld || tooMuch {
			errs = append(errs, s.remove(info.Handle))
			continue
		}
		s.bytes += int64(info.Size)
	}
	return errors.Join(errs...)
}
