package ast

// This file turns statements and patterns into nodes.

import (
	"toolweaver/py"
	"toolweaver/py/syntax"
)

func async(is bool, name string) string {
	if is {
		return "Async" + name
	}
	return name
}

func (b *builder) stmt(s syntax.Stmt) py.Value {
	noComment := field{"type_comment", py.None}
	switch s := s.(type) {
	case *syntax.FunctionDef:
		return b.node(async(s.IsAsync, "FunctionDef"), s,
			field{"name", b.name(s.Name)},
			field{"args", b.arguments(s.Args)},
			field{"body", b.stmts(s.Body)},
			field{"decorator_list", b.exprs(s.Decorators, "Load")},
			field{"returns", b.load(s.Returns)},
			noComment,
			field{"type_params", b.typeParams(s.TypeParams)})
	case *syntax.ClassDef:
		return b.node("ClassDef", s,
			field{"name", b.name(s.Name)},
			field{"bases", b.exprs(s.Bases, "Load")},
			field{"keywords", b.keywords(s.Keywords)},
			field{"body", b.stmts(s.Body)},
			field{"decorator_list", b.exprs(s.Decorators, "Load")},
			field{"type_params", b.typeParams(s.TypeParams)})
	case *syntax.Return:
		return b.node("Return", s, field{"value", b.load(s.Value)})
	case *syntax.Delete:
		return b.node("Delete", s, field{"targets", b.exprs(s.Targets, "Del")})
	case *syntax.Assign:
		return b.node("Assign", s, field{"targets", b.exprs(s.Targets, "Store")}, field{"value", b.load(s.Value)}, noComment)
	case *syntax.TypeAlias:
		return b.node("TypeAlias", s, field{"name", b.expr(s.Name, "Store")}, field{"type_params", b.typeParams(s.TypeParams)}, field{"value", b.load(s.Value)})
	case *syntax.AugAssign:
		return b.node("AugAssign", s, field{"target", b.expr(s.Target, "Store")}, field{"op", b.fixed(operatorNames[s.Op])}, field{"value", b.load(s.Value)})
	case *syntax.AnnAssign:
		return b.node("AnnAssign", s, field{"target", b.expr(s.Target, "Store")}, field{"annotation", b.load(s.Annotation)},
			field{"value", b.load(s.Value)}, field{"simple", b.flag(s.Simple)})
	case *syntax.For:
		return b.node(async(s.IsAsync, "For"), s, field{"target", b.expr(s.Target, "Store")}, field{"iter", b.load(s.Iter)},
			field{"body", b.stmts(s.Body)}, field{"orelse", b.stmts(s.Orelse)}, noComment)
	case *syntax.While:
		return b.node("While", s, field{"test", b.load(s.Test)}, field{"body", b.stmts(s.Body)}, field{"orelse", b.stmts(s.Orelse)})
	case *syntax.If:
		return b.ifs(s)
	case *syntax.With:
		items := b.list(len(s.Items), func(i int) py.Value {
			return b.node("withitem", nil, field{"context_expr", b.load(s.Items[i].Context)}, field{"optional_vars", b.expr(s.Items[i].Vars, "Store")})
		})
		return b.node(async(s.IsAsync, "With"), s, field{"items", items}, field{"body", b.stmts(s.Body)}, noComment)
	case *syntax.Match:
		cases := b.list(len(s.Cases), func(i int) py.Value {
			c := s.Cases[i]
			return b.node("match_case", nil, field{"pattern", b.pattern(c.Pattern)}, field{"guard", b.load(c.Guard)}, field{"body", b.stmts(c.Body)})
		})
		return b.node("Match", s, field{"subject", b.load(s.Subject)}, field{"cases", cases})
	case *syntax.Raise:
		return b.node("Raise", s, field{"exc", b.load(s.Exc)}, field{"cause", b.load(s.Cause)})
	case *syntax.Try:
		return b.try(s)
	case *syntax.Assert:
		return b.node("Assert", s, field{"test", b.load(s.Test)}, field{"msg", b.load(s.Msg)})
	case *syntax.Import:
		return b.node("Import", s, field{"names", b.aliases(s.Names)})
	case *syntax.ImportFrom:
		return b.node("ImportFrom", s, field{"module", b.str(s.Module)}, field{"names", b.aliases(s.Names)}, field{"level", py.Int(int64(s.Level))})
	case *syntax.Global:
		return b.node("Global", s, field{"names", b.strs(s.Names)})
	case *syntax.Nonlocal:
		return b.node("Nonlocal", s, field{"names", b.strs(s.Names)})
	case *syntax.ExprStmt:
		return b.node("Expr", s, field{"value", b.load(s.Value)})
	case *syntax.Pass:
		return b.node("Pass", s)
	case *syntax.Break:
		return b.node("Break", s)
	case *syntax.Continue:
		return b.node("Continue", s)
	}
	return b.unknown(s)
}

func (b *builder) unknown(n syntax.Node) py.Value {
	if b.exc == nil {
		b.exc = py.Errorf(py.SystemError, "unknown node %T", n)
	}
	return py.Value{}
}

// ifs makes an if statement. A ladder of elifs, which the parser does not
// limit, is built from its end.
func (b *builder) ifs(s *syntax.If) py.Value {
	ladder := []*syntax.If{s}
	for {
		last := ladder[len(ladder)-1]
		if len(last.Orelse) == 1 {
			if next, ok := last.Orelse[0].(*syntax.If); ok {
				ladder = append(ladder, next)
				continue
			}
		}
		break
	}
	orelse := b.stmts(ladder[len(ladder)-1].Orelse)
	for i := len(ladder) - 1; ; i-- {
		v := b.node("If", ladder[i], field{"test", b.load(ladder[i].Test)}, field{"body", b.stmts(ladder[i].Body)}, field{"orelse", orelse})
		if i == 0 || b.exc != nil {
			return v
		}
		orelse = b.in.NewList([]py.Value{v})
	}
}

func (b *builder) try(s *syntax.Try) py.Value {
	class := "Try"
	if s.IsStar {
		class = "TryStar"
	}
	handlers := b.list(len(s.Handlers), func(i int) py.Value {
		h := s.Handlers[i]
		return b.node("ExceptHandler", h, field{"type", b.load(h.Type)}, field{"name", b.str(h.Name)}, field{"body", b.stmts(h.Body)})
	})
	return b.node(class, s, field{"body", b.stmts(s.Body)}, field{"handlers", handlers}, field{"orelse", b.stmts(s.Orelse)}, field{"finalbody", b.stmts(s.Finalbody)})
}

func (b *builder) pattern(p syntax.Pattern) py.Value {
	switch p := p.(type) {
	case nil:
		return py.None
	case *syntax.MatchValue:
		return b.node("MatchValue", p, field{"value", b.load(p.Value)})
	case *syntax.MatchSingleton:
		return b.node("MatchSingleton", p, field{"value", b.constant(&syntax.Constant{Kind: p.Kind})})
	case *syntax.MatchSequence:
		return b.node("MatchSequence", p, field{"patterns", b.patterns(p.Patterns)})
	case *syntax.MatchMapping:
		return b.node("MatchMapping", p, field{"keys", b.exprs(p.Keys, "Load")}, field{"patterns", b.patterns(p.Patterns)}, field{"rest", b.str(p.Rest)})
	case *syntax.MatchClass:
		return b.node("MatchClass", p, field{"cls", b.load(p.Cls)}, field{"patterns", b.patterns(p.Patterns)},
			field{"kwd_attrs", b.strs(p.KwdAttrs)}, field{"kwd_patterns", b.patterns(p.KwdPatterns)})
	case *syntax.MatchStar:
		return b.node("MatchStar", p, field{"name", b.str(p.Name)})
	case *syntax.MatchAs:
		return b.node("MatchAs", p, field{"pattern", b.pattern(p.Pattern)}, field{"name", b.str(p.Name)})
	case *syntax.MatchOr:
		return b.node("MatchOr", p, field{"patterns", b.patterns(p.Patterns)})
	}
	return b.unknown(p)
}
