"""What the figures of the quality page are called; the keys are the names in `measured.json`."""

from osce_digest.catalogue.said import Said

WORDS = {
    "figure/body lines lost": Said(
        en="Body lines lost",
    ),
    "figure/borders": Said(
        en="Borders",
    ),
    "figure/borders in dumps": Said(
        en="Borders in dumps",
    ),
    "figure/borders on pages": Said(
        en="Borders on pages",
    ),
    "figure/clutter lines left out": Said(
        en="Clutter lines left out",
    ),
    "figure/countries": Said(
        en="Countries",
    ),
    "figure/dimensions": Said(
        en="Dimensions",
    ),
    "figure/ends": Said(
        en="Ends",
    ),
    "figure/event": Said(
        en="Event",
    ),
    "figure/headlines of untitled items (ROUGE-L F1)": Said(
        en="Headlines of untitled items (ROUGE-L F1)",
    ),
    "figure/headlines that fit": Said(
        en="Headlines that fit",
    ),
    "figure/institution among those of the OSCE": Said(
        en="Institution among those of the OSCE",
    ),
    "figure/institutions": Said(
        en="Institutions",
    ),
    "figure/kept lines where there is clutter": Said(
        en="Kept lines where there is clutter",
    ),
    "figure/language": Said(
        en="Language",
    ),
    "figure/mentions found": Said(
        en="Mentions found",
    ),
    "figure/mentions kept apart": Said(
        en="Mentions kept apart",
    ),
    "figure/primary country": Said(
        en="Primary country",
    ),
    "figure/primary dimension": Said(
        en="Primary dimension",
    ),
    "figure/published": Said(
        en="Published",
    ),
    "figure/published accepted": Said(
        en="Published accepted",
    ),
    "figure/published where the text shows it": Said(
        en="Published where the text shows it",
    ),
    "figure/published wrong": Said(
        en="Published wrong",
    ),
    "figure/single items kept whole": Said(
        en="Single items kept whole",
    ),
    "figure/stated values read": Said(
        en="Stated values read",
    ),
    "figure/title lines": Said(
        en="Title lines",
    ),
    "figure/topics": Said(
        en="Topics",
    ),
    "figure/topics of the OSCE: at least one right": Said(
        en="Topics of the OSCE: at least one right",
    ),
    "figure/topics of the OSCE: recall": Said(
        en="Topics of the OSCE: recall",
    ),
    "figure/topics of the OSCE: too many per item": Said(
        en="Topics of the OSCE: too many per item",
    ),
    "figure/topics: at least one right": Said(
        en="Topics: at least one right",
    ),
}
