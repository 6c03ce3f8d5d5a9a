"""A small treebank made up for the tests of the measure."""


def row(number: int | str, form: str, head: int | str, relation: str = "dep", **columns: str) -> str:
    """The columns of a word."""
    given = {"lemma": form.lower(), "upos": "X", "xpos": "X", "features": "_", "other": "_", **columns}
    first = (str(number), form, given["lemma"], given["upos"], given["xpos"], given["features"])
    return "\t".join((*first, str(head), relation, "_", given["other"]))


def sentence(*lines: str) -> str:
    """Lines and the empty one after them."""
    return "\n".join(lines) + "\n\n"


CLOSE = "SpaceAfter=No"

TREEBANK = (
    sentence(
        "# newdoc id = one",
        "# newpar",
        "# text = She didn't ring.",
        row(1, "She", 4, "nsubj", upos="PRON", xpos="PRP", features="Case=Nom|Number=Sing"),
        row("2-3", "didn't", "_", "_"),
        row(2, "did", 4, "aux", lemma="do"),
        row(3, "n't", 4, "advmod", lemma="not"),
        row(4, "ring", 0, "root", other=f"Gloss=x|{CLOSE}"),
        row("4.1", "them", "_", "_"),
        row(5, ".", 4, "punct"),
    )
    + sentence(
        "# newpar",
        row(1, "Bins", 2, "nsubj"),
        row(2, "go", 0, "root"),
        row(3, "out", 2, "compound:prt", other=CLOSE),
    )
    + sentence(
        row(1, "(", 2, "punct", other=CLOSE),
        row(2, "today", 0, "root", other=CLOSE),
        row(3, ")", 2, "punct", other=CLOSE),
        row(4, ".", 2, "punct"),
    )
    + sentence("# newdoc id = two", row(1, "Thanks", 0, "root"), row(2, "!", 1, "punct"))
)
"""Two documents; the first has two paragraphs and three sentences."""
