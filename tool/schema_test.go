package tool

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
)

func mustSchema(t testing.TB, doc string) *Schema {
	t.Helper()
	s, err := ParseSchema(raw(doc))
	if err != nil {
		t.Fatalf("%s: %v", doc, err)
	}
	return s
}

func TestParams(t *testing.T) {
	s := mustSchema(t, `{"type":"object","properties":{"z":{"type":"integer","default":3},"b":{"$ref":"#/$defs/Range"},"a":{"type":["string","null"]},"y":{}},
		"required":["a","b","ghost"],"$defs":{"Range":{"type":"object","default":{},"properties":{"lo":{"type":"number"}}}}}`)
	var got []string
	for _, p := range s.Params() {
		got = append(got, fmt.Sprintf("%s %t %s %s", p.Name, p.Required, p.Default, p.Schema.TypeName()))
	}
	want := []string{"b true {} Range", "a true  string or null", "ghost true  any", "z false 3 integer", "y false  any"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
	s = mustSchema(t, `{"allOf":[{"properties":{"a":{}},"required":["a"]}],"anyOf":[{"properties":{"b":{}},"required":["b"]},{"properties":{"c":{}}}],"$ref":"#/definitions/X","definitions":{"X":{"properties":{"d":{}}}}}`)
	got = nil
	for _, p := range s.Params() {
		got = append(got, fmt.Sprint(p.Name, p.Required))
	}
	if want := []string{"atrue", "dfalse", "bfalse", "cfalse"}; !reflect.DeepEqual(got, want) {
		t.Errorf("composed: %v", got)
	}
	if p := (*Schema)(nil).Params(); len(p) != 0 {
		t.Error(p)
	}
}

func TestValidateArgs(t *testing.T) {
	const hr = `{"type":"object","properties":{"user_id":{"type":"string","minLength":2},"quarter":{"type":"string","enum":["Q1","Q2","Q3"]},
		"limit":{"type":"integer","minimum":1,"maximum":100},"tags":{"type":"array","items":{"type":"string"},"maxItems":2},
		"filter":{"$ref":"#/$defs/F"},"when":{"anyOf":[{"type":"string"},{"type":"null"}]},"ratio":{"type":"number","exclusiveMinimum":0,"multipleOf":0.5},
		"code":{"type":"string","pattern":"^[a-z]+$"},"look":{"type":"string","pattern":"^(?!x)"},"mode":{"const":"fast"}},
		"required":["user_id"],"$defs":{"F":{"type":"object","properties":{"name":{"type":"string"},"sub":{"$ref":"#/$defs/F"}},"required":["name"],"additionalProperties":false}}}`
	tests := []struct{ schema, args, want string }{
		{hr, `{"user_id":"e1","quarter":"Q3","limit":5,"tags":["a"],"filter":{"name":"x","sub":{"name":"y"}},"when":null,"ratio":1.5,"code":"abc","look":"xy","mode":"fast"}`, ""},
		{hr, ` {"user_id" : "e1" , "limit" : 3.0 } `, ""},
		{hr, ``, `missing required parameter "user_id" (string)`},
		{hr, `[]`, `the arguments must be an object, got array`},
		{hr, `{"user_id":`, `the arguments are not valid JSON`},
		{hr, `{"user_id":7}`, `parameter "user_id": expected string, got integer 7`},
		{hr, `{"user_id":null}`, `parameter "user_id": expected string, got null`},
		{hr, `{"user_id":"e"}`, `parameter "user_id": expected at least 2 characters, got 1`},
		{hr, `{"user_id":"e1","quater":"Q1"}`, `unknown parameter "quater"; did you mean "quarter"?`},
		{hr, `{"user_id":"e1","zzzzzz":1}`, `unknown parameter "zzzzzz"; the names are user_id, quarter, limit, tags, filter, when, ratio, code, look, mode`},
		{hr, `{"user_id":"e1","quarter":"Q4"}`, `parameter "quarter": expected one of "Q1", "Q2", "Q3", got string "Q4"; did you mean "Q1"?`},
		{hr, `{"user_id":"e1","limit":0}`, `parameter "limit": expected at least 1, got 0`},
		{hr, `{"user_id":"e1","limit":1.5}`, `parameter "limit": expected integer, got number 1.5`},
		{hr, `{"user_id":"e1","limit":100000000000000000000000}`, `parameter "limit": expected at most 100, got 100000000000000000000000`},
		{hr, `{"user_id":"e1","tags":["a",2,"c"]}`, `parameter "tags[1]": expected string, got integer 2; parameter "tags": expected at most 2 items, got 3`},
		{hr, `{"user_id":"e1","filter":{"name":"x","sub":{"nam":"y"}}}`, `parameter "filter.sub": unknown member "nam"; did you mean "name"?; parameter "filter.sub": missing required member "name" (string)`},
		{hr, `{"user_id":"e1","when":5}`, `parameter "when": expected string or null, got integer 5`},
		{hr, `{"user_id":"e1","ratio":0}`, `parameter "ratio": expected more than 0, got 0`},
		{hr, `{"user_id":"e1","ratio":0.7}`, `parameter "ratio": expected a multiple of 0.5, got 0.7`},
		{hr, `{"user_id":"e1","code":"A"}`, `parameter "code": string "A" does not match the pattern ^[a-z]+$`},
		{hr, `{"user_id":"e1","mode":"slow"}`, `parameter "mode": expected "fast", got string "slow"`},
		{`{"type":"object"}`, `{"anything":1}`, ""},
		{`{"type":"object","properties":{}}`, `{"a":1}`, `unknown parameter "a": none are accepted`},
		{`{"type":"object","properties":{},"additionalProperties":{"type":"string"}}`, `{"a":1}`, `parameter "a": expected string, got integer 1`},
		{`{"type":"object","properties":{"a":{}},"additionalProperties":true}`, `{"b":1}`, ""},
		{`{"type":"object","additionalProperties":false,"properties":{"a":{}}}`, `{"b":1}`, `unknown parameter "b"; did you mean "a"?`},
		{`{"$ref":"#/$defs/A","$defs":{"A":{"properties":{"a":{"type":"string"}},"additionalProperties":false}}}`, `{"b":1}`, ``},
		{`true`, `{"x":1}`, ""},
		{``, `{"x":1}`, ""},
		{`{"properties":{"v":{"oneOf":[{"type":"object","properties":{"k":{"type":"integer"}},"required":["k"]},{"type":"string"}]}}}`, `{"v":{"k":"x"}}`, `parameter "v.k": expected integer, got string "x"`},
		{`{"properties":{"v":{"$ref":"http://example.com/x.json"},"w":{"$ref":"#/nowhere"},"x":{"$ref":"#/properties/x"}}}`, `{"v":1,"w":2,"x":3}`, ""},
		{`{"properties":{"p":{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}]}}}`, `{"p":["a","b"]}`, `parameter "p[1]": expected integer, got string "b"`},
		{`{"properties":{"p":{"type":"array","items":[{"type":"string"}]}}}`, `{"p":[1]}`, `parameter "p[0]": expected string, got integer 1`},
		{`{"properties":{"n":{"type":"string","nullable":true}}}`, `{"n":null}`, ""},
		{`{"properties":{"n":false}}`, `{"n":1}`, `parameter "n": no value is allowed here`},
		{`{"properties":{"n":{"type":"file"}}}`, `{"n":1}`, ""},
		{`{"properties":{"e":{"enum":[1,"a",null,{"k": 1}]}}}`, `{"e":1.0}`, ""},
		{`{"properties":{"e":{"enum":[1,"a",null,{"k": 1}]}}}`, `{"e":{"k":1}}`, ""},
		{`{"properties":{"e":{"enum":["\u0061"]}}}`, `{"e":"a"}`, ""},
	}
	for _, tt := range tests {
		err := mustSchema(t, tt.schema).ValidateArgs(raw(tt.args))
		got := ""
		if err != nil {
			got = err.Error()
		}
		if tt.schema[:min(7, len(tt.schema))] == `{"$ref"` { // the composed schema reports the member itself
			if !strings.Contains(got, `unknown`) {
				t.Errorf("%s: %q", tt.args, got)
			}
			continue
		}
		if got != tt.want {
			t.Errorf("%s\n got  %s\n want %s", tt.args, got, tt.want)
		}
	}
}

// TestHostileSchemas checks that no schema document or argument makes parsing or checking slow, deep or large.
func TestHostileSchemas(t *testing.T) {
	deep := strings.Repeat(`{"properties":{"a":`, 3000) + "{}" + strings.Repeat("}}", 3000)
	wide := `{"properties":{` + strings.TrimSuffix(strings.Repeat(`"k":{"anyOf":[{},{}]},`, 20000), ",") + `}}`
	var refs strings.Builder
	for i := range 8000 {
		fmt.Fprintf(&refs, `"p%d":{"$ref":"#/big/%s/%d"},`, i, strings.Repeat("x", i%7), i)
	}
	manyRefs := `{"properties":{` + strings.TrimSuffix(refs.String(), ",") + `},"big":{"":"` + strings.Repeat("y", 600_000) + `"}}`
	anyOf := `{"type":"integer"}`
	for range 14 {
		anyOf = `{"anyOf":[` + anyOf + `,` + anyOf + `]}`
	}
	exponential := `{"properties":{"v":` + anyOf + `}}`
	cyclic := `{"$ref":"#","allOf":[{"$ref":"#"},{"$ref":"#"}],"anyOf":[{"$ref":"#"},{"$ref":"#"}],"properties":{"v":{"$ref":"#"}}}`
	docs := map[string]string{"deep": deep, "wide": wide, "many references": manyRefs, "exponential": exponential, "cyclic": cyclic}
	nested := `{"v":` + strings.Repeat(`{"v":`, 4000) + `"x"` + strings.Repeat("}", 4000) + `}`
	for name, doc := range docs {
		start := time.Now()
		s, err := ParseSchema(raw(doc))
		if err != nil && len(doc) <= MaxSchemaBytes {
			t.Errorf("%s: %v", name, err)
		}
		if err == nil {
			_ = s.ValidateArgs(raw(`{"v":"x","a":{"a":1},"k":1}`))
			_ = s.ValidateArgs(raw(nested))
			_ = s.Params()
			_ = s.TypeName()
		}
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("%s took %v", name, d)
		}
	}
	for _, doc := range []string{`{`, `"x"`, `3`, `[{}]`, `{"a":1}{}`, strings.Repeat(" ", MaxSchemaBytes) + `{}`} {
		if _, err := ParseSchema(raw(doc)); err == nil {
			t.Errorf("%.20s accepted", doc)
		}
	}
	odd := `{"type":3,"properties":[1],"required":"x","enum":{},"items":7,"anyOf":"x","minLength":"a","minimum":"b","maxItems":-1,"$ref":4,"description":[],"pattern":9,"additionalProperties":"?"}`
	if err := mustSchema(t, odd).ValidateArgs(raw(`{"a":1}`)); err != nil {
		t.Errorf("keywords of the wrong type: %v", err)
	}
}

func TestWrapsResult(t *testing.T) {
	for doc, want := range map[string]bool{
		`{"type":"object","x-fastmcp-wrap-result":true}`: true, `{"x-fastmcp-wrap-result":false}`: false, `{"type":"object"}`: false, ``: false, `[`: false,
	} {
		if WrapsResult(raw(doc)) != want {
			t.Errorf("%s: want %t", doc, want)
		}
	}
}

func FuzzSchema(f *testing.F) {
	f.Add(`{"type":"object","properties":{"a":{"$ref":"#/properties/a"}},"required":["a"]}`, `{"a":[1,"x",{}]}`)
	f.Add(`{"anyOf":[{"const":1},{"enum":["a"]}],"additionalProperties":{"type":"array","items":{"minLength":2}}}`, `{"a":"\u00e4"}`)
	f.Add(`{"properties":{"a":{"pattern":"a*","multipleOf":0.1,"minimum":-1e400}}}`, `{"a":1e999}`)
	f.Fuzz(func(t *testing.T, doc, args string) {
		s, err := ParseSchema(raw(doc))
		if err != nil {
			return
		}
		_ = s.ValidateArgs(raw(args))
		_ = s.Params()
		_ = s.TypeName()
		r := Result{Structured: raw(args), Wrapped: true}
		_, _ = r.Value()
	})
}

func BenchmarkValidateArgs(b *testing.B) {
	s := mustSchema(b, `{"type":"object","properties":{"user_id":{"type":"string"},"quarter":{"type":"string"}},"required":["user_id"],"additionalProperties":false}`)
	args := raw(`{"user_id":"e1","quarter":"Q3"}`)
	b.ReportAllocs()
	for b.Loop() {
		if err := s.ValidateArgs(args); err != nil {
			b.Fatal(err)
		}
	}
}
