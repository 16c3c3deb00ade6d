package datetime

// This file defines the packed form of dates and times: the bytes that
// __reduce__ gives and that the constructors take back.

import (
	"toolweaver/py"
	"toolweaver/py/internal/calendar"
)

// The lengths of the packed forms.
const (
	dateState  = 4
	timeState  = 6
	stampState = dateState + timeState
)

// foldBit marks fold=1, in the hour of a time or the month of a datetime.
const foldBit = 0x80

func packDate(d calendar.Date) []byte {
	return []byte{byte(d.Year >> 8), byte(d.Year), byte(d.Month), byte(d.Day)}
}

func packTod(t tod) []byte {
	return []byte{byte(t.h), byte(t.m), byte(t.s), byte(t.us >> 16), byte(t.us >> 8), byte(t.us)}
}

func unpackDate(s string) calendar.Date {
	return calendar.Date{Year: int(s[0])<<8 | int(s[1]), Month: int(s[2]), Day: int(s[3])}
}

func unpackTod(s string) tod {
	return tod{h: int(s[0]), m: int(s[1]), s: int(s[2]), us: int(s[3])<<16 | int(s[4])<<8 | int(s[5])}
}

// stateArg returns the packed form that is the first of at most max
// arguments, when its length is n.
func stateArg(a []value, kw *py.Kwargs, n, max int) (string, bool) {
	if len(a) == 0 || len(a) > max || kw.Len() > 0 || a[0].Kind() != py.KindBytes {
		return "", false
	}
	s, ok := a[0].AsBytes()
	return s, ok && len(s) == n
}

// stateZone returns the time zone that follows a packed form.
func stateZone(a []value) (value, *py.Exception) {
	if len(a) < 2 || a[1].IsNone() {
		return value{}, nil
	}
	if _, exc := zoneArg(a[1]); exc != nil {
		return value{}, typeError("bad tzinfo state arg")
	}
	return a[1], nil
}

// reduced returns the class of v and the arguments that make v anew.
func reduced(in *py.Interp, v value, state []byte, zone value) value {
	args := []value{in.NewBytes(string(state))}
	if given(zone) {
		args = append(args, zone)
	}
	return in.NewTuple(py.TypeOf(v).Value(), in.NewTuple(args...))
}

// protocolArg returns the pickle protocol that __reduce_ex__ was given.
func protocolArg(in *py.Interp, v value) (int, *py.Exception) {
	if v.IsAbsent() {
		return 2, nil
	}
	return in.IndexInt(v)
}

func date_reduce(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return reduced(in, a[0], packDate(dateOf(a[0])), value{}), nil
}

func time_reduce(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return reduceTime(in, a[0], 2), nil
}

func time_reduce_ex(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	p, exc := protocolArg(in, a[1])
	return reduceTime(in, a[0], p), exc
}

func reduceTime(in *py.Interp, v value, protocol int) value {
	c := clockOf(v)
	state := packTod(c.tod)
	if protocol > 3 && c.fold != 0 {
		state[0] |= foldBit
	}
	return reduced(in, v, state, c.zone)
}

func stamp_reduce(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	return reduceStamp(in, a[0], 2), nil
}

func stamp_reduce_ex(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	p, exc := protocolArg(in, a[1])
	return reduceStamp(in, a[0], p), exc
}

func reduceStamp(in *py.Interp, v value, protocol int) value {
	s := stampOf(v)
	state := append(packDate(s.Date), packTod(s.tod)...)
	if protocol > 3 && s.fold != 0 {
		state[2] |= foldBit
	}
	return reduced(in, v, state, s.zone)
}

// unpackTime sets c from the packed form among the arguments, if there is one.
func (c *clock) unpackTime(a []value, kw *py.Kwargs) (bool, *py.Exception) {
	s, ok := stateArg(a, kw, timeState, 2)
	if !ok || s[0]&^foldBit > 23 {
		return false, nil
	}
	c.tod = unpackTod(s)
	c.h, c.fold = c.h&^foldBit, c.h>>7
	var exc *py.Exception
	c.zone, exc = stateZone(a)
	return true, exc
}

// unpackStamp sets s from the packed form among the arguments, if there is one.
func (s *stamp) unpackStamp(a []value, kw *py.Kwargs) (bool, *py.Exception) {
	text, ok := stateArg(a, kw, stampState, 2)
	if !ok || text[2]&^foldBit < 1 || text[2]&^foldBit > 12 {
		return false, nil
	}
	s.Date, s.tod = unpackDate(text), unpackTod(text[dateState:])
	s.Month, s.fold = s.Month&^foldBit, s.Month>>7
	var exc *py.Exception
	s.zone, exc = stateZone(a)
	return true, exc
}
