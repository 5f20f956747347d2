"""Choose among finds that overlap: the longest first, of equally long ones the leftmost."""

# Start, end and the numbers of the rules of what may become a match. Most never do, so they are plain tuples.
Find = tuple[int, int, tuple[int, ...]]


def settle(finds: list[Find]) -> list[Find]:
    """Choose among finds given in order of start and, from one start, of end."""
    if not finds:
        return []
    standing: list[Find] = []
    first = reach = 0
    cover = finds[0]
    for at, find in enumerate(finds):
        start, end, _ = find
        if start >= reach:
            if at:
                standing += [cover] if cover[1] == reach else _choose(finds[first:at])
            first, reach, cover = at, end, find
        elif end > reach:
            reach = end
            if start == cover[0]:
                cover = find
    return standing + ([cover] if cover[1] == reach else _choose(finds[first:]))


def _choose(cluster: list[Find]) -> list[Find]:
    """Choose from finds that hang together where, as hardly ever, not one of them covers all the others."""
    chosen: list[Find] = []
    for find in sorted(cluster, key=_by_length):
        if all(find[1] <= start or end <= find[0] for start, end, _ in chosen):
            chosen.append(find)
    return sorted(chosen)


def _by_length(find: Find) -> tuple[int, int]:
    return find[0] - find[1], find[0]
