package journal

// This file tests that every payload survives encoding, that its bytes stay those of docs/journal-format.md, and that no
// bytes make decoding panic.

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
)

var testTime = time.Date(2026, 3, 1, 12, 0, 0, 123456789, time.UTC)

var testRef = NewBlob([]byte("x")).Ref()

// payloadCases has at least one payload of every kind with the bytes it must have. The bytes are a format: do not
// change a line, add one.
var payloadCases = []struct {
	payload Payload
	want    string
}{
	{&Started{
		ExecutionID: "e1", ProgramHash: "ab", Source: "return \"<é>\"\n", Inputs: Body{JSON: []byte(`{"a" : 1.0}`)}, Seed: 255,
		Start: testTime, Limits: map[string]int64{"max_steps": 5, "max_calls": 7}, Features: Features{1, 2}, Engine: "v1",
		Mode: "dry_run", Parent: "e0", Tools: []OfferedTool{{"hr.get", "h", true}, {"hr.set", "", false}}, Labels: map[string]string{"k": "v"},
	}, `{"v":1,"execution":"e1","program":"ab","source":"return \"<é>\"\n","inputs":{"a" : 1.0},"seed":"00000000000000ff",` +
		`"start":"2026-03-01T12:00:00.123456789Z","limits":{"max_calls":7,"max_steps":5},"features":[1,2],"engine":"v1","mode":"dry_run",` +
		`"parent":"e0","tools":[{"name":"hr.get","hash":"h","repeatable":true},{"name":"hr.set"}],"labels":{"k":"v"}}`},
	{&Started{ExecutionID: "e1", SourceBlob: testRef, Inputs: Body{Blob: testRef}, Start: testTime},
		`{"v":1,"execution":"e1","source_blob":"sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881:1",` +
			`"inputs_blob":"sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881:1","seed":"0000000000000000",` +
			`"start":"2026-03-01T12:00:00.123456789Z"}`},
	{&Scheduled{Call: 3, Attempt: 1, Tool: "hr.get", Args: Body{JSON: []byte("{\"id\":\n 12345678901234567890}")}, Key: "e1-3", Repeatable: true, Line: 4},
		"{\"v\":1,\"call\":3,\"attempt\":1,\"tool\":\"hr.get\",\"args\":{\"id\":\n 12345678901234567890},\"key\":\"e1-3\",\"repeatable\":true,\"line\":4}"},
	{&Completed{Call: 3, Result: Body{JSON: []byte("null")}, Elapsed: 81 * time.Millisecond, Size: 5000, Origin: OriginCache},
		`{"v":1,"call":3,"result":null,"elapsed_ns":81000000,"size":5000,"origin":"cache"}`},
	{&Completed{Call: 4}, `{"v":1,"call":4}`},
	{&Failed{Call: 3, Reason: "tool", Message: "no \x00 such\tuser \\", Retryable: true, Details: Body{JSON: []byte(`[]`)}, Elapsed: 1, Origin: OriginSettled},
		`{"v":1,"call":3,"reason":"tool","message":"no \u0000 such\u0009user \\","retryable":true,"details":[],"elapsed_ns":1,"origin":"settled"}`},
	{&ApprovalAsked{Calls: []AskedCall{{1, "a.b", Body{JSON: []byte(`{}`)}, "destructive", 2}, {Call: 2, Tool: "c"}}},
		`{"v":1,"calls":[{"call":1,"tool":"a.b","args":{},"reason":"destructive","line":2},{"call":2,"tool":"c"}]}`},
	{&ApprovalGiven{Call: 1, Granted: true, Args: Body{JSON: []byte(`{"n":1}`)}, Reason: "ok", By: "ann"},
		`{"v":1,"call":1,"granted":true,"args":{"n":1},"reason":"ok","by":"ann"}`},
	{&Slept{Timer: 1, Until: testTime}, `{"v":1,"timer":1,"until":"2026-03-01T12:00:00.123456789Z"}`},
	{&Printed{Stdout, []byte("a\nb")}, `{"v":1,"stream":"stdout","text":"a\nb"}`},
	{&Printed{Stderr, []byte{0xff}}, `{"v":1,"stream":"stderr","base64":"/w=="}`},
	{&Finished{Status: StatusDone, Result: Body{JSON: []byte(`{"n":1}`)}, Usage: map[string]int64{"steps": 9}},
		`{"v":1,"status":"done","result":{"n":1},"usage":{"steps":9}}`},
	{&Finished{Status: StatusRaised, Error: &ErrorInfo{"ValueError", "m", "t", "h"}},
		`{"v":1,"status":"raised","error":{"type":"ValueError","message":"m","traceback":"t","hint":"h"}}`},
	{&Observed{[]time.Time{testTime, testTime.Add(5), testTime.Add(3)}},
		`{"v":1,"first":"2026-03-01T12:00:00.123456789Z","deltas_ns":[5,-2]}`},
	{&Observed{[]time.Time{testTime}}, `{"v":1,"first":"2026-03-01T12:00:00.123456789Z"}`},
	{&Delivered{Step: 2, Count: 20, Asked: 21, Now: testTime}, `{"v":1,"step":2,"count":20,"asked":21,"now":"2026-03-01T12:00:00.123456789Z"}`},
	{&Cancelled{Call: 9}, `{"v":1,"call":9}`},
	{&Answered{Call: 2, Tool: "a.b", Args: Body{JSON: []byte(`{}`)}, Repeatable: true, Line: 3, Result: Body{JSON: []byte(`[1]`)}, Elapsed: 5, Size: 3},
		`{"v":1,"call":2,"tool":"a.b","args":{},"repeatable":true,"line":3,"result":[1],"elapsed_ns":5,"size":3}`},
	{&Answered{Call: 2, Tool: "a.b", Reason: "failed", Message: "no", Retryable: true},
		`{"v":1,"call":2,"tool":"a.b","reason":"failed","message":"no","retryable":true}`},
	{&Started{ExecutionID: "e1", Start: testTime, Catalog: testRef},
		`{"v":1,"execution":"e1","seed":"0000000000000000","start":"2026-03-01T12:00:00.123456789Z",` +
			`"catalog":"sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881:1"}`},
	{&ApprovalGiven{Call: 1, Granted: true, Always: true}, `{"v":1,"call":1,"granted":true,"always":true}`},
	{&Delivered{Step: 2, Count: 1, Asked: 3, Now: testTime, Paused: 5}, `{"v":1,"step":2,"count":1,"asked":3,"now":"2026-03-01T12:00:00.123456789Z","paused_ns":5}`},
	{&Resumed{Engine: "v1", Down: 7}, `{"v":1,"engine":"v1","down_ns":7}`},
	{&Unknown{Calls: []uint64{2, 5}}, `{"v":1,"calls":[2,5]}`},
	{&Settled{Call: 2, Retry: true, By: "ann"}, `{"v":1,"call":2,"retry":true,"by":"ann"}`},
	{&Resumed{Engine: "v1", By: "host:12"}, `{"v":1,"engine":"v1","by":"host:12"}`},
}

func TestPayloads(t *testing.T) {
	seen := map[Kind]bool{}
	for _, c := range payloadCases {
		seen[c.payload.Kind()] = true
		data, err := Encode(c.payload)
		if err != nil {
			t.Fatal(err)
		}
		if string(data) != c.want {
			t.Errorf("%s is written as\n%s\nwant\n%s", c.payload.Kind(), data, c.want)
		}
		back, err := Decode(c.payload.Kind(), data)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(back, c.payload) {
			t.Errorf("%s is read as\n%+v\nwant\n%+v", c.payload.Kind(), back, c.payload)
		}
	}
	for _, k := range kinds {
		if !seen[k.kind] {
			t.Errorf("no case for %s", k.name)
		}
		if got, ok := KindByName(k.name); !ok || got != k.kind || k.kind.String() != k.name {
			t.Errorf("%s is not its own name", k.name)
		}
		if _, ok := decoders[k.kind]; !ok {
			t.Errorf("%s has no decoder", k.name)
		}
	}
}

func TestDecodeErrors(t *testing.T) {
	tests := []struct {
		kind Kind
		data string
		want error
	}{
		{99, `{"v":1}`, ErrUnsupported},
		{KindScheduled, `{"v":2}`, ErrUnsupported},
		{KindScheduled, `{}`, ErrCorrupt},
		{KindScheduled, ``, ErrCorrupt},
		{KindScheduled, `{"v":1,"call":-1}`, ErrCorrupt},
		{KindScheduled, `{"v":1,"args_blob":"sha256:00:1"}`, ErrCorrupt},
		{KindStarted, `{"v":1,"seed":"xyz"}`, ErrCorrupt},
		{KindDelivered, `{"v":1,"count":-1}`, ErrCorrupt},
		{KindPrinted, `{"v":1,"base64":"?"}`, ErrCorrupt},
	}
	for _, c := range tests {
		_, err := Entry{Seq: 7, Kind: c.kind, Data: []byte(c.data)}.Decode()
		if !errors.Is(err, c.want) {
			t.Errorf("%s %s: error is %v, want %v", c.kind, c.data, err, c.want)
		}
		var corrupt *CorruptError
		if errors.As(err, &corrupt) && corrupt.Seq != 7 {
			t.Errorf("%v does not name the entry", err)
		}
	}
}

func TestEncodeErrors(t *testing.T) {
	for _, p := range []Payload{
		&Completed{Result: Body{JSON: []byte("{")}},
		&Slept{Until: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)},
	} {
		if _, err := Encode(p); !errors.Is(err, ErrInvalid) {
			t.Errorf("%s: error is %v", p.Kind(), err)
		}
	}
}

func TestNewBody(t *testing.T) {
	tests := []struct {
		data   string
		inline bool
	}{
		{`{"a": 1}`, true}, {"null", true}, {" 1", false}, {"", false}, {"plain text", false},
		{`"` + strings.Repeat("x", MaxInlineBytes-2) + `"`, true}, {`"` + strings.Repeat("x", MaxInlineBytes-1) + `"`, false},
	}
	for _, c := range tests {
		body, blob := NewBody([]byte(c.data))
		if inline := blob == nil; inline != c.inline || inline != body.Blob.IsZero() {
			t.Errorf("%q: inline is %v", clip(c.data, 20), inline)
		}
		if blob != nil && (string(blob.Bytes()) != c.data || blob.Ref() != body.Blob) {
			t.Errorf("%q: blob differs", clip(c.data, 20))
		}
	}
	if body, blob := NewBody(nil); !body.IsZero() || blob != nil {
		t.Error("nil is not absent")
	}
}

func TestRef(t *testing.T) {
	if r, err := ParseRef(testRef.String()); err != nil || r != testRef {
		t.Errorf("%v, %v", r, err)
	}
	for _, s := range []string{"x", testRef.String() + "0000000000000000000000", testRef.String()[:72], strings.ToUpper(testRef.String()), "sha256:" + strings.Repeat("z", 64) + ":1"} {
		if _, err := ParseRef(s); !errors.Is(err, ErrInvalid) {
			t.Errorf("%q: error is %v", s, err)
		}
	}
}

func TestEqualJSON(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{`{"a":1,"b":[1,2]}`, `{ "b": [1, 2], "a": 1 }`, true},
		{`"é"`, `"\u00e9"`, true},
		{`1`, `1.0`, false},
		{`0.50`, `5e-1`, true},
		{`9007199254740993`, `9007199254740992`, false},
		{`123456789012345678901234567890`, `123456789012345678901234567890`, true},
		{`[1]`, `[1,2]`, false},
		{`{"a":1}`, `{"b":1}`, false},
		{`{"a":null}`, `{}`, false},
		{`1 2`, `1  2`, false},
		{`not json`, `not json`, true},
		{`null`, `false`, false},
	}
	for _, c := range tests {
		if got := EqualJSON([]byte(c.a), []byte(c.b)); got != c.want {
			t.Errorf("EqualJSON(%s, %s) = %v", c.a, c.b, got)
		}
	}
}

func TestFeatures(t *testing.T) {
	if err := DefaultFeatures().Check(); err != nil {
		t.Error(err)
	}
	if err := (Features{1, 999}).Check(); !errors.Is(err, ErrUnsupported) || !strings.Contains(err.Error(), "feature(999)") {
		t.Errorf("error is %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	for _, c := range payloadCases {
		f.Add(uint16(c.payload.Kind()), []byte(c.want))
	}
	f.Fuzz(func(t *testing.T, kind uint16, data []byte) {
		p, err := Decode(Kind(kind), data)
		if err != nil {
			if !errors.Is(err, ErrCorrupt) && !errors.Is(err, ErrUnsupported) {
				t.Fatalf("error of no class: %v", err)
			}
			return
		}
		again, err := Encode(p)
		if err != nil {
			return // times that time.Time reads and does not write
		}
		q, err := Decode(Kind(kind), again)
		if err != nil {
			t.Fatalf("%s\nis written as\n%s\nwhich is not readable: %v", data, again, err)
		}
		if third, err := Encode(q); err != nil || !bytes.Equal(again, third) {
			t.Fatalf("not stable:\n%s\n%s", again, third)
		}
	})
}
