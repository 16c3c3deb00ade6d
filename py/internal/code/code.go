// Package code defines compiled programs: the instruction set (Opcode) and
// the immutable Code and Program it is packed in. Start with Program. The
// package knows nothing of values or of running; constants are plain Go data.
package code

// This file defines compiled code objects.

import (
	"toolweaver/py/syntax"
)

// Flags describe a Code.
type Flags uint16

// The flags of a Code.
const (
	Generator Flags = 1 << iota
	Coroutine
	AsyncGenerator
	Module
	Class
	HasVarArg
	HasKwArg
	Nested    // defined inside a function
	Optimized // reserved
	Method    // defined directly in a class body
)

// Const is a constant: nil, bool, int64, *big.Int, float64, complex128,
// string, Bytes, Ellipsis, Tuple, FrozenSet, or Builtin (resolved to the
// built-in of that name when the program is loaded).
type Const any

type (
	// Bytes is a bytes constant.
	Bytes string
	// Ellipsis is the constant "...".
	Ellipsis struct{}
	// Tuple is a tuple of constants.
	Tuple []Const
	// FrozenSet is a set display of constants after "in".
	FrozenSet []Const
	// Builtin names a built-in that the program never rebinds.
	Builtin string
)

// ExcRange says that an exception raised at Start <= pc < End goes to
// Handler. Ranges of inner statements come before those of outer ones.
type ExcRange struct{ Start, End, Handler int32 }

// FreeVar says which cell of the enclosing frame a captured variable is.
type FreeVar struct {
	Name     string
	FromFree bool  // a captured cell of the enclosing function, else a register holding a cell
	Far      bool  // the cell is in the list of far variables
	Index    int32 // its number there
}

// Code is the compiled form of one function, class body, generator
// expression or module. Registers are numbered: parameters (positional,
// keyword-only, *args, **kwargs), then local variables, then temporaries.
type Code struct {
	Name, QualName string
	Flags          Flags
	NumPosOnly     int // positional-only parameters, part of NumPos
	NumPos         int // positional parameters
	NumKwOnly      int
	ParamNames     []string   // NumPos + NumKwOnly + *args + **kwargs
	LocalNames     []string   // names of registers 0..len-1; "" for hidden ones
	FarNames       []string   // names of variables beyond the registers
	CompNames      []CompName // variables of comprehensions that locals() may show
	FarReg         int        // register of the list of those
	NumRegs        int        // instructions use 250 at most; parameters may be more
	ClearFrom      int        // registers [ClearFrom, ClearTo) are unbound at entry
	ClearTo        int
	Free           []FreeVar
	Ins            []uint64
	Spans          []syntax.Span // source range of each instruction
	Consts         []Const
	Children       []*Code
	Exc            []ExcRange
	FirstLine      int
	Doc            string
	HasDoc         bool
}

// A CompName is a variable of a comprehension that runs in the frame around it: a name of a register, from one instruction to another.
type CompName struct {
	Name     string
	Reg      int
	From, To int32
}

// Site is a place in the source where an attribute is used; it owns an inline
// cache in each interpreter.
type Site struct {
	Name    string
	KwNames []string // keyword names of a method call
}

// Program is a compiled source file. It is immutable and may be shared.
type Program struct {
	File    *syntax.File
	Main    *Code
	Globals []string // names of module variables by number
	Sites   []Site
	Imports []string // modules named in import statements, in order, without repeats
}

// Make packs an instruction.
func Make(op Opcode, a, b, c int, d int) uint64 {
	return uint64(op) | uint64(uint8(a))<<8 | uint64(uint8(b))<<16 | uint64(uint8(c))<<24 | uint64(uint32(int32(d)))<<32
}

// Op returns the operation of an instruction.
func Op(ins uint64) Opcode { return Opcode(ins) }
