"""Charts and the map as inline SVG: pure functions from counts and words to what small templates print.

    chart = draw_map(states, choose_steps(state.items for state in states), words)
    context = {"map": print_chart(desk.templates, map.TEMPLATE, chart)}

Each module draws one chart and names its template. Words, names and links are the caller's; so are a page's inputs: the
template, and `map.FILE` where the map is shown. A page that shows the map shows `tiles` too: the style sheet, and with
it what reads pages aloud, picks one of them by the width. Not here: what is counted, and the look (`static/style.css`).
"""
