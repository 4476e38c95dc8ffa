package dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Dateline;
import dateline.extract.model.Field;
import dateline.extract.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineParserTest {
    private static final DatelineParser PARSER = new DatelineParser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEOUL, February 7. /TASS/. South Korea may    | 2024-02-07 | SEOUL           | KR | 2024-02-07 | TASS    | ' South'",
                "DETROIT, Mich., March 24 - American Honda     | 1987-03-24 | DETROIT, Mich   | US | 1987-03-24 |         | ' American'",
                "NEW YORK, Dec 31 - Shares rose                | 1988-01-01 | NEW YORK        | US | 1987-12-31 |         | ' Shares'",
                "LONDON, 3 March (Reuters) - Britain           | 2021-03-03 | LONDON          | GB | 2021-03-03 | Reuters | ' Britain'",
                "PARIS (AFP) - France                          | 2021-03-03 | PARIS           | FR |            | AFP     | ' France'",
                "BEIJING, Jan. 2, 2019 (Xinhua) -- China       |            | BEIJING         | CN | 2019-01-02 | Xinhua  | ' China'",
                "MOSCOW, March 5. Russia said                  | 2021-03-07 | MOSCOW          | RU | 2021-03-05 |         | ' Russia'",
                "Vienna, 5 March 2020. Talks                   | 2021-03-07 | Vienna          | AT | 2020-03-05 |         | ' Talks'",
                "TEHRAN, Iran, July 3 (AP) _ Iran              | 2021-07-03 | TEHRAN, Iran    | IR | 2021-07-03 | AP      | ' Iran'",
                "GENEVA -- Talks began                         | 2021-03-03 | GENEVA          | CH |            |         | ' Talks'",
                "Geneva - Talks began                          | 2021-03-03 | Geneva          | CH |            |         | ' Talks'",
            })
    void datelines(
            String body,
            @Nullable LocalDate published,
            String place,
            String country,
            @Nullable LocalDate date,
            @Nullable String agency,
            String rest) {
        Dateline dateline = PARSER.parse(Text.of(Field.BODY, body), published);

        assertThat(dateline).isNotNull();
        assertThat(dateline.place()).isEqualTo(place);
        assertThat(dateline.country()).isEqualTo(country);
        assertThat(dateline.date()).isEqualTo(date);
        assertThat(dateline.agency()).isEqualTo(agency);
        assertThat(body.substring(dateline.end())).matches("\\.?\\s*" + rest.strip() + ".*");
    }

    @ParameterizedTest
    @CsvSource({
        "The minister met his colleague on March 3 - a day late",
        "Talks began in Geneva",
        "'Independence Day, July 4. A holiday'",
        "'A well-known man - he said - left'",
        "'I think (really) - that'",
        "((((((((((((((((((((((((((((",
    })
    void sentencesAreNoDatelines(String body) {
        assertThat(PARSER.parse(Text.of(Field.BODY, body), LocalDate.of(2024, 2, 7)))
                .isNull();
    }
}
