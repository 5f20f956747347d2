"""Charts and the map as inline SVG: pure functions from counts and words to what small templates print.

Each module draws one chart and names its template. Words, names and links are the caller's; so are a page's inputs: the
template, and `map.FILE` where the map is shown. Not here: what is counted, and the look (`static/style.css`).
"""
