"""The words by which `governing` tells what a country does in French, German, Russian, Spanish and Italian sentences.

Lower case, no behaviour. In these languages an adjective follows its noun ("la délégation française") or a genitive
does ("постпред России"), so the nearest head word before a country tells its part.
"""

from typing import Final

from osce_digest.tagging.reading import Part

_ENVOYS: Final = (
    "délégation ambassade ambassadeur ambassadrice représentant représentante représentation "
    "vertreter vertreterin botschafter botschafterin "
    "постпред постпреда постпредство представитель представителя представителю посол посла делегация делегации "
    "delegazione ambasciata ambasciatore ambasciatrice rappresentante missione colleghi "
    "delegación embajada embajador embajadora representante representantes enviado enviada"
)
_CHAIRS: Final = "présidence vorsitz presidenza presidencia председательство председательства председательстве"
_MINISTERS: Final = (
    "ministre ministres ministro ministra ministri ministros außenminister außenministerin außenminister "
    "министр министра министром министры глава главы главой главу "
    "chef chefs capo jefe"
)
_DONORS: Final = "soutien appui sostegno apoyo unterstützung поддержке"
_SPOKEN_FOR: Final = "nom namen имени nome nombre"  # "au nom de la France"

# The head words and the part of the country that they govern.
HEADS: Final = {
    **dict.fromkeys(_ENVOYS.split(), Part.SPEAKER),
    **dict.fromkeys(_SPOKEN_FOR.split(), Part.SPEAKER),
    **dict.fromkeys(_CHAIRS.split(), Part.CHAIR),
    **dict.fromkeys(_MINISTERS.split(), Part.STATESMAN),
    **dict.fromkeys(_DONORS.split(), Part.DONOR),
}
# "el español Ada Brown": an adjective between an article and a name. Not in German, where every noun has a capital.
ARTICLES: Final = frozenset("el la le il lo l’ l' dall’ dall'".split())
# What may stand between a head word and its country: "ministre des affaires étrangères de la Pologne".
LINKS: Final = frozenset(
    "la le les l de du des d der die den dem von della del dell dello delle degli di el los en "
    "permanent permanente permanents parlementaire parlamentare parlamentaria "
    "étrangères étrangers affaires exteriores asuntos esteri affari "
    "иностранных дел мид diplomatie diplomazia diplomacia".split()
)
