package dateline.command.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dateline.web.Logged;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;

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

    /** Variables, and how they are told; those that Spring reads are not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATELINE_STORE_URL               | ''",
                "DATELINE_STORE_DATA_DIR          | ''",
                "DATELINE_STORE_DATADIR           | ''",
                "dateline_store_url               | ''",
                "DATELINE_API_KEYS_DESK7_ROLE     | ''",
                "DATELINE_API_SITES               | ''",
                "DATELINE_API_SITES_0             | ''",
                "PATH SERVER_PORT DATELINES       | ''",
                "DATELINE_STORE_URI               | DATELINE_STORE_URI (did you mean DATELINE_STORE_URL?)",
                "DATELINE_API_KEYS_DESK_RULE      | DATELINE_API_KEYS_DESK_RULE (did you mean DATELINE_API_KEYS_NAME_ROLE?)",
                "DATELINE_API_KEYS_NIGHT_DESK_ROLE | DATELINE_API_KEYS_NIGHT_DESK_ROLE (did you mean DATELINE_API_KEYS_NAME_ROLE?)",
                "DATELINE_SERVICE_HOST DATELINE_PORT DATELINE_STORE_URL | DATELINE_PORT, DATELINE_SERVICE_HOST",
            })
    void variablesThatNameNoPropertyAreTold(String variables, String told) {
        assertThat(KnownProperties.unknown(List.of(variables.split(" ")), KNOWN))
                .isEqualTo(told);
    }

    @Test
    void aWarningTellsThem() {
        try (Logged log = new Logged()) {
            new KnownProperties(new DefaultApplicationArguments(), Set.of("DATELINE_SEED", "DATELINE_NAMES"))
                    .postProcessBeanFactory(new DefaultListableBeanFactory());

            assertThat(log.messages())
                    .containsExactly("Environment variables that name no property are passed over: DATELINE_SEED"
                            + " (did you mean DATELINE_SEEDS?)");
        }
    }
}
