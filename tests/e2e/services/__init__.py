"""What a browser needs around it, all on loopback and all ended with the tests."""
