"""Keeps the agent small: a guest on a computer that people work on."""

import ctypes
import sys


def give_back() -> None:
    """Give the memory back that work has freed; the C library of most Linux systems keeps it otherwise."""
    if sys.platform == "linux" and hasattr(library := ctypes.CDLL(None), "malloc_trim"):  # glibc has it
        library.malloc_trim(0)
