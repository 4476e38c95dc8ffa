package dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Field;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention;
import dateline.extract.text.Text;
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
                "for three years and six months                | three years=P3Y; six months=P6M",
                "a six-month ban                               | six-month=P6M",
                "every year                                    | every year=P1Y",
                "on 9-May-2006                                 | 9-May-2006=2006-05-09",
                "in 1871-72                                    | 1871=1871; 72=1872",
                "in the past three years                       | the past three years=P3Y",
                "now, recently                                 | now=PRESENT_REF; recently=PAST_REF",
                "on Christmas                                  | Christmas=2023-12-25",
                "in fiscal 1990                                | fiscal 1990=1990",
                "in 2023, the 140th anniversary                | 2023=2023; the 140th anniversary=1883",
            })
    void expressionsHaveTheirValue(String text, String values) {
        assertThat(values(text, PUBLISHED)).isEqualTo(values);
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

    @ParameterizedTest
    @CsvSource({
        "2023-12, in December 2023, 2023-12-01, 2023-12-31, MONTH",
        "leap, in February 2024, 2024-02-01, 2024-02-29, MONTH",
        "33 years, 33 years ago, 1991-01-01, 1991-12-31, YEAR",
        "week, last week, 2024-01-29, 2024-02-04, WEEK",
        "decade, in the 1990s, 1990-01-01, 1999-12-31, DECADE",
        "century, the 19th century, 1800-01-01, 1899-12-31, CENTURY",
        "duration, the past three years, 2021-02-07, 2024-02-07, null",
        "quarter, the third quarter of 1986, 1986-07-01, 1986-09-30, QUARTER",
    })
    void intervalsAreDaysOfTheCalendar(String name, String text, LocalDate from, LocalDate to, String granularity) {
        Interval interval = ((Mention.Date) find(text, PUBLISHED).getFirst()).interval();

        assertThat(interval).as(name).isNotNull();
        assertThat(interval.from()).isEqualTo(from);
        assertThat(interval.to()).isEqualTo(to);
        assertThat(String.valueOf(interval.granularity())).isEqualTo(granularity);
    }

    @Test
    void withoutPublicationOnlyWhatNeedsNoneIsResolved() {
        assertThat(values("on Monday, yesterday, in May 1990 and on 5 May", null))
                .isEqualTo("Monday=XXXX-WXX-1; yesterday=PAST_REF; May 1990=1990-05; 5 May=1990-05-05");
    }

    @Test
    void impossibleDaysAreNoDates() {
        assertThat(values("on 2023-02-29 and 31 April 2023", PUBLISHED))
                .doesNotContain("2023-02-29=")
                .doesNotContain("2023-04-31");
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
