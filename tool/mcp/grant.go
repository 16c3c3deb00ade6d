package mcp

// This file keeps what servers have granted, in files that only their owner reads.

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/oauth2"

	"toolweaver/internal/atomicfile"
)

// Grants is a folder in which access to servers is kept between runs, one file for the URL of a server. The empty name keeps
// nothing. The files hold secrets; they are readable by their owner only. Processes may share the folder.
type Grants string

// A grant is access to a server, and what it takes to renew it.
type grant struct {
	Server       string        `json:"server"`
	ClientID     string        `json:"client_id"`
	ClientSecret string        `json:"client_secret,omitempty"`
	TokenURL     string        `json:"token_url"`
	AuthStyle    int           `json:"auth_style,omitempty"`
	Scopes       []string      `json:"scopes,omitempty"`
	Token        *oauth2.Token `json:"token"`
}

func (d Grants) file(server string) string {
	sum := sha256.Sum256([]byte(server))
	return filepath.Join(string(d), hex.EncodeToString(sum[:12])+".json")
}

// load returns what a server has granted, nil if that is nothing or cannot be read: then the server asks for a login.
func (d Grants) load(server string) *grant {
	if d == "" {
		return nil
	}
	data, err := os.ReadFile(d.file(server))
	if err != nil {
		return nil
	}
	var g grant
	if json.Unmarshal(data, &g) != nil || g.Server != server || g.Token == nil {
		return nil
	}
	return &g
}

// save keeps a grant. A reader sees the old one or the new one.
func (d Grants) save(g *grant) error {
	if d == "" {
		return nil
	}
	data, err := json.MarshalIndent(g, "", "\t")
	if err != nil {
		return err
	}
	return atomicfile.Write(d.file(g.Server), data)
}

// Forget removes what a server has granted, and reports whether there was anything.
func (d Grants) Forget(server Server) (bool, error) {
	if d == "" {
		return false, nil
	}
	err := os.Remove(d.file(server.URL))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

func (d Grants) forget(server string) { _, _ = d.Forget(Server{URL: server}) }
