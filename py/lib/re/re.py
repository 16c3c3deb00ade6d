_NAMES = {256: "ASCII", 2: "IGNORECASE", 4: "LOCALE", 32: "UNICODE", 8: "MULTILINE", 16: "DOTALL", 64: "VERBOSE", 128: "DEBUG"}
_flags = {}


class _FlagMeta(type):
    def __iter__(cls):
        return iter([RegexFlag(bit) for bit in _NAMES])

    def __len__(cls):
        return len(_NAMES)

    def __getitem__(cls, name):
        flag = cls.__members__.get(name)
        if flag is None:
            raise KeyError(name)
        return flag

    def __contains__(cls, value):
        return isinstance(value, int)

    def __repr__(cls):
        return "<flag 'RegexFlag'>"


class RegexFlag(int, metaclass=_FlagMeta):
    def __new__(cls, value=0):
        value = int(value)
        if value < 0:
            value += max(512, 1 << value.bit_length())
        flag = _flags.get(value)
        if flag is None:
            flag = int.__new__(cls, value)
            if len(_flags) < 4096:
                _flags[value] = flag
        return flag

    @property
    def value(self):
        return int(self)

    _value_ = value

    @property
    def name(self):
        if not self:
            return "NOFLAG"
        names = [name for bit, name in _NAMES.items() if self & bit]
        if not names:
            return None
        rest = int(self) & ~510
        if rest:
            names.append(hex(rest))
        return "|".join(names)

    _name_ = name

    def __repr__(self):
        name = self.name
        if name is None:
            return f"re.RegexFlag({int(self)})"
        return "|".join(n if n[0] == "0" else "re." + n for n in name.split("|"))

    __str__ = __repr__

    def __format__(self, spec):
        return int.__format__(self, spec) if spec else repr(self)

    def __or__(self, other):
        if isinstance(other, int):
            return RegexFlag(int.__or__(self, other))
        return NotImplemented

    def __and__(self, other):
        if isinstance(other, int):
            return RegexFlag(int.__and__(self, other))
        return NotImplemented

    def __xor__(self, other):
        if isinstance(other, int):
            return RegexFlag(int.__xor__(self, other))
        return NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(~int(self))

    def __contains__(self, other):
        if not isinstance(other, RegexFlag):
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(other).__qualname__}' and 'RegexFlag'")
        return int(self) & int(other) == int(other)

    def __iter__(self):
        return iter([RegexFlag(1 << i) for i in range(self.bit_length()) if self >> i & 1])

    def __len__(self):
        return self.bit_count()

    def __bool__(self):
        return int(self) != 0

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


NOFLAG = RegexFlag(0)
ASCII = A = RegexFlag(256)
IGNORECASE = I = RegexFlag(2)
LOCALE = L = RegexFlag(4)
UNICODE = U = RegexFlag(32)
MULTILINE = M = RegexFlag(8)
DOTALL = S = RegexFlag(16)
VERBOSE = X = RegexFlag(64)
DEBUG = RegexFlag(128)
RegexFlag.__members__ = dict(
    NOFLAG=NOFLAG, ASCII=A, A=A, IGNORECASE=I, I=I, LOCALE=L, L=L, UNICODE=U, U=U, MULTILINE=M, M=M, DOTALL=S, S=S, VERBOSE=X, X=X, DEBUG=DEBUG)
for _name, _flag in RegexFlag.__members__.items():
    setattr(RegexFlag, _name, _flag)


class Scanner:
    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self.flags = flags
        self._rules = [(compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        result = []
        at = 0
        while True:
            for pattern, action in self._rules:
                m = pattern.match(string, at)
                if m is not None:
                    break
            else:
                break
            end = m.end()
            if end == at:
                break
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            at = end
        return result, string[at:]


__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error",
    "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL",
    "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]
