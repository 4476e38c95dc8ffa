package dateline.web;

import static dateline.web.Writing.JSON;
import static dateline.web.Writing.NDJSON;
import static dateline.web.Writing.article;
import static dateline.web.Writing.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.command.TestService;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log tells of articles that were sent and are not in; nobody else may write to it meanwhile. */
@Isolated
class IngestLogIT {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static TestService service;
    private static Writing writing;

    @BeforeAll
    static void start() {
        service = TestService.start(IngestLogIT.class, Writing.withKey("--dateline.names=faulty"));
        writing = new Writing(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Again makes it no better, so nobody is told to try again; and what broke is told to the log only. */
    @Test
    void aFaultOfOursHasANumberInTheLog() {
        try (Logged logged = new Logged()) {
            HttpResponse<String> one = writing.post(JSON, article("a", null, "BREAK"));
            String stream = writing.post(
                            NDJSON,
                            lines(
                                    article("b", null, "Russia."),
                                    article("c", null, "BREAK"),
                                    article("d", null, "China.")))
                    .body();

            assertThat(one.statusCode()).isEqualTo(500);
            assertThat(one.headers().firstValue("Retry-After")).isEmpty();
            JsonNode line = stream.lines()
                    .map(MAPPER::readTree)
                    .filter(told -> told.path("id").asString("").equals("c"))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.get("result").asString()).isEqualTo("failed");
            assertThat(line.get("retry").asBoolean()).isFalse();
            assertThat(stream).endsWith("{\"read\":3,\"rejected\":0,\"indexed\":2,\"unchanged\":0,\"failed\":1}\n");
            for (String reason : List.of(
                    MAPPER.readTree(one.body()).get("detail").asString(),
                    line.get("reason").asString())) {
                Matcher number = Pattern.compile("a fault of ours; the log has it under number ([0-9a-f-]{36})")
                        .matcher(reason);
                assertThat(number.matches()).as(reason).isTrue();
                assertThat(logged.messages())
                        .filteredOn(message -> message.contains(number.group(1)))
                        .singleElement()
                        .asString()
                        .contains("IllegalStateException", "node-7.internal:9200");
            }
            assertThat(one.body() + stream).doesNotContain("internal", "Exception", "forged");
            assertThat(logged.lines())
                    .anyMatch(text -> text.contains("forged"))
                    .anyMatch(text -> text.startsWith("\tat dateline."))
                    .noneMatch(text -> text.startsWith("2026-01-01T00:00:00.000Z"));
        }
    }

    @Test
    void theLogTellsHowManyAreRejectedAndWhy() {
        try (Logged logged = new Logged()) {
            writing.post(
                    NDJSON, "{\"id\":\"x\"}\n".repeat(7) + "{\"id\":\"\\u001b[31m\\n2026 forged\",\"body\":\"B\"}\n");

            assertThat(logged.messages())
                    .containsExactly("Articles rejected: 8; the first: line 1: no body; line 2: no body;"
                            + " line 3: no body; line 4: no body; line 5: no body");
        }
        try (Logged logged = new Logged()) {
            // what the reason repeats of it is what somebody else wrote
            writing.post(NDJSON, "\u001b[31m \u202e\r2026 forged");

            assertThat(logged.messages())
                    .singleElement()
                    .asString()
                    .startsWith("Articles rejected: 1; the first: line 1: not JSON")
                    .doesNotContainPattern("[\\p{Cntrl}\u202e]");
        }
    }
}
