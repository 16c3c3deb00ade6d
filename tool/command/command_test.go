package command_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"toolweaver/tool"
	"toolweaver/tool/command"
	"toolweaver/tool/tooltest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const config = `{
	"commands": {"box": {"env": {"GREETING": "${WHO:-nobody}", "API_TOKEN": "s3cret"}, "tools": {
		// say prints its arguments, one in brackets each
		"say":   {"argv": ["printf", "[%s]", "{first}", "x={first},{second}", ["--opt", "{third}"], "{rest}"],
		          "params": {"first": {}, "second": {"type": "integer"}, "third": {"optional": true}, "rest": {"type": "array", "items": {"type": "string"}, "optional": true, "allowDash": true}}},
		"files": {"argv": ["ls", "-1", "--", "{dir}"], "params": {"dir": {"description": "Which"}}, "output": "lines", "readOnly": true},
		"data":  {"argv": ["cat"], "stdin": "{doc}", "params": {"doc": {"type": "object"}}, "output": "json"},
		"echo":  {"argv": ["cat"], "stdin": "{text}", "params": {"text": {}}},
		"slow":  {"argv": ["sh", "-c", "sleep 30 & sleep 30"]},
		"fail":  {"argv": ["sh", "-c", "echo out; echo wrong >&2; exit $0", "{status}"], "params": {"status": {"type": "integer"}}, "allowExit": [3]},
		"env":   {"argv": ["sh", "-c", "echo $GREETING $SECRET_OF_TEST"], "output": "text"},
		"flood": {"argv": ["sh", "-c", "while true; do echo 0123456789; done"]},
		"gone":  {"argv": ["no-such-program-anywhere"]},
	}}}}`

func source(t testing.TB) *command.Source {
	t.Helper()
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("there is no sh")
	}
	list, err := command.ParseConfig([]byte(config), func(string) (string, bool) { return "", false })
	if err != nil {
		t.Fatal(err)
	}
	list[0].MaxOutput = 1 << 20
	s, err := command.New(list[0])
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func call(s tool.Source, name, args string) string {
	res, err := s.Call(context.Background(), tool.Call{Tool: name, Args: json.RawMessage(args)})
	if err == nil {
		var v tool.Value
		if v, err = res.Value(); err == nil {
			return string(v.Bytes())
		}
	}
	var te *tool.Error
	if errors.As(err, &te) {
		return te.Kind.String() + ": " + te.Message
	}
	return err.Error()
}

// TestSource runs the suite of all sources.
func TestSource(t *testing.T) {
	tooltest.Run(t, tooltest.Fixture{
		New:  func(t *testing.T) tool.Source { return source(t) },
		Echo: tool.Call{Tool: "echo", Args: json.RawMessage(`{"text":"hello"}`)},
		Want: "hello",
		Bad:  tool.Call{Tool: "echo", Args: json.RawMessage(`{}`)},
		Slow: tool.Call{Tool: "slow"},
	})
}

func TestCalls(t *testing.T) {
	t.Setenv("SECRET_OF_TEST", "leaked")
	s := source(t)
	dir := t.TempDir()
	for _, n := range []string{"-n", "a b"} {
		if err := os.WriteFile(filepath.Join(dir, n), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct{ tool, args, want string }{
		{"say", `{"first":"a b","second":2}`, `"[a b][x=a b,2]"`},
		{"say", `{"first":"$(id) ; ` + "`id`" + ` && * \n","second":2,"third":"t","rest":["-r","s"]}`, `"[$(id) ; ` + "`id`" + ` \u0026\u0026 * \n][x=$(id) ; ` + "`id`" + ` \u0026\u0026 * \n,2][--opt][t][-r][s]"`},
		{"say", `{"first":"-rf","second":1}`, `bad arguments: the argument "first" begins with "-", which the program might take for an option: "-rf"`},
		{"say", `{"first":"a\u0000b","second":1}`, `bad arguments: the argument "first" has a zero byte, which no program's argument can have`},
		{"say", `{"second":1}`, `bad arguments: the argument "first" is missing`},
		{"files", fmt.Sprintf(`{"dir":%q}`, dir), `["-n","a b"]`},
		{"files", `{"dir":"-"}`, `failed: the program ended with exit status 2: ls: `},
		{"data", `{"doc":{"a":[1,2.50,123456789012345678901234567890]}}`, `{"a":[1,2.50,123456789012345678901234567890]}`},
		{"echo", `{"text":"{\"a\":1}"}`, `{"a":1}`},
		{"echo", `{"text":"12"}`, `"12"`},
		{"echo", `{"text":""}`, `""`},
		{"fail", `{"status":2}`, "failed: the program ended with exit status 2: wrong"},
		{"fail", `{"status":3}`, `"out\n"`},
		{"env", `{}`, `"nobody\n"`},
		{"flood", `{}`, `too large: the program writes more than 1048576 bytes; ask for less`},
		{"gone", `{}`, `unavailable: the program "no-such-program-anywhere" is not there; install it, or give its full path`},
	} {
		got := call(s, tt.tool, tt.args)
		if got != tt.want && !(strings.HasSuffix(tt.want, ": ") && strings.HasPrefix(got, tt.want)) {
			t.Errorf("%s %s\n got  %s\n want %s", tt.tool, tt.args, got, tt.want)
		}
	}
}

// TestChildren: a call that is given up leaves no child behind.
func TestChildren(t *testing.T) {
	s := source(t)
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	start := time.Now()
	if _, err := s.Call(ctx, tool.Call{Tool: "slow"}); !errors.Is(err, tool.ErrTimeout) {
		t.Error(err)
	}
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestConfig(t *testing.T) {
	list, err := command.ParseConfig([]byte(config), func(name string) (string, bool) { return "Ann", name == "WHO" })
	if err != nil {
		t.Fatal(err)
	}
	c := list[0]
	if c.Env["GREETING"] != "Ann" || c.Secrets()["box API_TOKEN"] != "s3cret" || strings.Contains(fmt.Sprintf("%v %#v", c, c), "s3cret") {
		t.Errorf("%v", c.Env)
	}
	for _, cmd := range c.Commands {
		if cmd.Name == "say" {
			var names []string
			for _, p := range cmd.Params {
				names = append(names, p.Name)
			}
			if got := strings.Join(names, " "); got != "first second third rest" {
				t.Errorf("parameters %s", got)
			}
		}
	}
	for _, tt := range []struct{ doc, want string }{
		{`{"commands": {"x": {"tools": {"a": {"argv": []}}}}}`, "must begin with the program"},
		{`{"commands": {"x": {"tools": {"a": {"argv": ["{p}"], "params": {"p": {}}}}}}}`, "the program itself cannot be a value"},
		{`{"commands": {"x": {"tools": {"a": {"argv": ["ls", "{q}"]}}}}}`, "{q} is no parameter"},
		{`{"commands": {"x": {"tools": {"a": {"argv": ["ls"], "params": {"p": {}}}}}}}`, `"p" is not used`},
		{`{"commands": {"x": {"tools": {"a": {"argv": ["ls", "{p-q}"], "params": {"p-q": {}}}}}}}`, `cannot be the name of a parameter`},
		{`{"commands": {"x": {"tools": {"a": {"argv": ["ls"], "output": "xml"}}}}}`, `output "xml" is not known`},
		{`{"commands": {"x": {"tools": {"a": {"argv": ["ls"], "shell": true}}}}}`, `unknown field "shell"`},
		{`{"commands": {"x": {"timeout": "soon"}}}`, "timeout"},
		{`{"commands": {"x": {"cwd": "${UNSET}"}}}`, "UNSET is not set"},
		{`{"commands": 1}`, "must be an object"},
	} {
		if _, err := command.ParseConfig([]byte(tt.doc), func(string) (string, bool) { return "", false }); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", tt.doc, err)
		}
	}
}

func FuzzArgv(f *testing.F) {
	list, err := command.ParseConfig([]byte(`{"commands": {"x": {"tools": {"t": {"argv": ["true", "a{p}b", "{p}", ["{q}", "{p}"]], "params": {"p": {}, "q": {"optional": true}}}}}}}`), nil)
	if err != nil {
		f.Fatal(err)
	}
	s, err := command.New(list[0])
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte(`{"p":"x","q":["a","b"]}`))
	f.Add([]byte(`{"p":["{q}"],"q":{}}`))
	f.Fuzz(func(_ *testing.T, args []byte) {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		_, _ = s.Call(ctx, tool.Call{Tool: "t", Args: args}) // no panic, no hang
	})
}
