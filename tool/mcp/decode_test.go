package mcp

import (
	"fmt"
	"strings"
	"testing"
)

func TestDecodeResult(t *testing.T) {
	tests := []struct{ in, want string }{
		{`{"content":[{"type":"text","text":"x"}]}`, `"x"`},
		{`{"content":[],"structuredContent":{"result":[1.0,12345678901234567890]}}`, `{"result":[1.0,12345678901234567890]}`},
		{`{"content":[],"structuredContent":{"result":[1]},"_meta":{"fastmcp":{"wrap_result":true}}}`, `[1]`},
		{`{"content":[{"type":"text","text":"[1,2]"}],"structuredContent":null}`, `[1,2]`},
		{`{"toolResult":{"a":1}}`, `{"a":1}`},
		{`{}`, `null`},
		{`{"content":[{"type":"resource","resource":{"uri":"a:b","text":"t"}},{"type":"text","text":"y"}]}`, `[{"type":"resource","resource":{"uri":"a:b","text":"t"}},"y"]`},
		{`{"content":[{"type":"image","data":"not base64!","mimeType":"image/png"}]}`, `{"type":"image","data":"not base64!","mimeType":"image/png"}`},
		{`{"content":[{"type":"text","text":"bad id"}],"isError":true}`, `bad id`},
		{`{"resultType":"complete","content":[{"type":"text","text":"x"}]}`, `"x"`},
		{`{"resultType":"input_required"}`, `it is of type "input_required": the server asks for more input, which is not supported`},
		{`{"content":[3]}`, `content block 0: json: cannot unmarshal number`},
		{`[]`, `json: cannot unmarshal array`},
		{``, `it is empty`},
	}
	for _, tt := range tests {
		var got string
		res, err := decodeResult([]byte(tt.in))
		if err == nil {
			v, verr := res.Value()
			got, err = string(v.Bytes()), verr
		}
		if err != nil {
			got = err.Error()
		}
		if got != tt.want && !(err != nil && strings.HasPrefix(got, tt.want)) {
			t.Errorf("%s\n got  %s\n want %s", tt.in, got, tt.want)
		}
	}
}

func TestDecodeTools(t *testing.T) {
	tools, next, err := decodeTools([]byte(`{"tools":[{"name":"a","inputSchema":{"z":1,"a":2},"annotations":{"title":"A","readOnlyHint":true,"openWorldHint":false}},
		7,{"description":"no name"},{"name":"b","description":["x"]},{"name":"c","outputSchema":null}],"nextCursor":"n"}`))
	got := fmt.Sprintf("%q %v", next, err)
	for _, tl := range tools {
		got += fmt.Sprintf("; %s %s %s %v %v %v", tl.Name, tl.Title, tl.InputSchema, tl.OutputSchema, tl.Annotations.ReadOnly, tl.Annotations.OpenWorld)
	}
	if want := `"n" <nil>; a A {"z":1,"a":2} [] yes no; c   [] unknown unknown`; got != want {
		t.Errorf("\n got  %s\n want %s", got, want)
	}
}
