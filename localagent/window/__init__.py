"""Presend's own window: whether drafts are checked, the pairing code, and a place to try a draft."""
