package main

// This file makes the sources that configuration files name.

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"

	"toolweaver/run/gateway"
	"toolweaver/tool"
	"toolweaver/tool/command"
	"toolweaver/tool/kept"
	"toolweaver/tool/mcp"
	"toolweaver/tool/openapi"
)

// A sourceReader makes sources.
type sourceReader struct {
	grants  mcp.Grants                            // access to servers that want logins
	keep    func(tool.Source, string) tool.Source // puts a memory of its tools before a source that is slow to start; nil: none
	secrets map[string]string                     // of the sources that were made, by names that may be shown
}

// read returns the servers, APIs and commands of configuration files.
func (r *sourceReader) read(files []string) ([]tool.Source, error) {
	var list []tool.Source
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		sources, err := r.parse(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		list = append(list, sources...)
	}
	return list, nil
}

// remember puts a memory before a source that is slow to start. The settings tell it from others of its name.
func (r *sourceReader) remember(src tool.Source, settings any) tool.Source {
	text, err := json.Marshal(settings)
	if r.keep == nil || err != nil {
		return src
	}
	return r.keep(src, string(text))
}

// parse returns the sources of one configuration: MCP servers, APIs and commands.
func (r *sourceReader) parse(data []byte) ([]tool.Source, error) {
	apis, err := openapi.ParseConfig(data, os.LookupEnv)
	if err != nil {
		return nil, err
	}
	commands, err := command.ParseConfig(data, os.LookupEnv)
	if err != nil {
		return nil, err
	}
	servers, err := mcp.ParseConfig(data, os.LookupEnv)
	if err != nil && (len(apis)+len(commands) == 0 || !errors.Is(err, mcp.ErrNoServers)) {
		return nil, err
	}
	var list []tool.Source
	for _, s := range servers {
		if s.Disabled {
			continue
		}
		src, err := mcp.New(s, mcp.Options{ClientVersion: version(), Grants: r.grants})
		if err != nil {
			return nil, err
		}
		list = append(list, r.remember(src, s))
		maps.Copy(r.secrets, s.Secrets())
	}
	for _, c := range apis {
		if c.Disabled {
			continue
		}
		src, err := openapi.New(c)
		if err != nil {
			return nil, err
		}
		if strings.Contains(c.Document, "://") { // a file is at hand, and people change it
			list = append(list, r.remember(src, c))
		} else {
			list = append(list, src)
		}
		maps.Copy(r.secrets, c.Secrets())
	}
	for _, c := range commands {
		if c.Disabled {
			continue
		}
		src, err := command.New(c)
		if err != nil {
			return nil, err
		}
		list = append(list, src) // nothing has to start
		maps.Copy(r.secrets, c.Secrets())
	}
	return list, nil
}

// sources returns the sources of configuration files for one program, which asks them for their tools at once.
func (f stateFlags) sources(files []string) ([]tool.Source, error) {
	if len(files) == 0 {
		return nil, nil
	}
	dir, err := f.dir()
	if err != nil {
		return nil, err
	}
	r := sourceReader{grants: grantsIn(dir), secrets: map[string]string{}}
	return r.read(files)
}

// gatewayFlags are the flags of commands that work with a gateway.
type gatewayFlags struct {
	Config []string `name:"config" help:"File that lists MCP servers (a map mcpServers), HTTP APIs (openapi) and commands (commands). May be repeated." placeholder:"FILE" sep:"none"`
	Fresh  bool     `help:"Ask every server for its tools now, instead of when a tool of it is called for the first time."`
	stateFlags
}

// gateway opens a gateway on what the flags name.
func (f *gatewayFlags) gateway(e *env, cfg gateway.Config) (*gateway.Gateway, error) {
	dir, err := f.dir()
	if err != nil {
		return nil, exitError{exitUsage, err}
	}
	r := sourceReader{grants: grantsIn(dir), secrets: map[string]string{}, keep: func(src tool.Source, settings string) tool.Source {
		return kept.Folder(filepath.Join(dir, "tools")).Source(src, kept.Options{Identity: settings, Fresh: f.Fresh})
	}}
	sources, err := r.read(f.Config)
	if err != nil {
		return nil, exitError{exitUsage, err}
	}
	cfg.Sources, cfg.Secrets, cfg.Engine = sources, r.secrets, version()
	if cfg.Artifacts, err = f.artifacts(); err != nil {
		return nil, exitError{exitUsage, err}
	}
	if cfg.Shapes, err = f.shapes(); err != nil {
		return nil, exitError{exitUsage, err}
	}
	g, err := gateway.New(e.ctx, cfg)
	if err != nil {
		return nil, exitError{exitUsage, err}
	}
	return g, nil
}

// closeQuietly closes a gateway whose work is done: what cannot be kept of shapes is not worth an exit status.
func closeQuietly(g *gateway.Gateway) { _ = g.Close() }

// warnOfSources tells which sources have no tools, and returns an error if none has any: one that is down does not take the
// others along.
func warnOfSources(e *env, c *tool.Catalog) error {
	failed := 0
	for _, s := range c.Sources() {
		if s.Err != nil {
			failed++
		}
	}
	if failed > 0 && failed == len(c.Sources()) {
		return c.Err()
	}
	for _, s := range c.Sources() {
		if s.Err != nil {
			fmt.Fprintln(e.stderr, "toolweaver: not available:", s.Err)
		}
	}
	return nil
}
