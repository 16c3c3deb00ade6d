package main

// This file makes the sources that configuration files name.

import (
	"errors"
	"fmt"
	"maps"
	"os"

	"toolweaver/run/gateway"
	"toolweaver/tool"
	"toolweaver/tool/command"
	"toolweaver/tool/mcp"
	"toolweaver/tool/openapi"
)

// readSources returns the servers, APIs and commands of configuration files, and their secrets by names that may be shown.
func readSources(files []string) ([]tool.Source, map[string]string, error) {
	var list []tool.Source
	secrets := map[string]string{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, nil, err
		}
		sources, err := sourcesOf(data, secrets)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", file, err)
		}
		list = append(list, sources...)
	}
	return list, secrets, nil
}

// sourcesOf returns the sources of one configuration: MCP servers, APIs and commands.
func sourcesOf(data []byte, secrets map[string]string) ([]tool.Source, error) {
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
		src, err := mcp.New(s, mcp.Options{ClientVersion: version()})
		if err != nil {
			return nil, err
		}
		list = append(list, src)
		maps.Copy(secrets, s.Secrets())
	}
	for _, c := range apis {
		if c.Disabled {
			continue
		}
		src, err := openapi.New(c)
		if err != nil {
			return nil, err
		}
		list = append(list, src)
		maps.Copy(secrets, c.Secrets())
	}
	for _, c := range commands {
		if c.Disabled {
			continue
		}
		src, err := command.New(c)
		if err != nil {
			return nil, err
		}
		list = append(list, src)
		maps.Copy(secrets, c.Secrets())
	}
	return list, nil
}

// gatewayFlags are the flags of commands that work with a gateway.
type gatewayFlags struct {
	Config []string `name:"config" help:"File that lists MCP servers (a map mcpServers), HTTP APIs (openapi) and commands (commands). May be repeated." placeholder:"FILE" sep:"none"`
	stateFlags
}

// gateway opens a gateway on what the flags name.
func (f *gatewayFlags) gateway(e *env, cfg gateway.Config) (*gateway.Gateway, error) {
	sources, secrets, err := readSources(f.Config)
	if err != nil {
		return nil, exitError{exitUsage, err}
	}
	cfg.Sources, cfg.Secrets, cfg.Engine = sources, secrets, version()
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
