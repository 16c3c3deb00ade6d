package demo

// This file answers for the programs that aggregate and act: transactions, metrics of teams, and what is done with leads.

import (
	"fmt"
	"slices"
	"strings"

	"toolweaver/tool/gofunc"
)

// Transaction is a payment of a user.
type Transaction struct {
	ID       string  `json:"id"`
	UserID   string  `json:"user_id"`
	Date     string  `json:"date" jsonschema:"YYYY-MM-DD"`
	Amount   float64 `json:"amount" jsonschema:"in EUR"`
	Category string  `json:"category" jsonschema:"subscription, services, hardware, training or refund_fee"`
	Method   string  `json:"method" jsonschema:"card, invoice or transfer"`
	Note     string  `json:"note"`
}

// TeamMetrics is what a team got done.
type TeamMetrics struct {
	Team      string `json:"team"`
	Completed int    `json:"completed" jsonschema:"tasks that were completed"`
	Weeks     int    `json:"weeks" jsonschema:"length of the period, at least 1"`
	Defects   int    `json:"defects" jsonschema:"defects found in the period"`
}

// Assignment is what assign_to_sales answers.
type Assignment struct {
	LeadID     string `json:"lead_id"`
	AssignedTo string `json:"assigned_to" jsonschema:"email address"`
	Priority   string `json:"priority" jsonschema:"high or normal"`
}

// Enrolment is what add_to_nurture answers.
type Enrolment struct {
	LeadID   string `json:"lead_id"`
	Campaign string `json:"campaign"`
	NextMail string `json:"next_mail" jsonschema:"YYYY-MM-DD"`
}

type getTransactionsInput struct {
	UserID string `json:"user_id,omitempty" jsonschema:"id of a user, such as usr_123; all users without it"`
}

type assignInput struct {
	LeadID   string `json:"lead_id"`
	Priority string `json:"priority"`
}

// assignSchema is written out because the priority has fixed values.
const assignSchema = `{"type":"object","properties":{
"lead_id":{"type":"string","description":"id of a lead, such as lead_1"},
"priority":{"type":"string","enum":["high","normal"],"default":"normal"}},
"required":["lead_id"],"additionalProperties":false}`

type nurtureInput struct {
	LeadID   string `json:"lead_id" jsonschema:"id of a lead, such as lead_1"`
	Campaign string `json:"campaign,omitempty" jsonschema:"name of a mail campaign; newsletter without it"`
}

type teamInput struct {
	Team string `json:"team" jsonschema:"platform, payments, search, mobile, or a team of a member"`
}

func (c *company) reports() []*gofunc.Func {
	return []*gofunc.Func{
		reader(c, "get_transactions", "Transactions of one user, or of all users.", func(in getTransactionsInput) ([]Transaction, error) {
			if in.UserID != "" {
				n, ok := c.userNumber(in.UserID)
				if !ok {
					return nil, notFound("user", in.UserID, "usr_123")
				}
				return c.transactions(n), nil
			}
			var list []Transaction
			for i := range c.users() {
				list = append(list, c.transactions(firstUser+i)...)
			}
			return list, nil
		}),
		reader(c, "get_team_metrics", "What a team completed in the last quarter.", func(in teamInput) (TeamMetrics, error) {
			if !slices.Contains(productTeams, in.Team) && !slices.Contains(teams, in.Team) {
				return TeamMetrics{}, fmt.Errorf("there is no team %q; teams are %s", in.Team, strings.Join(slices.Concat(productTeams, teams), ", "))
			}
			r := c.random("metrics", in.Team)
			return TeamMetrics{Team: in.Team, Completed: r.between(40, 160), Weeks: 13, Defects: r.between(2, 20)}, nil
		}),
		writer(c, "assign_to_sales", "Hands a lead to a person in sales.", func(in assignInput) (Assignment, error) {
			n, ok := number(in.LeadID, "lead_", c.leads())
			if !ok {
				return Assignment{}, notFound("lead", in.LeadID, "lead_1")
			}
			if in.Priority == "" {
				in.Priority = "normal"
			}
			first, last := c.random("sales", n).fullName()
			return Assignment{in.LeadID, email(first, last, "weaver.example"), in.Priority}, nil
		}, gofunc.InputSchema([]byte(assignSchema))),
		writer(c, "add_to_nurture", "Adds a lead to a mail campaign.", func(in nurtureInput) (Enrolment, error) {
			n, ok := number(in.LeadID, "lead_", c.leads())
			if !ok {
				return Enrolment{}, notFound("lead", in.LeadID, "lead_1")
			}
			if in.Campaign == "" {
				in.Campaign = "newsletter"
			}
			return Enrolment{in.LeadID, in.Campaign, c.random("nurture", n).day("Q4")}, nil
		}),
	}
}

var productTeams = []string{"platform", "payments", "search", "mobile"}

// transactions returns five to eleven transactions of user n; one in forty is far above the others.
func (c *company) transactions(n int) []Transaction {
	r := c.random("transactions", n)
	list := make([]Transaction, r.between(5, 11))
	for i := range list {
		amount := 5 + 195*r.Float64()
		if r.IntN(40) == 0 {
			amount *= 12
		}
		list[i] = Transaction{
			ID: fmt.Sprintf("t%d-%d", n, i+1), UserID: fmt.Sprintf("usr_%d", n), Date: r.day("Q3"), Amount: cents(amount),
			Category: pick(r, []string{"subscription", "services", "hardware", "training", "refund_fee"}),
			Method:   pick(r, []string{"card", "invoice", "transfer"}), Note: r.sentence(5),
		}
	}
	return list
}
