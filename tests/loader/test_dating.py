from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.dateline.reading import read_dateline
from osce_digest.loader.dating import candidates as dating_candidates
from osce_digest.loader.dating import event as dating_event
from osce_digest.loader.dating.drafts import Dating, date_drafts
from osce_digest.loader.draft import Draft
from osce_digest.model import Basis, Block, BlockKind, Field, Given, Place

PATH = "raw/dump.txt"


def make_draft(text: str, *, line: int = 1, title: str | None = None, stated: str | None = None) -> Draft:
    """An item as the segmenter hands it over; each line of the text is a paragraph, the dateline is cut off."""
    paragraphs = text.split("\n")
    found = read_dateline(paragraphs[0])
    dateline = found.text.rstrip() if found and len(found.text) < len(paragraphs[0]) else ""
    if found and dateline:
        paragraphs[0] = paragraphs[0][len(found.text) :]
    blocks, start = [], 0
    for number, paragraph in enumerate(paragraphs, line):
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(paragraph), ((start, number),)))
        start += len(paragraph) + 1
    return Draft(
        place=Place(PATH, line, 0, line + len(paragraphs), 0),
        title=title,
        title_line=line if title else None,
        dateline=dateline,
        dateline_line=line if dateline else None,
        body="\n".join(paragraphs),
        blocks=tuple(blocks),
        clutter=(),
        given=(Given("date", stated, line, 6, 6 + len(stated)),) if stated else (),
    )


def date_alone(text: str, *, title: str | None = None, stated: str | None = None) -> Dating:
    (dating,) = date_drafts([make_draft(text, title=title, stated=stated)])
    return dating


def date_dump(*texts: str) -> list[Dating]:
    return date_drafts([make_draft(text, line=1 + 10 * number) for number, text in enumerate(texts)])


def event_of(dating: Dating) -> str:
    return f"{dating.event.start or ''}..{dating.event.end or ''}"


def codes_of(dating: Dating) -> list[str]:
    return [found.code for found in dating.diagnostics]


class TestPublished:
    @pytest.mark.parametrize(
        "stated", ["8 May 2019", "2019-05-08", "Wed, 05/08/2019 - 14:03", "Wed, 08/05/2019 - 14:03"]
    )
    def test_a_stated_date_wins(self, stated: str) -> None:
        dating = date_alone("VIENNA, 7 May 2019 – The Council met on 6 May.", stated=stated)
        assert (str(dating.published.day), dating.published.basis) == ("2019-05-08", Basis.GIVEN)
        assert dating.published.confidence > 0.98

    def test_a_stated_date_that_cannot_be_told_leaves_the_dateline(self) -> None:
        dating = date_alone("VIENNA, 8 May 2019 – The Council met.", stated="05/08/2019")
        assert (str(dating.published.day), dating.published.basis) == ("2019-05-08", Basis.DATELINE)

    def test_the_dateline_dates_an_item(self) -> None:
        dating = date_alone("VIENNA, 8 May 2019 – The Council met on 6 May 2019.")
        assert (str(dating.published.day), dating.published.basis) == ("2019-05-08", Basis.DATELINE)
        assert dating.published.confidence >= 0.9

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("On 8 May 2019, the OSCE Presence held a seminar in Fier.", "2019-05-08"),
            ("From 6 to 8 May 2019, the OSCE Centre trained 20 officers.", "2019-05-08"),
            ("A seminar for judges took place in Fier on 8 May 2019.", "2019-05-08"),
            ("A three-week course for sappers started on 8 May 2019 near Osh.", "2019-05-08"),
            ("A course for sappers concluded on 8 May 2019 near Osh.", "2019-05-08"),
            ("Young people need a voice.\nAn OSCE forum held on 8 May 2019 in Bar gave them one.", "2019-05-08"),
            ("Judges, who will hear such cases, met on 8 May 2019 in Bar.", "2019-05-08"),
            ("On 8 May 2019, those who will watch the vote met in Bar.", "2019-05-08"),
            ("Am 8. Mai 2019 fand in Wien ein Treffen der OSZE statt.", "2019-05-08"),
            ("Le 8 mai 2019, la Mission de l'OSCE a organisé un atelier.", "2019-05-08"),
            ("8 мая 2019 года в Оше состоялся семинар ОБСЕ.", "2019-05-08"),
            ("El 8 de mayo de 2019 se celebró un taller de la OSCE.", "2019-05-08"),
            ("L'8 maggio 2019 si è svolto un seminario dell'OSCE.", "2019-05-08"),
        ],
    )
    def test_without_an_issue_date_the_last_day_of_the_past_event_counts(self, text: str, day: str) -> None:
        dating = date_alone(text)
        assert (str(dating.published.day), dating.published.basis) == (day, Basis.LEAD)
        assert dating.published.confidence <= 0.8

    @pytest.mark.parametrize(
        "text",
        [
            "A seminar will take place in Fier on 8 May 2019.",
            "The forum is scheduled for 8 May 2019 in Fier.",
            "The Office welcomes the law of 8 May 2019.",
            "The country prepares for the 8 May 2019 elections.",
            "Parliament adopted the law on 8 May 2019.",
            "The registration deadline ends before 8 May 2019.",
            "The Mission has worked in Fier since 8 May 2019.",
            "“We met on 8 May 2019,” the Minister said.",
            "The seminar was held on 8 May.",  # no year and nobody to lend one
            "The seminar was held today.",
            "The Strategy 2022-2026 was presented.",
            "The seminar was held in May 2019.",
            "A general remark without any date.",
            "-Secretary Doe January 29, 2021",
        ],
    )
    def test_what_the_text_does_not_date_stays_undated(self, text: str) -> None:
        dating = date_alone(text)
        assert (dating.published.day, dating.published.basis) == (None, Basis.NONE)
        assert dating.published.confidence == 0

    @pytest.mark.parametrize(
        ("title", "day", "basis"),
        [
            ("Daily Report 99/2021 issued on 8 May 2021", "2021-05-08", Basis.GIVEN),
            ("Latest from the monitors, based on information as of 19:30, 8 May 2015", "2015-05-08", Basis.LEAD),
            (
                "Latest from SMM, information received until 18:00 hrs, 8 May 2014 (Kyiv time))",
                "2014-05-08",
                Basis.LEAD,
            ),
        ],
    )
    def test_a_report_is_dated_by_its_title(self, title: str, day: str, basis: Basis) -> None:
        dating = date_alone("The monitors heard twelve explosions.", title=title)
        assert (str(dating.published.day), dating.published.basis) == (day, basis)
        assert event_of(dating) == ".."

    @pytest.mark.parametrize(
        "text",
        [
            "As delivered by Ambassador Jane Doe\nto the Permanent Council, Vienna\nMay 8, 2019\nThank you, Mr. Chair.",
            "OSCE Permanent Council No. 1234 Vienna, 8 May 2019\nEU Statement on the war\nThe EU thanks the Chair.",
            "8 May 2019    Read: 981\nThe Minister received the Head of Mission.",
            "The Mission gave computers to a school.\nPupils were glad.\n8 May 2019",
            "date 2019-05-08\nThe Mission gave computers to a school.",
        ],
    )
    def test_a_line_that_is_only_a_date_dates_the_item(self, text: str) -> None:
        dating = date_alone(text)
        assert (str(dating.published.day), dating.published.basis) == ("2019-05-08", Basis.GIVEN)

    def test_a_place_and_day_in_brackets_end_the_title_of_a_statement(self) -> None:
        dating = date_alone("The Ministry is worried.", title="Statement of the Ministry (Paris, 20 July 2020)")
        assert (str(dating.published.day), dating.published.basis) == ("2020-07-20", Basis.GIVEN)
        assert date_alone("It is.", title="The law (adopted on 20 July 2020)").published.day is None

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("Il ministro ha incontrato gli ambasciatori a Vienna per parlare della sicurezza.", "2017-12-07"),
            ("The Minister met the ambassadors in Vienna to speak about the security of all.", "None"),
        ],
    )
    def test_where_all_write_the_day_first_so_does_the_page(self, text: str, day: str) -> None:
        assert str(date_alone(text, stated="07/12/2017").published.day) == day


class TestEvent:
    @pytest.mark.parametrize(
        ("text", "event"),
        [
            ("The OSCE Centre held a seminar on 7 May.", "2019-05-07..2019-05-07"),
            ("From 6 to 8 May, the OSCE Centre held a seminar.", "2019-05-06..2019-05-08"),
            ("A course was held on 27-30 April and 4 May.", "2019-04-27..2019-05-04"),
            ("A course was held from 29 December to 3 January.", "2018-12-29..2019-01-03"),
            ("A seminar will take place on 10 and 11 May.", "2019-05-10..2019-05-11"),
            ("A two-week course will start on 10 May in Osh.", "2019-05-10.."),
            ("The Chair met the Minister in Vienna today.", "2019-05-08..2019-05-08"),
            ("The Chair concluded a visit to Tirana yesterday.", "..2019-05-07"),
            ("A two-day conference opened in Vienna today.", "2019-05-08.."),
            ("A one-day conference opened in Vienna today.", "2019-05-08..2019-05-08"),
            ("The media conference concluded last Friday.", "..2019-05-03"),
            ("The media conference was held on Monday.", "2019-05-06..2019-05-06"),
            ("The media conference will be held on Monday.", "2019-05-13..2019-05-13"),
            ("Officers are trained from today by the Mission.", "2019-05-08.."),
            ("The Representative condemned the attack today.", ".."),
            ("The attack was wrong, the Representative said today.", ".."),
            ("Media freedom matters on 3 May and always, the Chair said in a statement today.", ".."),
            ("Police are in Bar this week for a course.", ".."),
            ("As said on 1 May, the Office remains worried.", ".."),
            ("Nine prizes went to schools in Fier today.", "2019-05-08..2019-05-08"),
            ("The Assembly elected her its President today.", "2019-05-08..2019-05-08"),
            ("Judges discuss in Fier today how long trials last.", "2019-05-08..2019-05-08"),
            ("The election observation mission of ODIHR started work in Fier today.", "2019-05-08.."),
            ("The President was at the Academy in Fier today and said that it does well.", "2019-05-08..2019-05-08"),
            ("Today the Bureau was in session in Fier.", "2019-05-08..2019-05-08"),
            ("In Fier yesterday ministers put their names to a plan.", "2019-05-07..2019-05-07"),
            (
                "In Fier parties were asked today how they talk before the elections of 5 July.",
                "2019-05-08..2019-05-08",
            ),
            ("Today, many know that rivers dry up.", ".."),
            ("Officers will discuss trials.", ".."),
            ("A three-day course for judges ended in Fier today.", "2019-05-06..2019-05-08"),
            ("Judges spoke of trials for two days. The meeting ended in Fier today.", "2019-05-07..2019-05-08"),
            ("Two three-day courses for judges ended in Fier today.", "..2019-05-08"),
            ("A three-day series of talks and meetings for judges ended in Fier today.", "2019-05-06..2019-05-08"),
            ("The Mission opened a new two-week course for judges in Fier today.", "2019-05-08.."),
            ("The Mission launched today a two-day training course for judges in Fier.", "2019-05-08.."),
            ("The Mission opened a one-day course for judges in Fier today.", "2019-05-08..2019-05-08"),
            ("Trials are the focus of today’s meeting that the Mission organized in Fier.", "2019-05-08..2019-05-08"),
            ("The Mission organized a meeting in Fier on the outcome of today’s trial.", ".."),
            ("Judges who completed a course collected their papers in a ceremony on 7 May.", "2019-05-07..2019-05-07"),
            ("Today, the Mission marks five years of work in Fier.", "2019-05-08..2019-05-08"),
            ("Trials were the focus of a 6-7 May informal meeting of judges in Fier.", "2019-05-06..2019-05-07"),
            ("Judges in Fier had a 6 May deadline.", ".."),
            ("The Central Election Commission streamed a meeting of its members on 7 May.", "2019-05-07..2019-05-07"),
            ("Ana Kos took up her work as Head of the Mission on 7 May.", "2019-05-07..2019-05-07"),
        ],
    )
    def test_days_count_from_the_dateline(self, text: str, event: str) -> None:
        assert event_of(date_alone(f"VIENNA, 8 May 2019 – {text}")) == event

    def test_today_counts_from_the_dateline_of_a_text_put_up_late(self) -> None:
        dating = date_alone("VIENNA, 3 July 2023 – The Chair met the Minister today.", stated="12 September 2023")
        assert (str(dating.published.day), event_of(dating)) == ("2023-09-12", "2023-07-03..2023-07-03")

    def test_observers_have_no_event_of_one_day(self) -> None:
        dating = date_alone("SKOPJE, 8 May 2019 – ODIHR opened its observation of the elections today.")
        assert event_of(dating) == ".."

    def test_a_beginning_that_is_counted_back_rests_on_the_words_that_count(self) -> None:
        dating = date_alone("VIENNA, 8 May 2019 – A three-day course for judges ended in Fier today.")
        rules = {found.rule: found.quote for found in dating.evidence if found.tag == "event/start"}
        assert rules["date.counted-back"] == "three-day"
        assert rules["date.spoken"] == "today"

    def test_the_day_of_a_vote_is_no_event_and_dates_nothing(self) -> None:
        dating = date_alone("ODIHR has good words for the elections that Monaco held on 10 February 2013.")
        assert (event_of(dating), dating.published.day) == ("..", None)

    def test_calls_on_two_days_in_a_row_are_one_event(self) -> None:
        dating = date_alone("The Co-Chairs met the President on 6 May 2019 and the Minister on 7 May 2019.")
        assert event_of(dating) == "2019-05-06..2019-05-07"

    @pytest.mark.parametrize(
        "text",
        [
            "What: a briefing Who: the Head When: Friday, 10 May, 11:00",
            "What:\nWho:\nWhen: 10 May",
            "What:\nA briefing\nWhen:\n11:00 local time on 10 May\nWhere:\nA hall",
        ],
    )
    def test_an_advisory_tells_its_event_by_a_label(self, text: str) -> None:
        advisory = f"ODIHR will present its report.\nThe law of 3 May 2018 matters.\n{text}"
        assert event_of(date_alone(f"SKOPJE, 8 May 2019 – {advisory}")) == "2019-05-10..2019-05-10"
        assert date_alone(advisory).published.day is None

    def test_background_in_the_first_sentence_is_not_the_event(self) -> None:
        dating = date_alone(
            "On 30 April 2023, the people adopted a new constitution by referendum.\n"
            "As a result, from 5 to 7 July 2023, the OSCE Mission organized a course for lawyers."
        )
        assert event_of(dating) == "2023-07-05..2023-07-07"
        assert str(dating.published.day) == "2023-07-07"

    def test_the_first_of_a_series_gives_the_start(self) -> None:
        dating = date_alone(
            "A series of lessons concluded in Osh on 9 May 2018.\n"
            "Nurses sat through two of them, the first of which was taught from 3 to 5 April 2018."
        )
        assert event_of(dating) == "2018-04-03..2018-05-09"

    def test_ranges_of_one_sentence_are_one_event(self) -> None:
        dating = date_alone("The OSCE Mission trained judges from 9 to 11 May 2019 and mayors from 17 to 19 May 2019.")
        assert event_of(dating) == "2019-05-09..2019-05-19"

    def test_a_statement_has_no_event_of_the_observation_period(self) -> None:
        dating = date_alone(
            "TASHKENT, 10 July 2023 – The vote lacked competition, international observers said in a statement today.\n"
            "Reforms are needed.\nThe law is old.\nThe mission opened on 2 June; its last day is 18 July."
        )
        assert event_of(dating) == ".."


class TestNeighbours:
    NEWER = "VIENNA, 14 May 2019 – The Council met."
    OLDER = "VIENNA, 3 May 2019 – The Forum met."

    @pytest.mark.parametrize("texts", [(NEWER, None, OLDER), (OLDER, None, NEWER)])
    def test_they_lend_a_missing_year_in_either_order(self, texts: tuple[str | None, ...]) -> None:
        yearless = "On 8 May, the OSCE Centre held a seminar."
        dating = date_dump(*(text or yearless for text in texts))[1]
        assert (str(dating.published.day), event_of(dating)) == ("2019-05-08", "2019-05-08..2019-05-08")
        lent = [found for found in dating.evidence if found.field == Field.CONTEXT and found.tag == "published"]
        assert {found.line for found in lent} == {1, 21}
        assert {found.rule for found in lent} == {"date.year-from-neighbour"}

    def test_a_span_of_a_neighbour_indexes_its_raw_line(self) -> None:
        texts = (self.NEWER, "On 8 May, the OSCE Centre held a seminar.", self.OLDER)
        for found in date_dump(*texts)[1].evidence:
            if found.field == Field.CONTEXT:
                assert texts[found.line // 10][found.start : found.end] == found.quote

    def test_those_in_no_order_lend_nothing(self) -> None:
        years = ("2009", "2017", "2013", "2018", "2012", "2016", "2010")
        texts = [f"VIENNA, 14 May {year} – The Council met." for year in years]
        dated = date_dump(*texts, "On 8 May, the OSCE Centre held a seminar.")
        assert dated[-1].published.day is None
        rising = date_dump(*sorted(texts), "On 8 May, the OSCE Centre held a seminar.")
        assert str(rising[-1].published.day) == "2018-05-08"

    @pytest.mark.parametrize(
        ("years", "day"),
        [
            (("2009", "2017", "2013", "2018", "2018", "2012", "2016", "2010"), "2018-05-08"),
            (("2009", "2017", "2013", "2018", "2017", "2012", "2016", "2010"), "None"),
        ],
    )
    def test_in_no_order_both_neighbours_lend_where_they_lie_close_together(
        self, years: tuple[str, ...], day: str
    ) -> None:
        texts = [f"VIENNA, 14 May {year} – The Council met." for year in years]
        dated = date_dump(*texts[:4], "On 8 May, the OSCE Centre held a seminar.", *texts[4:])
        assert str(dated[4].published.day) == day

    def test_in_no_order_a_year_is_lent_where_all_items_are_from_one(self) -> None:
        months = ("March", "September", "May", "October", "April", "August", "June")
        texts = [f"VIENNA, 14 {month} 2019 – The Council met." for month in months]
        dated = date_dump(*texts, "On 8 May, the OSCE Centre held a seminar.")
        assert str(dated[-1].published.day) == "2019-05-08"

    def test_one_neighbour_is_enough_when_near(self) -> None:
        dating = date_dump(self.NEWER, "SKOPJE, 8 May – The Mission met.")[1]
        assert (str(dating.published.day), dating.published.basis) == ("2019-05-08", Basis.DATELINE)
        assert dating.published.confidence < 0.9

    def test_a_neighbour_half_a_year_away_lends_nothing(self) -> None:
        dating = date_dump("VIENNA, 8 November 2019 – The Council met.", "On 8 May, the Centre held a seminar.")[1]
        assert dating.published.day is None

    def test_years_that_both_fit_lend_nothing(self) -> None:
        first, last = "VIENNA, 1 January 2021 – The Council met.", "VIENNA, 30 December 2018 – The Council met."
        assert date_dump(first, "On 8 May, the Centre held a seminar.", last)[1].published.day is None

    def test_the_item_itself_comes_before_its_neighbours(self) -> None:
        text = "On 28-29 June, the OSCE Office held exercises.\nAn OSCE match was played on 30 June 2018."
        dating = date_dump(self.NEWER, text, self.OLDER)[1]
        assert event_of(dating) == "2018-06-28..2018-06-29"
        assert "date.year-from-item" in {found.rule for found in dating.evidence}

    def test_the_turn_of_the_year_is_minded(self) -> None:
        texts = ("VIENNA, 4 January 2022 – The Council met.", "On 31 December, the Centre held a seminar.")
        last = "VIENNA, 17 December 2021 – The Council met."
        assert str(date_dump(*texts, last)[1].published.day) == "2021-12-31"


class TestDoubt:
    def test_a_wrong_month_is_flagged_and_mended_where_both_sides_agree(self) -> None:
        dating = date_dump(
            "VIENNA, 12 July 2023 – The Council met.",
            "VIENNA, 11 June 2023 – The Chair concluded a visit yesterday.",
            "VIENNA, 10 July 2023 – The Forum met.",
        )[1]
        assert codes_of(dating) == ["dateline-contradicts"]
        assert (str(dating.published.day), event_of(dating)) == ("2023-07-11", "..2023-07-10")
        assert dating.published.confidence <= 0.7
        quotes = [found.quote for found in dating.evidence if found.tag == "published"]
        assert quotes == ["11 June 2023", "12 July 2023", "10 July 2023"]

    def test_last_years_number_in_january_is_mended(self) -> None:
        dating = date_dump(
            "VIENNA, 12 January 2021 – The Council met.",
            "VIENNA, 8 January 2020 – The Chair met the Minister.",
            "VIENNA, 7 January 2021 – The Forum met.",
        )[1]
        assert (str(dating.published.day), codes_of(dating)) == ("2021-01-08", ["dateline-contradicts"])

    def test_a_contradiction_nothing_mends_is_kept_as_written_and_doubted(self) -> None:
        dating = date_dump(
            "VIENNA, 12 July 2023 – The Council met.",
            "VIENNA, 25 May 2023 – The Chair met the Minister.",
            "VIENNA, 10 July 2023 – The Forum met.",
        )[1]
        assert (str(dating.published.day), codes_of(dating)) == ("2023-05-25", ["dateline-contradicts"])
        assert dating.published.confidence <= 0.5

    def test_a_doubted_dateline_lends_no_year(self) -> None:
        datings = date_dump("VIENNA, 12 January 2021 – The Council met.", "VIENNA, 8 January 2020 – The Chair met.",
            "On 7 January, the OSCE Centre held a seminar.", "VIENNA, 6 January 2021 – The Forum met.")  # fmt: skip
        assert str(datings[2].published.day) == "2021-01-07"

    def test_items_far_apart_contradict_nobody(self) -> None:
        datings = date_dump(
            "VIENNA, 12 July 2023 – The Council met.",
            "VIENNA, 11 June 2021 – The Chair met the Minister.",
            "VIENNA, 10 July 2018 – The Forum met.",
        )
        assert [codes_of(dating) for dating in datings] == [[], [], []]


class TestFaults:
    @pytest.mark.parametrize(
        ("text", "codes"),
        [
            ("VIENNA, 8 May 2019 – The Council met on Wednesday, 8 May.", []),
            ("VIENNA, 8 May 2019 – The Council met on Friday, 8 May.", ["weekday-wrong"]),
            ("VIENNA, 8 May 2019 – The law of 31 April 2018 was discussed.", ["date-impossible"]),
            ("A three-day course was held on 6–9 July 2023.", ["duration-wrong"]),
            ("A four-day course was held on 6–9 July 2023.", []),
            ("A two-day course was held on 6 and 9 July 2023.", []),
            ("A 3-day course was held on 6–9 July 2023.", ["duration-wrong"]),
            ("From 6 to 9 July 2023 the Office held a three-day course.", ["duration-wrong"]),
            ("From 6 to 8 July 2023 the Office held a three-day course.", []),
            ("From 6 to 13 July 2023 the Office held two-day training courses.", []),
            ("From 6 to 9 July 2023 the Office held a two-day course and a four-day one.", []),
            ("A two-day course was held on 3–4 July 2023 and another on 6–9 July 2023.", []),
        ],
    )
    def test_what_smells_is_told(self, text: str, codes: list[str]) -> None:
        assert codes_of(date_alone(text)) == codes

    def test_a_dateline_later_than_the_page_is_told(self) -> None:
        dating = date_alone("VIENNA, 9 May 2019 – The Council met.", stated="8 May 2019")
        assert codes_of(dating) == ["dateline-late-for-header"]
        assert str(dating.published.day) == "2019-05-08"

    def test_a_header_weekday_that_cannot_be_is_told(self) -> None:
        assert codes_of(date_alone("The Council met.", stated="Sun, 05/08/2019 - 14:03")) == ["weekday-wrong"]


class TestEvidence:
    def test_an_event_counted_from_the_dateline_points_there_too(self) -> None:
        dating = date_alone("VIENNA, 8 May 2019 – The Chair concluded a visit yesterday.")
        told = [(found.tag, found.field, found.quote) for found in dating.evidence]
        assert told == [
            ("published", Field.DATELINE, "8 May 2019"),
            ("event/end", Field.BODY, "yesterday"),
            ("event/end", Field.DATELINE, "8 May 2019"),
        ]

    def test_a_stated_date_points_at_the_raw_line(self) -> None:
        (found,) = date_alone("The Council spoke.", stated="8 May 2019").evidence
        assert (found.field, found.line, found.start, found.end, found.quote) == (
            Field.METADATA,
            1,
            6,
            16,
            "8 May 2019",
        )

    def test_nothing_dated_has_no_evidence(self) -> None:
        assert date_alone("A remark.").evidence == ()


WORDS = st.sampled_from(
    'On 8 May 2019 , the OSCE Mission held a seminar today yesterday from 6 to 31 June will end VIENNA – “ ” " . first '
    "Friday 8 мая 2019 г. concluded 29 February in May 8-10 July 1999 three-day said\n".split(" ")
)
TEXTS = st.lists(WORDS, min_size=1, max_size=25).map(" ".join) | st.text(max_size=60)


@given(st.lists(TEXTS, max_size=5))
def test_any_items_are_dated_without_trouble_and_quote_their_spans(texts: Sequence[str]) -> None:
    drafts = [make_draft(text, line=1 + 10 * number) for number, text in enumerate(texts)]
    datings = date_drafts(drafts)
    assert len(datings) == len(drafts)
    for draft, dating in zip(drafts, datings, strict=True):
        for found in dating.evidence:
            if found.field in {Field.BODY, Field.DATELINE}:
                text = draft.body if found.field == Field.BODY else draft.dateline
                assert text[found.start : found.end] == found.quote
        start, end = dating.event.start or date.min, dating.event.end or date.max
        assert start <= end
        dated = dating.published.day is not None
        assert dated == (dating.published.basis != Basis.NONE) == (dating.published.confidence > 0)
        tags = {found.tag for found in dating.evidence}
        assert ("published" in tags, "event/start" in tags, "event/end" in tags) == (
            dated,
            dating.event.start is not None,
            dating.event.end is not None,
        )


@pytest.mark.parametrize(
    ("second", "event"),
    [
        ("On Friday, the OSCE Mission held a course in Osh.", "2019-05-03..2019-05-03"),
        ("They were glad. On Friday, the OSCE Mission held a course in Osh.", ".."),
        ("The OSCE Mission held a course in Osh on Friday.", ".."),
        ("Media advisory. When: Friday, at noon.", "2019-05-10..2019-05-10"),
    ],
)
def test_below_the_lead_a_spoken_day_dates_the_event_where_it_opens_the_paragraph(second: str, event: str) -> None:
    dating = date_alone(f"OSH, 8 May 2019 – Rivers and lakes matter to all who live beside them.\n{second}")
    assert event_of(dating) == event


def test_no_other_place_below_the_lead_gives_a_spoken_day_enough() -> None:
    told = max(dating_candidates._BY_CUE[cue] for cue in dating_event._TOLD)
    places = dating_candidates._NAMES_BODY + dating_candidates._OPENS_SENTENCE
    assert dating_candidates._BY_PARAGRAPH[1] + told + places == dating_event._LOWEST_SPOKEN_LATER
