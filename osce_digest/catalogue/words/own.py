"""Words of the site’s own pages."""

from osce_digest.catalogue.said import Said

WORDS = {
    "not_found": Said(
        en="This page does not exist",
        fr="Cette page n’existe pas",
        de="Diese Seite gibt es nicht",
        it="Questa pagina non esiste",
        ru="Такой страницы нет",
        es="Esta página no existe",
    ),
    "not_found_note": Said(
        en="The address may be mistyped, or the item may be filed elsewhere.",
        fr="L’adresse est peut-être mal saisie, ou l’article est classé ailleurs.",
        de="Vielleicht ist die Adresse falsch geschrieben, oder die Meldung ist anderswo eingeordnet.",
        it="L’indirizzo potrebbe contenere un errore, oppure la notizia è classificata altrove.",
        ru="Возможно, в адресе опечатка или материал находится в другом месте.",
        es="Puede que la dirección esté mal escrita o que la noticia esté clasificada en otro lugar.",
    ),
    "go_home": Said(
        en="Go to the home page",
        fr="Aller à la page d’accueil",
        de="Zur Startseite",
        it="Vai alla pagina iniziale",
        ru="Перейти на главную страницу",
        es="Ir a la página de inicio",
    ),
}
