package shape

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toolweaver/tool"
	"toolweaver/tool/stub"
)

// offered is a source with one tool.
type offered struct{}

func (offered) Name() string { return "s/1" }
func (offered) List(context.Context) ([]tool.Tool, error) {
	return []tool.Tool{{Name: "get", InputSchema: json.RawMessage(`{"type":"object","additionalProperties":false}`)}}, nil
}
func (offered) Call(context.Context, tool.Call) (tool.Result, error) {
	return tool.Result{}, tool.ErrUnavailable
}
func (offered) Close() error { return nil }

func entry(t testing.TB) *tool.Entry {
	t.Helper()
	c, err := tool.NewCatalog(context.Background(), tool.CatalogOptions{}, offered{})
	if err != nil {
		t.Fatal(err)
	}
	return c.Entries()[0]
}

// told returns the stub of a tool that returned these values, from its first class on, on one line.
func told(t testing.TB, values ...string) string {
	t.Helper()
	var s Store
	for _, v := range values {
		s.Observe("s/1", "get", json.RawMessage(v), time.Unix(0, 0))
	}
	text := stub.Write([]*tool.Entry{entry(t)}, stub.Options{Learned: s.Learned})
	_, text, _ = strings.Cut(text, "# s/1: from tools.s_1 import …\n")
	text = text[:strings.LastIndex(text, ":\n    ")]
	if i := strings.Index(text, ":\n    \"\"\""); i >= 0 {
		text = text[:i]
	}
	return strings.Join(strings.Fields(text), " ")
}

func TestObserve(t *testing.T) {
	many := func(n int, f func(i int) string) []string {
		var list []string
		for i := range n {
			list = append(list, f(i))
		}
		return list
	}
	for _, tt := range []struct {
		name   string
		values []string
		want   string
	}{
		{"scalars", []string{`1`, `2`}, `async def get() -> int`},
		{"mixed", []string{`1`, `"x"`, `null`, `1.5`}, `async def get() -> str | float | None`},
		{"records", []string{`[{"id":1,"name":"Ann","tags":["x"]},{"id":2,"name":"Bob","tags":[],"left":true},{"id":3,"name":null,"left":false}]`},
			`class GetOutputItem(TypedDict): id: int name: str | None tags: NotRequired[list[str]] left: NotRequired[bool] async def get() -> list[GetOutputItem]`},
		{"one object may be a table", []string{`{"ann":1,"bob":2}`}, `async def get() -> dict[str, Any]`},
		{"seen twice", []string{`{"total":1,"next":"a"}`, `{"total":2,"next":null}`}, `class GetOutput(TypedDict): total: int next: str | None async def get() -> GetOutput`},
		{"a name seen once is not told", []string{`{"total":1,"ann":2}`, `{"total":2,"bob":3}`}, `class GetOutput(TypedDict): total: int async def get() -> GetOutput`},
		{"keys are data", []string{`{"ann@example.org":{"n":1},"bob@example.org":{"n":2}}`}, `class GetOutputValue(TypedDict): n: int async def get() -> dict[str, GetOutputValue]`},
		{"keys are numbers", []string{`{"a":1}`, `{"10023":1}`}, `async def get() -> dict[str, int]`},
		{"keys vary", many(8, func(i int) string {
			return fmt.Sprintf(`{"k%s":1,"j%s":2}`, strings.Repeat("a", i), strings.Repeat("b", i))
		}), `async def get() -> dict[str, int]`},
		{"nested", []string{`{"page":{"items":[{"a":1},{"a":2}]}}`, `{"page":{"items":[]}}`},
			`class GetOutputPageItem(TypedDict): a: int class GetOutputPage(TypedDict): items: list[GetOutputPageItem] class GetOutput(TypedDict): page: GetOutputPage async def get() -> GetOutput`},
		{"nothing", nil, `async def get() -> Any`},
		{"empty", []string{`[]`, `{}`}, `async def get() -> dict[str, Any] | list[Any]`},
	} {
		if got := told(t, tt.values...); got != tt.want {
			t.Errorf("%s:\n got  %s\n want %s", tt.name, got, tt.want)
		}
	}
}

// TestNoValues: nothing of a value's text may be in a shape.
func TestNoValues(t *testing.T) {
	var s Shape
	for range 3 {
		if err := s.Observe(json.RawMessage(`{"user":"s3cret-value","n":424242,"by id":{"s3cret key":1},"list":["s3cret"],"flag":true}`)); err != nil {
			t.Fatal(err)
		}
	}
	data, err := json.Marshal(&s)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"s3cret", "424242"} {
		if strings.Contains(string(data), bad) {
			t.Errorf("%q is in the shape %s", bad, data)
		}
	}
}

func TestBounds(t *testing.T) {
	var s Shape
	if err := s.Observe(json.RawMessage(`"` + strings.Repeat("x", maxBytes) + `"`)); err == nil {
		t.Error("a large value is observed")
	}
	if err := s.Observe(json.RawMessage(`{"a":`)); err == nil {
		t.Error("no JSON, no error")
	}
	if err := s.Observe(json.RawMessage(strings.Repeat("[", 9000) + strings.Repeat("]", 9000))); err != nil {
		t.Error(err)
	}
	for i := range 200 {
		var b strings.Builder
		for j := range 90 {
			fmt.Fprintf(&b, `,"f%c%c":{"g%c":1}`, 'a'+i%26, 'a'+j%26, 'a'+(i+j)%26)
		}
		if err := s.Observe(json.RawMessage("[{" + b.String()[1:] + "}]")); err != nil {
			t.Fatal(err)
		}
	}
	if n := s.nodes(); n > maxNodes+1 {
		t.Errorf("%d nodes", n)
	}
}

func TestStore(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "shapes")
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 100 {
		s.Observe("s/1", "get", json.RawMessage(fmt.Sprintf(`{"n":%d}`, i)), time.Unix(int64(i), 0))
	}
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	schema, n := again.Learned(entry(t))
	if n != 100 || schema == nil || schema.TypeName() != "object" {
		t.Errorf("%v from %d results", schema, n)
	}
	if k := again.Known("s/1")["get"]; k.Shape.Seen != observeAll+(100-observeAll)/observeEvery {
		t.Errorf("%d observed", k.Shape.Seen)
	}
	again.Forget("s/1", "get")
	if err := again.Save(); err != nil {
		t.Fatal(err)
	}
	if third, err := Open(dir); err != nil || len(third.Known("s/1")) != 0 {
		t.Errorf("not forgotten: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "bad.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir); err == nil || !strings.Contains(err.Error(), "delete it") {
		t.Errorf("a bad file: %v", err)
	}
}

func FuzzObserve(f *testing.F) {
	for _, v := range []string{`1`, `{"a":[1,{"b":null}]}`, `{"a b":1,"c":{"x@y":[]}}`, `[[[[]]]]`, `{"":1}`} {
		f.Add([]byte(v), []byte(`{"a":2}`))
	}
	f.Fuzz(func(t *testing.T, a, b []byte) {
		var s Shape
		if s.Observe(a) != nil || s.Observe(b) != nil {
			return
		}
		schema := s.Schema()
		for _, v := range [][]byte{a, b} { // what was seen fits what is told
			if schema != nil && schema.Validate(v) != nil {
				t.Errorf("%s does not fit %+v", v, schema)
			}
		}
	})
}
