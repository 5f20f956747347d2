"""Days as texts write them, in six languages: found, not yet understood."""
