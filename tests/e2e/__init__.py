"""The main job in real browsers: a real webmail, the real agent, the real extension."""
