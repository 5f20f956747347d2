from osce_digest.loader import load_bytes

LEAD = (
    "BAKU, 9 May – The Co-Chairs of the Minsk Group are awaited in Baku this week, a newspaper of Baku wrote on Monday."
)
STANDFIRST = (
    "The Co-Chairs want to speak about the settlement and find their own place in it, a newspaper has learned there."
)
MORE = (
    "They want to come at the week's end. They will speak of what the Minsk Group can do to bring the sides together."
)
ISSUED = (
    "Issued on:\nIssued by:\nOSCE Mission to Montenegro\nFields of work:\nMedia freedom, Gender equality, Youth, Roma\n"
)
COURSE = "From 25 to 27 October 2021, gender was the subject of an online course of the OSCE Mission to Montenegro."


def count(text: str) -> int:
    return len(load_bytes("a.txt", text.encode()).documents)


def test_a_standfirst_above_the_only_dateline_belongs_to_the_item() -> None:
    page = f"Co-Chairs travel to Baku and Yerevan\n\n{STANDFIRST}\n\n{LEAD}\n\n{MORE}\n"
    assert count(page) == 1
    assert count(f"{page}\n{LEAD.replace('BAKU', 'YEREVAN')}\n\n{MORE}\n") > 1


def test_a_summary_above_the_labels_is_not_another_item() -> None:
    assert count(f"Mission trains editors on gender\n\n{COURSE}\n\n{ISSUED}\n{COURSE}\n\n{MORE}\n") == 1
    other = COURSE.replace("Montenegro", "Skopje")
    dated = "\n".join(f"SKOPJE, {day} May 2019 – {other}\n{MORE}" for day in (3, 4))
    assert count(f"{COURSE}\n{dated}\n") == 3


def test_an_office_above_the_headline_is_no_item() -> None:
    head = "Delegation at the meeting in Corfu\n\nSECRETARIAT OF STATE,\nTELECOMMUNICATIONS\n\nPRESS RELEASE\n\n"
    assert count(f"{head}{LEAD.replace('9 May', '9 May 2009')}\n\n{MORE}\n") == 1


DATED = "SARAJEVO, 22 February 2019 – The Prosecutor's Office will keep all its evidence on war crimes in one archive."
SIGNED = "An understanding on it was signed today by the Chief Prosecutor and the Head of the OSCE Mission to Bosnia."


def test_a_lead_with_its_one_paragraph_is_one_item_and_two_leads_are_two() -> None:
    assert count(f"{DATED}\n{SIGNED}\n") == 1
    assert count(f"{DATED}\nOn 4 and 5 October 2018, {SIGNED[:-1].lower().replace('osce m', 'OSCE M')}.\n") == 2


def test_a_menu_on_one_line_or_a_note_to_readers_above_the_headline_is_no_item() -> None:
    item = f"Mission trains editors on gender\n\nBAR, 9 May 2019 – {COURSE}\n\n{MORE}\n"
    assert count(f"Official Website of Montenegro\n\nNews\n\n| Home | News | Training |\n\n{item}") == 1
    assert count(f"Für die deutsche Version scrollen Sie bitte weiter.\n{item}") == 1
    assert count(f"The editors went home on Friday.\n{item}") == 2
