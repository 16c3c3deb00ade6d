//go:build castcheck

package py

const castCheck = true
