package py

// This file closes generators that nobody exhausted. Nothing counts
// references, so a generator that is dropped is not closed at once; those
// that a program leaves behind are closed at its end, as CPython does when it
// shuts down, so that their finally clauses and with statements finish.

const (
	unfinishedCheck = 256  // generators noted before finished ones are forgotten
	maxUnfinished   = 4096 // the oldest are forgotten beyond
)

// noteGenerator remembers a generator that has something to finish.
func (in *Interp) noteGenerator(g *Generator) {
	if len(in.unfinished) >= in.nextForget {
		live := in.unfinished[:0]
		for _, x := range in.unfinished {
			if x.state != genClosed {
				live = append(live, x)
			}
		}
		if len(live) > maxUnfinished {
			live = append(live[:0], live[len(live)/2:]...)
		}
		clear(in.unfinished[len(live):])
		in.unfinished = live
		in.nextForget = max(unfinishedCheck, 2*len(live))
	}
	in.unfinished = append(in.unfinished, g)
}

// closeGenerators closes what the program left behind, oldest first. What
// their clean-up raises is lost, as CPython only mentions it.
func (in *Interp) closeGenerators() *Exception {
	left := in.unfinished
	in.unfinished = nil
	for _, g := range left {
		if g.state != genParked {
			continue
		}
		if _, exc := in.genClose(g); exc != nil && exc.Limit != nil {
			return exc
		}
	}
	return nil
}
