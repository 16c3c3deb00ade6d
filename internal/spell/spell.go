// Package spell finds the names nearest to a misspelt one, for messages of the form "did you mean". Start with [Nearest].
// It knows nothing of what the names stand for.
package spell

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// maxName is the longest name that is compared, in bytes; longer ones are never near. It bounds the work per candidate.
const maxName = 128

// Nearest returns up to limit candidates that name may have been meant to be, nearest first; names equally near come in
// the order of candidates. Letter case, underscores and dashes count little. A candidate is near if at most about a third
// of its letters differ, or if one name contains the other and is not much longer.
func Nearest(name string, candidates []string, limit int) []string {
	type near struct {
		name string
		cost int
	}
	if name == "" || len(name) > maxName || limit <= 0 {
		return nil
	}
	folded := fold(name)
	var found []near
	seen := make(map[string]bool)
	for _, c := range candidates {
		if c == "" || len(c) > maxName || c == name || seen[c] {
			continue
		}
		f := fold(c)
		allowed := max(1, max(utf8.RuneCountInString(folded), utf8.RuneCountInString(f))/3)
		cost := distance(folded, f, allowed)
		if cost > allowed {
			if !contains(folded, f) {
				continue
			}
			cost = allowed + 1
		}
		seen[c] = true
		found = append(found, near{c, cost})
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].cost < found[j].cost })
	if len(found) > limit {
		found = found[:limit]
	}
	names := make([]string, len(found))
	for i, f := range found {
		names[i] = f.name
	}
	return names
}

// fold drops what people mix up: case, and the separators of words.
func fold(s string) string {
	return strings.ToLower(strings.NewReplacer("_", "", "-", "", ".", "", " ", "").Replace(s))
}

// contains reports whether one of two names is a good part of the other.
func contains(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 3 && len(b) <= 3*len(a) && strings.Contains(b, a)
}

// distance is the number of letters to insert, delete, replace or swap with their neighbour to turn a into b; it gives
// up with a larger number than limit once the distance must exceed limit.
func distance(a, b string, limit int) int {
	ra, rb := []rune(a), []rune(b)
	if d := len(ra) - len(rb); d > limit || -d > limit {
		return limit + 1
	}
	before, prev, cur := make([]int, len(rb)+1), make([]int, len(rb)+1), make([]int, len(rb)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(ra); i++ {
		cur[0] = i
		best := cur[0]
		for j := 1; j <= len(rb); j++ {
			cost := 1
			if ra[i-1] == rb[j-1] {
				cost = 0
			}
			d := min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && ra[i-1] == rb[j-2] && ra[i-2] == rb[j-1] {
				d = min(d, before[j-2]+1)
			}
			cur[j] = d
			best = min(best, d)
		}
		if best > limit {
			return limit + 1
		}
		before, prev, cur = prev, cur, before
	}
	return prev[len(rb)]
}
