"""Words of the indexes of groups."""

from osce_digest.catalogue.said import Said

WORDS = {
    "countries_note": Said(
        en="Every participating State of the OSCE, and Partners for Co-operation once an item concerns them, by region.",
        fr="Tous les États participants de l’OSCE, par région, et les Partenaires pour la coopération dès qu’un article les concerne.",
        de="Alle Teilnehmerstaaten der OSZE nach Regionen sowie Kooperationspartner, sobald eine Meldung sie betrifft.",
        it="Tutti gli Stati partecipanti dell’OSCE, per regione, e i Partner per la cooperazione non appena una notizia li riguarda.",
        ru="Все государства-участники ОБСЕ по регионам, а также партнеры по сотрудничеству, как только о них появляется материал.",
        es="Todos los Estados participantes de la OSCE, por región, y los Socios para la Cooperación en cuanto una noticia les concierne.",
    ),
    "dimensions_note": Said(
        en="The three dimensions in which the OSCE sees security.",
        fr="Les trois dimensions de la sécurité selon l’OSCE.",
        de="Die drei Dimensionen, in denen die OSZE Sicherheit versteht.",
        it="Le tre dimensioni della sicurezza secondo l’OSCE.",
        ru="Три измерения безопасности, как их понимает ОБСЕ.",
        es="Las tres dimensiones en que la OSCE entiende la seguridad.",
    ),
    "topics_note": Said(
        en="The fields of work under which the OSCE files what it does.",
        fr="Les domaines d’action dans lesquels l’OSCE classe ses activités.",
        de="Die Arbeitsbereiche, denen die OSZE ihre Tätigkeit zuordnet.",
        it="I settori di lavoro in cui l’OSCE classifica le proprie attività.",
        ru="Направления работы, по которым ОБСЕ распределяет свою деятельность.",
        es="Los ámbitos de trabajo en que la OSCE clasifica sus actividades.",
    ),
    "institutions_note": Said(
        en="The OSCE bodies and field operations that the items come from or concern.",
        fr="Les organes et opérations de terrain de l’OSCE dont proviennent les articles ou dont ils traitent.",
        de="Die Organe und Feldoperationen der OSZE, von denen die Meldungen stammen oder die sie betreffen.",
        it="Gli organi e le operazioni sul terreno dell’OSCE da cui provengono le notizie o che esse riguardano.",
        ru="Органы и полевые операции ОБСЕ, от которых исходят материалы или о которых в них говорится.",
        es="Los órganos y operaciones sobre el terreno de la OSCE de los que proceden las noticias o a los que se refieren.",
    ),
    "regions_note": Said(
        en="The parts of the OSCE area, each with the items of all its countries.",
        fr="Les parties de l’espace de l’OSCE, chacune avec les articles de tous ses pays.",
        de="Die Teile des OSZE-Raums, jeweils mit den Meldungen aller ihrer Länder.",
        it="Le parti dell’area dell’OSCE, ciascuna con le notizie di tutti i suoi paesi.",
        ru="Части региона ОБСЕ, каждая с материалами по всем ее странам.",
        es="Las partes del área de la OSCE, cada una con las noticias de todos sus países.",
    ),
    "archive_note": Said(
        en="All items by the month in which they were published.",
        fr="Tous les articles selon le mois de leur publication.",
        de="Alle Meldungen nach dem Monat ihrer Veröffentlichung.",
        it="Tutte le notizie secondo il mese di pubblicazione.",
        ru="Все материалы по месяцу публикации.",
        es="Todas las noticias según el mes de su publicación.",
    ),
}
