"""The words by which a sentence tells what happened on a date: held, opened, closed, to come, said, or mere background.

A table and nothing else; finding them in a sentence is left to `dating.cues`.
"""

from enum import StrEnum
from typing import Final


class Cue(StrEnum):
    """What a word says about the date near it."""

    HELD = "held"
    EVENT = "event"
    OPENED = "opened"
    CLOSED = "closed"
    FUTURE = "future"
    SAID = "said"
    BACKGROUND = "background"
    DECIDED = "decided"
    VOTE = "vote"


# Phrases parted by strokes, longest match wins; a sample sentence stands above each row.
ROWS: Final = {
    # The three-day course concluded in Osh on 8 May.
    Cue.CLOSED: (
        "concluded|concludes|ended|ends|finished|wrapped up|wound up|came to an end|closed|completed|culminated|"
        "drew to a close|ending|concluding|closing|completing|wrapping up|"
        "завершился|завершилась|завершилось|завершились|"
        "закончился|закончилась|закончилось|закончились|s'est achevé|s'est achevée|endete|finalizó|"
        "si è concluso|si è conclusa"
    ),
    # The course started on 8 May.
    Cue.OPENED: (
        "started|starts|began|begins|begun|commenced|kicked off|got under way|starting|beginning|opened|opens|"
        "начался|началась|началось|начались|открылся|открылась|открылось|открылись|a commencé|begann|comenzó|è iniziato"
    ),
    # The course will take place on 8 May.
    Cue.FUTURE: (
        "will|shall|to be held|to take place|scheduled|is set|are set|is due|are due|is expected|are expected|is to|"
        "are to|"
        "plan to|plans to|please come|please join|join us|invites you|are invited|is invited|are kindly invited|"
        "are cordially invited|планируется|состоится|состоятся|aura lieu|auront lieu|wird|werden|tendrá|si terrà|"
        "se tiendra|se tiendront|se déroulera|se dérouleront|se rendra|se rendront|seront|enverra|"
        "si terranno|avrà luogo|avranno luogo|si svolgerà|si svolgeranno|saranno|parteciperà|parteciperanno|"
        "se celebrará|se celebrarán|tendrán|será|serán|participará|participarán|visitará|habrá|"
        "пройдет|пройдёт|пройдут|будет|будут|приедут|прибудут|планирует|планируют"
    ),
    # The journalist was killed on 8 May; the law adopted on 8 May.
    Cue.BACKGROUND: (
        "enacted|entered into force|came into force|signed into law|killed|"
        "murdered|assassinated|arrested|detained|sentenced|abducted|attacked|imprisoned|founded|established|born|died|"
        "annexed|vanished|disappeared|invaded"
    ),
    # The law adopted on 8 May; but: The Assembly adopted the declaration today.
    Cue.DECIDED: (
        "adopted|ratified|approved|elects|elected|re-elected|chose|decided|voted|conclu|conclue|conclus|conclues|"
        "signés|signées|adopté|adoptée|adoptés|firmati|firmate|adottata|adottato|firmados|firmadas|adoptada|adoptado|"
        "unterzeichnet|unterzeichneten|verabschiedet|verabschiedeten|подписанных|подписанного|подписанные|принятой|"
        "принятого|принятых"
    ),
    # The elections held on 8 May; the anniversary on 8 May.
    Cue.VOTE: (
        "election|elections|elections held|elections were held|election held|election was held|referendum|"
        "referendum held|vote|polls|anniversary|élection|élections|scrutin|référendum|elezioni|elezione|elecciones|"
        "comicios|wahl|wahlen|parlamentswahl|parlamentswahlen|präsidentschaftswahl|präsidentschaftswahlen|"
        "bundestagswahl|kommunalwahlen|выборы|выборов|выборах|выборам|референдум|референдума"
    ),
    # The Representative said on 8 May.
    Cue.SAID: (
        "said|says|stated|condemned|condemns|called|calls|urged|urges|welcomed|welcomes|expressed|stressed|noted|"
        "warned|criticized|announced|greeted|statement|concern|concerns|concerned|sent|published|released|issued|"
        "reported|agreed"
    ),
    # A workshop was held on 8 May; 30 officers met on 8 May; the Mission opened a centre on 8 May.
    Cue.HELD: (
        "took place|take place|takes place|taking place|took part|take part|takes part|taking part|held|hosted|hosts|"
        "organized|organised|conducted|attended|met|meet|meets|gathered|visited|convened|participated|discussed|trained|"
        "presented|brought together|brings together|handed over|donated|signed|marked|celebrated|delivered|facilitated|"
        "supported|travelled|traveled|travels|exchanged|learned|learnt|practised|debated|examined|graduate|graduated|"
        "ran|arranged|launched|inaugurated|addressed|briefed|told|provided|received|toured|joined|tested|awarded|"
        "unveiled|honoured|commemorated|reviewed|explored|distributed|taught|studied|spent|reached|worked|heard|"
        "equipped|installed|planted|tackled|assessed|came to|came together|sat down|inspected|compared|rehearsed|"
        "watched|competed|talked|were shot at|was shot at|took up his|took up her|assumed his|assumed her|"
        "launches|marks|organizes|organises|holds|conducts|celebrates|inaugurates|presents|"
        "opening the|opening his|opening her|opening its|opening their|"
        "on a visit|during a visit|on his visit|on her visit|during his visit|during her visit|"
        "at a conference|at a meeting|at a seminar|at a ceremony|at an event|at the opening|"
        "at the meeting|at its meeting|at the last meeting|at the first meeting|"
        "at a session|at the session|at its session|collected|during a ceremony|during the ceremony|"
        "at the annual session|at the conference|at the ceremony|at a roundtable|at a round table|at a workshop|"
        "discuss|discusses|gather|gathers|learn|learns|examine|examines|shown|"
        "opened a|opened an|opened the|opened its|opened their|opened new|opened up|opened to|"
        "состоялся|состоялась|состоялось|состоялись|прошел|прошёл|прошла|прошло|прошли|провел|провёл|провела|провело|"
        "организовал|организовала|организовало|eu lieu|s'est tenu|s'est tenue|a organisé|a accueilli|fand|fanden|"
        "veranstaltete|organisierte|tuvo lugar|se celebró|organizó|si è svolto|si è svolta|si è tenuto|si è tenuta|"
        "ha organizzato|собрались|встретились|встретился|встретилась|обсудили|провели|организовали|приняли участие|"
        "se sont réunis|s'est réuni|s'est réunie|ont participé|ont organisé|a formé|a tenu|ont eu lieu|"
        "trafen sich|nahmen teil|diskutierten|beraten|getroffen|teilgenommen|stattgefunden|abgehalten|veranstaltet|"
        "si sono incontrati|si sono riuniti|hanno partecipato|ha ospitato|ha formato|"
        "a envoyé|ont envoyé|a rencontré|ont rencontré|a reçu|ont reçu|s'est rendu|s'est rendue|se sont rendus|"
        "a visité|s'est déroulé|s'est déroulée|se sont tenues|se sont tenus|a inauguré|a présenté|a participé|"
        "ha incontrato|hanno incontrato|ha ricevuto|ha visitato|si sono svolti|si sono svolte|si sono tenuti|"
        "si sono tenute|ha presentato|ha inaugurato|ha partecipato|si è riunito|si è riunita|"
        "se reunió|recibió|visitó|participó|asistió|presentó|"
        "traf|trafen|empfing|empfingen|besuchte|besuchten|tagte|tagten|eröffnete|"
        "посетил|посетила|посетили|принял|приняла|прибыл|прибыла|прибыли|обсудил|обсудила|"
        "se reunieron|participaron|se celebraron|tuvieron lugar|inauguró|formó"
    ),
    # Reform was the subject of a meeting on 8 May.
    Cue.EVENT: (
        "meeting|meetings|conference|workshop|workshops|training|trainings|seminar|seminars|roundtable|round table|"
        "roundtables|forum|ceremony|session|sessions|exercise|exercises|course|courses|briefing|school|camp|tour|visit|"
        "exhibition|handover|talks|address|consultation|consultations|competition|lecture|lectures"
    ),
}
