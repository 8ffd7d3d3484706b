# The index of the sessions, and the review pages in the browser.

index-busy = Outro programa está gravando o índice das suas sessões. Tente de novo daqui a pouco.
