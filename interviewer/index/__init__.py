"""A cache of the session folders, so that lists, trends and search stay instant. The folders are the truth."""
