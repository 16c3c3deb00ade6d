package run

// This file makes the names a program sees: the tools by their bare names, the modules of their sources, the package
// tools with its input and output classes, call_tool, and the caller's inputs.

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

	"toolweaver/py"
	"toolweaver/tool"
	"toolweaver/tool/stub"
)

// toolsModule is the package from which programs import tools.
const toolsModule = "tools"

// helpName is the function that describes a tool.
const helpName = "help"

// callToolName is the function that calls a tool by any of its names.
const callToolName = "call_tool"

// scope is what the programs of one catalog have in common. It is immutable, but for what is made once, and shared by
// concurrent executions.
type scope struct {
	catalog *tool.Catalog
	tools   map[*tool.Entry]*boundTool
	byName  map[string]*boundTool        // by qualified name
	bare    map[string]py.Value          // tools by bare name, and call_tool
	modules map[string]*tool.SourceState // by identifier of the source
	callAny py.Value
	inline  bool // some tool answers at once

	setupOnce  sync.Once
	setupFrame []byte // see setup

	definitionBytes int
}

// newScope prepares the tools of a catalog, which may be nil.
func newScope(c *tool.Catalog, p Policy) *scope {
	s := &scope{catalog: c, tools: map[*tool.Entry]*boundTool{}, byName: map[string]*boundTool{}, bare: map[string]py.Value{},
		modules: map[string]*tool.SourceState{}}
	s.callAny = py.NewHostFunc(&py.HostFunc{Name: callToolName, Doc: "Calls the tool of the given name: await call_tool(\"server.tool\", {...}).", Bind: s.bindCallTool})
	s.bare[callToolName] = s.callAny
	s.bare[helpName] = s.newHelp()
	if c == nil {
		return s
	}
	for _, src := range c.Sources() {
		s.modules[src.Module] = src
		inliner, _ := src.Source.(Inliner)
		for _, e := range src.Tools {
			t := newBoundTool(e)
			t.managed = p != nil && p.Managed(e)
			t.inline = !t.managed && inliner != nil && inliner.Inline(e.Tool.Name)
			s.inline = s.inline || t.inline
			s.tools[e] = t
			s.byName[t.name] = t
			s.definitionBytes += definitionSize(&e.Tool)
			if e.Bare && !py.IsBuiltin(e.Ident) && e.Ident != toolsModule && e.Ident != callToolName && e.Ident != helpName {
				s.bare[e.Ident] = t.value
			}
		}
	}
	return s
}

// definitionSize is how many bytes the declaration of a tool takes in a model's context.
func definitionSize(t *tool.Tool) int {
	data, err := json.Marshal(struct {
		Name        string          `json:"name"`
		Description string          `json:"description,omitempty"`
		InputSchema json.RawMessage `json:"input_schema,omitempty"`
	}{t.Name, t.Description, t.InputSchema})
	if err != nil {
		return len(t.Name) + len(t.Description) + len(t.InputSchema)
	}
	return len(data)
}

// has reports whether a program has a global name without having assigned it.
func (s *scope) has(name string) bool {
	if _, ok := s.bare[name]; ok {
		return true
	}
	if py.IsBuiltin(name) {
		return false
	}
	_, ok := s.modules[name]
	return ok || name == toolsModule && s.catalog != nil
}

// suggest returns advice on a name that a program used and does not have; "" when there is none.
func (s *scope) suggest(name string) string {
	if s.catalog == nil {
		return ""
	}
	for _, src := range s.catalog.Sources() {
		if src.Err != nil && (name == src.Module || name == src.Source.Name()) {
			return "the tools of " + src.Source.Name() + " are not available: " + src.Err.Error()
		}
	}
	if near := s.catalog.Suggest(name); len(near) > 0 {
		return fmt.Sprintf("there is no tool %q; did you mean %s?", name, strings.Join(near, ", "))
	}
	return ""
}

// names makes the names of one execution as they are needed.
type names struct {
	scope   *scope
	modules map[string]*py.Module
	words   map[string]bool // identifiers of the program
}

func newNames(s *scope, source string) *names {
	return &names{scope: s, modules: map[string]*py.Module{}, words: words(source)}
}

// globals adds the names that a program mentions, apart from its inputs, to m.
func (n *names) globals(in *py.Interp, used []string, m map[string]py.Value) {
	for _, name := range used {
		if v, ok := n.scope.bare[name]; ok {
			m[name] = v
		} else if src := n.scope.modules[name]; src != nil {
			m[name] = n.source(in, src).Value()
		} else if name == toolsModule {
			m[name] = n.tools(in).Value()
		}
	}
}

// find is py.Options.Modules: "tools" and "tools.SOURCE".
func (n *names) find(in *py.Interp, name string) (*py.Module, *py.Exception) {
	if name == toolsModule {
		return n.tools(in), nil
	}
	sub, ok := strings.CutPrefix(name, toolsModule+".")
	if !ok {
		return nil, nil
	}
	src := n.scope.modules[sub]
	if src == nil && n.scope.catalog != nil { // the name as the user wrote it
		for _, s := range n.scope.catalog.Sources() {
			if s.Source.Name() == sub {
				src = s
			}
		}
	}
	if src == nil {
		return nil, nil
	}
	if src.Err != nil {
		return nil, py.Errorf(py.ImportError, "cannot import %s: %s", name, src.Err.Error())
	}
	return n.source(in, src), nil
}

// tools returns the package tools.
func (n *names) tools(in *py.Interp) *py.Module {
	if m := n.modules[""]; m != nil {
		return m
	}
	m := in.NewModule(toolsModule)
	n.modules[""] = m
	for _, name := range slices.Sorted(maps.Keys(n.scope.bare)) {
		m.Set(in, name, n.scope.bare[name])
	}
	m.Set(in, "ToolError", py.ToolError.Value())
	if n.scope.catalog != nil {
		for _, e := range n.scope.catalog.Entries() {
			if e.Bare {
				n.classes(in, m, e)
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(n.scope.modules)) {
		m.Set(in, name, n.source(in, n.scope.modules[name]).Value())
	}
	return m
}

// source returns the module of one source's tools.
func (n *names) source(in *py.Interp, src *tool.SourceState) *py.Module {
	if m := n.modules[src.Module]; m != nil {
		return m
	}
	m := in.NewModule(toolsModule + "." + src.Module)
	n.modules[src.Module] = m
	for _, e := range src.Tools {
		m.Set(in, e.Ident, n.scope.tools[e].value)
		n.classes(in, m, e)
	}
	return m
}

// classes adds the input and output classes of a tool that the program mentions.
func (n *names) classes(in *py.Interp, m *py.Module, e *tool.Entry) {
	base := stub.Camel(e.Ident)
	for _, output := range []bool{false, true} {
		name := base + "Input"
		if output {
			name = base + "Output"
		}
		if n.words[name] && m.Get(in, name).IsAbsent() {
			m.Set(in, name, newClass(in, name, n.scope.tools[e], output))
		}
	}
}

// words returns the words of a source that can be names of classes.
func words(source string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsFuncSeq(source, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if strings.HasSuffix(w, "Input") || strings.HasSuffix(w, "Output") {
			m[w] = true
		}
	}
	return m
}

// checkInput returns an error unless name can be the name of an input.
func checkInput(name string) error {
	if tool.Ident(name) != name || strings.HasPrefix(name, "__") {
		return fmt.Errorf("%w: input %q: a name must be an identifier and no keyword", ErrRequest, name)
	}
	return nil
}

// inputsJSON checks the inputs of a request and returns them as one JSON object, nil for none.
func inputsJSON(inputs map[string]json.RawMessage) ([]byte, error) {
	if len(inputs) == 0 {
		return nil, nil
	}
	list := make([]string, 0, len(inputs))
	for name, data := range inputs {
		if err := checkInput(name); err != nil {
			return nil, err
		}
		if !json.Valid(data) {
			return nil, fmt.Errorf("%w: input %q is not a JSON value", ErrRequest, name)
		}
		list = append(list, name)
	}
	slices.Sort(list)
	out := []byte{'{'}
	for i, name := range list {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(out, quoted(name)...)
		out = append(out, ':')
		out = append(out, inputs[name]...)
	}
	return append(out, '}'), nil
}

// quoted returns a JSON string.
func quoted(s string) []byte {
	data, err := json.Marshal(s)
	if err != nil { // cannot happen for a string
		return []byte(`""`)
	}
	return data
}
