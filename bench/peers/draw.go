package main

// This file draws the table.

import (
	"image/color"
	"os"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"
)

// marks are those of the peers, in their order.
var marks = []draw.GlyphStyle{
	{Shape: draw.CircleGlyph{}, Color: color.RGBA{R: 30, G: 90, B: 170, A: 255}},
	{Shape: draw.SquareGlyph{}, Color: color.RGBA{R: 190, G: 60, B: 40, A: 255}},
	{Shape: draw.BoxGlyph{}, Color: color.RGBA{R: 220, G: 130, B: 40, A: 255}},
	{Shape: draw.TriangleGlyph{}, Color: color.RGBA{R: 120, G: 60, B: 150, A: 255}},
	{Shape: draw.PyramidGlyph{}, Color: color.RGBA{R: 40, G: 130, B: 70, A: 255}},
	{Shape: draw.CrossGlyph{}, Color: color.RGBA{R: 100, G: 100, B: 100, A: 255}},
	{Shape: draw.PlusGlyph{}, Color: color.RGBA{R: 170, G: 140, B: 0, A: 255}},
}

// draw writes a picture: a line for each row, and on it for each peer how many times as much it takes.
func (t *table) draw(path string) error {
	p := plot.New()
	p.Title.Text = "How many times as much the peers take (right of 1: the engine is better)"
	p.X.Scale, p.X.Tick.Marker = plot.LogScale{}, plot.LogTicks{Prec: -1}
	p.X.Label.Text = "times as much as " + engine
	p.Legend.Top, p.Legend.XOffs = true, vg.Points(90)
	var names []string
	for _, r := range slices.Backward(t.rows) {
		names = append(names, r.name)
	}
	p.NominalY(names...)
	p.Y.Tick.Label.Font.Size = vg.Points(8)
	p.Add(plotter.NewGrid())
	one, err := plotter.NewLine(plotter.XYs{{X: 1, Y: -0.5}, {X: 1, Y: float64(len(names)) - 0.5}})
	if err != nil {
		return err
	}
	p.Add(one)
	for i, peer := range t.peers[1:] {
		var at plotter.XYs
		for y, name := range names {
			own, c := t.cells[[2]string{name, engine}], t.cells[[2]string{name, peer.name}]
			if own.err == nil && c.err == nil {
				at = append(at, plotter.XY{X: c.value() / own.value(), Y: float64(y)})
			}
		}
		if len(at) == 0 {
			continue
		}
		s, err := plotter.NewScatter(at)
		if err != nil {
			return err
		}
		s.GlyphStyle = marks[i%len(marks)]
		s.Radius = vg.Points(3)
		p.Add(s)
		p.Legend.Add(peer.name, s)
	}
	c := vgsvg.New(vg.Points(760), vg.Points(90+13*float64(len(names))))
	dc := draw.New(c)
	dc.Max.X -= vg.Points(100) // for the legend
	p.Draw(dc)
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if _, err := c.WriteTo(f); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}
