"""The version of the agent, one constant that the light native host can read too."""

VERSION = "0.1.0"
