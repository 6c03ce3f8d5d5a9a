"""The text of an HTML message as a person reads it: lines by block, quoting as `>`."""

from html.parser import HTMLParser

_BLOCKS = (
    "address article blockquote body dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre "
    "section table tr ul"
)
BLOCKS = frozenset(_BLOCKS.split())
UNSEEN = frozenset({"head", "script", "style", "template", "title"})


def html_to_text(html: str) -> str:
    """Flatten HTML: what nobody sees (styles, scripts, head) goes, and quoted lines begin with `> `."""
    flattener = _Flattener()
    flattener.feed(html)
    flattener.close()
    return flattener.text()


class _Flattener(HTMLParser):
    """Gathers lines; the standard library's parser is made to be derived from."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line = ""
        self._quoted = 0
        self._unseen = 0
        self._kept = 0

    def text(self) -> str:
        self._end_line()
        return "\n".join(self._lines).strip("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "br":
            self._end_line(even_if_empty=True)
        elif tag in BLOCKS:
            self._end_line()
        self._count(tag, 1)

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._end_line(even_if_empty=tag == "p")
        elif tag in {"td", "th"}:
            self._line += "\t"
        self._count(tag, -1)

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._kept:
            self._keep(data)
            return
        words = " ".join(data.replace("\xa0", " ").split())
        before = " " if data[:1].isspace() and self._line and not self._line[-1].isspace() else ""
        after = " " if data[-1:].isspace() and words else ""
        self._line += before + words + after

    def _keep(self, data: str) -> None:
        first, *rest = data.split("\n")
        self._line += first
        for line in rest:
            self._end_line(even_if_empty=True)
            self._line = line

    def _count(self, tag: str, step: int) -> None:
        if tag == "blockquote":
            self._quoted = max(0, self._quoted + step)
        elif tag == "pre":
            self._kept = max(0, self._kept + step)
        elif tag in UNSEEN:
            self._unseen = max(0, self._unseen + step)

    def _end_line(self, *, even_if_empty: bool = False) -> None:
        line = self._line.rstrip()
        self._line = ""
        if line or even_if_empty:
            self._lines.append("> " * self._quoted + line)
