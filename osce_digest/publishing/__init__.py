"""Bring targets to the output folder: only what changed is written, only what earlier builds left over is removed.

Knows nothing of pages, feeds or entries; what a file holds is its target's affair. Nothing is imported here: a build
that finds nothing changed needs the lightest of these modules alone.
"""
