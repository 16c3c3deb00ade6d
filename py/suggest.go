package py

// This file finds the name a program probably meant, for the hints after
// NameError, AttributeError and unexpected keyword arguments.

import "strconv"

// itoa writes a small number into a message.
func itoa(n int) string { return strconv.Itoa(n) }

const (
	editCost = 2 // a character inserted, removed or replaced
	caseCost = 1 // a letter replaced by itself in the other case

	maxSuggestText       = 40  // bytes of a name that are compared
	maxSuggestCandidates = 750 // beyond, nothing is suggested
)

// suggest returns the candidate closest to name, or "" if none is close
// enough: at most a third of the bytes of both may be edited. Of
// candidates equally close the first wins.
func suggest(name string, candidates []string) string {
	if len(candidates) > maxSuggestCandidates || name == "" {
		return ""
	}
	best, bestDist := "", -1
	for _, c := range candidates {
		if c == name {
			continue
		}
		limit := (len(name) + len(c) + 3) * editCost / 6
		if bestDist >= 0 {
			limit = min(limit, bestDist-1)
		}
		d := editDistance(name, c, limit)
		if d > limit {
			continue
		}
		if best == "" || d < bestDist {
			best, bestDist = c, d
		}
	}
	return best
}

func substitutionCost(a, b byte) int {
	switch {
	case a == b:
		return 0
	case asciiLower(a) == asciiLower(b):
		return caseCost
	}
	return editCost
}

func asciiLower(c byte) byte {
	if isUpperByte(c) {
		return c + 'a' - 'A'
	}
	return c
}

// editDistance is the Levenshtein distance of a and b, or a number above
// limit if it is above limit.
func editDistance(a, b string, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return editCost * (len(a) + len(b))
	}
	if len(a) > maxSuggestText || len(b) > maxSuggestText {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*editCost > limit {
		return limit + 1
	}
	var row [maxSuggestText]int
	for i := range len(a) {
		row[i] = (i + 1) * editCost
	}
	result := 0
	for bi := 0; bi < len(b); bi++ {
		diag := bi * editCost
		result = diag
		least := int(^uint(0) >> 1)
		for i := 0; i < len(a); i++ {
			subst := diag + substitutionCost(b[bi], a[i])
			diag = row[i]
			result = min(subst, min(result, diag)+editCost)
			row[i] = result
			least = min(least, result)
		}
		if least > limit {
			return limit + 1
		}
	}
	return result
}
