"""What the pages every site has say where the content folder does not hold them. Markdown."""

from osce_digest.catalogue.said import Said

ABOUT = Said(
    en="""# About this site

This site sorts press items of the Organization for Security and Co-operation in Europe by country and by dimension,
and offers a feed for each. It is made by a program from the raw text of the items.

It is **not** an official site of the OSCE. Where the two differ, the organization’s own pages are right.

An editor can put a text of their own here: `pages/about.md` in the content folder.
""",
    fr="""# À propos de ce site

Ce site classe par pays et par dimension les communiqués de l’Organisation pour la sécurité et la coopération en Europe
et propose un flux pour chacun. Il est établi par un programme à partir du texte brut des communiqués.

Ce n’est **pas** un site officiel de l’OSCE. En cas de différence, les pages de l’Organisation font foi.

La rédaction peut placer ici son propre texte\u202f: `pages/about.md` dans le dossier du contenu.
""",
    de="""# Über diese Website

Diese Website ordnet Pressemeldungen der Organisation für Sicherheit und Zusammenarbeit in Europa nach Ländern und
Dimensionen und bietet für jede einen Feed an. Ein Programm erstellt sie aus dem Rohtext der Meldungen.

Sie ist **keine** offizielle Website der OSZE. Wo beide voneinander abweichen, gelten die Seiten der Organisation.

Die Redaktion kann hier einen eigenen Text einsetzen: `pages/about.md` im Inhaltsordner.
""",
    it="""# Informazioni su questo sito

Questo sito ordina per paese e per dimensione le notizie stampa dell’Organizzazione per la sicurezza e la cooperazione
in Europa e offre un feed per ciascuno. È realizzato da un programma a partire dal testo grezzo delle notizie.

**Non** è un sito ufficiale dell’OSCE. In caso di differenze fanno fede le pagine dell’Organizzazione.

La redazione può inserire qui un proprio testo: `pages/about.md` nella cartella dei contenuti.
""",
    ru="""# О сайте

На этом сайте материалы Организации по безопасности и сотрудничеству в Европе для прессы распределены по странам и
измерениям, и для каждого раздела есть лента. Сайт создает программа из исходного текста материалов.

Это **не** официальный сайт ОБСЕ. При расхождениях верными следует считать страницы Организации.

Редакция может поместить здесь свой текст: `pages/about.md` в папке с материалами.
""",
    es="""# Acerca de este sitio

Este sitio ordena por país y por dimensión las noticias de prensa de la Organización para la Seguridad y la Cooperación
en Europa, y ofrece un canal para cada uno. Lo elabora un programa a partir del texto en bruto de las noticias.

**No** es un sitio oficial de la OSCE. En caso de diferencia, prevalecen las páginas de la Organización.

La redacción puede poner aquí un texto propio: `pages/about.md` en la carpeta de contenidos.
""",
)

METHOD = Said(
    en="""# How dates and tags are found

Nothing on this site is guessed from today’s date or filled in by hand without saying so.

- **Published** is the date the source gives, else the one in its dateline. Where neither is there, it is the last day
  of the event that the text reports, and the item says so. Where the text names no date, there is none.
- **Countries** are those an item is about. A country that is only named, as a speaker’s or a donor’s, counts as
  mentioned. The town in a dateline often tells who speaks, not what the item concerns.
- **Dimensions, topics and institutions** follow from words and names in the text, by rules that are the same for all.
- Each item lists the words that gave its dates and tags. Doubtful tags are set apart, to be checked; what is most in
  doubt stands on [a page for the editor](review.html).
- How often dates and tags are right was [measured](quality.html) on items that readers had labelled.

An editor can put a text of their own here: `pages/method.md` in the content folder.
""",
    fr="""# Comment les dates et les étiquettes sont trouvées

Rien sur ce site n’est déduit de la date du jour ni complété à la main sans que cela soit dit.

- **Publié**\u202f: la date que donne la source, sinon celle de l’en-tête de la dépêche. À défaut, c’est le dernier jour
  de l’événement dont le texte rend compte, et l’article le précise. Si le texte ne cite aucune date, il n’y en a pas.
- **Pays**\u202f: ceux dont traite l’article. Un pays seulement nommé, comme celui d’un orateur ou d’un donateur, compte
  comme mentionné. La ville de l’en-tête indique souvent qui parle, et non le sujet.
- **Dimensions, thèmes et institutions** découlent de mots et de noms du texte, selon des règles égales pour tous.
- Chaque article énumère les mots qui ont donné ses dates et ses étiquettes. Les étiquettes douteuses sont mises à
  part, à vérifier\u202f; le plus douteux figure sur [une page destinée à la rédaction](review.html).
- La fréquence à laquelle les dates et les étiquettes sont justes a été [mesurée](quality.html) sur des articles
  annotés par des lecteurs.

La rédaction peut placer ici son propre texte\u202f: `pages/method.md` dans le dossier du contenu.
""",
    de="""# Wie Daten und Zuordnungen gefunden werden

Nichts auf dieser Website ist aus dem heutigen Datum erraten oder von Hand ergänzt, ohne dass es gesagt wird.

- **Veröffentlicht** ist das Datum, das die Quelle angibt, sonst das der Ortsmarke. Fehlt beides, so ist es der letzte
  Tag des Ereignisses, von dem der Text berichtet, und die Meldung sagt es. Nennt der Text kein Datum, gibt es keines.
- **Länder** sind die, von denen eine Meldung handelt. Ein Land, das nur genannt wird, etwa das eines Redners oder
  Gebers, gilt als erwähnt. Der Ort in der Ortsmarke sagt oft, wer spricht, nicht, worum es geht.
- **Dimensionen, Themen und Institutionen** folgen aus Wörtern und Namen im Text, nach Regeln, die für alle gleich sind.
- Jede Meldung führt die Worte auf, auf denen ihre Daten und Zuordnungen beruhen. Zweifelhafte Zuordnungen stehen
  getrennt, zur Prüfung; das Zweifelhafteste steht auf [einer Seite für die Redaktion](review.html).
- Wie oft Daten und Zuordnungen stimmen, wurde an Meldungen [gemessen](quality.html), die Leser ausgezeichnet haben.

Die Redaktion kann hier einen eigenen Text einsetzen: `pages/method.md` im Inhaltsordner.
""",
    it="""# Come si trovano date ed etichette

Nulla in questo sito è dedotto dalla data di oggi o completato a mano senza che sia detto.

- **Pubblicato** è la data indicata dalla fonte, altrimenti quella dell’intestazione con luogo e data. Se mancano
  entrambe, è l’ultimo giorno dell’evento di cui riferisce il testo, e la notizia lo precisa. Se il testo non cita
  alcuna data, non ve n’è alcuna.
- **Paesi** sono quelli di cui tratta la notizia. Un paese soltanto nominato, come quello di un oratore o di un
  donatore, conta come menzionato. La città dell’intestazione dice spesso chi parla, non l’argomento.
- **Dimensioni, temi e istituzioni** derivano da parole e nomi del testo, secondo regole uguali per tutti.
- Ogni notizia elenca le parole da cui derivano le sue date e le sue etichette. Le etichette dubbie sono tenute a
  parte, da verificare; i casi più dubbi si trovano in [una pagina per la redazione](review.html).
- La frequenza con cui date ed etichette sono corrette è stata [misurata](quality.html) su notizie annotate da lettori.

La redazione può inserire qui un proprio testo: `pages/method.md` nella cartella dei contenuti.
""",
    ru="""# Как находятся даты и метки

Ничто на этом сайте не выводится из сегодняшней даты и не дополняется вручную без указания на это.

- **Опубликовано** — дата, которую дает источник, иначе дата в строке с местом и датой. Если нет ни той, ни другой, это
  последний день события, о котором сообщает текст, и в материале об этом сказано. Если в тексте дат нет, нет и даты.
- **Страны** — те, о которых материал. Страна, которая лишь названа, например страна оратора или донора, считается
  упомянутой. Город в начале текста часто говорит о том, кто выступает, а не о том, о чем идет речь.
- **Измерения, темы и институты** определяются по словам и названиям в тексте, по правилам, одинаковым для всех.
- В каждом материале перечислены слова, на которых основаны его даты и метки. Сомнительные метки вынесены отдельно,
  на проверку; самое сомнительное собрано на [странице для редакции](review.html).
- Как часто даты и метки верны, [измерено](quality.html) на материалах, размеченных читателями.

Редакция может поместить здесь свой текст: `pages/method.md` в папке с материалами.
""",
    es="""# Cómo se encuentran las fechas y las etiquetas

Nada en este sitio se deduce de la fecha de hoy ni se completa a mano sin decirlo.

- **Publicado** es la fecha que da la fuente o, si no, la del encabezado. Cuando no hay ninguna de las dos, es el último
  día del acontecimiento del que informa el texto, y la noticia lo indica. Si el texto no cita fecha alguna, no la hay.
- **Países** son aquellos de los que trata una noticia. Un país solamente nombrado, como el de un orador o un donante,
  cuenta como mencionado. La ciudad del encabezado suele indicar quién habla, no de qué se trata.
- **Dimensiones, temas e instituciones** se desprenden de palabras y nombres del texto, según reglas iguales para todos.
- Cada noticia enumera las palabras de las que proceden sus fechas y etiquetas. Las etiquetas dudosas figuran aparte,
  por comprobar; lo más dudoso está en [una página para la redacción](review.html).
- La frecuencia con que las fechas y etiquetas son correctas se ha [medido](quality.html) en noticias anotadas por
  lectores.

La redacción puede poner aquí un texto propio: `pages/method.md` en la carpeta de contenidos.
""",
)

PAGES = {"about": ABOUT, "method": METHOD}
