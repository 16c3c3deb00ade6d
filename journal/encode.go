package journal

// This file writes payloads: JSON objects, "v" first, fields in the order of docs/journal-format.md, absent and zero
// fields left out. They are written field by field, so that inline bodies stay exactly as they were given and equal
// payloads have equal bytes.

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"
)

// Encode returns the Data of an entry with the payload p. The error wraps [ErrInvalid]: an inline body that is no JSON
// document, or a time outside of the years 1 to 9999.
func Encode(p Payload) ([]byte, error) { return appendPayload(make([]byte, 0, 128), p) }

// appendPayload appends what Encode returns to dst.
func appendPayload(dst []byte, p Payload) ([]byte, error) {
	return (&objectWriter{buf: dst}).payload(p)
}

// payload writes a payload as an object and returns the buffer.
func (w *objectWriter) payload(p Payload) ([]byte, error) {
	w.buf = append(w.buf, `{"v":`...)
	w.buf = strconv.AppendInt(w.buf, PayloadVersion, 10)
	p.appendTo(w)
	w.buf = append(w.buf, '}')
	if w.err != nil {
		return nil, fmt.Errorf("%s payload: %w", p.Kind(), w.err)
	}
	return w.buf, nil
}

func (p *Started) appendTo(w *objectWriter) {
	w.str("execution", string(p.ExecutionID))
	w.str("program", p.ProgramHash)
	w.str("source", p.Source)
	w.ref("source_blob", p.SourceBlob)
	w.body("inputs", p.Inputs)
	w.str("seed", fmt.Sprintf("%016x", p.Seed))
	w.time("start", p.Start)
	w.ints("limits", p.Limits)
	if len(p.Features) > 0 {
		w.any("features", p.Features)
	}
	w.str("engine", p.Engine)
	w.str("mode", p.Mode)
	w.str("parent", string(p.Parent))
	w.list("tools", len(p.Tools), func(i int) {
		t := p.Tools[i]
		w.str("name", t.Name)
		w.str("hash", t.Hash)
		w.bool("repeatable", t.Repeatable)
	})
	w.ref("catalog", p.Catalog)
	if len(p.Labels) > 0 {
		w.any("labels", p.Labels)
	}
}

func (p *Scheduled) appendTo(w *objectWriter) {
	w.uint("call", p.Call)
	w.int("attempt", int64(p.Attempt))
	w.str("tool", p.Tool)
	w.body("args", p.Args)
	w.str("key", p.Key)
	w.bool("repeatable", p.Repeatable)
	w.int("line", int64(p.Line))
}

func (p *Completed) appendTo(w *objectWriter) {
	w.uint("call", p.Call)
	w.body("result", p.Result)
	w.int("elapsed_ns", int64(p.Elapsed))
	w.int("size", p.Size)
	w.str("origin", string(p.Origin))
}

func (p *Failed) appendTo(w *objectWriter) {
	w.uint("call", p.Call)
	w.str("reason", p.Reason)
	w.str("message", p.Message)
	w.bool("retryable", p.Retryable)
	w.body("details", p.Details)
	w.int("elapsed_ns", int64(p.Elapsed))
	w.str("origin", string(p.Origin))
}

func (p *Answered) appendTo(w *objectWriter) {
	w.uint("call", p.Call)
	w.str("tool", p.Tool)
	w.body("args", p.Args)
	w.bool("repeatable", p.Repeatable)
	w.int("line", int64(p.Line))
	w.body("result", p.Result)
	w.str("reason", p.Reason)
	w.str("message", p.Message)
	w.bool("retryable", p.Retryable)
	w.int("elapsed_ns", int64(p.Elapsed))
	w.int("size", p.Size)
}

func (p *Slept) appendTo(w *objectWriter) {
	w.uint("timer", p.Timer)
	w.time("until", p.Until)
}

func (p *Delivered) appendTo(w *objectWriter) {
	w.uint("step", p.Step)
	w.int("count", int64(p.Count))
	w.uint("asked", p.Asked)
	w.time("now", p.Now)
	w.int("paused_ns", int64(p.Paused))
}

func (p *Cancelled) appendTo(w *objectWriter) { w.uint("call", p.Call) }

func (p *ApprovalAsked) appendTo(w *objectWriter) {
	w.list("calls", len(p.Calls), func(i int) {
		c := p.Calls[i]
		w.uint("call", c.Call)
		w.str("tool", c.Tool)
		w.body("args", c.Args)
		w.str("reason", c.Reason)
		w.int("line", int64(c.Line))
	})
}

func (p *ApprovalGiven) appendTo(w *objectWriter) {
	w.uint("call", p.Call)
	w.bool("granted", p.Granted)
	w.body("args", p.Args)
	w.str("reason", p.Reason)
	w.str("by", p.By)
	w.bool("always", p.Always)
}

func (p *Printed) appendTo(w *objectWriter) {
	w.str("stream", string(p.Stream))
	if utf8.Valid(p.Text) {
		w.str("text", string(p.Text))
	} else {
		w.str("base64", base64.StdEncoding.EncodeToString(p.Text))
	}
}

func (p *Observed) appendTo(w *objectWriter) {
	if len(p.Readings) == 0 {
		return
	}
	w.time("first", p.Readings[0])
	if len(p.Readings) > 1 {
		w.key("deltas_ns")
		for i, t := range p.Readings[1:] {
			w.buf = append(w.buf, "[,"[min(i, 1)])
			w.buf = strconv.AppendInt(w.buf, int64(t.Sub(p.Readings[i])), 10)
		}
		w.buf = append(w.buf, ']')
	}
}

func (p *Resumed) appendTo(w *objectWriter) {
	w.str("engine", p.Engine)
	w.str("by", p.By)
	w.int("down_ns", int64(p.Down))
}

func (p *Unknown) appendTo(w *objectWriter) { w.any("calls", p.Calls) }

func (p *Settled) appendTo(w *objectWriter) {
	w.uint("call", p.Call)
	w.bool("retry", p.Retry)
	w.str("by", p.By)
}

func (p *Finished) appendTo(w *objectWriter) {
	w.str("status", string(p.Status))
	w.body("result", p.Result)
	if e := p.Error; e != nil {
		w.object("error", func() {
			w.str("type", e.Type)
			w.str("message", e.Message)
			w.str("traceback", e.Traceback)
			w.str("hint", e.Hint)
		})
	}
	w.ints("usage", p.Usage)
}

// objectWriter appends the fields of one JSON object. The first error stays.
//
// Invariant: buf ends inside an open object.
type objectWriter struct {
	buf []byte
	err error
}

func (w *objectWriter) key(name string) {
	if w.buf[len(w.buf)-1] != '{' {
		w.buf = append(w.buf, ',')
	}
	w.buf = append(w.buf, '"')
	w.buf = append(w.buf, name...)
	w.buf = append(w.buf, `":`...)
}

func (w *objectWriter) str(name, v string) {
	if v != "" {
		w.key(name)
		w.buf = appendString(w.buf, v)
	}
}

func (w *objectWriter) bool(name string, v bool) {
	if v {
		w.key(name)
		w.buf = append(w.buf, "true"...)
	}
}

func (w *objectWriter) int(name string, v int64) {
	if v != 0 {
		w.key(name)
		w.buf = strconv.AppendInt(w.buf, v, 10)
	}
}

func (w *objectWriter) uint(name string, v uint64) {
	w.key(name)
	w.buf = strconv.AppendUint(w.buf, v, 10)
}

func (w *objectWriter) time(name string, t time.Time) {
	if t.IsZero() {
		return
	}
	t = t.UTC()
	if y := t.Year(); y < 1 || y > 9999 {
		w.err = fmt.Errorf("%w: %s: year %d", ErrInvalid, name, y)
		return
	}
	w.key(name)
	w.buf = append(w.buf, '"')
	w.buf = t.AppendFormat(w.buf, time.RFC3339Nano)
	w.buf = append(w.buf, '"')
}

// body writes an inline body as name and a reference as name_blob.
func (w *objectWriter) body(name string, b Body) {
	switch {
	case !b.Blob.IsZero():
		w.ref(name+"_blob", b.Blob)
	case b.JSON != nil:
		if !b.valid && !json.Valid(b.JSON) {
			w.err = fmt.Errorf("%w: %s is not a JSON document", ErrInvalid, name)
			return
		}
		w.key(name)
		w.buf = append(w.buf, b.JSON...)
	}
}

func (w *objectWriter) ref(name string, r Ref) { w.str(name, r.String()) }

// ints writes a map in the order of its keys.
func (w *objectWriter) ints(name string, m map[string]int64) {
	if len(m) == 0 {
		return
	}
	w.object(name, func() {
		for _, k := range slices.Sorted(maps.Keys(m)) {
			if w.buf[len(w.buf)-1] != '{' {
				w.buf = append(w.buf, ',')
			}
			w.buf = appendString(w.buf, k)
			w.buf = append(w.buf, ':')
			w.buf = strconv.AppendInt(w.buf, m[k], 10)
		}
	})
}

func (w *objectWriter) object(name string, fields func()) {
	w.key(name)
	w.buf = append(w.buf, '{')
	fields()
	w.buf = append(w.buf, '}')
}

// list writes n objects; fields writes the fields of the i-th.
func (w *objectWriter) list(name string, n int, fields func(i int)) {
	if n == 0 {
		return
	}
	w.key(name)
	w.buf = append(w.buf, '[')
	for i := range n {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.buf = append(w.buf, '{')
		fields(i)
		w.buf = append(w.buf, '}')
	}
	w.buf = append(w.buf, ']')
}

// appendString appends s as a JSON string. Bytes that are not UTF-8 become U+FFFD, as they do in encoding/json; '<', '>'
// and '&' stay readable, which is why encoding/json is not used.
func appendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		c := s[i]
		plain = c >= ' ' && c < 0x7f && c != '"' && c != '\\'
	}
	if plain {
		b = append(b, s...)
		return append(b, '"')
	}
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r < ' ' || r == 0x7f:
			b = append(b, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}

// any writes a value that encoding/json writes the same way every time.
func (w *objectWriter) any(name string, v any) {
	b, err := json.Marshal(v)
	if err != nil {
		w.err = fmt.Errorf("%w: %s: %w", ErrInvalid, name, err)
		return
	}
	w.key(name)
	w.buf = append(w.buf, b...)
}
