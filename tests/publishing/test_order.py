from osce_digest.publishing.order import rank


def test_what_is_pointed_to_comes_before_what_points_to_it() -> None:
    paths = [
        "index.html",
        "feed.xml",
        "countries/albania.xml",
        "countries/albania.html",
        "items/2023/b.html",
        "items/2023/a.html",
        "static/site.css",
    ]
    assert sorted(paths, key=rank) == [
        "static/site.css",
        "items/2023/a.html",
        "items/2023/b.html",
        "countries/albania.html",
        "countries/albania.xml",
        "feed.xml",
        "index.html",
    ]
