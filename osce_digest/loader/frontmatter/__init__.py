"""The head of a Markdown file: read plainly where it is plain, else as YAML."""
