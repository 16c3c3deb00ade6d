// Command chart draws what "toolweaver compare --json" has measured: the tokens that a model reads and writes for tasks of more and more
// calls, with ordinary tool calls and through the gateway, with 10, 100 and 500 tools on offer.
//
//	go run ./cmd/toolweaver compare --json | go run ./bench/chart > docs/compare.svg
package main

import (
	"encoding/json"
	"fmt"
	"image/color"
	"io"
	"os"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"
)

// A task is a measurement.
type task struct {
	Task  string `json:"task"`
	Tools int    `json:"tools"`
	Ways  []struct {
		Way       string  `json:"way"`
		ToolCalls float64 `json:"tool_calls"`
		Read      float64 `json:"tokens_read"`
		Written   float64 `json:"tokens_written"`
	} `json:"ways"`
}

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "chart:", err)
		os.Exit(1)
	}
}

// colors are those of the ways.
var colors = map[string]color.Color{"tool calls": color.RGBA{R: 190, G: 60, B: 40, A: 255}, "gateway": color.RGBA{R: 30, G: 90, B: 170, A: 255}}

func run(in io.Reader, out io.Writer) error {
	var tasks []task
	if err := json.NewDecoder(in).Decode(&tasks); err != nil {
		return err
	}
	p := plot.New()
	p.Title.Text = "Tokens a model reads and writes for a task"
	p.X.Label.Text, p.Y.Label.Text = "tool calls of the task", "tokens"
	p.X.Scale, p.Y.Scale = plot.LogScale{}, plot.LogScale{}
	p.X.Tick.Marker = plot.LogTicks{Prec: -1}
	p.Y.Tick.Marker = plot.LogTicks{Prec: -1}
	p.Legend.Top, p.Legend.Left = true, true
	p.Y.Min, p.Y.Max = 1000, 1_000_000
	p.Add(plotter.NewGrid())
	type key struct {
		way   string
		tools int
	}
	var order []key
	lines := map[key]plotter.XYs{}
	for _, t := range tasks {
		if t.Task != "one lookup" && !strings.HasPrefix(t.Task, "ask ") {
			continue
		}
		for _, w := range t.Ways {
			k := key{w.Way, t.Tools}
			if colors[w.Way] == nil {
				continue
			}
			if lines[k] == nil {
				order = append(order, k)
			}
			lines[k] = append(lines[k], plotter.XY{X: w.ToolCalls, Y: w.Read + w.Written})
		}
	}
	dashes := map[int][]vg.Length{}
	for _, k := range order {
		if dashes[k.tools] == nil {
			dashes[k.tools] = [][]vg.Length{{}, {vg.Points(6), vg.Points(3)}, {vg.Points(2), vg.Points(3)}, {vg.Points(8), vg.Points(2), vg.Points(2), vg.Points(2)}}[len(dashes)%4]
		}
		l, points, err := plotter.NewLinePoints(lines[k])
		if err != nil {
			return err
		}
		l.Color, points.Color = colors[k.way], colors[k.way]
		l.Width, l.Dashes = vg.Points(1.5), dashes[k.tools]
		points.Shape = draw.CircleGlyph{}
		p.Add(l, points)
		p.Legend.Add(fmt.Sprintf("%s, %d tools", k.way, k.tools), l)
	}
	c := vgsvg.New(7*vg.Inch, 4.5*vg.Inch)
	p.Draw(draw.New(c))
	_, err := c.WriteTo(out)
	return err
}
