"""An editor's last word: read, checked and applied."""
