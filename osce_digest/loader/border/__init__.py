"""Where the items of a dump begin: cues weighed over the whole stretch at once."""
