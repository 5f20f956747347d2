"""Choose among finds that overlap: the longest first, of equally long ones the leftmost."""

# Start, end and the numbers of the rules of what may become a match. Most never do, so they are plain tuples.
Find = tuple[int, int, tuple[int, ...]]


def settle(finds: list[Find]) -> list[Find]:
    """Choose among finds given in order of start and, from one start, of end."""
    standing: list[Find] = []
    first = reach = 0
    for at, (start, end, _) in enumerate(finds):
        if start >= reach:
            if at - first == 1:  # as mostly: one that overlaps with none
                standing.append(finds[first])
            elif at > first:
                standing += _choose(finds[first:at], reach)
            first, reach = at, end
        elif end > reach:
            reach = end
    return standing + _choose(finds[first:], reach)


def _choose(cluster: list[Find], reach: int) -> list[Find]:
    """Choose from finds that hang together, of which the last ends at `reach`."""
    if len(cluster) < 2:  # noqa: PLR2004  (none or one)
        return cluster
    first = cluster[0][0]
    for find in cluster:
        if find[1] == reach and find[0] == first:  # as nearly always: one that covers all the others
            return [find]
    chosen: list[Find] = []
    for find in sorted(cluster, key=_by_length):
        if all(find[1] <= start or end <= find[0] for start, end, _ in chosen):
            chosen.append(find)
    return sorted(chosen)


def _by_length(find: Find) -> tuple[int, int]:
    return find[0] - find[1], find[0]
