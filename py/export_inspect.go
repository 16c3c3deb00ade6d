package py

// This file exports what the inspect module asks about functions and
// generators.

import "toolweaver/py/internal/code"

// ParamKind is how arguments reach a parameter, numbered as inspect does.
type ParamKind int

// The kinds of parameters.
const (
	PositionalOnly ParamKind = iota
	PositionalOrKeyword
	VarPositional
	KeywordOnly
	VarKeyword
)

// ParamInfo describes a parameter of a function.
type ParamInfo struct {
	Name    string
	Kind    ParamKind
	Default Value // absent if there is none
}

// FunctionParams returns the parameters of a function of the program or of a
// native one, the receiver included; ok is false where they are not known.
func (in *Interp) FunctionParams(v Value) (params []ParamInfo, ok bool, exc *Exception) {
	switch v.exactKind() {
	case KindFunction:
		return pythonParams(in, v.fn()), true, nil
	case KindBuiltin:
		return in.nativeParams(v.builtin())
	case KindClassMethod:
		if v.wrapper().flags&flagStatic != 0 {
			list, ok, exc := in.nativeParams(v.wrapper().fn.builtin())
			if len(list) > 0 {
				list[0].Name = "type"
			}
			return list, ok, exc
		}
	}
	return nil, false, nil
}

func pythonParams(in *Interp, f *Function) []ParamInfo {
	c := f.proto.Code
	var out []ParamInfo
	first := c.NumPos - len(f.defaults)
	for i, n := range c.ParamNames {
		p := ParamInfo{Name: n}
		switch {
		case i < c.NumPos:
			p.Kind = PositionalOrKeyword
			if i < c.NumPosOnly {
				p.Kind = PositionalOnly
			}
			if i >= first {
				p.Default = f.defaults[i-first]
			}
		case i < c.NumPos+c.NumKwOnly:
			p.Kind = KeywordOnly
			if f.kwDefaults != nil {
				p.Default = f.kwDefaults.getStr(in.internName(n).str())
			}
		case i == c.NumPos+c.NumKwOnly && c.Flags&code.HasVarArg != 0:
			p.Kind = VarPositional
		default:
			p.Kind = VarKeyword
		}
		out = append(out, p)
	}
	// *args comes before the keyword-only parameters.
	if c.Flags&code.HasVarArg != 0 && c.NumKwOnly > 0 {
		star := out[c.NumPos+c.NumKwOnly]
		copy(out[c.NumPos+1:c.NumPos+c.NumKwOnly+1], out[c.NumPos:c.NumPos+c.NumKwOnly])
		out[c.NumPos] = star
	}
	return out
}

func (in *Interp) nativeParams(b *Builtin) ([]ParamInfo, bool, *Exception) {
	s := b.sig
	if s == nil {
		return nil, false, nil
	}
	var out []ParamInfo
	for i, p := range s.Params {
		info := ParamInfo{Name: p.Name, Kind: PositionalOrKeyword}
		switch {
		case i == s.varArgs:
			info.Kind, info.Name = VarPositional, p.Name[1:]
		case i == s.varKw:
			info.Kind, info.Name = VarKeyword, p.Name[2:]
		case i < s.nposonly:
			if !s.python || !s.hasMethod || s.nposonly > 1 { // a receiver may be given by name
				info.Kind = PositionalOnly
			}
		case i >= s.max:
			info.Kind = KeywordOnly
		}
		if p.Optional && info.Kind != VarPositional && info.Kind != VarKeyword {
			v, exc := in.EvalLiteral(p.Default, LiteralsOnly)
			switch {
			case exc != nil && exc.Limit != nil:
				return nil, false, exc
			case exc != nil:
				info.Default = Ellipsis
			default:
				info.Default = v
			}
		}
		out = append(out, info)
	}
	return out, true, nil
}

// FunctionMakes says what calling a function of the program makes: a
// KindGenerator, KindCoroutine, KindAsyncGen, or KindNone for its result.
func FunctionMakes(v Value) Kind {
	for v.Kind() == KindMethod {
		v = v.method().fn
	}
	if v.Kind() != KindFunction {
		return KindNone
	}
	switch f := v.fn().proto.Code.Flags; {
	case f&code.AsyncGenerator != 0:
		return KindAsyncGen
	case f&code.Coroutine != 0:
		return KindCoroutine
	case f&code.Generator != 0:
		return KindGenerator
	}
	return KindNone
}

// GeneratorState returns the state of a generator or coroutine: CREATED,
// SUSPENDED, RUNNING or CLOSED.
func GeneratorState(v Value) string {
	switch v.gen().state {
	case genCreated:
		return "CREATED"
	case genParked:
		return "SUSPENDED"
	case genRunning:
		return "RUNNING"
	}
	return "CLOSED"
}

// IsMethodOfBuiltin reports whether v is a native method that is not bound.
func IsMethodOfBuiltin(v Value) bool {
	return v.exactKind() == KindBuiltin && v.builtin().owner != nil
}

// DescriptorKind tells a computed attribute from one of __slots__: "getset",
// "member", or nothing.
func DescriptorKind(v Value) string {
	switch v.exactKind() {
	case kindGetSet:
		return "getset"
	case kindMemberSlot:
		return "member"
	}
	return ""
}

// WeakReferable reports whether instances of a class of a program have room
// for weak references: __slots__ can leave it out.
func (t *Type) WeakReferable() bool {
	for _, m := range t.mro {
		if m.tflags&typeUser == 0 {
			continue
		}
		if m.ns.getStr(nmSlots.str()).p == nil {
			return true
		}
		for _, n := range m.slots {
			if n == "__weakref__" {
				return true
			}
		}
	}
	return false
}
