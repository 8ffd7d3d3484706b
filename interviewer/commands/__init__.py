"""One module per command. Each turns options into a call and what comes back into lines or JSON."""
