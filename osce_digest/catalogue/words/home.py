"""Words of the home page."""

from osce_digest.catalogue.said import Said

WORDS = {
    "grid": Said(
        en="Items by country and dimension",
        fr="Articles par pays et par dimension",
        de="Meldungen nach Land und Dimension",
        it="Notizie per paese e dimensione",
        ru="Материалы по странам и измерениям",
        es="Noticias por país y dimensión",
    ),
    "grid_note": Said(
        en="How many items each country has in each dimension, with the date of the last. Every figure leads to a list and a feed.",
        fr="Le nombre d’articles de chaque pays dans chaque dimension, avec la date du dernier. Chaque chiffre mène à une liste et à un flux.",
        de="Wie viele Meldungen jedes Land in jeder Dimension hat, mit dem Datum der letzten. Jede Zahl führt zu einer Liste und einem Feed.",
        it="Il numero di notizie di ogni paese in ogni dimensione, con la data dell’ultima. Ogni cifra porta a un elenco e a un feed.",
        ru="Число материалов по каждой стране в каждом измерении и дата последнего. Каждое число ведет к списку и ленте.",
        es="El número de noticias de cada país en cada dimensión, con la fecha de la última. Cada cifra lleva a una lista y a un canal.",
    ),
    "all_items": Said(
        en="All",
        fr="Tous",
        de="Alle",
        it="Tutte",
        ru="Все",
        es="Todas",
    ),
    "months": Said(
        en="Items by month",
        fr="Articles par mois",
        de="Meldungen nach Monat",
        it="Notizie per mese",
        ru="Материалы по месяцам",
        es="Noticias por mes",
    ),
    "whole_archive": Said(
        en="The whole archive",
        fr="Toutes les archives",
        de="Das ganze Archiv",
        it="Tutto l’archivio",
        ru="Весь архив",
        es="Todo el archivo",
    ),
    "whole_site": Said(
        en="All items",
        fr="Tous les articles",
        de="Alle Meldungen",
        it="Tutte le notizie",
        ru="Все материалы",
        es="Todas las noticias",
    ),
}
