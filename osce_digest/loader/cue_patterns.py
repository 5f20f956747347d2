"""The words by which a paragraph shows that an item begins, goes on or ends there. Patterns only: see `features`."""

import re

from osce_digest.loader.patterns import flat

# "… in Osh. The event …": a full stop, a blank and a capital
SENTENCE_BREAK = re.compile(r"[.!?][\"”’»)]*\s+(?=[“\"A-ZÀ-Ž0-9])")
# what a full stop ends no sentence after: "Mr.", "No.", "U.S.", "J."
ABBREVIATION = re.compile(r"(?:\b(?:Mr|Ms|Mrs|Dr|No|St|Amb|Prof)|[A-Z])$")
# what follows "OSCE" in the name of a body: " Mission", "-supported Academy", "’s Programme Office"
_BODY = flat(
    r"""
    (?:[-/ ](?:supported|organized|organised|led|
    funded))?\b(?:[’']s?)?(?: \w+(?:-\w+)*){0,3}? (?:Mission|Presence|Cent(?:re|er)|Programme Office|
    Project Co-?[Oo]rdinator|Office|Representative|High Commissioner|Chair(?:man|person|
    woman)?(?:ship)?(?:-in-Office)?|Secretary General|Secretariat|Parliamentary Assembly|Academy|
    Monitoring Mission|Support Programme|Permanent Council|Department|Co-?ordinator|Minsk Group|
    Special Representative|Ministerial Council|Forum|participating States|College)\b
    """,
)
# a body that acts in its own name: "OSCE Mission to Serbia", "ODIHR", "the OSCE Chairman-in-Office",
# "the Programme Office in Dushanbe"
ACTOR = re.compile(
    flat(
        r"""
        \b(?:OSCE<body>|ODIHR|
        Office for Democratic Institutions|Representative on Freedom of the Media|
        High Commissioner on National Minorities|Chair(?:man|person)-in-Office|international observers|
        Programme Office in [A-Z]|Presence in Albania|ОБСЕ|OSZE|
        l[’']OSCE|dell[’']OSCE|la OSCE)
        """,
        body=_BODY,
    ),
)
# those with "OSCE" in them, "la OSCE" too: a search for the letters themselves is many times faster
OSCE_ACTOR = re.compile(
    flat(
        r"""
        OSCE(?:(?<!\wOSCE)<body>|(?<=\bl[’']OSCE)|(?<=\bdell[’']OSCE)|(?<=\bla OSCE))
        """,
        body=_BODY,
    ),
)
# one of these is in every such name, and plain search is faster than the pattern
ACTOR_HINTS = (
    "OSCE", "ODIHR", "Office for Democratic", "Representative on Freedom", "High Commissioner on", "-in-Office",
    "international observers", "Programme Office in", "Presence in Albania", "ОБСЕ", "OSZE",
)  # fmt: skip
OSCE = re.compile(r"\b(?:OSCE|ODIHR|OSZE)\b|ОБСЕ")
# "… was held in", "… concluded in", "… started on", "organized a workshop", "handed over"
EVENT = re.compile(
    flat(
        r"""
        \b(?:took place|(?:was|were|is|are|has been|have been|will be) (?:held|launched|opened|presented|
        organi[sz]ed|conducted|trained|published|inaugurated|completed|handed over|delivered|discussed|the (?:focus|
        topic|subject|aim)|being held)|(?:con|in)cluded|concluded|started|kicked off|began|begins|opened|launched|
        organi[sz]ed|hosted|held|conducted|facilitated|completed|handed over|gathered|brought together|attended|
        participated|took part|visited|met (?:today |yesterday )?with|welcom(?:ed|es)|condemn(?:ed|s)|called (?:on|
        for)|expressed|urged|said in a statement|announced|presented|supported|provided|delivered|graduated|signed|
        donated|discussed|marked|celebrated|trained|monitored|recorded|observed|published|ended|addressed|
        appointed)\b
        """,
    ),
)
# "An exchange …", "Over 25 experts …", "Sixteen officers …", "Some 40 …"
NEW = re.compile(
    flat(
        r"""
        (?:An?|Over|More than|Some|Around|About|Nearly|Up to|Almost|Representatives of|Members of|\d{1,4}|Two|Three|
        Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|
        Nineteen|Twenty|Thirty|Forty|Fifty|Sixty|Dozens of|Hundreds of)\b(?:-\w+)? \w
        """,
    ),
)
# the things an item reports on
_OCCASION = flat(
    r"""
    (?:training|trainings|event|meeting|workshop|course|seminar|conference|activity|discussion|discussions|
    visit|campaign|session|sessions|round ?table|forum|exercises?|camp|exhibition|ceremony|debate|lecture|
    competition|study tour|talks|webinar|mission|survey|report|publication|guide|manual|handbook|project|
    programme|initiative|equipment|agreement|election|elections|hearing|trial|round|statement)
    """,
)
# pronouns and connectives: only a paragraph that goes on opens with them
BACK = re.compile(
    flat(
        r"""
        (?:He|She|They|It|This|These|Those|Both|Such|His|Her|Their|Its|Another|Also|That|There|
        Here)\b(?! (?:Mission|Office|year[’']s edition))|(?:In (?:addition|particular|his|her|their|its|this|total|
        conclusion|turn|response|that|these|closing|opening)|At the (?:same time|opening|end|event|meeting|
        conference|beginning|start|closing|conclusion)|During (?:the|his|her|their|its|this|these|practical|that)|
        As (?:part of (?:the|this|these|his|her|their|its)|a result|a follow-up|well|usual|such)|Prior to the|
        After the|Among (?:the|those|them|other)|Besides|Moreover|Furthermore|However|Meanwhile|Additionally|
        Finally|So (?:says|said|ends|did|does|do)|
        Similarly|Likewise|Therefore|Thus|Then|Addressing (?:the|future|participants)|Throughout the|
        To (?:note|this end|that end|supplement)|On (?:the (?:second|first|margins|sidelines|same|other|final|last)|
        behalf)|Over (?:this|that|these|those|
        the same)|With (?:this|these|regard)|Other|Each|All (?:the|of|participants)|Some (?:of|participants)|
        Participants?|Moving forward|Looking (?:ahead|forward)|Further\b|Earlier|Later|For (?:example|instance|
        further|more)|Such as|By (?:the end|doing)|Of (?:the|these|those)|According to (?:the|him|her|them))\b
        """,
    ),
)
# openings that go on more often than not, yet do begin items now and then
ASIDE = re.compile(
    flat(
        r"""
        (?:In (?:the (?:course|framework|context|margins|afternoon|morning|second|first|coming|past|same|future|end|
        remarks))|As\b|Following|Before|After|Through|To \w+|While|Although|Despite|Since|Based on|Developed|
        Delivered|Organi[sz]ed|Supported|Funded|Designed|Participating|Discussions?|Key|Topics|Recommendations|
        Feedback|Speakers|Experts|Trainers|Attendees|Colleagues?|Speaking|Commenting|Opening|Closing|Recognizing|
        Positively|Today[’']s|Yesterday[’']s|Next|Once|We|I|Now|Prior|With|By|When|If|Only|No|Not|Most|Many|More|
        Since|Under|Within|Building|Given)\b
        """,
    ),
)
# "The training …", "The participants …": a definite noun introduced before; "The 2019 elections" and "The Head of the
# OSCE Mission to Serbia, Jane Doe," were not
DEFINITE = re.compile(
    flat(
        r"""
        The (?!(?:19|20)\d\d |\d+(?:st|nd|rd|th) )
        (?:[\w-]+ ){0,2}?(?:<occasion>|participants?|trainers?|trainees|students|experts|observers|authorities|
        strategy|decision|document|action|aim|purpose|goal|objective|results|findings|outcomes?|series|modules?|
        network|platform|website|drill|simulation|assessment|analysis|topics?|issues?|officers|recommendations|
        guidelines|book|situation|sides|parties|following|same|main|new|other|Representative|Mission|Office|Centre|
        Presence|Secretary General|Director|Ambassador|Minister|Chair\w*|Co-Chairs|day|idea|law|draft)\b
        (?! (?:of|to|in|on) (?:the )?OSCE\b[^.]{0,140}?,[ ][A-Z])
        """,
        occasion=_OCCASION,
    ),
)
# "the training", "this course": said of an occasion that was introduced before
REFERS = re.compile(
    flat(
        r"""
        \b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]heir) (?:\w+ )?<occasion>\b(?! (?:of|on|for|in|to|against|with|titled|
        entitled)\b)
        """,
        occasion=_OCCASION,
    ),
)
# "a two-day workshop", "an exhibition": an occasion said for the first time
INTRODUCES = re.compile(
    flat(
        r"""
        \b(?:[Aa]n?|[Tt]he (?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|annual|latest|final)|[Tt]wo|
        [Tt]hree|[Tt]raining|[Nn]ational|[Rr]egional)\b(?: [\w/“”\"’'-]+){0,8}? <occasion>\b
        """,
        occasion=_OCCASION,
    ),
)
# "the Mission", "the Representative": short for a body named in full before
SHORT_BODY = re.compile(
    flat(
        r"""
        \b(?:the|The) (?:Mission|Presence|Office|Centre|Programme Office|Project Co-?[Oo]rdinator|Representative|
        Programme|High Commissioner|Chairman|Chairperson|Chair)(?:[’']s)?\b(?! (?:to|in|on|of|for)\b)(?! [A-Z])
        """,
    ),
)
# "– Jane Doe, 3 May 2019", "-Minister Doe", under a quotation
ATTRIBUTION = re.compile(r"[-–—]")
# “… ”, she said
OPENS_QUOTE = frozenset("“\"„«‘'")
# closings: funding, framework, what comes next
CLOSING = re.compile(
    flat(
        r"""
        \b(?:funded by|financed by|financial (?:support|assistance|contribution)|(?:within|under) the (?:framework|
        auspices|umbrella) of|(?:is|are|was|were) part of (?:a|an|the)|as part of (?:a|an|the|its)|
        is (?:a )?platform|will (?:be )?(?:continue|followed|held|published|take place)|next (?:round|meeting|phase|
        session|step)|long-standing partnership|since \d{4}|in partnership with|made possible|
        with (?:the )?support (?:of|from)|implement(?:ed|s|ation)|plans? to|continue to support|aims? (?:to|at)|
        mandate|full (?:statement|report|text)|available (?:here|at|on|in)|on an annual basis|Project)\b
        """,
    ),
)
# A paragraph at least this long that stops in mid-sentence is a teaser that a listing cut off.
CUT_OFF = 120
# "Summary", over the points of a report
REPORT_HEAD = re.compile(r"(?:Executive )?Summary:?$|SUMMARY:?$|Zusammenfassung$|Résumé$|Резюме$")
# "Where: Landmark hotel, Baku"
ADVISORY_FIELD = re.compile(r"(?:Who|When|Where|Why|How|Registration|Languages?|Interpretation|Accreditation|RSVP)\s*:")
# "On 3 May, the judges also met …": said of what was told before
ADDS = re.compile(r"\b(?:also|then|afterwards|likewise|as well(?! as)|in turn)\b")
# "Ribeiro said", "he noted"
SPEECH = re.compile(
    flat(
        r"""
        \b(?:said|noted|stressed|added|underlined|emphasi[sz]ed|stated|highlighted|explained|underscored|reiterated|
        pointed out|remarked)\b
        """,
    ),
)
