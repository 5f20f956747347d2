"""The words with which pages label a day: as that of issue, of a change, or of something else. Patterns only."""

import re
from typing import Final

from osce_digest.loader.patterns import flat

# "Published on ", "Publié le : ", "Pressemitteilung vom ", "Добавлено: "
ISSUED: Final = re.compile(
    flat(
        r"""
        \b(?:published|posted|issued|released|created|added|uploaded|submitted|delivered|
        publishing date|publication date|date (?:of )?(?:publication|issue|release|posted|published)|release date|
        (?:^|(?<=\W))date ?(?=:)|
        veröffentlicht(?:ungsdatum)?|erstellt|erschienen|publiziert|eingestellt|datum ?(?=:)|
        (?:presse|medien)mitteilung(?: nr\. ?[\d/]+)? vom|
        publiée?|paru|postée?|mise? en ligne|communiqué (?:de presse )?du|
        pubblicat[oa]|inserito|creato|data ?(?=:)|comunicato (?:stampa )?del|
        publicad[oa]|fecha ?(?=:)|comunicado (?:de prensa )?del|
        опубликован[оа]?|добавлен[оа]?|размещен[оа]?|размещён|создан[оа]|дата(?: публикации)? ?(?=:)|
        пресс-релиз от|опубліковано|додано|objavljeno|publikuar|publicat|yayınlan\w+|yayın tarihi|eklenme)\b
        """,
    ),
    re.IGNORECASE,
)
# "Last updated: ", "Zuletzt aktualisiert am ", "Mis à jour le ", "Обновлено: "
CHANGED: Final = re.compile(
    flat(
        r"""
        \b(?:updated?|modified|last (?:change|edit)\w*|changed|edited|revised|accessed|retrieved|reviewed|
        aktualisier\w+|geändert|letzte änderung|abgerufen|mise? à jour|màj|maj ?(?=:)|modifiée?|actualis\w+|consulté|
        aggiorna\w+|modificat\w+|actualiza\w+|modificad\w+|обновлен\w*|обновлён\w*|изменен\w*|изменён\w*|
        оновлен\w*|ažuriran\w*|güncellen?me\w*|përditësuar|actualizat\w*)\b
        """,
    ),
    re.IGNORECASE,
)
# "Deadline: ", "Event date: ", "© 2018 ", "valid until "
OTHER: Final = re.compile(
    flat(
        r"""
        (?:©|\(c\)|\b(?:copyright|deadline|closing date|event date|date of (?:the )?(?:event|meeting|birth)|when ?(?=:)|
        born|until|valid|expir\w+|starts?|ends?|frist|anmeldeschluss|termin|gültig|geboren|
        date limite|jusqu'au|scadenza|fino al|plazo|hasta|срок|действ\w+ до|дата проведения|начало|
        photo(?:graph)?|image|picture|foto|archive?|файл|фото|архив)\b)
        """,
    ),
    re.IGNORECASE,
)
# "Parliamentary elections, 8 May 2019": the day of what the line names
SUBJECT: Final = re.compile(
    flat(
        r"""
        \b(?:meetings?|conference|session|seminar|workshop|elections?|vote|referendum|summit|hearing|round ?table|
        training|visit|programme|sitzung|tagung|konferenz|\w*wahl(?:en)?|besuch|
        réunion|conférence|élections?|séance|séminaire|riunione|conferenza|elezioni|seduta|seminario|
        reunión|conferencia|elecciones|sesión|заседани\w+|конференци\w+|выбор\w+|встреч\w+|совещани\w+|семинар\w*)\b
        """,
    ),
    re.IGNORECASE,
)
# "Presidential Election, 26 June 2013"
VOTE: Final = re.compile(
    r"\b(?:elections?|referendum|élections?|elezioni|elecciones|\w*wahl(?:en)?|выбор\w+)\b", re.IGNORECASE
)
# "15:08 Uhr", "15h08", "10:32 AM CDT", "(UTC +04:00)", "Wednesday, "
TIME: Final = re.compile(
    flat(
        r"""
        T?\b\d{1,2}[:.h]\d{2}(?::\d{2})?(?:[+-]\d{2}:?\d{2}|Z)?(?: ?[ap]\.?m\.?)?(?: ?(?:GMT|UTC|E[SD]?T|C[SD]T|P[SD]T|
        CES?T|EES?T|MSK|[BI]ST|Uhr|h\b\.?|hrs?))?|
        \(?(?:UTC|GMT) ?[+-]\d{1,2}(?::\d{2})?\)?|\b(?:at|um|alle(?: ore)?|ore|a las|le|am|il|el|on|den)\b|
        \b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b|
        \b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|
        dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|lunes|martes|miércoles|jueves|viernes|sábado|
        domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|года)\b
        """,
    ),
    re.IGNORECASE,
)
# "Views: 211", "994 просмотра", "3 min. read", "0 Comments"
COUNT: Final = re.compile(
    flat(
        r"""
        \b(?:views?|hits|reads?|comments?|shares?|просмотр\w*|комментари\w+|прочитан\w*|lesedauer|lecture|vues?|
        visualizzazioni|letture|visitas|lecturas|min(?:ut\w+)?|мин\w*)\b[ .:]*
        """,
    ),
    re.IGNORECASE,
)
