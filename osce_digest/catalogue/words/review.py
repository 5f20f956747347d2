"""Words of the page of what an editor should look at."""

from osce_digest.catalogue.said import Said

WORDS = {
    "review": Said(
        en="To review",
    ),
    "review_note": Said(
        en="What an editor should look at, the most doubtful first: the words a decision rests on, what else it could be, and a line that changes it, to paste into corrections.yml.",
    ),
    "decisions": Said(
        en="Decisions in doubt: {count}. Items shown here: {shown}; all are listed by osce-digest review.",
    ),
    "nothing_in_doubt": Said(
        en="Nothing is in doubt.",
    ),
    "its_words": Said(
        en="Words",
    ),
    "instead": Said(
        en="Instead",
    ),
    "item_begins": Said(
        en="An item begins here",
    ),
    "one_item_with": Said(
        en="one item with {id}",
    ),
    "left_out": Said(
        en="{kind}: {name}, left out",
    ),
    "more_decisions": Said(
        en="{count} more:",
    ),
}
