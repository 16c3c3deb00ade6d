package py

// This file defines the exception classes.

// excTypes lists the built-in exceptions: class, name, base.
var (
	BaseException             = &Type{}
	BaseExceptionGroup        = &Type{}
	GeneratorExit             = &Type{}
	KeyboardInterrupt         = &Type{}
	SystemExit                = &Type{}
	ExceptionType             = &Type{}
	ExceptionGroup            = &Type{}
	ArithmeticError           = &Type{}
	FloatingPointError        = &Type{}
	OverflowError             = &Type{}
	ZeroDivisionError         = &Type{}
	AssertionError            = &Type{}
	AttributeError            = &Type{}
	BufferError               = &Type{}
	EOFError                  = &Type{}
	ImportError               = &Type{}
	ModuleNotFoundError       = &Type{}
	LookupError               = &Type{}
	IndexError                = &Type{}
	KeyError                  = &Type{}
	MemoryError               = &Type{}
	NameError                 = &Type{}
	UnboundLocalError         = &Type{}
	OSError                   = &Type{}
	BlockingIOError           = &Type{}
	ChildProcessError         = &Type{}
	ConnectionError           = &Type{}
	BrokenPipeError           = &Type{}
	ConnectionAbortedError    = &Type{}
	ConnectionRefusedError    = &Type{}
	ConnectionResetError      = &Type{}
	FileExistsError           = &Type{}
	FileNotFoundError         = &Type{}
	InterruptedError          = &Type{}
	IsADirectoryError         = &Type{}
	NotADirectoryError        = &Type{}
	PermissionError           = &Type{}
	ProcessLookupError        = &Type{}
	TimeoutError              = &Type{}
	ReferenceError            = &Type{}
	RuntimeError              = &Type{}
	NotImplementedError       = &Type{}
	PythonFinalizationError   = &Type{}
	RecursionError            = &Type{}
	StopAsyncIteration        = &Type{}
	StopIteration             = &Type{}
	SyntaxError               = &Type{}
	IndentationError          = &Type{}
	TabError                  = &Type{}
	SystemError               = &Type{}
	TypeError                 = &Type{}
	ValueError                = &Type{}
	UnicodeError              = &Type{}
	UnicodeDecodeError        = &Type{}
	UnicodeEncodeError        = &Type{}
	UnicodeTranslateError     = &Type{}
	Warning                   = &Type{}
	BytesWarning              = &Type{}
	DeprecationWarning        = &Type{}
	EncodingWarning           = &Type{}
	FutureWarning             = &Type{}
	ImportWarning             = &Type{}
	PendingDeprecationWarning = &Type{}
	ResourceWarning           = &Type{}
	RuntimeWarning            = &Type{}
	SyntaxWarning             = &Type{}
	UnicodeWarning            = &Type{}
	UserWarning               = &Type{}

	CancelledError    = &Type{} // asyncio.CancelledError
	InvalidStateError = &Type{} // asyncio.InvalidStateError
	ToolError         = &Type{} // raised at the await of a tool that failed
)

var excTable = []struct {
	t    *Type
	name string
	base *Type
}{
	{BaseException, "BaseException", nil},
	{GeneratorExit, "GeneratorExit", BaseException},
	{KeyboardInterrupt, "KeyboardInterrupt", BaseException},
	{SystemExit, "SystemExit", BaseException},
	{ExceptionType, "Exception", BaseException},
	{BaseExceptionGroup, "BaseExceptionGroup", BaseException},
	{ExceptionGroup, "ExceptionGroup", BaseExceptionGroup},
	{ArithmeticError, "ArithmeticError", ExceptionType},
	{FloatingPointError, "FloatingPointError", ArithmeticError},
	{OverflowError, "OverflowError", ArithmeticError},
	{ZeroDivisionError, "ZeroDivisionError", ArithmeticError},
	{AssertionError, "AssertionError", ExceptionType},
	{AttributeError, "AttributeError", ExceptionType},
	{BufferError, "BufferError", ExceptionType},
	{EOFError, "EOFError", ExceptionType},
	{ImportError, "ImportError", ExceptionType},
	{ModuleNotFoundError, "ModuleNotFoundError", ImportError},
	{LookupError, "LookupError", ExceptionType},
	{IndexError, "IndexError", LookupError},
	{KeyError, "KeyError", LookupError},
	{MemoryError, "MemoryError", ExceptionType},
	{NameError, "NameError", ExceptionType},
	{UnboundLocalError, "UnboundLocalError", NameError},
	{OSError, "OSError", ExceptionType},
	{BlockingIOError, "BlockingIOError", OSError},
	{ChildProcessError, "ChildProcessError", OSError},
	{ConnectionError, "ConnectionError", OSError},
	{BrokenPipeError, "BrokenPipeError", ConnectionError},
	{ConnectionAbortedError, "ConnectionAbortedError", ConnectionError},
	{ConnectionRefusedError, "ConnectionRefusedError", ConnectionError},
	{ConnectionResetError, "ConnectionResetError", ConnectionError},
	{FileExistsError, "FileExistsError", OSError},
	{FileNotFoundError, "FileNotFoundError", OSError},
	{InterruptedError, "InterruptedError", OSError},
	{IsADirectoryError, "IsADirectoryError", OSError},
	{NotADirectoryError, "NotADirectoryError", OSError},
	{PermissionError, "PermissionError", OSError},
	{ProcessLookupError, "ProcessLookupError", OSError},
	{TimeoutError, "TimeoutError", OSError},
	{ReferenceError, "ReferenceError", ExceptionType},
	{RuntimeError, "RuntimeError", ExceptionType},
	{NotImplementedError, "NotImplementedError", RuntimeError},
	{PythonFinalizationError, "PythonFinalizationError", RuntimeError},
	{RecursionError, "RecursionError", RuntimeError},
	{StopAsyncIteration, "StopAsyncIteration", ExceptionType},
	{StopIteration, "StopIteration", ExceptionType},
	{SyntaxError, "SyntaxError", ExceptionType},
	{IndentationError, "IndentationError", SyntaxError},
	{TabError, "TabError", IndentationError},
	{SystemError, "SystemError", ExceptionType},
	{TypeError, "TypeError", ExceptionType},
	{ValueError, "ValueError", ExceptionType},
	{UnicodeError, "UnicodeError", ValueError},
	{UnicodeDecodeError, "UnicodeDecodeError", UnicodeError},
	{UnicodeEncodeError, "UnicodeEncodeError", UnicodeError},
	{UnicodeTranslateError, "UnicodeTranslateError", UnicodeError},
	{Warning, "Warning", ExceptionType},
	{BytesWarning, "BytesWarning", Warning},
	{DeprecationWarning, "DeprecationWarning", Warning},
	{EncodingWarning, "EncodingWarning", Warning},
	{FutureWarning, "FutureWarning", Warning},
	{ImportWarning, "ImportWarning", Warning},
	{PendingDeprecationWarning, "PendingDeprecationWarning", Warning},
	{ResourceWarning, "ResourceWarning", Warning},
	{RuntimeWarning, "RuntimeWarning", Warning},
	{SyntaxWarning, "SyntaxWarning", Warning},
	{UnicodeWarning, "UnicodeWarning", Warning},
	{UserWarning, "UserWarning", Warning},
	{CancelledError, "CancelledError", BaseException},
	{InvalidStateError, "InvalidStateError", ExceptionType},
	{ToolError, "ToolError", ExceptionType},
}

// excByName finds an exception class by the name Go leaf packages use.
var excByName = map[string]*Type{}

func initExceptions() {
	for _, e := range excTable {
		spec := exceptionSpec(e.t)
		spec.Name = e.name
		if e.base != nil {
			spec.Bases = []*Type{e.base}
		}
		switch e.t {
		case CancelledError:
			spec.Module = "asyncio.exceptions"
		case InvalidStateError:
			spec.Module = "asyncio.exceptions"
		case ExceptionGroup:
			spec.Bases = []*Type{BaseExceptionGroup, ExceptionType}
		}
		fillType(e.t, KindException, spec)
		excByName[e.name] = e.t
		if spec.Module == "" {
			builtinNames[e.name] = ptr(e.t)
		}
	}
	builtinNames["EnvironmentError"] = ptr(OSError)
	builtinNames["IOError"] = ptr(OSError)
}
