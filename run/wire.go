package run

// This file is what an execution says to a worker process, and the other way round: frames of a kind, a head in JSON and a body of
// bytes. The two ends are of one binary, so the format has no versions.

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"toolweaver/journal"
	"toolweaver/py"
)

// frameKind says what a frame is.
type frameKind byte

// The frames of a worker's life, in their order; frameStop may come at any time. Each of those that the worker sends from
// frameWants to frameClock is answered by the one on the right, but framePrint.
const (
	frameSetup    frameKind = iota + 1 // to the worker: the tools (body)
	frameJob                           // to the worker: a job to compile
	frameCompiled                      // from it: compiled
	frameRun                           // to it: run it
	frameWants                         // from it: wireWants; the arguments (body): frameStep
	frameCall                          // from it: wireCall; the arguments (body): frameReply
	frameClock                         // from it: frameTime
	framePrint                         // from it: wirePrint, the text (body)
	frameStep                          // to it: wireStep, the results (body)
	frameReply                         // to it: wireReply, the result (body); without a head: not answered
	frameTime                          // to it: a time
	frameStop                          // to it: wireLimit
	frameEnd                           // from it: wireEnd, the result (body)
)

type wireCall struct {
	Number uint64 `json:"n"`
	Line   int    `json:"l,omitempty"`
	Tool   string `json:"t"`
	Size   int    `json:"s"` // of the arguments
}

type wireWants struct {
	Calls   []wireCall    `json:"c,omitempty"`
	Dropped []int64       `json:"d,omitempty"`
	Wake    time.Duration `json:"w,omitempty"`
	Timed   bool          `json:"t,omitempty"`
}

type wireReply struct {
	Number uint64      `json:"n"`
	Failed *wireFailed `json:"f,omitempty"`
	Size   int         `json:"s,omitempty"` // of the result
	Text   bool        `json:"x,omitempty"` // the result is the text itself, not JSON
	Made   bool        `json:"m,omitempty"`
}

type wireFailed struct {
	Reason    string `json:"r"`
	Message   string `json:"m"`
	Retryable bool   `json:"y,omitempty"`
}

type wireStep struct {
	Now     time.Duration `json:"now"`
	Paused  time.Duration `json:"p,omitempty"`
	Replies []wireReply   `json:"r,omitempty"`
}

type wirePrint struct {
	Stream journal.Stream `json:"s"`
}

type wireLimit struct {
	Kind   py.LimitKind `json:"k"`
	Max    int64        `json:"m,omitempty"`
	Detail string       `json:"d,omitempty"`
	Stack  string       `json:"s,omitempty"`
}

type wireEnd struct {
	Status Status     `json:"s,omitempty"`
	Value  bool       `json:"v,omitempty"` // the body is the result
	Error  *Error     `json:"e,omitempty"`
	Limit  *wireLimit `json:"l,omitempty"`
}

func toWireLimit(l *py.LimitError) *wireLimit {
	if l == nil {
		return nil
	}
	return &wireLimit{l.Kind, l.Max, l.Detail, l.Stack}
}

func (l *wireLimit) limit() *py.LimitError {
	if l == nil {
		return nil
	}
	return &py.LimitError{Kind: l.Kind, Max: l.Max, Detail: l.Detail, Stack: l.Stack}
}

// toWireReply splits a reply into what is told of it and its bytes.
func toWireReply(r *reply) (wireReply, []byte) {
	w := wireReply{Number: r.number, Made: r.made}
	body := r.body
	switch {
	case r.failed != nil:
		w.Failed, body = &wireFailed{r.failed.Reason, r.failed.Message, r.failed.Retryable}, nil
	case r.text != "":
		w.Text, body = true, []byte(r.text)
	}
	w.Size = len(body)
	return w, body
}

// reply is the opposite of toWireReply.
func (w *wireReply) reply(body []byte) reply {
	r := reply{number: w.Number, made: w.Made}
	switch {
	case w.Failed != nil:
		r.failed = &journal.Failed{Reason: w.Failed.Reason, Message: w.Failed.Message, Retryable: w.Failed.Retryable}
	case w.Text:
		r.text = string(body)
	default:
		r.body = body
	}
	return r
}

// errFrame is wrapped by errors about frames that make no sense.
var errFrame = errors.New("a frame that makes no sense")

// frame is one message.
type frame struct {
	kind frameKind
	head []byte
	body []byte
}

// decode reads the head.
func (f *frame) decode(head any) error {
	if err := json.Unmarshal(f.head, head); err != nil {
		return fmt.Errorf("%w: kind %d: %w", errFrame, f.kind, err)
	}
	return nil
}

// cut takes n bytes off the body.
func (f *frame) cut(n int) ([]byte, error) {
	if n < 0 || n > len(f.body) {
		return nil, fmt.Errorf("%w: kind %d: %d bytes of %d", errFrame, f.kind, n, len(f.body))
	}
	part := f.body[:n:n]
	f.body = f.body[n:]
	return part, nil
}

// wire sends and receives frames. One goroutine receives; any may send.
type wire struct {
	in  *bufio.Reader
	max int64 // bytes of a frame that is received

	mu  sync.Mutex
	out io.Writer
	buf []byte
}

// prefix is the kind and the lengths of head and body.
const prefix = 1 + 4 + 8

// wireBuffer is what a wire keeps for what it sends.
const wireBuffer = 64 << 10

func newWire(in io.Reader, out io.Writer, limit int64) *wire {
	return &wire{in: bufio.NewReaderSize(in, 32<<10), out: out, max: limit}
}

// send sends a frame. Head is nil for none.
func (w *wire) send(kind frameKind, head any, body ...[]byte) error {
	var text []byte
	if head != nil {
		var err error
		if text, err = json.Marshal(head); err != nil {
			return err
		}
	}
	size := 0
	for _, b := range body {
		size += len(b)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	b := append(w.buf[:0], byte(kind))
	b = binary.BigEndian.AppendUint32(b, uint32(len(text)))
	b = binary.BigEndian.AppendUint64(b, uint64(size))
	b = append(b, text...)
	for _, part := range body {
		if len(b)+len(part) > wireBuffer {
			if _, err := w.out.Write(b); err != nil {
				return err
			}
			b = b[:0]
			if len(part) > wireBuffer {
				if _, err := w.out.Write(part); err != nil {
					return err
				}
				continue
			}
		}
		b = append(b, part...)
	}
	w.buf = b[:0]
	_, err := w.out.Write(b)
	return err
}

// receive returns the next frame, which is good for ever.
func (w *wire) receive() (frame, error) {
	var p [prefix]byte
	if _, err := io.ReadFull(w.in, p[:]); err != nil {
		return frame{}, err
	}
	f := frame{kind: frameKind(p[0])}
	head, body := int64(binary.BigEndian.Uint32(p[1:])), binary.BigEndian.Uint64(p[5:])
	if head > w.max || body > uint64(w.max) {
		return f, fmt.Errorf("%w: kind %d: %d and %d bytes", errFrame, f.kind, head, body)
	}
	var err error
	if f.head, err = w.read(head); err == nil {
		f.body, err = w.read(int64(body))
	}
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return f, err
}

// atOnce is how many bytes are made room for before they are there.
const atOnce = 1 << 20

// read returns the next n bytes. What the other side only claims to send takes no memory.
func (w *wire) read(n int64) ([]byte, error) {
	if n == 0 {
		return nil, nil
	}
	if n <= atOnce {
		b := make([]byte, n)
		_, err := io.ReadFull(w.in, b)
		return b, err
	}
	var b bytes.Buffer
	b.Grow(atOnce)
	_, err := io.CopyN(&b, w.in, n)
	return b.Bytes(), err
}
