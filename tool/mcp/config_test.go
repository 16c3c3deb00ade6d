package mcp

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestParseConfig(t *testing.T) {
	env := map[string]string{"TOKEN": "s3cret", "EMPTY": "", "HOME": "/home/u", "NESTED": "${TOKEN}"}
	lookup := func(name string) (string, bool) { v, ok := env[name]; return v, ok }
	const doc = "\ufeff" + `// servers
{
  "theme": "dark",
  "mcpServers": {
    "github": {"command": "npx", "args": ["-y", "gh", "--root=${HOME}"], "env": {"TOKEN": "${TOKEN}", "N": 5, "RAW": "${NESTED}", "E": "${EMPTY}"}, "cwd": "${DIR:-/tmp}", "autoApprove": ["x"]},
    "remote": {"type": "http", "url": "https://user:pw@example.com/${EMPTY:-mcp}?key=${env:TOKEN}", "headers": {"Authorization": "Bearer ${TOKEN}"}, "timeout": 1500},
    "legacy": {"transport": "sse", "url": "http://localhost:1/sse", "timeout": "30s",}, /* trailing comma */
    "gemini": {"httpUrl": "http://localhost:2/mcp"},
    "open": {"type": "local", "command": ["node", "x.js"], "args": ["y"]},
    "off": {"command": "${UNSET}", "disabled": true},
    "off2": {"command": "c", "enabled": false},
  },
}`
	got, err := ParseConfig([]byte(doc), lookup)
	if err != nil {
		t.Fatal(err)
	}
	want := []Server{
		{Name: "github", Command: "npx", Args: []string{"-y", "gh", "--root=/home/u"}, Env: map[string]string{"TOKEN": "s3cret", "N": "5", "RAW": "${TOKEN}", "E": ""}, Dir: "/tmp"},
		{Name: "remote", Transport: HTTP, URL: "https://user:pw@example.com/mcp?key=s3cret", Headers: map[string]string{"Authorization": "Bearer s3cret"}, Timeout: 1500 * time.Millisecond},
		{Name: "legacy", Transport: SSE, URL: "http://localhost:1/sse", Timeout: 30 * time.Second},
		{Name: "gemini", URL: "http://localhost:2/mcp"},
		{Name: "open", Transport: Stdio, Command: "node", Args: []string{"x.js", "y"}},
		{Name: "off", Command: "${UNSET}", Disabled: true},
		{Name: "off2", Command: "c", Disabled: true},
	}
	if len(got) != len(want) {
		t.Fatalf("%d servers", len(got))
	}
	for i := range want {
		type plain Server
		if !reflect.DeepEqual(got[i], want[i]) {
			t.Errorf("\n got  %+v\n want %+v", plain(got[i]), plain(want[i]))
		}
	}
	text := fmt.Sprintf("%v %+v %#v %s", got, got[0], got[1], got[1])
	if strings.Contains(text, "s3cret") || strings.Contains(text, "pw@") {
		t.Errorf("formatting shows secrets: %s", text)
	}
}

func TestParseConfigShapes(t *testing.T) {
	for _, doc := range []string{
		`{"servers":{"a":{"command":"c"}}}`, `{"a":{"command":"c"}}`, `{"mcpServers":{"a":{"url":"http://x/"},"a":{"command":"c"}}}`,
	} {
		got, err := ParseConfig([]byte(doc), nil)
		if err != nil || len(got) != 1 || got[0].Name != "a" || got[0].Command != "c" {
			t.Errorf("%s: %v %v", doc, got, err)
		}
	}
	if got, err := ParseConfig([]byte(`{}`), nil); err != nil || len(got) != 0 {
		t.Errorf("empty: %v %v", got, err)
	}
	bad := []struct{ doc, want string }{
		{`{`, "mcp: configuration: hujson: line 1, column 2: "},
		{`[]`, `mcp: configuration: expected an object with the member "mcpServers"`},
		{`{"theme":"dark"}`, `mcp: configuration: the member "mcpServers" is missing`},
		{`{"mcpServers":[]}`, `mcp: configuration: "mcpServers" must be an object that maps names to servers`},
		{`{"mcpServers":{"a":3}}`, `mcp: server "a": must be an object`},
		{`{"mcpServers":{"a":{}}}`, `mcp: server "a": "" is not an http or https URL`},
		{`{"mcpServers":{"":{"command":"c"}}}`, `mcp: server "": the name is empty`},
		{`{"mcpServers":{"a":{"command":"c","args":"x"}}}`, `mcp: server "a": field "args": string is not what is expected there`},
		{`{"mcpServers":{"a":{"command":7}}}`, `mcp: server "a": field "command": expected a text`},
		{`{"mcpServers":{"a":{"command":"c","env":{"K":{}}}}}`, `mcp: server "a": env "K": expected a text`},
		{`{"mcpServers":{"a":{"type":"carrier-pigeon","url":"http://x"}}}`, `mcp: server "a": field "type": transport "carrier-pigeon" is not known; use "stdio", "http" or "sse"`},
		{`{"mcpServers":{"a":{"type":"stdio","url":"http://x"}}}`, `mcp: server "a": a stdio server needs a "command"`},
		{`{"mcpServers":{"a":{"url":"ftp://u:p@x"}}}`, `mcp: server "a": "ftp://x" is not an http or https URL`},
		{`{"mcpServers":{"a":{"command":"c","timeout":-1}}}`, `mcp: server "a": field "timeout": expected milliseconds, or a text such as "30s"`},
		{`{"mcpServers":{"a":{"command":"${X}"},"b":{"command":"c","args":["${Y"]}}}`,
			"mcp: server \"a\": field \"command\": the environment variable X is not set; set it, or write ${X:-default}\nmcp: server \"b\": field \"args[0]\": \"${\" without \"}\""},
		{`{"mcpServers":{"a":{"command":"c","headers":{"H":"${input:key}"}}}}`, `mcp: server "a": field "headers.H": ${input:key} is not a variable of the environment; write ${NAME} or ${NAME:-default}`},
	}
	for _, tt := range bad {
		_, err := ParseConfig([]byte(tt.doc), nil)
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s\n got  %v\n want %s", tt.doc, err, tt.want)
		}
	}
}

func FuzzParseConfig(f *testing.F) {
	f.Add([]byte(`{"mcpServers":{"a":{"command":"${A:-b}","args":["${B}"],"timeout":"1s"}}}`))
	f.Add([]byte(`{"a":{"url":"http://x","headers":{"k":"${"}}} // x`))
	f.Fuzz(func(t *testing.T, doc []byte) {
		servers, err := ParseConfig(doc, func(string) (string, bool) { return "v", true })
		if err != nil {
			return
		}
		for _, s := range servers {
			if !s.Disabled && s.Check() != nil {
				t.Errorf("an unusable server was accepted: %v", s)
			}
		}
	})
}

func FuzzDecodeResult(f *testing.F) {
	f.Add([]byte(`{"content":[{"type":"text","text":"x"},{"type":"image","data":"AA==","mimeType":"image/png"}],"structuredContent":{"a":1},"_meta":{"fastmcp":{"wrap_result":true}}}`))
	f.Add([]byte(`{"content":[{"type":5},null,3],"isError":true,"resultType":"complete"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if res, err := decodeResult(data); err == nil {
			if v, err := res.Value(); err == nil {
				_ = v.Bytes()
			}
		}
		_, _, _ = decodeTools(data)
		_, _ = decodeLine(append([]byte("["), data...))
	})
}
