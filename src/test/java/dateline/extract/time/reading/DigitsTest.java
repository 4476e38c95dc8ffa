package dateline.extract.time.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Field;
import dateline.extract.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({
        // the last year that ends so, up to that one
        "71, 2024, 1971",
        "24, 2024, 2024",
        "34, 2034, 2034",
        "35, 2034, 1935",
        "02, 2005, 2002",
        "00, 1999, 1900",
    })
    void twoDigitsAreTheLastYearUpToAnother(int two, int latest, int year) {
        assertThat(Digits.yearEnding(two, latest)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
        "FY2012,  2012",
        "FY12,    2012",
        "FY75,    1975",
        "FY123,   -1",
        "FYX,     -1",
        "2012,    -1",
    })
    void fiscalYearsHaveTwoDigitsOrFour(String word, int year) {
        assertThat(Digits.fiscalYear(Text.of(Field.BODY, word).token(0))).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7 | 7", "042 | 42", "999999 | 999999", "1000000 | -1", "1,000 | -1", "12th | -1", "٣ | -1"})
    void numbersAreOfUpToSixDigits(String text, int number) {
        assertThat(Digits.of(text)).isEqualTo(number);
    }
}
