package resolve

// This file tracks the statically nested blocks of a frame: which loop a
// break belongs to, and how deep the nesting is.

import "toolweaver/py/syntax"

// block is one level of static nesting.
type block uint8

const (
	blockLoop       block = iota // body of for or while
	blockOther                   // body of try or with, handler, finally
	blockExceptStar              // handler of except*
)

// maxBlocks is the static nesting CPython allows within one frame.
const maxBlocks = 21

const exceptStarJump = "'break', 'continue' and 'return' cannot appear in an except* block"

// push enters a block that starts at a node.
func (r *resolver) push(b block, at syntax.Span) {
	if len(r.blocks) >= maxBlocks {
		r.lateErrorf(at, "too many statically nested blocks")
	}
	r.blocks = append(r.blocks, b)
}

// pop leaves the innermost block.
func (r *resolver) pop() { r.blocks = r.blocks[:len(r.blocks)-1] }

// jump checks a break or continue; outside is the message if there is no loop.
func (r *resolver) jump(at syntax.Span, outside string) {
	for i := len(r.blocks) - 1; i >= 0; i-- {
		switch r.blocks[i] {
		case blockLoop:
			return
		case blockExceptStar:
			r.lateErrorf(at, exceptStarJump)
			return
		}
	}
	r.lateErrorf(at, "%s", outside)
}

// returnStmt checks a return.
func (r *resolver) returnStmt(x *syntax.Return) {
	s := r.cur
	if x.Value != nil {
		r.expr(x.Value)
		s.HasReturnValue = true
	}
	switch {
	case s.Kind == Class || s.Kind == Module && !r.opts.TopLevelAsync:
		r.lateErrorf(x.Span, "'return' outside function")
		return
	case x.Value != nil && s.IsAsync && s.walk.returnMade == 0:
		s.walk.returnMade, s.walk.returnSpan = r.tick(), x.Span
	}
	at := x.Span
	if c, ok := x.Value.(*syntax.Constant); ok {
		at = c.Span
	}
	for _, b := range r.blocks {
		if b == blockExceptStar {
			r.lateErrorf(at, exceptStarJump)
			return
		}
	}
}
