"""Advice on wording by LanguageTool, on this computer alone: absent or slow, the review goes on."""
