// Package procgroup ends programs together with their children. Start with [Own], before a program is started, and [Signal].
package procgroup
