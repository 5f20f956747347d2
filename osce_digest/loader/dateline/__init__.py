"""The place and day that open an item (`VIENNA, 3 May 2019 –`), and the places that do."""
