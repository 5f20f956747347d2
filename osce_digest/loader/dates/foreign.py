"""Months of the neighbours' languages, for a day that stands alone above an article: "16 травня 2018", "16 Mayıs 2018".

Never looked for in running text, where many of these words mean something else.
"""

from typing import Final

# One row a language, January first; what two languages give to two months is left out.
_ROWS: Final = (
    # Ukrainian
    (
        "січня|січень лютого|лютий березня|березень квітня|квітень травня|травень червня|червень липня|липень "
        "серпня|серпень вересня|вересень жовтня|жовтень листопада|листопад грудня|грудень"
    ),
    # Belarusian
    "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
    # Serbian, Bosnian, Montenegrin
    (
        "januar|januara februar|februara mart|marta april|aprila maj|maja jun|juna|juni jul|jula|juli avgust|avgusta "
        "septembar|septembra oktobar|oktobra novembar|novembra decembar|decembra"
    ),
    (
        "јануар|јануара фебруар|фебруара март|марта април|априла мај|маја јун|јуна јул|јула август|августа "
        "септембар|септембра октобар|октобра новембар|новембра децембар|децембра"
    ),
    # Croatian
    (
        "siječanj|siječnja veljača|veljače ožujak|ožujka travanj|travnja svibanj|svibnja lipanj|lipnja srpanj|srpnja "
        "kolovoz|kolovoza rujan|rujna - studeni|studenoga|studenog prosinac|prosinca"
    ),
    # Macedonian, Bulgarian
    "јануари февруари март април мај јуни јули август септември октомври ноември декември",
    "януари февруари март април май юни юли август септември октомври ноември декември",
    # Albanian
    "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor|nentor dhjetor",
    # Romanian
    "ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie|noi decembrie",
    # Turkish, Azerbaijani, Uzbek
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "yanvar fevral mart aprel may iyun iyul avgust sentabr|sentyabr oktabr|oktyabr noyabr dekabr",
    # Georgian, Armenian
    (
        "იანვარი|იან თებერვალი|თებ მარტი|მარ აპრილი|აპრ მაისი|მაი ივნისი|ივნ ივლისი|ივლ აგვისტო|აგვ "
        "სექტემბერი|სექ ოქტომბერი|ოქტ ნოემბერი|ნოე დეკემბერი|დეკ"
    ),
    (
        "հունվար|հունվարի փետրվար|փետրվարի մարտ|մարտի ապրիլ|ապրիլի մայիս|մայիսի հունիս|հունիսի հուլիս|հուլիսի "
        "օգոստոս|օգոստոսի սեպտեմբեր|սեպտեմբերի հոկտեմբեր|հոկտեմբերի նոյեմբեր|նոյեմբերի դեկտեմբեր|դեկտեմբերի"
    ),
    # Kazakh, Tajik
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри",
    "январ феврал март апрел май июн июл август сентябр октябр ноябр декабр",
)
_NONE: Final = "-"
_MONTHS: Final = {
    word: number
    for row in _ROWS
    for number, words in enumerate(row.split(), 1)
    if words != _NONE
    for word in words.split("|")
}


def foreign_month_number(word: str) -> int | None:
    """Give 1 to 12 for a month's name in a neighbour's language, however it is capitalised, None for other words."""
    return _MONTHS.get(word.replace("İ", "i").lower()) or _MONTHS.get(word.replace("I", "ı").lower())
