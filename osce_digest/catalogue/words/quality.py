"""Words of the page of figures."""

from osce_digest.catalogue.said import Said

WORDS = {
    "quality": Said(
        en="Quality",
    ),
    "quality_note": Said(
        en="How often dates and tags are right, measured on items that readers have labelled, and what this archive holds.",
    ),
    "this_archive": Said(
        en="This archive",
    ),
    "entries": Said(
        en="Items",
    ),
    "dated": Said(
        en="Date of issue: ",
    ),
    "tagged_with": Said(
        en="Filed under ",
    ),
    "with_to_check": Said(
        en="With tags to be checked",
    ),
    "with_corrected": Said(
        en="Corrected by the editor",
    ),
    "what": Said(
        en="What",
    ),
    "items": Said(
        en="Items",
    ),
    "share": Said(
        en="Share",
    ),
    "to_review_page": Said(
        en="What an editor should look at, the most doubtful first",
    ),
    "measured": Said(
        en="Measured on labelled items",
    ),
    "measured_note": Said(
        en="{items} items in {files} files of every shape, in the project’s own words, labelled by readers.",
    ),
    "precision": Said(
        en="Precision",
    ),
    "recall": Said(
        en="Recall",
    ),
    "f_measure": Said(
        en="F1",
    ),
    "labels": Said(
        en="Labels",
    ),
    "shares": Said(
        en="Further figures",
    ),
    "less_is_better": Said(
        en="(the less, the better)",
    ),
    "sure": Said(
        en="How sure, and how often right",
    ),
    "sure_note": Said(
        en="Tags are grouped by how sure the program said it was. On the line, as many are right as it said: of tags said at 90 %, nine in ten. Above it the program was too careful, below it too bold.",
    ),
    "said": Said(
        en="Said to be sure",
    ),
    "right": Said(
        en="Right",
    ),
    "decisions_taken": Said(
        en="Decisions",
    ),
    "dot": Said(
        en="Said {said} %, right {right} % of {count}",
    ),
}
