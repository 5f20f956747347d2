from factories import make_document, make_evidence, make_items, make_site, make_tagged

from osce_digest.exports.prints import print_all_records, print_all_rows, print_records, print_rows


def test_what_is_taken_once_is_that_of_all_entries() -> None:
    site = make_site(make_items(3))
    assert print_all_rows(site) == print_rows(site.entries)
    assert print_all_records(site) == print_records(site, site.entries)
    other = make_site(make_items(4))
    assert print_all_rows(other) != print_all_rows(site)
    assert print_all_records(other) != print_all_records(site)


def test_a_line_that_moves_shows_in_records_alone() -> None:
    sites = [make_site([make_tagged(make_document(evidence=[make_evidence(line=line)]))]) for line in (4, 5)]
    assert len({print_all_records(site) for site in sites}) == 2
    assert len({print_all_rows(site) for site in sites}) == 1
