package dateline.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Mention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreNlpNamesTest extends NameEngineContract {
    private static final NameEngine ENGINE = NameEngines.named("corenlp");

    @Override
    NameEngine engine() {
        return ENGINE;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foreign Minister Wang Yi spoke in Beijing. Wang left.  | Wang Yi | Foreign Minister",
                "Anglo-Dutch group Unilever said Paul Polman would go.  | Paul Polman |",
            })
    void rolesAreFound(String text, String name, @org.jspecify.annotations.Nullable String role) {
        assertThat(find(text))
                .filteredOn(Mention.Person.class::isInstance)
                .first()
                .satisfies(person -> {
                    assertThat(person.span().text()).isEqualTo(name);
                    assertThat(((Mention.Person) person).role()).isEqualTo(role);
                });
    }
}
