//go:build race

package hostile

// slower is how many times as long everything takes under the race detector.
const slower = 6
