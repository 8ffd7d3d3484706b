"""The questions and the language data. Knows no audio and no interviewer.

:mod:`content.bank` says what a question is; :mod:`content.loading` reads one from YAML and names every
mistake; :mod:`content.languages` holds what is particular to English and to Portuguese.
"""
