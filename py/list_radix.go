package py

// This file sorts many pairs by their prefixes without comparing them: a
// radix sort, byte by byte from the lowest, that leaves out the bytes in which
// all prefixes agree.

// radixMin is the least number of pairs the radix sort pays for.
const radixMin = 128

// radixSort sorts p by prefix and then, within equal prefixes, by s.tie. The
// prefixes must order the keys.
func (s *sorter) radixSort(p []sortPair) {
	var varying uint64
	for i := range p {
		varying |= p[i].k ^ p[0].k
	}
	from, to := p, make([]sortPair, len(p))
	for shift := uint(0); shift < 64; shift += 8 {
		if varying>>shift&0xFF == 0 {
			continue
		}
		var at [256]uint32
		for i := range from {
			at[uint8(from[i].k>>shift)]++
		}
		sum := uint32(0)
		for i, n := range at {
			at[i] = sum
			sum += n
		}
		for i := range from {
			d := &at[uint8(from[i].k>>shift)]
			to[*d] = from[i]
			*d++
		}
		from, to = to, from
	}
	if &from[0] != &p[0] {
		copy(p, from)
	}
	if s.tie == nil {
		return
	}
	for i := 0; i < len(p) && s.exc == nil; {
		j := i + 1
		for j < len(p) && p[j].k == p[i].k {
			j++
		}
		if j > i+1 {
			s.mergeSort(p[i:j])
		}
		i = j
	}
}

// disordered tells whether p has so many ascending and descending stretches that
// finding and merging them costs more than radixSort.
func disordered(p []sortPair) bool {
	turns, up := 0, true
	for i := 1; i < len(p); i++ {
		if rises := p[i].k >= p[i-1].k; rises != up {
			turns++
			up = rises
		}
	}
	return turns > len(p)/8
}
