package server_test

import (
	"slices"
	"testing"
	"time"
)

// reportQuantiles reports the median and the 99th percentile of times.
func reportQuantiles(b *testing.B, times []time.Duration) {
	slices.Sort(times)
	at := func(q float64) float64 {
		return float64(times[int(q*float64(len(times)-1))].Microseconds()) / 1000
	}
	b.ReportMetric(at(0.5), "p50-ms")
	b.ReportMetric(at(0.99), "p99-ms")
}
