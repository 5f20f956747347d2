"""What is remembered of every entry that was ever published, and under whose name."""
