package mcp

// This file reads the Claude-style map of MCP servers.

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/tailscale/hujson"

	"toolweaver/internal/envref"
)

// A Server says how to reach one MCP server. It may hold secrets (Env, Headers, URL); its String does not show them.
type Server struct {
	// Name is the name of the source.
	Name string
	// Transport is how to talk to the server. Empty means [Stdio] if Command is set, else [HTTP].
	Transport Transport
	// Command and Args start a stdio server; Command is looked up in PATH. Args do not pass through a shell.
	Command string
	Args    []string
	// Env is added to the server's environment, which otherwise holds only what [Options.InheritEnv] lets through.
	Env map[string]string
	// Dir is the working directory; empty means the one of this process.
	Dir string
	// URL and Headers reach a remote server. The headers are sent to the host of URL only.
	URL     string
	Headers map[string]string
	// OAuth says how to log in, where a remote server wants that.
	OAuth OAuth
	// Timeout bounds each call, besides the call's own context. 0 means no bound.
	Timeout time.Duration
	// Disabled servers are listed in the configuration but not to be used.
	Disabled bool
}

// A Transport is a way to talk to an MCP server.
type Transport string

// The transports.
const (
	Stdio Transport = "stdio"
	HTTP  Transport = "http" // streamable HTTP
	SSE   Transport = "sse"  // the HTTP transport of 2024-11-05, superseded by HTTP
)

// String describes the server without its secrets.
func (s Server) String() string {
	if s.transport() == Stdio {
		return fmt.Sprintf("%s (command %s)", s.Name, s.Command)
	}
	return fmt.Sprintf("%s (%s)", s.Name, publicURL(s.URL))
}

// GoString is String, so that no formatting verb shows secrets.
func (s Server) GoString() string { return s.String() }

func (s Server) transport() Transport {
	switch {
	case s.Transport != "":
		return s.Transport
	case s.Command != "":
		return Stdio
	}
	return HTTP
}

// Check reports what is wrong with the server's settings; nil if they can be used.
func (s Server) Check() error {
	switch t := s.transport(); t {
	case Stdio:
		if s.Command == "" {
			return errors.New(`a stdio server needs a "command"`)
		}
	case HTTP, SSE:
		if p := s.OAuth.CallbackPort; p < 0 || p > 65535 {
			return fmt.Errorf(`"callbackPort" %d is not a port`, p)
		}
		u, err := url.Parse(s.URL)
		if err != nil || s.URL == "" || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
			return fmt.Errorf(`%q is not an http or https URL`, publicURL(s.URL))
		}
	default:
		return fmt.Errorf(`transport %q is not known; use "stdio", "http" or "sse"`, t)
	}
	return nil
}

// ErrNoServers is wrapped by the error of [ParseConfig] about a configuration that has no servers at all.
var ErrNoServers = errors.New(`the member "mcpServers" is missing`)

// maxConfig bounds the size of a configuration, in bytes.
const maxConfig = 4 << 20

// ParseConfig reads a configuration: a JSON object, with comments and trailing commas allowed, whose member mcpServers (or
// servers) maps names to servers, as Claude Desktop, Claude Code, Cursor, VS Code and others write it. The map may also stand
// alone. Servers come in document order. Of each the fields command, args, env, cwd, type or transport, url (httpUrl,
// serverUrl), headers, timeout (milliseconds, or a string such as "30s"), oauth (clientId, clientSecret, clientMetadataUrl, scopes, callbackPort,
// allowPrivate), disabled and enabled are read; others are ignored.
//
// ${NAME}, ${env:NAME} and ${NAME:-default} in texts are replaced by what lookup returns for NAME (os.LookupEnv, usually;
// nil means that nothing is set). The replacement is not searched again. A name that is not set and has no default is an
// error. The error names the server and the field, and never shows a value.
func ParseConfig(data []byte, lookup func(name string) (string, bool)) ([]Server, error) {
	if len(data) > maxConfig {
		return nil, fmt.Errorf("mcp: configuration of %d bytes is larger than %d", len(data), maxConfig)
	}
	std, err := hujson.Standardize(bytes.Clone(bytes.TrimPrefix(data, []byte("\ufeff"))))
	if err != nil {
		return nil, fmt.Errorf("mcp: configuration: %w", err)
	}
	servers, err := serverMap(std)
	if err != nil {
		return nil, fmt.Errorf("mcp: configuration: %w", err)
	}
	if lookup == nil {
		lookup = func(string) (string, bool) { return "", false }
	}
	var list []Server
	var errs []error
	for _, m := range servers {
		s, err := parseServer(m.name, m.value, lookup)
		if err != nil {
			errs = append(errs, fmt.Errorf("mcp: server %q: %w", m.name, err))
			continue
		}
		list = append(list, s)
	}
	return list, errors.Join(errs...)
}

type namedServer struct {
	name  string
	value json.RawMessage
}

// serverMap finds the map of servers and returns it in document order.
func serverMap(doc json.RawMessage) ([]namedServer, error) {
	top, err := ordered(doc)
	if err != nil {
		return nil, errors.New(`expected an object with the member "mcpServers"`)
	}
	for _, key := range []string{"mcpServers", "servers"} {
		for _, m := range top {
			if m.name != key {
				continue
			}
			list, err := ordered(m.value)
			if err != nil {
				return nil, fmt.Errorf("%q must be an object that maps names to servers", key)
			}
			return list, nil
		}
	}
	for _, m := range top {
		var probe struct{ Command, URL, HTTPURL, ServerURL json.RawMessage }
		if json.Unmarshal(m.value, &probe) != nil || (probe.Command == nil && probe.URL == nil && probe.HTTPURL == nil && probe.ServerURL == nil) {
			return nil, ErrNoServers
		}
	}
	return top, nil
}

// ordered returns the members of an object in document order; of duplicates the last one counts.
func ordered(doc json.RawMessage) ([]namedServer, error) {
	dec := json.NewDecoder(bytes.NewReader(doc))
	if tok, err := dec.Token(); err != nil || tok != json.Delim('{') {
		return nil, errors.New("not an object")
	}
	var list []namedServer
	for dec.More() {
		tok, err := dec.Token()
		if err != nil {
			return nil, err
		}
		m := namedServer{name: tok.(string)} // an object's keys are strings
		if err := dec.Decode(&m.value); err != nil {
			return nil, err
		}
		list = slices.DeleteFunc(list, func(x namedServer) bool { return x.name == m.name })
		list = append(list, m)
	}
	return list, nil
}

// rawServer is a server as it is written.
type rawServer struct {
	Command   json.RawMessage            `json:"command"`
	Args      []string                   `json:"args"`
	Env       map[string]json.RawMessage `json:"env"`
	Cwd       string                     `json:"cwd"`
	Type      string                     `json:"type"`
	Transport string                     `json:"transport"`
	URL       string                     `json:"url"`
	HTTPURL   string                     `json:"httpUrl"`
	ServerURL string                     `json:"serverUrl"`
	Headers   map[string]string          `json:"headers"`
	Timeout   json.RawMessage            `json:"timeout"`
	Disabled  bool                       `json:"disabled"`
	Enabled   *bool                      `json:"enabled"`
	OAuth     *rawOAuth                  `json:"oauth"`
}

// rawOAuth is how to log in as it is written.
type rawOAuth struct {
	ClientID     string   `json:"clientId"`
	ClientSecret string   `json:"clientSecret"`
	MetadataURL  string   `json:"clientMetadataUrl"`
	Scopes       []string `json:"scopes"`
	CallbackPort int      `json:"callbackPort"`
	AllowPrivate bool     `json:"allowPrivate"`
}

func parseServer(name string, doc json.RawMessage, lookup func(string) (string, bool)) (Server, error) {
	var raw rawServer
	if name == "" {
		return Server{}, errors.New("the name is empty")
	}
	if err := json.Unmarshal(doc, &raw); err != nil {
		var typ *json.UnmarshalTypeError
		if errors.As(err, &typ) && typ.Field != "" {
			return Server{}, fmt.Errorf("field %q: %s is not what is expected there", typ.Field, typ.Value)
		}
		return Server{}, errors.New("must be an object")
	}
	s := Server{Name: name, Args: raw.Args, Dir: raw.Cwd, Headers: raw.Headers, Disabled: raw.Disabled || (raw.Enabled != nil && !*raw.Enabled)}
	s.URL = raw.URL
	for _, u := range []string{raw.HTTPURL, raw.ServerURL} {
		if s.URL == "" {
			s.URL = u
		}
	}
	if err := setCommand(&s, raw.Command); err != nil {
		return Server{}, err
	}
	if err := setTransport(&s, raw); err != nil {
		return Server{}, err
	}
	var err error
	if s.Timeout, err = parseTimeout(raw.Timeout); err != nil {
		return Server{}, err
	}
	if len(raw.Env) > 0 {
		s.Env = make(map[string]string, len(raw.Env))
	}
	for k, v := range raw.Env {
		if s.Env[k], err = scalarText(v); err != nil {
			return Server{}, fmt.Errorf("env %q: %w", k, err)
		}
	}
	if raw.OAuth != nil {
		s.OAuth = OAuth(*raw.OAuth)
	}
	if s.Disabled {
		return s, nil // its variables need not be set
	}
	if err := s.expand(lookup); err != nil {
		return Server{}, err
	}
	return s, s.Check()
}

// setCommand reads the command: a text, or a list whose first element is the command.
func setCommand(s *Server, v json.RawMessage) error {
	if len(v) == 0 || string(v) == "null" {
		return nil
	}
	if json.Unmarshal(v, &s.Command) == nil {
		return nil
	}
	var list []string
	if json.Unmarshal(v, &list) != nil || len(list) == 0 {
		return errors.New(`field "command": expected a text`)
	}
	s.Command, s.Args = list[0], append(list[1:len(list):len(list)], s.Args...)
	return nil
}

func setTransport(s *Server, raw rawServer) error {
	name := raw.Type
	if name == "" {
		name = raw.Transport
	}
	switch strings.NewReplacer("-", "", "_", "").Replace(strings.ToLower(name)) {
	case "":
	case "stdio", "local":
		s.Transport = Stdio
	case "http", "streamablehttp", "remote":
		s.Transport = HTTP
	case "sse":
		s.Transport = SSE
	default:
		return fmt.Errorf(`field "type": transport %q is not known; use "stdio", "http" or "sse"`, name)
	}
	return nil
}

// parseTimeout reads milliseconds, or a duration as text.
func parseTimeout(v json.RawMessage) (time.Duration, error) {
	if len(v) == 0 || string(v) == "null" {
		return 0, nil
	}
	var ms float64
	if json.Unmarshal(v, &ms) == nil && ms >= 0 && ms <= float64(365*24*time.Hour/time.Millisecond) {
		return time.Duration(ms * float64(time.Millisecond)), nil
	}
	var text string
	if json.Unmarshal(v, &text) == nil {
		if d, err := time.ParseDuration(text); err == nil && d >= 0 {
			return d, nil
		}
	}
	return 0, errors.New(`field "timeout": expected milliseconds, or a text such as "30s"`)
}

// scalarText returns a text, number or truth value as text.
func scalarText(v json.RawMessage) (string, error) {
	var s string
	if json.Unmarshal(v, &s) == nil && string(v) != "null" {
		return s, nil
	}
	if len(v) > 0 && v[0] != '{' && v[0] != '[' && string(v) != "null" {
		return string(v), nil
	}
	return "", errors.New("expected a text")
}

// expand replaces the variables in all texts.
func (s *Server) expand(lookup func(string) (string, bool)) error {
	var errs []error
	do := func(field, text string) string {
		out, err := envref.Expand(text, lookup)
		if err != nil {
			errs = append(errs, fmt.Errorf("field %q: %w", field, err))
		}
		return out
	}
	s.Command = do("command", s.Command)
	s.Args = slices.Clone(s.Args)
	for i := range s.Args {
		s.Args[i] = do(fmt.Sprintf("args[%d]", i), s.Args[i])
	}
	s.Dir = do("cwd", s.Dir)
	s.URL = do("url", s.URL)
	s.OAuth.ClientID = do("oauth.clientId", s.OAuth.ClientID)
	s.OAuth.ClientSecret = do("oauth.clientSecret", s.OAuth.ClientSecret)
	for k, v := range s.Env {
		s.Env[k] = do("env."+k, v)
	}
	for k, v := range s.Headers {
		s.Headers[k] = do("headers."+k, v)
	}
	slices.SortFunc(errs, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) }) // map order
	return errors.Join(errs...)
}

// publicURL returns a URL without user, query and fragment, which may hold secrets.
func publicURL(text string) string {
	u, err := url.Parse(text)
	if err != nil {
		return "(invalid URL)"
	}
	u.User, u.RawQuery, u.Fragment = nil, "", ""
	return u.String()
}
