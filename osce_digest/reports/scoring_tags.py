"""Score tags against a reader's labels, and topics and institutions against those the OSCE itself gave, where known."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from osce_digest.model import Tag
from osce_digest.reports.labels import Wanted
from osce_digest.reports.pairs import Pair
from osce_digest.reports.scores import Kind, Score
from osce_digest.taxonomy import Taxonomy

COUNTRIES = "countries"
PRIMARY_COUNTRY = "primary country"
MENTIONS_FOUND = "mentions found"
MENTIONS_APART = "mentions kept apart"
DIMENSIONS = "dimensions"
PRIMARY_DIMENSION = "primary dimension"
TOPICS = "topics"
TOPICS_HIT = "topics: at least one right"
OSCE_TOPICS = "topics of the OSCE: recall"
OSCE_TOPICS_HIT = "topics of the OSCE: at least one right"
OSCE_TOPICS_OVER = "topics of the OSCE: too many per item"
INSTITUTIONS = "institutions"
OSCE_WHERE = "institution among those of the OSCE"
STATED = "stated values read"


def make_scores() -> list[Score]:
    """Begin the scores of this module, in the order of a report."""
    kinds = {
        PRIMARY_COUNTRY: Kind.SHARE,
        COUNTRIES: Kind.SET,
        MENTIONS_FOUND: Kind.SHARE,
        MENTIONS_APART: Kind.SHARE,
        PRIMARY_DIMENSION: Kind.SHARE,
        DIMENSIONS: Kind.SET,
        TOPICS: Kind.SET,
        TOPICS_HIT: Kind.SHARE,
        OSCE_TOPICS: Kind.SHARE,
        OSCE_TOPICS_HIT: Kind.SHARE,
        OSCE_TOPICS_OVER: Kind.RATE,
        INSTITUTIONS: Kind.SET,
        OSCE_WHERE: Kind.SHARE,
        STATED: Kind.SHARE,
    }
    return [Score(name, kind) for name, kind in kinds.items()]


def score_pair(scores: Mapping[str, Score], pair: Pair, taxonomy: Taxonomy) -> None:
    """Score all tags of one item."""
    label, tags = pair.label, pair.tags
    for name, given, wanted in (
        (COUNTRIES, tags.countries, label.countries),
        (DIMENSIONS, tags.dimensions, label.dimensions),
        (TOPICS, tags.topics, label.topics),
        (INSTITUTIONS, tags.institutions, _use_own_names(label.institutions, taxonomy)),
    ):
        if wanted:
            scores[name].compare(_terms(given), wanted.required, wanted.accept, label.place)
    _score_first(scores[PRIMARY_COUNTRY], label.place, _terms(tags.countries), label.countries)
    _score_first(scores[PRIMARY_DIMENSION], label.place, _terms(tags.dimensions), label.dimensions)
    _score_mentions(scores, pair)
    if label.topics and label.topics.required:
        given_topics = _terms(tags.topics)
        hit = not label.topics.accept.isdisjoint(given_topics)
        scores[TOPICS_HIT].count(hit, label.place, f"{_name(given_topics)}, none of {_name(label.topics.accept)}")
    _score_osce_topics(scores, pair, taxonomy)
    _score_where(scores[OSCE_WHERE], pair, taxonomy)
    _score_stated(scores[STATED], pair)


def _use_own_names(wanted: Wanted | None, taxonomy: Taxonomy) -> Wanted | None:
    """Give labelled institutions the names this program knows them by: a reader may use a former or shorter one."""
    if wanted is None:
        return None
    return replace(wanted, required=_known(wanted.required, taxonomy), accept=_known(wanted.accept, taxonomy))


def _known(names: frozenset[str], taxonomy: Taxonomy) -> frozenset[str]:
    found = ((name, taxonomy.find_institution(name)) for name in names)
    return frozenset(institution.name if institution else name for name, institution in found)


def _score_first(score: Score, place: str, given: list[str], wanted: Wanted | None) -> None:
    if wanted and wanted.primary:
        score.count(given[:1] == [wanted.primary], place, f"{_name(given)}; {wanted.primary} is to come first")


def _score_mentions(scores: Mapping[str, Score], pair: Pair) -> None:
    named, subjects = _terms(pair.tags.mentioned), _terms(pair.tags.countries)
    for iso in sorted(pair.label.countries.mentioned) if pair.label.countries else ():
        if iso not in subjects:
            scores[MENTIONS_FOUND].count(iso in named, pair.label.place, f"{iso} is not among {_name(named)}")
        scores[MENTIONS_APART].count(iso not in subjects, pair.label.place, f"{iso} is only mentioned, but a subject")


def _score_osce_topics(scores: Mapping[str, Score], pair: Pair, taxonomy: Taxonomy) -> None:
    """Compare with what the OSCE filed the item under; its sub-topics are taken for the topic they belong to."""
    labels = [found.name for name in pair.label.osce_topics if (found := taxonomy.find_topic(name))]
    wanted, given, place = list(dict.fromkeys(labels)), _terms(pair.tags.topics), pair.label.place
    if not wanted:
        return
    for topic in wanted:
        scores[OSCE_TOPICS].count(topic in given, place, f"lacks {topic}; has {_name(given)}")
    hit = not set(wanted).isdisjoint(given)
    scores[OSCE_TOPICS_HIT].count(hit, place, f"{_name(given)}, none of {_name(wanted)}")
    over = [topic for topic in given if topic not in wanted]
    scores[OSCE_TOPICS_OVER].count(len(over), place, f"{_name(over)} beyond {_name(wanted)}")


def _score_where(score: Score, pair: Pair, taxonomy: Taxonomy) -> None:
    wanted = {found.name for name in pair.label.osce_where if (found := taxonomy.find_institution(name))}
    given = _terms(pair.tags.institutions)
    if wanted:
        score.count(not wanted.isdisjoint(given), pair.label.place, f"{_name(given)}, none of {_name(sorted(wanted))}")


def _score_stated(score: Score, pair: Pair) -> None:
    """Check that the values of the page's own label lines were read: those that stand on a metadata line."""
    label = pair.label
    stated = "\n".join(pair.lines.get(number, "") for number in sorted(label.metadata))
    for field, values in (
        ("topics", label.osce_topics),
        ("institutions", label.osce_where),
        ("countries", label.osce_location),
    ):
        read = {value.value for value in pair.document.given_values(field)}
        for value in values:
            if value in stated:
                score.count(value in read, label.place, f"{value} of {field} was not read")


def _terms(tags: Sequence[Tag]) -> list[str]:
    return [tag.term for tag in tags]


def _name(terms: Sequence[str] | frozenset[str]) -> str:
    return ", ".join(terms if isinstance(terms, list) else sorted(terms)) or "none"
