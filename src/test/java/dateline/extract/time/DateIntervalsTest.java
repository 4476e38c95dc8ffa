package dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Field;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of the calendar that an expression denotes. Published on Wednesday, 7 February 2024. */
class DateIntervalsTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 2, 7);
    private static final DateFinder FINDER = new DateFinder();

    @ParameterizedTest
    @CsvSource({
        "2023-12, in December 2023, 2023-12-01, 2023-12-31, MONTH",
        "leap, in February 2024, 2024-02-01, 2024-02-29, MONTH",
        "33 years, 33 years ago, 1991-01-01, 1991-12-31, YEAR",
        "week, last week, 2024-01-29, 2024-02-04, WEEK",
        "early decade, in the early 1980s, 1980-01-01, 1984-12-31, null",
        "late century, the late 19th century, 1875-01-01, 1899-12-31, null",
        "half century, the second half of the 20th century, 1950-01-01, 1999-12-31, null",
        "days, on 5-6 September 2019, 2019-09-05, 2019-09-06, null",
        "months, June to August 2011, 2011-06-01, 2011-08-31, null",
        "centuries, the twelfth to sixteenth centuries, 1100-01-01, 1599-12-31, null",
        "winter, the winter of 1776-77, 1776-12-01, 1777-02-28, null",
        "decade, in the 1990s, 1990-01-01, 1999-12-31, DECADE",
        "century, the 19th century, 1800-01-01, 1899-12-31, CENTURY",
        "duration, the past three years, 2021-02-08, 2024-02-07, null",
        "days, the past three days, 2024-02-04, 2024-02-07, null",
        "week, three weeks ago, 2024-01-17, 2024-01-17, DAY",
        "months, three months ago, 2023-11-01, 2023-11-30, MONTH",
        "rolling week, in the last week, 2024-01-31, 2024-02-07, null",
        "week so far, They met this week, 2024-02-05, 2024-02-07, null",
        "whole week, They will meet this week, 2024-02-05, 2024-02-11, WEEK",
        "last day, It's our last day here, 2024-02-07, 2024-02-07, DAY",
        "last night, last night, 2024-02-06, 2024-02-06, DAY",
        "quarter, the third quarter of 1986, 1986-07-01, 1986-09-30, QUARTER",
    })
    void intervalsAreDaysOfTheCalendar(String name, String text, LocalDate from, LocalDate to, String granularity) {
        Interval interval = ((Mention.Date) find(text).getFirst()).interval();

        assertThat(interval).as(name).isNotNull();
        assertThat(interval.from()).isEqualTo(from);
        assertThat(interval.to()).isEqualTo(to);
        assertThat(String.valueOf(interval.granularity())).isEqualTo(granularity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sunny throughout the year | null",
                "player of the year | null",
                "by the end of the year | 2024-01-01/2024-12-31",
                "it is cold in winter | null",
                "during the summer months | null",
                "they will meet in the summer | 2024-06-01/2024-08-31",
                "last summer | 2023-06-01/2023-08-31",
                "the beginning of the 19th century | 1800-01-01/1899-12-31",
                "for the past 2 1/2 years | 2021-08-08/2024-02-07",
                "in the past decade | 2014-02-08/2024-02-07",
                "100000 weeks ago | null",
                "later that day | null",
                "two days later | null",
                "next morning | null",
                "the old quarter: in the quarter stand ten churches | null",
            })
    void whatIsOfAnyYearHasNoInterval(String text, String days) {
        Interval interval = ((Mention.Date) find(text).getFirst()).interval();

        assertThat(interval == null ? "null" : interval.from() + "/" + interval.to())
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        // text, the values of the dates in it, none of which has an interval
        "the last day of the summit, ",
        "the last night of the fair, ",
        "the last weeks,             PXW",
        "the week of truth,          ",
    })
    void theFinalOneIsNotTheOneBeforeThis(String text, @Nullable String value) {
        assertThat(find(text))
                .extracting(mention -> ((Mention.Date) mention).value() + " " + ((Mention.Date) mention).interval())
                .isEqualTo(value == null ? List.of() : List.of(value + " null"));
    }

    private static List<Mention> find(String text) {
        return FINDER.find(Text.of(Field.BODY, text), PUBLISHED);
    }
}
