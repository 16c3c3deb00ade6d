//go:build !race

package hostile

// slower is how many times as long everything takes.
const slower = 1
