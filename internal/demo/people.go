package demo

// This file answers for the company's people: team members with their expenses, and users.

import (
	"fmt"

	"toolweaver/tool/gofunc"
)

// Member is a member of the team.
type Member struct {
	ID        string `json:"id" jsonschema:"identifies the member; what get_expenses takes as user_id"`
	Name      string `json:"name"`
	Email     string `json:"email"`
	Team      string `json:"team" jsonschema:"engineering, sales, marketing, support or finance"`
	Title     string `json:"title"`
	Location  string `json:"location"`
	ManagerID string `json:"manager_id" jsonschema:"id of another member; empty for the head of the company"`
	Budget    int    `json:"budget" jsonschema:"what the member may spend in a quarter, in EUR"`
	Since     string `json:"since" jsonschema:"date of joining, YYYY-MM-DD"`
}

// Expense is one expense of a member.
type Expense struct {
	ID          string     `json:"id"`
	UserID      string     `json:"user_id" jsonschema:"the member who spent it"`
	Quarter     string     `json:"quarter" jsonschema:"Q1, Q2, Q3 or Q4"`
	Date        string     `json:"date" jsonschema:"YYYY-MM-DD"`
	Category    string     `json:"category" jsonschema:"travel, lodging, meals, software, equipment or training"`
	Amount      float64    `json:"amount" jsonschema:"the sum of the items, in EUR"`
	Currency    string     `json:"currency"`
	Status      string     `json:"status" jsonschema:"approved, submitted or reimbursed"`
	Merchant    Merchant   `json:"merchant"`
	Description string     `json:"description"`
	Items       []LineItem `json:"items"`
	Receipt     Receipt    `json:"receipt"`
}

// Merchant is where an expense was spent.
type Merchant struct {
	Name    string `json:"name"`
	City    string `json:"city"`
	VATID   string `json:"vat_id"`
	Country string `json:"country"`
}

// LineItem is one line of a receipt.
type LineItem struct {
	Description string  `json:"description"`
	Quantity    int     `json:"quantity"`
	UnitPrice   float64 `json:"unit_price" jsonschema:"in EUR"`
	VATRate     float64 `json:"vat_rate" jsonschema:"fraction, 0.19 is 19 %"`
}

// Receipt is the scanned document of an expense.
type Receipt struct {
	URL      string `json:"url"`
	SHA256   string `json:"sha256"`
	Uploaded string `json:"uploaded" jsonschema:"YYYY-MM-DD"`
	Note     string `json:"note"`
}

// User is a person with an account.
type User struct {
	ID     string `json:"id" jsonschema:"usr_ and a number"`
	Name   string `json:"name"`
	Email  string `json:"email"`
	Team   string `json:"team"`
	Active bool   `json:"active"`
	Plan   string `json:"plan" jsonschema:"free, team or enterprise"`
	Joined string `json:"joined" jsonschema:"YYYY-MM-DD"`
}

type getExpensesInput struct {
	UserID  string `json:"user_id"`
	Quarter string `json:"quarter"`
}

// expensesSchema is written out because the quarter has fixed values.
const expensesSchema = `{"type":"object","properties":{
"user_id":{"type":"string","description":"id of a member, from get_team_members"},
"quarter":{"type":"string","enum":["Q1","Q2","Q3","Q4"]}},
"required":["user_id","quarter"],"additionalProperties":false}`

type getUserInput struct {
	UserID string `json:"user_id" jsonschema:"id of a user, such as usr_123"`
}

func (c *company) people() []*gofunc.Func {
	return []*gofunc.Func{
		reader(c, "get_team_members", "All members of the team.", func(none) ([]Member, error) {
			list := make([]Member, c.Members)
			for i := range list {
				list[i] = c.member(i + 1)
			}
			return list, nil
		}),
		reader(c, "get_expenses", "All expenses of one team member in one quarter, with the lines of every receipt.",
			func(in getExpensesInput) ([]Expense, error) {
				n, ok := number(in.UserID, "e", c.Members)
				if !ok {
					return nil, notFound("member", in.UserID, "e1")
				}
				if len(in.Quarter) != 2 || in.Quarter[0] != 'Q' || in.Quarter[1] < '1' || in.Quarter[1] > '4' {
					return nil, fmt.Errorf("there is no quarter %q; quarters are Q1, Q2, Q3 and Q4", in.Quarter)
				}
				return c.expenses(n, in.Quarter), nil
			}, gofunc.InputSchema([]byte(expensesSchema))),
		reader(c, "get_users", "All users.", func(none) ([]User, error) {
			list := make([]User, c.users())
			for i := range list {
				list[i] = c.user(firstUser + i)
			}
			return list, nil
		}),
		reader(c, "get_user", "One user.", func(in getUserInput) (User, error) {
			n, ok := c.userNumber(in.UserID)
			if !ok {
				return User{}, notFound("user", in.UserID, "usr_123")
			}
			return c.user(n), nil
		}),
	}
}

func (c *company) member(n int) Member {
	r := c.random("member", n)
	first, last := r.fullName()
	m := Member{
		ID: fmt.Sprintf("e%d", n), Name: first + " " + last, Email: email(first, last, "weaver.example"), Team: teams[(n-1)%len(teams)],
		Title: pick(r, titles), Location: pick(r, cities), Budget: Budget, Since: fmt.Sprintf("20%02d-%02d-%02d", r.between(14, 24), r.between(1, 12), r.between(1, 28)),
	}
	if n > 1 {
		m.ManagerID = fmt.Sprintf("e%d", 1+(n-2)/5)
	}
	return m
}

// overspends tells whether member n exceeds the budget: in every five members one or two.
func (c *company) overspends(n int, quarter string) bool {
	return n%5 == 2 || n%5 == 4 && c.random("overspends", n, quarter).IntN(2) == 0
}

// expenses returns five to seven expenses. Their sum is over the budget exactly for the members that overspend.
func (c *company) expenses(n int, quarter string) []Expense {
	r := c.random("expenses", n, quarter)
	total := float64(r.between(3_000, Budget-500))
	if c.overspends(n, quarter) {
		total = float64(r.between(Budget+200, 2*Budget))
	}
	list := make([]Expense, r.between(5, 7))
	weights, sum := make([]float64, len(list)), 0.0
	for i := range weights {
		weights[i] = 0.2 + r.Float64()
		sum += weights[i]
	}
	for i := range list {
		list[i] = c.expense(r, n, quarter, i+1, total*weights[i]/sum)
	}
	return list
}

// expense returns an expense of about the given amount.
func (c *company) expense(r *rng, n int, quarter string, i int, amount float64) Expense {
	category := pick(r, categories)
	date := r.day(quarter)
	id := fmt.Sprintf("x%d-%s-%d", n, quarter, i)
	x := Expense{
		ID: id, UserID: fmt.Sprintf("e%d", n), Quarter: quarter, Date: date, Category: category, Currency: "EUR",
		Status:      pick(r, []string{"approved", "submitted", "reimbursed"}),
		Merchant:    Merchant{pick(r, merchants), pick(r, cities), "DE" + fmt.Sprint(r.between(100_000_000, 999_999_999)), "DE"},
		Description: r.sentence(10),
		Receipt:     Receipt{"https://receipts.weaver.example/2025/" + id + ".pdf", r.hex(64), date, r.sentence(12)},
	}
	items := r.between(2, 4)
	for range items {
		quantity := r.between(1, 3)
		price := cents(amount / float64(items) / float64(quantity))
		x.Items = append(x.Items, LineItem{pick(r, goods[category]), quantity, price, pick(r, []float64{0.07, 0.19})})
		x.Amount = cents(x.Amount + price*float64(quantity))
	}
	return x
}

// firstUser is the number of the first user's id, so that usr_123 exists.
const firstUser = 101

// users returns the number of users: five a member and at least 100.
func (c *company) users() int { return max(5*c.Members, 100) }

// userNumber returns the number in a user's id, or false if there is no such user.
func (c *company) userNumber(id string) (int, bool) {
	n, ok := number(id, "usr_", firstUser+c.users()-1)
	return n, ok && n >= firstUser
}

func (c *company) user(n int) User {
	r := c.random("user", n)
	first, last := r.fullName()
	return User{
		ID: fmt.Sprintf("usr_%d", n), Name: first + " " + last, Email: email(first, last, "users.example"), Team: pick(r, teams),
		Active: r.IntN(5) > 0, Plan: pick(r, []string{"free", "team", "enterprise"}),
		Joined: fmt.Sprintf("2025-%02d-%02d", r.between(1, 12), r.between(1, 28)),
	}
}
