package main

// This file makes the sources that configuration files name.

import (
	"fmt"
	"maps"
	"os"

	"toolweaver/run/gateway"
	"toolweaver/tool"
	"toolweaver/tool/mcp"
)

// mcpSources returns the servers of configuration files, and their secrets by names that may be shown.
func mcpSources(files []string) ([]tool.Source, map[string]string, error) {
	var list []tool.Source
	secrets := map[string]string{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, nil, err
		}
		servers, err := mcp.ParseConfig(data, os.LookupEnv)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", file, err)
		}
		for _, s := range servers {
			if s.Disabled {
				continue
			}
			src, err := mcp.New(s, mcp.Options{ClientVersion: version()})
			if err != nil {
				return nil, nil, fmt.Errorf("%s: %w", file, err)
			}
			list = append(list, src)
			maps.Copy(secrets, s.Secrets())
		}
	}
	return list, secrets, nil
}

// gatewayFlags are the flags of commands that work with a gateway.
type gatewayFlags struct {
	Config []string `name:"config" help:"File that lists MCP servers, as a map mcpServers. May be repeated." placeholder:"FILE" sep:"none"`
	stateFlags
}

// gateway opens a gateway on what the flags name.
func (f *gatewayFlags) gateway(e *env, cfg gateway.Config) (*gateway.Gateway, error) {
	sources, secrets, err := mcpSources(f.Config)
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
