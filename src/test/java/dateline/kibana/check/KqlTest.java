package dateline.kibana.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.kibana.format.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KqlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                        | true
                    action : *                                | true
                    role : *                                  | false
                    action : "impose"                         | true
                    action: impose                            | true
                    action : "lift"                           | false
                    action : ("lift" or "impose")             | true
                    not action : "lift"                       | true
                    action : "lift" or target : "RU"          | true
                    action : "impose" and target : "CN"       | false
                    (action:lift or action:impose) and a.b:1  | true
                    action:lift or action:impose and a.b:2    | false
                    measures : "embargo" AND NOT sender : *   | true
                    """)
    void tellsWhichDocumentsPass(String kql, boolean passes) {
        assertThat(Kql.parse(kql).test(Json.parse("""
                                        {"action": "impose", "target": "RU", "measures": ["embargo", "tariff"], "a": {"b": 1}, "sender": null}"""))).isEqualTo(passes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a and (",
                "a",
                "a :",
                ": b",
                "a : (b or",
                "a : b or",
                "a : b c : d",
                "a : \"b",
                "(a : b",
                "a : b)",
                "and : b"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Kql.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
