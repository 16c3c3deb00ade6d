package compile

// This file defines how instructions, constants, jumps and temporaries are
// made.

import (
	"strings"

	"toolweaver/py/internal/code"
	"toolweaver/py/syntax"
)

// emit appends an instruction and returns its index.
func (u *unit) emit(op code.Opcode, a, b, c, d int) int {
	if op >= code.Call && op <= code.CallEx {
		u.bump(callSlack)
	}
	u.code.Ins = append(u.code.Ins, code.Make(op, a, b, c, d))
	u.code.Spans = append(u.code.Spans, u.span)
	return len(u.code.Ins) - 1
}

// callSlack is how many registers past the arguments of a call belong to the
// frame: a native function finds its optional parameters there.
const callSlack = 8

// at makes n the source of the instructions that follow.
func (u *unit) at(n syntax.Node) { u.span = n.Range() }

// temp takes the next temporary.
func (u *unit) temp() int { return u.temps(1) }

// temps takes n adjacent temporaries and returns the first.
func (u *unit) temps(n int) int {
	r := u.top
	u.top += n
	u.bump(0)
	return r
}

// bump makes sure the frame has the registers in use and extra more.
func (u *unit) bump(extra int) {
	if n := u.top + extra; n > u.code.NumRegs {
		if n > maxRegs {
			panic(refusal{u.span, "expression too complex: it needs more than 250 intermediate values"})
		}
		u.code.NumRegs = n
	}
}

// isTemp reports whether a register is a temporary, not a variable.
func (u *unit) isTemp(r int) bool { return r >= u.nlocals && !u.compVars.has(r) }

// konst returns the number of a constant.
func (u *unit) konst(k code.Const) int {
	switch k.(type) {
	case code.Tuple, code.FrozenSet, float64, complex128:
		for i, o := range u.code.Consts {
			if sameExact(k, o) {
				return i
			}
		}
	default:
		if i, ok := u.constIdx[k]; ok {
			return i
		}
		u.constIdx[k] = len(u.code.Consts)
	}
	u.code.Consts = append(u.code.Consts, k)
	return len(u.code.Consts) - 1
}

// sameExact compares float constants by their bits.
func sameExact(a, b code.Const) bool {
	switch x := a.(type) {
	case float64:
		y, ok := b.(float64)
		return ok && x == y && x != 0
	}
	return false
}

// global returns the number of a module variable.
func (c *compiler) global(name string) int {
	if i, ok := c.globals[name]; ok {
		return i
	}
	i := len(c.prog.Globals)
	c.globals[name] = i
	c.prog.Globals = append(c.prog.Globals, name)
	return i
}

// site makes an inline cache for an attribute.
func (u *unit) site(name string, kw []string) int {
	u.prog.Sites = append(u.prog.Sites, code.Site{Name: u.mangleAttr(name), KwNames: kw})
	return len(u.prog.Sites) - 1
}

// label is a jump target. Jumps to it may come before it is placed.
type label struct {
	pc   int // -1 until placed
	refs []int
}

func newLabel() *label { return &label{pc: -1} }

// jump emits a jump instruction to l. For the instructions whose operand also
// holds the sense, sense is 0 or 1; else it is -1.
func (u *unit) jump(op code.Opcode, a, b, c int, sense int, l *label) {
	i := u.emit(op, a, b, c, 0)
	if sense > 0 {
		u.code.Ins[i] |= 1 << 32
	}
	if l.pc < 0 {
		l.refs = append(l.refs, i)
		return
	}
	u.patch(i, l.pc)
}

func hasSenseBit(op code.Opcode) bool { return op >= code.JumpLtI && op <= code.JumpNeK }

func (u *unit) patch(i, target int) {
	ins := u.code.Ins[i]
	off := int64(target - (i + 1))
	if hasSenseBit(code.Op(ins)) {
		off = off<<1 | int64(ins>>32&1)
	}
	u.code.Ins[i] = ins&0xFFFFFFFF | uint64(uint32(int32(off)))<<32
}

// place puts l here.
func (u *unit) place(l *label) {
	l.pc = len(u.code.Ins)
	for _, i := range l.refs {
		u.patch(i, l.pc)
	}
	l.refs = nil
}

// goTo emits an unconditional jump.
func (u *unit) goTo(l *label) { u.jump(code.Jump, 0, 0, 0, -1, l) }

// finish completes the code object.
func (u *unit) finish() {
	u.bump(4)
	u.code.NumRegs = max(u.code.NumRegs, len(u.code.ParamNames))
	for len(u.code.LocalNames) < u.nlocals {
		u.code.LocalNames = append(u.code.LocalNames, "")
	}
}

// cleanDoc removes the common indentation of a documentation string, as
// inspect.cleandoc does.
func cleanDoc(s string) string {
	if !strings.Contains(s, "\n") {
		return strings.TrimLeft(s, " ")
	}
	lines := strings.Split(s, "\n")
	margin := -1
	for _, l := range lines[1:] {
		if t := strings.TrimLeft(l, " \t"); t != "" {
			if n := len(l) - len(t); margin < 0 || n < margin {
				margin = n
			}
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i := 1; i < len(lines) && margin > 0; i++ {
		lines[i] = lines[i][min(margin, len(lines[i])):]
	}
	return strings.Join(lines, "\n")
}
