//go:build unix && !linux

package mcp

import "syscall"

func dieWithParent(*syscall.SysProcAttr) {}
