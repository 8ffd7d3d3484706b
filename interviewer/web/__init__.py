"""The review pages: the sessions in the browser, on this machine only."""
