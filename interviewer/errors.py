"""Known problems of the program itself; the command line turns each into one line and exit status 1."""


class InterviewerError(Exception):
    """Any known problem.

    message: the message's id in the catalogues. details: what is filled into it.
    """

    def __init__(self, message: str, **details: str | float) -> None:
        super().__init__(message, details)
        self.message = message
        self.details = details
