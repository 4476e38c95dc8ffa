package dateline.index.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import dateline.elastic.ElasticsearchAway;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    /** What is told of a failure, and whether the same may succeed later. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no answer                    | x             | true  | false | false",
                "fault                        | x             | false | false | false",
                "400                          | status 400: x | false | true  | false",
                "401                          | status 401: x | false | false | true",
                "403                          | status 403: x | false | false | true",
                "404                          | status 404: x | true  | false | false",
                "409                          | status 409: x | true  | false | false",
                "413                          | status 413: x | false | false | false",
                "429                          | status 429: x | true  | false | false",
                "500                          | status 500: x | false | false | false",
                "503                          | status 503: x | true  | false | false",
            })
    void whoseFailureItIsTellsWhetherItMayPass(
            String cause, String told, boolean passing, boolean refused, boolean denied) {
        Failure failure = switch (cause) {
            case "no answer" -> Failure.noAnswer("x");
            case "fault" -> Failure.fault("x");
            default -> Failure.answer(Integer.parseInt(cause), "x");
        };

        assertThat(failure).hasToString(told);
        assertThat(failure.isPassing()).isEqualTo(passing);
        assertThat(failure.isRefused()).isEqualTo(refused);
        assertThat(failure.isDenied()).isEqualTo(denied);
        assertThatThrownBy(failure::raise)
                .isInstanceOf(passing ? ElasticsearchAway.class : IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // what a question was answered, whose failure that is
        "400, Fault[]",
        "404, Answer[status=404]",
        "503, Answer[status=503]",
    })
    void aQuestionThatIsWrongIsOurFault(int status, String cause) {
        Failure failure = Failure.of(new ElasticsearchException(
                "search", ErrorResponse.of(answer -> answer.status(status).error(error -> error.type("t")))));

        assertThat(failure.cause()).hasToString(cause);
    }

    @ParameterizedTest
    @CsvSource({"true, NoAnswer[]", "false, Fault[]"})
    void whatIsThrownTellsWhoseFailureItIs(boolean connection, String cause) {
        Exception thrown = connection ? new IOException("reset") : new IllegalStateException("closed");

        assertThat(Failure.of(thrown).cause()).hasToString(cause);
    }
}
