"""The shapes of abbreviations and of people's names, spelt out or taken for granted. Patterns only: see `features`."""

import re

from osce_digest.loader.patterns import flat

# "Local Public Safety Councils (LPSCs)"
DEFINED = re.compile(r"\(([A-Z][A-Za-z/&-]{0,3}[A-Z]\w{0,8}?)s?\)")
# "LPSC", "PCUz", "MoI"
# (here and below the boundary before a word is looked for behind its capital, as a search for capitals is faster)
ACRONYM = re.compile(r"[A-Z](?<!\w.)[A-Za-z]*[A-Z][A-Za-z]*\b")
COMMON_ACRONYMS = frozenset(
    "OSCE ODIHR EU UN US USA UK NGO NGOs CSO CSOs TV IT NATO CIS UNDP UNODC USAID UNHCR UNICEF PC OHCHR IOM COVID "
    "II III IV VI EUR USD PhD BiH SMM EOM SALW".split(),
)
# "Bruce Berton", "Teresa Ribeiro": two or more capitalised words in a row, not at the start of a name of a body
FULL_NAME = re.compile(
    flat(
        r"""
        [A-ZÀ-Ž](?<!\w.)[a-zà-ž’'-]++(?: [A-ZÀ-Ž]\.)?(?: (?:[A-ZÀ-Ž][a-zà-ž’'-]++|de|van|der|von|da|del|
        al)){0,2} ([A-ZÀ-Ž][a-zà-ž’'-]{2,}(?:-[A-ZÀ-Ž][a-zà-ž]+)?)\b
        """,
    ),
)
# what people do who were introduced before: "Ribeiro said"
_DOES = flat(
    r"""
    (?:said|noted|stressed|added|underlined|emphasi[sz]ed|stated|highlighted|welcomed|
    explained|reaffirmed|told|concluded|urged|discussed|pointed|called|thanked|praised|expressed|underscored|
    reiterated|recalled|commended|also|met|congratulated|held|spoke|remarked|warned|encouraged|continued|visited)\b
    """,
)
# "Ribeiro said", "said Leaf", "Osmani stressed"
SURNAME = re.compile(
    flat(
        r"""
        \b([A-ZÀ-Ž][a-zà-ž’'-]{2,}+),? <does>|
        \b(?:said|added|noted|explained|stressed|concluded|Mr\.?|Ms\.?|Mrs\.?) ([A-ZÀ-Ž][a-zà-ž’'-]{2,})(?=[.,;” ]|$)
        """,
        does=_DOES,
    ),
)
# what there is of them where none of the words stands that names follow; found in a third of the time
SURNAME_BEFORE = re.compile(flat(r"([A-ZÀ-Ž](?<!\w.)[a-zà-ž’'-]{2,}+),? <does>", does=_DOES))
SURNAME_BEHIND = ("said ", "Mr", "Ms")
SURNAME_BEHIND_STEMS = frozenset("added noted explai stress conclu".split())
# "Osh" and "Pashinyan" of "… in Osh met Prime Minister Nikol Pashinyan": a word with a capital within a sentence
NAME = re.compile(r"[A-ZÀ-ŽА-Я](?<=[a-zà-ž,] .)[\w’'-]{2,}[^\W\d_]")
# such as stand in items of all kinds
COMMON_NAMES = frozenset(
    "OSCE Organization Security Co-operation Cooperation Europe Office Mission Head Ambassador Representative "
    "Chairperson-in-Office Chairman-in-Office Chairperson Chairman Minister Ministry Foreign Affairs Centre Center "
    "Programme Project Co-ordinator Secretary General President Director High Commissioner National Special Human "
    "Rights Democratic Institutions ODIHR Deputy State States Government Republic Department Council Police Media "
    "Freedom European Union Presence Democracy Law January February March April June July August September October "
    "November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
