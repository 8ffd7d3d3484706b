"""Sound to words and words to sound. Knows no question, no score and no interviewer.

Start with :mod:`audio.interfaces`, the four protocols; everything else here either carries data between
them or stands behind one of them. Importing this package imports no heavy library.
"""
