__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
           "context_diff", "unified_diff", "diff_bytes", "HtmlDiff", "Match"]

from collections import namedtuple
from heapq import nlargest

Match = namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable items."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first sequence."""
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence, about which details are kept."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self._index()

    def _index(self):
        # b2j: the positions in b of each item that is neither junk nor,
        # in a long sequence, popular.
        b = self.b
        self.b2j = b2j = {}
        for i, item in enumerate(b):
            b2j.setdefault(item, []).append(i)
        self.bjunk = junk = set()
        isjunk = self.isjunk
        if isjunk:
            for item in b2j:
                if isjunk(item):
                    junk.add(item)
            for item in junk:
                del b2j[item]
        self.bpopular = popular = set()
        n = len(b)
        if self.autojunk and n >= 200:
            most = n // 100 + 1
            for item, places in b2j.items():
                if len(places) > most:
                    popular.add(item)
            for item in popular:
                del b2j[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest block that is in a[alo:ahi] and b[blo:bhi]."""
        a, b = self.a, self.b
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        i, j, k = _longest(a, self.b2j, alo, ahi, blo, bhi)
        junk = self.bjunk
        # Extend the block by popular items, then by junk beside it.
        while i > alo and j > blo and b[j - 1] not in junk and a[i - 1] == b[j - 1]:
            i, j, k = i - 1, j - 1, k + 1
        while i + k < ahi and j + k < bhi and b[j + k] not in junk and a[i + k] == b[j + k]:
            k += 1
        while i > alo and j > blo and b[j - 1] in junk and a[i - 1] == b[j - 1]:
            i, j, k = i - 1, j - 1, k + 1
        while i + k < ahi and j + k < bhi and b[j + k] in junk and a[i + k] == b[j + k]:
            k += 1
        return Match(i, j, k)

    def get_matching_blocks(self):
        """The blocks the sequences share, in order."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        la, lb = len(self.a), len(self.b)
        todo, found = [(0, la, 0, lb)], []
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, k = block = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                found.append(block)
                if alo < i and blo < j:
                    todo.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    todo.append((i + k, ahi, j + k, bhi))
        found.sort()
        i1 = j1 = k1 = 0
        blocks = []
        for i2, j2, k2 in found:
            if i1 + k1 == i2 and j1 + k1 == j2:
                k1 += k2
            else:
                if k1:
                    blocks.append(Match(i1, j1, k1))
                i1, j1, k1 = i2, j2, k2
        if k1:
            blocks.append(Match(i1, j1, k1))
        blocks.append(Match(la, lb, 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        """How to turn a into b: (tag, i1, i2, j1, j2)."""
        if self.opcodes is not None:
            return self.opcodes
        self.opcodes = codes = []
        i = j = 0
        for ai, bj, size in self.get_matching_blocks():
            if i < ai or j < bj:
                codes.append(("replace" if i < ai and j < bj else "delete" if i < ai else "insert", i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                codes.append(("equal", ai, i, bj, j))
        return codes

    def get_grouped_opcodes(self, n=3):
        """The opcodes in groups with up to n lines of context."""
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == "equal":
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == "equal":
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """How alike the sequences are, from 0 to 1."""
        return _ratio(sum(block[2] for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        """An upper bound of ratio()."""
        if self.fullbcount is None:
            self.fullbcount = full = {}
            for item in self.b:
                full[item] = full.get(item, 0) + 1
        full, left, matches = self.fullbcount, {}, 0
        for item in self.a:
            n = left.get(item)
            if n is None:
                n = full.get(item, 0)
            left[item] = n - 1
            if n > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """An upper bound of ratio() from the lengths."""
        la, lb = len(self.a), len(self.b)
        return _ratio(min(la, lb), la + lb)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The possibilities most like a word, the best first."""
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    found = []
    s = SequenceMatcher()
    s.set_seq2(word)
    for x in possibilities:
        s.set_seq1(x)
        if s.real_quick_ratio() >= cutoff and s.quick_ratio() >= cutoff and (score := s.ratio()) >= cutoff:
            found.append((score, x))
    return [x for _, x in nlargest(n, found)]


def _keep_blank(line, tags):
    # The marks of a ? line: a space where the line has white space.
    return "".join(c if tag == " " and c.isspace() else tag for c, tag in zip(line, tags)).rstrip()


class Differ:
    """Compares lines and shows differences within them."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Compare two lists of lines; yields the lines of the delta."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from self._dump("-", a, alo, ahi)
            elif tag == "insert":
                yield from self._dump("+", b, blo, bhi)
            else:
                yield from self._dump(" ", a, alo, ahi)

    def _dump(self, tag, x, lo, hi):
        for i in range(lo, hi):
            yield f"{tag} {x[i]}"

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        if bhi - blo < ahi - alo:
            yield from self._dump("+", b, blo, bhi)
            yield from self._dump("-", a, alo, ahi)
        else:
            yield from self._dump("-", a, alo, ahi)
            yield from self._dump("+", b, blo, bhi)

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        # For each line of b the best line of a near it; pairs that are alike
        # enough are shown with marks.
        cutoff, window = 0.74999, 10
        cruncher = SequenceMatcher(self.charjunk)
        spread = window // 2
        dump_i, dump_j = alo, blo
        for j in range(blo, bhi):
            cruncher.set_seq2(b[j])
            best = min(ahi, alo + j - blo)  # the line of a opposite
            lo, hi = max(dump_i, best - window), min(ahi, best + window + 1)
            found, ratio = None, cutoff
            for i in range(lo, hi):
                cruncher.set_seq1(a[i])
                if cruncher.real_quick_ratio() > ratio and cruncher.quick_ratio() > ratio and (r := cruncher.ratio()) > ratio:
                    found, ratio = i, r
            if found is None:
                continue
            yield from self._fancy_helper(a, dump_i, found, b, dump_j, j)
            aline, bline = a[found], b[j]
            if aline == bline:
                yield "  " + aline
            else:
                cruncher.set_seq1(aline)
                atags = btags = ""
                for tag, i1, i2, j1, j2 in cruncher.get_opcodes():
                    la, lb = i2 - i1, j2 - j1
                    atags += {"replace": "^", "delete": "-", "insert": "", "equal": " "}[tag] * la
                    btags += {"replace": "^", "delete": "", "insert": "+", "equal": " "}[tag] * lb
                yield from self._qformat(aline, bline, atags, btags)
            dump_i, dump_j = found + 1, j + 1
        yield from self._fancy_helper(a, dump_i, ahi, b, dump_j, bhi)

    def _fancy_helper(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            if blo < bhi:
                yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
            else:
                yield from self._dump("-", a, alo, ahi)
        elif blo < bhi:
            yield from self._dump("+", b, blo, bhi)

    def _qformat(self, aline, bline, atags, btags):
        atags, btags = _keep_blank(aline, atags), _keep_blank(bline, btags)
        yield "- " + aline
        if atags:
            yield f"? {atags}\n"
        yield "+ " + bline
        if btags:
            yield f"? {btags}\n"


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is blank or holds a single #."""
    if pat is not None:
        return pat(line) is not None
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Whether a character is a space or tab."""
    return ch in ws


def _range_unified(start, stop):
    length = stop - start
    if length == 1:
        return f"{start + 1}"
    return f"{start + 1 if length else start},{length}"


def _range_context(start, stop):
    length = stop - start
    begin = start + 1 if length else start
    return f"{begin}" if length <= 1 else f"{begin},{begin + length - 1}"


def _check_types(a, b, *args):
    if a and not isinstance(a[0], str):
        raise TypeError("lines to compare must be str, not %s (%r)" % (type(a[0]).__name__, a[0]))
    if b and not isinstance(b[0], str):
        raise TypeError("lines to compare must be str, not %s (%r)" % (type(b[0]).__name__, b[0]))
    if isinstance(a, str):
        raise TypeError("input must be a sequence of strings, not %s" % type(a).__name__)
    if isinstance(b, str):
        raise TypeError("input must be a sequence of strings, not %s" % type(b).__name__)
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError("all arguments must be str, not: %r" % (arg,))


def _heads(a_mark, b_mark, fromfile, tofile, fromdate, todate, lineterm):
    yield f"{a_mark} {fromfile}{chr(9) + fromdate if fromdate else ''}{lineterm}"
    yield f"{b_mark} {tofile}{chr(9) + todate if todate else ''}{lineterm}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Compare two lists of lines; yields a delta in unified format."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield from _heads("---", "+++", fromfile, tofile, fromfiledate, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield f"@@ -{_range_unified(first[1], last[2])} +{_range_unified(first[3], last[4])} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag != "insert":
                for line in a[i1:i2]:
                    yield "-" + line
            if tag != "delete":
                for line in b[j1:j2]:
                    yield "+" + line


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Compare two lists of lines; yields a delta in context format."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield from _heads("***", "---", fromfile, tofile, fromfiledate, tofiledate, lineterm)
        first, last = group[0], group[-1]
        tags = {code[0] for code in group}
        yield "***************" + lineterm
        yield f"*** {_range_context(first[1], last[2])} ****{lineterm}"
        if tags & {"replace", "delete"}:
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield f"--- {_range_context(first[3], last[4])} ----{lineterm}"
        if tags & {"replace", "insert"}:
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield marks[tag] + line


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """Compare lists of lines in bytes with unified_diff or context_diff."""

    def decode(s):
        try:
            return s.decode("ascii", "surrogateescape")
        except AttributeError as error:
            raise TypeError("all arguments must be bytes, not %s (%r)" % (type(s).__name__, s)) from error

    a, b = list(map(decode, a)), list(map(decode, b))
    names = [decode(s) for s in (fromfile, tofile, fromfiledate, tofiledate)]
    for line in dfunc(a, b, *names, n, decode(lineterm)):
        yield line.encode("ascii", "surrogateescape")


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Compare two lists of lines as Differ does."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """The lines of the first (1) or second (2) sequence of a delta of ndiff."""
    try:
        tag = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which) from None
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]


_page = """
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
          "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">

<html>

<head>
    <meta http-equiv="Content-Type"
          content="text/html; charset=%(charset)s" />
    <title></title>
    <style type="text/css">%(styles)s
    </style>
</head>

<body>
    %(table)s%(legend)s
</body>

</html>"""


class HtmlDiff:
    """Shows two lists of lines side by side in a table of HTML."""

    _default_prefix = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
        self._tabsize = tabsize
        self._wrapcolumn = wrapcolumn
        self._linejunk = linejunk
        self._charjunk = charjunk

    def make_file(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5, *, charset="utf-8"):
        """A page with the table."""
        from _difflib_html import STYLES, LEGEND
        page = _page % dict(styles=STYLES, legend=LEGEND, charset=charset,
                            table=self.make_table(fromlines, tolines, fromdesc, todesc, context=context, numlines=numlines))
        return page.encode(charset, "xmlcharrefreplace").decode(charset)

    def make_table(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5):
        """The table."""
        from _difflib_html import table
        prefix = HtmlDiff._default_prefix
        HtmlDiff._default_prefix += 1
        return table(self, prefix, fromlines, tolines, fromdesc, todesc, numlines if context else None)
