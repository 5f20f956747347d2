"""What an editor or an archive keeps about entries: their names, fingerprints, and the ledger that lets names last.

Reads and writes the ledger's file and no other. Nothing is imported here: a build in which items were only added needs
a third of these modules.
"""
