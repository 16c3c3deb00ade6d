// Package examples holds programs to read and to run: programs/ has those that a model would write, quickstart/ the use
// from Go, repo_report.py one for a real MCP server. Tests run them all.
package examples
