# email: addresses as they stand in headers, read character by character.
_SPACE = " \t\r\n"
_SPECIALS = '()<>@,:.;"[]'
_ATOM_ENDS = frozenset(_SPECIALS + _SPACE)
_PHRASE_ENDS = _ATOM_ENDS - {"."}


class AddressParser:
    """Reads a list of addresses; result holds pairs of a name and an address."""

    def __init__(self, text):
        self.text = text or ""
        self.pos = 0
        self.comments = []

    def peek(self):
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def skip(self):
        """Skips white space and comments; returns the white space."""
        space = []
        while (c := self.peek()) and (c in _SPACE or c == "("):
            if c == "(":
                self.comments.append(self.delimited("(", ")\r", True))
            else:
                if c not in "\r\n":
                    space.append(c)
                self.pos += 1
        return "".join(space)

    def addresses(self):
        result = []
        while self.pos < len(self.text):
            result += self.address() or [("", "")]
        return result

    def named(self, words, address):
        name = " ".join(words)
        if self.comments:
            name += (" (" if words else "") + " ".join(self.comments) + (")" if words else "")
        return [(name, address)]

    def address(self):
        self.comments = []
        self.skip()
        start, kept = self.pos, self.comments
        words = self.phrase()
        self.skip()
        found = []
        c = self.peek()
        if not c:
            if words:
                found = [(" ".join(self.comments), words[0])]
        elif c in ".@":
            # No phrase but an address: read it anew.
            self.pos, self.comments = start, kept
            spec = self.spec()
            found = [(" ".join(self.comments), spec)]
        elif c == ":":
            self.pos += 1
            while self.pos < len(self.text):
                self.skip()
                if self.peek() == ";":
                    self.pos += 1
                    break
                found += self.address() or []
        elif c == "<":
            found = self.named(words, self.route())
        elif words:
            found = [(" ".join(self.comments), words[0])]
        elif c in _SPECIALS:
            self.pos += 1
        self.skip()
        if self.peek() == ",":
            self.pos += 1
        return found

    def route(self):
        """Reads an address in angle brackets; a route before it is skipped."""
        if self.peek() != "<":
            return ""
        self.pos += 1
        self.skip()
        in_route, spec = False, ""
        while c := self.peek():
            if in_route:
                self.domain()
                in_route = False
            elif c == ">":
                self.pos += 1
                break
            elif c == "@":
                self.pos += 1
                in_route = True
            elif c == ":":
                self.pos += 1
            else:
                spec = self.spec()
                self.pos += 1
                break
            self.skip()
        return spec

    def spec(self):
        """Reads local@domain."""
        parts = []
        self.skip()
        while c := self.peek():
            keep = True
            if c == ".":
                if parts and not parts[-1].strip():
                    parts.pop()
                parts.append(".")
                self.pos += 1
                keep = False
            elif c == '"':
                parts.append('"' + quote(self.delimited('"', '"\r', False)) + '"')
            elif c in _ATOM_ENDS:
                if parts and not parts[-1].strip():
                    parts.pop()
                break
            else:
                parts.append(self.atom(_ATOM_ENDS))
            space = self.skip()
            if keep and space:
                parts.append(space)
        if self.peek() != "@":
            return "".join(parts)
        parts.append("@")
        self.pos += 1
        self.skip()
        domain = self.domain()
        if not domain:
            return ""
        return "".join(parts) + domain

    def domain(self):
        parts = []
        while c := self.peek():
            if c in _SPACE:
                self.pos += 1
            elif c == "(":
                self.comments.append(self.delimited("(", ")\r", True))
            elif c == "[":
                parts.append("[" + self.delimited("[", "]\r", False) + "]")
            elif c == ".":
                self.pos += 1
                parts.append(".")
            elif c == "@":
                return ""  # a second one: nothing is right
            elif c in _ATOM_ENDS:
                break
            else:
                parts.append(self.atom(_ATOM_ENDS))
        return "".join(parts)

    def delimited(self, begin, ends, comments):
        """Reads what stands between delimiters; comments nest, backslashes escape."""
        if self.peek() != begin:
            return ""
        self.pos += 1
        out, depth, escaped = [], 0, False
        while c := self.peek():
            self.pos += 1
            if escaped:
                out.append(c)
                escaped = False
            elif c in ends:
                if not depth:
                    break
                depth -= 1
            elif comments and c == "(":
                depth += 1
            elif c == "\\":
                escaped = True
            else:
                out.append(c)
        return "".join(out)

    def atom(self, ends):
        start = self.pos
        while (c := self.peek()) and c not in ends:
            self.pos += 1
        return self.text[start:self.pos]

    def phrase(self):
        words = []
        while c := self.peek():
            if c in _SPACE:
                self.pos += 1
            elif c == '"':
                words.append(self.delimited('"', '"\r', False))
            elif c == "(":
                self.comments.append(self.delimited("(", ")\r", True))
            elif c in _PHRASE_ENDS:
                break
            else:
                words.append(self.atom(_PHRASE_ENDS))
        return words


def quote(text):
    """The text with backslashes and double quotes escaped."""
    return text.replace("\\", "\\\\").replace('"', r"\"")


def unquoted(text):
    """The text without its quoted parts and escaped characters."""
    out, quoted, i = [], False, 0
    while i < len(text):
        if text[i] == "\\":
            i += 1
        elif text[i] == '"':
            quoted = not quoted
        elif not quoted:
            out.append(text[i])
        i += 1
    return "".join(out)


def balanced(text):
    """Whether parentheses outside quotes match."""
    depth = 0
    for c in unquoted(text):
        if c == "(":
            depth += 1
        elif c == ")":
            depth -= 1
            if depth < 0:
                return False
    return depth == 0
