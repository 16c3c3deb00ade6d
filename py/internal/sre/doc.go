// Package sre is Python's regular expression engine: it parses the pattern
// language of the re module as of Python 3.14, compiles it and matches by
// backtracking, with the same results, groups and error messages.
//
// Start with Compile, which returns a Program. A Program is immutable and may
// be shared by goroutines; what a match needs in addition lives in a Matcher,
// which belongs to one goroutine at a time and is reused to match without
// allocating. Program.Match makes one attempt or search, Iter walks the
// non-overlapping matches as findall, finditer, sub and split see them,
// ParseTemplate and Template.Expand are the replacement language of sub, and
// Escape is re.escape.
//
// # Subjects and positions
//
// A subject is a Go string. For a program compiled from a str pattern it holds
// UTF-8 in which a lone surrogate is written as the three bytes its code point
// would take (WTF-8); for a bytes pattern it holds raw bytes. All positions are
// byte offsets into that string, on character boundaries; callers convert to
// character positions when a program asks for them. A subject that is not well
// formed never makes the engine fail, but what it matches is unspecified.
// Subjects are limited to MaxSubject bytes.
//
// # Cost
//
// Every match charges its Fuel in proportion to the work done, so that a
// pattern that backtracks exponentially ends with the error the Fuel returns.
// Compiling is not charged; see CompileBytes. The memory for backtracking is an explicit stack bounded by
// Matcher.MaxStackBytes; the Go stack does not grow with pattern repetition or
// subject. Nesting of groups in a pattern is limited to MaxNesting.
//
// # Divergences
//
// LOCALE patterns behave as in the C locale. A pattern nested deeper than
// MaxNesting fails with KindRecursion where CPython raises RecursionError at a
// depth that depends on the caller. Character names in \N{...} come from
// Options.CharName and a small built-in list. A search for a pattern that begins
// with a category inside a scoped flag group, such as (?a:\W), finds all matches;
// CPython passes over some because its search filter applies the outer flags. A
// match with pos after endpos never succeeds; CPython lets the empty pattern
// match there.
//
// The package knows nothing of Python values, of interpreters or of the module
// that binds it.
package sre
