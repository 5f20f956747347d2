"""The words by which a line shows what it is: metadata, furniture, footer, list item. Patterns only: see `marks`."""

import re

from osce_digest.loader.patterns import flat

# "---", "***", "* * *", "====" on a line of its own
BORDER = re.compile(r"(?:-\s?){3,}$|(?:\*\s?){3,}$|_{3,}$|={3,}$|—{3,}$")
# "---|---|---|", "|:--|--:|"
RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$")
# "Focus Area | Action Item | Expected Outcome |"
ROW = re.compile(r"[^|]*\|[^|]*(?:\|[^|]*)*$")
# "Publishing date: 3 May 2019", "- Place: VIENNA", "Locations: Russia, Ukraine"
META_LABEL = re.compile(
    flat(
        r"""
        [-•*]?\s*(?P<label>Publishing date|Date|Issued on|Issued by|Published(?: on)?|Collections?|Content type|
        Where we are|What we do|Location(?:s|\(s\))?|Place|Publisher|Source|Fields of work|Дата публикации|Вид контента|
        Где мы(?: работаем)?|Что мы делаем|Местоположение|Date de publication|Type de contenu|Où nous sommes|
        Ce que nous faisons|Veröffentlichungsdatum|Inhaltstyp|Fecha de publicación|
        Tipo de contenido|Дата|Место(?: проведения)?|Источник|Lieu|Ort|Lugar|Luogo|Fuente|Quelle|Fonte|
        Organi[sz]ed by|Location|DATE|SOURCE|PLACE|
        Data|Datum|Fecha)\s*(?::|(?<=Что мы делаем)(?= )|(?<=Где мы работаем)(?= ))\s*(?P<value>.*)$
        """,
    ),
)
# those above that anchor an item of a listing
DATE_LABELS = frozenset(
    {"Publishing date", "Дата публикации", "Date de publication", "Veröffentlichungsdatum", "Fecha de publicación"}
)
# "Original sender: press office", "Thu May 6 10:12:44 2010": the head of a mail
MAIL_HEADER = re.compile(
    flat(
        r"""
        (?:(?:Original sender|Sender|Channel|List|From|To|Cc|Subject|Sent|Reply-To|Message-ID)\s*:\s*(?!$).{0,80}|
        (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{3,14}\d{2}:\d{2}:\d{2}.{0,12})$
        """,
    ),
)
# "As delivered by Ambassador Jane Doe", "to the Permanent Council, Vienna", "05/08/2019 | Press release | By wire"
DELIVERY = re.compile(
    flat(
        r"""
        (?:(?:As (?:for )?|Statement )?(?:[Dd]elivered|delivery|prepared for delivery|read out)(?: by| at)\b.{2,110}?|
        (?:to|at|before) the (?:[\w-]+ )?(?:\d+(?:st|nd|rd|th) )?(?:(?:[Mm]eeting|[Ss]ession) of the )?(?:OSCE )?(?:
        Permanent Council|Forum for Security Co-?operation|Ministerial Council|PC|FSC)\b[^.]{0,40}?|
        (?P<slashed>\d{2}/\d{2}/\d{4}) \| [^|]{3,60}(?:\|[^|]{3,60})?)
        (?P<date>(?<=[ ,])(?:\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})\.?)?$
        """,
    ),
)
# the labels that only a listing page writes; "Date:" or "Source:" may open an ordinary line
SURE_LABELS = frozenset(
    {
        "Publishing date", "Content type", "Where we are", "What we do", "Fields of work", "Дата публикации",
        "Вид контента", "Где мы", "Где мы работаем", "Что мы делаем",
    },
)  # fmt: skip
# "OSCE - Wed, 09/27/2023 - 18:27", "Wed, 05/08/2019 - 14:03", "OSCE - ven, 31/10/2025 - 14:58"
HEADER = re.compile(
    flat(
        r"""
        (?:(?P<origin>[^|]{2,60}?) - )?(?P<date>(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*|
        lun|mar|mer|jeu|ven|sam|dim|Mo|Di|Mi|Do|Fr|Sa|So|mié|jue|vie|sáb|dom|gio|sab|[ПВСЧ][нтрбс])\.?,[ ]
        \d{1,2}/\d{1,2}/\d{4}(?: - \d{1,2}:\d{2})?)$
        """,
    ),
)
# "OSCE Permanent Council No. 1397 Vienna, 3 November 2022"
COUNCIL = re.compile(
    flat(
        r"""
        OSCE (?:Permanent|Ministerial) Council (?:No\.?|Nr\.?|
        n°) ?\d+,? Vienna,? (?P<date>\d{1,2} [A-Z][a-z]+ \d{4})$
        """,
    ),
)
# "21 May 2007 (All day) - 23 May 2007 (All day)": the days of an event, on its own page
EVENT_DAYS = re.compile(
    r"(?P<start>\d{1,2} [A-Z][a-z]{2,8} \d{4})(?: \(All day\))? (?:-|–|to) "
    r"(?P<end>\d{1,2} [A-Z][a-z]{2,8} \d{4})(?: \(All day\))?$"
)
# "ZAGREB 6 July 2004", "Vienna, 8 May 2019", "date 2019-05-08", "May 8, 2019", "jeudi 30 novembre 2023",
# "8 May 2019    Read: 981", "By Jane Doe | May 8, 2019"
DATE_LINE = re.compile(
    flat(
        r"""
        (?:(?:date|on|published|posted|updated|issued)[: ]+)?(?:[A-ZÀ-ŽА-Я][\w’'./ -]{1,40}?(?:,| ?[|·•–—])? |
        (?:le )?[a-zà-ž]{4,9},? )?(?P<date>\d{1,2}\.? (?:de )?[A-Za-zÀ-žА-я]{3,10}\.?,? (?:de )?\d{4}|
        \d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})(?: г\.)?\)?(?:\s+(?:Read|Views?|Hits): ?\d[\d,.]*|
        ,? \d{1,2}:\d{2}[A-ZА-Я]?[a-zа-я]{0,20})?$
        """,
    ),
    re.IGNORECASE,
)
# "date 2019-05": the month of a page, on top of it
MONTH_ON_TOP = re.compile(r"date (?P<month>(?:19|20)\d\d-(?:0[1-9]|1[0-2]))$")
# "For more information, please contact:", "Media contact:", "For further questions … please contact press@example.org"
CONTACT = re.compile(
    flat(
        r"""
        (?:For (?:more|further|additional|any|all|media|press|general)\b.{0,120}?\b(?:contact|call|write to|e-?mail|
        reach out|visit|see|go to|consult)\b|For press queries|(?:Media|Press) (?:contacts?|enquir\w+|inquir\w+|
        office)\b.{0,40}$|Contacts?(?: (?:person|information|details)| for (?:the )?(?:media|press))?\s*:?$|
        Contacts?\s*:|Please contact\b|(?:Journalists|Media(?: representatives)?|Reporters) (?:are|
        is) (?:kindly )?(?:invited|asked|requested) to (?:register|contact)|Please (?:bring|RSVP|register|confirm your|
        send your)\b|To (?:register|RSVP|be accredited|obtain accreditation)\b.{0,40}\b(?:write|send|e-?mail|contact|
        click|follow|use|fill)\b|Für weitere Informationen|Adresse für Rückfragen|Rückfragen(?: an)?\s*:|Kontakt\s*:|
        Herausgeber\s*:|        Contacts? presse|Contatti\s*:|Contactos?\s*:|Контакты?\s*:|Pour (?:plus|
        de plus amples) (?:d.)?(?:informations?|renseignements)|Para (?:más|mayor) información|Per (?:ulteriori|
        maggiori) informazioni|За дополнительной информацией|Дополнительную информацию)
        """,
    ),
    re.IGNORECASE,
)
# "Jane Doe, ODIHR: +48 600 000 000 or jane@example.org", "Tel.: +43 1 514 36"
CONTACT_DETAIL = re.compile(
    flat(
        r"""
        [\w.+-]+@[\w-]+\.\w+|\[email.protected\]|\+\d[\d ()/-]{6,}|^\+[\d ()/-]+$|
        \b(?:Tel|Telephone|Phone|Mobile|Fax|Mob|Cell|Office|
        Tél|Telefon|Teléfono|Тел|Факс|E-?mail|Courriel|Correo)\b\.?\s*:|\(\d{2,5}\) ?\d{3,}
        """,
    ),
    re.IGNORECASE,
)
# a closing sentence that says where a body can be followed: "… Learn more at www.example.org, Twitter: @name"
ADDRESS = re.compile(r"\b(?:www\.[\w.-]+|https?://\S+|@[A-Za-z]\w{2,}|facebook\.com)", re.IGNORECASE)
SELF_DESCRIPTION = re.compile(
    flat(
        r"""
        (?:The )?(?:OSCE Representative on Freedom of the Media (?:observes|follows|monitors) (?:media|developments|
        the media)\b|
        .{0,80}\bobserves media developments in all|
        With (?:its )?5[5-7] participating States\b.{0,80}\bOSCE is the world|
        The OSCE(?:, with .{0,60},)? is the (?:world.s )?largest (?:regional )?security organi[sz]ation|
        About (?:the )?(?:OSCE|ODIHR|us)\b)
        """,
    ),
)
FOLLOW = re.compile(
    flat(
        r"""
        \b(?:Learn more|Find out more|More information|Follow (?:us|the|ODIHR|OSCE)|Read more|Stay up to date|
        Visit|News (?:from|on) .{3,60}(?=:)|(?:For )?(?:live )?updates (?:from|on))\b
        """,
    ),
    re.IGNORECASE,
)
# "The press conference is in English and can be watched live at https://www.example.org"
STREAMED = re.compile(
    flat(
        r"""
        (?:(?:The|A) (?:press conference|event|meeting|session|hearing|briefing)|It|All)\b.{0,80}\b(?:watched|followed|
        streamed|broadcast|livestreamed) (?:live|online)\b
        """,
    ),
)
# "• item", "- item", "* item", "– item"
BULLET = re.compile(r"(?:[•●▪◦‣·■□►]\s*|[-*–—]\s+)(?=\S)")
# "1. item", "2) item", "(a) item", "iv. item", "[1] note"
NUMBERED = re.compile(r"(?:\d{1,2}[.)]|\[\d{1,3}\]|\([a-z0-9]{1,3}\)|[ivx]{1,4}\))\s+(?=\S)")
# "> quoted words"
QUOTE = re.compile(r">\s+(?=\S)")
# "## Heading"
MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
# what ends a sentence, closing quotes and brackets after it included
SENTENCE_END = re.compile(r"""[.!?…:;,][\"'”’»)\]]*$""")
