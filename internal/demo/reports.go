package demo

// This file answers for the programs that report: teams with their metrics.

import "toolweaver/tool/gofunc"

// Team is a part of the company.
type Team struct {
	ID      string `json:"id" jsonschema:"what get_team_metrics takes"`
	Name    string `json:"name"`
	Members int    `json:"members"`
}

func (c *company) reports() []*gofunc.Func { return nil }
