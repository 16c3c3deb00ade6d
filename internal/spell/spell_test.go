package spell

import (
	"reflect"
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	names := []string{"get_expenses", "get_team_members", "user_id", "quarter", "list", "getUser", "search_files"}
	tests := []struct {
		name string
		want []string
	}{
		{"get_expense", []string{"get_expenses"}},
		{"getExpenses", []string{"get_expenses"}},
		{"get-expenses", []string{"get_expenses"}},
		{"usr_id", []string{"user_id"}},
		{"quater", []string{"quarter"}},
		{"qaurter", []string{"quarter"}},
		{"get_user", []string{"getUser"}},
		{"files", []string{"search_files"}},
		{"zzzz", nil},
		{"", nil},
		{"user_id", nil},
		{strings.Repeat("a", 4000), nil},
	}
	for _, tt := range tests {
		got := Nearest(tt.name, names, 1)
		if len(got) == 0 && len(tt.want) == 0 {
			continue
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("Nearest(%.20q) = %v, want %v", tt.name, got, tt.want)
		}
	}
	if got := Nearest("a", []string{"b", "c", "b"}, 5); !reflect.DeepEqual(got, []string{"b", "c"}) {
		t.Errorf("order or duplicates: %v", got)
	}
}
