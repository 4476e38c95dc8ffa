package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For whom persons and bodies act that are named without their country. */
class LeadersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-02-07 | Putin thanked Laos. | RU>LA",
                "2019-02-07 | President Xi thanked Laos. | CN>LA",
                "2019-02-07 | Xi thanked Laos. | CN>LA",
                "1999-02-07 | Xi thanked Laos. | ?>LA",
                "2019-02-07 | President Moon thanked Laos. | KR>LA",
                "2019-02-07 | Moon thanked Laos. | ?>LA",
                "2019-02-07 | Moon Jae-in left on Friday. Moon thanked Laos. | KR>LA",
                "2019-02-07 | Moon Ga-young left on Friday. Moon thanked Laos. | ?>LA",
                "2024-02-07 | Mr Lee thanked Laos. | ?>LA",
                "2024-02-07 | Lee Hsien Loong slept badly. Later Mr Lee thanked Laos. | SG>LA",
                "2010-02-07 | Maliki thanked Laos. | IQ>LA",
                "2024-02-07 | Marcos thanked Laos. | PH>LA",
                "2024-02-07 | Ferdinand Marcos Jr. thanked Laos. | PH>LA",
                "2024-02-07 | Ferdinand Marcos Jr. slept badly. Olaf Marsh Jr. thanked Laos. | ?>LA",
                "2022-02-07 | President Phuc thanked Laos. | VN>LA",
                "2015-02-07 | El-Sisi thanked Laos. | EG>LA",
                "2015-02-07 | Sisi thanked Laos. | EG>LA",
                "2019-02-07 | Lindsey Graham arrived late. Graham thanked Laos. | US>LA",
                "2019-02-07 | Graham thanked Laos. | ?>LA",
                "2024-02-07 | Pakistani Taliban fighters killed nine soldiers in Chad. | PK>TD",
                "2024-02-07 | Kosovo Serbs attacked police in Albania. | XK>AL",
                "2024-02-07 | The Turkish Cypriot leader thanked Japan. | CY>JP",
                "2024-02-07 | The Workers' Party of Korea condemned Japan. | KP>JP",
                "2024-02-07 | The Zionist regime bombed Lebanese villages. | IL>LB",
                "2024-02-07 | Qassam Brigades fired rockets at Israel. | PS>IL",
                "2004-02-07 | Schroder thanked Laos. | DE>LA",
                "2004-02-07 | Schröder thanked Laos. | DE>LA",
                "2019-02-07 | Lofven thanked Laos. | SE>LA",
                "2019-02-07 | Löfven thanked Laos. | SE>LA",
                // between two terms and in another office
                "2016-05-01 | Tusk warned Britain. | EU>GB",
                "2023-12-20 | Tusk warned Britain. | PL>GB",
                "2024-02-07 | Trump praised Laos. | ?>LA",
                "2025-02-07 | Trump praised Laos. | US>LA",
                "2019-02-07 | Lula praised Laos. | ?>LA",
                "2025-02-07 | Teresa Ribera praised Laos. | EU>LA",
                "2024-02-07 | The Shabaab attacked Kenyan troops. | SO>KE",
            })
    void actForTheirCountry(LocalDate day, String text, String parties) {
        assertThat(Told.by(text, day).stream().map(Told::parties).distinct().collect(Collectors.joining("; ")))
                .isEqualTo(parties);
    }
}
