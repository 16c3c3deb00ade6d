package main

import (
	"math"
	"strings"
	"testing"
)

func TestStatistics(t *testing.T) {
	if m := median([]float64{5, 1, 3}); m != 3 {
		t.Errorf("median of three is %g", m)
	}
	if m := median([]float64{4, 1, 3, 2}); m != 2.5 {
		t.Errorf("median of four is %g", m)
	}
	if m := geometricMean([]float64{1, 4, 16}); math.Abs(m-4) > 1e-12 {
		t.Errorf("geometric mean is %g", m)
	}
}

func TestWithDriver(t *testing.T) {
	if text := withDriver("def bench(data):\n    return 1\n", 3); strings.Contains(text, "await") {
		t.Errorf("a plain program is awaited:\n%s", text)
	}
	if text := withDriver("import a\n\nasync def bench(data):\n    return 1\n", 3); !strings.Contains(text, "= await bench(") {
		t.Errorf("an async program is not awaited:\n%s", text)
	}
}
