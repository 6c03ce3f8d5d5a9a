"""The language of a draft: what it says, and what the policy would mind in it."""
