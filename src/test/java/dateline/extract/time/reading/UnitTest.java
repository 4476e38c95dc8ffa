package dateline.extract.time.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Interval;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource({
        // from that day, so many, units, are
        "2024-02-29,      1, DAY,        2024-03-01",
        "2024-03-13,     -2, WEEK,       2024-W09",
        "2024-03-13,      1, FORTNIGHT,  2024-W13",
        "2024-03-13,      1, WEEKEND,    2024-W12-WE",
        "2024-05-31,      1, MONTH,      2024-06",
        "2024-02-10,     -1, QUARTER,    2023-Q4",
        "2024-03-13,     10, YEAR,       2034",
        "2024-03-13,     -1, DECADE,     201",
        "2024-03-13,     -1, CENTURY,    19",
        // the calendar knows no thousand years, nor hours
        "2024-03-13,     -1, MILLENNIUM, ",
        "2024-03-13,      3, HOUR,       ",
        // before the year 1, and further than anybody counts
        "2024-03-13,  -2024, YEAR,       ",
        "2024-03-13, -60000, WEEK,       ",
    })
    void liesSoManyFromADay(LocalDate day, int number, Unit unit, @Nullable String value) {
        Timex timex = unit.shift(day, number);

        assertThat(timex == null ? null : timex.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31,  1, MONTH,     2024-02-29",
        "2024-02-29,  1, QUARTER,   2024-05-29",
        "2024-02-29, -1, YEAR,      2023-02-28",
        "2024-03-13,  2, FORTNIGHT, 2024-04-10",
        "2024-03-13, -1, DECADE,    2014-03-13",
    })
    void isAddedToADay(LocalDate day, int number, Unit unit, LocalDate sum) {
        assertThat(unit.plus(day, number)).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,   2024-03-13, 2024-03-13, false",
        "DAY,   2024-03-13, 2024-03-14, true",
        "WEEK,  2024-03-11, 2024-03-17, false",
        "MONTH, 2024-03-01, 2024-03-31, false",
        "MONTH, 2024-01-01, 2024-03-31, true",
        "YEAR,  2020-01-01, 2029-12-31, true",
    })
    void isFinerThanWhatLastsLonger(Unit unit, LocalDate from, LocalDate to, boolean finer) {
        assertThat(unit.isFinerThan(new Interval(from, to, null))).isEqualTo(finer);
    }
}
