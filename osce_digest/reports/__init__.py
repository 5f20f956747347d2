"""Views for the desk: how good the program is on labelled items, why an entry is as it is, what to look at again.

Change nothing and print nothing. Not here: the words of pages and feeds (renderer, feeds).
"""
