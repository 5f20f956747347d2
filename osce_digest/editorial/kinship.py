"""Who belongs together, given pairs that do: a forest of numbers. The order of the pairs does not show."""


class Kinship:
    """Numbers from 0 on, each at first alone."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def find(self, number: int) -> int:
        """Give the least number that a number belongs together with."""
        parents = self._parents
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Say that two belong together."""
        one, other = self.find(one), self.find(other)
        self._parents[max(one, other)] = min(one, other)

    def list_groups(self) -> list[list[int]]:
        """List the groups of more than one, their members rising."""
        groups: dict[int, list[int]] = {}
        for number, parent in enumerate(self._parents):
            if parent != number:
                root = self.find(number)
                groups.setdefault(root, [root]).append(number)
        return list(groups.values())
