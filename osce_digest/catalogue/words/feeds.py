"""Words of feeds and of the page that lists them."""

from osce_digest.catalogue.said import Said

WORDS = {
    "feeds_note": Said(
        en="Subscribe to the whole site, a dimension or a country: each address is an RSS 2.0 feed with the full text, to be copied into a feed reader. The feeds of a single dimension of a country stand on the country’s page.",
        fr="Abonnez-vous à l’ensemble du site, à une dimension ou à un pays\u202f: chaque adresse est un flux RSS\u202f2.0 avec le texte intégral, à copier dans un lecteur de flux. Les flux d’une dimension d’un pays figurent sur la page du pays.",
        de="Abonnieren Sie die ganze Website, eine Dimension oder ein Land: Jede Adresse ist ein RSS-2.0-Feed mit dem vollen Text, zum Kopieren in einen Feedreader. Die Feeds einer einzelnen Dimension eines Landes stehen auf der Seite des Landes.",
        it="È possibile abbonarsi all’intero sito, a una dimensione o a un paese: ogni indirizzo è un feed RSS 2.0 con il testo integrale, da copiare in un lettore di feed. I feed di una dimensione di un paese si trovano nella pagina del paese.",
        ru="Подпишитесь на весь сайт, на измерение или на страну: каждый адрес ведет на ленту RSS 2.0 с полным текстом, его нужно скопировать в программу для чтения лент. Ленты одного измерения одной страны указаны на странице страны.",
        es="Suscríbase a todo el sitio, a una dimensión o a un país: cada dirección es un canal RSS 2.0 con el texto íntegro, para copiarla en un lector de canales. Los canales de una dimensión de un país figuran en la página del país.",
    ),
    "feed_note": Said(
        en="The newest dated items under {name} in {site}.",
        fr="Les articles datés les plus récents de {site}\u202f: {name}.",
        de="Die neuesten datierten Meldungen in {site}: {name}.",
        it="Le notizie datate più recenti di {site}: {name}.",
        ru="Новейшие датированные материалы, {site}: {name}.",
        es="Las noticias fechadas más recientes de {site}: {name}.",
    ),
    "issued_by": Said(
        en="OSCE",
        fr="OSCE",
        de="OSZE",
        it="OSCE",
        ru="ОБСЕ",
        es="OSCE",
    ),
    "feed_of": Said(
        en="RSS feed: {name}",
        fr="Flux RSS\u202f: {name}",
        de="RSS-Feed: {name}",
        it="Feed RSS: {name}",
        ru="Лента RSS: {name}",
        es="Canal RSS: {name}",
    ),
    "copy_note": Said(
        en="Copy an address into your feed reader.",
        fr="Copiez une adresse dans votre lecteur de flux.",
        de="Kopieren Sie eine Adresse in Ihren Feedreader.",
        it="Copiare un indirizzo nel proprio lettore di feed.",
        ru="Скопируйте адрес в программу для чтения лент.",
        es="Copie una dirección en su lector de canales.",
    ),
    "all_feeds": Said(
        en="All feeds",
        fr="Tous les flux",
        de="Alle Feeds",
        it="Tutti i feed",
        ru="Все ленты",
        es="Todos los canales",
    ),
    "opml": Said(
        en="All feeds in one file (OPML)",
        fr="Tous les flux dans un fichier (OPML)",
        de="Alle Feeds in einer Datei (OPML)",
        it="Tutti i feed in un file (OPML)",
        ru="Все ленты одним файлом (OPML)",
        es="Todos los canales en un archivo (OPML)",
    ),
}
