package term

// This file lays out tables.

import (
	"strings"

	"charm.land/lipgloss/v2"
	"charm.land/lipgloss/v2/table"
	"github.com/charmbracelet/x/ansi"
)

// Table writes a table with a title, which may be "". Columns whose cells all begin with a digit, a sign or "$" are aligned to
// the right. A row may be shorter than the header; what is longer is left out.
func (u *UI) Table(title string, header []string, rows [][]string) {
	if len(header) == 0 {
		return
	}
	cells := make([][]string, len(rows))
	for i, row := range rows {
		cells[i] = make([]string, len(header))
		for j := range min(len(row), len(header)) {
			cells[i][j] = clean(row[j], false)
		}
	}
	names := make([]string, len(header))
	for i, h := range header {
		names[i] = clean(h, false)
	}
	var b strings.Builder
	if title != "" {
		b.WriteString(u.styles.heading.render(clean(title, false)) + "\n")
	}
	right := numericColumns(names, cells)
	if u.terminal {
		b.WriteString(u.boxTable(names, cells, right))
	} else {
		plainTable(&b, names, cells, right)
	}
	u.write(b.String())
}

// numericColumns tells which columns hold numbers.
func numericColumns(header []string, rows [][]string) []bool {
	right := make([]bool, len(header))
	for j := range header {
		right[j] = len(rows) > 0
		for _, row := range rows {
			c := strings.TrimLeft(row[j], "+-−~$€<>")
			if row[j] != "" && row[j] != "–" && (c == "" || !isDigit(c[0])) {
				right[j] = false
			}
		}
	}
	return right
}

func (u *UI) boxTable(header []string, rows [][]string, right []bool) string {
	t := table.New().Border(lipgloss.RoundedBorder()).Headers(header...).Rows(rows...).Wrap(true).
		StyleFunc(func(row, col int) lipgloss.Style {
			s := lipgloss.NewStyle().Padding(0, 1)
			if col < len(right) && right[col] {
				s = s.Align(lipgloss.Right)
			}
			if row == table.HeaderRow {
				s = s.Bold(u.styles.heading.s != nil)
			}
			return s
		})
	if u.styles.border.s != nil {
		t = t.BorderStyle(*u.styles.border.s)
	}
	if natural := t.String(); lipgloss.Width(natural) <= u.width {
		return natural + "\n"
	}
	return t.Width(u.width).String() + "\n"
}

// plainTable writes columns two spaces apart, whatever their width.
func plainTable(b *strings.Builder, header []string, rows [][]string, right []bool) {
	width := make([]int, len(header))
	all := append([][]string{header}, rows...)
	for _, row := range all {
		for j, c := range row {
			width[j] = max(width[j], ansi.StringWidth(c))
		}
	}
	for i, row := range all {
		line := ""
		for j, c := range row {
			pad := strings.Repeat(" ", width[j]-ansi.StringWidth(c))
			if right[j] {
				line += pad + c + "  "
			} else {
				line += c + pad + "  "
			}
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
		if i == 0 {
			total := 2 * (len(width) - 1)
			for _, w := range width {
				total += w
			}
			b.WriteString(strings.Repeat("-", total) + "\n")
		}
	}
}
