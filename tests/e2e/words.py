"""Drafts of the tests, all invented, and what must be seen nowhere else."""

NHS_NUMBER = "943 476 5919"
"""Valid, and given to nobody: the example of the NHS's own pages."""

CANARY = "Quincewhistle"
"""A word that nobody else writes: where it turns up, a draft has got out."""

CLEAN = "Dear Priya,\n\nThe visit is on Tuesday at 10 o'clock – the café is open; it costs £4.\n\nThanks\nSam"

HELD = (
    f"Dear Priya,\n\nthe visit to Mr {CANARY} is on Tuesday. His NHS number is {NHS_NUMBER}.\n\nThanks\nSam"
)

HELD_LINE = f"The visit to Mr {CANARY} is on Tuesday. His NHS number is {NHS_NUMBER}."
"""The same for places where Enter sends."""

CLEAN_LINE = "The visit is on Tuesday at 10 o'clock – the café is open."
