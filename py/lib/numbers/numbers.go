// Package numbers is the numbers module of programs: abstract classes of
// numbers. Start with Module.
// https://docs.python.org/3.14/library/numbers.html
package numbers

import "toolweaver/py"

// Module is the numbers module.
var Module = &py.ModuleDef{Name: "numbers", Doc: "Abstract base classes for numbers.", Source: `
from abc import ABCMeta


class Number(metaclass=ABCMeta):
    """A number."""

    __slots__ = ()
    __hash__ = None


class Complex(Number):
    """A complex number."""

    __slots__ = ()


class Real(Complex):
    """A real number."""

    __slots__ = ()


class Rational(Real):
    """A fraction."""

    __slots__ = ()


class Integral(Rational):
    """An integer."""

    __slots__ = ()


Complex.register(complex)
Real.register(float)
Integral.register(int)
`}
