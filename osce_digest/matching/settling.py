"""Choose among finds that overlap: the longest first, of equally long ones the leftmost."""

# Start, end and the numbers of the rules of what may become a match. Most never do, so they are plain tuples.
Find = tuple[int, int, tuple[int, ...]]


def settle(finds: list[Find]) -> list[Find]:
    """Choose among finds given in order of start and, from one start, of end."""
    standing: list[Find] = []
    cluster: list[Find] = []
    reach = 0
    for find in finds:
        if find[0] >= reach:
            if cluster:
                standing += _choose(cluster, reach)
            cluster = [find]
            reach = find[1]
        else:
            cluster.append(find)
            reach = max(reach, find[1])
    return standing + _choose(cluster, reach)


def _choose(cluster: list[Find], reach: int) -> list[Find]:
    """Choose from finds that hang together, of which the last ends at `reach`."""
    if len(cluster) < 2:  # noqa: PLR2004  (none or one)
        return cluster
    first = cluster[0][0]
    for find in cluster:
        if find[1] == reach and find[0] == first:  # as nearly always: one that covers all the others
            return [find]
    chosen: list[Find] = []
    for find in sorted(cluster, key=lambda find: (find[0] - find[1], find[0])):
        if all(find[1] <= start or end <= find[0] for start, end, _ in chosen):
            chosen.append(find)
    return sorted(chosen, key=lambda find: find[0])
