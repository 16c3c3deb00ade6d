package py

// This file defines the run loop. It is long because a loop over a dense
// switch is what Go compiles to a jump table; cases are short and leave
// everything but the common case to helpers in vm_*.go.
//
// Only code, pc, regs and fr live across instructions. regs is an array
// pointer into the register stack: operands are bytes, so no bounds check is
// needed. Whatever may call back into Python may move stack and frames; such
// a case saves pc in the frame first and reloads fr and regs after.

import (
	"unsafe"

	"toolweaver/py/internal/code"
	"toolweaver/py/syntax"
)

var (
	pInt   = unsafe.Pointer(&tagInt)
	pFloat = unsafe.Pointer(&tagFloat)
	pBool  = unsafe.Pointer(&tagBool)
	pNone  = unsafe.Pointer(&tagNone)
)

// setInt stores an int. Where the register holds one already the pointer is
// not written, which saves the write barrier.
func setInt(dst *Value, n int64) {
	if dst.p != unsafe.Pointer(&tagInt) {
		dst.p = unsafe.Pointer(&tagInt)
	}
	dst.n = uint64(n)
}

func setBool(dst *Value, b bool) {
	if dst.p != unsafe.Pointer(&tagBool) {
		dst.p = unsafe.Pointer(&tagBool)
	}
	if b {
		dst.n = 1
	} else {
		dst.n = 0
	}
}

// run executes the running frame until it, entered with modeEntry, returns,
// yields, suspends or raises.
func (in *Interp) run() (Value, *Exception) {
	in.entries++
	fr, regs := in.reload()
	ins := fr.proto.Ins
	pc := int(fr.pc)
	var exc *Exception
	if in.injected != nil || fr.sync != 0 {
		v, left, e := in.reenter(fr)
		if left {
			in.entries--
			return v, e
		}
		fr, regs = in.reload()
		ins, pc = fr.proto.Ins, int(fr.pc)
	}
	for {
		w := ins[pc]
		pc++
		switch code.Opcode(w) {
		case code.Nop:

		case code.Move:
			regs[uint8(w>>8)] = regs[uint8(w>>16)]
		case code.LoadConst:
			regs[uint8(w>>8)] = fr.proto.consts[int32(w>>32)]
		case code.LoadInt:
			setInt(&regs[uint8(w>>8)], int64(int32(w>>32)))
		case code.CheckBound:
			if regs[uint8(w>>8)].p == nil {
				exc = in.unbound(fr, fr.proto.consts[int32(w>>32)])
				goto raise
			}
		case code.DeleteFast:
			r := &regs[uint8(w>>8)]
			if r.p == nil && w>>32 != 0 {
				exc = in.unbound(fr, makeStr(fr.proto.LocalNames[uint8(w>>8)]))
				goto raise
			}
			*r = Value{}
		case code.MakeCell:
			regs[uint8(w>>8)] = in.newCell(regs[uint8(w>>8)])
		case code.NewCell:
			regs[uint8(w>>8)] = in.newCell(Value{})
		case code.LoadCell:
			v := regs[uint8(w>>16)].cell().v
			if v.p == nil {
				exc = in.unbound(fr, fr.proto.consts[int32(w>>32)])
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.StoreCell:
			regs[uint8(w>>8)].cell().v = regs[uint8(w>>16)]
		case code.DeleteCell:
			c := regs[uint8(w>>8)].cell()
			if c.v.p == nil && uint8(w>>16) == 0 {
				exc = in.unbound(fr, fr.proto.consts[int32(w>>32)])
				goto raise
			}
			c.v = Value{}
		case code.LoadFree:
			v := fr.fn.free[int32(w>>32)].v
			if v.p == nil {
				exc = in.unboundFree(fr, int(int32(w>>32)))
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.StoreFree:
			fr.fn.free[int32(w>>32)].v = regs[uint8(w>>8)]
		case code.DeleteFree:
			c := fr.fn.free[int32(w>>32)]
			if c.v.p == nil && uint8(w>>16) == 0 {
				exc = in.unboundFree(fr, int(int32(w>>32)))
				goto raise
			}
			c.v = Value{}
		case code.LoadFar:
			v := regs[uint8(w>>16)].list().v[int32(w>>32)]
			if v.p == nil {
				exc = in.unbound(fr, makeStr(fr.proto.FarNames[int32(w>>32)]))
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.StoreFar:
			regs[uint8(w>>16)].list().v[int32(w>>32)] = regs[uint8(w>>8)]
		case code.DeleteFar:
			p := &regs[uint8(w>>8)].list().v[int32(w>>32)]
			if p.p == nil && uint8(w>>16) == 0 {
				exc = in.unbound(fr, makeStr(fr.proto.FarNames[int32(w>>32)]))
				goto raise
			}
			*p = Value{}
		case code.MakeFar:
			far := make([]Value, int32(w>>32))
			if from := int(uint8(w >> 16)); from != 0 {
				copy(far, in.stack[int(fr.base)+from:int(fr.base)+fr.proto.nparams])
			}
			regs[uint8(w>>8)] = ptr(in.newList(far))
		case code.LoadGlobal:
			v := fr.fn.env.globals[int32(w>>32)]
			if v.p == nil {
				if v, exc = in.builtinOrError(fr, int(int32(w>>32))); exc != nil {
					goto raise
				}
			}
			regs[uint8(w>>8)] = v
		case code.LoadGlobalOrNone:
			regs[uint8(w>>8)] = fr.fn.env.globals[int32(w>>32)]
		case code.StoreGlobal:
			env := fr.fn.env
			env.globals[int32(w>>32)] = regs[uint8(w>>8)]
			if env.mod != nil {
				env.export(int(int32(w >> 32)))
			}
		case code.DeleteGlobal:
			g := &fr.fn.env.globals[int32(w>>32)]
			if g.p == nil && uint8(w>>16) == 0 {
				name := fr.fn.env.prog.names[int32(w>>32)].str().s
				exc = nameError(NameError, name, "name '%s' is not defined", name)
				goto raise
			}
			*g = Value{}
			if env := fr.fn.env; env.mod != nil {
				env.export(int(int32(w >> 32)))
			}
		case code.LoadName:
			fr.pc = int32(pc)
			v, e := in.loadName(regs[uint8(w>>16)], fr.proto.consts[int32(w>>32)])
			fr, regs = in.reload()
			if e != nil {
				exc = e
				goto raise
			}
			if v.p != nil {
				regs[uint8(w>>8)] = v
				pc++
			}
		case code.StoreName:
			fr.pc = int32(pc)
			exc = in.storeName(regs[uint8(w>>16)], fr.proto.consts[int32(w>>32)], regs[uint8(w>>8)])
			fr, regs = in.reload()
			if exc != nil {
				goto raise
			}
		case code.DeleteName:
			exc = in.deleteName(regs[uint8(w>>16)], fr.proto.consts[int32(w>>32)], uint8(w>>24) == 1)
			if exc != nil {
				goto raise
			}

		// ---- arithmetic ----

		case code.Add:
			b, c := &regs[uint8(w>>16)], &regs[uint8(w>>24)]
			if b.p == pInt && c.p == pInt {
				x, y := int64(b.n), int64(c.n)
				if r := x + y; (x^r)&(y^r) >= 0 {
					setInt(&regs[uint8(w>>8)], r)
					continue
				}
			} else if b.p == pFloat && c.p == pFloat {
				regs[uint8(w>>8)] = Float(b.f() + c.f())
				continue
			}
			goto binary
		case code.Sub:
			b, c := &regs[uint8(w>>16)], &regs[uint8(w>>24)]
			if b.p == pInt && c.p == pInt {
				x, y := int64(b.n), int64(c.n)
				if r := x - y; (x^y)&(x^r) >= 0 {
					setInt(&regs[uint8(w>>8)], r)
					continue
				}
			} else if b.p == pFloat && c.p == pFloat {
				regs[uint8(w>>8)] = Float(b.f() - c.f())
				continue
			}
			goto binary
		case code.Mul:
			b, c := &regs[uint8(w>>16)], &regs[uint8(w>>24)]
			if b.p == pInt && c.p == pInt {
				x, y := int64(b.n), int64(c.n)
				if int64(int32(x)) == x && int64(int32(y)) == y {
					setInt(&regs[uint8(w>>8)], x*y)
					continue
				}
			} else if b.p == pFloat && c.p == pFloat {
				regs[uint8(w>>8)] = Float(b.f() * c.f())
				continue
			}
			goto binary
		case code.Div:
			b, c := &regs[uint8(w>>16)], &regs[uint8(w>>24)]
			if b.p == pFloat && c.p == pFloat && c.f() != 0 {
				regs[uint8(w>>8)] = Float(b.f() / c.f())
				continue
			}
			goto binary
		case code.FloorDiv:
			b, c := &regs[uint8(w>>16)], &regs[uint8(w>>24)]
			if b.p == pInt && c.p == pInt && int64(c.n) > 0 {
				q, _ := floorDivMod(int64(b.n), int64(c.n))
				setInt(&regs[uint8(w>>8)], q)
				continue
			}
			goto binary
		case code.Mod:
			b, c := &regs[uint8(w>>16)], &regs[uint8(w>>24)]
			if b.p == pInt && c.p == pInt && int64(c.n) > 0 {
				_, r := floorDivMod(int64(b.n), int64(c.n))
				setInt(&regs[uint8(w>>8)], r)
				continue
			}
			goto binary
		case code.BitAnd:
			b, c := &regs[uint8(w>>16)], &regs[uint8(w>>24)]
			if b.p == pInt && c.p == pInt {
				setInt(&regs[uint8(w>>8)], int64(b.n&c.n))
				continue
			}
			goto binary
		case code.BitOr:
			b, c := &regs[uint8(w>>16)], &regs[uint8(w>>24)]
			if b.p == pInt && c.p == pInt {
				setInt(&regs[uint8(w>>8)], int64(b.n|c.n))
				continue
			}
			goto binary
		case code.BitXor:
			b, c := &regs[uint8(w>>16)], &regs[uint8(w>>24)]
			if b.p == pInt && c.p == pInt {
				setInt(&regs[uint8(w>>8)], int64(b.n^c.n))
				continue
			}
			goto binary
		case code.LShift, code.RShift, code.Pow, code.MatMul:
			goto binary
		case code.AddI:
			b := &regs[uint8(w>>16)]
			if b.p == pInt {
				x, y := int64(b.n), int64(int32(w>>32))
				if r := x + y; (x^r)&(y^r) >= 0 {
					setInt(&regs[uint8(w>>8)], r)
					continue
				}
			}
			fr.pc = int32(pc)
			v, e := in.Binary(syntax.Add, regs[uint8(w>>16)], Int(int64(int32(w>>32))), uint8(w>>24) != 0)
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.SubI:
			b := &regs[uint8(w>>16)]
			if b.p == pInt {
				x, y := int64(b.n), int64(int32(w>>32))
				if r := x - y; (x^y)&(x^r) >= 0 {
					setInt(&regs[uint8(w>>8)], r)
					continue
				}
			}
			fr.pc = int32(pc)
			v, e := in.Binary(syntax.Sub, regs[uint8(w>>16)], Int(int64(int32(w>>32))), uint8(w>>24) != 0)
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.BinaryK:
			b, k := &regs[uint8(w>>16)], &fr.proto.consts[int32(w>>32)]
			if b.p == pInt && k.p == pInt && int64(k.n) > 0 {
				x, y := int64(b.n), int64(k.n)
				switch syntax.Operator(uint8(w>>24) & 0x7F) {
				case syntax.Mult:
					if int64(int32(x)) == x && int64(int32(y)) == y {
						setInt(&regs[uint8(w>>8)], x*y)
						continue
					}
				case syntax.Mod:
					_, r := floorDivMod(x, y)
					setInt(&regs[uint8(w>>8)], r)
					continue
				case syntax.FloorDiv:
					q, _ := floorDivMod(x, y)
					setInt(&regs[uint8(w>>8)], q)
					continue
				case syntax.BitAnd:
					setInt(&regs[uint8(w>>8)], x&y)
					continue
				case syntax.RShift:
					if y < 64 {
						setInt(&regs[uint8(w>>8)], x>>uint(y))
						continue
					}
				}
			} else if b.p == pFloat && k.p == pFloat {
				switch syntax.Operator(uint8(w>>24) & 0x7F) {
				case syntax.Mult:
					regs[uint8(w>>8)] = Float(b.f() * k.f())
					continue
				case syntax.Add:
					regs[uint8(w>>8)] = Float(b.f() + k.f())
					continue
				case syntax.Sub:
					regs[uint8(w>>8)] = Float(b.f() - k.f())
					continue
				}
			}
			fr.pc = int32(pc)
			in.memMark = in.mem
			v, e := in.Binary(syntax.Operator(uint8(w>>24)&0x7F), *b, *k, uint8(w>>24)&0x80 != 0)
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.Neg, code.Pos, code.Invert:
			b := &regs[uint8(w>>16)]
			if b.p == pFloat && code.Opcode(w) == code.Neg {
				regs[uint8(w>>8)] = Float(-b.f())
				continue
			}
			fr.pc = int32(pc)
			v, e := in.Unary(unaryOps[code.Opcode(w)-code.Neg], *b)
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.Not:
			b := regs[uint8(w>>16)]
			if b.p == pBool {
				setBool(&regs[uint8(w>>8)], b.n == 0)
				continue
			}
			fr.pc = int32(pc)
			t, e := in.Truth(b)
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			setBool(&regs[uint8(w>>8)], !t)

		// ---- comparison ----

		case code.Compare:
			fr.pc = int32(pc)
			v, e := in.Compare(syntax.CmpOp(w>>32), regs[uint8(w>>16)], regs[uint8(w>>24)])
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.Is:
			b, c := regs[uint8(w>>16)], regs[uint8(w>>24)]
			setBool(&regs[uint8(w>>8)], (b.p == c.p && b.n == c.n) != (w>>32 != 0))
		case code.Contains:
			switch c := regs[uint8(w>>24)]; c.exactKind() {
			case KindDict:
				if i, ok := in.quick(c.dict(), regs[uint8(w>>16)]); ok {
					setBool(&regs[uint8(w>>8)], i >= 0 != (w>>32 != 0))
					continue
				}
			case KindSet:
				if has, ok := c.set().quickHas(regs[uint8(w>>16)]); ok {
					setBool(&regs[uint8(w>>8)], has != (w>>32 != 0))
					continue
				}
			}
			fr.pc = int32(pc)
			t, e := in.Contains(regs[uint8(w>>24)], regs[uint8(w>>16)])
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			setBool(&regs[uint8(w>>8)], t != (w>>32 != 0))

		// ---- jumps ----

		case code.Jump:
			d := int(int32(w >> 32))
			pc += d
			if d < 0 {
				if in.fuel--; in.fuel <= 0 {
					if exc = in.vmPoll(); exc != nil {
						goto raise
					}
				}
			}
		case code.JumpTrue, code.JumpFalse:
			a := regs[uint8(w>>8)]
			var t bool
			if a.p == pBool || a.p == pInt {
				t = a.n != 0
			} else {
				fr.pc = int32(pc)
				var e *Exception
				t, e = in.Truth(a)
				fr, regs = in.reload()
				if exc = e; exc != nil {
					goto raise
				}
			}
			if t == (code.Opcode(w) == code.JumpTrue) {
				d := int(int32(w >> 32))
				pc += d
				if d < 0 {
					if in.fuel--; in.fuel <= 0 {
						if exc = in.vmPoll(); exc != nil {
							goto raise
						}
					}
				}
			}
		case code.JumpNone:
			if (regs[uint8(w>>8)].p == pNone) == (uint8(w>>16) == 1) {
				d := int(int32(w >> 32))
				pc += d
				if d < 0 {
					if in.fuel--; in.fuel <= 0 {
						if exc = in.vmPoll(); exc != nil {
							goto raise
						}
					}
				}
			}
		case code.JumpLt, code.JumpLe, code.JumpGt, code.JumpGe, code.JumpEq, code.JumpNe:
			b, c := &regs[uint8(w>>16)], &regs[uint8(w>>24)]
			var t bool
			if b.p == pInt && c.p == pInt {
				x, y := int64(b.n), int64(c.n)
				switch code.Opcode(w) {
				case code.JumpLt:
					t = x < y
				case code.JumpLe:
					t = x <= y
				case code.JumpGt:
					t = x > y
				case code.JumpGe:
					t = x >= y
				case code.JumpEq:
					t = x == y
				default:
					t = x != y
				}
			} else {
				op := jumpCmp[code.Opcode(w)-code.JumpLt]
				if b.p == pFloat && c.p == pFloat {
					t = cmpFloat(op, b.f(), c.f())
				} else {
					fr.pc = int32(pc)
					var e *Exception
					t, e = in.compareBool(op, *b, *c)
					fr, regs = in.reload()
					if exc = e; exc != nil {
						goto raise
					}
				}
			}
			if t == (uint8(w>>8) == 1) {
				d := int(int32(w >> 32))
				pc += d
				if d < 0 {
					if in.fuel--; in.fuel <= 0 {
						if exc = in.vmPoll(); exc != nil {
							goto raise
						}
					}
				}
			}
		case code.JumpLtI, code.JumpLeI, code.JumpGtI, code.JumpGeI, code.JumpEqI, code.JumpNeI:
			a := &regs[uint8(w>>8)]
			var t bool
			if a.p == pInt {
				x, y := int64(a.n), int64(int16(w>>16))
				switch code.Opcode(w) {
				case code.JumpLtI:
					t = x < y
				case code.JumpLeI:
					t = x <= y
				case code.JumpGtI:
					t = x > y
				case code.JumpGeI:
					t = x >= y
				case code.JumpEqI:
					t = x == y
				default:
					t = x != y
				}
			} else {
				fr.pc = int32(pc)
				var e *Exception
				t, e = in.compareBool(jumpCmp[code.Opcode(w)-code.JumpLtI], *a, Int(int64(int16(w>>16))))
				fr, regs = in.reload()
				if exc = e; exc != nil {
					goto raise
				}
			}
			if d := int(int32(w >> 32)); t == (d&1 == 1) {
				d >>= 1
				pc += d
				if d < 0 {
					if in.fuel--; in.fuel <= 0 {
						if exc = in.vmPoll(); exc != nil {
							goto raise
						}
					}
				}
			}
		case code.JumpEqK, code.JumpNeK:
			a, k := regs[uint8(w>>8)], fr.proto.consts[uint16(w>>16)]
			var t bool
			if a.exactKind() == KindStr && k.exactKind() == KindStr {
				t = a.p == k.p || a.str().s == k.str().s
			} else {
				fr.pc = int32(pc)
				var e *Exception
				t, e = in.Equal(a, k)
				if code.Opcode(w) == code.JumpNeK && e == nil {
					t, e = in.compareBool(syntax.NotEq, a, k)
					t = !t
				}
				fr, regs = in.reload()
				if exc = e; exc != nil {
					goto raise
				}
			}
			if code.Opcode(w) == code.JumpNeK {
				t = !t
			}
			if d := int(int32(w >> 32)); t == (d&1 == 1) {
				d >>= 1
				pc += d
				if d < 0 {
					if in.fuel--; in.fuel <= 0 {
						if exc = in.vmPoll(); exc != nil {
							goto raise
						}
					}
				}
			}

		// ---- loops ----

		case code.GetIter:
			fr.pc = int32(pc)
			v, e := in.Iter(regs[uint8(w>>16)])
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.ForIter:
			it := regs[uint8(w>>8)]
			if in.fuel--; in.fuel <= 0 {
				if exc = in.vmPoll(); exc != nil {
					goto raise
				}
			}
			switch it.exactKind() {
			case KindIterator:
				n := it.iter()
				if n.which == itList && !n.done {
					if l := n.seq.list().v; n.i < int64(len(l)) {
						regs[uint8(w>>16)] = l[n.i]
						n.i++
						pc += int(int32(w >> 32))
						continue
					}
				} else if uint8(w>>24) != 0 && n.pairs() {
					fr.pc = int32(pc)
					a, b, e := in.nextPair(n)
					fr, regs = in.reload()
					if exc = e; exc != nil {
						goto raise
					}
					if b.p != nil {
						pc += int(int32(w >> 32))
						dst := uint8(ins[pc] >> 8) // of the Unpack that is there
						regs[dst], regs[dst+1] = a, b
						pc++
					}
					continue
				}
			case KindGenerator:
				fr.pc = int32(pc)
				if fr, exc = in.enterGenerator(it.gen(), None); exc != nil {
					fr, _ = in.reload()
					goto raise
				}
				if fr == nil { // exhausted
					fr, regs = in.reload()
					continue
				}
				fr.mode = modeIter
				regs = (*[256]Value)(in.stack[fr.base:])
				ins, pc = fr.proto.Ins, int(fr.pc)
				continue
			}
			fr.pc = int32(pc)
			v, e := in.Next(it)
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			if v.p != nil {
				regs[uint8(w>>16)] = v
				pc += int(int32(w >> 32))
			}
		case code.RangePrep:
			fr.pc = int32(pc)
			exc = in.rangePrep(int(fr.base)+int(uint8(w>>8)), int(uint8(w>>16)))
			fr, regs = in.reload()
			if exc != nil {
				goto raise
			}
		case code.ForRange:
			a := uint8(w >> 8)
			cur := &regs[a]
			if in.fuel--; in.fuel <= 0 {
				if exc = in.vmPoll(); exc != nil {
					goto raise
				}
			}
			if cur.p == pInt {
				left := &regs[a+1]
				if left.n != 0 {
					left.n--
					setInt(&regs[uint8(w>>16)], int64(cur.n))
					cur.n += regs[a+2].n
					pc += int(int32(w >> 32))
				}
				continue
			}
			v, e := in.Next(*cur)
			if exc = e; exc != nil {
				goto raise
			}
			if v.p != nil {
				regs[uint8(w>>16)] = v
				pc += int(int32(w >> 32))
			}
		case code.GetAIter:
			fr.pc = int32(pc)
			v, e := in.aiter(regs[uint8(w>>16)])
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.GetANext:
			fr.pc = int32(pc)
			v, e := in.anext(regs[uint8(w>>16)])
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v

		// ---- calls ----

		case code.CallGlobal:
			f := fr.fn.env.globals[int32(w>>32)]
			if f.p == nil {
				if f, exc = in.builtinOrError(fr, int(int32(w>>32))); exc != nil {
					in.noCallee = true
					goto raise
				}
			}
			regs[uint8(w>>8)] = f
			if f.exactKind() == KindFunction {
				fn := f.fn()
				p := fn.proto
				if p.simple && !p.creates && p.NumPos == int(uint8(w>>16)) && in.fp+1 < in.maxDepth {
					if in.fuel--; in.fuel <= 0 {
						if exc = in.vmPoll(); exc != nil {
							goto raise
						}
					}
					base := int(fr.base) + int(uint8(w>>8)) + 1
					fr.pc = int32(pc)
					if base+stackSlack > in.stackEnd {
						in.ensureStack(base)
					}
					in.fp++
					if in.fp == len(in.frames) {
						in.growFrames()
					}
					fr = &in.frames[in.fp]
					fr.proto, fr.fn, fr.base, fr.dst, fr.mode, fr.sync, fr.pc = p, fn, int32(base), uint8(w>>24), modeCall, 0, 0
					fr.gen, fr.exc.p = nil, nil
					regs = (*[256]Value)(in.stack[base:])
					if p.ClearFrom < p.ClearTo {
						clear(regs[p.ClearFrom:p.ClearTo])
					}
					ins, pc = p.Ins, 0
					continue
				}
			}
			goto call
		case code.CallConst:
			f := fr.proto.consts[int32(w>>32)]
			regs[uint8(w>>8)] = f
			goto call
		case code.Call:
			goto call
		case code.CallMethod:
			recv := regs[uint8(w>>8)+1]
			if recv.exactKind() == KindInstance {
				ic := &fr.fn.env.ics[int32(w>>32)]
				if sh := recv.inst().shape; ic.shape == sh && ic.ver == sh.cls.version && ic.kind == icMethod && ic.kw == 0 {
					fn := ic.fn.fn()
					p := fn.proto
					if p.simple && !p.creates && p.NumPos == int(uint8(w>>16))+1 && in.fp+1 < in.maxDepth {
						if in.fuel--; in.fuel <= 0 {
							if exc = in.vmPoll(); exc != nil {
								goto raise
							}
						}
						base := int(fr.base) + int(uint8(w>>8)) + 1
						fr.pc = int32(pc)
						if base+stackSlack > in.stackEnd {
							in.ensureStack(base)
						}
						in.fp++
						if in.fp == len(in.frames) {
							in.growFrames()
						}
						fr = &in.frames[in.fp]
						fr.proto, fr.fn, fr.base, fr.dst, fr.mode, fr.sync, fr.pc = p, fn, int32(base), uint8(w>>24), modeCall, 0, 0
						fr.gen, fr.exc.p = nil, nil
						regs = (*[256]Value)(in.stack[base:])
						if p.ClearFrom < p.ClearTo {
							clear(regs[p.ClearFrom:p.ClearTo])
						}
						ins, pc = p.Ins, 0
						continue
					}
				}
			} else if recv.exactKind() == KindList && uint8(w>>16) == 1 && fr.fn.env.prog.sites[int32(w>>32)].name.p == nmAppend.p && fr.fn.env.prog.sites[int32(w>>32)].kw == nil {
				l := recv.list()
				if len(l.v) < cap(l.v) {
					l.v = append(l.v, regs[uint8(w>>8)+2])
				} else if exc = in.appendTo(l, regs[uint8(w>>8)+2]); exc != nil {
					goto raise
				}
				regs[uint8(w>>24)] = None
				continue
			}
			goto callMethod
		case code.CallEx:
			fr.pc = int32(pc)
			in.memMark = in.mem
			pushed, e := in.callEx(int(fr.base)+int(uint8(w>>8)), uint8(w>>24))
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			if pushed {
				ins, pc = fr.proto.Ins, int(fr.pc)
			} else if in.implicit.p != nil {
				goto implicitAwait
			}
		case code.Return:
			v := regs[uint8(w>>8)]
			if uint8(w>>16) != 0 {
				fr.fn.env.returned = true
			}
			if fr.mode == modeCall && fr.gen == nil {
				dst := fr.dst
				in.fp--
				fr = &in.frames[in.fp]
				regs = (*[256]Value)(in.stack[fr.base:])
				regs[dst] = v
				ins, pc = fr.proto.Ins, int(fr.pc)
				continue
			}
			in.retval = v
			goto ret
		case code.ReturnNone:
			in.retval = None
			goto ret
		case code.MakeFunction:
			regs[uint8(w>>8)] = in.makeFunction(fr, regs, int(uint8(w>>8)), int(uint8(w>>16)), fr.proto.children[int32(w>>32)])

		// ---- attributes and items ----

		case code.LoadAttr:
			obj := regs[uint8(w>>16)]
			if obj.exactKind() == KindInstance {
				o := obj.inst()
				if ic := &fr.fn.env.ics[int32(w>>32)]; ic.shape == o.shape && ic.ver == o.shape.cls.version && ic.kind == icSlot {
					regs[uint8(w>>8)] = o.slots[ic.slot]
					continue
				}
			}
			fr.pc = int32(pc)
			v, e := in.loadAttr(fr, obj, int(int32(w>>32)))
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.StoreAttr:
			obj := regs[uint8(w>>8)]
			if obj.exactKind() == KindInstance {
				o := obj.inst()
				if ic := &fr.fn.env.ics[int32(w>>32)]; ic.shape == o.shape && ic.ver == o.shape.cls.version {
					if ic.kind == icSlot {
						o.slots[ic.slot] = regs[uint8(w>>16)]
						continue
					}
					if ic.kind == icAdd {
						o.shape = ic.next
						in.mem += sizeValue
						o.slots = append(o.slots, regs[uint8(w>>16)])
						continue
					}
				}
			}
			fr.pc = int32(pc)
			exc = in.storeAttr(fr, obj, int(int32(w>>32)), regs[uint8(w>>16)])
			fr, regs = in.reload()
			if exc != nil {
				goto raise
			}
		case code.DeleteAttr:
			fr.pc = int32(pc)
			exc = in.DelAttr(regs[uint8(w>>8)], fr.fn.env.prog.sites[int32(w>>32)].name)
			fr, regs = in.reload()
			if exc != nil {
				goto raise
			}
		case code.Subscript:
			obj, idx := regs[uint8(w>>16)], regs[uint8(w>>24)]
			switch obj.exactKind() {
			case KindList:
				if idx.p == pInt {
					l := obj.list().v
					i := int64(idx.n)
					if i < 0 {
						i += int64(len(l))
					}
					if uint64(i) < uint64(len(l)) {
						regs[uint8(w>>8)] = l[i]
						continue
					}
				}
			case KindDict:
				if i, ok := in.quick(obj.dict(), idx); ok && i >= 0 {
					regs[uint8(w>>8)] = obj.dict().ents[i].v
					continue
				}
			}
			fr.pc = int32(pc)
			in.memMark = in.mem
			v, e := in.GetItem(obj, idx)
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.SubscriptK:
			obj, k := regs[uint8(w>>16)], fr.proto.consts[int32(w>>32)]
			if obj.exactKind() == KindDict {
				if i := obj.dict().findStr(k.str()); i >= 0 {
					regs[uint8(w>>8)] = obj.dict().ents[i].v
					continue
				}
			}
			fr.pc = int32(pc)
			v, e := in.GetItem(obj, k)
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.SubscriptI:
			obj := regs[uint8(w>>16)]
			var l []Value
			switch obj.exactKind() {
			case KindList:
				l = obj.list().v
			case KindTuple:
				l = obj.tuple().v
			}
			i := int(int32(w >> 32))
			if i < 0 {
				i += len(l)
			}
			if uint(i) < uint(len(l)) {
				regs[uint8(w>>8)] = l[i]
				continue
			}
			fr.pc = int32(pc)
			v, e := in.GetItem(obj, Int(int64(int32(w>>32))))
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.StoreSub:
			obj, idx := regs[uint8(w>>8)], regs[uint8(w>>16)]
			if obj.exactKind() == KindList && idx.p == pInt {
				l := obj.list().v
				if i := int64(idx.n); uint64(i) < uint64(len(l)) {
					l[i] = regs[uint8(w>>24)]
					continue
				}
			} else if obj.exactKind() == KindDict && obj.dict().flags&flagGlobals == 0 {
				d := obj.dict()
				if i, ok := in.quick(d, idx); ok && i >= 0 {
					d.ents[i].v = regs[uint8(w>>24)]
					continue
				}
			}
			fr.pc = int32(pc)
			in.memMark = in.mem
			exc = in.SetItem(obj, idx, regs[uint8(w>>24)])
			fr, regs = in.reload()
			if exc != nil {
				goto raise
			}
		case code.StoreSubK:
			fr.pc = int32(pc)
			exc = in.SetItem(regs[uint8(w>>8)], fr.proto.consts[int32(w>>32)], regs[uint8(w>>24)])
			fr, regs = in.reload()
			if exc != nil {
				goto raise
			}
		case code.DeleteSub:
			fr.pc = int32(pc)
			exc = in.DelItem(regs[uint8(w>>8)], regs[uint8(w>>16)])
			fr, regs = in.reload()
			if exc != nil {
				goto raise
			}
		case code.BuildSlice:
			b := uint8(w >> 16)
			regs[uint8(w>>8)] = in.newSlice(regs[b], regs[b+1], regs[b+2])
		case code.LoadSlice:
			c := uint8(w >> 24)
			fr.pc = int32(pc)
			in.memMark = in.mem
			var v Value
			var e *Exception
			if w>>32 == 0 {
				v, e = in.fastSlice(regs[uint8(w>>16)], regs[c], regs[c+1])
			} else {
				v, e = in.stepSlice(regs[uint8(w>>16)], regs[c], regs[c+1], regs[c+2])
			}
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.Unpack:
			src := regs[uint8(w>>16)]
			n := int(uint8(w >> 24))
			if src.exactKind() == KindTuple {
				if t := src.tuple().v; len(t) == n {
					if dst := uint8(w >> 8); n == 2 && dst < 255 {
						regs[dst], regs[dst+1] = t[0], t[1]
					} else {
						copy(regs[dst:], t)
					}
					continue
				}
			}
			fr.pc = int32(pc)
			exc = in.unpack(int(fr.base)+int(uint8(w>>8)), src, n)
			fr, regs = in.reload()
			if exc != nil {
				goto raise
			}
		case code.UnpackEx:
			fr.pc = int32(pc)
			exc = in.unpackEx(int(fr.base)+int(uint8(w>>8)), regs[uint8(w>>16)], int(uint8(w>>24)), int(int32(w>>32)))
			fr, regs = in.reload()
			if exc != nil {
				goto raise
			}

		// ---- displays and strings ----

		case code.BuildList:
			b, n := int(uint8(w>>16)), int(uint8(w>>24))
			if it := int32(w >> 32); it != 0 {
				v, e := in.presizedList(regs[it-1], regs[it], uint8(w>>24) != 0)
				if exc = e; exc != nil {
					goto raise
				}
				regs[uint8(w>>8)] = v
				continue
			}
			items := make([]Value, n)
			copy(items, regs[b:b+n])
			regs[uint8(w>>8)] = ptr(in.newList(items))
		case code.BuildTuple:
			b, n := int(uint8(w>>16)), int(uint8(w>>24))
			regs[uint8(w>>8)] = in.NewTuple(regs[b : b+n]...)
		case code.BuildDict:
			fr.pc = int32(pc)
			v, e := in.buildDict(int(fr.base)+int(uint8(w>>16)), int(uint8(w>>24)))
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.ListAppend:
			l := regs[uint8(w>>8)].list()
			if len(l.v) < cap(l.v) {
				l.v = append(l.v, regs[uint8(w>>16)])
			} else if exc = in.appendTo(l, regs[uint8(w>>16)]); exc != nil {
				goto raise
			}
		case code.FormatValue:
			fr.pc = int32(pc)
			var spec Value
			if d := int32(w >> 32); d >= 0 {
				spec = fr.proto.consts[d]
			} else if v := regs[uint8(w>>16)]; (v.p == pInt || v.p == pFloat) && uint8(w>>24) == 0 {
				regs[uint8(w>>8)] = v
				continue
			}
			in.memMark = in.mem
			v, e := in.formatValue(regs[uint8(w>>16)], uint8(w>>24), spec)
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.FormatSpec:
			fr.pc = int32(pc)
			in.memMark = in.mem
			v, e := in.formatValue(regs[uint8(w>>16)], uint8(w>>24), regs[uint8(w>>32)])
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.BuildString:
			b, n := int(uint8(w>>16)), int(uint8(w>>24))
			in.memMark = in.mem
			v, e := in.buildString(regs[b : b+n])
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v

		// ---- exceptions ----

		case code.Raise:
			fr.pc = int32(pc)
			exc = in.raiseStmt(fr, regs[uint8(w>>8)], regs[uint8(w>>16)], uint8(w>>24))
			fr, _ = in.reload()
			goto raise
		case code.Reraise:
			exc = regs[uint8(w>>8)].exc()
			exc.reraise = true
			goto raise
		case code.PushExc:
			a := uint8(w >> 8)
			regs[a] = ptr(in.pending)
			regs[a+1] = fr.exc
			fr.exc = regs[a]
			in.pending = nil
		case code.PopExc:
			fr.exc = regs[uint8(w>>8)+1]
		case code.SaveExc:
			regs[uint8(w>>8)+1] = fr.exc
		case code.SetExc:
			a := uint8(w >> 8)
			regs[a+1] = fr.exc
			fr.exc = regs[a]
		case code.UnwindExc:
			fr.exc = regs[uint8(w>>8)+1]
			exc = in.pending
			exc.reraise = true
			goto raise
		case code.MatchExc:
			a := regs[uint8(w>>8)].exc()
			t := regs[uint8(w>>16)]
			if t.exactKind() == KindType && typeIsExc(t.typ()) {
				if !a.cls.isSubtype(t.typ()) {
					pc += int(int32(w >> 32))
				}
				continue
			}
			fr.pc = int32(pc)
			ok, e := in.matchExc(a, t)
			if exc = e; exc != nil {
				goto raise
			}
			if !ok {
				pc += int(int32(w >> 32))
			}

		// ---- generators and coroutines ----

		case code.Yield:
			fr.pc = int32(pc)
			v := regs[uint8(w>>16)]
			mode := fr.mode
			if mode == modeEntry && in.sinkAt == in.fp && in.sink(v) {
				if in.fuel--; in.fuel <= 0 {
					if exc = in.vmPoll(); exc != nil {
						goto raise
					}
				}
				regs[uint8(w>>8)] = None
				continue
			}
			in.parkGenerator(fr, false)
			if mode == modeEntry {
				in.entries--
				return v, nil
			}
			fr, regs = in.reload()
			ins, pc = fr.proto.Ins, int(fr.pc)
			if mode == modeIter {
				w = ins[pc-1]
				regs[uint8(w>>16)] = v
				pc += int(int32(w >> 32))
				continue
			}
			if mode == modeAClose {
				exc = Errorf(RuntimeError, "async generator ignored GeneratorExit")
				goto raise
			}
			regs[in.yieldDst] = v
		case code.GetYieldFrom:
			fr.pc = int32(pc)
			v, e := in.yieldFromIter(fr, regs[uint8(w>>16)])
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.YieldFrom:
			fr.pc = int32(pc)
			v, done, e := in.yieldFromStep(fr, regs[uint8(w>>8)])
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			if done {
				regs[uint8(w>>8)] = v
				continue
			}
			fr.pc = int32(pc - 1)
			mode := fr.mode
			in.parkGenerator(fr, true)
			if mode == modeEntry {
				in.entries--
				return v, nil
			}
			fr, regs = in.reload()
			ins, pc = fr.proto.Ins, int(fr.pc)
			w = ins[pc-1]
			regs[uint8(w>>16)] = v
			pc += int(int32(w >> 32))
		case code.GetAwaitable:
			b := regs[uint8(w>>16)]
			if k := b.exactKind(); k == KindCoroutine && b.gen().state == genCreated || k == KindFuture || k == KindHostCall {
				regs[uint8(w>>8)] = b
				continue
			}
			fr.pc = int32(pc)
			v, e := in.getAwaitable(b, uint8(w>>24))
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
		case code.Send:
			a := regs[uint8(w>>8)]
			if a.exactKind() == KindCoroutine {
				fr.pc = int32(pc)
				nf, e := in.enterGenerator(a.gen(), None)
				if exc = e; exc != nil {
					fr, _ = in.reload()
					goto raise
				}
				fr = nf
				fr.mode, fr.dst = modeCall, uint8(w>>8)
				regs = (*[256]Value)(in.stack[fr.base:])
				ins, pc = fr.proto.Ins, int(fr.pc)
				continue
			}
			fr.pc = int32(pc)
			v, st, e := in.sendStep(fr, int(uint8(w>>8)))
			fr, regs = in.reload()
			if exc = e; exc != nil {
				pc = int(fr.pc)
				goto raise
			}
			switch st {
			case sendDone:
				regs[uint8(w>>8)] = v
			case sendPushed:
				ins, pc = fr.proto.Ins, int(fr.pc)
			case sendSuspend:
				fr.pc = int32(pc - 1)
				if exc = in.suspend(); exc != nil {
					fr, _ = in.reload()
					goto raise
				}
				in.entries--
				return v, nil
			}
		case code.EndAsyncFor:
			e := in.pending
			if !e.Is(StopAsyncIteration) || e.Limit != nil {
				exc = e
				exc.reraise = true
				goto raise
			}
			in.pending = nil
		case code.ExprResult:
			v := regs[uint8(w>>8)]
			if uint8(w>>16) == 0 {
				fr.fn.env.result, fr.fn.env.hasExpr = v, true
			} else {
				fr.fn.env.resultVar = v
			}
		default:
			fr.pc = int32(pc)
			exc = in.rare(fr, regs, w)
			fr, regs = in.reload()
			if exc != nil {
				goto raise
			}
			if in.implicit.p != nil {
				w = implicitResult(w)
				goto implicitAwait
			}
		}
		continue

	binary:
		{
			fr.pc = int32(pc)
			in.memMark = in.mem
			v, e := in.Binary(vmBinary[code.Opcode(w)-code.Add], regs[uint8(w>>16)], regs[uint8(w>>24)], w>>32 != 0)
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			regs[uint8(w>>8)] = v
			continue
		}
	call:
		{
			fr.pc = int32(pc)
			if in.fuel--; in.fuel <= 0 {
				if exc = in.vmPoll(); exc != nil {
					goto raise
				}
			}
			pushed, e := in.vmCall(fr, regs, w)
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			if pushed {
				ins = fr.proto.Ins
			} else if in.implicit.p != nil {
				goto implicitAwait
			}
			pc = int(fr.pc)
			continue
		}
	callMethod:
		{
			fr.pc = int32(pc)
			if in.fuel--; in.fuel <= 0 {
				if exc = in.vmPoll(); exc != nil {
					goto raise
				}
			}
			pushed, e := in.vmCallMethod(fr, regs, w)
			fr, regs = in.reload()
			if exc = e; exc != nil {
				goto raise
			}
			if pushed {
				ins = fr.proto.Ins
			} else if in.implicit.p != nil {
				goto implicitAwait
			}
			pc = int(fr.pc)
			continue
		}
	ret:
		{
			v, done, e := in.leaveFrame(fr)
			if done {
				in.entries--
				return v, e
			}
			fr, regs = in.reload()
			ins, pc = fr.proto.Ins, int(fr.pc)
			if exc = e; exc != nil {
				goto raise
			}
			continue
		}
	implicitAwait:
		// A native function such as asyncio.run asked to await its result on
		// behalf of this frame: the awaitable stands in its result register.
		fr.pc = int32(pc)
		fr.sync = uint8(w>>24) + 1
		regs[fr.sync-1] = in.implicit
		in.implicit = Value{}
		if !in.canPark() {
			reg := fr.sync - 1
			fr.sync = 0
			var v Value
			v, exc = in.waitHere(regs[reg].future())
			fr, regs = in.reload()
			if exc != nil {
				goto raise
			}
			regs[reg] = v
			ins, pc = fr.proto.Ins, int(fr.pc)
			continue
		}
		{
			v, left, e := in.reenter(fr)
			if left {
				in.entries--
				return v, e
			}
			fr, regs = in.reload()
			ins, pc = fr.proto.Ins, int(fr.pc)
			continue
		}
	raise:
		{
			fr.pc = int32(pc)
			e, left := in.unwind(exc)
			if left {
				in.entries--
				return Value{}, e
			}
			fr, regs = in.reload()
			ins, pc = fr.proto.Ins, int(fr.pc)
			exc = nil
		}
	}
}

var unaryOps = [3]syntax.Operator{syntax.USub, syntax.UAdd, syntax.Invert}

var jumpCmp = [6]syntax.CmpOp{syntax.Lt, syntax.LtE, syntax.Gt, syntax.GtE, syntax.Eq, syntax.NotEq}

var vmBinary = [...]syntax.Operator{syntax.Add, syntax.Sub, syntax.Mult, syntax.Div, syntax.FloorDiv, syntax.Mod, syntax.BitAnd, syntax.BitOr, syntax.BitXor, syntax.LShift, syntax.RShift, syntax.Pow, syntax.MatMult}
