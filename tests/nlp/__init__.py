"""Tests of the language: they mirror `nlp`."""
