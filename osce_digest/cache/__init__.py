"""What builds leave behind for the next: memories, surveys of files, a lock, and processes to share work among.

Knows nothing of press items or pages. All of it can be thrown away; the next build then takes longer.
"""
