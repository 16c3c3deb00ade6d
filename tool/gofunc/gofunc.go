// Package gofunc makes tools of Go functions: the fastest kind of source, and the one programs that embed ToolWeaver use.
//
// Start with [New], which makes a tool of a function and reads the schemas off its types, and [NewSource], which groups
// tools under a name. The package knows nothing of Python, journals or executions.
//
//	type In struct {
//		UserID  string `json:"user_id" jsonschema:"who"`
//		Quarter string `json:"quarter,omitempty"`
//	}
//	expenses := gofunc.New("get_expenses", func(ctx context.Context, in In) ([]Expense, error) { … },
//		gofunc.Description("Expenses of a team member"), gofunc.ReadOnly())
//	src, err := gofunc.NewSource("hr", expenses)
package gofunc

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/google/jsonschema-go/jsonschema"

	"toolweaver/tool"
)

// A Func is one Go function as a tool. It is immutable.
type Func struct {
	tool tool.Tool
	call func(ctx context.Context, args json.RawMessage) (json.RawMessage, error)
	err  error

	inline bool
}

// Tool describes the function.
func (f *Func) Tool() tool.Tool { return f.tool }

// Err reports what keeps the function from being a tool, such as an input type without JSON form; nil if nothing.
// [NewSource] reports it as well.
func (f *Func) Err() error { return f.err }

// An Option changes how a function is described.
type Option func(*Func)

// Title sets the human-readable name.
func Title(s string) Option { return func(f *Func) { f.tool.Title = s } }

// Description sets what the tool does, for people and models.
func Description(s string) Option { return func(f *Func) { f.tool.Description = s } }

// ReadOnly claims that a call changes nothing.
func ReadOnly() Option { return func(f *Func) { f.tool.Annotations.ReadOnly = tool.Yes } }

// Idempotent claims that repeating a call has no further effect.
func Idempotent() Option { return func(f *Func) { f.tool.Annotations.Idempotent = tool.Yes } }

// Destructive says whether a call may delete or overwrite.
func Destructive(yes bool) Option {
	return func(f *Func) { f.tool.Annotations.Destructive = tool.HintOf(yes) }
}

// OpenWorld says whether the tool reaches beyond a closed domain.
func OpenWorld(yes bool) Option {
	return func(f *Func) { f.tool.Annotations.OpenWorld = tool.HintOf(yes) }
}

// Inline says that the function answers at once: it computes, and waits for nothing. Executors may then call it without
// starting a goroutine, which takes about a microsecond off each call; meanwhile the program, and its time limit, wait.
func Inline() Option { return func(f *Func) { f.inline = true } }

// InputSchema sets the JSON Schema of the arguments instead of the one read off the input type.
func InputSchema(doc json.RawMessage) Option { return func(f *Func) { f.tool.InputSchema = doc } }

// OutputSchema sets the JSON Schema of the result instead of the one read off the output type.
func OutputSchema(doc json.RawMessage) Option { return func(f *Func) { f.tool.OutputSchema = doc } }

// New makes a tool of fn. The arguments object is decoded into In, usually a struct with json tags (a jsonschema tag holds
// the description of a field, and fields without omitempty or omitzero are required); In may also be a map or
// json.RawMessage, which gets the arguments as they are. The result is Out encoded as JSON; json.RawMessage is passed on,
// after a check that it is valid, and empty means null.
//
// An error of fn becomes a [tool.Error]: as it is if it is one, of timeout or cancelled kind if it wraps a context error, else
// of [tool.KindFailed] with its text. A panic becomes [tool.KindInternal] without the panic's text, which may hold
// anything; the process goes on. fn is called by many goroutines at once and must return soon after its context ends: Go
// cannot stop it otherwise.
//
// New never fails: what is wrong is kept and reported by [NewSource].
func New[In, Out any](name string, fn func(context.Context, In) (Out, error), opts ...Option) *Func {
	f := &Func{tool: tool.Tool{Name: name}}
	var in In
	_, rawIn := any(in).(json.RawMessage)
	decode := func(args json.RawMessage) (in In, err error) {
		err = json.Unmarshal(args, &in)
		return in, err
	}
	if rawIn {
		decode = func(args json.RawMessage) (in In, err error) {
			*any(&in).(*json.RawMessage) = args
			return in, nil
		}
	}
	var out Out
	_, rawOut := any(out).(json.RawMessage)
	encode := func(out Out) (json.RawMessage, error) { return encodeJSON(out) }
	if rawOut {
		encode = func(out Out) (json.RawMessage, error) { return checkRaw(*any(&out).(*json.RawMessage)) }
	}
	if direct, ok := any(fn).(func(context.Context, json.RawMessage) (json.RawMessage, error)); ok {
		f.call = func(ctx context.Context, args json.RawMessage) (json.RawMessage, error) {
			res, err := direct(ctx, args)
			if err != nil {
				return nil, err
			}
			return checkRaw(res)
		}
	} else {
		f.call = func(ctx context.Context, args json.RawMessage) (json.RawMessage, error) {
			in, err := decode(args)
			if err != nil {
				return nil, badArguments(err)
			}
			out, err := fn(ctx, in)
			if err != nil {
				return nil, err
			}
			return encode(out)
		}
	}
	for _, opt := range opts {
		opt(f)
	}
	if f.tool.InputSchema == nil && !rawIn {
		f.tool.InputSchema, f.err = schemaFor[In]()
		if f.err != nil {
			f.err = fmt.Errorf("gofunc: tool %q: input type: %w", name, f.err)
		}
	}
	if f.tool.OutputSchema == nil && !rawOut && reflect.TypeFor[Out]().Kind() != reflect.Interface {
		f.tool.OutputSchema, _ = schemaFor[Out]() // a type that cannot be described may still be returned
	}
	if fn == nil {
		f.err = fmt.Errorf("gofunc: tool %q: the function is nil", name)
	}
	return f
}

// New0 makes a tool of a function that takes no arguments.
func New0[Out any](name string, fn func(context.Context) (Out, error), opts ...Option) *Func {
	if fn == nil {
		return New[struct{}, Out](name, nil, opts...)
	}
	return New(name, func(ctx context.Context, _ struct{}) (Out, error) { return fn(ctx) }, opts...)
}

// schemaFor reads a schema off a type, properties in the order of the fields.
func schemaFor[T any]() (doc json.RawMessage, err error) {
	defer func() { // the reflection is not ours, and types are what users write
		if p := recover(); p != nil {
			doc, err = nil, fmt.Errorf("%v cannot be described: %v", reflect.TypeFor[T](), p)
		}
	}()
	s, err := jsonschema.For[T](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[json.RawMessage](): {}, // any JSON, not an array of bytes
	}})
	if err != nil {
		return nil, err
	}
	return json.Marshal(s)
}

// encodeJSON encodes a result without escaping for HTML.
func encodeJSON(v any) (json.RawMessage, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, &tool.Error{Kind: tool.KindInternal, Message: "the result cannot be encoded as JSON: " + err.Error(), Err: err}
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

func checkRaw(res json.RawMessage) (json.RawMessage, error) {
	if len(res) == 0 {
		return json.RawMessage("null"), nil
	}
	if !json.Valid(res) {
		return nil, &tool.Error{Kind: tool.KindInternal, Message: "the tool returned invalid JSON"}
	}
	return res, nil
}

// badArguments turns a decoding error into one that speaks of parameters.
func badArguments(err error) error {
	e := &tool.Error{Kind: tool.KindBadArguments, Message: "the arguments do not fit: " + err.Error(), Err: err}
	var typ *json.UnmarshalTypeError
	if errors.As(err, &typ) {
		if typ.Field == "" {
			e.Message = fmt.Sprintf("the arguments must be an object, got %s", typ.Value)
		} else {
			e.Message = fmt.Sprintf("parameter %q: expected %s, got %s", typ.Field, jsonName(typ.Type), typ.Value)
		}
	}
	return e
}

// jsonName is what JSON Schema calls values of a Go type.
func jsonName(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Bool:
		return "boolean"
	case reflect.String:
		return "string"
	case reflect.Float32, reflect.Float64:
		return "number"
	case reflect.Slice, reflect.Array:
		return "array"
	case reflect.Struct, reflect.Map:
		return "object"
	case reflect.Pointer:
		return jsonName(t.Elem())
	}
	if t.Kind() >= reflect.Int && t.Kind() <= reflect.Uintptr {
		return "integer"
	}
	return t.String()
}
