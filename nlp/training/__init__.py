"""The programs that make nlp/model: python -m nlp.training."""
