// Package search finds tools by what they do: a full-text index over names, descriptions and parameters, ranked by BM25.
//
// Start with [New] and [Index.Find]. The index is in memory, takes a few kilobytes for each tool and answers in
// microseconds, so it is made anew whenever the tools change. It knows nothing of who asks.
package search

import (
	"cmp"
	"maps"
	"math"
	"math/bits"
	"slices"
	"sort"
	"strings"
	"sync"

	"toolweaver/tool"
)

// The weights of a word by where it stands, and the constants of BM25: how soon repetition stops to count, and how much
// the length of a text does. See Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
const (
	weightName        = 4.0
	weightTitle       = 2.5
	weightSource      = 2.0
	weightDescription = 1.0
	weightParam       = 0.7
	weightParamText   = 0.3

	saturation = 1.2
	lengthPart = 0.6

	// partCounted is how much of its score a tool keeps that has none of the words themselves.
	partCounted = 0.4
)

// The weights of words that the query does not hold itself.
const (
	weightRelated = 0.2 // a word tools use for the same thing
	weightPrefix  = 0.6 // a longer word that begins with the query's
	weightNear    = 0.4 // a word that the query's may be a misspelling of
)

// Limits of what is indexed for one tool and read of one query; the rest is ignored.
const (
	maxIndexedText = 4 << 10
	maxIndexed     = 64 // parameters
	maxQuery       = 1 << 10
	maxQueryTerms  = 24
	maxExpansions  = 12 // words that a prefix stands for
)

// An Index finds tools. It is immutable and may be used concurrently.
type Index struct {
	entries  []*tool.Entry
	vocab    []string // sorted
	postings map[string][]posting
	names    map[string][]int32 // entries by their names, in lower case
	rank     []int32            // of each entry, in the order of qualified names
	scratch  sync.Pool          // *[]score, one for each entry, all zero
}

// A posting says that a term occurs in a tool, and how much that weighs when its rarity is not counted.
type posting struct {
	doc    int32
	weight float32
	found  occurrence
}

// An occurrence says how much a term occurs in the names of a tool, and in its prose: there its length counts.
type occurrence struct{ name, prose float64 }

// A score is that of a tool while a query is answered.
type score struct {
	sum   float32
	words uint32 // of the query that were found, a bit each
}

// A Hit is a tool that was found. Scores are comparable within one answer only.
type Hit struct {
	Entry *tool.Entry
	Score float64
}

// New indexes tools.
func New(entries []*tool.Entry) *Index {
	x := &Index{entries: entries, postings: map[string][]posting{}, names: map[string][]int32{}}
	x.scratch.New = func() any {
		s := make([]score, len(entries))
		return &s
	}
	lengths := make([]float64, len(entries))
	var total float64
	for i, e := range entries {
		found := map[string]*occurrence{}
		of := func(t string) *occurrence {
			o := found[t]
			if o == nil {
				o = new(occurrence)
				found[t] = o
			}
			return o
		}
		name := func(text string, weight float64) {
			terms(text, func(t string) { of(t).name += weight })
		}
		prose := func(text string, weight float64) {
			if len(text) > maxIndexedText {
				text = text[:maxIndexedText]
			}
			terms(text, func(t string) {
				of(t).prose += weight
				lengths[i]++
			})
		}
		name(e.Tool.Name, weightName)
		name(e.Tool.Title, weightTitle)
		name(e.Tool.Source, weightSource)
		prose(e.Tool.Description, weightDescription)
		for _, p := range e.Params[:min(len(e.Params), maxIndexed)] {
			prose(p.Name, weightParam)
			prose(p.Schema.Resolve().Description, weightParamText)
		}
		for t, o := range found {
			x.postings[t] = append(x.postings[t], posting{doc: int32(i), found: *o})
		}
		for _, n := range []string{e.Tool.Name, e.Ident, e.Qualified(), e.Tool.Qualified()} {
			n = strings.ToLower(n)
			if list := x.names[n]; len(list) == 0 || list[len(list)-1] != int32(i) {
				x.names[n] = append(list, int32(i))
			}
		}
		total += lengths[i]
	}
	mean := math.Max(1, total/math.Max(1, float64(len(entries))))
	for t, list := range x.postings {
		x.vocab = append(x.vocab, t)
		rarity := math.Log1p((float64(len(entries)) - float64(len(list)) + 0.5) / (float64(len(list)) + 0.5))
		for i := range list {
			p := &list[i]
			tf := p.found.name + p.found.prose/(1-lengthPart+lengthPart*lengths[p.doc]/mean)
			p.weight = float32(rarity * tf * (saturation + 1) / (tf + saturation))
		}
	}
	slices.Sort(x.vocab)
	x.rank = make([]int32, len(entries))
	byName := make([]int32, len(entries))
	for i := range byName {
		byName[i] = int32(i)
	}
	slices.SortFunc(byName, func(a, b int32) int { return cmp.Compare(entries[a].Qualified(), entries[b].Qualified()) })
	for rank, i := range byName {
		x.rank[i] = int32(rank)
	}
	return x
}

// Find returns up to limit tools that fit the query, best first; those that fit equally well come in the order of their
// names. A query is a few words, or the name of a tool in any spelling. Words are found in any form, by what tools use
// instead, by their beginning and, failing that, in spite of a misspelling. An empty query finds nothing.
func (x *Index) Find(query string, limit int) []Hit {
	if limit <= 0 {
		return nil
	}
	if len(query) > maxQuery {
		query = query[:maxQuery]
	}
	buf, _ := x.scratch.Get().(*[]score)
	defer x.scratch.Put(buf)
	scores := *buf
	var touched []int32
	wanted, asked := x.expand(query)
	for _, w := range wanted {
		for _, p := range x.postings[w.term] {
			s := &scores[p.doc]
			if s.sum == 0 {
				touched = append(touched, p.doc)
			}
			s.sum += p.weight * w.weight
			s.words |= w.word
		}
	}
	for _, i := range touched { // a tool that has all the words comes before one that has one of them often
		s := &scores[i]
		s.sum *= partCounted + (1-partCounted)*float32(bits.OnesCount32(s.words))/float32(asked)
	}
	for _, i := range x.names[strings.ToLower(strings.TrimSpace(query))] { // the very tool
		if scores[i].sum == 0 {
			touched = append(touched, i)
		}
		scores[i].sum += 1000
	}
	best := x.best(touched, scores, limit)
	hits := make([]Hit, len(best))
	for i, doc := range best {
		hits[i] = Hit{x.entries[doc], float64(scores[doc].sum)}
	}
	for _, doc := range touched {
		scores[doc] = score{}
	}
	return hits
}

// best returns the limit best of the touched entries, in order. It changes touched.
func (x *Index) best(touched []int32, scores []score, limit int) []int32 {
	order := func(a, b int32) int {
		if scores[a].sum != scores[b].sum {
			return cmp.Compare(scores[b].sum, scores[a].sum)
		}
		return cmp.Compare(x.rank[a], x.rank[b])
	}
	if len(touched) > 4*limit { // most of a long list need not be sorted
		top := make([]int32, 0, limit+1)
		for _, doc := range touched {
			if len(top) == limit && order(doc, top[limit-1]) > 0 {
				continue
			}
			at, _ := slices.BinarySearchFunc(top, doc, order)
			top = slices.Insert(top, at, doc)
			top = top[:min(len(top), limit)]
		}
		return top
	}
	slices.SortFunc(touched, order)
	return touched[:min(limit, len(touched))]
}

// A wantedTerm is a term to look for, and how much it counts. word has the bit of the query's word that it stands for, none if
// it only hints at it.
type wantedTerm struct {
	term   string
	weight float32
	word   uint32
}

// expand returns the terms of a query and those they stand for, in one order, and how many words the query has.
func (x *Index) expand(query string) (list []wantedTerm, words int) {
	var asked []string
	terms(query, func(t string) {
		if len(asked) < maxQueryTerms && !slices.Contains(asked, t) {
			asked = append(asked, t)
		}
	})
	wanted := make(map[string]wantedTerm, 4*len(asked))
	offer := func(t string, weight float32, word uint32) {
		w := wanted[t]
		wanted[t] = wantedTerm{t, max(weight, w.weight), w.word | word}
	}
	for i, t := range asked {
		word := uint32(1) << i
		offer(t, 1, word)
		for _, r := range related[t] {
			offer(r, weightRelated, 0)
		}
		if len(t) >= 3 {
			at, _ := slices.BinarySearch(x.vocab, t)
			for n := 0; at < len(x.vocab) && n < maxExpansions && strings.HasPrefix(x.vocab[at], t); at++ {
				if x.vocab[at] != t {
					offer(x.vocab[at], weightPrefix, word)
					n++
				}
			}
		}
		if x.postings[t] == nil && related[t] == nil {
			for _, near := range x.near(t) {
				offer(near, weightNear, word)
			}
		}
	}
	for _, t := range slices.Sorted(maps.Keys(wanted)) { // sums of floats depend on the order
		list = append(list, wanted[t])
	}
	return list, max(1, len(asked))
}

// near returns words of the index that differ from term by one letter, or by two neighbours that changed places.
func (x *Index) near(term string) []string {
	if len(term) < 4 {
		return nil
	}
	var found []string
	first := term[:1] // a wrong first letter is rare
	for _, w := range x.vocab[sort.SearchStrings(x.vocab, first):] {
		if !strings.HasPrefix(w, first) {
			break
		}
		if oneEdit(term, w) {
			found = append(found, w)
		}
	}
	return found
}

// oneEdit reports whether a and b differ by one byte inserted, removed or replaced, or by two neighbours exchanged.
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
