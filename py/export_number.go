package py

// This file exports how work on big ints is charged.

// ChargeBig charges an operation on ints, before it is done: the memory of a
// result of the given bits, and work word operations (64-bit words multiplied
// or added).
func (in *Interp) ChargeBig(resultBits, work int64) *Exception { return in.chargeBig(resultBits, work) }

// MulWork estimates the word operations of multiplying ints of n and m words.
func MulWork(n, m int64) int64 { return mulWork(n, m) }
