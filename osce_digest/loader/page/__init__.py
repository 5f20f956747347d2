"""What of a web page is its article: its lines weighed by their shape and their place, and parted at once."""
