"""The verbs that press leads are built on, and how a headline says them: "concluded" becomes "concludes".

Tables and spelling rules only. Knows no other verbs on purpose: a word that is not in the table is never taken for
the verb of a sentence, so nothing is ever put into a tense it was not meant in.
"""

from dataclasses import dataclass
from enum import Enum

# Verbs that always take an object, so that "organized" before a preposition is a participle ("a course organized by").
_TRANSITIVE = """
accuse appreciate assume co-fund co-sponsor dedicate document mediate mobilise moderate pilot realise realize reassure
record screen supply voice
acknowledge acquire add address admit adopt advance affirm allow amend analyse analyze announce applaud appoint
approve arrange arrest ask assault assess assist assure attack attend attract award ban block bolster boost breach
brief bring build cancel carry cause celebrate certify chair champion charge choose claim clarify clean clear co-chair
co-host co-ordinate co-organise co-organize combine commemorate commend commission compare compile complete condemn
conduct confirm congratulate consider constitute consult convene coordinate cover create criticise criticize debate
decry define deliver demand demonstrate denounce deny deplore deploy describe design designate destroy detain
determine develop devote digitize discuss dismantle dismiss dispatch display distribute dominate donate draft draw
drop echo educate elect emphasise emphasize empower enable encourage endorse engage enhance ensure entail equip erect
escort establish evacuate evaluate examine exchange exercise expand expect explain explore express extend facilitate
fear feature finalise finalize finance find foster free fund further gain give grant greet hail hamper hand harass
head hear help highlight hinder hold honor honour host identify illustrate implement impose improve inaugurate include
inform initiate injure inspect inspire install intensify interrupt intimidate introduce invite involve issue
jeopardize keep kickstart kill know launch lead lift limit link lose make map mar mark master mean mentor mobilize
modernise modernize monitor mourn name need nominate note observe obtain offer organise organize outline outrage
oversee overshadow pardon pave pay perform place plan plant pledge postpone practice practise praise prepare present
prevent prioritize produce promote propose protect prove provide publicize publish pursue qualify question raise
reaffirm recall receive recognise recognize recommend reflect reform refuse regard register rehabilitate reinforce
reiterate reject relaunch release relocate remind remove rename renew renovate repair repeal replace request require
resolve restore restrict reveal review revise salute second secure see seek seize select send sentence set share show
showcase sign simulate sponsor stage step strengthen stress submit suggest summon supervise support surround sustain
tackle target task teach tell test thank think threaten trace train transfer transform translate trigger underline
indicate maintain reduce suspend integrate investigate oppose prohibit prosecute punish ratify rebuild safeguard
shape solve treat uphold verify withdraw fulfil enforce incorporate prolong tighten simplify recruit revive retain drive
undermine underscore understand undertake unveil update upgrade urge use value vet violate visit voice want welcome
widen win wound occupy lend spot
""".split()

# Verbs that also stand without an object ("concluded in", "met with").
_FREE = """
agree aim answer appeal appear apply argue arise arrive begin benefit broadcast call campaign caution change close
co-operate collaborate collect come commence commit compete complain conclude consist continue contribute cooperate
decide decline decrease depart deteriorate die differ emerge end enjoy enrol enroll enter evolve fail fall finish
fluctuate focus follow gather go graduate grow hope increase insist intend join kick lack last learn leave look meet
move negotiate occur open participate partner pass patrol play plead point pose prevail proceed promise protest rally
range rank reach react reconvene refer regret rely remain reopen report resign resort respond restart result resume
retire return rise rule run say serve settle shrink speak spend stand start state stay stem stop strive struggle study
succeed suffer suffice summarize take talk team testify tour travel try turn unite view vote walk warn watch wish work
worry worsen wrap write become get seem sit
""".split()

_IRREGULAR: dict[str, tuple[str, str]] = {
    "arise": ("arose", "arisen"),
    "begin": ("began", "begun"),
    "broadcast": ("broadcast", "broadcast"),
    "bring": ("brought", "brought"),
    "build": ("built", "built"),
    "choose": ("chose", "chosen"),
    "come": ("came", "come"),
    "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"),
    "fall": ("fell", "fallen"),
    "find": ("found", "found"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "grow": ("grew", "grown"),
    "hear": ("heard", "heard"),
    "become": ("became", "become"),
    "get": ("got", "got"),
    "hold": ("held", "held"),
    "lend": ("lent", "lent"),
    "sit": ("sat", "sat"),
    "keep": ("kept", "kept"),
    "know": ("knew", "known"),
    "lead": ("led", "led"),
    "leave": ("left", "left"),
    "lose": ("lost", "lost"),
    "make": ("made", "made"),
    "mean": ("meant", "meant"),
    "meet": ("met", "met"),
    "oversee": ("oversaw", "overseen"),
    "pay": ("paid", "paid"),
    "rebuild": ("rebuilt", "rebuilt"),
    "rise": ("rose", "risen"),
    "run": ("ran", "run"),
    "say": ("said", "said"),
    "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "show": ("showed", "shown"),
    "speak": ("spoke", "spoken"),
    "shrink": ("shrank", "shrunk"),
    "spend": ("spent", "spent"),
    "stand": ("stood", "stood"),
    "strive": ("strove", "striven"),
    "take": ("took", "taken"),
    "teach": ("taught", "taught"),
    "tell": ("told", "told"),
    "think": ("thought", "thought"),
    "understand": ("understood", "understood"),
    "undertake": ("undertook", "undertaken"),
    "uphold": ("upheld", "upheld"),
    "win": ("won", "won"),
    "withdraw": ("withdrew", "withdrawn"),
    "write": ("wrote", "written"),
}
_DOUBLING = frozenset(
    "travel cancel spot admit ban fulfil mar vet wrap commit enrol equip map occur plan refer regret stem step stop "
    "submit".split()
)
_VOWELS = frozenset("aeiou")


class Form(Enum):
    """The shape in which a verb stands in the text."""

    PAST = "past"  # "held", also as a participle
    PRESENT = "present"  # "holds"
    BASE = "base"  # "hold"
    ING = "ing"  # "holding"


@dataclass(frozen=True, slots=True)
class Verb:
    """One reading of a word as a verb; `simple_past` is False for a pure participle ("taken")."""

    base: str
    form: Form
    transitive: bool
    simple_past: bool = True


def read_verb(word: str) -> Verb | None:
    """Read a lower-case word as a past or third-person form of a known verb."""
    return _FORMS.get(word)


def read_base(word: str) -> Verb | None:
    """Read a lower-case word as the base form of a known verb."""
    return _BASES.get(word)


def say_present(base: str, *, plural: bool) -> str:
    """Put a verb into the present tense: "conclude" gives "concludes", in the plural "conclude"."""
    if plural:
        return base
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def say_participle(base: str) -> str:
    """Give the past participle: "hold" gives "held"."""
    return _IRREGULAR[base][1] if base in _IRREGULAR else _say_regular_past(base)


def _say_regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + base[-1] + "ed" if base in _DOUBLING else base + "ed"


def _say_ing(base: str) -> str:
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + "ing"
    return (
        base + base[-1] + "ing" if base in _DOUBLING or base in {"begin", "run", "set", "win", "put"} else base + "ing"
    )


def _index_forms() -> tuple[dict[str, Verb], dict[str, Verb]]:
    forms: dict[str, Verb] = {}
    bases: dict[str, Verb] = {}
    free = set(_FREE)
    for base in dict.fromkeys(_FREE + _TRANSITIVE):
        transitive = base not in free
        past, participle = _IRREGULAR.get(base, (_say_regular_past(base),) * 2)
        bases[base] = Verb(base, Form.BASE, transitive)
        forms[say_present(base, plural=False)] = Verb(base, Form.PRESENT, transitive)
        forms[_say_ing(base)] = Verb(base, Form.ING, transitive)
        forms[participle] = Verb(base, Form.PAST, transitive, simple_past=False)
        forms[past] = Verb(base, Form.PAST, transitive)
    forms["learnt"] = forms["learned"]
    forms["traveled"], forms["canceled"] = forms["travelled"], forms["cancelled"]
    return forms, bases


_FORMS, _BASES = _index_forms()
KNOWN_FORMS = frozenset([*_FORMS, *_BASES])
