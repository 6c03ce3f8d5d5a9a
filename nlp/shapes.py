"""How a word is written: the letters' case, which an uncased encoder would not see."""

SHAPES = ("none", "lower", "title", "upper", "letter", "mixed", "digits", "other")
"""In the order of the encoder's token types; "none" is for what stands for no word."""


def shape(word: str) -> int:
    """The place of a word's shape in `SHAPES`."""
    return SHAPES.index(_named(word))


def _named(word: str) -> str:
    if not any(letter.isalpha() for letter in word):
        return "digits" if any(letter.isdigit() for letter in word) else "other"
    if word.islower():
        return "lower"
    if word.isupper():
        return "letter" if len(word) == 1 else "upper"
    return "title" if word[0].isupper() and word[1:].islower() else "mixed"
