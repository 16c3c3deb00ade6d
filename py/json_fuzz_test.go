package py_test

import (
	"bytes"
	"encoding/json"
	"math/big"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"toolweaver/py"
)

// FuzzJSON compares reading and writing JSON with encoding/json, an independent implementation: what that accepts is accepted
// here, and reading what is written gives the same again.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{
		`{"a": [1, -2.5e3, true, null, "x\u00e9\ud83d\ude00\n"], "b": {"c": {}}}`, `[{"a": 1, "b": 2}, {"a": 3, "b": 4}, {"b": 5}]`,
		`"\ud800"`, `1e400`, `-0`, `-0.0`, `123456789012345678901234567890`, `[]`, ` [ ] `, `{"a":1,"a":2}`, `"\"\\\/\b\f\n\r\t"`, `1.`, `01`, `{"a"}`, `[1,]`, `nul`, "\"\x00\"", `{"a\"b":1}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in := py.New(py.Options{})
		v, exc := in.ParseJSON(data, true)
		if !json.Valid(data) || !utf8.Valid(data) || len(data) > 4000 {
			return // here NaN and the like are numbers, and integers have at most 4300 digits
		}
		if exc != nil {
			if bytes.Count(data, []byte("["))+bytes.Count(data, []byte("{")) > 900 {
				return
			}
			t.Fatalf("%q is refused: %s", data, in.FormatException(exc))
		}
		written, exc := in.AppendJSON(nil, v, py.JSONOptions{Compact: true})
		if exc != nil {
			t.Fatalf("%q: %s", data, in.FormatException(exc))
		}
		if strings.Contains(string(written), "Infinity") {
			return // 1e400
		}
		if got, want := decoded(t, written), decoded(t, data); !reflect.DeepEqual(got, want) {
			t.Errorf("%q is written as %q", data, written)
		}
	})
}

// decoded is what encoding/json reads, with numbers that compare by value.
func decoded(t *testing.T, data []byte) any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%q: %v", data, err)
	}
	return numbers(v)
}

func numbers(v any) any {
	switch v := v.(type) {
	case json.Number:
		if n, ok := new(big.Int).SetString(v.String(), 10); ok { // -0 is 0
			return n.String()
		}
		f, _ := v.Float64()
		return f
	case []any:
		for i := range v {
			v[i] = numbers(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = numbers(v[k])
		}
	}
	return v
}
