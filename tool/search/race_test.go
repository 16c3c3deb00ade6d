//go:build race

package search

// raceDetector reports that the race detector slows everything down.
const raceDetector = true
