package sre

// This file defines Program, the compiled pattern, and Compile.

// MaxSubject is the greatest length of a subject, in bytes.
const MaxSubject = 1<<31 - 2

// Program is a compiled pattern. It is immutable and may be used by several
// goroutines at a time, each with its own Matcher.
type Program struct {
	// Pattern is the source the program was compiled from.
	Pattern string
	// IsBytes tells that the pattern was a bytes object.
	IsBytes bool
	// Flags are the flags given to Compile, those set inside the pattern and
	// Unicode for a str pattern without ASCII: the value of re.Pattern.flags.
	Flags Flags
	// Groups is the number of capturing groups, without the whole match.
	Groups int
	// GroupNames holds the named groups in order of their numbers. It must not
	// be changed.
	GroupNames []GroupName
	// Warnings are what re.compile warns about. They must not be changed.
	Warnings []Warning

	code     []inst
	counters int
	text     bool // str
	search   searchPlan
	word     *wordTable
}

// GroupName is the name of a group and its number.
type GroupName struct {
	Name   string
	Number int
}

// Warning is a construct whose meaning may change: a FutureWarning.
type Warning struct {
	Msg string
}

// Options extend Compile.
type Options struct {
	// CharName returns the character \N{name} stands for, as
	// unicodedata.lookup does. Nil selects a small built-in list.
	CharName func(name string) (rune, bool)
}

// CompileBytes is about the memory, in bytes, that compiling allocates for each
// byte of the pattern. Callers that bound memory check it beforehand; the
// Program that remains is much smaller.
const CompileBytes = 1024

// Compile compiles a pattern: WTF-8 text for a str, or raw bytes. The error is
// an *Error.
func Compile(pattern string, isBytes bool, flags Flags) (*Program, error) {
	return CompileOptions(pattern, isBytes, flags, Options{})
}

// CompileOptions is Compile with options.
func CompileOptions(pattern string, isBytes bool, flags Flags, opts Options) (*Program, error) {
	p := &parser{
		reader:     *newReader(pattern, isBytes),
		opts:       opts,
		flags:      flags,
		numbers:    map[string]int{},
		groups:     make([]groupWidth, 1),
		names:      make([]string, 1),
		lookbehind: -1,
	}
	tree := p.parse()
	if p.err != nil {
		return nil, p.err
	}
	l := &lowering{text: !isBytes}
	body := l.seq(tree, p.flags)
	if l.err != nil {
		return nil, l.err
	}
	c := &emitter{}
	c.seq(body, accept)
	c.emit(inst{op: opMatch})
	prog := &Program{
		Pattern:  pattern,
		IsBytes:  isBytes,
		Flags:    p.flags,
		Groups:   len(p.groups) - 1,
		Warnings: p.warnings,
		code:     c.code,
		counters: int(c.counters),
		text:     !isBytes,
		word:     wordBits(),
	}
	for i, name := range p.names {
		if name != "" {
			prog.GroupNames = append(prog.GroupNames, GroupName{name, i})
		}
	}
	prog.search = planSearch(body, c, prog.Groups)
	return prog, nil
}

// GroupNumber returns the number of a named group; it reports false if there
// is no such group.
func (p *Program) GroupNumber(name string) (int, bool) {
	for _, g := range p.GroupNames {
		if g.Name == name {
			return g.Number, true
		}
	}
	return 0, false
}
