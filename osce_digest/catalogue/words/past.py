"""Words of what stands at addresses that are no item’s any more."""

from osce_digest.catalogue.said import Said

WORDS = {
    "moved": Said(
        en="This item has moved",
        fr="Cet article a changé d’adresse",
        de="Diese Meldung ist umgezogen",
        it="Questa notizia ha cambiato indirizzo",
        ru="Этот материал перемещен",
        es="Esta noticia ha cambiado de dirección",
    ),
    "moved_to": Said(
        en="Now at:",
        fr="Nouvelle adresse\u202f:",
        de="Jetzt hier:",
        it="Ora si trova qui:",
        ru="Теперь здесь:",
        es="Ahora está en:",
    ),
    "withdrawn": Said(
        en="Withdrawn",
        fr="Retiré",
        de="Zurückgezogen",
        it="Ritirato",
        ru="Отозвано",
        es="Retirado",
    ),
    "withdrawn_note": Said(
        en="This item is no longer part of the digest.",
        fr="Cet article ne fait plus partie de ce site.",
        de="Diese Meldung ist nicht mehr Teil der Übersicht.",
        it="Questa notizia non fa più parte della rassegna.",
        ru="Этот материал больше не входит в обзор.",
        es="Esta noticia ya no forma parte de este sitio.",
    ),
    "withdrawn_since": Said(
        en="This item has not been part of the digest since {day}.",
        fr="Cet article ne fait plus partie de ce site depuis le {day}.",
        de="Diese Meldung ist seit dem {day} nicht mehr Teil der Übersicht.",
        it="Questa notizia non fa più parte della rassegna. Data del ritiro: {day}.",
        ru="Этот материал больше не входит в обзор с {day}",
        es="Esta noticia ya no forma parte de este sitio desde el {day}.",
    ),
    "hidden_because": Said(
        en="The editor’s reason: {because}",
        fr="Motif donné par la rédaction\u202f: {because}",
        de="Begründung der Redaktion: {because}",
        it="Motivo indicato dalla redazione: {because}",
        ru="Причина, указанная редакцией: {because}",
        es="Motivo indicado por la redacción: {because}",
    ),
    "its_headline": Said(
        en="Headline",
        fr="Titre",
        de="Überschrift",
        it="Titolo",
        ru="Заголовок",
        es="Titular",
    ),
}
