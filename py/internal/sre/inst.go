package sre

// This file defines the instructions of a compiled program.

// opcode is the operation of an instruction. "Fail" means to resume at the
// newest choice on the backtrack stack. Unless noted, execution continues with
// the next instruction. sp is the current position in the subject.
type opcode uint8

const (
	opMatch    opcode = iota // the pattern has matched, subject to the mode
	opByte                   // the byte b
	opText                   // the bytes text
	opSet                    // one character of set
	opAt                     // position b
	opOpen                   // group x begins
	opClose                  // group x ends and is the last closed group
	opJump                   // go to x
	opChoice                 // on failure resume at x
	opPrefer                 // go to x; on failure resume at the next instruction
	opDispatch               // go to the target of disp for the next byte
	opRun                    // set min..max times, as often as possible; give back one by one
	opRunOnly                // the same without giving back
	opRunLazy                // set min..max times, as rarely as possible
	opEnter                  // counter x starts an inner repeat
	opLoop                   // counter x: another iteration (next instruction) or go to y
	opLoopLazy               // the same, preferring y
	opLoopOnly               // the same, each iteration without alternatives afterwards
	opLoopCut                // end of an iteration of opLoopOnly; go to x
	opAtomic                 // begin of a part without alternatives afterwards
	opLook                   // begin of an assertion, x characters back
	opLookNot                // the same, negated: go to y if the part fails
	opCut                    // end of opAtomic
	opLookEnd                // end of opLook: sp is restored
	opLookFail               // end of opLookNot: the part matched, so fail
	opPeek                   // the next character is (or, with neg, is not) in set
	opPeekBack               // the same for the previous character
	opBackref                // the text of group x, compared as fold says
	opCond                   // go to y unless group x is set
	opFail                   // fail
)

// inst is an instruction.
type inst struct {
	op     opcode
	b      byte
	fold   foldMode
	neg    bool
	x, y   int32
	min    int32
	max    int32 // -1 if unbounded
	set    *charSet
	filter *[256]bool // runs: bytes the rest can begin with, nil if it may be empty
	text   string
	disp   *dispatch
}

// dispatch selects an alternative by the next byte. A target of -1 fails.
type dispatch struct {
	tab     [256]uint8 // indexes of targets
	end     uint8      // the same at the end of the subject
	targets []int32
}
