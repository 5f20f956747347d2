"""Raw input on its way into the content folder, byte for byte, with a note of where it came from beside it.

Transport only: what the bytes say is the loader's affair. Prints nothing.
"""
