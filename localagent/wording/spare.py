"""What of a text is left alone: quotations, names, code, addresses on the web and of mail."""

import re
from collections.abc import Iterator

from nlp.draft import Draft

_SPARED = re.compile(
    r"""
      ```.*?(?:```|\Z) | `[^`\n]+`                                    # code
    | (?<![\w+.-])(?:[a-z][a-z0-9+.-]{0,20}://|www\.)\S+                # addresses on the web
    | (?<!\S)[^\s@]+@\S+                                              # mailboxes
    | (?<![\w./-])(?:[\w-]+\.)+(?:gov|org|co|ac|nhs|com|net|uk)(?:\.uk)?\b(?:/\S*)?
    | (?<!\w)[@\#][\w-]+                                              # names and topics in posts
    | (?<!\S)(?=\S*?(?:\w[_=\\]\w|\(\)|[{}<>]|::|->))\S+               # code without its marks
    | (?<!\S)--?[a-z][\w-]*(?!\w)                                     # options of a command
    | (?<![\w./])(?:~|\.{1,2})?/[\w./-]+                              # paths
    | (?<!\w)(?=\w*\d)(?=\w*[A-Za-z])\w+                              # references
    | (?<!\w)[a-z]+[A-Z]\w*                                           # codeNames
    | “[^“”\n]{1,600}” | «[^«»\n]{1,600}» | (?<!\w)"[^"\n]{1,600}"(?!\w)
    | (?<!\w)‘[^‘\n]{1,600}?’(?!\w) | (?<!\w)'(?!\s)[^'\n]{1,600}(?:(?<=\w)'\w[^'\n]{0,600}){0,20}'(?!\w)
    """,
    re.VERBOSE | re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BEGINS = re.compile(r"(?:^|(?<!\b[A-Z])[.!?:;…\n\r]|[-–—*•>][ \t])[\s\"'“‘(\[]*$")
_NEXT = re.compile(r"[ \t]+([^\W\d_][\w'’-]*)")
_SHORT_LINE = 4


def spared(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each stretch that is nobody's wording, or not the author's."""
    return tuple(found.span() for found in _SPARED.finditer(text))


def names_known(draft: Draft) -> frozenset[str]:
    """The words, in small letters, of everybody's names on the draft."""
    mailboxes = (*draft.recipients, *(draft.original_recipients or ()))
    shown = [f"{each.name} {each.address}" for each in mailboxes] + [draft.account.handle or ""]
    return frozenset(word.casefold() for each in shown for word in _words(each))


def is_name(text: str, start: int, end: int, known: frozenset[str]) -> bool:
    """Whether a word that LanguageTool does not know stands as a name or an abbreviation does."""
    word = text[start:end]
    if not word[:1].isupper():
        return word.casefold() in known
    if word.isupper() and len(word) > 1:
        return True
    if not _BEGINS.search(text[max(0, start - 40) : start]):
        return True
    return word.casefold() in known or _stands_alone(text, start, end) or _is_elsewhere(text, word, start)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the next word has a capital too, or the line is as short as a signature and all in capitals."""
    following = _NEXT.match(text, end)
    if following and following[1][0].isupper() and following[1] != "I":
        return True
    begin, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    words = text[begin : stop if stop >= 0 else len(text)].split()
    return len(words) < _SHORT_LINE and all(each[0].isupper() for each in words)


def _is_elsewhere(text: str, word: str, start: int) -> bool:
    """Whether the word has its capital in the middle of a sentence too."""
    others = (found.start() for found in re.finditer(rf"\b{re.escape(word)}\b", text))
    return any(at != start and not _BEGINS.search(text[max(0, at - 40) : at]) for at in others)


def _words(text: str) -> Iterator[str]:
    for found in _WORD.finditer(text):
        yield found[0]
        yield from re.split(r"['’-]", found[0])
