package dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Field;
import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import dateline.extract.time.day.DayOfYear;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published on Wednesday, 7 February 2024. */
class DateFinderTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 2, 7);
    private static final DateFinder FINDER = new DateFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "signed on 2023-12-26 in Seoul                 | 2023-12-26=2023-12-26",
                "on February 7, 2022 and 8 March 2022          | February 7, 2022=2022-02-07; 8 March 2022=2022-03-08",
                "on Feb. 5                                     | Feb. 5=2024-02-05",
                "on 31 December                                | 31 December=2023-12-31",
                "will meet on 1 May                            | 1 May=2024-05-01",
                "in December 2023                              | December 2023=2023-12",
                "Last December South Korea                     | Last December=2023-12",
                "next March                                    | next March=2024-03",
                "the treaty of 1884                            | 1884=1884",
                "in 1884, 1948 and 2023                        | 1884=1884; 1948=1948; 2023=2023",
                "in the late 1980s                             | the late 1980s=198",
                "in the early 1800s                            | the early 1800s=18",
                "the twelfth to sixteenth centuries            | the twelfth to sixteenth centuries=11/15",
                "in nineteen ninety-four                       | nineteen ninety-four=1994",
                "in January two thousand four                  | January two thousand four=2004-01",
                "the year two thousand                         | the year two thousand=2000",
                "five thousand and two hundred men             | ",
                "Alcuin (735-804) wrote                        | 735=0735; 804=0804",
                "in AD 842, in 508 BC                          | 842=0842; 508 BC=BC0508",
                "on 5-6 September 2019                         | 5-6 September 2019=2019-09-05/2019-09-06",
                "on 25 and 26 March 1961                       | 25 and 26 March 1961=1961-03-25/1961-03-26",
                "on May 5-7, 1990                              | May 5-7, 1990=1990-05-05/1990-05-07",
                "from June to August 2011                      | June to August 2011=2011-06/2011-08",
                "from 1990 to 1994                             | 1990=1990; 1994=1994",
                "on April 24, 2023 and 25                      | April 24, 2023=2023-04-24; 25=2023-04-25",
                "in March last year, in June this year         | March last year=2023-03; June this year=2024-06",
                "on Monday, Feb. 5                             | Monday, Feb. 5=2024-02-05",
                "on Thursday of next week                      | Thursday of next week=2024-02-15",
                "at 10 p.m. Tuesday, at noon on Feb. 5         | 10 p.m. Tuesday=2024-02-06T22:00; noon on Feb. 5=2024-02-05T12:00",
                "until 9 a.m. EST Friday                       | 9 a.m. EST Friday=2024-02-09T09:00",
                "the ruling announced Thursday would           | Thursday=2024-02-01",
                "was scheduled to end on Friday                | Friday=2024-02-02",
                "On Friday, the court will meet                | Friday=2024-02-09",
                "as soon as Friday                             | Friday=2024-02-09",
                "Net rose in the fourth quarter of 2023 from a year earlier | the fourth quarter of 2023=2023-Q4; a year earlier=2022-Q4",
                "in the 2022 third quarter                     | the 2022 third quarter=2022-Q3",
                "this year's first quarter                     | this year's first quarter=2024-Q1",
                "the year ended June 30                        | the year=P1Y; June 30=2023-06-30",
                "by year-end                                   | year-end=2024-12-31",
                "for 2 1/2 years and a year and a half         | 2 1/2 years=P2Y6M; a year and a half=P1Y6M",
                "for twenty-four hours, 5 1/2 hours            | twenty-four hours=PT24H; 5 1/2 hours=PT5H30M",
                "within two to three weeks                     | two to three weeks=P2W",
                "three-quarters of the food                    | ",
                "On 3 May 2023 he fell; the next morning he rose | 3 May 2023=2023-05-03; the next morning=2023-05-04TMO",
                "on Thanksgiving, on Good Friday, last Easter  | Thanksgiving=2023-11-23; Good Friday=2024-03-29; last Easter=2023-04-09",
                "the Christmas tree, a Merry Christmas         | ",
                "the 19th century                              | the 19th century=18",
                "the third quarter of 1986                     | the third quarter of 1986=1986-Q3",
                "the first half of 2023                        | the first half of 2023=2023-H1",
                "last summer                                   | last summer=2023-SU",
                "33 years ago                                  | 33 years ago=1991",
                "two days ago                                  | two days ago=2024-02-05",
                "three weeks ago                               | three weeks ago=2024-W03",
                "In June 1950 it began; two months later       | June 1950=1950-06; two months later=1950-08",
                "yesterday and tomorrow                        | yesterday=2024-02-06; tomorrow=2024-02-08",
                "last week, this month, next year              | last week=2024-W05; this month=2024-02; next year=2025",
                "arrived on Monday                             | Monday=2024-02-05",
                "will arrive on Monday                         | Monday=2024-02-12",
                "on Sunday night                               | Sunday night=2024-02-04TNI",
                "at 8:30 a.m.                                  | 8:30 a.m.=2024-02-07T08:30",
                "for three years and six months                | three years and six months=P3Y6M",
                "a six-month ban                               | six-month=P6M",
                "every year                                    | every year=P1Y",
                "on 9-May-2006                                 | 9-May-2006=2006-05-09",
                "in 1871-72                                    | 1871=1871; 72=1872",
                "in the past three years                       | the past three years=P3Y",
                "now, recently                                 | now=PRESENT_REF; recently=PAST_REF",
                "on Christmas                                  | Christmas=2023-12-25",
                "in fiscal 1990                                | fiscal 1990=1990",
                "on January sixteenth, the fifth of January    | January sixteenth=2024-01-16; the fifth of January=2024-01-05",
                "the first March of three                      | ",
                "on the 5th, they met                          | 5th=2024-02-05",
                "the 5th floor                                 | ",
                "our edict of the 12th of January last,        | the 12th of January last=2024-01-12",
                "phoned on Monday last.                        | Monday last=2024-02-05",
                "On May 6, he was charged                      | May 6=2023-05-06",
                "the ministry announced the plan Jan. 21       | Jan. 21=2024-01-21",
                "It had been due to expire Friday              | Friday=2024-02-02",
                "Until Thursday, they had not called           | Thursday=2024-02-01",
                "My exams start on Monday                      | Monday=2024-02-12",
                "on Saturday mornings                          | Saturday mornings=XXXX-WXX-6TMO",
                "one flight per week on Monday                 | per week=P1W; Monday=XXXX-WXX-1",
                "open Tuesday 10:00-11:30                      | Tuesday=XXXX-WXX-2",
                "the Saturday Evening Post, Friday the 13th    | ",
                "by the year 2030                              | the year 2030=2030",
                "(Lu, 1999: 103)                               | 1999=1999",
                "the class of '71, the '60s and '70's          | '71=1971; the '60s=196; '70's=197",
                "the early 1600's                              | the early 1600's=16",
                "from the 15th to the 19th century             | the 15th=14; the 19th century=18",
                "post-1959 politics                            | 1959=1959",
                "Rule 2016, Decree 2005-981, rooms 1380-2075   | ",
                "his novel “1984” sold 2000 copies             | ",
                "after 9/11 and World War II                   | 9/11=2001-09-11; World War II=1939-09-01/1945-09-02",
                "twenty-three years ago, a year and a half ago | twenty-three years ago=2001; a year and a half ago=2022-08",
                "In 1982 it closed. But the very next year     | 1982=1982; the very next year=1983",
                "in 1729; 170 years later, in 1896,            | 1729=1729; 170 years later=1896; 1896=1896",
                "In two weeks' time                            | two weeks' time=2024-W08",
                "for two decades                               | two decades=P20Y",
                "the first half-hour                           | ",
                "to this day                                   | this day=PRESENT_REF",
                "in 2023, the 140th anniversary                | 2023=2023; the 140th anniversary=1883",
                "on 14.07.2019 and 14/07/2019, 07/14/2019      | 14.07.2019=2019-07-14; 14/07/2019=2019-07-14; 07/14/2019=2019-07-14",
                "14.5 points                                   | ",
                "at (1600 UTC), at 0530 EST Tuesday            | 1600 UTC=2024-02-07T16:00; 0530 EST Tuesday=2024-02-06T05:30",
                "(Smith 1955 et al.)                           | 1955=1955",
                "in the 2010/11 season                         | 2010=2010; 11=2011",
                "the 80's and the 90s                          | the 80's=198; the 90s=199",
                "a man in his mid-20s, in her early 60s        | ",
                "in the late 19th and early 20th century       | the late 19th=18; early 20th century=19",
                "in Q3 2009 and H1 2010                        | Q3 2009=2009-Q3; H1 2010=2010-H1",
                "answers to Q2, an H1 visa                     | ",
                "the first half of the match                   | ",
                "they fly from Monday to Friday                | Monday=2024-02-05; Friday=2024-02-09",
                "Monday next week, Friday of last week         | Monday next week=2024-02-12; Friday of last week=2024-02-02",
                "Thursday (February 15)                        | Thursday=2024-02-15; February 15=2024-02-15",
                "The deadline is Friday. This Saturday we sail | Friday=2024-02-09; This Saturday=2024-02-10",
                "A man died this Saturday                      | this Saturday=2024-02-03",
                "And then on Sunday, I'll be home              | Sunday=2024-02-11",
                "the day before yesterday                      | the day before yesterday=2024-02-05",
                "the day after tomorrow, the week before last  | the day after tomorrow=2024-02-09; the week before last=2024-W04",
                "It fell in 2019. It had risen the year before. | 2019=2019; the year before=2018",
                "the year before the war, the day after the vote | ",
                "two weeks ago today                           | two weeks ago today=2024-01-24",
                "ten years ago this month                      | ten years ago this month=2014-02",
                "half a century ago                            | a century ago=PAST_REF",
                "six and a half months ago                     | six and a half months ago=2023-07",
                "the last half of 2019, the latest fiscal year | the last half of 2019=2019-H2; the latest fiscal year=2024",
                "On 3 May 2023 he fell; later in the day he rose | 3 May 2023=2023-05-03; the day=2023-05-03",
                "A vote is set for Friday                      | Friday=2024-02-09",
                "the elections, to be held on December 6       | December 6=2024-12-06",
                "The law takes effect on November 1            | November 1=2024-11-01",
                "The law took effect on November 1             | November 1=2023-11-01",
                "It was announced in March, to be held in May  | March=2023-03; May=2024-05",
                "Voting ends Sunday after Friday's strike      | Sunday=2024-02-11; Friday=2024-02-02",
                "They were planning to march on Monday         | Monday=2024-02-12",
                "It was shut between Tuesday and Thursday             | Tuesday=2024-02-06; Thursday=2024-02-08",
                "We met at Christmas last year, on July 4      | Christmas last year=2023-12-25; July 4=2023-07-04",
                "He died on Independence Day                   | Independence Day=2023-07-04",
                "in the 5th century BC, the sixth century BCE  | the 5th century BC=BC04; the sixth century BCE=BC05",
                "on 8-Oct-09                                   | 8-Oct-09=2009-10-08",
                "two nights ago                                | two nights ago=2024-02-05",
                "the Winter Games of the north                 | ",
                "the year to March 31                          | the year=P1Y; March 31=2024-03-31",
                "In 2007 he left. Two days later he was back   | 2007=2007; Two days later=FUTURE_REF",
            })
    void expressionsHaveTheirValue(String text, @Nullable String values) {
        assertThat(values(text, PUBLISHED)).isEqualTo(values == null ? "" : values);
    }

    @ParameterizedTest
    @CsvSource({
        "they may march in august company",
        "about 2000 people and 1995 troops",
        "a 52-year-old man",
        "the second man took a seat",
        "they fall and spring up",
        "the mayor and Mr. March spoke",
        "version 3.5 of route 66",
    })
    void wordsThatOnlyLookLikeDates(String text) {
        assertThat(values(text, PUBLISHED)).isEmpty();
    }

    @Test
    void aDiaryTellsItsOwnDay() {
        assertThat(values("Good morning, it is Monday, January 15th. Today we study, and tomorrow we rest.", PUBLISHED))
                .isEqualTo("Monday, January 15th=2024-01-15; Today=2024-01-15; tomorrow=2024-01-16");
        assertThat(values("It is June 6, 1944. Today they land.", PUBLISHED))
                .isEqualTo("June 6, 1944=1944-06-06; Today=2024-02-07");
    }

    @Test
    void withoutPublicationOnlyWhatNeedsNoneIsResolved() {
        assertThat(values("on Monday, yesterday, in May 1990 and on 5 May", null))
                .isEqualTo("Monday=XXXX-WXX-1; yesterday=PAST_REF; May 1990=1990-05; 5 May=1990-05-05");
    }

    @Test
    void theDayOfADiaryGoesOn() {
        assertThat(values("It is Friday, January 12. We rest. Today is Sunday. Tomorrow we go.", PUBLISHED))
                .isEqualTo("Friday, January 12=2024-01-12; Today=2024-01-12; Sunday=2024-01-14; Tomorrow=2024-01-15");
    }

    /** A text of long past years keeps to them where it names none; a report of the day does not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He was born in 1811, wrote in 1830 and fell in 1832. On 5 June he was buried. The town is known today. | 1811 1830 1832 1832-06-05 PRESENT_REF",
                "The pact of 1949 grew in 1952 and 1982. On Monday they met; a summit follows in April. | 1949 1952 1982 2024-02-05 2024-04",
                "From 520 BC on, in the 1810s and the 1830s, it grew. It stands today, in today's town. | BC0520 181 183 PRESENT_REF 2024-02-07",
            })
    void aHistoryKeepsToItsYears(String text, String values) {
        assertThat(find(text, PUBLISHED).stream()
                        .map(mention -> ((Mention.Date) mention).value())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource({"1961-04-02, 1961", "2000-04-23, 2000", "2024-03-31, 2024", "2025-04-20, 2025", "2038-04-25, 2038"})
    void easterIsTheSundayOfTheWesternChurches(LocalDate easter, int year) {
        assertThat(DayOfYear.easter(year)).isEqualTo(easter);
    }

    @Test
    void impossibleDaysAreNoDates() {
        assertThat(values("on 2023-02-29 and 31 April 2023", PUBLISHED)).isEqualTo("2023=2023; April 2023=2023-04");
    }

    private static List<Mention> find(String text, @Nullable LocalDate published) {
        return FINDER.find(Text.of(Field.BODY, text), published);
    }

    private static String values(String text, @Nullable LocalDate published) {
        return find(text, published).stream()
                .map(mention -> mention.span().text() + "=" + ((Mention.Date) mention).value())
                .collect(Collectors.joining("; "));
    }
}
