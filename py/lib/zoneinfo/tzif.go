package zoneinfo

// This file reads TZif files (RFC 9636) and finds the local time type of a
// moment.

import (
	"encoding/binary"
	"sort"
	"strings"
)

// kind is a local time type: what clocks show for some time.
type kind struct {
	offset, dst int64 // seconds
	name        string
}

// zone is a time zone: local time types between moments of transition, and a
// rule for the time after the last of them.
type zone struct {
	trans  []int64    // the transitions, in UTC
	local  [2][]int64 // the transitions in local time, for fold 0 and 1
	kinds  []kind     // the types they lead to
	before kind       // the type before the first transition
	after  rule
	fixed  bool // one type for ever
}

// fileError is the message of the ValueError for a file.
type fileError string

func (e fileError) Error() string { return string(e) }

const (
	errMagic fileError = "Invalid TZif file: magic not found"
	errShort fileError = "Invalid TZif file: unexpected end of data"
)

// header is the start of a data block: the counts of its parts.
type header struct {
	version                                byte
	utcs, stds, leaps, times, types, chars int
}

const headerSize = 44

func readHeader(s string) (header, error) {
	if len(s) < 4 || s[:4] != "TZif" {
		return header{}, errMagic
	}
	if len(s) < headerSize {
		return header{}, errShort
	}
	n := func(i int) int { return int(binary.BigEndian.Uint32([]byte(s[20+4*i : 24+4*i]))) }
	return header{s[4], n(0), n(1), n(2), n(3), n(4), n(5)}, nil
}

// size is the length of the block, times and leap seconds in word bytes.
func (h header) size(word int) int {
	return h.times*(word+1) + h.types*6 + h.chars + h.leaps*(word+4) + h.stds + h.utcs
}

func parseZone(s string) (*zone, error) {
	h, err := readHeader(s)
	if err != nil {
		return nil, err
	}
	word := 4
	if h.version >= '2' {
		skip := headerSize + h.size(4)
		if skip > len(s) {
			return nil, errShort
		}
		s = s[skip:]
		if h, err = readHeader(s); err != nil {
			return nil, err
		}
		word = 8
	}
	s = s[headerSize:]
	if h.size(word) > len(s) {
		return nil, errShort
	}
	footer := ""
	if word == 8 {
		footer, _, _ = strings.Cut(strings.TrimPrefix(s[h.size(word):], "\n"), "\n")
	}
	return makeZone(h, s, word, footer)
}

// typeRecord is a local time type as the file has it.
type typeRecord struct {
	kind
	isDST bool
}

// makeZone reads the block s.
func makeZone(h header, s string, word int, footer string) (*zone, error) {
	z := &zone{}
	idx := make([]int, h.times)
	for i := range h.times {
		b := []byte(s[i*word : (i+1)*word])
		if word == 8 {
			z.trans = append(z.trans, int64(binary.BigEndian.Uint64(b)))
		} else {
			z.trans = append(z.trans, int64(int32(binary.BigEndian.Uint32(b))))
		}
		idx[i] = int(s[h.times*word+i])
		if idx[i] >= h.types {
			return nil, errShort
		}
	}
	s = s[h.times*(word+1):]
	names := s[h.types*6 : h.types*6+h.chars]
	types := make([]typeRecord, h.types)
	for i := range types {
		r := s[i*6 : i*6+6]
		at := min(int(r[5]), len(names))
		name, _, _ := strings.Cut(names[at:], "\x00")
		types[i] = typeRecord{kind{offset: int64(int32(binary.BigEndian.Uint32([]byte(r[:4])))), name: name}, r[4] != 0}
	}
	if len(types) == 0 {
		return nil, errShort
	}
	findDST(types, idx)
	z.before = types[0].kind
	for _, t := range types {
		if !t.isDST {
			z.before = t.kind
			break
		}
	}
	for _, i := range idx {
		z.kinds = append(z.kinds, types[i].kind)
	}
	z.findLocal()
	z.after = rule{std: z.before}
	if n := len(z.kinds); n > 0 {
		z.after.std = z.kinds[n-1]
	}
	if footer != "" {
		var err error
		if z.after, err = parseRule(footer); err != nil {
			return nil, err
		}
	}
	z.fixed = len(types) == 1 && len(z.trans) == 0 && !z.after.changes && z.after.std == z.before
	return z, nil
}

// findDST finds how much of the offset is daylight saving time, which the
// file does not tell: the difference to the standard time before or after,
// or else an hour.
func findDST(types []typeRecord, idx []int) {
	for i := 1; i < len(idx); i++ {
		t := &types[idx[i]]
		if !t.isDST || t.dst != 0 {
			continue
		}
		if before := types[idx[i-1]]; !before.isDST {
			t.dst = t.offset - before.offset
		}
		if t.dst == 0 && i+1 < len(idx) {
			if after := types[idx[i+1]]; !after.isDST {
				t.dst = t.offset - after.offset
			}
		}
	}
	for i := range types {
		if types[i].isDST && types[i].dst == 0 {
			types[i].dst = 3600
		}
	}
}

// findLocal sets the transitions in local time. A time that clocks show twice
// or never belongs to the type before the transition for fold 0.
func (z *zone) findLocal() {
	for i := range z.local {
		z.local[i] = make([]int64, len(z.trans))
	}
	last := z.before.offset
	for i, t := range z.trans {
		next := z.kinds[i].offset
		z.local[0][i] = t + max(last, next)
		z.local[1][i] = t + min(last, next)
		last = next
	}
}

// past counts the transitions of ts that are not after t.
func past(ts []int64, t int64) int {
	return sort.Search(len(ts), func(i int) bool { return ts[i] > t })
}

// at returns the type for a local time.
func (z *zone) at(t int64, year, fold int) kind {
	i := past(z.local[fold&1], t)
	switch {
	case i == len(z.trans):
		return z.after.at(t, year, fold)
	case i == 0:
		return z.before
	}
	return z.kinds[i-1]
}

// atUTC returns the type for a moment, and the fold of its local time.
func (z *zone) atUTC(t int64, year int) (kind, int) {
	n := len(z.trans)
	if n == 0 || t > z.trans[n-1] && z.after.changes {
		return z.after.atUTC(t, year)
	}
	i := past(z.trans, t)
	if i == 0 {
		return z.before, 0
	}
	last, k := z.before, z.kinds[i-1]
	if i > 1 {
		last = z.kinds[i-2]
	}
	if last.offset-k.offset > t-z.trans[i-1] {
		return k, 1
	}
	return k, 0
}
