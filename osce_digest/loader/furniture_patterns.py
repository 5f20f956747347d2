"""The words by which a line shows that it is a page's furniture and no text: menus, adverts, captions, share rows.

Patterns only: see `marks`.
"""

import re

from osce_digest.loader.patterns import flat

# "You are here", "Updated: 3 hours 5 min ago", "next ›"
NAVIGATION = re.compile(
    flat(
        r"""
        (?:You are here|Vous êtes ici|Sie sind hier|Usted está aquí|Sei qui|Вы здесь|Newsroom|
        Skip to (?:main )?(?:content|navigation)|Main navigation|Breadcrumb|
        Home(?: [›»/>].*)?|News and press releases(?: from the OSCE's global activities\.?)?|
        Subscribe to .{2,60} feed|Updated: .{2,40} ago|(?:(?:« |‹ )?(?:first|prev(?:ious)?|next|last)(?: ›| »)? ?){1,3}|
        Pages?(?: \d+)*|\d{1,4}|…|Search|Menu|Close|Languages?|English|Deutsch|Français|Русский|Español|Italiano|
        Back to top|Go to top|Print(?: version| this page)?|Back to (?:list|gallery|news)|
        (?:(?:E-?mail|Print|Subscribe|Comments?|Forum|Share|Save|PDF|RSS|Home|News|Contacts?)(?: ?[|/•·] ?|$)){2,}|
        Submit (?:Press )?Release|Read full (?:story|text)|Show all|Load more|View (?:more|all)|
        There were [\d,]+ press releases posted in the last .{2,60}|Informing humanitarians worldwide .{0,60}|
        Новости(?: и пресс-релизы.{0,40})?|Accept(?: all)? cookies?|Toggle navigation|Sign in|Log ?in|Subscribe|
        (?:Change |Text |Increase |Decrease )?(?:font|text) size:?[-+ ]*(?:Reset)?|Taille du texte|Schriftgröße|
        Tamaño del texto|Размер шрифта|[AT][+-]?(?: ?\|? ?[AT][+-])+|\.{2,5}|None|null|RSS(?: feed)?|
        \d+ ?min(?:ute)?s? (?:to )?read|Reading time:? .{1,20}|Listen(?: to (?:this )?(?:article|story))?|Translate|
        About|Attachments?|Downloads?|Download (?:PDF|report|document|file|the .{3,30})(?: \(.{2,40}\))?|
        (?:Image|Photo|Video|Picture) galler(?:y|ies)|Gallery|View more .{3,20}|Show (?:more|less)|
        Continue reading(?: on)?:?|Back to top(?: button)?|Archives?|Torna alla lista.{0,20}|Se propager|
        Haut de page|Nach oben|Volver arriba|Torna su|Наверх|
        \(?(?:PDF|DOCX?|Word|RTF)\b[ ,:–-]{0,3}[\d.,]+ ?(?:ko|kB|KB|MB|Mo)\)?|Su Mo Tu?.{0,12}|Mo Tu We.{0,12}|
        View (?:gallery|original|map|larger (?:image|map))|Enlarge(?: image)?|
        Page (?:d'accueil|\d+ of \d+)|Accueil|Startseite|Inicio|Главная|Imprimer|Drucken|Imprimir|Stampa|Распечатать|
        Печать|Версия для печати|Retour(?: à la liste)?|Zurück|Volver|Indietro|Назад|Suche|Buscar|Cerca|Rechercher|
        Поиск)$
        """,
    ),
    re.IGNORECASE,
)
# "Categories: Central Europe"
CATEGORIES = re.compile(
    r"(?:Categories|Kategorien|Catégories|Tags?|Distribution channels|Filed under|Сюжеты?|Рубрик[аи]|Темы?|"
    r"Категори[яи]|Thèmes?|Mots-clés|Themen|Source link|Permalink)\s*:"
)
# "- Sponsored Advert -", "Advertisement", "Most Popular"
ADVERT = re.compile(
    flat(
        r"""
        [-–—\s]*(?:Sponsored(?: (?:Advert|Content|Post|Links?))?|Advert(?:isement|ising|s)?|ADVERTISEMENT|Promoted|
        Most (?:Popular|Read|Viewed)|Trending(?: now| topics)?|Editor's picks?|
        (?:Popular|Recent|Top) (?:posts|articles|stories)|
        Recommended (?:articles|stories|reading|posts|by .{2,30})|
        Latest (?:news|posts|stories)\s?:?|Recommended(?: for you)?|
        Story continues below.*|Exit mobile version|(?:Please )?follow us on .{3,80}|.{0,40}\bSign up here and .{3,60}|
        (?:Join|Subscribe to|Follow|Sign up (?:for|
        to)) .{0,50}(?:WhatsApp|Telegram|newsletter|channel|group|Google News).{0,40}|(?:Subscribe|Sign up)(?: (?:to|
        for) (?:our|receive|get|free|daily|news|updates|email) .{0,70}|
        (?: to| for)? our newsletters?| now| here| today)?[.!]?|
        Get (?:the|our) .{2,40}newsletters?\b.{0,60}|Keep an eye on your inbox.{0,60})[-–—\s]*$
        """,
    ),
    re.IGNORECASE,
)
# "Also Read: Trade disputes …", "Read more", "See also – …"
RELATED = re.compile(
    flat(
        r"""
        (?:Also read|Read (?:also|more|next|on)|See also|Related(?: (?:articles?|posts?|stories|news|content|
        documents?))?|More (?:on|from|in) this (?:topic|story|section)|You (?:may|might) (?:also )?(?:like|
        be interested in)|Don't miss|You just read|Check also|Most read|
        La rédaction vous (?:conseille|recommande)|A lire aussi|
        Lire aussi|À lire aussi|Sur le même sujet|Mehr zum Thema|Auch interessant|Te puede interesar|
        More (?:about|stories|news)|Latest|Special coverage|
        Potrebbe interessarti|Сейчас читают|Читают сейчас|Новости по теме|Похожие (?:новости|материалы)|
        Lesen Sie auch|Siehe auch|Leggi anche|Leia também|Más noticias|Читайте также|По теме|(?:World|
        Local|Latest|Related|Top) news)\s*(?:[:–—-].*|$)|(?:(?:Related )?(?:Topics?|Tags?|
        Links|Topics & tags)|Temas|Etiquetas|Mots-clés|Schlagworte|Метки|Теги|Also on .{2,40}|Latest from .{2,40}|
        Most read in .{2,40}|More (?:great |top )?.{2,20} stories|More from .{2,40})\s*:?$
        """,
    ),
    re.IGNORECASE,
)
# "Leave a Reply", "One Reply to “…”", "Comments are closed.", "3 comments"; not "In response to a request of …"
COMMENTS = re.compile(
    flat(
        r"""
        (?:Comments? are closed\.?|Leave a (?:reply|comment).{0,60}|(?:\d+|No|One|Two|Three|Four|Five|Six|
        Seven|Eight|Nine|Ten) (?:Reply|Replies|Responses?|Comments?)(?: (?:to|on) .*)?|\w+ Comments?|
        Your email address will not be published.*|Add (?:a )?(?:new )?comment|
        Post (?:a )?comment|Show comments|View comments|Comments?(?: ?\(\d+\))?|Lascia un commento|
        Laisser un commentaire|
        Kommentare?(?: \(\d+\))?|Комментарии|
        (?:Discussion|Discuss|Comments?) (?:about|on) this (?:post|article|story)|
        Join the (?:discussion|conversation).{0,40}|Be the first to comment.{0,30}|Do you have anything to say\?|
        (?:blog )?comments powered by .{2,30}|No comments(?: yet)?|
        Deja un comentario|Log in to .{0,30}comment.*|Save my name, email.*|
        I will follow)$
        """,
    ),
    re.IGNORECASE,
)
# "Share this:", "Tweet", "Share on Facebook"
SHARE = re.compile(
    flat(
        r"""
        (?:Share(?: this)?(?: (?:on|via|article|page|post|story))?(?: (?:Facebook|Twitter|X|LinkedIn|WhatsApp|
        Telegram|e-?mail).*)?|Tweet|Like this|Facebook|Twitter|LinkedIn|WhatsApp|Telegram|Pinterest|Instagram|
        Partager|Teilen|Compartir|Condividi|Поделиться(?: в .{2,30})?|
        Copy (?:the )?link|E-?mail this|Print this.*|Follow(?: us)?|\d* ?Shares?|Social media & sharing.*|
        (?:(?:VK|X|OK|WhatsApp|Telegram|Facebook|Twitter|LinkedIn|Viber|Reddit|Pinterest|E-?mail|Print|Messenger|
        Tumblr|
        Copy link|Share|Tweet)\b[ |,•/]*){2,}|(?:Share|Tweet|Post) (?:to|on) (?:Facebook|Twitter|LinkedIn|WhatsApp|
        X))\s*:?$
        """,
    ),
    re.IGNORECASE,
)
# "EIN Presswire provides this news content as is …", "© 2019 Example Ltd. All rights reserved."
LEGAL = re.compile(
    flat(
        r"""
        (?:©|\(c\) \d{4}|Copyright(?=$|\W*(?:©|\(c\)|\d{4}|by\b|of\b|reserved|notice))|
        All rights reserved|Legal disclaimer|EIN Presswire|
        .{0,60}All rights reserved|This material may not be (?:published|reproduced)|
        Registration on or use of this site|
        .{0,60}\b(?:utiliza|utilise|uses?|verwende[nt]|usa|использует) (?:\w+ ){0,2}cookies\b|
        .{0,40}provides this (?:news )?content .as is.|Terms of (?:use|service)|Privacy policy|Cookie)
        """,
    ),
    re.IGNORECASE,
)
# "(OSCE/Jane Doe) The Head of Mission speaks", "Photo: Ministry of Foreign Affairs", "© Reuters"
CAPTION = re.compile(
    flat(
        r"""
        \((?:OSCE|EPA|EFE|AP|AFP|Reuters|Getty|Photo|UN|EU)(?: Photo)?(?:/[^)]{2,60}\)\s?\S|\)\s?[^\s–—-])|
        (?:File |FILE |Archive )?\(?(?:PHOTO|Photo(?:graph|s)?|Image|Picture|Foto|Фото|Caption)(?: (?:credits?|by|
        courtesy(?: of)?|source|from|illustration|caption)\b|\s?[:©])|Media caption\b|Image \d+ of\b|
        !\[[^\]]*\]\(|(?:\d{1,2}[.)] ?)?©\s?(?:OSCE|EPA|AP|AFP|Reuters|Getty|[\w ./-]{2,40}$)
        """,
    ),
)
# "… in Osh (Image: Getty)", "… in Osh. / AP file", "… in Osh, 8 May 2019. © Reuters", "… in Osh. / Picture: © Ana Kos",
# "… in der Hofburg© Ana Kos/Lichtbild"
CAPTION_END = re.compile(
    flat(
        r"""
        (?:\((?:Image|Photo|Picture|Source|Credit|Pic)s?(?: by)?\s?[:/ ][^)]{2,60}\)|\((?:AP|AFP|Reuters|EPA)\)|
        \. ?\(OSCE(?:/[^)]{2,60})?\)(?: Photo details)?|
        / ?(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images|AP file)|\b(?:Getty Images|AP Photo|file photo|Submitted photo)|
        [/|] ?(?:Picture|Photo|Image|Foto|Bild) ?: ?©.{2,60}|\b(?:Photo|Foto|Фото)(?: by)?: [^.:]{2,50}|
        [.©] ?©? ?(?:Reuters|AFP|EPA|Getty|Sputnik)|[^\W\d_][.)”"]? ?© ?[A-ZÀ-Ž][\w./ &-]{1,30})\)?$
        """,
    ),
)
# all that such a line can end with
CAPTION_ENDS = (
    ")", "Reuters", "REUTERS", "AFP", "EPA", "AP", "Getty", "Images", "Photo", "photo", "Sputnik", "AP file",
)  # fmt: skip
# "Mr. Chair,", "Thank you, Madam Chairperson.", "Mesdames et Messieurs les Ministres, chers collègues,"
SALUTATION = re.compile(
    flat(
        r"""
        (?:<thanks>,? ?)?<honour>(?![a-z])[^.!?]{0,70},$|<thanks>[.!]$|
        <thanks>,? <honour>(?: [A-ZÀ-ŽА-Я][\w-]*){0,3}[.!]$|<honour>(?: [A-ZÀ-ŽА-Я][\w-]*){0,3}!$
        """,
        thanks=r"(?:Many thanks|Thank you(?: very much)?(?: for your attention)?|Merci|Vielen Dank|Спасибо|Gracias)",
        honour=flat(
            r"""
            (?:(?:Dear|Distinguished|Esteemed|Honou?rable|Chères?|Chers?|Sehr geehrter?|Liebe|Уважаем\w+|
            Estimad\w+) ?)?(?:Mr|Mrs|Ms|Madam|Mme|Monsieur|Madame|Mesdames|Messieurs|Herr|Frau|Your Excellenc|
            Excellenc|
            Ladies|[Cc]olleagues|[Cc]ollègues|[Ff]riends|Kolleginnen|Damen|Señor|господ|коллеги|[Dd]elegates|
            [Pp]articipants|[Gg]uests|Ambassadors?|Ministers?|Chair(?:person)?)\w*\.?
            """,
        ),
    ),
)
# "By Jane Doe and JOHN DOE", "Written by Jane Doe", "Reporting by Jane Doe; Editing by John Doe"
BYLINE = re.compile(
    flat(
        r"""
        Author: \w{3,20}$|(?:(?:Written |Posted |Reported |Compiled |Edited )?[Bb]y|Author:|Reporting by|
        Editing by) (?:(?:[A-ZÀ-Ž][\w.’'-]*|
        and|de|van|von|der|al)[,;]? ?){1,9}(?:(?:Editing|Writing|Additional reporting) by .{4,60}|
        [–—-] [A-Z][\w ]{1,30}:?)?$
        """,
    ),
)
# "Staff correspondent", "Writes on rivers and rights for this site."
AUTHOR = re.compile(
    flat(
        r"""
        (?:[•●▪-] ?)?(?:(?:Staff|Senior|Chief|Foreign|Special|Diplomatic|Political) ){1,2}(?:correspondent|reporter|
        writer|
        editor|journalist)$|Writes (?:on|about|for) .{4,80}$
        """,
    ),
)
# "Updated: Sat 8:31 PM, Feb 17, 2018", "20 Nov, 2019 05:47", "Published November 20th, 2019 - 07:29 GMT", "1 day ago",
# "Politics Materials 15 March 2013 17:20 (UTC +04:00)", "Publié le 2017-12-08 à 05:46", "4 May 2000, 13:51 GMT 14:51"
TIME_LINE = re.compile(
    flat(
        r"""
        (?:[|#] ?)?(?:[^.:]{2,60} [♦•·|–—] ?(?=published))?
        (?:(?:First |Last )?(?P<changed>updated|modified)?(?:published|posted|created|date|publié|
        veröffentlicht|publicado|pubblicato|опубликовано)?(?: on| at| le| am| el| il)? ?:? ?)?
        (?:(?:[A-Z][\w&’'-]* ){1,4}?(?=\d{1,2}(?: <month> |[./]\d{1,2}[./])\d{4} ?<time>))?
        (?:(?:an?|\d+) (?:min(?:ute)?s?|hours?|days?|weeks?|months?) ago(?: at <time>)?|
        (?:<day>,? ?)?(?:<time>,? ?)?(?:<day>,? ?)?(?P<date>\d{1,2}(?:st|nd|rd|th)? <month>\.?,? \d{4}|
        <month>\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4})
        (?:(?:,| [@|–—/-]| at| à| um| a las| alle)? ?<time>)?)
        (?: \(?(?:UTC|GMT) ?[+-]\d{1,2}(?::\d{2})?\)?| <time>)?
        (?:,? (?:UK|[CEMP]T|Read: \d+)| \d{2,7})?(?: ?[;|].{0,40})?$
        """,
        day=r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?",
        month=r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}",
        time=r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:GMT|UTC|E[SD]?T|CES?T|MSK|[BI]ST))?",
    ),
    re.IGNORECASE,
)
