package journal

// This file reads payloads. It is given bytes from disks and from other people's exports: it never panics, and it
// allocates in proportion to its input.

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"
)

// Decode returns the payload of an entry. Unknown fields are ignored. The error is a [*CorruptError], or wraps
// [ErrUnsupported] for a kind or payload version that is newer than this package. Inline bodies share memory with Data.
func (e Entry) Decode() (Payload, error) {
	p, err := Decode(e.Kind, e.Data)
	var c *CorruptError
	if errors.As(err, &c) {
		c.Seq = e.Seq
	}
	return p, err
}

// Decode is [Entry.Decode] for an entry of which only the kind and the data are known.
func Decode(kind Kind, data []byte) (Payload, error) {
	dec, ok := decoders[kind]
	if !ok {
		return nil, fmt.Errorf("%w: %s", ErrUnsupported, kind)
	}
	switch v := payloadVersion(data); {
	case v < 1:
		return nil, &CorruptError{Kind: kind, Reason: "payload does not begin with a version"}
	case v > PayloadVersion:
		return nil, fmt.Errorf("%w: %s payload version %d, this version reads up to %d", ErrUnsupported, kind, v, PayloadVersion)
	}
	p, err := dec(data)
	if err != nil {
		return nil, &CorruptError{Kind: kind, Reason: "payload is not readable", Err: err}
	}
	return p, nil
}

// payloadVersion returns the version that data begins with, 0 if it begins with none. It looks at the first bytes only:
// parsing the whole payload for it would double the time to load a journal.
func payloadVersion(data []byte) int {
	rest, ok := bytes.CutPrefix(data, []byte(`{"v":`))
	n := 0
	for n < len(rest) && n < 9 && '0' <= rest[n] && rest[n] <= '9' {
		n++
	}
	if !ok || n == len(rest) || rest[n] != ',' && rest[n] != '}' {
		return 0
	}
	v, err := strconv.Atoi(string(rest[:n]))
	if err != nil {
		return 0
	}
	return v
}

// decoders has one line a Kind.
var decoders = map[Kind]func([]byte) (Payload, error){
	KindStarted:       decodeStarted,
	KindScheduled:     decodeScheduled,
	KindCompleted:     decodeCompleted,
	KindAnswered:      decodeAnswered,
	KindFailed:        decodeFailed,
	KindApprovalAsked: decodeApprovalAsked,
	KindApprovalGiven: decodeApprovalGiven,
	KindSlept:         decodeSlept,
	KindPrinted:       decodePrinted,
	KindFinished:      decodeFinished,
	KindObserved:      decodeObserved,
	KindDelivered:     decodeDelivered,
	KindCancelled:     decodeCancelled,
	KindResumed:       decodeResumed,
	KindUnknown:       decodeUnknown,
	KindSettled:       decodeSettled,
}

// wireRef is a Ref in a payload.
type wireRef struct{ Ref }

// UnmarshalText implements encoding.TextUnmarshaler.
func (r *wireRef) UnmarshalText(b []byte) (err error) {
	r.Ref, err = ParseRef(string(b))
	return err
}

func toBody(inline json.RawMessage, ref wireRef) Body {
	if len(inline) > 0 && ref.IsZero() {
		return Body{JSON: inline}
	}
	return Body{Blob: ref.Ref}
}

func decodeStarted(data []byte) (Payload, error) {
	var w struct {
		Execution  ExecutionID       `json:"execution"`
		Program    string            `json:"program"`
		Source     string            `json:"source"`
		SourceBlob wireRef           `json:"source_blob"`
		Inputs     json.RawMessage   `json:"inputs"`
		InputsBlob wireRef           `json:"inputs_blob"`
		Seed       string            `json:"seed"`
		Start      time.Time         `json:"start"`
		Limits     map[string]int64  `json:"limits"`
		Features   Features          `json:"features"`
		Engine     string            `json:"engine"`
		Mode       string            `json:"mode"`
		Parent     ExecutionID       `json:"parent"`
		Tools      []OfferedTool     `json:"tools"`
		Catalog    wireRef           `json:"catalog"`
		Labels     map[string]string `json:"labels"`
	}
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, err
	}
	seed, err := strconv.ParseUint(w.Seed, 16, 64)
	if err != nil {
		return nil, err
	}
	return &Started{
		ExecutionID: w.Execution, ProgramHash: w.Program, Source: w.Source, SourceBlob: w.SourceBlob.Ref,
		Inputs: toBody(w.Inputs, w.InputsBlob), Seed: seed, Start: w.Start.UTC(), Limits: w.Limits, Features: w.Features,
		Engine: w.Engine, Mode: w.Mode, Parent: w.Parent, Tools: w.Tools, Catalog: w.Catalog.Ref, Labels: w.Labels,
	}, nil
}

// wireCall has the fields that calls share in Scheduled, ApprovalAsked and ApprovalGiven.
type wireCall struct {
	Call       uint64          `json:"call"`
	Attempt    int             `json:"attempt"`
	Tool       string          `json:"tool"`
	Args       json.RawMessage `json:"args"`
	ArgsBlob   wireRef         `json:"args_blob"`
	Key        string          `json:"key"`
	Repeatable bool            `json:"repeatable"`
	Line       int             `json:"line"`
	Granted    bool            `json:"granted"`
	Reason     string          `json:"reason"`
	By         string          `json:"by"`
	Always     bool            `json:"always"`
}

func decodeScheduled(data []byte) (Payload, error) {
	var w wireCall
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, err
	}
	return &Scheduled{w.Call, w.Attempt, w.Tool, toBody(w.Args, w.ArgsBlob), w.Key, w.Repeatable, w.Line}, nil
}

func decodeApprovalAsked(data []byte) (Payload, error) {
	var w struct {
		Calls []wireCall `json:"calls"`
	}
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, err
	}
	p := &ApprovalAsked{}
	for _, c := range w.Calls {
		p.Calls = append(p.Calls, AskedCall{c.Call, c.Tool, toBody(c.Args, c.ArgsBlob), c.Reason, c.Line})
	}
	return p, nil
}

func decodeApprovalGiven(data []byte) (Payload, error) {
	var w wireCall
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, err
	}
	return &ApprovalGiven{w.Call, w.Granted, toBody(w.Args, w.ArgsBlob), w.Reason, w.By, w.Always}, nil
}

// wireResult has the fields of Completed and Failed.
type wireResult struct {
	Call        uint64          `json:"call"`
	Result      json.RawMessage `json:"result"`
	ResultBlob  wireRef         `json:"result_blob"`
	Reason      string          `json:"reason"`
	Message     string          `json:"message"`
	Retryable   bool            `json:"retryable"`
	Details     json.RawMessage `json:"details"`
	DetailsBlob wireRef         `json:"details_blob"`
	Elapsed     time.Duration   `json:"elapsed_ns"`
	Size        int64           `json:"size"`
	Origin      Origin          `json:"origin"`
}

func decodeCompleted(data []byte) (Payload, error) {
	var w wireResult
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, err
	}
	return &Completed{w.Call, toBody(w.Result, w.ResultBlob), w.Elapsed, w.Size, w.Origin}, nil
}

func decodeFailed(data []byte) (Payload, error) {
	var w wireResult
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, err
	}
	return &Failed{w.Call, w.Reason, w.Message, w.Retryable, toBody(w.Details, w.DetailsBlob), w.Elapsed, w.Origin}, nil
}

func decodeAnswered(data []byte) (Payload, error) {
	var w struct {
		wireResult
		Tool       string          `json:"tool"`
		Args       json.RawMessage `json:"args"`
		ArgsBlob   wireRef         `json:"args_blob"`
		Repeatable bool            `json:"repeatable"`
		Line       int             `json:"line"`
	}
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, err
	}
	return &Answered{Call: w.Call, Tool: w.Tool, Args: toBody(w.Args, w.ArgsBlob), Repeatable: w.Repeatable, Line: w.Line,
		Result: toBody(w.Result, w.ResultBlob), Reason: w.Reason, Message: w.Message, Retryable: w.Retryable, Elapsed: w.Elapsed, Size: w.Size}, nil
}

func decodeSlept(data []byte) (Payload, error) {
	var w struct {
		Timer uint64    `json:"timer"`
		Until time.Time `json:"until"`
	}
	err := json.Unmarshal(data, &w)
	return &Slept{w.Timer, w.Until.UTC()}, err
}

func decodeDelivered(data []byte) (Payload, error) {
	var w struct {
		Step  uint64    `json:"step"`
		Count int       `json:"count"`
		Asked uint64    `json:"asked"`
		Now   time.Time `json:"now"`

		Paused time.Duration `json:"paused_ns"`
	}
	err := json.Unmarshal(data, &w)
	if err == nil && w.Count < 0 {
		err = fmt.Errorf("count is %d", w.Count)
	}
	return &Delivered{w.Step, w.Count, w.Asked, w.Now.UTC(), w.Paused}, err
}

func decodeCancelled(data []byte) (Payload, error) {
	var w wireCall
	err := json.Unmarshal(data, &w)
	return &Cancelled{w.Call}, err
}

func decodePrinted(data []byte) (Payload, error) {
	var w struct {
		Stream Stream `json:"stream"`
		Text   string `json:"text"`
		Base64 string `json:"base64"`
	}
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, err
	}
	if w.Base64 == "" {
		return &Printed{w.Stream, []byte(w.Text)}, nil
	}
	b, err := base64.StdEncoding.DecodeString(w.Base64)
	return &Printed{w.Stream, b}, err
}

func decodeObserved(data []byte) (Payload, error) {
	var w struct {
		First  time.Time `json:"first"`
		Deltas []int64   `json:"deltas_ns"`
	}
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, err
	}
	p := &Observed{}
	if w.First.IsZero() {
		return p, nil
	}
	t := w.First.UTC()
	p.Readings = make([]time.Time, 0, 1+len(w.Deltas))
	p.Readings = append(p.Readings, t)
	for _, d := range w.Deltas {
		t = t.Add(time.Duration(d))
		p.Readings = append(p.Readings, t)
	}
	return p, nil
}

func decodeResumed(data []byte) (Payload, error) {
	var w struct {
		Engine string        `json:"engine"`
		By     string        `json:"by"`
		Down   time.Duration `json:"down_ns"`
	}
	err := json.Unmarshal(data, &w)
	return &Resumed{w.Engine, w.By, w.Down}, err
}

func decodeUnknown(data []byte) (Payload, error) {
	var w struct {
		Calls []uint64 `json:"calls"`
	}
	err := json.Unmarshal(data, &w)
	return &Unknown{w.Calls}, err
}

func decodeSettled(data []byte) (Payload, error) {
	var w struct {
		Call  uint64 `json:"call"`
		Retry bool   `json:"retry"`
		By    string `json:"by"`
	}
	err := json.Unmarshal(data, &w)
	return &Settled{w.Call, w.Retry, w.By}, err
}

func decodeFinished(data []byte) (Payload, error) {
	var w struct {
		Status     Status           `json:"status"`
		Result     json.RawMessage  `json:"result"`
		ResultBlob wireRef          `json:"result_blob"`
		Error      *ErrorInfo       `json:"error"`
		Usage      map[string]int64 `json:"usage"`
	}
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, err
	}
	return &Finished{w.Status, toBody(w.Result, w.ResultBlob), w.Error, w.Usage}, nil
}
