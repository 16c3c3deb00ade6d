// Package kept remembers the tools of sources between runs, so that a server is started when one of its tools is called and not
// before: a gateway with many servers is ready at once.
//
// Start with [Folder.Source], which puts a memory in front of a source. The list that is shown may be out of date; with the first call
// the source itself is asked, and a difference is told as any change of a source's tools is.
package kept

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
	"time"

	"toolweaver/internal/atomicfile"
	"toolweaver/tool"
)

// Folder is a folder with the lists, one file for each source. It need not exist. Processes may share it.
type Folder string

// DefaultMaxAge is how old a list may be that is shown without asking the source.
const DefaultMaxAge = 7 * 24 * time.Hour

// Options configures a [Source]. The zero value is usable.
type Options struct {
	// Identity is anything that tells a source from another of the same name, such as its settings. A list that was kept with another
	// identity is not used. Only a hash of it is written.
	Identity string
	// MaxAge is how old a list may be that is used. Default: [DefaultMaxAge].
	MaxAge time.Duration
	// Fresh asks the source for its tools the first time, however old the list is.
	Fresh bool
}

// A Source is a source of tools with a memory. It is safe for concurrent use.
type Source struct {
	inner   tool.Source
	file    string
	opts    Options
	asking  sync.Mutex // held while inner is asked for its tools
	mu      sync.Mutex
	asked   bool        // the list of inner itself is known
	tools   []tool.Tool // what List returned last
	changed func()
}

var _ tool.Notifier = (*Source)(nil)

// Source returns src with a memory. It takes src over: closing it closes src.
func (d Folder) Source(src tool.Source, opts Options) *Source {
	if opts.MaxAge <= 0 {
		opts.MaxAge = DefaultMaxAge
	}
	sum := sha256.Sum256([]byte(src.Name()))
	s := &Source{inner: src, opts: opts, asked: opts.Fresh, file: filepath.Join(string(d), hex.EncodeToString(sum[:12])+".json")}
	if n, ok := src.(tool.Notifier); ok {
		n.OnChange(s.tell)
	}
	return s
}

// Name implements [tool.Source].
func (s *Source) Name() string { return s.inner.Name() }

// OnChange implements [tool.Notifier].
func (s *Source) OnChange(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.changed = f
}

// tell says that the tools may have changed.
func (s *Source) tell() {
	s.mu.Lock()
	f := s.changed
	s.mu.Unlock()
	if f != nil {
		f()
	}
}

// List implements [tool.Source]: from memory, as long as the source has not been used.
func (s *Source) List(ctx context.Context) ([]tool.Tool, error) {
	s.mu.Lock()
	asked := s.asked
	s.mu.Unlock()
	if !asked {
		if tools := s.load(time.Now()); tools != nil {
			s.mu.Lock()
			s.tools = tools
			s.mu.Unlock()
			return tools, nil
		}
	}
	s.asking.Lock()
	defer s.asking.Unlock()
	return s.ask(ctx)
}

// ask lists the tools of the source itself and keeps them. Precondition: asking is held.
func (s *Source) ask(ctx context.Context) ([]tool.Tool, error) {
	tools, err := s.inner.List(ctx)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	s.asked, s.tools = true, tools
	s.mu.Unlock()
	_ = s.save(tools, time.Now()) // a list that cannot be kept costs the next start some time
	return tools, nil
}

// Call implements [tool.Source]. Before the first call the source is asked for its tools.
func (s *Source) Call(ctx context.Context, call tool.Call) (tool.Result, error) {
	if err := s.wake(ctx); err != nil {
		return tool.Result{}, tool.AsError(err, s.Name(), call.Tool)
	}
	return s.inner.Call(ctx, call)
}

// wake asks the source for its tools if what was shown came from memory.
func (s *Source) wake(ctx context.Context) error {
	s.mu.Lock()
	asked := s.asked
	s.mu.Unlock()
	if asked {
		return nil
	}
	s.asking.Lock()
	s.mu.Lock()
	asked, before := s.asked, s.tools
	s.mu.Unlock()
	var err error
	changed := false
	if !asked {
		var now []tool.Tool
		now, err = s.ask(ctx)
		changed = err == nil && before != nil && !same(before, now)
	}
	s.asking.Unlock()
	if changed {
		s.tell()
	}
	return err
}

// Close implements [tool.Source]. What is in memory is not shown any more.
func (s *Source) Close() error {
	s.mu.Lock()
	s.asked = true
	s.mu.Unlock()
	return s.inner.Close()
}

// same reports whether two lists say the same.
func same(a, b []tool.Tool) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Fingerprint() != b[i].Fingerprint() {
			return false
		}
	}
	return true
}

// version is that of the files.
const version = 1

// A list is a file. Schemas are kept as bytes, as they came.
type list struct {
	Version  int       `json:"version"`
	Source   string    `json:"source"`
	Identity string    `json:"identity"`
	Listed   time.Time `json:"listed"`
	Tools    []entry   `json:"tools"`
}

type entry struct {
	Tool   tool.Tool `json:"tool"`
	Input  []byte    `json:"input,omitempty"`
	Output []byte    `json:"output,omitempty"`
}

func (s *Source) identity() string {
	sum := sha256.Sum256([]byte(s.opts.Identity))
	return hex.EncodeToString(sum[:])
}

// load returns the list in the file, nil if there is none that can be used.
func (s *Source) load(now time.Time) []tool.Tool {
	data, err := os.ReadFile(s.file)
	if err != nil {
		return nil
	}
	var l list
	if json.Unmarshal(data, &l) != nil || l.Version != version || l.Source != s.Name() || l.Identity != s.identity() {
		return nil
	}
	if age := now.Sub(l.Listed); age < 0 || age > s.opts.MaxAge {
		return nil
	}
	tools := make([]tool.Tool, len(l.Tools))
	for i, e := range l.Tools {
		tools[i] = e.Tool
		tools[i].InputSchema, tools[i].OutputSchema = e.Input, e.Output
	}
	return tools
}

// save keeps a list. A reader sees the old file or the new one.
func (s *Source) save(tools []tool.Tool, now time.Time) error {
	l := list{Version: version, Source: s.Name(), Identity: s.identity(), Listed: now, Tools: make([]entry, len(tools))}
	for i, t := range tools {
		l.Tools[i] = entry{t, t.InputSchema, t.OutputSchema}
		l.Tools[i].Tool.InputSchema, l.Tools[i].Tool.OutputSchema = nil, nil
	}
	data, err := json.Marshal(l)
	if err != nil {
		return err
	}
	return atomicfile.Write(s.file, data)
}
