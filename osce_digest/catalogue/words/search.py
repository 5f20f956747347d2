"""Words of the search page; `{count}` in some is filled in by its script."""

from osce_digest.catalogue.said import Said

WORDS = {
    "search": Said(en="Search", fr="Recherche", de="Suche", it="Ricerca", ru="Поиск", es="Búsqueda"),
    "search_note": Said(
        en="The full text of all items, in whatever language they are. A phrase in quotation marks is found as it stands.",
        fr="Le texte intégral de tous les articles, quelle que soit leur langue. Une expression entre guillemets est recherchée telle quelle.",
        de="Der volle Text aller Meldungen, gleich in welcher Sprache. Was in Anführungszeichen steht, wird genau so gesucht.",
        it="Il testo completo di tutte le notizie, in qualunque lingua. Un’espressione tra virgolette è cercata così com’è.",
        ru="Полный текст всех материалов на любом языке. Выражение в кавычках ищется дословно.",
        es="El texto completo de todas las noticias, en cualquier idioma. Una expresión entre comillas se busca tal cual.",
    ),
    "search_words": Said(
        en="Words to find",
        fr="Mots à chercher",
        de="Suchwörter",
        it="Parole da cercare",
        ru="Что найти",
        es="Palabras que buscar",
    ),
    "search_go": Said(en="Search", fr="Rechercher", de="Suchen", it="Cerca", ru="Найти", es="Buscar"),
    "search_narrow": Said(en="Narrow", fr="Affiner", de="Eingrenzen", it="Restringi", ru="Уточнить", es="Acotar"),
    "search_any": Said(en="All", fr="Tout", de="Alle", it="Tutto", ru="Все", es="Todo"),
    "search_year": Said(en="Year", fr="Année", de="Jahr", it="Anno", ru="Год", es="Año"),
    "search_language": Said(en="Language", fr="Langue", de="Sprache", it="Lingua", ru="Язык", es="Idioma"),
    "search_type": Said(en="Type", fr="Type", de="Art", it="Tipo", ru="Вид", es="Tipo"),
    "search_sort": Said(en="Order", fr="Classement", de="Reihenfolge", it="Ordine", ru="Порядок", es="Orden"),
    "search_best": Said(
        en="Best match first",
        fr="Les plus pertinents d’abord",
        de="Beste Treffer zuerst",
        it="Prima i più pertinenti",
        ru="Сначала самые подходящие",
        es="Primero lo más pertinente",
    ),
    "search_newest": Said(
        en="Newest first",
        fr="Les plus récents d’abord",
        de="Neueste zuerst",
        it="Prima i più recenti",
        ru="Сначала новые",
        es="Primero lo más reciente",
    ),
    "search_oldest": Said(
        en="Oldest first",
        fr="Les plus anciens d’abord",
        de="Älteste zuerst",
        it="Prima i meno recenti",
        ru="Сначала старые",
        es="Primero lo más antiguo",
    ),
    "search_found": Said(
        en="Items found: {count}",
        fr="Articles trouvés\u202f: {count}",
        de="Gefundene Meldungen: {count}",
        it="Notizie trovate: {count}",
        ru="Найдено материалов: {count}",
        es="Noticias encontradas: {count}",
    ),
    "search_none": Said(
        en="Nothing found. Fewer words or fewer limits find more.",
        fr="Aucun résultat. Moins de mots ou moins de critères donnent davantage.",
        de="Nichts gefunden. Weniger Wörter oder Einschränkungen finden mehr.",
        it="Nessun risultato. Con meno parole o meno limiti si trova di più.",
        ru="Ничего не найдено. Уберите часть слов или условий.",
        es="Sin resultados. Con menos palabras o menos límites se encuentra más.",
    ),
    "search_loading": Said(
        en="Searching …",
        fr="Recherche en cours…",
        de="Suche läuft …",
        it="Ricerca in corso…",
        ru="Идет поиск…",
        es="Buscando…",
    ),
    "search_more": Said(
        en="Show more", fr="Afficher la suite", de="Mehr zeigen", it="Mostra altro", ru="Показать еще", es="Mostrar más"
    ),
    "search_results": Said(
        en="Results", fr="Résultats", de="Treffer", it="Risultati", ru="Результаты", es="Resultados"
    ),
    "search_keys": Said(
        en="Keys: / to the field, ↓ and ↑ through the results, Esc to clear.",
        fr="Touches\u202f: / pour le champ, ↓ et ↑ pour parcourir les résultats, Échap pour effacer.",
        de="Tasten: / zum Feld, ↓ und ↑ durch die Treffer, Esc zum Leeren.",
        it="Tasti: / per il campo, ↓ e ↑ per i risultati, Esc per cancellare.",
        ru="Клавиши: / — к полю, ↓ и ↑ — по результатам, Esc — очистить.",
        es="Teclas: / para el campo, ↓ y ↑ por los resultados, Esc para borrar.",
    ),
    "search_no_script": Said(
        en="Search needs JavaScript, which is off in this browser. Everything else works without; these lists lead to every item:",
        fr="La recherche a besoin de JavaScript, désactivé dans ce navigateur. Tout le reste fonctionne sans\u202f; ces listes mènent à tous les articles\u202f:",
        de="Die Suche braucht JavaScript, das in diesem Browser abgeschaltet ist. Alles andere geht ohne; diese Listen führen zu jeder Meldung:",
        it="La ricerca richiede JavaScript, disattivato in questo browser. Tutto il resto funziona senza; questi elenchi portano a ogni notizia:",
        ru="Для поиска нужен JavaScript, который в этом браузере отключен. Все остальное работает без него; эти списки ведут ко всем материалам:",
        es="La búsqueda necesita JavaScript, desactivado en este navegador. Todo lo demás funciona sin él; estas listas llevan a todas las noticias:",
    ),
    "search_from_file": Said(
        en="This page was opened from a folder, where a browser does not let it read the index. Start a web server in that folder:",
        fr="Cette page a été ouverte depuis un dossier, où le navigateur ne la laisse pas lire l’index. Lancez un serveur web dans ce dossier\u202f:",
        de="Diese Seite wurde aus einem Ordner geöffnet, wo der Browser sie den Index nicht lesen lässt. Starten Sie dort einen Webserver:",
        it="Questa pagina è stata aperta da una cartella, dove il browser non le lascia leggere l’indice. Avviare un server web in quella cartella:",
        ru="Эта страница открыта из папки, где браузер не дает ей прочитать указатель. Запустите в этой папке веб-сервер:",
        es="Esta página se abrió desde una carpeta, donde el navegador no le deja leer el índice. Inicie un servidor web en esa carpeta:",
    ),
    "search_then_open": Said(
        en="Then open", fr="Puis ouvrez", de="Öffnen Sie dann", it="Poi aprire", ru="Затем откройте", es="Después abra"
    ),
    "search_no_index": Said(
        en="This copy of the site has no search index. These lists lead to every item:",
        fr="Cette copie du site n’a pas d’index de recherche. Ces listes mènent à tous les articles\u202f:",
        de="Diese Kopie der Website hat keinen Suchindex. Diese Listen führen zu jeder Meldung:",
        it="Questa copia del sito non ha un indice di ricerca. Questi elenchi portano a ogni notizia:",
        ru="В этой копии сайта нет поискового указателя. Эти списки ведут ко всем материалам:",
        es="Esta copia del sitio no tiene índice de búsqueda. Estas listas llevan a todas las noticias:",
    ),
    "search_lists": Said(
        en="Lists of all items",
        fr="Listes de tous les articles",
        de="Listen aller Meldungen",
        it="Elenchi di tutte le notizie",
        ru="Списки всех материалов",
        es="Listas de todas las noticias",
    ),
}
