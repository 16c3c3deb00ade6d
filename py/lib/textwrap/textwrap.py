# Wrapping of paragraphs.

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_blank = "\t\n\x0b\x0c\r "
_to_space = {ord(c): " " for c in _blank}


def _letter(c):
    return c.isalnum() and not c.isdecimal() or c == "_"


def _hyphen_cuts(word):
    # Where a word may be broken: after a hyphen between letters, and around
    # a run of dashes between words.
    cuts = []
    n = len(word)
    i = 1
    while i < n:
        if word[i] != "-":
            i += 1
            continue
        j = i
        while j < n and word[j] == "-":
            j += 1
        before = word[i - 1]
        if j - i >= 2:
            if j < n and (word[j].isalnum() or word[j] == "_") and (before.isalnum() or before in "_!\"'&.,?"):
                cuts.append(i)
                cuts.append(j)
        elif (i >= 2 and _letter(before) and
                (_letter(word[i - 2]) or i >= 3 and word[i - 2] == "-" and _letter(word[i - 3])) and
                j + 1 < n and _letter(word[j]) and
                (_letter(word[j + 1]) or j + 2 < n and word[j + 1] == "-" and _letter(word[j + 2]))):
            cuts.append(j)
        i = j
    return cuts


class TextWrapper:
    """Wraps text into lines of a width."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8,
                 *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        """Expand the tabs of a text and make its white space spaces."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_to_space)
        return text

    def _split(self, text):
        """The words of a text, in the pieces that may be on different lines, and the white space between them."""
        chunks = []
        i, n = 0, len(text)
        while i < n:
            j = i
            if text[i] in _blank:
                while j < n and text[j] in _blank:
                    j += 1
                chunks.append(text[i:j])
            else:
                while j < n and text[j] not in _blank:
                    j += 1
                word, start = text[i:j], 0
                if self.break_on_hyphens and "-" in word:
                    for cut in _hyphen_cuts(word):
                        chunks.append(word[start:cut])
                        start = cut
                chunks.append(word[start:])
            i = j
        return chunks

    def _split_chunks(self, text):
        """The pieces of a text as it was passed to wrap."""
        return self._split(self._munge_whitespace(text))

    def _fix_sentence_endings(self, chunks):
        """Put two spaces after the ends of sentences."""
        i = 0
        while i < len(chunks) - 1:
            c = chunks[i]
            if c and c[-1] in "\"'":
                c = c[:-1]
            if chunks[i + 1] == " " and len(c) > 1 and c[-1] in ".!?" and "a" <= c[-2] <= "z":
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """Put as much of a word longer than a line as fits."""
        space = 1 if width < 1 else width - cur_len
        if self.break_long_words and space > 0:
            end = space
            word = reversed_chunks[-1]
            if self.break_on_hyphens and len(word) > space:
                hyphen = word.rfind("-", 0, space)
                if hyphen > 0 and any(c != "-" for c in word[:hyphen]):
                    end = hyphen + 1
            cur_line.append(word[:end])
            reversed_chunks[-1] = word[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def wrap(self, text):
        """The lines of a paragraph."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def _wrap_chunks(self, chunks):
        """The lines that the pieces of a text make; empties the list of the pieces."""
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            line, length = [], 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and chunks[-1].strip() == "":
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line[-1])
                line.pop()
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines or
                    (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()) and length <= width):
                lines.append(indent + "".join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(indent + "".join(line))
                    break
                length -= len(line[-1])
                line.pop()
            else:
                if lines:
                    last = lines[-1].rstrip()
                    if len(last) + len(self.placeholder) <= self.width:
                        lines[-1] = last + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def fill(self, text):
        """The lines of a paragraph as one text."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The lines of a paragraph as one text."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """One line, its end replaced by a placeholder if it is too long."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove the white space that every line starts with."""
    try:
        lines = text.split("\n")
    except (AttributeError, TypeError):
        raise TypeError(f"expected str object, not {type(text).__qualname__!r}") from None
    margin = None
    for i, line in enumerate(lines):
        stripped = line.lstrip(" \t")
        if not stripped.strip():
            lines[i] = ""
            continue
        lead = line[:len(line) - len(stripped)]
        if margin is None:
            margin = lead
        else:
            k = 0
            while k < len(margin) and k < len(lead) and margin[k] == lead[k]:
                k += 1
            margin = margin[:k]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """Add a prefix to the lines, if no predicate is given to those not blank."""
    out = []
    for line in text.splitlines(True):
        if not line.isspace() if predicate is None else predicate(line):
            out.append(prefix)
        out.append(line)
    return "".join(out)
