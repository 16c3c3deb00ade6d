package main

// This file is "toolweaver login" and "toolweaver logout": access to remote servers that a person must allow.

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"toolweaver/tool/mcp"
)

// loginCmd is "toolweaver login SERVER".
type loginCmd struct {
	loginFlags
	NoBrowser bool          `help:"Only print the address of the page; open no browser."`
	Timeout   time.Duration `help:"How long to wait for you." default:"10m"`
}

// logoutCmd is "toolweaver logout SERVER".
type logoutCmd struct{ loginFlags }

// loginFlags name a server.
type loginFlags struct {
	Server string   `arg:"" help:"Name of the server in the configuration."`
	Config []string `name:"config" help:"File that lists MCP servers (a map mcpServers). May be repeated." placeholder:"FILE" sep:"none" required:""`
	stateFlags
}

// find returns the server that the flags name, and where access to it is kept.
func (f *loginFlags) find() (mcp.Server, mcp.Grants, error) {
	dir, err := f.dir()
	if err != nil {
		return mcp.Server{}, "", err
	}
	var names []string
	for _, file := range f.Config {
		data, err := os.ReadFile(file)
		if err != nil {
			return mcp.Server{}, "", err
		}
		servers, err := mcp.ParseConfig(data, os.LookupEnv)
		if err != nil {
			return mcp.Server{}, "", fmt.Errorf("%s: %w", file, err)
		}
		for _, s := range servers {
			names = append(names, s.Name)
			if s.Name == f.Server && s.URL == "" {
				return mcp.Server{}, "", fmt.Errorf("%s is a program on this machine: there is nothing to log in to", s.Name)
			}
			if s.Name == f.Server {
				return s, grantsIn(dir), nil
			}
		}
	}
	return mcp.Server{}, "", fmt.Errorf("there is no server %q; the configuration has %s", f.Server, strings.Join(names, ", "))
}

// Run logs in.
func (c *loginCmd) Run(e *env) error {
	server, grants, err := c.find()
	if err != nil {
		return exitError{exitUsage, err}
	}
	asked := false
	show := func(_ context.Context, page string) error {
		asked = true
		fmt.Fprintf(e.stderr, "Allow the use of %s on this page:\n\n%s\n\n", server.Name, page)
		if !c.NoBrowser {
			openBrowser(page)
		}
		return nil
	}
	ctx, cancel := context.WithTimeout(e.ctx, c.Timeout)
	defer cancel()
	s, err := mcp.Connect(ctx, server, mcp.Options{ClientVersion: version(), Grants: grants, Login: show, StartTimeout: c.Timeout})
	if err != nil {
		return exitError{exitSource, err}
	}
	tools, err := s.List(ctx)
	if err = errors.Join(err, s.Close()); err != nil {
		return exitError{exitSource, err}
	}
	how := "no login was needed"
	if asked {
		how = "logged in"
	}
	fmt.Fprintf(e.stdout, "%s: %s; %d tools\n", server.Name, how, len(tools))
	return nil
}

// Run forgets what was granted.
func (c *logoutCmd) Run(e *env) error {
	server, grants, err := c.find()
	if err != nil {
		return exitError{exitUsage, err}
	}
	was, err := grants.Forget(server)
	switch {
	case err != nil:
		return exitError{exitInternal, err}
	case was:
		fmt.Fprintf(e.stdout, "%s: logged out\n", server.Name)
	default:
		fmt.Fprintf(e.stdout, "%s: was not logged in\n", server.Name)
	}
	return nil
}

// openBrowser shows a page, if that is possible.
func openBrowser(page string) {
	name, args := "xdg-open", []string{page}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", page}
	}
	cmd := exec.Command(name, args...)
	if cmd.Start() == nil {
		go func() { _ = cmd.Wait() }()
	}
}
