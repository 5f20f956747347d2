"""How the links and labels begin that stand below articles: "View all news", "Das könnte Sie auch interessieren".

Patterns only. Asked of a page's last line, which could otherwise be the beginning of a paragraph that was cut off.
"""

import re
from typing import Final

from osce_digest.loader.patterns import flat

# "Print-friendly version", "Zurück zur Übersicht", "Tous droits réservés", "Лента новостей"
SIGNPOST: Final = re.compile(
    flat(
        r"""
        (?:Print(?!ed|ing)|Download|Share|View|Show|Read (?:all|more|next)|See (?:all|more|also)|More (?:news|from)|
        Next\b|Previous\b|Back to|Skip to|Go to|Site ?map|Privacy|Accessibility|Cookie|Terms (?:of|and)|Copyright|
        All (?:news|articles|rights reserved)|Powered by|Reuse|Explore|Popular|Latest|Recent|Related|Contact us|
        Thank you for your|Freedom of information|Subscribe|Follow|Sign up|Stay (?:informed|connected|up to date)|
        (?:Diese )?(?:Artikel|Seite) (?:drucken|teilen|empfehlen)|Das könnte|Mehr (?:zu|aus|Nachrichten)|
        Weitere (?:Artikel|Meldungen|Nachrichten|Themen)|Impressum|Datenschutz|Barrierefreiheit|Zurück|Zum|Kontakt\b|
        Folgen Sie|Alle (?:Rechte|Meldungen|Nachrichten|Artikel)|Meistgelesen|Rückfrage|Inhaltsverzeichnis|
        Letzte Änderung|Verwandte|Schlagw|
        Partager|À lire|A lire|Sur le même|Mentions légales|Plan du site|Nous contacter|Contactez|Restez|Tous droits|
        Ces articles|Accessibilité|Les plus|Tout(?:e|es) (?:l'actualité|les actualités)|Retour|Dernières|Envoyer|
        Voir (?:tou|aussi|plus)|Suivez|
        Condividi|Ti potrebbe|Note legali|Ultim[ei] (?:articoli|notizie)|Valuta|Articoli correlati|I più|
        Tutte le|Torna|Commenti|Vai a|Seguici|
        Compartir|(?:Noticias|Artículos|Temas) relacionad|Aviso legal|Política de (?:privacidad|cookies)|
        Mapa (?:web|del sitio)|Todos los derechos|Contact[ea]|Lo más|Volver|Últimas|Enviar|Ver (?:tod|más)|Síganos|
        Подпис|Популярн|Последние новости|Новости партн|Все (?:права|новости|материалы)|Лента|
        О (?:проекте|сайте|нас)$|Контакты|Свидетельство о регистрации|(?:Главные|Другие|Похожие|Ещё) новости|
        Смотрите|Материалы по|Вернуться|Пользовательское|Политика конф|Мы в соц|Загрузить|Сообщить об|Читайте|
        Поделиться|Распечатать)
        """,
    )
)
# A longer line says more than where a link leads.
LONGEST_SIGNPOST: Final = 60
