"""Finds the signature below what somebody wrote: a sign-off, a name, a role, ways to get in touch."""

import re
from collections.abc import Sequence

from nlp.lines import Line

SIGN_OFF = re.compile(
    r"""(?:(?:and|as|with|my|once|ever|again) \s){0,3}
    (?: (?:(?:best|kind|kindest|warm|warmest|very|many|all|good|every) \s){0,3}
        (?:regards|wishes|rgds|respects)
      | (?:(?:many|much|big|huge) \s)? (?:thanks|thank\ ?you|thanx|thx|ta|cheers)
        (?: \s (?:again|all|both|everyone|in\ (?:advance|anticipation)|so\ much|very\ much|a\ lot
          | (?:and|&) \s (?:(?:best|kind|kindest|warm|warmest|many) \s){0,2} (?:regards|wishes)) ){0,2}
      | (?:yours|your) (?:\s(?:sincerely|faithfully|truly|aye|ever))? | (?:sincerely|faithfully) (?:\ yours)?
      | (?:(?:all\ the|my\ very)\ )?best | kr | br | warmly | respectfully | take\ care | speak\ soon
      | see\ you (?:\ (?:soon|then|there))?
      | have\ a\ (?:good|great|lovely|nice) \s (?:day|week|weekend|evening) )
    [\s,.!:)x-]*""",
    re.VERBOSE | re.IGNORECASE,
)
DELIMITER = re.compile(r"(?:--|—|–{2})$")
DEVICE = re.compile(
    r"(?:sent (?:from|via|using) (?:my|mail for|outlook|samsung|the|yahoo|an?) .{0,60}|sent from \w+"
    r"|get outlook for .{0,40}|get bluemail .{0,40})$",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"""(?: (?:t|tel|telephone|phone|ph|m|mob|mobile|f|fax|e|e-?mail|w|web|website|dd|ddi
        |direct(?:\ (?:line|dial))?|ext|extn|extension|switchboard|office|minicom|textphone
        |twitter|linkedin|facebook|x|teams)
        \s*[:.|-]?\s* (?=[(+@\d]|\S*@|www|https?:) .*
      | \S+@\S+\.\S+ | (?:https?://|www\.)\S+ | [\w.-]+\.gov\.uk\S*
      | [(+\d][\d\s()+/.-]{5,24}(?:\s?(?:ext|x)\.?\s?\d+)?
      | .*\b[A-Z]{1,2}\d[A-Z\d]?\ ?\d[A-Z]{2}\b | P\.?O\.?\ Box\ .*
      | (?:\d{1,4}\w?\ )?[\w'-]+(?:\ [\w'-]+){0,3}\ (?:street|road|square|lane)
      | (?:level|floor|room)\ \w+.* | (?:the\ )?\d{1,2}(?:st|nd|rd|th)\ floor.*
      | (?:working|office)\ (?:days|hours|pattern)\b.* | i\ (?:usually\ )?work\ .*
      | .*\b(?:she/her|he/him|they/them)\b.*
      | \[?(?:cid|image|logo).{0,40} | follow\ us\b.* )[\s,;|]*""",
    re.VERBOSE | re.IGNORECASE,
)
TITLE = re.compile(r"\b([A-Z]|Cllr|Dr|Hon|Mr|Mrs|Ms|Prof|Rev|St)\.")
NAME = re.compile(r"""["'“(\[*]?[A-Z][^.!?:;\d]*[A-Za-z)\]*.”"'](?:\s?x+)?|[a-z]{2,12}|[A-Z]{1,3}""")
PROSE = re.compile(
    r"""\b(?:i|you|your|we|he|she|they|it|is|are|was|were|has|have|had|got|will|would|can|could
    |please|don|not|if|this|that|password|pin|code|asap|urgent|ps|nb|re)\b""",
    re.VERBOSE | re.IGNORECASE,
)
RULE = re.compile(r"[*_=~-]{5,}$")
POSTSCRIPT = re.compile(r"p\.?\s?s\b", re.IGNORECASE)
SIGNATURE_LINES = 16
"""Non-empty lines that a signature may have; the longest that mail programs' galleries offer has a dozen."""


def signature(lines: Sequence[Line]) -> tuple[int, int]:
    """The signature's first line and the one after its last; both the number of lines where it has none."""
    for i, line in enumerate(lines):
        if _opens(line.text):
            end = _signature_end(lines, i + 1)
            if end is not None:
                return i, end
    return len(lines), len(lines)


def _opens(text: str) -> bool:
    """Whether a signature may begin here: a sign-off, with a name or not, two hyphens, a device's line."""
    if SIGN_OFF.fullmatch(text) or DELIMITER.match(text) or DEVICE.match(text):
        return True
    sign_off, comma, name = text.partition(",")
    return bool(comma) and SIGN_OFF.fullmatch(sign_off) is not None and _names(name.strip())


def _signature_end(lines: Sequence[Line], i: int) -> int | None:
    """Where the signature ends: at the end or at a postscript; None where something else follows."""
    seen = 0
    for j in range(i, len(lines)):
        text = lines[j].text
        if POSTSCRIPT.match(text):
            return j
        seen += bool(text)
        if seen > SIGNATURE_LINES or not _signs(text):
            return None
    return len(lines)


def _signs(text: str) -> bool:
    """Whether a line may stand in a signature: a name, a role, a way to get in touch, never a sentence."""
    if not text or RULE.match(text) or _opens(text):
        return True
    if len(text) > 120:
        return False
    pieces = [piece.strip() for piece in re.split(r"[|•·]|\s/\s|\t", text) if piece.strip()]
    return all(CONTACT.fullmatch(piece) or _names(piece) for piece in pieces)


def _names(piece: str) -> bool:
    piece = TITLE.sub(r"\1", piece)
    words = piece.split()
    capitals = all(not word[:1].islower() for word in words if len(word) > 3)
    return (len(words) <= 4 or (len(words) <= 9 and capitals)) and bool(
        NAME.fullmatch(piece) and PROSE.search(piece) is None
    )
