package dateline.extract.time.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On which day of a year a holiday falls, against calendars. */
class DayOfYearTest {

    @ParameterizedTest
    @CsvSource({
        "12-25, 2024, 2024-12-25",
        "easter, 2024, 2024-03-31",
        "easter-2, 2019, 2019-04-19",
        "orthodox-easter, 2019, 2019-04-28",
        "orthodox-easter, 2022, 2022-04-24",
        "orthodox-easter, 2024, 2024-05-05",
        "orthodox-easter-2, 2023, 2023-04-14",
        "orthodox-easter, 2025, 2025-04-20",
        "hijri-10-01, 2019, 2019-06-04",
        "hijri-10-01, 2023, 2023-04-21",
        "hijri-10-01, 2024, 2024-04-10",
        "hijri-12-10, 2018, 2018-08-21",
        "hijri-12-10, 2024, 2024-06-16",
        "hijri-01-10, 2023, 2023-07-28",
        "11-thursday-4+1, 2023, 2023-11-24",
        "05-monday-last, 2023, 2023-05-29",
    })
    void fallsOnADay(String rule, int year, LocalDate day) {
        assertThat(DayOfYear.parse(rule).in(year)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "of two in a year the nearer one, hijri-10-01, 2000-11-30, 2000-12-27",
        "of two in a year the nearer one, hijri-10-01, 2000-02-01, 2000-01-08",
        "of the year to come, hijri-10-01, 2016-12-31, 2017-06-25",
        "of the year gone, 12-25, 2024-01-02, 2023-12-25",
    })
    void isTheNearest(String which, String rule, LocalDate today, LocalDate day) {
        assertThat(DayOfYear.parse(rule).nearest(today)).as(which).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hijri-10-01", "hijri-12-10", "hijri-01-01", "easter", "orthodox-easter"})
    void fallsInOrBesideAnyYear(String rule) {
        DayOfYear holiday = DayOfYear.parse(rule);
        for (int year = 700; year < 9990; year++) {
            LocalDate begin = LocalDate.of(year, 1, 1);
            assertThat(holiday.in(year)).as("%s", year).isBetween(begin.minusDays(12), begin.plusDays(366));
        }
    }
}
