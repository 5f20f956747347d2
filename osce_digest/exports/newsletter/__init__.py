"""The digest by mail: one letter a week for the whole site, and one for each country and list that had news.

Back end like the others, but asked for by the newsletter command and not by builds: an archive of thirty years has some
twenty thousand letters, and a reader gets the last. Not here: sending them (mailing).
"""
