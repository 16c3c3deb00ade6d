package demo

// This file answers for sales and recruiting: leads, companies and job offers.

import (
	"fmt"
	"strings"

	"toolweaver/tool/gofunc"
)

// Lead is somebody who may become a customer.
type Lead struct {
	ID        string  `json:"id" jsonschema:"lead_ and a number"`
	Name      string  `json:"name"`
	Email     string  `json:"email"`
	Title     string  `json:"title"`
	CompanyID string  `json:"company_id" jsonschema:"what get_company takes"`
	Status    string  `json:"status" jsonschema:"unqualified, contacted or qualified"`
	Source    string  `json:"source" jsonschema:"website, referral, conference or outbound"`
	Score     float64 `json:"score,omitzero" jsonschema:"the last score, 0 to 1; missing if the lead was never scored"`
	Budget    int     `json:"budget,omitzero" jsonschema:"what the lead can spend, in EUR; missing if unknown"`
	Notes     string  `json:"notes"`
}

// Company is a customer or employer.
type Company struct {
	ID        string `json:"id" jsonschema:"c and a number"`
	Name      string `json:"name"`
	Industry  string `json:"industry"`
	Employees int    `json:"employees"`
	Revenue   int    `json:"revenue" jsonschema:"a year, in EUR"`
	City      string `json:"city"`
	Website   string `json:"website"`
}

// CompanyDetails is a company with what job seekers want to know.
type CompanyDetails struct {
	ID        string   `json:"id" jsonschema:"c and a number"`
	Name      string   `json:"name"`
	Industry  string   `json:"industry"`
	Employees int      `json:"employees"`
	Founded   int      `json:"founded"`
	City      string   `json:"city"`
	Rating    float64  `json:"rating" jsonschema:"by employees, 1 to 5"`
	Benefits  []string `json:"benefits"`
	About     string   `json:"about"`
}

// JobOffer is an open position.
type JobOffer struct {
	ID        string `json:"id" jsonschema:"o and a number"`
	Title     string `json:"title"`
	CompanyID string `json:"company_id" jsonschema:"what get_company_details takes"`
	Salary    int    `json:"salary" jsonschema:"a year, in EUR"`
	Location  string `json:"location"`
	Remote    bool   `json:"remote"`
	Posted    string `json:"posted" jsonschema:"YYYY-MM-DD"`
	Text      string `json:"text"`
}

type getLeadsInput struct {
	Query string `json:"query,omitempty" jsonschema:"a status (unqualified, contacted, qualified), a source, or part of a name; empty for all"`
}

type getLeadInput struct {
	LeadID string `json:"lead_id" jsonschema:"id of a lead, such as lead_1"`
}

type scoreLeadInput struct {
	Lead map[string]any `json:"lead" jsonschema:"a lead as get_leads returns it; only its id is needed"`
}

type companyInput struct {
	CompanyID string `json:"company_id" jsonschema:"id of a company, such as c1"`
}

var statuses = []string{"unqualified", "contacted", "qualified"}

func (c *company) sales() []*gofunc.Func {
	return []*gofunc.Func{
		reader(c, "get_leads", "Leads that match a query.", func(in getLeadsInput) ([]Lead, error) {
			list := []Lead{}
			q := strings.ToLower(in.Query)
			for n := 1; n <= c.leads(); n++ {
				l := c.lead(n)
				if q == l.Status || q == l.Source || !isLeadWord(q) && strings.Contains(strings.ToLower(l.Name), q) {
					list = append(list, l)
				}
			}
			return list, nil
		}),
		reader(c, "get_lead", "One lead.", func(in getLeadInput) (Lead, error) {
			n, ok := number(in.LeadID, "lead_", c.leads())
			if !ok {
				return Lead{}, notFound("lead", in.LeadID, "lead_1")
			}
			return c.lead(n), nil
		}),
		reader(c, "score_lead", "How likely a lead becomes a customer: a number from 0 to 1.", func(in scoreLeadInput) (float64, error) {
			id, _ := in.Lead["id"].(string)
			n, ok := number(id, "lead_", c.leads())
			if !ok {
				return 0, notFound("lead", id, "lead_1")
			}
			return c.leadScore(n), nil
		}),
		reader(c, "get_company", "One company.", func(in companyInput) (Company, error) {
			n, ok := number(in.CompanyID, "c", companies)
			if !ok {
				return Company{}, notFound("company", in.CompanyID, "c1")
			}
			d, r := c.details(n), c.random("company", n)
			return Company{d.ID, d.Name, d.Industry, d.Employees, d.Employees * r.between(80_000, 250_000), d.City,
				"https://" + strings.ToLower(strings.ReplaceAll(d.Name, " ", "-")) + ".example"}, nil
		}),
	}
}

func (c *company) jobs() []*gofunc.Func {
	return []*gofunc.Func{
		reader(c, "get_job_offers", "All open job offers.", func(none) ([]JobOffer, error) {
			list := make([]JobOffer, c.Members)
			for i := range list {
				list[i] = c.offer(i + 1)
			}
			return list, nil
		}),
		reader(c, "get_company_details", "One company as an employer.", func(in companyInput) (CompanyDetails, error) {
			n, ok := number(in.CompanyID, "c", companies)
			if !ok {
				return CompanyDetails{}, notFound("company", in.CompanyID, "c1")
			}
			return c.details(n), nil
		}),
	}
}

func isLeadWord(q string) bool {
	for _, list := range [][]string{statuses, leadSources} {
		for _, w := range list {
			if q == w {
				return true
			}
		}
	}
	return false
}

var leadSources = []string{"website", "referral", "conference", "outbound"}

// leads returns the number of leads: two a member.
func (c *company) leads() int { return 2 * c.Members }

func (c *company) lead(n int) Lead {
	r := c.random("lead", n)
	first, last := r.fullName()
	l := Lead{
		ID: fmt.Sprintf("lead_%d", n), Name: first + " " + last, Email: email(first, last, "leads.example"), Title: pick(r, roles),
		CompanyID: fmt.Sprintf("c%d", r.between(1, companies)), Status: statuses[(n-1)%2*(n%3)], Source: pick(r, leadSources),
		Budget: 1000 * r.between(20, 120), Notes: r.sentence(14),
	}
	if n%5 != 0 {
		l.Score = c.leadScore(n)
	}
	if n%7 == 0 {
		l.Budget = 0
	}
	return l
}

// leadScore is above 0.8 for every fourth lead, the first one included, and never 0.
func (c *company) leadScore(n int) float64 {
	x := c.random("score", n).Float64()
	if n%4 == 1 {
		return cents(0.82 + 0.17*x)
	}
	return cents(0.01 + 0.78*x)
}

// companies is the number of companies. They do not grow with the team: many leads share one.
const companies = 50

// details returns company n; its industry goes round, so that about every third is in tech.
func (c *company) details(n int) CompanyDetails {
	r := c.random("details", n)
	benefits := []string{}
	for _, b := range []string{"remote work", "pension", "training budget", "30 days of holiday", "stock options"} {
		if r.IntN(2) == 0 {
			benefits = append(benefits, b)
		}
	}
	return CompanyDetails{
		ID: fmt.Sprintf("c%d", n), Name: companyA[(n-1)%len(companyA)] + " " + companyB[(n*7/10)%len(companyB)], Industry: industries[(n-1)%len(industries)],
		Employees: r.between(10, 5000), Founded: r.between(1950, 2022), City: pick(r, cities), Rating: float64(r.between(20, 50)) / 10,
		Benefits: benefits, About: r.sentence(18),
	}
}

func (c *company) offer(n int) JobOffer {
	r := c.random("offer", n)
	return JobOffer{
		ID: fmt.Sprintf("o%d", n), Title: pick(r, titles), CompanyID: fmt.Sprintf("c%d", 1+(n*3-3)%companies), Salary: 500*r.between(90, 300) + n,
		Location: pick(r, cities), Remote: r.IntN(2) == 0, Posted: r.day("Q3"), Text: r.sentence(24),
	}
}
