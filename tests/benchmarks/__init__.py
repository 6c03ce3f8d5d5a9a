"""How long a review takes and how much memory the agent needs, beside a floor measured in the same run."""
