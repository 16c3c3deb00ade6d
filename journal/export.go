package journal

// This file writes an execution as one self-contained document and reads it back: the fixture of a replay test.

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"
)

// ExportFormat and ExportVersion are the "format" and "version" of an exported execution.
const (
	ExportFormat  = "toolweaver-journal"
	ExportVersion = 1
)

// exported is the document. Blobs are keyed by Ref.String.
type exported struct {
	Format    string            `json:"format"`
	Version   int               `json:"version"`
	Execution ExecutionID       `json:"execution"`
	Entries   []exportedEntry   `json:"entries"`
	Blobs     map[string][]byte `json:"blobs"`
}

type exportedEntry struct {
	Seq  uint64          `json:"seq"`
	Kind string          `json:"kind"`
	Time time.Time       `json:"time"`
	Data json.RawMessage `json:"data"`
}

// Export writes the execution id with its blobs to w, as one JSON document with an entry a line. Data is written byte
// for byte. A journal that is still written to is exported as far as it is.
func Export(ctx context.Context, store Store, id ExecutionID, w io.Writer) error {
	if err := id.Validate(); err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "{\"format\":%q,\"version\":%d,\"execution\":%q,\n\"entries\":[", ExportFormat, ExportVersion, string(id))
	refs := map[string]Ref{}
	sep := "\n"
	for e, err := range store.Read(ctx, id, 1) {
		if err != nil {
			return err
		}
		p, err := e.Decode()
		if err != nil {
			return fmt.Errorf("journal of %s: %w", id, err)
		}
		for _, r := range Refs(p) {
			refs[r.String()] = r
		}
		fmt.Fprintf(out, "%s{\"seq\":%d,\"kind\":%q,\"time\":%q,\"data\":%s}", sep, e.Seq, e.Kind, e.Time.UTC().Format(time.RFC3339Nano), e.Data)
		sep = ",\n"
	}
	out.WriteString("\n],\n\"blobs\":{")
	sep = "\n"
	for _, name := range slices.Sorted(maps.Keys(refs)) {
		data, err := store.GetBlob(ctx, id, refs[name])
		if err != nil {
			return fmt.Errorf("journal of %s: %s: %w", id, name, err)
		}
		content, err := json.Marshal(data)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%s%q:%s", sep, name, content)
		sep = ",\n"
	}
	out.WriteString("\n}}\n")
	return out.Flush()
}

// Import reads a document written by Export, of at most maxBytes bytes, and stores it as a new execution under the id
// in the document, or under as if that is not "". It returns the id. The error wraps [ErrCorrupt] for a document that
// cannot be read, [ErrUnsupported] for one of a newer version, [ErrExists] when the store has the id.
func Import(ctx context.Context, r io.Reader, maxBytes int64, store Store, as ExecutionID) (ExecutionID, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return "", err
	}
	if int64(len(data)) > maxBytes {
		return "", fmt.Errorf("%w: export is longer than %d bytes", ErrInvalid, maxBytes)
	}
	var doc exported
	if err := json.Unmarshal(data, &doc); err != nil {
		return "", &CorruptError{Reason: "export is not readable", Err: err}
	}
	switch {
	case doc.Format != ExportFormat:
		return "", corrupt("export has format %q, want %q", clip(doc.Format, 40), ExportFormat)
	case doc.Version > ExportVersion:
		return "", fmt.Errorf("%w: export version %d", ErrUnsupported, doc.Version)
	}
	id := doc.Execution
	if as != "" {
		id = as
	}
	var entries []Entry
	for _, e := range doc.Entries {
		kind, ok := KindByName(e.Kind)
		if !ok {
			return "", fmt.Errorf("%w: kind %q", ErrUnsupported, clip(e.Kind, 40))
		}
		entries = append(entries, Entry{Seq: e.Seq, Kind: kind, Time: e.Time.UTC(), Data: e.Data})
	}
	if err := store.Create(ctx, id); err != nil {
		return "", err
	}
	for name, content := range doc.Blobs {
		b := NewBlob(content)
		if b.ref.String() != name {
			return "", corrupt("export's blob %s has other content", clip(name, 100))
		}
		if err := store.PutBlob(ctx, id, b); err != nil {
			return "", err
		}
	}
	return id, store.Append(ctx, id, entries...)
}

// Refs returns the blobs that a payload refers to.
func Refs(p Payload) []Ref {
	var refs []Ref
	add := func(list ...Ref) {
		for _, r := range list {
			if !r.IsZero() {
				refs = append(refs, r)
			}
		}
	}
	switch p := p.(type) {
	case *Started:
		add(p.SourceBlob, p.Inputs.Blob, p.Catalog)
	case *Scheduled:
		add(p.Args.Blob)
	case *Answered:
		add(p.Args.Blob, p.Result.Blob)
	case *Completed:
		add(p.Result.Blob)
	case *Failed:
		add(p.Details.Blob)
	case *ApprovalAsked:
		for _, c := range p.Calls {
			add(c.Args.Blob)
		}
	case *ApprovalGiven:
		add(p.Args.Blob)
	case *Finished:
		add(p.Result.Blob)
	}
	return refs
}
