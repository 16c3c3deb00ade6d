package tooltest

// This file defines Hostile, an MCP server that misbehaves on request.

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

// hostileVar is the environment variable that makes a test binary a hostile server.
const hostileVar = "TOOLWEAVER_TEST_HOSTILE"

// Hostile is how a hostile server begins. Once started, its tools misbehave one at a time:
//
//	echo {"text": …}     answers with the text, as text and as structured content
//	numbers              answers with numbers that floating point cannot hold
//	sleep                never answers, but heeds cancellation silently
//	progress             reports progress three times, then answers
//	fail                 answers with isError
//	rpc_error            answers with a JSON-RPC error
//	crash                writes to stderr and exits with status 3
//	close                closes its output and stays
//	garbage              writes a line of prose instead of an answer
//	invalid_json         writes half a message
//	wrong_type           answers with a result that is no tool result
//	wrong_id             answers a request that was never made
//	reply_twice          answers twice
//	huge                 answers with a string of the given megabytes
//	endless              writes one line without end
//	leak                 writes the environment variable SECRET to stderr and exits
//	child                starts a child that outlives it, and exits
//	deaf                 never reads its input again
type Hostile string

// The ways to begin.
const (
	HostileWell           Hostile = "well"            // as it should
	HostileHang           Hostile = "hang"            // says nothing
	HostileCrash          Hostile = "crash"           // exits with status 7 after a line on stderr
	HostileGarbage        Hostile = "garbage"         // writes half a message
	HostileProse          Hostile = "prose"           // writes prose for ever
	HostileBanner         Hostile = "banner"          // writes a line of prose, then goes on as it should
	HostileIgnoresUnknown Hostile = "ignores-unknown" // does not answer methods it does not know
	HostileStubborn       Hostile = "stubborn"        // as it should, but neither the end of its input nor SIGTERM ends it
	HostileEndlessList    Hostile = "endless-list"    // its list of tools has no last page
)

// HostileMain serves and does not return if this process was started by the command of [Hostile.Command]. Call it at the
// beginning of TestMain.
func HostileMain() {
	if mode := os.Getenv(hostileVar); mode != "" {
		serveHostile(Hostile(mode))
		os.Exit(0)
	}
}

// Command returns the program and the environment that start the server.
func (h Hostile) Command() (path string, env map[string]string) {
	path, err := os.Executable()
	if err != nil {
		panic(err) // a test binary knows its path
	}
	return path, map[string]string{hostileVar: string(h)}
}

type hostileServer struct {
	mode Hostile
	out  *bufio.Writer
}

func (s *hostileServer) line(format string, args ...any) {
	fmt.Fprintf(s.out, format+"\n", args...)
	_ = s.out.Flush()
}

func (s *hostileServer) result(id json.RawMessage, format string, args ...any) {
	s.line(`{"jsonrpc":"2.0","id":%s,"result":%s}`, id, fmt.Sprintf(format, args...))
}

func serveHostile(mode Hostile) {
	s := &hostileServer{mode, bufio.NewWriter(os.Stdout)}
	switch mode {
	case HostileHang:
		time.Sleep(time.Hour)
	case HostileCrash:
		fmt.Fprintln(os.Stderr, "fatal: cannot open the database")
		os.Exit(7)
	case HostileGarbage:
		s.line(`{"jsonrpc":"2.0","id":`)
		time.Sleep(time.Hour)
	case HostileProse:
		for {
			s.line("All work and no play makes Jack a dull boy.")
		}
	case HostileBanner:
		s.line("Hostile server 1.0 listening on stdio")
	case HostileStubborn:
		signal.Ignore(syscall.SIGTERM)
	}
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			break
		}
		var req struct {
			ID     json.RawMessage `json:"id"`
			Method string          `json:"method"`
			Params json.RawMessage `json:"params"`
		}
		if json.Unmarshal(line, &req) != nil || req.ID == nil {
			continue
		}
		s.handle(req.ID, req.Method, req.Params)
	}
	if mode == HostileStubborn {
		time.Sleep(time.Hour)
	}
}

// hostileTools are the tools' names, in order of the list.
var hostileTools = strings.Fields(`echo numbers sleep progress fail rpc_error crash close garbage invalid_json wrong_type wrong_id reply_twice
	huge endless leak child deaf`)

func (s *hostileServer) handle(id json.RawMessage, method string, params json.RawMessage) {
	switch method {
	case "initialize":
		s.result(id, `{"protocolVersion":"2025-06-18","capabilities":{"tools":{}},"serverInfo":{"name":"hostile","version":"1"}}`)
	case "ping":
		s.result(id, `{}`)
	case "tools/list":
		var tools []string
		for _, name := range hostileTools {
			tools = append(tools, fmt.Sprintf(`{"name":%q,"description":"Does %s.","inputSchema":{"type":"object","properties":{"text":{"type":"string"},"megabytes":{"type":"integer"}}},"annotations":{"readOnlyHint":true}}`, name, name))
		}
		next := ""
		if s.mode == HostileEndlessList {
			next = `,"nextCursor":"again"`
		}
		s.result(id, `{"tools":[%s]%s}`, strings.Join(tools, ","), next)
	case "tools/call":
		var p struct {
			Name      string `json:"name"`
			Arguments struct {
				Text      json.RawMessage `json:"text"`
				Megabytes int             `json:"megabytes"`
			} `json:"arguments"`
			Meta struct {
				Token json.RawMessage `json:"progressToken"`
			} `json:"_meta"`
		}
		if err := json.Unmarshal(params, &p); err != nil {
			s.line(`{"jsonrpc":"2.0","id":%s,"error":{"code":-32602,"message":"bad arguments"}}`, id)
			return
		}
		s.call(id, p.Name, p.Arguments.Text, p.Arguments.Megabytes, p.Meta.Token)
	default:
		if s.mode != HostileIgnoresUnknown {
			s.line(`{"jsonrpc":"2.0","id":%s,"error":{"code":-32601,"message":"Method not found"}}`, id)
		}
	}
}

func (s *hostileServer) call(id json.RawMessage, name string, text json.RawMessage, megabytes int, token json.RawMessage) {
	switch name {
	case "echo":
		if len(text) == 0 || text[0] != '"' {
			s.line(`{"jsonrpc":"2.0","id":%s,"error":{"code":-32602,"message":"text must be a string"}}`, id)
			return
		}
		s.result(id, `{"content":[{"type":"text","text":%s}],"structuredContent":{"text":%s}}`, text, text)
	case "numbers":
		s.result(id, `{"content":[],"structuredContent":{"big":12345678901234567890123,"one":1,"float":1.0,"exp":1e2}}`)
	case "sleep":
	case "progress":
		for i := range 3 {
			s.line(`{"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":%s,"progress":%d,"total":3,"message":"step %d"}}`, token, i+1, i+1)
		}
		s.result(id, `{"content":[{"type":"text","text":"done"}]}`)
	case "fail":
		s.result(id, `{"content":[{"type":"text","text":"no such user"}],"isError":true}`)
	case "rpc_error":
		s.line(`{"jsonrpc":"2.0","id":%s,"error":{"code":-32000,"message":"the backend is on fire"}}`, id)
	case "crash":
		fmt.Fprintln(os.Stderr, "panic: everything is lost")
		os.Exit(3)
	case "close":
		os.Stdout.Close()
	case "garbage":
		s.line("I am a teapot")
	case "invalid_json":
		s.line(`{"jsonrpc":"2.0","id":%s,"result":`, id)
	case "wrong_type":
		s.result(id, `{"content":"oops"}`)
	case "wrong_id":
		s.result(json.RawMessage("999999"), `{"content":[]}`)
	case "reply_twice":
		for range 2 {
			s.result(id, `{"content":[{"type":"text","text":"once"}]}`)
		}
	case "huge":
		fmt.Fprintf(s.out, `{"jsonrpc":"2.0","id":%s,"result":{"content":[{"type":"text","text":"`, id)
		block := strings.Repeat("x", 1<<20)
		for range megabytes {
			s.out.WriteString(block)
		}
		s.line(`"}]}}`)
	case "endless":
		for block := strings.Repeat("y", 1<<16); ; {
			if _, err := os.Stdout.WriteString(block); err != nil {
				os.Exit(0)
			}
		}
	case "leak":
		fmt.Fprintln(os.Stderr, "cannot log in with", os.Getenv("SECRET"))
		os.Exit(4)
	case "child":
		path, _ := os.Executable()
		child := exec.Command(path)
		child.Env = append(os.Environ(), hostileVar+"="+string(HostileHang))
		child.Stdout, child.Stderr = os.Stdout, os.Stderr
		if err := child.Start(); err != nil {
			s.result(id, `{"content":[{"type":"text","text":"no child"}],"isError":true}`)
			return
		}
		s.result(id, `{"content":[{"type":"text","text":"%d"}]}`, child.Process.Pid)
		time.Sleep(50 * time.Millisecond)
		os.Exit(0)
	case "deaf":
		s.result(id, `{"content":[]}`)
		time.Sleep(time.Hour)
	default:
		s.line(`{"jsonrpc":"2.0","id":%s,"error":{"code":-32602,"message":"Unknown tool: %s"}}`, id, name)
	}
}
