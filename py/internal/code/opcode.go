package code

// This file defines the instruction set.
//
// An instruction is one uint64:
//
//	bits  0..7   op   the Opcode
//	bits  8..15  A    register, usually the destination
//	bits 16..23  B    register
//	bits 24..31  C    register or small number
//	bits 32..63  D    signed: immediate, constant or site index, or jump offset
//
// A jump offset is relative to the following instruction. R[x] is a register
// of the running frame, K[x] a constant of its code, G[x] a module variable.
// A "site" numbers an inline cache and names the attribute used there
// (Program.Sites). Jumps backward charge a step.
//
// Numbers are not stable across versions: programs are compiled from source
// and never stored in compiled form.

// Opcode is the operation of an instruction.
type Opcode uint8

// The instructions. The comment of each gives operands and effect.
const (
	Nop Opcode = iota

	// ---- registers, constants, variables ----

	Move             // A B     R[A] = R[B]
	LoadConst        // A D     R[A] = K[D]
	LoadInt          // A D     R[A] = int(D)
	CheckBound       // A D raise UnboundLocalError naming K[D] (NameError in a module) if R[A] is unbound
	DeleteFast       // A D R[A] = unbound; D = 1: an error if it is unbound already, named by LocalNames
	MakeCell         // A       R[A] = cell holding R[A], which may be unbound
	NewCell          // A       R[A] = empty cell
	LoadCell         // A B D   R[A] = content of cell R[B]; NameError naming K[D] if empty
	StoreCell        // A B     content of cell R[A] = R[B]
	DeleteCell       // A B D empty cell R[A]; unless B = 1, an error naming K[D] if it is empty
	LoadFree         // A D     R[A] = content of captured cell D
	StoreFree        // A D     content of captured cell D = R[A]
	DeleteFree       // B D empty captured cell D; B as DeleteCell
	LoadFar          // A B D R[A] = far variable D of the list in R[B]; UnboundLocalError naming FarNames[D]
	StoreFar         // A B D   far variable D of the list in R[B] = R[A]
	DeleteFar        // A B D unbind far variable D of the list in R[A]; B as DeleteCell
	MakeFar          // A B D R[A] = list of D unbound variables, the first of them the parameters from B on if B is not 0
	LoadGlobal       // A D R[A] = G[D], else builtin of that name, else NameError
	LoadGlobalOrNone // A D R[A] = G[D], which may be unbound
	StoreGlobal      // A D     G[D] = R[A]
	DeleteGlobal     // B D unbind G[D]; B as DeleteCell
	LoadName         // A B D   if mapping R[B] has K[D]: R[A] = it, skip the next instruction
	StoreName        // A B D   mapping R[B] [K[D]] = R[A]
	DeleteName       // B C D del mapping R[B] [K[D]]; C = 1: may be missing

	// ---- arithmetic: A B C, R[A] = R[B] op R[C]; D = 1 for the in-place form ----

	Add
	Sub
	Mul
	Div
	FloorDiv
	Mod
	BitAnd
	BitOr
	BitXor
	LShift
	RShift
	Pow
	MatMul
	AddI    // A B D   R[A] = R[B] + int(D); C = 1 for the in-place form
	SubI    // A B D   R[A] = R[B] - int(D); C as AddI
	BinaryK // A B C D R[A] = R[B] op K[D]; C = syntax.Operator, +128 for the in-place form
	Neg     // A B     R[A] = -R[B]
	Pos     // A B     R[A] = +R[B]
	Invert  // A B     R[A] = ~R[B]
	Not     // A B     R[A] = not R[B]

	// ---- comparison ----

	Compare  // A B C D R[A] = R[B] cmp R[C]; D = syntax.CmpOp, Eq..GtE
	Is       // A B C D R[A] = R[B] is R[C]; D = 1 for "is not"
	Contains // A B C D R[A] = R[B] in R[C]; D = 1 for "not in"

	// ---- jumps ----

	Jump      // D
	JumpTrue  // A D     if R[A] is true
	JumpFalse // A D     if R[A] is false
	JumpNone  // A B D   if (R[A] is None) == (B == 1)
	JumpLt    // A B C D if (R[B] < R[C]) == (A == 1); the next five likewise
	JumpLe    // A B C D
	JumpGt    // A B C D
	JumpGe    // A B C D
	JumpEq    // A B C D
	JumpNe    // A B C D
	JumpLtI   // A imm D if (R[A] < imm) == (D&1 == 1) jump D>>1; imm = int16 in B,C
	JumpLeI   // A imm D
	JumpGtI   // A imm D
	JumpGeI   // A imm D
	JumpEqI   // A imm D
	JumpNeI   // A imm D
	JumpEqK   // A imm D as JumpEqI, comparing with K[imm] (imm = uint16 in B,C)
	JumpNeK   // A imm D

	// ---- loops ----

	GetIter   // A B     R[A] = iter(R[B])
	ForIter   // A B C D R[B] = next(R[A]) and jump D; falls through when exhausted. C: an Unpack of R[B] into 2 is there and its only use
	RangePrep // A B     R[A..A+2] = start, stop, step of range; B arguments are in R[A..]
	ForRange  // A B D   counting loop over R[A..A+2]: R[B] = next number and jump D, or fall through
	GetAIter  // A B     R[A] = aiter(R[B])
	GetANext  // A B     R[A] = awaitable of anext(R[B])

	// ---- calls: window R[A] callee, R[A+1..A+B] arguments; result to R[C] ----

	Call         // A B C D  D = -1, or K[D] = tuple of names of the last arguments
	CallGlobal   // A B C D  callee is G[D]; no keywords
	CallConst    // A B C D  callee is K[D]; no keywords
	CallMethod   // A B C D  receiver in R[A+1], B arguments in R[A+2..]; D = site (may carry keyword names)
	CallEx       // A C      R[A+1] = positional list or tuple, R[A+2] = dict or None
	Return       // A B B = 1: return statement of a program
	ReturnNone   //
	MakeFunction // A B D    R[A] = function of child D; B&1: R[A] holds the defaults tuple, B&2: R[A+1] the kw-default dict, B&4: R[A+2] the annotate function

	// ---- attributes and items ----

	LoadAttr   // A B D   R[A] = R[B].site[D]
	StoreAttr  // A B D   R[A].site[D] = R[B]
	DeleteAttr // A D     del R[A].site[D]
	Subscript  // A B C   R[A] = R[B][R[C]]
	SubscriptK // A B D   R[A] = R[B][K[D]]
	SubscriptI // A B D   R[A] = R[B][int(D)]
	StoreSub   // A B C   R[A][R[B]] = R[C]
	StoreSubK  // A C D   R[A][K[D]] = R[C]
	DeleteSub  // A B     del R[A][R[B]]
	BuildSlice // A B     R[A] = slice(R[B], R[B+1], R[B+2])
	LoadSlice  // A B C D R[A] = R[B][R[C]:R[C+1]]; D = 1: with step R[C+2]
	StoreSlice // A B C   R[A][R[B]:R[B+1]:R[B+2]] = R[C]
	Unpack     // A B C   R[A..A+C-1] = items of R[B]
	UnpackEx   // A B C D R[A..] = C items, a list of the middle, D items of R[B]

	// ---- displays and strings ----

	BuildList   // A B C D R[A] = list of R[B..B+C-1]; D > 0: empty, with room for the items of the iterator in R[D-1], for half of them if C = 1
	BuildTuple  // A B C
	BuildSet    // A B C
	BuildDict   // A B C   C pairs in R[B..B+2C-1]
	ListAppend  // A B     R[A].append(R[B]); R[A] is a list made by this code
	ListAppendN // A B C   append R[B..B+C-1]
	ListExtend  // A B D   extend by iterable R[B]; D = 1: error of a call's *argument
	SetAdd      // A B
	SetUpdate   // A B
	DictPut     // A B C   R[A][R[B]] = R[C]
	DictUpdate  // A B D   R[A].update(R[B]); D = 1: as **argument of a call (duplicates raise)
	ListToTuple // A B
	FormatValue // A B C D R[A] = format of R[B], or a number itself; C = conversion byte; D = -1 no spec, else K[D]
	FormatSpec  // A B C D as FormatValue with the spec in R[D]
	BuildString // A B C   R[A] = concatenation of the strings R[B..B+C-1], numbers being their text

	// ---- exceptions and context managers ----

	Raise          // A B C   C = 0: re-raise the current exception, 1: raise R[A], 2: raise R[A] from R[B]
	Reraise        // A       raise R[A] again, adding nothing to its traceback
	PushExc        // A       handler entry: R[A] = exception; R[A+1] = what was being handled
	PopExc         // A handler exit: what is being handled = R[A+1]
	SaveExc        // A R[A+1] = what is being handled, for a later PopExc
	SetExc         // A SaveExc, then R[A] is what is being handled
	UnwindExc      // A handler entry: what is being handled = R[A+1]; go on raising
	MatchExc       // A B D   jump D unless R[A] is an instance of R[B]
	WithEnter      // A B R[A] = exit method of R[B], bound; R[A+1] = R[B].__enter__()
	WithExit       // A B R[B] = R[A](None, None, None)
	WithExcept     // A B C R[C] = R[A](type, R[B], traceback)
	AWithEnter     // A B as WithEnter with __aexit__ and __aenter__: R[A+1] is to be awaited
	RaiseAssertion // A C  raise AssertionError; C = 1: with message R[A]

	// ---- generators and coroutines ----

	Yield        // A B     yield R[B]; R[A] = what is sent
	GetYieldFrom // A B     R[A] = iterator to delegate to
	YieldFrom    // A       run the delegate in R[A]; R[A] = its result
	GetAwaitable // A B C   R[A] = awaitable of R[B]; C = 0 await, 1 __aenter__, 2 __aexit__, 3 __anext__
	Send         // A       run the awaitable in R[A] to its end; R[A] = its result
	EndAsyncFor  // handler entry: on StopAsyncIteration go on, else go on raising

	// ---- modules and the rest ----

	ImportName // A D     R[A] = module K[D]; C = 1: the top-level package of a dotted name
	ImportFrom // A B D   R[A] = name K[D] of module R[B]
	ImportStar // B       bind the public names of module R[B] as module variables
	Intrinsic  // A B C D R[A] = intrinsic D of R[B..B+C-1]
	ExprResult // A B result of a program that does not return: B = 0 value R[A] of its last statement, 1 variable "result" in R[A], which may be unbound

	NumOpcodes
)

// IntrinsicID numbers a rare operation done by Intrinsic.
type IntrinsicID int32

// The intrinsics.
const (
	InMatchSequence IntrinsicID = iota // subject: is it a sequence for patterns
	InMatchMapping                     // subject: is it a mapping for patterns
	InMatchLen                         // subject: its length
	InMatchKeys                        // subject, keys tuple: tuple of values or None
	InMatchClass                       // subject, class, positional count, names tuple: tuple of values or None
	InMatchRest                        // subject, keys tuple: dict of what is left
	InExcGroupMatch                    // exception, types: tuple (matched, rest)
	InExcGroupRest                     // list of exceptions raised and left, original: exception to raise or None
	InTypeVar                          // name, bound or None, default or None, kind
	InTypeAlias                        // name, params, function computing the value
	InSetTypeParams                    // object, tuple: object with __type_params__ set
	InGenericBase                      // tuple of type parameters: Generic[...]
	InWrapExcGroup                     // exception: exception as group for except*
	InListFromTuple                    // tuple: new list of its items
	InSetFromTuple                     // tuple: new set of its items
	InUnpack                           // value, count, number of the starred target or -1: list of the items, that of the star a list
	InTemplate                         // list of strings and field tuples: string.templatelib.Template
)
