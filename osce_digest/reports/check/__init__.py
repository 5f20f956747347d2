"""Hold a finished site against what was promised of it: links, pages, feeds, calendars, data, ledger."""
