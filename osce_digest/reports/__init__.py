"""Views for the desk that change nothing: how good the program is on labelled items, why an entry is as it is, what to
look at again.

Prints nothing. Not here: the words of pages and feeds (renderer, feeds).
"""
