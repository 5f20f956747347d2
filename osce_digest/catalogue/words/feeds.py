"""Words of feeds and of the page that lists them."""

from osce_digest.catalogue.said import Said

WORDS = {
    "feeds_note": Said(
        en="Subscribe to the whole site, a dimension, a country, or one dimension of one country. Each link is an RSS 2.0 feed with the full text; copy its address into your feed reader.",
        fr="Abonnez-vous à l’ensemble du site, à une dimension, à un pays ou à une dimension d’un pays. Chaque lien est un flux RSS\u202f2.0 avec le texte intégral\u202f; copiez son adresse dans votre lecteur de flux.",
        de="Abonnieren Sie die ganze Website, eine Dimension, ein Land oder eine Dimension eines Landes. Jeder Link ist ein RSS-2.0-Feed mit dem vollen Text; kopieren Sie seine Adresse in Ihren Feedreader.",
        it="È possibile abbonarsi all’intero sito, a una dimensione, a un paese o a una dimensione di un paese. Ogni link è un feed RSS 2.0 con il testo integrale: basta copiarne l’indirizzo nel proprio lettore di feed.",
        ru="Подпишитесь на весь сайт, на измерение, на страну или на одно измерение одной страны. Каждая ссылка ведет на ленту RSS 2.0 с полным текстом; скопируйте ее адрес в программу для чтения лент.",
        es="Suscríbase a todo el sitio, a una dimensión, a un país o a una dimensión de un país. Cada enlace es un canal RSS 2.0 con el texto íntegro; copie su dirección en su lector de canales.",
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
}
