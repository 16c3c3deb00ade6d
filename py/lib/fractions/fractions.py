import math as _math
import numbers as _numbers
import operator as _operator

__all__ = ["Fraction"]

_gcd = _math.gcd
_MODULUS = (1 << 61) - 1  # of the hash of numbers
_INF_HASH = 314159


def _is_digits(text):
    """Whether text is digits, perhaps with single underscores between them."""
    return text.replace("_", "").isdecimal() and text[0] != "_" != text[-1] and "__" not in text


def _parse(text):
    """Return numerator and denominator of a literal, not reduced."""
    s = text.strip()
    sign = -1 if s[:1] == "-" else 1
    if s[:1] in ("-", "+") and s:
        s = s[1:]
    top, slash, bottom = s.partition("/")
    if slash:
        top, bottom = top.rstrip(), bottom.lstrip()
        if _is_digits(top) and _is_digits(bottom):
            return sign * int(top), int(bottom)
    else:
        mantissa, e, exponent = s.replace("E", "e").partition("e")
        whole, point, decimals = mantissa.partition(".")
        unsigned = exponent[1:] if exponent[:1] in ("-", "+") else exponent
        if ((whole or decimals) and (not whole or _is_digits(whole)) and (not decimals or _is_digits(decimals))
                and (not e or exponent and _is_digits(unsigned))):
            decimals = decimals.replace("_", "")
            number = sign * int((whole or "0") + decimals)
            power = int(exponent or 0) - len(decimals)
            return (number * 10 ** power, 1) if power >= 0 else (number, 10 ** -power)
    raise ValueError(f"Invalid literal for Fraction: {text!r}")


def _is_ratio(value):
    return not isinstance(value, type) and hasattr(value, "as_integer_ratio")


def _make(numerator, denominator):
    """Make a fraction of coprime ints; the denominator is positive."""
    f = object.__new__(Fraction)
    f._numerator = numerator
    f._denominator = denominator
    return f


def _reduce(numerator, denominator):
    """Make a fraction of any two ints."""
    if denominator == 0:
        raise ZeroDivisionError(f"Fraction({numerator}, 0)")
    g = _gcd(numerator, denominator)
    if denominator < 0:
        g = -g
    return _make(numerator // g, denominator // g)


def _add(na, da, nb, db):
    return _reduce(na * db + nb * da, da * db)


def _sub(na, da, nb, db):
    return _reduce(na * db - nb * da, da * db)


def _mul(na, da, nb, db):
    return _reduce(na * nb, da * db)


def _div(na, da, nb, db):
    if nb == 0:
        raise ZeroDivisionError(f"Fraction({1 if na else 0}, 0)")
    return _reduce(na * db, da * nb)


def _floordiv(na, da, nb, db):
    return na * db // (da * nb)


def _mod(na, da, nb, db):
    return _reduce(na * db % (nb * da), da * db)


def _divmod(na, da, nb, db):
    q, r = divmod(na * db, da * nb)
    return q, _reduce(r, da * db)


def _operators(exact, general, name):
    """Make a method and its reflection: exact takes two ratios, general what other numbers convert to."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a._numerator, a._denominator, b._numerator, b._denominator)
        if isinstance(b, int):
            return exact(a._numerator, a._denominator, b, 1)
        if isinstance(b, float):
            return general(float(a), b)
        if isinstance(b, complex) and general not in (_operator.floordiv, _operator.mod, divmod):
            return general(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, _numbers.Rational):
            return exact(int(a.numerator), int(a.denominator), b._numerator, b._denominator)
        if isinstance(a, _numbers.Real):
            return general(float(a), float(b))
        if isinstance(a, _numbers.Complex) and general not in (_operator.floordiv, _operator.mod, divmod):
            return general(complex(a), complex(b))
        return NotImplemented

    forward.__name__, reverse.__name__ = f"__{name}__", f"__r{name}__"
    forward.__qualname__, reverse.__qualname__ = f"Fraction.__{name}__", f"Fraction.__r{name}__"
    return forward, reverse


class Fraction(_numbers.Rational):
    """An exact rational number, in lowest terms with a positive denominator."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                n, d = numerator, 1
            elif isinstance(numerator, _numbers.Rational):
                n, d = numerator.numerator, numerator.denominator
            elif isinstance(numerator, str):
                n, d = _parse(numerator)
            elif isinstance(numerator, float) or _is_ratio(numerator):
                n, d = numerator.as_integer_ratio()
            else:
                raise TypeError("argument should be a string or a Rational instance or have the as_integer_ratio() method")
        elif type(numerator) is int is type(denominator):
            n, d = numerator, denominator
        elif isinstance(numerator, _numbers.Rational) and isinstance(denominator, _numbers.Rational):
            n = numerator.numerator * denominator.denominator
            d = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        # A ratio is taken as it is; CPython does not reduce it either.
        f = _make(n, d) if denominator is None and _is_ratio(numerator) else _reduce(n, d)
        if cls is Fraction:
            return f
        self = super().__new__(cls)
        self._numerator, self._denominator = f._numerator, f._denominator
        return self

    @classmethod
    def from_number(cls, number):
        """Convert a number that knows its ratio."""
        if type(number) is int:
            return cls._from_coprime_ints(number, 1)
        if isinstance(number, _numbers.Rational):
            return cls._from_coprime_ints(number.numerator, number.denominator)
        if isinstance(number, float) or _is_ratio(number):
            return cls._from_coprime_ints(*number.as_integer_ratio())
        raise TypeError("argument should be a Rational instance or have the as_integer_ratio() method")

    @classmethod
    def from_float(cls, f):
        """Convert a float or int exactly."""
        if isinstance(f, _numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Convert a Decimal or int exactly."""
        from decimal import Decimal
        if isinstance(dec, _numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        if cls is Fraction:
            return _make(numerator, denominator)
        return cls(numerator, denominator)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        """Return the fraction itself."""
        return +self

    def is_integer(self):
        """Whether the fraction is whole."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Return the fraction closest to this one whose denominator is not larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, until one is too fine.
        n, d = self._numerator, self._denominator
        p0, q0, p1, q1 = 0, 1, 1, 0
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        # Of the last convergent and the best semiconvergent, the closer one.
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return _make(p1, q1)
        return _make(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, format_spec, /):
        return _format(self, format_spec)

    __add__, __radd__ = _operators(_add, _operator.add, "add")
    __sub__, __rsub__ = _operators(_sub, _operator.sub, "sub")
    __mul__, __rmul__ = _operators(_mul, _operator.mul, "mul")
    __truediv__, __rtruediv__ = _operators(_div, _operator.truediv, "truediv")
    __floordiv__, __rfloordiv__ = _operators(_floordiv, _operator.floordiv, "floordiv")
    __mod__, __rmod__ = _operators(_mod, _operator.mod, "mod")
    __divmod__, __rdivmod__ = _operators(_divmod, divmod, "divmod")

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, _numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return _make(a._numerator ** power, a._denominator ** power)
            if a._numerator == 0:
                raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
            sign = -1 if a._numerator < 0 else 1
            return _make((sign * a._denominator) ** -power, abs(a._numerator) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a, modulo=None):
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, _numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return _make(a._numerator, a._denominator)

    def __neg__(a):
        return _make(-a._numerator, a._denominator)

    def __abs__(a):
        return _make(abs(a._numerator), a._denominator)

    def __int__(a, _index=_operator.index):
        n, d = a._numerator, a._denominator
        return _index(n // d if n >= 0 else -(-n // d))

    def __trunc__(a):
        return int(a)

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator or rest * 2 == self._denominator and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            h = _INF_HASH
        else:
            h = hash(hash(abs(self._numerator)) * inverse)
        h = h if self._numerator >= 0 else -h
        return -2 if h == -1 else h

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, _numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, _numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if _math.isnan(b) or _math.isinf(b):
                return 0.0 == b
            return a == Fraction(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, _numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if _math.isnan(other) or _math.isinf(other):
                return op(0.0, other)
            return op(self, Fraction(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, _operator.lt)

    def __gt__(a, b):
        return a._compare(b, _operator.gt)

    def __le__(a, b):
        return a._compare(b, _operator.le)

    def __ge__(a, b):
        return a._compare(b, _operator.ge)

    def __bool__(a):
        return a._numerator != 0

    def __float__(a):
        return a._numerator / a._denominator

    def __complex__(a):
        return complex(float(a))

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


class _Spec:
    """A format specifier, taken apart."""

    def __init__(self, text):
        s = text
        self.fill, self.align = " ", None
        if len(s) >= 2 and s[1] in "<>=^":
            self.fill, self.align, s = s[0], s[1], s[2:]
        elif s[:1] and s[0] in "<>=^":
            self.align, s = s[0], s[1:]
        self.sign = "-"
        if s[:1] and s[0] in "-+ ":
            self.sign, s = s[0], s[1:]
        self.no_neg_zero, s = s[:1] == "z", s.removeprefix("z")
        self.alt, s = s[:1] == "#", s.removeprefix("#")
        self.zeropad = s[:1] == "0" and s[1:2].isdecimal()
        if self.zeropad:
            s = s[1:]
        self.width, s = self._number(s)
        self.thousands = ""
        if s[:1] and s[0] in ",_":
            self.thousands, s = s[0], s[1:]
        self.precision, self.decimal_groups = None, ""
        pointed = s[:1] == "."
        if pointed:
            self.precision, s = self._number(s[1:])
            if s[:1] and s[0] in ",_":
                self.decimal_groups, s = s[0], s[1:]
            elif self.precision is None:
                s = "?"
        self.kind = s
        general = s == "" and not pointed and not self.no_neg_zero
        if not general and not (len(s) == 1 and s in "eEfFgG%") or self.zeropad and (general or self.align is not None):
            raise ValueError(f"Invalid format specifier {text!r} for object of type 'Fraction'")
        if not general and self.fill == "0" and self.align == "=":
            self.zeropad = True

    @staticmethod
    def _number(s):
        n = 0
        while n < len(s) and s[n] in "0123456789":
            n += 1
        return (int(s[:n]) if n else None), s[n:]

    def finish(self, negative, leading, trailing):
        """Put sign, digits and padding together."""
        sign = "-" if negative else "" if self.sign == "-" else self.sign
        width = self.width or 0
        if self.zeropad:
            room = width - len(sign) - len(trailing)
            leading = leading.zfill(3 * room // 4 + 1 if self.thousands else room)
        if self.thousands:
            first = 1 + (len(leading) - 1) % 3
            leading = self.thousands.join([leading[:first]] + [leading[i:i + 3] for i in range(first, len(leading), 3)])
        body = leading + trailing
        padding = self.fill * (width - len(sign) - len(body))
        if self.align == "<":
            return sign + body + padding
        if self.align == "^":
            half = len(padding) // 2
            return padding[:half] + sign + body + padding[half:]
        if self.align == "=":
            return sign + padding + body
        return padding + sign + body


def _round_scaled(n, d, exponent):
    """Return n/d in units of 10**exponent, rounded half to even."""
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    q, r = divmod(n, d)
    if 2 * r > d or 2 * r == d and q % 2:
        q += 1
    return q


def _round_figures(n, d, figures):
    """Return n/d >= 0 as an int of that many digits and a power of ten."""
    if n == 0:
        return 0, 1 - figures
    size = len(str(n)) - len(str(d))
    if n < d * 10 ** size if size >= 0 else n * 10 ** -size < d:
        size -= 1
    exponent = size + 1 - figures
    significand = _round_scaled(n, d, exponent)
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return significand, exponent


def _format(f, text):
    if not isinstance(text, str):
        raise TypeError(f"expected string or bytes-like object, got '{type(text).__name__}'")
    spec = _Spec(text)
    n, d = abs(f._numerator), f._denominator
    negative = f._numerator < 0
    kind = spec.kind
    if not kind:
        below = format(d, spec.thousands)
        return spec.finish(negative, str(n), f"/{below}" if d > 1 or spec.alt else "")
    precision = 6 if spec.precision is None else spec.precision
    if kind in "fF%":
        significand = _round_scaled(n, d, -precision - (2 if kind == "%" else 0))
        scientific, point, exponent = False, precision, 0
    else:
        figures = max(precision, 1) if kind in "gG" else precision + 1
        significand, exponent = _round_figures(n, d, figures)
        scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
        point = figures - 1 if scientific else -exponent
    if spec.no_neg_zero and significand == 0:
        negative = False
    suffix = ""
    if kind == "%":
        suffix = "%"
    elif scientific:
        suffix = f"{'E' if kind in 'EG' else 'e'}{exponent + point:+03d}"
    digits = f"{significand:0{point + 1}d}"
    whole, decimals = digits[:len(digits) - point], digits[len(digits) - point:]
    if kind in "gG" and not spec.alt:
        decimals = decimals.rstrip("0")
    dot = "." if decimals or spec.alt else ""
    if spec.decimal_groups:
        decimals = spec.decimal_groups.join(decimals[i:i + 3] for i in range(0, len(decimals), 3))
    return spec.finish(negative, whole, dot + decimals + suffix)
