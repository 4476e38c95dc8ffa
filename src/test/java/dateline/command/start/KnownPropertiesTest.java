package dateline.command.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPropertiesTest {
    private static final Set<String> KNOWN = Set.of(
            "dateline.store.url", "dateline.store.data-dir", "dateline.api.keys.NAME.role", "dateline.api.sites");

    /** A name, and how the message about it begins; of a name that is known there is none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dateline.store.url           | ",
                "dateline.store.data-dir      | ",
                "dateline.store.dataDir       | ",
                "dateline.STORE.data_dir      | ",
                "dateline.api.keys.desk.role  | ",
                "dateline.api.sites[0]        | ",
                "server.port                  | ",
                "dateline.store.uri           | there is no property dateline.store.uri; did you mean dateline.store.url?",
                "dateline.store.urls          | there is no property dateline.store.urls; did you mean dateline.store.url?",
                "dateline.datadir             | there is no property dateline.datadir (",
                "dateline.api.keys.desk.rule  | there is no property dateline.api.keys.desk.rule; did you mean dateline.api.keys.NAME.role?",
                "dateline.api.keys.role       | there is no property dateline.api.keys.role; did you mean dateline.api.keys.NAME.role?",
                "dateline.colour              | there is no property dateline.colour (",
            })
    void whatThereIsNotIsRefused(String name, String message) {
        Throwable refused = catchThrowable(() -> KnownProperties.check(name, KNOWN));

        if (message == null) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused).message().startsWith(message);
        }
    }
}
