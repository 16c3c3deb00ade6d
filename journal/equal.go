package journal

// This file compares JSON documents by meaning.

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
)

// EqualJSON reports whether a and b are the same JSON value: equal bytes, or equal after parsing, whatever the order of
// keys, the white space and the escapes. Numbers are equal when their text is, or when both stand for the same integer
// of less than 54 bits or the same fraction; 1 and 1.0 are different, as they are to a program. Documents that are not
// JSON are equal only byte for byte.
func EqualJSON(a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
	}
	va, errA := parseJSON(a)
	vb, errB := parseJSON(b)
	return errA == nil && errB == nil && equalValue(va, vb)
}

func parseJSON(data []byte) (v any, err error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if err = d.Decode(&v); err != nil {
		return nil, err
	}
	if _, err = d.Token(); err != io.EOF {
		return nil, ErrInvalid
	}
	return v, nil
}

// equalValue recurses as deep as encoding/json parses, which is 10,000 levels.
func equalValue(a, b any) bool {
	switch a := a.(type) {
	case json.Number:
		b, ok := b.(json.Number)
		return ok && equalNumber(a, b)
	case []any:
		b, ok := b.([]any)
		if !ok || len(a) != len(b) {
			return false
		}
		for i := range a {
			if !equalValue(a[i], b[i]) {
				return false
			}
		}
		return true
	case map[string]any:
		b, ok := b.(map[string]any)
		if !ok || len(a) != len(b) {
			return false
		}
		for k, v := range a {
			if w, ok := b[k]; !ok || !equalValue(v, w) {
				return false
			}
		}
		return true
	}
	return a == b
}

func equalNumber(a, b json.Number) bool {
	if a == b {
		return true
	}
	if isIntegerText(a) != isIntegerText(b) {
		return false
	}
	fa, errA := a.Float64()
	fb, errB := b.Float64()
	if errA != nil || errB != nil || fa != fb {
		return false
	}
	return !isIntegerText(a) || math.Abs(fa) < 1<<53
}

func isIntegerText(n json.Number) bool {
	for _, c := range []byte(n) {
		if c == '.' || c == 'e' || c == 'E' {
			return false
		}
	}
	return true
}
