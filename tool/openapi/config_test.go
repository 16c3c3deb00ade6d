package openapi_test

import (
	"fmt"
	"strings"
	"testing"

	"toolweaver/tool/openapi"
)

func TestParseConfig(t *testing.T) {
	lookup := func(name string) (string, bool) { return "value of " + name, name == "TOKEN" }
	list, err := openapi.ParseConfig([]byte(`{
		"mcpServers": {}, // of somebody else
		"openapi": {
			"b": {"document": "b.yaml", "auth": [{"type": "basic", "user": "u", "password": "${TOKEN}"}, {"type": "query", "name": "k", "value": "v"}], "timeout": "5s", "include": ["get*"], "allowPrivate": true},
			"a": {"document": "https://a.example/openapi.json", "baseUrl": "https://a.example", "auth": {"type": "bearer", "value": "${TOKEN}"}, "headers": {"X": "${UNSET:-d}"}},
			"c": {"document": "${UNSET}", "disabled": true},
		}}`), lookup)
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf("%v %v %v %v %v %v %v", list[0].Name, list[0].Auth[0].Value, list[0].Headers["X"], list[1].Auth[0].Password, list[1].Timeout, list[1].AllowPrivate, list[2].Disabled)
	if want := "a value of TOKEN d value of TOKEN 5s true true"; got != want || len(list) != 3 {
		t.Errorf("%s, want %s", got, want)
	}
	if s := list[0].Secrets(); s["a bearer credential 1"] != "value of TOKEN" || s["a X"] != "d" {
		t.Errorf("%v", s)
	}
	for _, tt := range []struct{ doc, want string }{
		{`{"openapi": {"x": {"document": "d", "url": "u"}}}`, `openapi: "x": json: unknown field "url"`},
		{`{"openapi": {"x": {}}}`, `needs a "document"`},
		{`{"openapi": {"x": {"document": "${UNSET}"}}}`, `document: the environment variable UNSET is not set`},
		{`{"openapi": {"x": {"document": "d", "auth": {"type": "bearer", "token": "t"}}}}`, `unknown field "token"`},
		{`{"openapi": {"x": {"document": "d", "timeout": "soon"}}}`, `timeout: expected a text`},
		{`{"openapi": []}`, `must be an object`},
		{`{`, `configuration`},
	} {
		if _, err := openapi.ParseConfig([]byte(tt.doc), lookup); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", tt.doc, err)
		}
	}
	if list, err := openapi.ParseConfig([]byte(`{}`), lookup); err != nil || len(list) != 0 {
		t.Errorf("%v, %v", list, err)
	}
}
