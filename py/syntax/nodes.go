package syntax

// This file defines the syntax tree. Node names are those of CPython's ast
// module (https://docs.python.org/3.14/library/ast.html); each is documented
// by its source shape. A nil field means the part is absent. Trees are built
// by the parser and not changed afterwards.

import "math/big"

// Span is the half-open range of byte offsets [Start, End) a node covers.
type Span struct{ Start, End int32 }

// Range returns the span itself; embedding Span makes a type a Node.
func (s Span) Range() Span { return s }

// Node is any part of the tree.
type Node interface{ Range() Span }

// Expr is an expression node.
type Expr interface {
	Node
	expr()
}

// Stmt is a statement node.
type Stmt interface {
	Node
	stmt()
}

// Pattern is a pattern of a case clause.
type Pattern interface {
	Node
	pattern()
}

// File is a parsed program.
type File struct {
	Span
	Name   string // the name shown in tracebacks
	Source string // normalised source: UTF-8, "\n" line ends, no BOM
	Body   []Stmt
	lines  []int32 // offset of the start of each line
	glued  []glued // numbers that keywords follow without a space
}

// Operator is a binary, unary or boolean operator.
type Operator uint8

// The operators, in the order of the ast module.
const (
	Add Operator = iota
	Sub
	Mult
	MatMult
	Div
	Mod
	Pow
	LShift
	RShift
	BitOr
	BitXor
	BitAnd
	FloorDiv
	Invert // ~x
	Not    // not x
	UAdd   // +x
	USub   // -x
	And
	Or
)

// CmpOp is a comparison operator.
type CmpOp uint8

// The comparison operators.
const (
	Eq CmpOp = iota
	NotEq
	Lt
	LtE
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

// ---- expressions ----

type (
	// Name: id. Identifiers are NFKC-normalised.
	Name struct {
		Span
		ID string
	}

	// Constant: None True False ... 1 1.5 2j "s" b"s". Adjacent string
	// literals are one Constant. Exactly one kind applies, told by Kind.
	Constant struct {
		Span
		Kind  ConstKind
		Str   string   // ConstStr (WTF-8: lone surrogates as 3 bytes), ConstBytes (raw bytes)
		Int   int64    // ConstInt when Big is nil
		Big   *big.Int // ConstInt outside int64
		Float float64  // ConstFloat; the imaginary part of ConstComplex
	}

	// JoinedStr: f"...". Values are *Constant (ConstStr) and *FormattedValue.
	JoinedStr struct {
		Span
		Values []Expr
	}

	// FormattedValue: {value!r:spec} or {value=}. With "=", the text before
	// it has been put into the preceding Constant and Conversion is 'r' where
	// neither a conversion nor a spec was given.
	FormattedValue struct {
		Span
		Value      Expr
		Conversion byte       // 's', 'r', 'a' or 0
		FormatSpec *JoinedStr // nil if absent
	}

	// TemplateStr: t"...". Values are *Constant and *Interpolation.
	TemplateStr struct {
		Span
		Values []Expr
	}

	// Interpolation: {value!r:spec} in a t-string.
	Interpolation struct {
		Span
		Value      Expr
		Text       string // source text of the expression
		Conversion byte
		FormatSpec *JoinedStr
	}

	// BoolOp: a and b and c. Op is And or Or; at least two Values.
	BoolOp struct {
		Span
		Op     Operator
		Values []Expr
	}

	// NamedExpr: target := value.
	NamedExpr struct {
		Span
		Target *Name
		Value  Expr
	}

	// BinOp: left op right.
	BinOp struct {
		Span
		Left  Expr
		Op    Operator
		OpPos int32 // offset of the operator token
		Right Expr
	}

	// UnaryOp: op operand. Op is Invert, Not, UAdd or USub.
	UnaryOp struct {
		Span
		Op      Operator
		Operand Expr
	}

	// Lambda: lambda args: body.
	Lambda struct {
		Span
		Args *Arguments
		Body Expr
	}

	// IfExp: body if test else orelse.
	IfExp struct {
		Span
		Test, Body, Orelse Expr
	}

	// Dict: {k: v, **m}. A nil key marks the ** form.
	Dict struct {
		Span
		Keys, Values []Expr
	}

	// Set: {a, b}.
	Set struct {
		Span
		Elts []Expr
	}

	// List: [a, b].
	List struct {
		Span
		Elts []Expr
	}

	// Tuple: a, b or (a, b). The span of a parenthesised tuple includes the
	// parentheses.
	Tuple struct {
		Span
		Elts   []Expr
		Parens bool
	}

	// Comp: [elt for ...], {elt for ...}, {key: value for ...} or (elt for ...).
	// For a dict comprehension Elt is the key and Value the value.
	Comp struct {
		Span
		Kind       CompKind
		Elt        Expr
		Value      Expr // dict comprehension only
		Generators []*Comprehension
	}

	// Comprehension: [async] for target in iter [if cond]...
	Comprehension struct {
		Span
		Target  Expr
		Iter    Expr
		Ifs     []Expr
		IsAsync bool
	}

	// Await: await value.
	Await struct {
		Span
		Value Expr
	}

	// Yield: yield [value].
	Yield struct {
		Span
		Value Expr
	}

	// YieldFrom: yield from value.
	YieldFrom struct {
		Span
		Value Expr
	}

	// Compare: left op comparators[0] op comparators[1] ...
	Compare struct {
		Span
		Left        Expr
		Ops         []CmpOp
		Comparators []Expr
	}

	// Call: func(args, *args, kw=v, **kws). A positional star argument is a
	// *Starred in Args. Order between Args and Keywords is that of the source
	// offsets.
	Call struct {
		Span
		Func     Expr
		Args     []Expr
		Keywords []*Keyword
	}

	// Keyword: arg=value, or **value where Arg is "".
	Keyword struct {
		Span
		Arg   string
		Value Expr
	}

	// Attribute: value.attr. AttrPos is the offset of the attribute's name.
	Attribute struct {
		Span
		Value   Expr
		Attr    string
		AttrPos int32
	}

	// Subscript: value[index].
	Subscript struct {
		Span
		Value Expr
		Index Expr
	}

	// Starred: *value.
	Starred struct {
		Span
		Value Expr
	}

	// Slice: lower:upper:step inside a subscript.
	Slice struct {
		Span
		Lower, Upper, Step Expr
	}
)

// ConstKind tells the kind of a Constant.
type ConstKind uint8

// The kinds of constants.
const (
	ConstNone ConstKind = iota
	ConstTrue
	ConstFalse
	ConstEllipsis
	ConstInt
	ConstFloat
	ConstComplex
	ConstStr
	ConstBytes
)

// CompKind tells which display a Comp builds.
type CompKind uint8

// The kinds of comprehensions.
const (
	ListComp CompKind = iota
	SetComp
	DictComp
	GeneratorExp
)

// ---- statements ----

type (
	// FunctionDef: @decorators [async] def name[type_params](args) -> returns: body.
	// The span starts at "def" (or "async"), not at the decorators.
	FunctionDef struct {
		Span
		Name       string
		NameSpan   Span
		IsAsync    bool
		TypeParams []*TypeParam
		Args       *Arguments
		Returns    Expr
		Decorators []Expr
		Body       []Stmt
	}

	// ClassDef: @decorators class name[type_params](bases, kw=v): body.
	ClassDef struct {
		Span
		Name       string
		NameSpan   Span
		TypeParams []*TypeParam
		Bases      []Expr
		Keywords   []*Keyword
		Decorators []Expr
		Body       []Stmt
	}

	// Return: return [value].
	Return struct {
		Span
		Value Expr
	}

	// Delete: del targets.
	Delete struct {
		Span
		Targets []Expr
	}

	// Assign: t1 = t2 = value.
	Assign struct {
		Span
		Targets []Expr
		Value   Expr
	}

	// TypeAlias: type name[type_params] = value.
	TypeAlias struct {
		Span
		Name       *Name
		TypeParams []*TypeParam
		Value      Expr
	}

	// AugAssign: target op= value.
	AugAssign struct {
		Span
		Target Expr
		Op     Operator
		Value  Expr
	}

	// AnnAssign: target: annotation [= value]. Simple is false for a
	// parenthesised name and for targets that are not names.
	AnnAssign struct {
		Span
		Target     Expr
		Annotation Expr
		Value      Expr
		Simple     bool
	}

	// For: [async] for target in iter: body [else: orelse].
	For struct {
		Span
		IsAsync bool
		Target  Expr
		Iter    Expr
		Body    []Stmt
		Orelse  []Stmt
	}

	// While: while test: body [else: orelse].
	While struct {
		Span
		Test   Expr
		Body   []Stmt
		Orelse []Stmt
	}

	// If: if test: body [else: orelse]. An elif is an If alone in Orelse.
	If struct {
		Span
		Test   Expr
		Body   []Stmt
		Orelse []Stmt
	}

	// With: [async] with items: body.
	With struct {
		Span
		IsAsync bool
		Items   []*WithItem
		Body    []Stmt
	}

	// WithItem: context [as vars].
	WithItem struct {
		Span
		Context Expr
		Vars    Expr
	}

	// Match: match subject: cases.
	Match struct {
		Span
		Subject Expr
		Cases   []*MatchCase
	}

	// MatchCase: case pattern [if guard]: body.
	MatchCase struct {
		Span
		Pattern Pattern
		Guard   Expr
		Body    []Stmt
	}

	// Raise: raise [exc [from cause]].
	Raise struct {
		Span
		Exc, Cause Expr
	}

	// Try: try: body, except handlers, else: orelse, finally: finalbody.
	// IsStar marks except*.
	Try struct {
		Span
		Body      []Stmt
		Handlers  []*ExceptHandler
		Orelse    []Stmt
		Finalbody []Stmt
		IsStar    bool
	}

	// ExceptHandler: except [type [as name]]: body.
	ExceptHandler struct {
		Span
		Type     Expr
		Name     string
		NameSpan Span
		Body     []Stmt
	}

	// Assert: assert test [, msg].
	Assert struct {
		Span
		Test, Msg Expr
	}

	// Import: import a.b as c, d.
	Import struct {
		Span
		Names []*Alias
	}

	// ImportFrom: from ..module import a as b. Level counts the dots. A star
	// import has one Alias named "*".
	ImportFrom struct {
		Span
		Module string
		Names  []*Alias
		Level  int
	}

	// Alias: name [as asname].
	Alias struct {
		Span
		Name   string
		AsName string
	}

	// Global: global names.
	Global struct {
		Span
		Names []string
	}

	// Nonlocal: nonlocal names.
	Nonlocal struct {
		Span
		Names []string
	}

	// ExprStmt: value.
	ExprStmt struct {
		Span
		Value Expr
	}

	// Pass: pass.
	Pass struct{ Span }

	// Break: break.
	Break struct{ Span }

	// Continue: continue.
	Continue struct{ Span }
)

// Arguments are the parameters of a function: posonly, /, args, *vararg,
// kwonly, **kwarg. Defaults belong to the last len(Defaults) of
// PosOnly+Args; KwDefaults[i] belongs to KwOnly[i], nil if it has none.
type Arguments struct {
	Span
	PosOnly    []*Arg
	Args       []*Arg
	VarArg     *Arg
	KwOnly     []*Arg
	KwDefaults []Expr
	KwArg      *Arg
	Defaults   []Expr
}

// Arg is one parameter: name[: annotation]. For *args the annotation may be a
// *Starred.
type Arg struct {
	Span
	Name       string
	Annotation Expr
}

// TypeParamKind tells T, *T and **T apart.
type TypeParamKind uint8

// The kinds of type parameters.
const (
	TypeVar TypeParamKind = iota
	TypeVarTuple
	ParamSpec
)

// TypeParam is one PEP 695 parameter: T: bound = default, *Ts, **P.
type TypeParam struct {
	Span
	Kind    TypeParamKind
	Name    string
	Bound   Expr
	Default Expr
}

// ---- patterns ----

type (
	// MatchValue: a constant expression or dotted name compared with ==.
	MatchValue struct {
		Span
		Value Expr
	}

	// MatchSingleton: None, True or False, compared with "is".
	MatchSingleton struct {
		Span
		Kind ConstKind
	}

	// MatchSequence: [p, *rest, q].
	MatchSequence struct {
		Span
		Patterns []Pattern
	}

	// MatchMapping: {key: p, **rest}. Rest is "" if absent.
	MatchMapping struct {
		Span
		Keys     []Expr
		Patterns []Pattern
		Rest     string
	}

	// MatchClass: cls(p, q, attr=r).
	MatchClass struct {
		Span
		Cls         Expr
		Patterns    []Pattern
		KwdAttrs    []string
		KwdPatterns []Pattern
	}

	// MatchStar: *name inside a sequence; Name is "" for *_.
	MatchStar struct {
		Span
		Name string
	}

	// MatchAs: pattern as name; a bare name has no Pattern; _ has neither.
	MatchAs struct {
		Span
		Pattern Pattern
		Name    string
	}

	// MatchOr: p | q.
	MatchOr struct {
		Span
		Patterns []Pattern
	}
)

func (*Name) expr()           {}
func (*Constant) expr()       {}
func (*JoinedStr) expr()      {}
func (*FormattedValue) expr() {}
func (*TemplateStr) expr()    {}
func (*Interpolation) expr()  {}
func (*BoolOp) expr()         {}
func (*NamedExpr) expr()      {}
func (*BinOp) expr()          {}
func (*UnaryOp) expr()        {}
func (*Lambda) expr()         {}
func (*IfExp) expr()          {}
func (*Dict) expr()           {}
func (*Set) expr()            {}
func (*List) expr()           {}
func (*Tuple) expr()          {}
func (*Comp) expr()           {}
func (*Await) expr()          {}
func (*Yield) expr()          {}
func (*YieldFrom) expr()      {}
func (*Compare) expr()        {}
func (*Call) expr()           {}
func (*Attribute) expr()      {}
func (*Subscript) expr()      {}
func (*Starred) expr()        {}
func (*Slice) expr()          {}

func (*FunctionDef) stmt() {}
func (*ClassDef) stmt()    {}
func (*Return) stmt()      {}
func (*Delete) stmt()      {}
func (*Assign) stmt()      {}
func (*TypeAlias) stmt()   {}
func (*AugAssign) stmt()   {}
func (*AnnAssign) stmt()   {}
func (*For) stmt()         {}
func (*While) stmt()       {}
func (*If) stmt()          {}
func (*With) stmt()        {}
func (*Match) stmt()       {}
func (*Raise) stmt()       {}
func (*Try) stmt()         {}
func (*Assert) stmt()      {}
func (*Import) stmt()      {}
func (*ImportFrom) stmt()  {}
func (*Global) stmt()      {}
func (*Nonlocal) stmt()    {}
func (*ExprStmt) stmt()    {}
func (*Pass) stmt()        {}
func (*Break) stmt()       {}
func (*Continue) stmt()    {}

func (*MatchValue) pattern()     {}
func (*MatchSingleton) pattern() {}
func (*MatchSequence) pattern()  {}
func (*MatchMapping) pattern()   {}
func (*MatchClass) pattern()     {}
func (*MatchStar) pattern()      {}
func (*MatchAs) pattern()        {}
func (*MatchOr) pattern()        {}
