"""The words with which a site speaks of itself and to its readers, in the languages its articles are met in.

Only words of the trade (cookies, newsletter, browser), none of any one site. One alone decides nothing: see `weights`.
"""

import re
from functools import lru_cache

from osce_digest.loader.patterns import flat

# "Sign up to our newsletter", "Bitte melden Sie sich an", "Нашли ошибку? Выделите её и нажмите Ctrl+Enter."
TALK = re.compile(
    flat(
        r"""
        \b(?:cookies?|newsletters?|subscri(?:be|ptions?)|unsubscribe|sign(?:ed)? (?:up|in)|log(?:ged)? in(?:to)?|
        browsers?|pop-?ups?|e-?mail address|password|username|captcha|ads? ?block\w*|inbox|paywall|
        click(?: here| on)?|scroll\w*|hyperlink|trademark|ctrl\+enter|hotline|
        all rights reserved|privacy policy|terms (?:&|and) conditions|terms of use|
        app store|google (?:news|play)|donate|patreon|post(?:ed)? (?:by|in)|loading|
        our (?:readers?|journalism|newsroom|site|website|stories|app|team|channel)|
        (?:this|our|official) (?:article|page|site|portal|website)|more stories|back to top|
        (?:active|direct) (?:hyper)?link|
        adresse (?:e-?mail|électronique)|e-?mail-adresse|dirección de correo|indirizzo (?:e-?mail|di posta)|
        abonn(?:e|ieren|er|ez)\w*|anmelden|(?:melden|registrieren) Sie|registrier\w+|einloggen|nutzungsbedingungen|
        identifiez|inscrivez|connectez|cliquez|mot de passe|
        regístr\w+|suscríb\w+|suscripción|inici(?:e|a) sesión|síguenos|haz clic|
        iscriviti|iscrizione|accedi|clicca|seguici|riproduzione riservata|
        подпи(?:шитесь|сывайтесь)|зарегистрируйтесь|авторизуйтесь|нажмите|перепечатк\w*|блокировщик\w*|
        опечатк\w*|мнени\w+ редакции|
        использовани\w+ (?:материал|cookie)\w*)\b
        """,
    ),
    re.IGNORECASE,
)
# "© 2015 Valley Paper", "Comments not loading? Try our website.": what news tells of too, and furniture more often
HINT = re.compile(
    flat(
        r"""
        \b(?:web ?sites?|home ?page|social (?:media|networks)|facebook|twitter|instagram|telegram|whatsapp|youtube|
        comments?|commenting|advert\w*|copyright|free of charge|donat\w+|readers?|editorial|
        kommentar\w*|teilen|werbung|redaktion|commentaires?|partager|publicité|rédaction|
        comentarios?|compart\w+|publicidad|redacción|commenti|pubblicità|redazione|
        комментари\w+|реклам\w*|поделит\w+|ссылк[аиу]|редакци\w+|материал\w*)\b|©
        """,
    ),
    re.IGNORECASE,
)
# "I am Jane Doe, a passionate journalist", "John Doe has been a translator and editor of this paper"
AUTHOR = re.compile(
    r"\b(?:am|is|has been|works as|writes)\b[^.]{0,40}?"
    r"\b(?:journalist|reporter|correspondent|editor|author|columnist|writer|blogger)\b|"
    r"\b[Tt]he (?:author|writer)s? (?:is|are|works?)\b|\b(?:views|opinions) expressed\b"
)
# "your gift", "Geben Sie", "наш канал": who says so speaks for the page, or the text is a speech
VOICE = re.compile(
    r"(?<!hank )\b(?:[Yy]ours?|[Yy]ou|[Ww]e|[Oo]ur|[Uu]s|[Ii]hnen|Ihr(?:e[nmrs]?)?|[Dd]eine?[nmrs]?|[Ww]enn du|"
    r"Geben Sie|melden Sie|[Ww]ir|[Uu]nser\w*|[Vv]ous|[Vv]otre|[Vv]os|[Nn]ous|[Nn]otre|[Nn]os|"
    r"[Uu]sted|[Nn]uestr[ao]s?|[Tt]uoi?|[Vv]uoi|[Nn]ostr[aoie]|[Вв]ы|[Вв]ам|[Вв]аш\w*|[Мм]ы|[Нн]аш\w*)\b"
)
# “…”, "…", «…»: what somebody else says to somebody
QUOTED = re.compile(r"[“\"„«][^“”\"„«»]*(?:[”\"“»]|$)")


# Asked when the headline is sought, and when the lines are weighed.
@lru_cache(maxsize=512)
def read_talk(text: str) -> tuple[str, ...]:
    """Give the cues of a line that speaks of its site, not of news."""
    said = QUOTED.sub(" ", text)
    talk = len({found.lower() for found in TALK.findall(said)})
    cues = ("talk",) * (talk > 0) + ("more-talk",) * (talk > 1) + ("hint",) * (HINT.search(said) is not None)
    return (*cues, "author") if AUTHOR.search(said) else cues


def is_addressed(text: str) -> bool:
    """Tell a line that says "you" or "our", or cries out, in nobody's name but its own."""
    said = QUOTED.sub(" ", text).rstrip()
    return VOICE.search(said) is not None or said.endswith("!")
