"""The site as one works on it: served on this machine, and made anew page by page while its sources are edited.

Nothing here decides what a page says: builds make the folder that is served, and the same stages make, in memory, the
page somebody looks at. Prints nothing.
"""
