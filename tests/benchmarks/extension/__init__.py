"""What the extension costs a page: bytes, time at load, time at each key; beside the same page without it."""
