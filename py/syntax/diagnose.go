package syntax

func diagnose(p *parser, le *lexError) *SyntaxError {
	t := p.all[p.failAt]
	if t.kind == tError && le != nil {
		return p.file.lexical(le)
	}
	return p.file.errorAt("invalid syntax", Span{t.start, t.end})
}
