package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The side of an attack that a sentence leaves out: told by the city or the war, but not of crimes, accidents and what a state does at home. */
class AttackSidesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russian forces shelled Kharkiv overnight.                                 | RU>UA",
                "Missiles struck Kyiv and Lviv on Monday, killing 11. Russia was silent.   | RU>UA",
                "Two were killed in the war in Ukraine.                                    | RU>UA",
                "Warplanes bombed the airport of Aleppo in Syria. Israel was silent.       | IL>SY",
                "Missiles struck Sanaa in Yemen, killing six. The United States was silent. | US>YE",
                "A tower collapsed after Moscow's own attack. Ukraine was silent.          | RU>UA",
            })
    void anAttackOfAWarHasBothSides(String text, String parties) {
        assertThat(assaults(text)).isEqualTo(parties);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Afghan police shot dead a robber in Herat. Pakistan was silent.           | AF>?",
                "Iran executed two men for murder. The United States condemned it.         | IR>?",
                "Israeli police killed a burglar in Haifa. Palestinians were silent.       | IL>?",
                "A man attacked a woman in Odesa with a knife. Russia was silent.          | ?>UA",
                "A militia besieged the camps in Lebanon. Israel was silent.               | ?>LB",
            })
    void crimesAndWhatIsDoneAtHomeHaveOne(String text, String parties) {
        assertThat(assaults(text)).isEqualTo(parties);
    }

    private static String assaults(String text) {
        return Told.by(text).stream()
                .filter(event -> event.type().name().equals("ASSAULT"))
                .map(Told::parties)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
