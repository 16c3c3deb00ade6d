package run

// This file is a worker process that an attacker has taken over: it says what it likes.

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"io"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"toolweaver/journal"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

// liar implements Workers and Worker: it says what it was told to say, and then nothing more.
type liar struct {
	says   io.Reader
	silent bool // after that it does not end
	killed chan struct{}
	once   atomic.Bool
}

func (l *liar) Get(context.Context, []byte) (Worker, error) { return l, nil }

func (l *liar) Read(p []byte) (int, error) {
	n, err := l.says.Read(p)
	if err == io.EOF && l.silent {
		<-l.killed
	}
	return n, err
}

func (l *liar) Write(p []byte) (int, error) { return len(p), nil }
func (l *liar) Bound(int64) error           { return nil }
func (l *liar) Close() string               { return "it lied" }
func (l *liar) Kill() {
	if !l.once.Swap(true) {
		close(l.killed)
	}
}

func said(parts ...any) []byte {
	var b bytes.Buffer
	w := newWire(nil, &b, 0)
	for i := 0; i < len(parts); i += 3 {
		var body []byte
		if parts[i+2] != nil {
			body = []byte(parts[i+2].(string))
		}
		if err := w.send(parts[i].(frameKind), parts[i+1], body); err != nil {
			panic(err)
		}
	}
	return b.Bytes()
}

// prepare returns an executor whose programs run in a liar, and the count of calls of its only tool.
func lying(t testing.TB, says []byte, silent bool) (*Executor, *atomic.Int32) {
	t.Helper()
	var calls atomic.Int32
	type in struct {
		N int `json:"n"`
	}
	src, err := gofunc.NewSource("t", gofunc.New("add", func(context.Context, in) (int, error) { return int(calls.Add(1)), nil }))
	if err != nil {
		t.Fatal(err)
	}
	c, err := tool.NewCatalog(context.Background(), tool.CatalogOptions{}, src)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	l := &liar{says: bytes.NewReader(says), silent: silent, killed: make(chan struct{})}
	return New(Config{Catalog: c, Workers: l, Limits: Limits{MaxMemory: 1 << 20, MaxOutput: 100, MaxToolCalls: 5, Timeout: 5 * time.Second}}), &calls
}

func TestLiar(t *testing.T) {
	ok := func(more ...any) []byte { return said(append([]any{frameCompiled, compiled{}, nil}, more...)...) }
	call := func(n uint64, tool, args string) []any {
		return []any{frameWants, wireWants{Calls: []wireCall{{Number: n, Tool: tool, Size: len(args)}}}, args}
	}
	huge := make([]byte, prefix)
	huge[0] = byte(frameEnd)
	binary.BigEndian.PutUint64(huge[5:], 1<<62)
	many := wireWants{}
	for i := range uint64(9) {
		many.Calls = append(many.Calls, wireCall{Number: i + 1, Tool: "t.add", Size: 7})
	}
	for name, c := range map[string]struct {
		says  []byte
		want  Status
		error string
		calls int32
	}{
		"nothing":                 {nil, StatusRefused, "internal error", 0},
		"no frame":                {[]byte("hello, this is no frame at all"), StatusRefused, "internal error", 0},
		"another frame":           {said(frameEnd, wireEnd{Status: StatusDone}, nil), StatusRefused, "internal error", 0},
		"compiled and gone":       {ok(), StatusLimit, "it lied", 0},
		"no such tool":            {ok(call(1, "t.delete", "{}")...), StatusLimit, "not there", 0},
		"arguments that are none": {ok(call(1, "t.add", `{"n":"x"}`)...), StatusLimit, "sent a frame", 0},
		"arguments not JSON":      {ok(call(1, "t.add", `{"n":`)...), StatusLimit, "sent a frame", 0},
		"too few arguments":       {ok(call(1, "t.add", `{}`)...), StatusLimit, "sent a frame", 0},
		"call 0":                  {ok(call(0, "t.add", `{"n":1}`)...), StatusLimit, "call 0 after 0", 0},
		"a call twice":            {ok(append(call(1, "t.add", `{"n":1}`), call(1, "t.add", `{"n":1}`)...)...), StatusLimit, "call 1 after 1", 1},
		"more calls than allowed": {ok(frameWants, many, strings.Repeat(`{"n":1}`, 9)), StatusLimit, "tool calls", 0},
		"more bytes than there":   {ok(frameWants, wireWants{Calls: []wireCall{{Number: 1, Tool: "t.add", Size: 1000}}}, "{}"), StatusLimit, "sent a frame", 0},
		"a negative size":         {ok(frameWants, wireWants{Calls: []wireCall{{Number: 1, Tool: "t.add", Size: -1}}}, "{}"), StatusLimit, "sent a frame", 0},
		"drops what is not there": {ok(frameWants, wireWants{Dropped: []int64{-1, 0, 7, 1 << 62}, Timed: true}, nil), StatusLimit, "it lied", 0},
		"a wake in the past":      {ok(frameWants, wireWants{Timed: true, Wake: -1 << 62}, nil), StatusLimit, "it lied", 0},
		"a huge frame":            {append(ok(), huge...), StatusLimit, "sent a frame", 0},
		"too much output":         {ok(framePrint, wirePrint{journal.Stdout}, strings.Repeat("x", 101)), StatusLimit, "more output", 0},
		"an unknown stream":       {ok(framePrint, map[string]string{"s": "x"}, "x"), StatusLimit, "stream", 0},
		"a result that is none":   {ok(frameEnd, wireEnd{Status: StatusDone, Value: true}, "{"), StatusLimit, "sent a frame", 0},
		"a status that is none":   {ok(frameEnd, wireEnd{Status: StatusWaiting}, nil), StatusLimit, "sent a frame", 0},
		"raised nothing":          {ok(frameEnd, wireEnd{Status: StatusRaised}, nil), StatusLimit, "sent a frame", 0},
		"a limit that is none":    {ok(frameEnd, wireEnd{Limit: &wireLimit{Kind: 200}}, nil), StatusLimit, "", 0},
		"head no JSON":            {append(ok(), append([]byte{byte(frameWants), 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0}, 'x')...), StatusLimit, "sent a frame", 0},
		"an honest end":           {ok(frameEnd, wireEnd{Status: StatusDone, Value: true}, "7"), StatusDone, "", 0},
	} {
		t.Run(name, func(t *testing.T) {
			x, calls := lying(t, c.says, false)
			r, err := x.Run(t.Context(), Request{Source: "1"})
			if err != nil {
				t.Fatal(err)
			}
			text := ""
			if r.Error != nil {
				text = r.Error.Message + r.Error.Limit
			}
			if r.Status != c.want || !strings.Contains(text, c.error) || calls.Load() != c.calls {
				t.Errorf("%s, %q, %d calls", r.Status, text, calls.Load())
			}
		})
	}
}

// TestSilent has a process that says nothing more and does not end: the time limit holds.
func TestSilent(t *testing.T) {
	for name, says := range map[string][]byte{"at once": nil, "later": said(frameCompiled, compiled{}, nil), "in a frame": said(frameCompiled, compiled{}, nil)[:5]} {
		x, _ := lying(t, says, true)
		began := time.Now()
		r, err := x.Run(t.Context(), Request{Source: "1", Limits: Limits{Timeout: 100 * time.Millisecond}})
		if took := time.Since(began); err != nil || r.Status != StatusLimit || r.Error.Limit != "time" || took > 2*time.Second {
			t.Errorf("%s: %+v %v after %v", name, r, err, took)
		}
	}
}

// FuzzRemote has a process that says anything.
func FuzzRemote(f *testing.F) {
	f.Add(said(frameCompiled, compiled{}, nil, frameEnd, wireEnd{Status: StatusDone}, nil))
	f.Add(said(frameCompiled, compiled{}, nil, frameWants, wireWants{Calls: []wireCall{{Number: 1, Tool: "t.add", Size: 7}}, Dropped: []int64{1}}, `{"n":1}`, frameClock, nil, nil, framePrint, wirePrint{journal.Stdout}, "x",
		frameCall, wireCall{Number: 2, Tool: "t.add", Size: 7}, `{"n":1}`, frameEnd, wireEnd{Limit: &wireLimit{Kind: 1}}, nil))
	f.Fuzz(func(t *testing.T, says []byte) {
		x, calls := lying(t, says, false)
		began := time.Now()
		r, err := x.Run(t.Context(), Request{Source: "1", Limits: Limits{Timeout: 20 * time.Millisecond}})
		if took := time.Since(began); took > 2*time.Second {
			t.Errorf("it took %v", took)
		}
		if err != nil {
			t.Fatal(err)
		}
		if calls.Load() > 5 || len(r.Stdout) > 100 {
			t.Errorf("%d calls, %d bytes", calls.Load(), len(r.Stdout))
		}
		if _, err := json.Marshal(r); err != nil {
			t.Error(err)
		}
	})
}
