"""One item as a dump has it, and as a listing has it with headline and labels: copies of each other."""

LEAD = (
    "Thirty-one librarians from towns along the Danube learned this week at a course of the OSCE Mission to Moldova "
    "how to show children which news to trust."
)
QUOTE = (
    "“A child asks whether a thing is true, and we had no method for the answer,” said Galina Munteanu, librarian in "
    "Cahul."
)
END = "The course went on for three days and came with a box of games. Two more are planned in Comrat and Tiraspol."
DUMP = f"CHISINAU, 11 May 2016 – {LEAD}\n{QUOTE}\n{END}\n"
LISTING = f"""Newsroom
News and press releases

Children and true stories: a course for librarians in Moldova
Publishing date: 12 May 2016
Content type: News
Where we are: OSCE Mission to Moldova
What we do: Education
CHISINAU, 11 May 2016- {LEAD[:120]}...
"""
