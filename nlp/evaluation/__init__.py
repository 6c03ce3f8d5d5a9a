"""Measures what the checks find against labelled drafts."""
