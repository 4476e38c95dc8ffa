package dateline.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Mention;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInNamesTest extends NameEngineContract {
    private static final NameEngine ENGINE = new BuiltInNames();

    @Override
    NameEngine engine() {
        return ENGINE;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russian Ambassador Georgy Zinoviev spoke. Zinoviev left.  | Georgy Zinoviev (Ambassador); Zinoviev -> Georgy Zinoviev",
                "Foreign Minister Wang Yi spoke.                           | Wang Yi (Foreign Minister)",
                "The envoy to the Republic of Korea Georgy Zinoviev left.   | Georgy Zinoviev",
                "Olaf Scholz, 65, agreed.                                  | Olaf Scholz",
                "Jan van der Berg left.                                    | Jan van der Berg",
                "The University of Oslo and Hamas agreed.                  | [University of Oslo]; [Hamas]",
                "The International Atomic Energy Agency met. IAEA agreed.  | [International Atomic Energy Agency]; [IAEA]",
                "Leeds 2 Derby 1                                           | [Leeds]; [Derby]",
                "South Korea and Germany met in Geneva.                    | ",
                "Guantanamo Bay and the World Cup.                         | ",
            })
    void formsAndRoles(String text, String names) {
        String found = find(text).stream()
                .map(mention -> switch (mention) {
                    case Mention.Person person ->
                        person.span().text()
                                + (person.name().equals(person.span().text()) ? "" : " -> " + person.name())
                                + (person.role() == null ? "" : " (" + person.role() + ")");
                    default -> "[" + mention.span().text() + "]";
                })
                .collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(names == null ? "" : names);
    }
}
