from difflib import ndiff

STYLES = """
        :root {color-scheme: light dark}
        table.diff {font-family: Menlo, Consolas, Monaco, Liberation Mono, Lucida Console, monospace; border:medium}
        .diff_header {background-color:#e0e0e0}
        td.diff_header {text-align:right}
        .diff_next {background-color:#c0c0c0}
        .diff_add {background-color:palegreen}
        .diff_chg {background-color:#ffff77}
        .diff_sub {background-color:#ffaaaa}

        @media (prefers-color-scheme: dark) {
            .diff_header {background-color:#666}
            .diff_next {background-color:#393939}
            .diff_add {background-color:darkgreen}
            .diff_chg {background-color:#847415}
            .diff_sub {background-color:darkred}
        }"""

LEGEND = """
    <table class="diff" summary="Legends">
        <tr> <th colspan="2"> Legends </th> </tr>
        <tr> <td> <table border="" summary="Colors">
                      <tr><th> Colors </th> </tr>
                      <tr><td class="diff_add">&nbsp;Added&nbsp;</td></tr>
                      <tr><td class="diff_chg">Changed</td> </tr>
                      <tr><td class="diff_sub">Deleted</td> </tr>
                  </table></td>
             <td> <table border="" summary="Links">
                      <tr><th colspan="2"> Links </th> </tr>
                      <tr><td>(f)irst change</td> </tr>
                      <tr><td>(n)ext change</td> </tr>
                      <tr><td>(t)op</td> </tr>
                  </table></td> </tr>
    </table>"""

_opens = {"add": "\0+", "sub": "\0-", "chg": "\0^"}
_close = "\1"


def _expand(line, tabsize):
    # The line with the white space of tabs kept apart from plain spaces.
    line = line.replace(" ", "\0").expandtabs(tabsize)
    return line.replace(" ", "\t").replace("\0", " ").rstrip("\n")


def _mark(line, marks):
    # line with each run of a mark of a ? line enclosed.
    out, i, n = [], 0, len(line)
    kinds = {"+": "add", "-": "sub", "^": "chg"}
    marks = marks.ljust(n)[:n]
    while i < n:
        j = i
        while j < n and marks[j] == marks[i]:
            j += 1
        kind = kinds.get(marks[i])
        out.append(_opens[kind] + line[i:j] + _close if kind else line[i:j])
        i = j
    return "".join(out)


def _rows(diff, fromlines, tolines):
    # Yields (from, to, changed): from and to are (number, text), None if that
    # side has no line. Lines removed and added in one place stand side by side.
    delta = [line for line in ndiff(fromlines, tolines, diff._linejunk, diff._charjunk)]
    a = b = 0
    removed, added = [], []

    def whole(text, kind):
        return _opens[kind] + (text or " ") + _close

    def flush():
        for i in range(max(len(removed), len(added))):
            yield removed[i] if i < len(removed) else None, added[i] if i < len(added) else None, True
        removed.clear()
        added.clear()

    i = 0
    while i < len(delta):
        tag, text = delta[i][0], delta[i][2:].rstrip("\n")
        after = delta[i + 1][0] if i + 1 < len(delta) else " "
        third = delta[i + 2][0] if i + 2 < len(delta) else " "
        paired = tag == "-" and (after == "?" and third == "+" or after == "+" and third == "?")
        if paired:
            yield from flush()
            a, b = a + 1, b + 1
            left, i = text, i + 1
            if after == "?":
                left, i = _mark(text, delta[i][2:].rstrip("\n")), i + 1
            right, i = delta[i][2:].rstrip("\n"), i + 1
            if i < len(delta) and delta[i][0] == "?":
                right, i = _mark(right, delta[i][2:].rstrip("\n")), i + 1
            yield (a, left), (b, right), True
            continue
        i += 1
        if tag == " ":
            yield from flush()
            a, b = a + 1, b + 1
            yield (a, text), (b, text), False
        elif tag == "-":
            if added:
                yield from flush()
            a += 1
            removed.append((a, whole(text, "sub")))
        else:
            b += 1
            added.append((b, whole(text, "add")))
    yield from flush()


def _context(rows, n):
    # rows with only n unchanged ones around changes; None stands for a gap.
    keep = set()
    for i, row in enumerate(rows):
        if row[2]:
            keep.update(range(max(0, i - n), min(len(rows), i + n + 1)))
    last = None
    for i in sorted(keep):
        if last is not None and i != last + 1:
            yield None
        yield rows[i]
        last = i


def _wrap(side, column):
    # The lines of one side of a row, cut at a column; marks are reopened.
    if side is None or column is None:
        return [side]
    number, text = side
    lines, line, width, mark, i = [], "", 0, "", 0
    left = len(text) - 3 * text.count("\0")
    while i < len(text):
        if width == column and left:
            lines.append(line + (_close if mark else ""))
            line, width = mark, 0
        if text[i] == "\0":
            mark = text[i:i + 2]
            line, i = line + mark, i + 2
            continue
        if text[i] == _close:
            line, mark, i = line + _close, "", i + 1
            continue
        line, width, left, i = line + text[i], width + 1, left - 1, i + 1
    lines.append(line)
    return [(number if k == 0 else ">", text) for k, text in enumerate(lines)]


def _cell(prefix, side):
    if side is None:
        return '<td class="diff_header"></td><td nowrap="nowrap"></td>'
    number, text = side
    at = "" if number == ">" else f' id="{prefix}_{number}"'
    text = text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;").replace(" ", "&nbsp;").rstrip("\t")
    for kind, opening in _opens.items():
        text = text.replace(opening, f'<span class="diff_{kind}">')
    text = text.replace(_close, "</span>").replace("\t", "&nbsp;")
    return f'<td class="diff_header"{at}>{number}</td><td nowrap="nowrap">{text}</td>'


def table(diff, prefix, fromlines, tolines, fromdesc, todesc, numlines):
    """The table of HtmlDiff.make_table; numlines is None for all lines."""
    fromlines = [_expand(line, diff._tabsize) for line in fromlines]
    tolines = [_expand(line, diff._tabsize) for line in tolines]
    rows = list(_rows(diff, fromlines, tolines))
    if numlines is not None:
        rows = list(_context(rows, numlines))
    shown = []  # (left, right, changed) or None
    for row in rows:
        if row is None:
            shown.append(None)
            continue
        left, right = _wrap(row[0], diff._wrapcolumn), _wrap(row[1], diff._wrapcolumn)
        for k in range(max(len(left), len(right))):
            shown.append((left[k] if k < len(left) else None, right[k] if k < len(right) else None, row[2]))
    to = f"difflib_chg_to{prefix}_"
    anchors, links, number, inside, last = {}, {}, 0, False, 0
    margin = 5 if numlines is None else numlines
    for i, row in enumerate(shown):
        if row is not None and row[2]:
            if not inside:
                inside = True
                anchors[max(0, i - margin)] = number
                last = i
                number += 1
                links[i] = f'<a href="#{to}_{number}">n</a>'
        else:
            inside = False
    if links:
        links[last] = f'<a href="#{to}_top">t</a>'
        if 0 not in links:
            links[0] = f'<a href="#{to}_0">f</a>'
    body = []
    for i, row in enumerate(shown):
        if row is None:
            body.append("        </tbody>        \n        <tbody>\n")
            continue
        at = f' id="{to}_{anchors[i]}"' if i in anchors else ""
        link = links.get(i, "")
        body.append(f'            <tr><td class="diff_next"{at}>{link}</td>{_cell(f"from{prefix}", row[0])}'
                    f'<td class="diff_next">{link}</td>{_cell(f"to{prefix}", row[1])}</tr>\n')
    if not links:
        cell = f'<td class="diff_next"><a href="#{to}_top">t</a></td><td></td><td>&nbsp;No Differences Found&nbsp;</td>'
        body = [f"            <tr>{cell}{cell}</tr>\n"]
    head = ""
    if fromdesc or todesc:
        cells = "".join(f'<th class="diff_next"><br /></th><th colspan="2" class="diff_header">{d}</th>' for d in (fromdesc, todesc))
        head = f"<thead><tr>{cells}</tr></thead>"
    columns = "        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>\n"
    return (f'\n    <table class="diff" id="{to}_top"\n           cellspacing="0" cellpadding="0" rules="groups" >\n'
            f'{columns}{columns}        {head}\n        <tbody>\n{"".join(body)}        </tbody>\n    </table>')
