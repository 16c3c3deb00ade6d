package shape

// This file keeps shapes in a folder, one file for each source.

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"toolweaver/internal/atomicfile"
	"toolweaver/tool"
)

// A Store keeps the shapes of the results of tools, by source and name. It is safe for concurrent use. Its zero value
// keeps them in memory only; [Open] makes one with a folder.
type Store struct {
	dir string

	mu      sync.Mutex
	sources map[string]*sourceShapes
}

// sourceShapes is a file of a store.
type sourceShapes struct {
	Version int               `json:"version"`
	Source  string            `json:"source"`
	Tools   map[string]*Known `json:"tools"`

	changed bool
}

// Known is what is known of one tool's results.
type Known struct {
	// Shape is the shape of the values.
	Shape *Shape `json:"shape"`
	// Results counts the results seen, those included from which nothing more was learned.
	Results int `json:"results"`
	// Last is when Shape changed for the last time.
	Last time.Time `json:"last"`
}

// version is that of the files.
const version = 1

// Of the results of one tool the first ones are all observed, and after that every so many: shapes settle soon.
const (
	observeAll   = 32
	observeEvery = 16
)

// Open returns a store that keeps shapes in the files of a folder, which is made when it is needed. A file that cannot
// be read is an error; one that is not there is not.
func Open(dir string) (*Store, error) {
	s := &Store{dir: dir}
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		} else if err != nil {
			return nil, err
		}
		var f sourceShapes
		if err := json.Unmarshal(data, &f); err != nil || f.Version != version {
			return nil, fmt.Errorf("shape: %s is not a file of shapes of version %d; delete it to learn anew", file, version)
		}
		s.source(f.Source).Tools = f.Tools
		if f.Tools == nil {
			s.source(f.Source).Tools = map[string]*Known{}
		}
	}
	return s, nil
}

// source returns the shapes of a source. The caller holds mu, or is alone.
func (s *Store) source(name string) *sourceShapes {
	if s.sources == nil {
		s.sources = map[string]*sourceShapes{}
	}
	f := s.sources[name]
	if f == nil {
		f = &sourceShapes{Version: version, Source: name, Tools: map[string]*Known{}}
		s.sources[name] = f
	}
	return f
}

// Observe learns from one value that a tool returned at a time.
func (s *Store) Observe(source, name string, value json.RawMessage, now time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f := s.source(source)
	k := f.Tools[name]
	if k == nil {
		k = &Known{Shape: &Shape{}}
		f.Tools[name] = k
	}
	k.Results++
	f.changed = true
	if k.Results > observeAll && k.Results%observeEvery != 0 {
		return
	}
	if k.Shape == nil {
		k.Shape = &Shape{}
	}
	if k.Shape.Observe(value) == nil {
		k.Last = now.UTC().Truncate(time.Second)
	}
}

// Learned returns the schema of what a tool returned so far, and the number of results; nil if nothing is known. It fits
// the option of that name of package stub.
func (s *Store) Learned(e *tool.Entry) (*tool.Schema, int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f := s.sources[e.Tool.Source]
	if f == nil {
		return nil, 0
	}
	k := f.Tools[e.Tool.Name]
	if k == nil || k.Shape == nil {
		return nil, 0
	}
	return k.Shape.Schema(), k.Results
}

// Sources returns the names of the sources of which something is known, sorted.
func (s *Store) Sources() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Sorted(maps.Keys(s.sources))
}

// Known returns what is known of the tools of a source, as a copy; nil if nothing is.
func (s *Store) Known(source string) map[string]Known {
	s.mu.Lock()
	defer s.mu.Unlock()
	f := s.sources[source]
	if f == nil {
		return nil
	}
	m := make(map[string]Known, len(f.Tools))
	for name, k := range f.Tools {
		c := *k
		c.Shape = &Shape{}
		c.Shape.merge(k.Shape)
		m[name] = c
	}
	return m
}

// Forget forgets the shapes of a source, or of one of its tools if name is not empty.
func (s *Store) Forget(source, name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f := s.sources[source]
	if f == nil {
		return
	}
	if name == "" {
		f.Tools = map[string]*Known{}
	}
	delete(f.Tools, name)
	f.changed = true
}

// Save writes what has changed. Each file is replaced at once, so that a crash leaves the old or the new one. A store
// without a folder has nothing to do.
func (s *Store) Save() error {
	if s.dir == "" {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	var errs []error
	for _, f := range s.sources {
		if !f.changed {
			continue
		}
		if err := s.write(f); err != nil {
			errs = append(errs, err)
			continue
		}
		f.changed = false
	}
	return errors.Join(errs...)
}

func (s *Store) write(f *sourceShapes) error {
	data, err := json.Marshal(f)
	if err != nil {
		return err
	}
	return atomicfile.Write(filepath.Join(s.dir, fileName(f.Source)), append(data, '\n'))
}

// fileName returns the name of a source's file: any name of a source gives a name of a file.
func fileName(source string) string { return url.QueryEscape(source) + ".json" }
