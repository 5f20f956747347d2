"""Words of the digest by mail, beside those it shares with the pages of digests."""

from osce_digest.catalogue.said import Said

WORDS = {
    "letter_on_site": Said(
        en="The whole week on the site",
        fr="Toute la semaine sur le site",
        de="Die ganze Woche auf der Website",
        it="Tutta la settimana sul sito",
        ru="Вся неделя на сайте",
        es="Toda la semana en el sitio",
    ),
    "letter_group": Said(
        en="All items: {name}",
        fr="Tous les articles\u202f: {name}",
        de="Alle Meldungen: {name}",
        it="Tutte le notizie: {name}",
        ru="Все материалы: {name}",
        es="Todas las noticias: {name}",
    ),
    "letter_more": Said(
        en="And {count} more item on the site.|And {count} more items on the site.",
        fr="Et {count} autre article sur le site.|Et {count} autres articles sur le site.",
        de="Und {count} weitere Meldung auf der Website.|Und {count} weitere Meldungen auf der Website.",
        it="E {count} altra notizia sul sito.|E altre {count} notizie sul sito.",
        ru="И еще {count} материал на сайте.|И еще {count} материала на сайте.|И еще {count} материалов на сайте.",
        es="Y {count} noticia más en el sitio.|Y {count} noticias más en el sitio.",
    ),
    "letter_leave": Said(
        en="Unsubscribe from this digest",
        fr="Se désabonner de cette synthèse",
        de="Diesen Überblick abbestellen",
        it="Annulla l’iscrizione a questa rassegna",
        ru="Отписаться от этого обзора",
        es="Cancelar la suscripción a este resumen",
    ),
}
