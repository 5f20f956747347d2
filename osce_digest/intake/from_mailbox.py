"""What a mailbox file offers: each mail that is not held yet, as a file of its own. The mailbox is only read."""

from collections.abc import Iterator
from pathlib import Path

from osce_digest.config import FetchSource
from osce_digest.intake.errand import Errand
from osce_digest.intake.faults import FetchError
from osce_digest.intake.mailbox import Mail, read_mailbox
from osce_digest.intake.outcomes import Fate, Outcome
from osce_digest.intake.provenance import Provenance


def take_mails(errand: Errand, source: FetchSource) -> Iterator[Outcome]:
    """Store the mails of a mailbox. Raises FetchError where it cannot be read, SetupError where nothing is stored."""
    file = errand.config.content / Path(source.file).expanduser()
    most = errand.config.limits.max_file_bytes
    try:
        for mail in read_mailbox(file, most):
            yield _take(errand, source, mail, most)
    except OSError as error:
        raise FetchError("cannot-read", f"{file.as_posix()}: {error.strerror or error}") from error


def _take(errand: Errand, source: FetchSource, mail: Mail, most: int) -> Outcome:
    held = errand.held.find(mail.address)
    if held:
        return Outcome(Fate.UNCHANGED, mail.address, held.path)
    if mail.too_large:
        return Outcome(Fate.FAILED, mail.address, None, f"too-large: {mail.subject} has more than {most:,} bytes")
    if errand.dry:
        return Outcome(Fate.DUE, mail.address)
    provenance = Provenance(mail.address, errand.now, "message/rfc822")
    stored = errand.store(source, f"{mail.subject.replace('.', ' ')}.eml", mail.body, provenance)
    return Outcome(Fate.UNCHANGED if stored.was_there else Fate.NEW, mail.address, stored.path)
