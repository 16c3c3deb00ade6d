package compare

// This file defines the tasks that are compared by default, among them some in which a program gains nothing.

import (
	"context"
	"fmt"
	"slices"
	"time"

	"toolweaver/internal/demo"
	"toolweaver/tool"
)

// A Scenario is a task of a made-up company of some size.
type Scenario struct {
	Task
	// Members is the size of the company: of the team, and of everything that grows with it.
	Members int
	// tools are those that the task needs.
	tools []string
}

// Scenarios are the tasks.
var Scenarios = []Scenario{
	{Task: Task{Name: "one lookup", Question: "What is the email address of user usr_123?", Search: "get a user",
		Program: "user = await get_user(user_id=\"usr_123\")\nreturn user.email\n"}, Members: 20, tools: []string{"get_user"}},
	{Task: Task{Name: "read it all", Question: "Summarise in your own words what user usr_123 paid for, remark by remark.", Search: "transactions of a user",
		Program: "return await get_transactions(user_id=\"usr_123\")\n"}, Members: 20, tools: []string{"get_transactions"}},
	{Task: Task{Name: "chain of 3", Question: "In which industry is the company of lead lead_3, and how likely does the lead become a customer?", Search: "lead, its score and its company",
		Program: "lead = await get_lead(lead_id=\"lead_3\")\nscore = await score_lead(lead)\ncompany = await get_company(lead.company_id)\nreturn {\"industry\": company.industry, \"score\": score}\n"},
		Members: 20, tools: []string{"get_lead", "score_lead", "get_company"}},
	{Task: Task{Name: "total of a list", Question: "What do the transactions of all users come to, by category?", Search: "transactions of all users",
		Program: "totals = {}\nfor t in await get_transactions():\n    totals[t.category] = round(totals.get(t.category, 0) + t.amount, 2)\nreturn totals\n"},
		Members: 20, tools: []string{"get_transactions"}},
	expenses(5), expenses(20), expenses(100),
}

// expenses asks every member of a team.
func expenses(members int) Scenario {
	return Scenario{Task: Task{Name: fmt.Sprintf("ask %d, keep few", members),
		Question: "Which members of the team spent more than 10,000 EUR in Q3? Answer with their names and totals.", Search: "team members and their expenses",
		Program: `import asyncio
team = await get_team_members()
spent = await asyncio.gather(*[get_expenses(m.id, "Q3") for m in team])
totals = {m.name: round(sum(e.amount for e in exp), 2) for m, exp in zip(team, spent)}
return {name: total for name, total in totals.items() if total > 10000}
`}, Members: members, tools: []string{"get_team_members", "get_expenses"}}
}

// sources are n tools: those that the scenario needs, and others beside them.
func (s *Scenario) sources(n int, latency time.Duration) ([]tool.Source, error) {
	if n < len(s.tools) || n > len(s.tools)+demo.MaxOffice {
		return nil, fmt.Errorf("there can be %d to %d tools", len(s.tools), len(s.tools)+demo.MaxOffice)
	}
	if latency == 0 {
		latency = -1 // none
	}
	company, err := demo.New(demo.Options{Members: s.Members, Latency: latency})
	if err != nil {
		return nil, err
	}
	office, err := demo.Office(n - len(s.tools))
	if err != nil {
		return nil, err
	}
	return []tool.Source{only{company, s.tools}, office}, nil
}

// Measure does the task with n tools on offer, each call of which takes the latency.
func (s *Scenario) Measure(ctx context.Context, cfg Config, n int, latency time.Duration) (*Measured, error) {
	var err error
	if cfg.Sources, err = s.sources(n, latency); err != nil {
		return nil, err
	}
	return Measure(ctx, cfg, s.Task)
}

// only is a source without the tools that are not named.
type only struct {
	tool.Source
	names []string
}

// List implements [tool.Source].
func (o only) List(ctx context.Context) ([]tool.Tool, error) {
	tools, err := o.Source.List(ctx)
	return slices.DeleteFunc(slices.Clone(tools), func(t tool.Tool) bool { return !slices.Contains(o.names, t.Name) }), err
}
