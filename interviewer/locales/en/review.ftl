# The index of the sessions, and the review pages in the browser.

index-busy = Another program is writing the index of your sessions. Try again in a moment.
