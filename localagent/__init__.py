"""The agent on this computer: everything that touches the world."""
