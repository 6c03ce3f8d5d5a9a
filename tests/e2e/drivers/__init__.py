"""One small interface to two real browsers."""
