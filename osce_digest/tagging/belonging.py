"""What goes with an OSCE body: the seat it speaks from, its fields of work, the office above it. No behaviour.

A strength (0 to 1) reads as a chance, as in `weights`. Not here: who acts in an item (`institutions`, `lending`).
"""

from collections.abc import Mapping
from typing import Final

ELECTION_BODY: Final = "OSCE Office for Democratic Institutions and Human Rights"  # judges elections
MINSK_REPRESENTATIVE: Final = (  # watches the truce between Armenia and Azerbaijan
    "Personal Representative of the OSCE Chairperson-in-Office on the conflict dealt with by the OSCE Minsk Conference"
)
CHAIR_BODY: Final = "OSCE Chairpersonship"  # speaks from its own capital
SEATS: Final[Mapping[str, str]] = {  # Vienna and Brussels are missing: too many speak from there
    "WARSAW": "OSCE Office for Democratic Institutions and Human Rights",
    "WARSCHAU": "OSCE Office for Democratic Institutions and Human Rights",
    "VARSOVIE": "OSCE Office for Democratic Institutions and Human Rights",
    "VARSAVIA": "OSCE Office for Democratic Institutions and Human Rights",
    "VARSOVIA": "OSCE Office for Democratic Institutions and Human Rights",
    "ВАРШАВА": "OSCE Office for Democratic Institutions and Human Rights",
    "THE HAGUE": "OSCE High Commissioner on National Minorities",
    "COPENHAGEN": "OSCE Parliamentary Assembly",
}
# Later on departments speak from Vienna as well; until then what no other body said there was said in the Council.
EARLY_SEATS: Final[Mapping[str, str]] = {"VIENNA": "OSCE Permanent Council"}
LATE_SEATS_FROM: Final = 2009
# Who is in charge of a field of work where no field operation is: of the fields left out several bodies are.
BODIES_OF_FIELDS: Final[Mapping[str, str]] = {
    "Arms control": "OSCE Secretariat",
    "Border management": "OSCE Secretariat",
    "Combating trafficking in human beings": (
        "Office of the Special Representative and Co-ordinator for Combating Trafficking in Human Beings"
    ),
    "Countering terrorism": "OSCE Secretariat",
    "Cyber/ICT Security": "OSCE Secretariat",
    "Elections": "OSCE Office for Democratic Institutions and Human Rights",
    "Policing": "OSCE Secretariat",
}
# Bodies whose items the OSCE files under the office they belong to.
OFFICES_OF_BODIES: Final[Mapping[str, str]] = {
    "OSCE Border Management Staff College": "OSCE Programme Office in Dushanbe",
    # Departments …
    "OSCE Transnational Threats Department": "OSCE Secretariat",
    "Office of the Co-ordinator of OSCE Economic and Environmental Activities": "OSCE Secretariat",
    "OSCE Conflict Prevention Centre": "OSCE Secretariat",
    "OSCE Gender Issues Programme": "OSCE Secretariat",
    # … and the formats that the Chair's representatives lead.
    "Geneva International Discussions": "OSCE Chairpersonship",
    "Incident Prevention and Response Mechanism": "OSCE Chairpersonship",
    "Trilateral Contact Group": "OSCE Chairpersonship",
}
# Whose items are diplomacy where they tell of no field of work …
DIPLOMATS: Final = frozenset(
    {"OSCE Chairpersonship", "OSCE Permanent Council", "OSCE Ministerial Council", "OSCE Summit"}
    | {"OSCE Secretary General"}
)
# … and where parliamentarians and officers talk likewise.
MEMBERS: Final = frozenset({"OSCE Parliamentary Assembly", "OSCE Forum for Security Co-operation"})
# What an institution's items are filed under, whatever else they say.
INSTITUTION_TOPICS: Final[Mapping[str, tuple[str, float]]] = {
    "OSCE Representative on Freedom of the Media": ("Media freedom and development", 0.8),
    "OSCE High Commissioner on National Minorities": ("National minority issues", 0.7),
    "Office of the Special Representative and Co-ordinator for Combating Trafficking in Human Beings": (
        "Combating trafficking in human beings",
        0.8,
    ),
    "OSCE Special Monitoring Mission to Ukraine": ("Conflict prevention and resolution", 0.7),
    "OSCE Observer Mission at the Russian Checkpoints Gukovo and Donetsk": ("Conflict prevention and resolution", 0.7),
    "OSCE Minsk Group": ("Conflict prevention and resolution", 0.7),
    MINSK_REPRESENTATIVE: ("Conflict prevention and resolution", 0.7),
    "Geneva International Discussions": ("Conflict prevention and resolution", 0.7),
    "Incident Prevention and Response Mechanism": ("Conflict prevention and resolution", 0.7),
    "Trilateral Contact Group": ("Conflict prevention and resolution", 0.7),
    "OSCE Conflict Prevention Centre": ("Conflict prevention and resolution", 0.6),
    "OSCE Chairpersonship": ("Conflict prevention and resolution", 0.4),
    "OSCE Mission to Sarajevo": ("Conflict prevention and resolution", 0.7),
    "OSCE Kosovo Verification Mission": ("Conflict prevention and resolution", 0.7),
    "OSCE Border Management Staff College": ("Border management", 0.7),
    "OSCE Police Monitoring Group": ("Policing", 0.7),
    "OSCE Community Security Initiative in Kyrgyzstan": ("Policing", 0.7),
    "OSCE Gender Issues Programme": ("Gender equality", 0.7),
    "OSCE Academy in Bishkek": ("Education", 0.6),
    "OSCE Economic and Environmental Forum": ("Economic activities", 0.6),
    "Office of the Co-ordinator of OSCE Economic and Environmental Activities": ("Economic activities", 0.5),
    "OSCE Representative to the Estonian Expert Commission on Military Pensioners": ("Human rights", 0.6),
    "OSCE Representative to the Latvian-Russian Joint Commission on Military Pensioners": ("Human rights", 0.6),
    "OSCE Moscow Mechanism": ("Human rights", 0.7),
}
